/** What acts must say: shapes, limits, and problems named by path. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '@comity/kernel';
import { minimalBody } from '@comity/testkit';
import { actKindsOf, actShape, CASE_KINDS, readAnyAct } from '../index.js';
import type { ActKind, CaseKind } from '../index.js';
import { LINE_CHARS_MAX } from './words.js';

const problemsOf = (of: CaseKind, kind: ActKind, body: Json): readonly string[] => {
  const read = readAnyAct(of, kind, body);
  return read.ok ? [] : read.problems.map(({ path, problem }) => `${path} ${problem}`);
};

/** Every kind of act of every kind of case. */
const EVERY = CASE_KINDS.flatMap((of) => actKindsOf(of).map((kind) => [of, kind] as const));

const minimal = (of: CaseKind, kind: ActKind): Record<string, Json> =>
  minimalBody(kind, {}, of) as Record<string, Json>;

describe('readAnyAct', () => {
  it.each(EVERY)('finds in a case of %s every missing member of %s', (of, kind) => {
    const shape = actShape(of, kind);
    const members = shape?.kind === 'object' ? Object.entries(shape.members) : [];
    expect(members.length).toBeGreaterThan(0);
    for (const [member, { optional }] of members) {
      const { [member]: _, ...rest } = minimal(of, kind);
      const found = problemsOf(of, kind, rest).includes(`${member} MISSING`);

      if (!optional) expect([member, found]).toEqual([member, true]);
    }
  });

  it.each(EVERY)('refuses in a case of %s members of %s that it does not know', (of, kind) => {
    expect(problemsOf(of, kind, { ...minimal(of, kind), '<b>': 1 })).toEqual([' UNKNOWN_MEMBER']);
  });

  it.each<[ActKind, Record<string, Json>, string]>([
    ['acknowledge', { firstReportDue: '2026-02-30' }, 'firstReportDue NOT_DATE'],
    ['acknowledge', { officer: 'x'.repeat(LINE_CHARS_MAX + 1) }, 'officer TOO_LONG'],
    ['acknowledge', { officer: ' ' }, 'officer EMPTY'],
    ['accept', { items: [{ no: 0 }] }, 'items[0].no OUT_OF_RANGE'],
    ['accept', { items: [{ no: 1.5 }] }, 'items[0].no NOT_WHOLE_NUMBER'],
    ['accept', { items: [{ no: 1 }, { no: 1 }] }, 'items REPEATED'],
    ['accept', { items: {} }, 'items NOT_LIST'],
    ['no_reply_after_reminders', { reminders: [{ sentOn: '2026-06-08' }] }, 'reminders TOO_FEW'],
    ['partial_result', { items: [{ no: 1, state: 'pending' }] }, 'items[0].why MISSING'],
    [
      'full_result',
      { items: [{ no: 1, state: 'pending', why: 'x' }] },
      'items[0].state NOT_ALLOWED',
    ],
    ['confirm', { complete: 'yes' }, 'complete NOT_BOOLEAN'],
    ['close', { outcome: 'won' }, 'outcome NOT_ALLOWED'],
    ['close', { usefulness: 6 }, 'usefulness OUT_OF_RANGE'],
    ['request', { requestedState: 'Mexico' }, 'requestedState NOT_STATE'],
    ['request', { requestedState: 'GTM' }, 'requestedState NOT_ALLOWED'],
    [
      'request',
      { offences: [{ maxPenaltyYears: 1e9 }] },
      'offences[0].maxPenaltyYears OUT_OF_RANGE',
    ],
    ['request', { closing: null }, 'closing NOT_OBJECT'],
    ['acknowledge', { officer: 'A\u0000' }, 'officer CONTROL_CHARACTER'],
    ['acknowledge', { officer: 'A\nB' }, 'officer CONTROL_CHARACTER'],
    ['acknowledge', { officer: 'A\u202eB' }, 'officer BIDI_CHARACTER'],
    ['acknowledge', { officer: 'A\ud800' }, 'officer UNPAIRED_SURROGATE'],
    ['withdraw', { reason: 'A\u001b[2J' }, 'reason CONTROL_CHARACTER'],
    ['withdraw', { reason: 'A\u2066B' }, 'reason BIDI_CHARACTER'],
  ])('names what is wrong in %s with %j', (kind, change, problem) => {
    const body = { ...minimal('evidence', kind), ...change };

    expect(problemsOf('evidence', kind, body)).toContain(problem);
  });

  it('lets prose have lines', () => {
    const body = { ...minimal('evidence', 'withdraw'), reason: 'A\r\n\tB' };

    expect(problemsOf('evidence', 'withdraw', body)).toEqual([]);
  });

  it('refuses an act that such a case does not have', () => {
    expect(problemsOf('evidence', 'grant', minimal('extradition', 'grant'))).toEqual([
      'kind NOT_ALLOWED',
    ]);
  });

  it('throws on no JSON whatever', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EVERY), fc.jsonValue({ maxDepth: 4 }), ([of, kind], body) => {
        expect(typeof readAnyAct(of, kind, body as Json).ok).toBe('boolean');
      }),
    );
  });

  it.each(EVERY)('yields in a case of %s exactly what was written in %s', (of, kind) => {
    const read = readAnyAct(of, kind, minimal(of, kind));

    expect(read.ok && read.value).toEqual(minimal(of, kind));
  });
});
