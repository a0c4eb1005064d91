/** What acts must say: shapes, limits, and problems named by path. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '@comity/kernel';
import { minimalBody } from '@comity/testkit';
import { ACT_KINDS, readActBody } from '../index.js';
import type { ActKind } from '../index.js';
import { LINE_CHARS_MAX } from './words.js';

const problemsOf = (kind: ActKind, body: Json): readonly string[] => {
  const read = readActBody(kind, body);
  return read.ok ? [] : read.problems.map(({ path, problem }) => `${path} ${problem}`);
};

const membersOf = (kind: ActKind): readonly string[] => Object.keys(minimalBody(kind) as object);

/** Members of the minimal bodies that could have been left out. */
const OPTIONAL = ['usefulness', 'returned outcome'];

describe('readActBody', () => {
  it.each(ACT_KINDS)('finds every missing member of %s', (kind) => {
    for (const member of membersOf(kind)) {
      if (OPTIONAL.includes(member) || OPTIONAL.includes(`${kind} ${member}`)) continue;
      const { [member]: _, ...rest } = minimalBody(kind) as Record<string, Json>;

      expect(problemsOf(kind, rest)).toContain(`${member} MISSING`);
    }
  });

  it.each(ACT_KINDS)('refuses members of %s that it does not know', (kind) => {
    const body = { ...(minimalBody(kind) as Record<string, Json>), '<b>': 1 };

    expect(problemsOf(kind, body)).toEqual([' UNKNOWN_MEMBER']);
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
  ])('names what is wrong in %s with %j', (kind, change, problem) => {
    const body = { ...(minimalBody(kind) as Record<string, Json>), ...change };

    expect(problemsOf(kind, body)).toContain(problem);
  });

  it('throws on no JSON whatever', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ACT_KINDS), fc.jsonValue({ maxDepth: 4 }), (kind, body) => {
        expect(typeof readActBody(kind, body as Json).ok).toBe('boolean');
      }),
    );
  });

  it('yields exactly what was written, members in the order of the reader', () => {
    for (const kind of ACT_KINDS) {
      const read = readActBody(kind, minimalBody(kind));
      expect(read.ok && read.value).toEqual(minimalBody(kind));
    }
  });
});
