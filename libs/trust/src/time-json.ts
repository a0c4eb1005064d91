/** Times as the trust list writes them: NumericDate, whole seconds (PROTOCOL 2.4). */

import type { Json } from '@comity/kernel';
import { isSeconds, type Check } from '@comity/envelope/shape';

/** The end of the year 9999; milliseconds written by mistake lie beyond it. */
const SECONDS_MAX = 253_402_300_799;

/** A NumericDate before the year 10000. */
export const isTime: Check = (value) => isSeconds(value) && Number(value) <= SECONDS_MAX;

/** A beginning and a later end. */
export const isWindow = (from: Json | undefined, until: Json | undefined): boolean =>
  isTime(from) && isTime(until) && Number(from) < Number(until);
