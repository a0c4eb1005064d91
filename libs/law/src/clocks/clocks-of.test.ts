/** The clocks of a case: when they start, warn, pause, end; and that none goes silent. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY_MS, instant, instantFromIso } from '@comity/kernel';
import type { ActHash, Instant, Json } from '@comity/kernel';
import { GTM, MEX, minimalBody, workedCase } from '@comity/testkit';
import { calendarDate, CLOCK_RULES, clocksOf, foldCase, foundingRegister } from '../index.js';
import type { ActKind, ActRecord, CaseClock, LegalRegister, Side } from '../index.js';

const at = instantFromIso;
const SENT = '2026-06-08T18:00:00Z';

type Line = readonly [Side, ActKind, string, Json?];

const chainOf = (...lines: readonly Line[]): readonly ActRecord[] =>
  lines.map(([side, kind, when, body], index) => ({
    hash: `h${index}` as ActHash,
    n: index + 1,
    prev: index === 0 ? [] : [`h${index - 1}` as ActHash],
    author: side === 'requesting' ? GTM : MEX,
    kind,
    at: at(when),
    body: body ?? minimalBody(kind),
  }));

const clocksAt = (now: Instant, acts: readonly ActRecord[]): readonly CaseClock[] =>
  clocksOf({
    fold: foldCase(acts, new Set(acts.map(({ hash }) => hash))),
    acts,
    register: foundingRegister,
    now,
  });

const clock = (id: string, now: string, ...lines: readonly Line[]): CaseClock | undefined =>
  clocksAt(at(now), chainOf(...lines)).findLast((one) => one.id === id);

const urgent = (level: string): Json => ({
  ...(minimalBody('request') as object),
  urgency: { level, reason: 'r' },
});

const REQUEST: Line = ['requesting', 'request', SENT];
const acknowledging = (firstReportDue: string): Json => ({
  ...(minimalBody('acknowledge') as object),
  firstReportDue,
});

const ACK: Line = ['requested', 'acknowledge', '2026-06-09T18:00:00Z', acknowledging('2026-07-09')];
const EXAM: Line = ['requested', 'start_examination', '2026-06-10T18:00:00Z'];
const ASKED: Line = ['requested', 'ask_information', '2026-06-11T18:00:00Z'];
const ACCEPT: Line = ['requested', 'accept', '2026-06-12T18:00:00Z'];
const FORWARD: Line = ['requested', 'forward', '2026-06-15T18:00:00Z'];

describe('a clock', () => {
  it('counts business days of the State that must act, in its zone', () => {
    expect(clock('acknowledgement', SENT, REQUEST)).toMatchObject({
      state: MEX,
      zone: 'America/Mexico_City',
      standing: 'running',
      dueOn: '2026-06-15',
      daysLeft: 7,
      warning: null,
    });
  });

  it.each([
    ['urgent', '2026-06-09T18:00:00Z'],
    ['emergency', '2026-06-08T22:00:00Z'],
  ])('counts hours from the exact time where the request is %s', (level, due) => {
    const request: Line = ['requesting', 'request', SENT, urgent(level)];
    expect(clock('acknowledgement', SENT, request)?.due).toBe(at(due));
  });

  it.each([
    ['2026-06-08T18:00:01Z', null],
    ['2026-06-12T12:00:00Z', 50],
    ['2026-06-14T12:00:00Z', 75],
    ['2026-06-15T23:00:00Z', 90],
    ['2026-06-16T06:00:00Z', 100],
  ])('warns at half, three quarters and nine tenths: at %s %j', (now, warning) => {
    expect(clock('acknowledgement', now, REQUEST)?.warning).toBe(warning);
  });

  it('stays overdue for as long as it takes, with the days that it is over', () => {
    const late = clock('acknowledgement', '2027-06-15T18:00:00Z', REQUEST);
    expect(late).toMatchObject({ standing: 'overdue', late: true, daysLeft: -365 });
    expect(late?.escalatesTo).toContain('head');
  });

  it('is met by the act that ends it, and remembers whether that was late', () => {
    expect(clock('acknowledgement', '2027-01-01T00:00:00Z', REQUEST, ACK)).toMatchObject({
      standing: 'met',
      because: 'acknowledge',
      late: false,
    });
    const late: Line = ['requested', 'acknowledge', '2026-07-01T18:00:00Z'];
    expect(clock('acknowledgement', '2027-01-01T00:00:00Z', REQUEST, late)?.late).toBe(true);
  });

  it('stops when the case ends first, and says by which act', () => {
    const withdrawn: Line = ['requesting', 'withdraw', '2026-06-09T00:00:00Z'];
    expect(clock('acknowledgement', '2026-06-10T00:00:00Z', REQUEST, withdrawn)).toMatchObject({
      standing: 'stopped',
      because: 'withdraw',
    });
  });

  it('is not met by an act that a crossed withdrawal superseded', () => {
    const [request, acknowledged, withdrawn] = chainOf(REQUEST, ACK, [
      'requesting',
      'withdraw',
      '2026-06-09T20:00:00Z',
    ]) as [ActRecord, ActRecord, ActRecord];
    const crossed = { ...withdrawn, n: 2, prev: [request.hash] };
    const [found] = clocksAt(at('2026-06-20T00:00:00Z'), [request, acknowledged, crossed]);
    expect(found).toMatchObject({ standing: 'stopped', because: 'withdraw' });
  });

  it('is due on the earliest day named with the questions', () => {
    const questions = ['2026-07-20', '2026-07-10'].map((due, index) => ({
      item: index + 1,
      field: 'purpose',
      why: 'w',
      due,
    }));
    const asked: Line = ['requested', 'ask_information', ASKED[2], { questions }];
    const found = clock('answer', ASKED[2], REQUEST, ACK, EXAM, asked);
    expect(found).toMatchObject({ state: GTM, dueOn: '2026-07-10', standing: 'running' });
  });

  it('without a day that reads is shown as undated, not left out', () => {
    const asked: Line = ['requested', 'ask_information', ASKED[2], { questions: [] }];
    expect(clock('answer', ASKED[2], REQUEST, ACK, EXAM, asked)).toMatchObject({
      standing: 'undated',
      due: null,
    });
  });

  it('is suspended while the other State has the word, and due later by as many days', () => {
    const before = clock('first_report', EXAM[2], REQUEST, ACK, EXAM);
    const during = clock('first_report', '2026-06-16T18:00:00Z', REQUEST, ACK, EXAM, ASKED);
    const answered: Line = ['requesting', 'supplement_received', '2026-06-21T18:00:00Z'];
    const after = clock('first_report', answered[2], REQUEST, ACK, EXAM, ASKED, answered);
    const due = before?.due ?? 0;
    expect(during).toMatchObject({
      standing: 'suspended',
      because: 'ask_information',
      due: due + 5 * DAY_MS,
    });
    expect(after?.due).toBe(due + 10 * DAY_MS);
    expect(after?.standing).not.toBe('suspended');
  });

  it('that was over is not brought back to life by a later suspension', () => {
    const acknowledged: Line = ['requested', 'acknowledge', ACK[2], acknowledging('2026-06-10')];
    const found = clock('first_report', '2026-08-01T00:00:00Z', REQUEST, acknowledged, EXAM, ASKED);
    expect(found).toMatchObject({ standing: 'overdue', dueOn: '2026-06-10' });
  });

  it('starts again with every report while the request is executed', () => {
    const report: Line = ['requested', 'report_progress', '2026-07-01T18:00:00Z'];
    const acts = chainOf(REQUEST, ACK, EXAM, ACCEPT, FORWARD, report);
    const reports = clocksAt(at(report[2]), acts).filter(({ id }) => id === 'status_report');
    expect(reports.map(({ standing, dueOn }) => [standing, dueOn])).toEqual([
      ['met', '2026-08-14'],
      ['running', '2026-08-30'],
    ]);
  });

  describe('where Medellín binds both States', () => {
    const acts = chainOf(REQUEST);
    const dueUnder = (inForceSince: string): string | null | undefined => {
      const register: LegalRegister = {
        ...foundingRegister,
        instruments: foundingRegister.instruments.map((one) =>
          one.code === 'MEDELLIN' ? { ...one, inForceSince: calendarDate(inForceSince) } : one,
        ),
        parties: foundingRegister.parties.map(({ deposited, ...row }) =>
          row.instrument === 'MEDELLIN'
            ? { ...row, party: 'yes' as const }
            : { ...row, ...(deposited && { deposited }) },
        ),
      };
      const fold = foldCase(acts, new Set(acts.map(({ hash }) => hash)));
      const now = at('2026-06-12T18:00:00Z');
      return clocksOf({ fold, acts, register, now })[0]?.dueOn;
    };

    it('begins on the receiver’s next business day', () => {
      expect(dueUnder('2022-05-09')).toBe('2026-06-16');
    });

    it('does not move when the treaty comes into force while it runs', () => {
      expect(dueUnder('2026-06-10')).toBe('2026-06-15');
    });
  });

  it('has fewer days left as time goes on, and is never due before it starts', () => {
    const acts = chainOf(REQUEST, ACK, EXAM, ACCEPT, FORWARD);
    const moment = fc.integer({ min: at(FORWARD[2]), max: at('2028-01-01T00:00:00Z') });
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((ms) =>
          clocksAt(instant(ms), acts),
        ) as [readonly CaseClock[], readonly CaseClock[]];
        expect(late.map(({ id }) => id)).toEqual(early.map(({ id }) => id));
        for (const [index, { daysLeft, startedAt, due }] of early.entries()) {
          expect(late[index]?.daysLeft).toBeLessThanOrEqual(daysLeft ?? 0);
          expect(due).toBeGreaterThanOrEqual(startedAt);
        }
      }),
    );
  });
});

describe('the clocks of the worked case', () => {
  const { timeline, request } = workedCase({ transmittedOn: at(SENT) });
  const lines = timeline.flatMap(({ what, side, at: when }) =>
    what.carrier === 'act' ? [{ kind: what.kind, body: what.body, side, when }] : [],
  );
  const acts = lines.map(({ kind, body, side, when }, index) => ({
    hash: `w${String(index).padStart(2, '0')}` as ActHash,
    n: index + 1,
    prev: index === 0 ? [] : [`w${String(index - 1).padStart(2, '0')}` as ActHash],
    author: side === 'requesting' ? GTM : MEX,
    kind,
    at: when,
    body: kind === 'request' ? (request as unknown as Json) : body,
  }));

  it('have all ended when it is closed, each by a named act', () => {
    const clocks = clocksAt(instant((acts.at(-1)?.at ?? 0) + DAY_MS), acts);
    expect(clocks.length).toBeGreaterThan(4);
    for (const { standing, because, endedAt } of clocks) {
      expect(['met', 'stopped']).toContain(standing);
      expect(because).not.toBeNull();
      expect(endedAt).not.toBeNull();
    }
  });
});

describe('the configuration of clocks', () => {
  it('names every clock once, with its source, and ends whatever it starts', () => {
    expect(new Set(CLOCK_RULES.map(({ id }) => id)).size).toBe(CLOCK_RULES.length);
    for (const { source, end, start } of CLOCK_RULES) {
      expect([source.length > 0, end.length > 0, start.length > 0]).toEqual([true, true, true]);
    }
  });
});
