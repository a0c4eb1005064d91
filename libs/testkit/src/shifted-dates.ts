/** Moves every date of a fixture by the same number of days, in numbers and in Spanish prose. */

import { DAY_MS, instantFromIso, plus, toIso } from '@comity/kernel';
import type { Json } from '@comity/kernel';

const DATE_CHARS = 10;
const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];
const MONTH = `(?:${MONTHS.join('|')})`;

const ISO_DATE = /(?<![\d-])\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d-]{2})/g;
const DAY_IN_PROSE = `(?<day>\\d{1,2}) de (?<month>${MONTH}) de (?<year>\\d{4})`;
const MONTHS_IN_PROSE = `(?<first>${MONTH}) y (?<second>${MONTH}) de (?<years>\\d{4})`;
const MONTH_IN_PROSE = `(?<only>${MONTH}) de (?<onlyYear>\\d{4})`;
const YEAR_IN_PROSE = `desde (?<since>\\d{4})`;
const PROSE = new RegExp(
  [DAY_IN_PROSE, MONTHS_IN_PROSE, MONTH_IN_PROSE, YEAR_IN_PROSE].join('|'),
  'g',
);
/** A month or a year is moved by its middle, so that it lands where most of its days do. */
const MID_MONTH = 15;
const MID_YEAR = 7;

/**
 * `value` with every date moved by `days`: `2026-06-08`, alone or before a time of day, `2 de
 * junio de 2026`, `enero y noviembre de 2025`, `noviembre de 2025`, `desde 2024`. Reference
 * numbers and the years of statutes stay.
 */
export const shiftDates = (value: Json, days: number): Json => {
  if (typeof value === 'string') return shiftText(value, days);
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => shiftDates(item, days));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, shiftDates(member, days)]),
  );
};

const shiftText = (text: string, days: number): string =>
  text
    .replaceAll(ISO_DATE, (date) => shifted(date, days))
    .replaceAll(PROSE, (...match) => shiftProse(match.at(-1) as ProseGroups, days));

type ProseGroups = Partial<
  Record<
    'day' | 'month' | 'year' | 'first' | 'second' | 'years' | 'only' | 'onlyYear' | 'since',
    string
  >
>;

const shiftProse = (groups: ProseGroups, days: number): string => {
  const { day, month, year, first, second, years, only, onlyYear, since } = groups;
  if (day !== undefined && month !== undefined && year !== undefined) {
    const to = shifted(`${year}-${monthNumber(month)}-${day.padStart(2, '0')}`, days);
    return `${Number(to.slice(8))} de ${inWords(to)}`;
  }
  if (first !== undefined && second !== undefined && years !== undefined) {
    const [from, to] = [first, second].map((name) => inWords(midMonth(name, years, days)));
    const sameYear = from?.slice(-4) === to?.slice(-4);
    return `${sameYear ? from?.split(' ')[0] : from} y ${to}`;
  }
  if (only !== undefined && onlyYear !== undefined) return inWords(midMonth(only, onlyYear, days));
  return `desde ${shifted(`${since}-0${MID_YEAR}-01`, days).slice(0, 4)}`;
};

const midMonth = (name: string, year: string, days: number): string =>
  shifted(`${year}-${monthNumber(name)}-${MID_MONTH}`, days);

const monthNumber = (name: string): string => String(MONTHS.indexOf(name) + 1).padStart(2, '0');

const inWords = (date: string): string =>
  `${MONTHS[Number(date.slice(5, 7)) - 1]} de ${date.slice(0, 4)}`;

const shifted = (date: string, days: number): string =>
  toIso(plus(instantFromIso(`${date}T00:00:00Z`), days * DAY_MS)).slice(0, DATE_CHARS);
