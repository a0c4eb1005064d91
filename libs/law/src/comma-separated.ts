/** Comma-separated values, for a spreadsheet that must not be made to run anything. */

/** What a field may hold; null is an empty one. */
export type CsvValue = string | number | null;

/** Characters with which a spreadsheet begins a formula or a command, full-width forms included. */
const FORMULA_START = /^[\s\p{Cc}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u;
const MUST_BE_QUOTED = /[",\r\n]|^\s|\s$/;

/**
 * Records as RFC 4180 asks: CRLF after each, fields with comma, quote or line break in quotes, a
 * quote doubled. Text that a spreadsheet would read as a formula gets an apostrophe before it, so
 * it is shown and not run; numbers are written as they are.
 *
 * @throws {RangeError} when a record has another number of fields than the first
 */
export const csvOf = (records: readonly (readonly CsvValue[])[]): string => {
  const width = records[0]?.length;
  if (records.some((record) => record.length !== width)) {
    throw new RangeError('every record has as many fields as the first');
  }
  return records.map((record) => `${record.map(fieldOf).join(',')}\r\n`).join('');
};

/** What spreadsheets know UTF-8 by. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The same as a file that a spreadsheet opens with its accents whole.
 *
 * @throws {RangeError} when a record has another number of fields than the first
 */
export const csvFile = (records: readonly (readonly CsvValue[])[]): string =>
  `${BYTE_ORDER_MARK}${csvOf(records)}`;

const fieldOf = (value: CsvValue): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const shown = FORMULA_START.test(value) ? `'${value}` : value;
  return MUST_BE_QUOTED.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
};
