/** The gate before any cryptography: canonical JSON, exact members, one spelling per value. */

import { base64urlLength, fromUtf8, parseCanonical, type Json } from '@comity/kernel';

import { SealedError, type SealedErrorCode } from './sealed.errors.js';

export type Members = { readonly [member: string]: Json };

/** The canonical JSON that `bytes` spell. @throws {SealedError} with `code` */
export const readJson = (bytes: Uint8Array, bytesMax: number, code: SealedErrorCode): Json => {
  if (bytes.length > bytesMax) throw new SealedError(code, { bytesMax });
  try {
    return parseCanonical(fromUtf8(bytes));
  } catch {
    // No cause: the message of a parser quotes what it read, which may be a name.
    throw new SealedError(code);
  }
};

/** Whether `value` is an object with every member of `names`, and no other. */
export const hasExactly = (value: Json | undefined, names: readonly string[]): value is Members =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length === names.length &&
  names.every((name) => Object.hasOwn(value, name));

/** Whether `value` is canonical base64url of `length` bytes. */
export const isBase64url = (value: Json | undefined, length: number): value is string =>
  typeof value === 'string' && base64urlLength(value) === length;

/** Whether `value` is a text of `min` to `max` UTF-16 units without control characters. */
export const isText = (value: Json | undefined, min: number, max: number): value is string =>
  typeof value === 'string' &&
  value.length >= min &&
  value.length <= max &&
  !/[\p{Cc}]/u.test(value);

/** Whether the texts of `value` are ascending, so that none stands twice and one order is right. */
export const isAscending = (value: readonly string[]): boolean =>
  value.every((one, index) => index === 0 || (value[index - 1] ?? '') < one);

/** Whether `value` is a text that `read` takes for one of its kind. */
export const readsAs = (value: Json | undefined, read: (text: string) => unknown): boolean => {
  try {
    return typeof value === 'string' && read(value) !== undefined;
  } catch {
    return false;
  }
};
