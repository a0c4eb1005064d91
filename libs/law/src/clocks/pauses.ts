/** By how much a clock is suspended, and whether it is suspended still. */

import { DAY_MS } from '@comity/kernel';
import type { Instant } from '@comity/kernel';
import type { HistoryEntry } from '../case.js';
import type { ClockEvent, ClockRule } from './clock-rule.js';

/**
 * Whole days begun of every suspension up to `until`, and what suspends the clock still. A clock
 * that was over before is not brought back to life.
 *
 * @param given.base when it is due without any suspension; null where that is not known
 */
export const pausesOf = (
  rule: ClockRule,
  later: readonly HistoryEntry[],
  { until, base }: { readonly until: Instant; readonly base: Instant | null },
): { readonly days: number; readonly open: ClockEvent | undefined } => {
  let days = 0;
  let free = 0;
  for (const [index, line] of later.entries()) {
    const pause = rule.suspended.find(({ from }) => from === line.event);
    if (pause === undefined || line.at > until || line.at < free) continue;
    if (base !== null && line.at >= base + days * DAY_MS) break;
    const end = later.slice(index + 1).find(({ event }) => pause.until.includes(event));
    const isOpen = end === undefined || end.at > until;
    free = isOpen ? until : end.at;
    days += Math.ceil(Math.max(0, free - line.at) / DAY_MS);
    if (isOpen) return { days, open: line.event };
  }
  return { days, open: undefined };
};
