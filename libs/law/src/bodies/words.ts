/** Readers and limits that act bodies share. */

import { stateCode } from '@comity/kernel';
import type { StateCode } from '@comity/kernel';
import { isCalendarDate } from '../calendar.js';
import type { CalendarDate } from '../calendar.js';
import { isZone } from '../clocks/zone.js';
import { list, object, oneOf, optional, reader, refuse, text, whole } from './reading.js';
import type { Reader } from './reading.js';

/** A name, title, number or address: one line. */
export const LINE_CHARS_MAX = 500;
/** A statement of facts or law: about ten printed pages. */
const TEXT_CHARS_MAX = 30_000;
/** Entries of any list in an act. */
export const ENTRIES_MAX = 200;
/** Items of assistance in one request, and so the greatest item number. */
export const ITEMS_MAX = 200;
/** Pages of one document. */
const PAGES_MAX = 1_000_000;

export const line = text('line', LINE_CHARS_MAX);
export const prose = text('prose', TEXT_CHARS_MAX);
export const itemNumber = whole({ min: 1, max: ITEMS_MAX });

/** A list of up to 200 entries, possibly empty. */
export const entries = <T>(entry: Reader<T>): Reader<readonly T[]> =>
  list(entry, { max: ENTRIES_MAX });

/** A list of 1 to 200 entries. */
export const someEntries = <T>(entry: Reader<T>): Reader<readonly T[]> =>
  list(entry, { min: 1, max: ENTRIES_MAX });

/** A day of the calendar. */
export const date: Reader<CalendarDate> = reader({ kind: 'date' }, (value, path, problems) =>
  typeof value === 'string' && isCalendarDate(value) ? value : refuse(problems, path, 'NOT_DATE'),
);

/** A time zone by its IANA name; it says in which place a day begins and ends. */
export const zone: Reader<string> = reader({ kind: 'zone' }, (value, path, problems) =>
  typeof value === 'string' && isZone(value) ? value : refuse(problems, path, 'NOT_ZONE'),
);

/** A State, ISO 3166-1 alpha-3. */
export const state: Reader<StateCode> = reader({ kind: 'state' }, (value, path, problems) => {
  try {
    return stateCode(typeof value === 'string' ? value : '');
  } catch {
    return refuse(problems, path, 'NOT_STATE');
  }
});

/** Where a datum lives and who may open it (domain report 3.8). */
const compartment = oneOf('C0', 'C1', 'C2', 'C3', 'C4', 'C5', 'P');

/** E25: one document of a request, a reply or results. */
export const documentEntry = object({
  id: line,
  title: line,
  kind: line,
  language: optional(line),
  form: optional(line),
  pages: optional(whole({ min: 0, max: PAGES_MAX })),
  sha256: optional(line),
  compartment,
});
