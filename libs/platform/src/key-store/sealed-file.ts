/** Bytes under a passphrase: scrypt (RFC 7914) and AES-256-GCM. The algorithms are named here. */

import { createCipheriv, createDecipheriv, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import {
  canonicalize,
  concat,
  fromBase64url,
  fromUtf8,
  parseCanonical,
  toBase64url,
  utf8,
} from '@comity/kernel';
import type { Bytes, Entropy, Json } from '@comity/kernel';

const FORMAT = 'comity-key-store/1';
const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const SALT_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** 2^17 blocks of 1 KiB: 128 MiB and about half a second for each guess. */
export const COST_LOG2 = 17;
export const COST_LOG2_MIN = 15;
const COST_LOG2_MAX = 20;
const BLOCK_SIZE = 8;
const MEMORY_BYTES_MAX = 2_147_483_647;

/** The key that a passphrase gives, and how to give it again. */
export interface Wrapping {
  readonly key: Bytes;
  readonly costLog2: number;
  readonly salt: Bytes;
}

const derive = promisify<string, Uint8Array, number, object, Buffer>(scrypt);

/** A wrapping under a salt of its own. */
export const newWrapping = async (
  passphrase: string,
  entropy: Entropy,
  costLog2: number,
): Promise<Wrapping> => {
  const salt = entropy.bytes(SALT_BYTES);
  return { key: await keyOf(passphrase, salt, costLog2), costLog2, salt };
};

/** What a file holds: `value` under the passphrase, `about` for everybody to read. */
export interface SealedContent {
  readonly value: unknown;
  /** Null in a file that says nothing in the clear. */
  readonly about: Json;
}

/** The file's text: its header in the clear but authenticated, then nonce, ciphertext and tag. */
export const seal = (
  { value, about }: SealedContent,
  wrapping: Wrapping,
  entropy: Entropy,
): string => {
  const header = headerOf(wrapping, about);
  const nonce = entropy.bytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, wrapping.key, nonce);
  cipher.setAAD(utf8(canonicalize(header)));
  const sealed = concat(
    nonce,
    cipher.update(utf8(canonicalize(value))),
    cipher.final(),
    cipher.getAuthTag(),
  );
  return canonicalize({ ...header, sealed: toBase64url(sealed) });
};

/**
 * What `seal` was given, and the wrapping to seal it again.
 *
 * @throws {Error} of any class for a damaged file, a changed one, or another passphrase
 */
export const unseal = async (
  text: string,
  passphrase: string,
): Promise<SealedContent & { readonly wrapping: Wrapping }> => {
  const { costLog2, salt, sealed, about = null } = parsed(text);
  const known = { costLog2, salt: fromBase64url(salt) };
  if (!(known.costLog2 >= COST_LOG2_MIN && known.costLog2 <= COST_LOG2_MAX)) {
    throw new RangeError('a passphrase is stretched too little, or beyond all measure');
  }
  const wrapping = { ...known, key: await keyOf(passphrase, known.salt, known.costLog2) };
  return { value: opened(fromBase64url(sealed), wrapping, about), about, wrapping };
};

/**
 * What a file says in the clear. Nothing proves it before the file is opened: whoever could write
 * the file could have written this.
 *
 * @throws {Error} of any class for a file of another kind
 */
export const aboutIn = (text: string): Json => parsed(text).about ?? null;

interface SealedFile {
  readonly format: string;
  readonly costLog2: number;
  readonly salt: string;
  readonly sealed: string;
  readonly about?: Json;
}

const parsed = (text: string): SealedFile => {
  const file = parseCanonical(text.trim()) as object as SealedFile;
  if (file.format !== FORMAT) throw new RangeError('not a key store of a known format');
  return file;
};

const opened = (sealed: Bytes, wrapping: Wrapping, about: Json): unknown => {
  const decipher = createDecipheriv(CIPHER, wrapping.key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(utf8(canonicalize(headerOf(wrapping, about))));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const text = concat(decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final());
  return parseCanonical(fromUtf8(text));
};

const headerOf = ({ costLog2, salt }: Wrapping, about: Json): object => ({
  format: FORMAT,
  costLog2,
  salt: toBase64url(salt),
  ...(about !== null && { about }),
});

const keyOf = async (passphrase: string, salt: Bytes, costLog2: number): Promise<Bytes> =>
  new Uint8Array(
    await derive(passphrase, salt, KEY_BYTES, {
      N: 2 ** costLog2,
      r: BLOCK_SIZE,
      p: 1,
      maxmem: MEMORY_BYTES_MAX,
    }),
  );
