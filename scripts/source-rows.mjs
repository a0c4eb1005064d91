/** Rows of the files in libs/law/data: read, and refused with file, row and reason. */

import { parseCsv } from './csv.mjs';

/** Forms that a member of a row may have: each says whether a value is so. */
export const text = (value) => typeof value === 'string' && value.trim() !== '';
export const like = (pattern) => (value) => typeof value === 'string' && pattern.test(value);
export const word =
  (...words) =>
  (value) =>
    words.includes(value);
export const listOf = (form) => (value) => Array.isArray(value) && value.every(form);
/** Absent, or in tables an empty cell. */
export const maybe = (form) => (value) => value === undefined || value === '' || form(value);

export const STATE = like(/^[A-Z]{3}$/);
export const DATE = like(/^\d{4}-\d\d-\d\d$/);
export const CONFIDENCE = word('high', 'medium', 'low', '-');
export const GROUNDING = word('found', 'recalled');

/** @throws {Error} that names the file, the row and the reason */
export const refuseRow = (file, row, reason) => {
  throw new Error(`data/${file}: row ${row}: ${reason}`);
};

/**
 * `rows`, each of which has every member of `forms` in its form. Members that `forms` does not name
 * are nobody's business here.
 *
 * @param {string} file the file, and the list in it where it holds several
 * @param {number} first the number of the first row
 * @throws {Error} that names the file, the first row that has not, and the member
 */
export const requireRows = (file, rows, forms, first = 1) => {
  if (!Array.isArray(rows)) refuseRow(file, first, 'a list is wanted');
  for (const [index, row] of rows.entries()) {
    for (const [name, form] of Object.entries(forms)) {
      const value = row?.[name];
      const told = value === undefined ? 'is missing' : `cannot be ${JSON.stringify(value)}`;
      if (!form(value)) refuseRow(file, first + index, `${name} ${told}`);
    }
  }
  return rows;
};

/** `rows`, no two of which have one key. @throws {Error} that names the second of two */
export const requireOnce = (file, rows, keyOf, first = 1) => {
  const seen = new Set();
  for (const [index, row] of rows.entries()) {
    const key = keyOf(row);
    if (seen.has(key)) refuseRow(file, first + index, `${key} stands twice`);
    seen.add(key);
  }
  return rows;
};

/** Readers of the files that `read` hands out as text. */
export const sourcesOf = (read) => ({
  /** A file of JSON. @throws {Error} that names the file and where it is no JSON */
  json: (file) => {
    try {
      return JSON.parse(read(file));
    } catch (cause) {
      throw new Error(`data/${file}: ${cause.message}`, { cause });
    }
  },
  /** Rows of a table, whose first row names the cells and whose second is number 2. */
  csv: (file, forms) => requireRows(file, parseCsv(read(file), `data/${file}`), forms, 2),
});

/** The record without members that are empty text or undefined: absent is written by absence. */
export const compact = (record) =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== '' && value !== undefined),
  );

/** The spelling of code: `legal_bases` is `legalBases`. */
export const camel = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
