/** The milestones of the kinds of case beside evidence. */

import { describe, expect, it } from '@jest/globals';
import { DAY_MS, instantFromIso, stateCode, type ActHash, type Json } from '@comity/kernel';
import { minimalBody } from '@comity/testkit';
import { foldCase, foundingRegister, measureCase } from '../index.js';
import type { ActKind, CaseKind, CaseMeasure, Month } from '../index.js';

const BRA = stateCode('BRA');
const PER = stateCode('PER');
const JUNE = '2026-06' as Month;
type Line = readonly [author: typeof BRA, kind: ActKind, day: string, body?: Json];

const measured = (
  of: CaseKind,
  lines: readonly Line[],
  now = '2026-12-01T00:00:00Z',
): CaseMeasure | null => {
  const states = { requesting: PER, requested: BRA };
  const acts = lines.map(([author, kind, day, body], index) => ({
    hash: `h${index}` as ActHash,
    n: index + 1,
    prev: index === 0 ? [] : [`h${index - 1}` as ActHash],
    author,
    kind,
    at: instantFromIso(`${day}T12:00:00Z`),
    body: body ?? minimalBody(kind, states, of),
  }));
  const until = instantFromIso(now);
  const fold = foldCase(acts, new Set(acts.map(({ hash }) => hash)), until);
  return measureCase({ fold, acts }, { month: JUNE, register: foundingRegister, now: until });
};

const REQUESTED: Line = [PER, 'request', '2026-06-01'];
const ACKNOWLEDGED: Line = [BRA, 'acknowledge', '2026-06-03'];
const CHECKED: Line = [BRA, 'check', '2026-06-04'];
const question = (field: string): Json => ({ item: 1, field, why: 'x', due: '2026-06-20' });
const supplement = (silence: string): Json => ({
  questions: [question('X03')],
  dueOn: '2026-06-20',
  timeZone: 'America/Sao_Paulo',
  silence,
});

describe('an extradition in the figures', () => {
  it('is decided by its grant and executed when both States say that the person was handed over', () => {
    const lines: readonly Line[] = [
      REQUESTED,
      ACKNOWLEDGED,
      CHECKED,
      [BRA, 'to_court', '2026-06-05'],
      [BRA, 'judgment', '2026-06-10'],
      [BRA, 'grant', '2026-06-11'],
      [BRA, 'schedule', '2026-06-12'],
      [PER, 'schedule', '2026-06-12'],
      [BRA, 'handed_over', '2026-06-16'],
      [PER, 'handed_over', '2026-06-17'],
    ];

    expect(measured('extradition', lines)).toMatchObject({
      kind: 'extradition',
      opened: true,
      acknowledged: 2 * DAY_MS,
      decided: { after: 10 * DAY_MS, refused: null, returned: false, missing: null },
      executed: 16 * DAY_MS,
    });
  });

  it('is refused under the grounds that the refusal names', () => {
    const lines: readonly Line[] = [
      REQUESTED,
      ACKNOWLEDGED,
      CHECKED,
      [BRA, 'to_court', '2026-06-05'],
      [BRA, 'judgment', '2026-06-10'],
      [BRA, 'to_executive', '2026-06-10'],
      [BRA, 'intend_refusal', '2026-06-11'],
      [BRA, 'refuse', '2026-06-25'],
    ];
    const refused = measured('extradition', lines)?.decided?.refused;

    expect(refused).toHaveLength(1);
  });

  it('counts as returned when a supplement on which it depends never came', () => {
    const asked = (silence: string): readonly Line[] => [
      REQUESTED,
      ACKNOWLEDGED,
      CHECKED,
      [BRA, 'ask_supplement', '2026-06-05', supplement(silence)],
    ];

    expect(measured('extradition', asked('withdraws'))?.decided).toMatchObject({
      returned: true,
      missing: ['X03'],
    });
    expect(measured('extradition', asked('goes_on'))?.decided).toBeNull();
    expect(measured('extradition', asked('withdraws'), '2026-06-20T00:00:00Z')?.decided).toBeNull();
  });
});

describe('the other kinds in the figures', () => {
  it('count information as decided by a refused condition', () => {
    const lines: readonly Line[] = [
      [PER, 'offer_conditions', '2026-06-01'],
      [BRA, 'reject', '2026-06-04'],
    ];

    expect(measured('spontaneous', lines)).toMatchObject({
      kind: 'spontaneous',
      decided: { after: 3 * DAY_MS, refused: null },
      executed: null,
    });
  });

  it('count a request for practices as decided and executed by its answer', () => {
    const lines: readonly Line[] = [REQUESTED, ACKNOWLEDGED, [BRA, 'answer', '2026-06-09']];

    expect(measured('practice_request', lines)).toMatchObject({
      acknowledged: 2 * DAY_MS,
      decided: { after: 8 * DAY_MS },
      executed: 8 * DAY_MS,
    });
  });
});
