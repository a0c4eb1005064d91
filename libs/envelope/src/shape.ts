/** The gate before any cryptography: one spelling per value, exact members, known lengths. */

import {
  base64urlLength,
  caseId,
  fromUtf8,
  instant,
  nodeId,
  parseCanonical,
  SECOND_MS,
  type Json,
} from '@comity/kernel';

import { EnvelopeError, type EnvelopeErrorCode } from './envelope.errors.js';
import { HASH_BYTES } from './profile.js';

export type Members = { readonly [member: string]: Json };

/** The codes under which one kind of object is refused at the gate. */
export interface GateCodes {
  readonly tooLarge: EnvelopeErrorCode;
  readonly notUtf8: EnvelopeErrorCode;
  readonly notCanonical: EnvelopeErrorCode;
}

/**
 * Size, UTF-8, canonical JSON, in this order. The bytes are attacker-controlled here; after this
 * their hash names their value, because no other bytes spell it (jose alone accepts
 * duplicate members and loose base64url).
 *
 * @throws {EnvelopeError} with the code given for the check that failed
 */
export const passGate = (bytes: Uint8Array, bytesMax: number, codes: GateCodes): Json => {
  if (bytes.length > bytesMax) throw new EnvelopeError(codes.tooLarge, { bytesMax });
  const text = coded(codes.notUtf8, () => fromUtf8(bytes));
  return coded(codes.notCanonical, () => parseCanonical(text));
};

/** What `read` returns; its failure under `code`. */
export const coded = <T>(code: EnvelopeErrorCode, read: () => T): T => {
  try {
    return read();
  } catch (cause) {
    throw new EnvelopeError(code, {}, { cause });
  }
};

/** Whether `value` is an object with every member of `required`, and none but those of both. */
export const hasExactly = (
  value: Json | undefined,
  required: readonly string[],
  optional: readonly string[] = [],
): value is Members => {
  if (!isMembers(value)) return false;
  const names = Object.keys(value);
  return (
    required.every((name) => Object.hasOwn(value, name)) &&
    names.every((name) => required.includes(name) || optional.includes(name))
  );
};

const isMembers = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export type Check = (value: Json | undefined) => boolean;

/** Canonical base64url of exactly `length` bytes, or of any number when it is left out. */
export const isBase64url = (value: Json | undefined, length?: number): value is string => {
  const bytes = typeof value === 'string' ? base64urlLength(value) : undefined;
  return bytes !== undefined && (length === undefined || bytes === length);
};

/** A SHA-256 in canonical base64url (PROTOCOL 2.3). */
export const isHash: Check = (value) => isBase64url(value, HASH_BYTES);
/** A node id (PROTOCOL 1.1). */
export const isNodeId: Check = (value) => readsAs(value, nodeId);
/** A case id (PROTOCOL 1.1). */
export const isCaseId: Check = (value) => readsAs(value, caseId);
/** A whole number from 0 that a double holds exactly. */
export const isCount: Check = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
/** A NumericDate in whole seconds that the calendar can name. */
export const isSeconds: Check = (value) =>
  isCount(value) && attempt(() => instant(Number(value) * SECOND_MS)) !== undefined;
/** A `jti`, a file id or a log origin: 1 to 128 plain characters (PROTOCOL 1.1). */
export const isToken: Check = (value) =>
  typeof value === 'string' && /^[A-Za-z0-9._:/-]{1,128}$/.test(value);

/** An array of at most `max` values, each of which passes. */
export const isListOf =
  (check: Check, max: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= max && value.every((item: Json) => check(item));

/** An array of at most `max` different texts, each of which passes. */
export const isSetOf =
  (check: Check, max: number): Check =>
  (value) =>
    isListOf(check, max)(value) && new Set(value as Json[]).size === (value as Json[]).length;

const readsAs = (value: Json | undefined, read: (text: string) => unknown): boolean =>
  typeof value === 'string' && attempt(() => read(value)) !== undefined;

const attempt = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};
