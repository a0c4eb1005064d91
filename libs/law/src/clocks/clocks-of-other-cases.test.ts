/** Custody and the other clocks of extradition, spontaneous information, practices, special requests. */

import { describe, expect, it } from '@jest/globals';
import { DAY_MS, HOUR_MS, instant, instantFromIso } from '@comity/kernel';
import type { ActHash, Json } from '@comity/kernel';
import { Correspondence, GTM, MEX, minimalBody } from '@comity/testkit';
import { alertOf, clocksOf, foldCase, foundingRegister, nextLookOf } from '../index.js';
import type { ActKind, ActRecord, CaseClock, CaseKind, Side } from '../index.js';

const at = instantFromIso;
type Line = readonly [Side, ActKind, string, object?];

const chainOf = (of: CaseKind, lines: readonly Line[]): readonly ActRecord[] => {
  const world = new Correspondence({ requesting: GTM, requested: MEX }, of);
  for (const [side, kind, when, more] of lines) {
    const least = kind === 'arrest_reported' ? {} : minimalBody(kind, world.states, of);
    const body = { ...(least as object), ...more } as Json;
    world.write(side, kind, { at: at(when), body });
    world.sync();
  }
  return world.held('requesting');
};

const clocksAt = (of: CaseKind, now: string, lines: readonly Line[]): readonly CaseClock[] => {
  const acts = chainOf(of, lines);
  const receipts = new Set<ActHash>(acts.map(({ hash }) => hash));
  const fold = foldCase(acts, receipts, at(now));
  return clocksOf({ fold, acts, register: foundingRegister, now: at(now) });
};

const clock = (of: CaseKind, id: string, now: string, ...lines: readonly Line[]) =>
  clocksAt(of, now, lines).findLast((one) => one.id === id);

const ARREST: Line = ['requesting', 'urgent_arrest', '2026-03-09T18:00:00Z'];
const HELD = {
  rule: 'MERCOSUR-EXT',
  arrestedOn: '2026-03-10',
  notifiedOn: '2026-03-12',
  dueOn: '2026-04-21',
  timeZone: 'America/Sao_Paulo',
};
const reported = (given: object = {}): Line => [
  'requested',
  'arrest_reported',
  '2026-03-12T18:00:00Z',
  { ...HELD, ...given },
];
const custody = (now: string, report: Line, ...lines: readonly Line[]) => {
  const acts = chainOf('extradition', [ARREST, report, ...lines]);
  const fold = foldCase(acts, new Set(acts.map(({ hash }) => hash)), at(now));
  const clocks = clocksOf({ fold, acts, register: foundingRegister, now: at(now) });
  return { found: clocks.find(({ id }) => id === 'custody'), fold, clocks };
};
const FORMAL: Line = ['requesting', 'formal_request', '2026-04-01T18:00:00Z'];

describe('the custody clock of a case', () => {
  it('shows from when it counts, by which rule, and in the zone that the arrest names', () => {
    expect(custody('2026-04-11T15:00:00Z', reported()).found).toMatchObject({
      state: GTM,
      standing: 'running',
      zone: 'America/Sao_Paulo',
      countsFrom: '2026-03-12',
      assumed: false,
      dueOn: '2026-04-21',
      due: at('2026-04-22T03:00:00Z'),
      daysLeft: 10,
      source: 'Mercosur-EXT 29(4)',
      grounding: 'found',
    });
  });

  it.each([
    ['B-47', '2026-05-09', '2026-03-10', {}],
    ['A-35', '2026-05-11', '2026-03-12', {}],
    ['BR-NATIONAL', '2026-05-11', '2026-03-12', {}],
    ['PE-NATIONAL', '2026-04-09', '2026-03-10', {}],
    ['AR-NATIONAL', '2026-04-11', '2026-03-12', {}],
    ['AR-NATIONAL', '2026-04-21', '2026-03-12', { extended: true }],
    [
      'OTHER',
      '2026-03-30',
      '2026-03-10',
      { days: 20, countsFrom: 'detention', source: 'A treaty of 1911' },
    ],
  ])('under %s ends on %s, counted from %s', (rule, dueOn, countsFrom, more) => {
    const { found } = custody('2026-03-13T12:00:00Z', reported({ rule, dueOn, ...more }));
    expect(found).toMatchObject({ dueOn, countsFrom, standing: 'running' });
  });

  it('under a rule that we do not have gives the source that the arrest states', () => {
    const more = { days: 20, countsFrom: 'detention', source: 'A treaty of 1911' };
    const report = reported({ rule: 'OTHER', dueOn: '2026-03-30', ...more });
    const { found } = custody('2026-03-13T12:00:00Z', report);
    expect(found).toMatchObject({ source: 'A treaty of 1911', grounding: 'stated' });
  });

  it('is met by the formal request and stopped by a withdrawal', () => {
    expect(custody('2026-05-30T12:00:00Z', reported(), FORMAL).found).toMatchObject({
      standing: 'met',
      because: 'formal_request',
      late: false,
    });
    const withdrawn: Line = ['requesting', 'withdraw', '2026-04-01T18:00:00Z'];
    expect(custody('2026-05-30T12:00:00Z', reported(), withdrawn).found).toMatchObject({
      standing: 'stopped',
      because: 'withdraw',
    });
  });

  it('is stopped by the expiry that the fold computes, at the same instant, and is then late', () => {
    const last = instant(at('2026-04-22T03:00:00Z') - 1);
    expect(custody(new Date(last).toISOString(), reported()).fold.status).toBe('ARRESTED');
    const { found, fold } = custody('2026-04-22T03:00:00Z', reported());
    expect(fold.status).toBe('PA_LAPSED');
    expect(found).toMatchObject({ standing: 'stopped', because: 'clock_expired', late: true });
    const late: Line = ['requesting', 'formal_request', '2026-04-25T18:00:00Z'];
    expect(custody('2026-05-30T12:00:00Z', reported(), late).found).toMatchObject({
      standing: 'stopped',
      because: 'clock_expired',
    });
  });

  it('warns both States at half, three quarters and nine tenths from the day it counts from', () => {
    // From the beginning of 12 March to the end of 21 April in São Paulo: 41 days.
    const begins = at('2026-03-12T03:00:00Z');
    for (const [share, percent] of [
      [0.5, 50],
      [0.75, 75],
      [0.9, 90],
    ] as const) {
      const now = instant(begins + share * 41 * DAY_MS);
      const { found } = custody(new Date(now).toISOString(), reported());
      for (const state of [GTM, MEX]) {
        expect(found && alertOf(found, { state, content: null, now })?.percent).toBe(percent);
      }
    }
  });

  it('that has expired is told once, and needs no further look', () => {
    const now = at('2026-04-25T12:00:00Z');
    const { found, clocks } = custody('2026-04-25T12:00:00Z', reported());
    expect(found && alertOf(found, { state: MEX, content: null, now })).toMatchObject({
      percent: 100,
      nth: 0,
      urgency: 'emergency',
    });
    expect(
      nextLookOf(
        clocks.filter(({ id }) => id === 'custody'),
        now,
      ),
    ).toBeNull();
  });
});

const REQUEST: Line = ['requesting', 'request', '2026-06-08T18:00:00Z'];
const ACK: Line = ['requested', 'acknowledge', '2026-06-09T18:00:00Z'];
const CHECK: Line = ['requested', 'check', '2026-06-10T18:00:00Z'];
const COURT: readonly Line[] = [
  ['requested', 'to_court', '2026-06-11T18:00:00Z'],
  ['requested', 'judgment', '2026-06-12T18:00:00Z'],
  ['requested', 'to_executive', '2026-06-15T18:00:00Z'],
];
const GRANTED: readonly Line[] = [
  ACK,
  CHECK,
  ...COURT,
  ['requested', 'grant', '2026-06-16T18:00:00Z'],
];
const AGREED: readonly Line[] = [
  ['requesting', 'schedule', '2026-06-17T18:00:00Z'],
  ['requested', 'schedule', '2026-06-17T19:00:00Z'],
];
const SURRENDERED: readonly Line[] = [
  ['requesting', 'handed_over', '2026-06-20T18:00:00Z'],
  ['requested', 'handed_over', '2026-06-20T18:00:00Z'],
  ['requesting', 'open_duties', '2026-06-22T18:00:00Z'],
];
const ASK: Line = ['requesting', 'specialty_extension', '2026-07-01T18:00:00Z'];

describe('a clock of extradition', () => {
  it('gives five working days to acknowledge, 24 hours while the person is held', () => {
    const free = clock('extradition', 'extradition_acknowledgement', REQUEST[2], REQUEST);
    expect(free).toMatchObject({ state: MEX, dueOn: '2026-06-15' });

    const { clocks } = custody('2026-04-01T19:00:00Z', reported(), FORMAL);
    const held = clocks.find(({ id }) => id === 'extradition_acknowledgement');
    expect(held?.due).toBe(at('2026-04-02T18:00:00Z'));
  });

  it('gives five working days again once the person was freed', () => {
    const late: Line = ['requesting', 'formal_request', '2026-05-04T18:00:00Z'];
    const { clocks } = custody('2026-05-05T12:00:00Z', reported(), late);
    const freed = clocks.find(({ id }) => id === 'extradition_acknowledgement');
    expect(freed?.dueOn).toBe('2026-05-11');
  });

  it('asks for an answer to an urgent request within four hours', () => {
    const found = clock('extradition', 'urgent_arrest_answer', ARREST[2], ARREST);
    expect(found?.due).toBe(at('2026-03-09T22:00:00Z'));
  });

  it('ends the time for a supplement where the question names it, in its zone', () => {
    const ask: Line = [
      'requested',
      'ask_supplement',
      '2026-06-11T18:00:00Z',
      { silence: 'withdraws' },
    ];
    const lines = [REQUEST, ACK, CHECK, ask];
    expect(clock('extradition', 'supplement', ask[2], ...lines)).toMatchObject({
      state: GTM,
      zone: 'UTC',
      due: at('2026-07-09T00:00:00Z'),
    });
    expect(clock('extradition', 'supplement', '2026-07-09T00:00:00Z', ...lines)).toMatchObject({
      standing: 'stopped',
      because: 'expired',
      late: true,
    });
  });

  it('ends the time to collect on the last day agreed, once both have agreed', () => {
    const lines = [REQUEST, ...GRANTED];
    const [first, second] = AGREED as readonly [Line, Line];
    expect(clock('extradition', 'collection', first[2], ...lines, first)).toBeUndefined();
    expect(clock('extradition', 'collection', second[2], ...lines, ...AGREED)).toMatchObject({
      dueOn: '2026-07-08',
      standing: 'running',
    });
    expect(
      clock('extradition', 'collection', '2026-07-09T00:00:00Z', ...lines, ...AGREED),
    ).toMatchObject({ standing: 'stopped', because: 'expired' });
  });

  it('reviews a deferral on the day it names', () => {
    const deferred: Line = [
      'requested',
      'defer',
      '2026-06-17T18:00:00Z',
      { reviewOn: '2026-09-01' },
    ];
    const found = clock(
      'extradition',
      'deferral_review',
      deferred[2],
      REQUEST,
      ...GRANTED,
      deferred,
    );
    expect(found).toMatchObject({ dueOn: '2026-09-01', state: MEX });
  });

  it('lets the requesting State be heard until the day named', () => {
    const intends: Line = [
      'requested',
      'intend_refusal',
      '2026-06-16T18:00:00Z',
      { due: '2026-07-01' },
    ];
    const lines = [REQUEST, ACK, CHECK, ...COURT, intends];
    expect(clock('extradition', 'extradition_consultation', intends[2], ...lines)?.dueOn).toBe(
      '2026-07-01',
    );
  });

  it('reminds yearly of the final result until it is sent', () => {
    const lines = [REQUEST, ...GRANTED, ...AGREED, ...SURRENDERED];
    const found = clock('extradition', 'outcome_notice', '2029-07-01T12:00:00Z', ...lines);
    const now = at('2029-07-01T12:00:00Z');

    expect(found).toMatchObject({ standing: 'overdue', dueOn: '2027-06-22' });
    expect(found && alertOf(found, { state: GTM, content: null, now })?.nth).toBe(2);
    expect(found && nextLookOf([found], now)).toBe((found?.due ?? 0) + 3 * 365 * DAY_MS);
  });

  it('for a consent asked after surrender ends with the answer, and with no other question', () => {
    const lines = [REQUEST, ...GRANTED, ...AGREED, ...SURRENDERED, ASK];
    const again: Line = ['requesting', 'specialty_extension', '2026-07-02T18:00:00Z'];
    const other: Line = ['requesting', 're_extradition_consent', '2026-07-02T18:00:00Z'];
    const answer: Line = [
      'requested',
      'specialty_extension',
      '2026-07-20T18:00:00Z',
      { word: 'consent' },
    ];
    const asked = clocksAt('extradition', again[2], [...lines, again, other]);
    const open = asked.filter(({ id }) => id.endsWith('_answer'));
    expect(open.map(({ id, standing }) => [id, standing])).toEqual([
      ['specialty_answer', 'running'],
      ['specialty_answer', 'running'],
      ['re_extradition_answer', 'running'],
    ]);
    expect(clock('extradition', 'specialty_answer', answer[2], ...lines, answer)).toMatchObject({
      standing: 'met',
      dueOn: '2026-07-31',
    });
  });
});

describe('a clock of spontaneous information', () => {
  it.each([
    [false, 24],
    [true, 1],
  ])('with risk to life %s gives %i h to acknowledge', (riskToLife, hours) => {
    const sent: Line = ['requesting', 'send', '2026-06-08T18:00:00Z', { riskToLife }];
    const found = clock('spontaneous', 'spontaneous_acknowledgement', sent[2], sent);
    expect(found?.due).toBe(at(sent[2]) + hours * HOUR_MS);
  });

  it('asks for feedback after 90 days, and for erasure on the day named', () => {
    const sent: Line = ['requesting', 'send', '2026-06-08T18:00:00Z'];
    const clocks = clocksAt('spontaneous', ACK[2], [sent, ACK]);
    const due = Object.fromEntries(clocks.map(({ id, dueOn }) => [id, dueOn]));
    expect(due).toMatchObject({ feedback: '2026-09-07', retention: '2027-06-08' });
  });
});

describe('a clock of a request for practices', () => {
  it('gives five working days to acknowledge and twenty to answer, and again to what is still open', () => {
    const answer: Line = ['requested', 'answer', '2026-06-10T18:00:00Z'];
    const more: Line = ['requesting', 'ask_more', '2026-06-11T18:00:00Z'];
    const clocks = clocksAt('practice_request', more[2], [REQUEST, ACK, answer, more]);
    expect(clocks.map(({ id, standing, dueOn }) => [id, standing, dueOn])).toEqual([
      ['practice_acknowledgement', 'met', '2026-06-15'],
      ['practice_answer', 'met', '2026-07-07'],
      ['practice_answer', 'running', '2026-07-09'],
    ]);
  });
});

describe('a clock that a request for evidence starts by what it asks', () => {
  const asking = (more: object): Line => ['requesting', 'request', REQUEST[2], more];
  const idsOf = (more: object) =>
    clocksAt('evidence', REQUEST[2], [asking(more)]).map(({ id }) => id);

  it('is none where the request asks nothing of the kind', () => {
    expect(idsOf({})).toEqual(['acknowledgement']);
  });

  it.each([
    [3, false],
    [5, true],
  ])(
    'for the confirmation of a call is over with the request itself: after %i h, late %s',
    (hours, late) => {
      const call = { madeAt: '10:00', by: 'a', to: 'b', agreed: true, confirmedAfterHours: hours };
      const found = clock(
        'evidence',
        'oral_confirmation',
        REQUEST[2],
        asking({ oralRequest: call }),
      );
      expect(found).toMatchObject({
        standing: 'met',
        because: 'request',
        startedAt: at(REQUEST[2]) - hours * HOUR_MS,
        late,
      });
    },
  );

  it('gives sixty days to follow a preservation with the full request', () => {
    const asked = asking({ messageKind: 'preservation_request' });
    expect(clock('evidence', 'preservation', REQUEST[2], asked)).toMatchObject({
      state: GTM,
      dueOn: '2026-08-07',
      source: expect.stringContaining('Budapest 29(7)'),
    });
  });

  it('gives ten working days to check the nationality of a victim', () => {
    const asked = asking({
      assistanceItems: [
        { no: 1, kind: 'nationality_check', coercive: false, persons: [], objects: [] },
      ],
    });
    expect(clock('evidence', 'nationality_check', REQUEST[2], asked)).toMatchObject({
      state: MEX,
      dueOn: '2026-06-22',
    });
  });

  it('holds a risk assessment for thirty days from its own day, of several the earliest', () => {
    const victims = ['2026-06-01', '2026-05-20'].map((date) => ({
      riskAssessment: { level: 'high', date },
    }));
    const found = clock('evidence', 'risk_assessment', REQUEST[2], asking({ victims }));
    expect(found).toMatchObject({ countsFrom: '2026-05-20', dueOn: '2026-06-19' });
  });

  it('asks for the signed original only under Mercosur and after an electronic transmission', () => {
    const legalBases = [{ instrument: 'MERCOSUR-MLA', articles: ['6'], role: 'primary' }];
    expect(idsOf({ legalBases })).toContain('signed_original');
    expect(idsOf({ legalBases, channel: 'courier' })).not.toContain('signed_original');
    const found = clock('evidence', 'signed_original', REQUEST[2], asking({ legalBases }));
    expect(found).toMatchObject({ dueOn: '2026-06-18', grounding: 'found' });
  });
});
