/** Calendar months in UTC: the periods for which figures are stated. */

import { instantFromIso, toIso } from '@comity/kernel';
import type { Brand, Instant } from '@comity/kernel';

/** A calendar month in UTC, as `2026-06`: one clock for all members, so that sums are of one time. */
export type Month = Brand<string, 'Month'>;

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
/** Before this year no member had a node. */
const YEAR_MIN = 2000;
const YEAR_MONTHS = 12;

/** Whether `text` names a month from the year 2000 on. */
export const isMonth = (text: string): text is Month => {
  const year = MONTH.exec(text)?.[1];
  return year !== undefined && Number(year) >= YEAR_MIN;
};

/** The month in which `at` falls. */
export const monthOf = (at: Instant): Month => toIso(at).slice(0, 'YYYY-MM'.length) as Month;

/** The month `count` months later; earlier when negative. */
export const monthsAfter = (month: Month, count: number): Month => {
  const months = Number(month.slice(0, 4)) * YEAR_MONTHS + Number(month.slice(5)) - 1 + count;
  const year = String(Math.floor(months / YEAR_MONTHS)).padStart(4, '0');
  return `${year}-${String((months % YEAR_MONTHS) + 1).padStart(2, '0')}` as Month;
};

/** The first instant of the month, and the first that is no more of it. */
export const boundsOf = (month: Month): { readonly from: Instant; readonly until: Instant } => ({
  from: startOf(month),
  until: startOf(monthsAfter(month, 1)),
});

const startOf = (month: Month): Instant => instantFromIso(`${month}-01T00:00:00Z`);
