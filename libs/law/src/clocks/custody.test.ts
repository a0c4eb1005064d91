/** How long a person may be held before the full request must be in. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant, instantFromIso } from '@comity/kernel';
import { CUSTODY_RULES, calendarDate, custodyClock } from '../index.js';
import type { Custody } from '../index.js';

const arrestedOn = calendarDate('2026-03-10');
const notifiedOn = calendarDate('2026-03-14');
const zone = 'America/Sao_Paulo';
const NOW = instantFromIso('2026-04-09T12:00:00Z');

const clock = (custody: Partial<Custody>) =>
  custodyClock({ rule: 'B-47', arrestedOn, notifiedOn, ...custody }, zone, NOW);

describe('custodyClock', () => {
  it.each([
    ['B-47', '2026-05-09', 30],
    ['A-35', '2026-05-13', 34],
    ['MERCOSUR-EXT', '2026-04-23', 14],
    ['BR-NATIONAL', '2026-05-13', 34],
    ['PE-NATIONAL', '2026-04-09', 0],
    ['AR-NATIONAL', '2026-04-13', 4],
  ] as const)('under %s ends on %s', (rule, dueOn, daysLeft) => {
    expect(clock({ rule })).toMatchObject({ dueOn, daysLeft, assumed: false });
  });

  it('counts from the detention while the day of notice is not known, and says so', () => {
    const unknown = custodyClock({ rule: 'MERCOSUR-EXT', arrestedOn }, zone, NOW);
    expect(unknown).toMatchObject({
      dueOn: '2026-04-19',
      countsFrom: arrestedOn,
      assumed: true,
    });
  });

  it('is longer by the extension that was granted', () => {
    expect(clock({ rule: 'AR-NATIONAL', extended: true })?.dueOn).toBe('2026-04-23');
  });

  it('under a rule that is in no table is as long as the State that holds the person says', () => {
    const stated = { days: 20, countsFrom: 'detention', source: 'A treaty of 1911' } as const;
    expect(clock({ rule: 'OTHER', ...stated })).toMatchObject({
      dueOn: '2026-03-30',
      source: 'A treaty of 1911',
      grounding: 'stated',
    });
    expect(clock({ rule: 'OTHER' })).toBeUndefined();
  });

  it('ends with the last day in the zone of the State that holds the person', () => {
    expect(clock({})?.due).toBe(instantFromIso('2026-05-10T03:00:00Z'));
  });

  it('goes on when it is over, with the days that it is over', () => {
    const over = custodyClock(
      { rule: 'B-47', arrestedOn },
      zone,
      instantFromIso('2026-06-08T12:00:00Z'),
    );
    expect(over).toMatchObject({ daysLeft: -30, percent: 100 });
  });

  it('never gives more days than the instrument, whatever is known of the notice', () => {
    const anyRule = fc.constantFrom(...CUSTODY_RULES.map(({ id }) => id));
    const moment = fc.integer({ min: NOW, max: NOW + 10 ** 10 });
    fc.assert(
      fc.property(anyRule, moment, (rule, now) => {
        const known = custodyClock({ rule, arrestedOn, notifiedOn }, zone, instant(now));
        const unknown = custodyClock({ rule, arrestedOn }, zone, instant(now));
        expect(unknown?.due).toBeLessThanOrEqual(known?.due ?? 0);
      }),
    );
  });
});
