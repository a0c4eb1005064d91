/** JSON with exactly one spelling per value: the JSON Canonicalization Scheme, RFC 8785. */

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

/** Deeper nesting than any act needs; attacker-controlled input stops here, not in the stack. */
const DEPTH_MAX = 64;

/**
 * The canonical text of `value` (RFC 8785): members sorted by UTF-16 code units, numbers as
 * ECMAScript prints them, no white space. Members whose value is `undefined` are left out.
 *
 * @throws {TypeError} for what JSON cannot say: NaN, infinities, functions, lone surrogates,
 *   nesting beyond 64 levels
 */
export const canonicalize = (value: unknown): string => write(value, 0);

/**
 * Parses text that must already be canonical; so duplicate members, other spellings of a number
 * and insignificant white space are refused, and the hash of the text identifies the value.
 *
 * @throws {SyntaxError} when the text is not JSON, or not its canonical spelling (PROTOCOL 2.1)
 */
export const parseCanonical = (text: string): Json => {
  const value = JSON.parse(text) as Json;
  let again: string;
  try {
    again = canonicalize(value);
  } catch (cause) {
    throw new SyntaxError('JSON that has no canonical form', { cause });
  }
  if (again !== text) throw new SyntaxError('JSON that is not in canonical form');
  return value;
};

const write = (value: unknown, depth: number): string => {
  if (depth > DEPTH_MAX) throw new TypeError(`JSON nested deeper than ${DEPTH_MAX} levels`);
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'string') return writeString(value);
  if (Array.isArray(value)) return `[${value.map((item) => write(item, depth + 1)).join(',')}]`;
  if (typeof value === 'object') return writeObject(value, depth);
  throw new TypeError(`JSON has no ${typeof value}`);
};

const writeObject = (value: object, depth: number): string => {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${writeString(name)}:${write(member, depth + 1)}`);
  return `{${members.join(',')}}`;
};

const writeNumber = (value: number): string => {
  if (!Number.isFinite(value)) throw new TypeError('JSON has no NaN and no infinity');
  return JSON.stringify(value);
};

const writeString = (value: string): string => {
  if (!value.isWellFormed()) throw new TypeError('JSON text with a lone surrogate');
  return JSON.stringify(value);
};
