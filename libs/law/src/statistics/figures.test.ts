/** A month's figures: what counts, when, and that a State sees its own exactly. */

import { describe, expect, it } from '@jest/globals';
import { DAY_MS, HOUR_MS, instant, instantFromIso } from '@comity/kernel';
import type { ActHash, Instant, Json } from '@comity/kernel';
import { BRA, GTM, MEX, minimalBody } from '@comity/testkit';
import { foldCase } from '../case-fold.js';
import type { ActKind, Side } from '../life-cycle.js';
import { foundingRegister } from '../register/founding-register.js';
import { figuresOf, ownFigures } from './figures.js';
import { measureCase } from './measure-case.js';
import type { CaseMeasure } from './measure-case.js';
import { boundsOf, isMonth, monthOf, monthsAfter } from './month.js';
import type { Month } from './month.js';

const JUNE = '2026-06' as Month;
const JULY = '2026-07' as Month;
const at = instantFromIso;

type Line = readonly [Side, ActKind, string, Json?];

const measured = (month: Month, ...lines: readonly Line[]): CaseMeasure | null =>
  measuredAt(at('2027-01-01T00:00:00Z'), month, lines);

const measuredAt = (now: Instant, month: Month, lines: readonly Line[]): CaseMeasure | null => {
  const acts = lines.map(([side, kind, when, body], index) => ({
    hash: `h${index}` as ActHash,
    n: index + 1,
    prev: index === 0 ? [] : [`h${index - 1}` as ActHash],
    author: side === 'requesting' ? GTM : MEX,
    kind,
    at: at(when),
    body: body ?? minimalBody(kind),
  }));
  const fold = foldCase(acts, new Set(acts.map(({ hash }) => hash)));
  return measureCase({ fold, acts }, { month, register: foundingRegister, now });
};

const SENT: Line = ['requesting', 'request', '2026-06-08T12:00:00Z'];
const acknowledgedOn = (day: string, firstReportDue = '2026-12-31'): Line => [
  'requested',
  'acknowledge',
  `${day}T12:00:00Z`,
  { requestedReference: 'REF-1', officer: 'An Officer', firstReportDue },
];
const ACKNOWLEDGED = acknowledgedOn('2026-06-10');
const EXAMINED: Line = ['requested', 'start_examination', '2026-06-11T12:00:00Z'];

describe('months', () => {
  it('begin and end at midnight in UTC, and follow each other over a year', () => {
    expect(boundsOf('2026-12' as Month)).toEqual({
      from: at('2026-12-01T00:00:00Z'),
      until: at('2027-01-01T00:00:00Z'),
    });
    expect(monthsAfter('2026-01' as Month, -1)).toBe('2025-12');
    expect(monthOf(instant(boundsOf(JULY).from - 1))).toBe(JUNE);
  });

  it.each(['2026-13', '2026-00', '26-06', '2026-6', '1999-12', '2026-06-01', ''])(
    'are not what %p is',
    (text) => {
      expect(isMonth(text)).toBe(false);
    },
  );
});

describe('what a case adds to a month', () => {
  it('counts each milestone in the month of its act, timed from the request', () => {
    const lines: readonly Line[] = [
      SENT,
      ACKNOWLEDGED,
      EXAMINED,
      ['requested', 'accept', '2026-06-18T12:00:00Z'],
      ['requested', 'forward', '2026-06-19T12:00:00Z'],
      ['requested', 'full_result', '2026-07-08T12:00:00Z'],
    ];

    expect(measured(JUNE, ...lines)).toMatchObject({
      opened: true,
      acknowledged: 2 * DAY_MS,
      decided: { after: 10 * DAY_MS, refused: null, missing: null, returned: false },
      executed: null,
    });
    expect(measured(JULY, ...lines)).toMatchObject({
      opened: false,
      acknowledged: null,
      decided: null,
      executed: 30 * DAY_MS,
    });
  });

  it('names the fields asked for before a decision by their ids, and no word of an officer', () => {
    const question = (item: number, field: string): Json => ({
      item,
      field,
      why: 'x',
      due: '2026-06-20',
    });
    const questions = [question(1, 'purpose'), question(2, 'E03'), question(3, 'her real name')];
    const measure = measured(
      JUNE,
      SENT,
      ACKNOWLEDGED,
      EXAMINED,
      ['requested', 'ask_information', '2026-06-12T12:00:00Z', { questions }],
      ['requested', 'no_reply_after_reminders', '2026-06-28T12:00:00Z'],
    );

    expect(measure?.decided).toMatchObject({ returned: true, missing: ['M08', 'E03', 'other'] });
  });

  it('counts a refusal under its grounds', () => {
    const measure = measured(
      JUNE,
      SENT,
      ACKNOWLEDGED,
      EXAMINED,
      ['requested', 'open_consultation', '2026-06-12T12:00:00Z'],
      ['requested', 'no_agreement_refuse', '2026-06-28T12:00:00Z'],
    );

    expect(measure?.decided?.refused).toEqual(['public_order']);
  });

  it('does not take an offer of conditions that nobody answered for a decision', () => {
    const measure = measured(
      JUNE,
      SENT,
      ACKNOWLEDGED,
      EXAMINED,
      ['requested', 'open_consultation', '2026-06-12T12:00:00Z'],
      ['requested', 'conditions_agreed', '2026-06-13T12:00:00Z'],
    );

    expect(measure?.decided).toBeNull();
  });

  it('counts a clock as overdue in the month in which it ran out, whatever came later', () => {
    const late = acknowledgedOn('2026-07-20');
    const past = acknowledgedOn('2026-07-20', '2026-06-01');

    expect(measured(JUNE, SENT, late)?.overdue).toEqual(['acknowledgement']);
    expect(measured(JUNE, SENT)?.overdue).toEqual(['acknowledgement']);
    expect(measured(JULY, SENT, late)?.overdue).toEqual([]);
    expect(measured(JUNE, SENT, ACKNOWLEDGED)?.overdue).toEqual([]);
    expect(measured(JULY, SENT, past)?.overdue).toEqual(['first_report']);
  });

  it('does not count a clock of a month under way that has not run out yet', () => {
    expect(measuredAt(at('2026-06-09T00:00:00Z'), JUNE, [SENT])?.overdue).toEqual([]);
    expect(measuredAt(at('2026-06-29T00:00:00Z'), JUNE, [SENT])?.overdue).toEqual([
      'acknowledgement',
    ]);
  });

  it('counts a withdrawal in its month', () => {
    const withdrawal: Line = ['requesting', 'withdraw', '2026-07-02T12:00:00Z'];

    expect(measured(JUNE, SENT, withdrawal)?.withdrawn).toBe(false);
    expect(measured(JULY, SENT, withdrawal)?.withdrawn).toBe(true);
  });

  it('is nothing while the request is not held', () => {
    expect(measured(JUNE)).toBeNull();
  });
});

const measure = (given: Partial<CaseMeasure> = {}): CaseMeasure => ({
  kind: 'evidence',
  requesting: GTM,
  requested: MEX,
  opened: true,
  acknowledged: null,
  decided: null,
  executed: null,
  withdrawn: false,
  overdue: [],
  ...given,
});

describe('the exact figures of a State', () => {
  it('take the median, and the mean of the middle two of an even number', () => {
    const timed = (...hours: readonly number[]) =>
      figuresOf(hours.map((one) => measure({ acknowledged: one * HOUR_MS }))).acknowledged;

    expect(timed()).toEqual({ count: 0, medianMs: null });
    expect(timed(9, 1, 2)).toEqual({ count: 3, medianMs: 2 * HOUR_MS });
    expect(timed(1, 2, 4, 90)).toEqual({ count: 4, medianMs: 3 * HOUR_MS });
  });

  it('give the share of the decided that came incomplete, and each field once a case', () => {
    const decided = (missing: readonly string[] | null): CaseMeasure =>
      measure({ decided: { after: 1, refused: null, returned: false, missing } });
    const figures = figuresOf([
      decided(['M08', 'M09']),
      decided(['M09']),
      decided(null),
      decided(null),
      measure(),
    ]);

    expect(figures).toMatchObject({ opened: 5, incomplete: 2, incompleteShare: 0.5 });
    expect(figures.missingFields).toEqual([
      { key: 'M09', count: 2 },
      { key: 'M08', count: 1 },
    ]);
  });

  it('tell what the State asked from what it was asked, and each pair apart', () => {
    const own = ownFigures(MEX, [
      measure(),
      measure({ requesting: BRA }),
      measure({ requesting: MEX, requested: BRA, overdue: ['answer'] }),
      measure(),
    ]);

    expect(own.asRequested.opened).toBe(3);
    expect(own.asRequesting).toMatchObject({ opened: 1, overdue: 1 });
    expect(
      own.pairs.map(({ requesting, requested, figures }) => [
        requesting,
        requested,
        figures.opened,
      ]),
    ).toEqual([
      [BRA, MEX, 1],
      [GTM, MEX, 2],
      [MEX, BRA, 1],
    ]);
  });
});

it('keeps medians whole milliseconds', () => {
  const odd = [1, 2].map((one): CaseMeasure => measure({ executed: one }));

  expect(figuresOf(odd).executed.medianMs).toBe(2);
});
