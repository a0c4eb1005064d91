/** Calendars are rows of the register: each State's own, and the clocks count by them. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY_MS, instantFromIso, plus, stateCode } from '@comity/kernel';
import type { Json } from '@comity/kernel';
import { Correspondence, GTM, MEX } from '@comity/testkit';
import {
  addDays,
  calendarDate,
  calendarOf,
  clocksOf,
  correctRegister,
  daysBetween,
  findingsOnCase,
  foundingRegister,
  isBusinessDay,
  addBusinessDays,
  readOwnRows,
  readRegister,
  readRegisterOf,
} from '../index.js';
import type { Calendar, Holiday, LegalRegister, OwnRows } from '../index.js';
import { HOLIDAYS_MAX } from './calendars.js';

const day = calendarDate;
const SENT = instantFromIso('2026-06-08T18:00:00Z');
const CUB = stateCode('CUB');

const calendarRow = (days: readonly Holiday[], more: Partial<Calendar> = {}): Calendar => ({
  state: MEX,
  source: 'Acuerdo (ficticio) de la Fiscalía',
  grounding: 'found',
  days,
  ...more,
});

const corrected = (rows: OwnRows, state = MEX): LegalRegister => {
  const outcome = correctRegister(foundingRegister, state, rows);
  if (!outcome.ok) throw new Error(outcome.denial.code);
  return outcome.value;
};

const codeOf = (rows: OwnRows, state = MEX): string => {
  const outcome = correctRegister(foundingRegister, state, rows);
  return outcome.ok ? 'done' : outcome.denial.code;
};

/** A request of Guatemala to Mexico, and the first clock that Mexico owes. */
const clockUnder = (register: LegalRegister) => {
  const world = new Correspondence({ requesting: GTM, requested: MEX });
  world.write('requesting', 'request', { at: SENT });
  world.sync();
  const [acts, fold] = [world.held('requested'), world.fold('requested')];
  const asked = { fold, acts, register, now: plus(SENT, DAY_MS) };
  expect(findingsOnCase(asked)).toEqual([]);
  return clocksOf(asked).find(({ id }) => id === 'acknowledgement');
};

const problemsWith = (calendars: unknown): readonly string[] => {
  const json = JSON.parse(JSON.stringify({ ...foundingRegister, calendars })) as Json;
  const read = readRegister(json);
  return read.ok ? [] : read.problems.map(({ path, problem }) => `${path} ${problem}`);
};

describe('a calendar of the register', () => {
  it('is the State’s to correct: a State corrects its own calendar and the clocks count by it', () => {
    const before = clockUnder(foundingRegister);

    const own = calendarRow([{ date: '06-10', since: 2026, until: 2026 }, { date: '06-11' }]);
    const after = clockUnder(corrected({ calendars: [own] }));

    expect([before?.calendar, after?.calendar]).toEqual(['recalled', 'found']);
    expect(before?.dueOn).toBe('2026-06-15');
    expect(after?.dueOn).toBe('2026-06-17');
  });

  it('leaves the calendar of every other State to the byte when one State corrects its own', () => {
    const register = corrected({ calendars: [calendarRow([{ easter: -2 }])] });

    expect(register).toEqual({
      ...foundingRegister,
      calendars: foundingRegister.calendars.map((row) =>
        row.state === MEX ? calendarRow([{ easter: -2 }]) : row,
      ),
    });
  });

  it('is corrected by no other State, and by its own only where that changes it', () => {
    const [guatemalan] = foundingRegister.calendars.filter(({ state }) => state === GTM);

    expect(correctRegister(foundingRegister, GTM, { calendars: [calendarRow([])] })).toEqual({
      ok: false,
      denial: {
        code: 'CORRECTION_OF_OTHER_STATE',
        detail: { state: GTM, problems: ['calendars[0].state: NOT_ALLOWED'] },
      },
    });
    expect(codeOf({ calendars: guatemalan ? [guatemalan] : [] }, GTM)).toBe('CORRECTION_EMPTY');
    const twice = [calendarRow([{ easter: 1 }]), calendarRow([{ easter: 2 }])];
    expect(codeOf({ calendars: twice })).toBe('CORRECTION_INVALID');
  });

  it('is a row of its own where the register had none', () => {
    const register = corrected(
      { calendars: [calendarRow([{ date: '07-26' }], { state: CUB })] },
      CUB,
    );

    expect(calendarOf(foundingRegister, CUB)).toBe('weekends_only');
    expect(calendarOf(register, CUB)).toBe('found');
    expect(isBusinessDay(foundingRegister, CUB, day('2027-07-26'))).toBe(true);
    expect(isBusinessDay(register, CUB, day('2027-07-26'))).toBe(false);
  });

  it('that names no holiday is known as weekends only, and the clock says so', () => {
    const clock = clockUnder(corrected({ calendars: [calendarRow([])] }));

    expect(clock?.calendar).toBe('weekends_only');
  });
});

describe('a holiday', () => {
  const falls = (holiday: Holiday, ...dates: readonly string[]): readonly boolean[] =>
    dates.map((date) => !isBusinessDay({ calendars: [calendarRow([holiday])] }, MEX, day(date)));

  it('falls within its first and its last year and in no other', () => {
    const given: Holiday = { date: '06-10', since: 2026, until: 2027 };

    expect(falls(given, '2025-06-10', '2026-06-10', '2027-06-10', '2030-06-10')).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('falls every so many years from the first', () => {
    const given: Holiday = { date: '10-01', since: 2024, every: 6 };

    expect(falls(given, '2018-10-01', '2024-10-01', '2025-10-01', '2030-10-01')).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it('falls on 29 February in the years that have one', () => {
    expect(falls({ date: '02-29' }, '2027-03-01', '2028-02-29')).toEqual([false, true]);
  });

  it('falls on the nth such day of a month, in the months that have it', () => {
    const given: Holiday = { month: 3, weekDay: 1, nth: 5 };

    expect(falls(given, '2026-03-30', '2027-03-29', '2028-03-27')).toEqual([true, true, false]);
  });
});

describe('a calendar that does not stand', () => {
  const row = calendarRow([]);

  it.each<[string, object, string]>([
    ['a day that no month has', { date: '02-30' }, 'date NOT_DATE'],
    ['a month that no year has', { date: '13-01' }, 'date NOT_DATE'],
    ['a day with its year', { date: '2026-01-01' }, 'date NOT_DATE'],
    ['a thirteenth month', { month: 13, weekDay: 1, nth: 1 }, 'month OUT_OF_RANGE'],
    ['a month before the first', { month: 0, weekDay: 1, nth: 1 }, 'month OUT_OF_RANGE'],
    ['an eighth day of the week', { month: 1, weekDay: 7, nth: 1 }, 'weekDay OUT_OF_RANGE'],
    ['a sixth Monday', { month: 1, weekDay: 1, nth: 6 }, 'nth OUT_OF_RANGE'],
    ['no which', { month: 1, weekDay: 1 }, 'nth MISSING'],
    ['a day long after Easter', { easter: 71 }, 'easter OUT_OF_RANGE'],
    ['a day long before Easter', { easter: -71 }, 'easter OUT_OF_RANGE'],
    ['every year but the others', { date: '01-01', since: 2024, every: 1 }, 'every OUT_OF_RANGE'],
    ['every six years from none', { date: '01-01', every: 6 }, 'since MISSING'],
    ['a last year before the first', { date: '01-01', since: 2, until: 1 }, 'since OUT_OF_RANGE'],
    ['an end before the beginning', { easter: 1, since: 2026, until: 2025 }, 'until OUT_OF_RANGE'],
    ['no form of any', {}, 'date MISSING'],
  ])('names the row and the reason: %s', (_, holiday, reason) => {
    expect(problemsWith([{ ...row, days: [{ date: '01-01' }, holiday] }])).toContain(
      `calendars[0].days[1].${reason}`,
    );
  });

  it.each<[string, unknown, string]>([
    [
      'two forms at once',
      [{ ...row, days: [{ date: '01-01', easter: 1 }] }],
      'calendars[0].days[0] UNKNOWN_MEMBER',
    ],
    ['a holiday that is none', [{ ...row, days: ['01-01'] }], 'calendars[0].days[0] NOT_OBJECT'],
    ['a State nobody knows', [{ ...row, state: 'ESP' }], 'calendars[0].state NOT_STATE'],
    ['a State twice', [row, row], 'calendars[1].state REPEATED'],
    ['no source', [{ ...row, source: undefined }], 'calendars[0].source MISSING'],
    [
      'a grounding of its own',
      [{ ...row, grounding: 'sure' }],
      'calendars[0].grounding NOT_ALLOWED',
    ],
    ['no calendars at all', undefined, 'calendars MISSING'],
  ])('names the row and the reason: %s', (_, calendars, reason) => {
    expect(problemsWith(calendars)).toContain(reason);
  });

  it('holds more days than leave a year to work in', () => {
    const days = Array.from({ length: HOLIDAYS_MAX + 1 }, () => ({ easter: 1 }));

    expect(problemsWith([{ ...row, days }])).toEqual(['calendars[0].days TOO_MANY']);
  });

  it('is refused as rows of a correction too, by path', () => {
    const rows = { calendars: [{ ...row, days: [{ date: '02-30' }] }] } as unknown as Json;

    expect(readOwnRows(rows)).toEqual({
      ok: false,
      problems: [{ path: 'calendars[0].days[0].date', problem: 'NOT_DATE' }],
    });
  });
});

describe('a State that writes whatever calendar it may', () => {
  const years = {
    since: fc.option(fc.integer({ min: 1990, max: 2040 }), { nil: undefined }),
  };
  const anyHoliday = fc.oneof(
    fc.record({ date: fc.constantFrom('01-01', '02-29', '06-10', '12-31'), ...years }),
    fc.record({ easter: fc.integer({ min: -70, max: 70 }), ...years }),
    fc.record({
      month: fc.integer({ min: 1, max: 12 }),
      weekDay: fc.integer({ min: 0, max: 6 }),
      nth: fc.integer({ min: 1, max: 5 }),
    }),
  );
  const anyDays = fc.array(anyHoliday, { maxLength: 60 }).map((days) => {
    const read = readOwnRows({ calendars: [{ ...calendarRow([]), days }] } as unknown as Json);
    return read.ok ? (read.value.calendars?.[0]?.days ?? []) : [];
  });
  const anyDay = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(day('1990-01-01'), n));

  it('never stops a count of days: the last counted is a business day, and later', () => {
    fc.assert(
      fc.property(anyDays, anyDay, fc.integer({ min: 1, max: 30 }), (days, from, count) => {
        const register = { calendars: [calendarRow(days)] };
        const last = addBusinessDays(register, MEX, from, count);
        expect(isBusinessDay(register, MEX, last)).toBe(true);
        expect(daysBetween(from, last)).toBeGreaterThanOrEqual(count);
      }),
    );
  });

  it('finds a business day within two years even where it closes on as many days as it may', () => {
    const first = addDays(day('2026-01-01'), 0);
    const dates = Array.from({ length: 366 }, (_, n) => addDays(first, n).slice(5));
    const autumn = dates.slice(165, 365).map((date) => ({ date }));
    const register = { calendars: [calendarRow(autumn)] };
    expect(problemsWith(register.calendars)).toEqual([]);

    const next = addBusinessDays(register, MEX, day('2026-06-12'), 1);

    expect(daysBetween(day('2026-06-12'), next)).toBeLessThan(730);
  });

  it('moves no day of another State', () => {
    const others = foundingRegister.states.filter(({ code }) => code !== MEX);
    const anyDates = fc.array(anyDay, { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(anyDays, anyDates, (days, dates) => {
        const register = corrected({ calendars: [calendarRow(days)] });
        for (const { code } of others) {
          const moved = dates.filter(
            (one) =>
              isBusinessDay(register, code, one) !== isBusinessDay(foundingRegister, code, one),
          );
          expect(moved).toEqual([]);
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('a register of the first edition', () => {
  const { calendars, ...first } = foundingRegister;
  const json = JSON.parse(JSON.stringify(first)) as Json;

  it('is read with the calendars that the product then had, so that no clock moves', () => {
    const read = readRegisterOf('comity-register/1', json);

    expect(read).toEqual({ ok: true, value: foundingRegister });
    expect(calendars.length).toBeGreaterThan(0);
  });

  it('is read as no later one, nor as one that nobody knows', () => {
    expect(readRegisterOf('comity-register/2', json)).toEqual({
      ok: false,
      problems: [{ path: 'calendars', problem: 'MISSING' }],
    });
    expect(readRegisterOf('comity-register/3', json)).toEqual({
      ok: false,
      problems: [{ path: 'ver', problem: 'NOT_ALLOWED' }],
    });
    expect(readRegisterOf('comity-register/1', null)).toMatchObject({ ok: false });
  });
});
