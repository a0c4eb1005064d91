/** Legal days in a State's own time, and the days on which its authorities work. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HOUR_MS, instant, instantFromIso, stateCode, toIso } from '@comity/kernel';
import {
  addBusinessDays,
  addDays,
  calendarDate,
  calendarOf,
  dayIn,
  daysBetween,
  easterOf,
  foundingRegister,
  isBusinessDay,
  startOfDayIn,
} from '../index.js';

const day = calendarDate;
const [GTM, MEX, BRA, USA] = [
  stateCode('GTM'),
  stateCode('MEX'),
  stateCode('BRA'),
  stateCode('USA'),
];

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('1990-01-01'), days));
const anyZone = fc.constantFrom(...foundingRegister.states.map(({ timeZone }) => timeZone));

describe('a legal day', () => {
  it.each([
    ['America/Guatemala', '2026-06-08', '2026-06-08T06:00:00.000Z'],
    ['America/New_York', '2026-03-08', '2026-03-08T05:00:00.000Z'],
    ['America/New_York', '2026-03-09', '2026-03-09T04:00:00.000Z'],
    // Midnight is skipped, and midnight comes twice.
    ['America/Asuncion', '2023-10-01', '2023-10-01T04:00:00.000Z'],
    ['America/Havana', '2023-11-05', '2023-11-05T04:00:00.000Z'],
    ['Asia/Amman', '2021-10-29', '2021-10-28T21:00:00.000Z'],
  ])('begins in %s on %s at %s', (zone, date, iso) => {
    expect(toIso(startOfDayIn(zone, day(date)))).toBe(iso);
  });

  it('begins at its first instant in every zone of the register', () => {
    fc.assert(
      fc.property(anyZone, anyDay, (zone, date) => {
        const begins = startOfDayIn(zone, date);
        expect(dayIn(zone, begins)).toBe(date);
        expect(dayIn(zone, instant(begins - 1))).toBe(addDays(date, -1));
      }),
    );
  });

  it('has between 23 and 25 hours', () => {
    fc.assert(
      fc.property(anyZone, anyDay, (zone, date) => {
        const hours = (startOfDayIn(zone, addDays(date, 1)) - startOfDayIn(zone, date)) / HOUR_MS;
        expect(hours).toBeGreaterThanOrEqual(23);
        expect(hours).toBeLessThanOrEqual(25);
      }),
    );
  });

  it('falls where the clock on the wall says, also over the end of a year', () => {
    const at = instantFromIso('2027-01-01T03:00:00Z');
    expect(dayIn('America/Guatemala', at)).toBe('2026-12-31');
    expect(dayIn('UTC', at)).toBe('2027-01-01');
  });

  it('counts over 29 February', () => {
    expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29');
    expect(daysBetween(day('2028-02-28'), day('2028-03-01'))).toBe(2);
  });
});

describe('a business day', () => {
  it.each([
    // Two years in which the computus would be a week late.
    [1981, '1981-04-19'],
    [2049, '2049-04-18'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('knows Easter of %i', (year, date) => {
    expect(easterOf(year)).toBe(date);
  });

  it.each([
    [GTM, '2026-04-02', 'Holy Thursday'],
    [GTM, '2026-09-15', 'Independence'],
    [MEX, '2026-02-02', 'first Monday of February'],
    [MEX, '2026-03-16', 'third Monday of March'],
    [MEX, '2024-10-01', 'change of the Executive'],
    [MEX, '2030-10-01', 'change of the Executive, six years on'],
    [BRA, '2026-11-20', 'Consciência Negra'],
    [BRA, '2026-06-07', 'a Sunday'],
  ])('is not, in %s, %s: %s', (state, date) => {
    expect(isBusinessDay(foundingRegister, state, day(date))).toBe(false);
  });

  it.each([
    [MEX, '2026-02-09'],
    [MEX, '2026-10-01'],
    [BRA, '2023-11-20'],
    [USA, '2026-12-25'],
  ])('is, in %s, %s', (state, date) => {
    expect(isBusinessDay(foundingRegister, state, day(date))).toBe(true);
  });

  it('says where the holidays of a State are not known', () => {
    const known = [GTM, USA].map((state) => calendarOf(foundingRegister, state));
    expect(known).toEqual(['recalled', 'weekends_only']);
  });

  it('counted from another is one, and later by at least as many days', () => {
    const anyState = fc.constantFrom(...foundingRegister.states.map(({ code }) => code));
    fc.assert(
      fc.property(anyState, anyDay, fc.integer({ min: 1, max: 30 }), (state, from, count) => {
        const last = addBusinessDays(foundingRegister, state, from, count);
        expect(isBusinessDay(foundingRegister, state, last)).toBe(true);
        expect(daysBetween(from, last)).toBeGreaterThanOrEqual(count);
        const between = Array.from({ length: daysBetween(from, last) }, (_, i) =>
          addDays(from, i + 1),
        );
        const worked = between.filter((one) => isBusinessDay(foundingRegister, state, one));
        expect(worked).toHaveLength(count);
      }),
    );
  });
});
