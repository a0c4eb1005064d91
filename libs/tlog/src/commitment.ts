/** Salted commitments: an entry binds a value without showing it, and forgets it with its salt. */

import { concat, fromBase64url, invariant, toBase64url, utf8 } from '@comity/kernel';
import { HASH_BYTES, sha256 } from './algorithms.js';
import { TlogError } from './tlog.errors.js';

export const SALT_BYTES = 16;

const LABEL_BYTES_MAX = 65_535;
const DOMAIN = utf8('comity-c1');

/** What is committed to. `label` says what the value is, so that none can pose as another. */
export interface Opening {
  readonly salt: Uint8Array;
  readonly label: string;
  readonly value: Uint8Array;
}

/**
 * base64url(SHA-256("comity-c1" || salt || u16(bytes in label) || label || value)).
 *
 * The salt is 16 random bytes, fresh for every commitment; the label's length stands before it,
 * so that no label and value can be read as another pair. Destroying the salt leaves a number
 * that says nothing.
 */
export const commit = ({ salt, label, value }: Opening): string => {
  const name = utf8(label);
  invariant(salt.length === SALT_BYTES, 'a salt has 16 bytes');
  invariant(name.length <= LABEL_BYTES_MAX, 'a label has a length of two bytes');
  const length = Uint8Array.of(name.length >> 8, name.length & 0xff);
  return toBase64url(sha256(concat(DOMAIN, salt, length, name, value)));
};

/**
 * Returns when `opening` is what `commitment` was made of.
 *
 * @throws {TlogError} TLOG_COMMITMENT_INVALID
 */
export const verifyCommitment = (commitment: string, opening: Opening): void => {
  if (opening.salt.length !== SALT_BYTES || commit(opening) !== commitment) {
    throw new TlogError('TLOG_COMMITMENT_INVALID');
  }
};

/** Whether `text` is a SHA-256 in canonical base64url. */
export const isDigest = (text: string): boolean => {
  try {
    return fromBase64url(text).length === HASH_BYTES;
  } catch {
    return false;
  }
};
