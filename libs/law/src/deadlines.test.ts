/** Periods that end by themselves: custody, supplementary papers, collection. */

import { describe, expect, it } from '@jest/globals';
import { instantFromIso, stateCode } from '@comity/kernel';
import type { ActHash, Instant, Json } from '@comity/kernel';
import { BRA, Correspondence, minimalBody, textDigest } from '@comity/testkit';
import { allowedActs, foldCase, judgeArrival } from './index.js';
import type { ActKind, CaseFold, Side } from './index.js';

const PER = stateCode('PER');
const NONE = new Set<ActHash>();

type Line = readonly [side: Side, kind: ActKind, at: string, change?: object];

/** Peru asks Brazil; `at` is when the act says it was written. */
const story = (...lines: readonly Line[]): Correspondence => {
  const world = new Correspondence({ requesting: PER, requested: BRA }, 'extradition');
  for (const [side, kind, at, change] of lines) {
    const body = { ...(minimalBody(kind, world.states, 'extradition') as object), ...change };
    world.write(side, kind, { body: body as Json, at: instantFromIso(at) });
    world.sync();
  }
  return world;
};
const at = (world: Correspondence, now: Instant): CaseFold =>
  foldCase(world.held('requested'), NONE, now);

const ARREST = {
  arrestedOn: '2026-03-14',
  notifiedOn: '2026-03-16',
  rule: 'BR-NATIONAL',
  days: undefined,
  countsFrom: undefined,
  source: undefined,
  dueOn: '2026-05-15',
  timeZone: 'America/Sao_Paulo',
};
const arrested = (...more: readonly Line[]): Correspondence =>
  story(
    ['requesting', 'urgent_arrest', '2026-03-10T23:40:00Z'],
    ['requested', 'arrest_reported', '2026-03-16T12:15:00Z', withoutGaps(ARREST)],
    ...more,
  );
const withoutGaps = (value: object): object => JSON.parse(JSON.stringify(value)) as object;

/** Brazil's midnight after the sixtieth day. */
const OVER = instantFromIso('2026-05-16T03:00:00Z');

describe('a custody period', () => {
  it('ends at the first instant after its last day, in the zone that the arrest names', () => {
    const world = arrested();

    expect(at(world, (OVER - 1) as Instant).status).toBe('ARRESTED');
    expect(at(world, OVER)).toMatchObject({ status: 'PA_LAPSED' });
    expect(at(world, OVER).history.at(-1)).toMatchObject({
      event: 'clock_expired',
      from: 'ARRESTED',
      to: 'PA_LAPSED',
      at: OVER,
      author: BRA,
    });
  });

  it('does not end once the formal request is in, however long the rest takes', () => {
    const world = arrested(['requesting', 'formal_request', '2026-04-28T15:04:11Z']);

    expect(at(world, instantFromIso('2027-01-01T00:00:00Z')).status).toBe('FORMAL_SENT');
  });

  it('ends before an act that comes too late, at both States alike', () => {
    const world = arrested(['requesting', 'formal_request', '2026-05-16T03:00:00Z']);
    const { history, status } = at(world, OVER);

    expect(history.map(({ event }) => event)).toEqual([
      'urgent_arrest',
      'arrest_reported',
      'clock_expired',
      'formal_request',
    ]);
    expect(history.at(-1)?.from).toBe('PA_LAPSED');
    expect(status).toBe('FORMAL_SENT');
    expect(foldCase(world.held('requesting'), NONE, OVER)).toEqual(at(world, OVER));
  });

  it('stands still while nobody says what time it is', () => {
    expect(foldCase(arrested().held('requested'), NONE).status).toBe('ARRESTED');
  });

  it('leaves the formal request to be made still', () => {
    expect(allowedActs(at(arrested(), OVER), 'requesting')).toContain('formal_request');
  });

  it('is over for good: it does not end a second time', () => {
    const later = at(arrested(), instantFromIso('2028-01-01T00:00:00Z'));

    expect(later.history.filter(({ event }) => event === 'clock_expired')).toHaveLength(1);
  });
});

describe('a request for supplementary papers', () => {
  const asked = (silence: string, instrument: string): Correspondence =>
    story(
      [
        'requesting',
        'request',
        '2026-04-01T12:00:00Z',
        { legalBases: [{ instrument, articles: [], role: 'primary' }] },
      ],
      ['requested', 'acknowledge', '2026-04-02T12:00:00Z'],
      ['requested', 'check', '2026-04-03T12:00:00Z'],
      ['requested', 'ask_supplement', '2026-04-04T12:00:00Z', { silence, dueOn: '2026-05-19' }],
    );

  it('counts as a withdrawal when nothing comes, where the agreement says so', () => {
    const world = asked('withdraws', 'MERCOSUR-EXT');

    expect(at(world, instantFromIso('2026-05-19T23:59:59Z')).status).toBe('SUPPLEMENT_DUE');
    expect(at(world, instantFromIso('2026-05-20T00:00:00Z')).status).toBe('WITHDRAWN');
  });

  it('goes on where no agreement makes silence a withdrawal', () => {
    const world = asked('goes_on', 'UNTOC');

    expect(at(world, instantFromIso('2027-05-20T00:00:00Z')).status).toBe('SUPPLEMENT_DUE');
  });

  it('may not threaten withdrawal under another instrument', () => {
    const world = asked('goes_on', 'UNTOC');
    const acts = world.held('requested');
    const last = acts.at(-1);
    const threat = { ...last, body: { ...(last?.body as object), silence: 'withdraws' } };

    expect(judgeArrival(acts.slice(0, -1), threat as never, textDigest)).toMatchObject({
      ok: false,
      denial: { code: 'ACT_RULE_FOREIGN' },
    });
  });
});

describe('an agreed surrender', () => {
  const granted = (): Correspondence =>
    story(
      ['requesting', 'request', '2026-04-01T12:00:00Z'],
      ['requested', 'acknowledge', '2026-04-02T12:00:00Z'],
      ['requested', 'check', '2026-04-03T12:00:00Z'],
      ['requested', 'to_court', '2026-04-04T12:00:00Z'],
      ['requested', 'consent', '2026-04-05T12:00:00Z'],
      ['requested', 'grant', '2026-04-06T12:00:00Z'],
    );

  it('lapses when the person is not collected, once both have agreed on the day', () => {
    const world = granted();
    world.write('requested', 'schedule', { at: instantFromIso('2026-06-01T12:00:00Z') });
    world.sync();
    const tooLate = instantFromIso('2026-07-09T00:00:00Z');

    expect(at(world, tooLate).status).toBe('GRANTED');

    world.write('requesting', 'schedule', { at: instantFromIso('2026-06-02T12:00:00Z') });
    world.sync();

    expect(at(world, (tooLate - 1) as Instant).status).toBe('SURRENDER_SCHEDULED');
    expect(at(world, tooLate)).toMatchObject({ status: 'LAPSED' });
    expect(at(world, tooLate).history.at(-1)?.event).toBe('expired');
  });

  it('does not lapse once the person was handed over, which both sign', () => {
    const world = granted();
    for (const kind of ['schedule', 'handed_over'] as const) {
      for (const side of ['requested', 'requesting'] as const) {
        world.write(side, kind, { at: instantFromIso('2026-06-02T12:00:00Z') });
        world.sync();
      }
    }

    expect(at(world, instantFromIso('2027-01-01T00:00:00Z')).status).toBe('SURRENDERED');
  });

  it('binds only on the same day and place', () => {
    const world = granted();
    world.write('requested', 'schedule', { at: instantFromIso('2026-06-01T12:00:00Z') });
    world.sync();
    const body = minimalBody('schedule', world.states, 'extradition') as {
      readonly handover: object;
    };
    world.write('requesting', 'schedule', {
      at: instantFromIso('2026-06-02T12:00:00Z'),
      body: { handover: { ...body.handover, place: 'Another airport' } } as Json,
    });
    world.sync();

    expect(world.fold('requested').status).toBe('GRANTED');
  });
});
