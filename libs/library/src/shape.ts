/** The gate before anything is believed: exact members, canonical spelling. */

import { fromUtf8, parseCanonical, type Json } from '@comity/kernel';

export type Members = { readonly [member: string]: Json };

/** Whether `value` is an object with every member of `names`, and no other. */
export const hasExactly = (value: Json | undefined, names: readonly string[]): value is Members =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length === names.length &&
  names.every((name) => Object.hasOwn(value, name));

/** The canonical JSON that `bytes` spell; undefined where they spell none, or are too many. */
export const readJson = (bytes: Uint8Array, bytesMax: number): Json | undefined => {
  if (bytes.length > bytesMax) return undefined;
  try {
    return parseCanonical(fromUtf8(bytes));
  } catch {
    return undefined;
  }
};
