/** A moment, as whole milliseconds since 1970-01-01T00:00:00Z. Only use cases read a clock. */

export type Instant = number & { readonly __brand: 'Instant' };

/** The only source of now; given by the platform, fixed in tests. */
export interface Clock {
  now(): Instant;
}

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Milliseconds since the epoch as an Instant.
 *
 * @throws {RangeError} unless `ms` is a whole number that a calendar date can name
 */
export const instant = (ms: number): Instant => {
  if (!Number.isSafeInteger(ms) || Number.isNaN(new Date(ms).getTime())) {
    throw new RangeError('an instant is a whole number of milliseconds within the calendar');
  }
  return ms as Instant;
};

/**
 * Reads RFC 3339 with a zone, as `2026-06-08T11:42:10-06:00`.
 *
 * @throws {RangeError} for any other text, a date without a zone included
 */
export const instantFromIso = (text: string): Instant => {
  if (!ISO.test(text)) throw new RangeError('an instant is written as RFC 3339 with a time zone');
  return instant(new Date(text).getTime());
};

/** RFC 3339 in UTC with milliseconds. */
export const toIso = (at: Instant): string => new Date(at).toISOString();

/** The instant `ms` milliseconds after `at` (before it when negative). */
export const plus = (at: Instant, ms: number): Instant => instant(at + ms);

/** Whole seconds since the epoch, rounded down, as JWT NumericDate counts (RFC 7519 section 2). */
export const toSeconds = (at: Instant): number => Math.floor(at / SECOND_MS);

/** The instant at which NumericDate `seconds` begins. */
export const fromSeconds = (seconds: number): Instant => instant(seconds * SECOND_MS);
