/**
 * National holidays as far as we recall them: to be confirmed by each State for itself. A State
 * that is not listed has weekends only, and every clock that counts its days says so.
 */

import { stateCode } from '@comity/kernel';
import type { StateCode } from '@comity/kernel';

/** One holiday; `since` is the first year in which it is one. */
export type Holiday =
  | { readonly date: string; readonly since?: number }
  | { readonly date: string; readonly since: number; readonly every: number }
  /** Days from Easter Sunday; negative before it. */
  | { readonly easter: number; readonly since?: number }
  /** The `nth` given day of a month; Sunday is 0. */
  | {
      readonly month: number;
      readonly weekDay: number;
      readonly nth: number;
      readonly since?: number;
    };

/** The holidays of one State with the law they rest on. */
export interface StateHolidays {
  readonly state: StateCode;
  readonly source: string;
  readonly days: readonly Holiday[];
}

const HOLY_THURSDAY = { easter: -3 } as const;
const GOOD_FRIDAY = { easter: -2 } as const;
const HOLY_SATURDAY = { easter: -1 } as const;
const MONDAY = 1;

const on = (...dates: readonly string[]): readonly Holiday[] => dates.map((date) => ({ date }));

export const HOLIDAYS: readonly StateHolidays[] = [
  {
    state: stateCode('GTM'),
    source: 'recalled: Código de Trabajo, art. 127',
    days: [
      ...on('01-01', '05-01', '06-30', '09-15', '10-20', '11-01', '12-25'),
      HOLY_THURSDAY,
      GOOD_FRIDAY,
      HOLY_SATURDAY,
    ],
  },
  {
    state: stateCode('MEX'),
    source: 'recalled: Ley Federal del Trabajo, art. 74',
    days: [
      ...on('01-01', '05-01', '09-16', '12-25'),
      { month: 2, weekDay: MONDAY, nth: 1 },
      { month: 3, weekDay: MONDAY, nth: 3 },
      { month: 11, weekDay: MONDAY, nth: 3 },
      { date: '10-01', since: 2024, every: 6 },
    ],
  },
  {
    state: stateCode('BRA'),
    source: 'recalled: Leis 662/1949, 6.802/1980, 9.093/1995, 10.607/2002, 14.759/2023',
    days: [
      ...on('01-01', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '12-25'),
      { date: '11-20', since: 2024 },
      GOOD_FRIDAY,
    ],
  },
  {
    state: stateCode('PER'),
    source: 'recalled: Decreto Legislativo 713 and later laws',
    days: [
      ...on('01-01', '05-01', '06-29', '07-28', '07-29', '08-30', '10-08', '11-01', '12-08'),
      ...on('12-25'),
      { date: '06-07', since: 2024 },
      { date: '07-23', since: 2024 },
      { date: '08-06', since: 2022 },
      { date: '12-09', since: 2022 },
      HOLY_THURSDAY,
      GOOD_FRIDAY,
    ],
  },
];
