/** FLOE's header and key schedule: what one file key becomes (PROTOCOL 7.1). */

import { type Bytes, concat, u32, u64, utf8 } from '@comity/kernel';
import { expand, KEY_BYTES, NONCE_BYTES, TAG_BYTES } from './algorithms.js';

/** A segment as Comity sends it: fits a gRPC message, and 100 GiB in 102,404 of them. */
export const ENC_SEGMENT_BYTES = 1_048_576;
/** Length prefix, nonce and tag: what a segment holds beside its plaintext. */
export const SEGMENT_OVERHEAD_BYTES = 4 + NONCE_BYTES + TAG_BYTES;
export const IV_BYTES = 32;

const AEAD_AES_256_GCM = 0;
const HASH_SHA_384 = 0;
const PARAMETERS_BYTES = 10;
const HEADER_TAG_BYTES = 32;
const MESSAGE_KEY_BYTES = 48;
/** Parameters, IV and tag. */
export const HEADER_BYTES = PARAMETERS_BYTES + IV_BYTES + HEADER_TAG_BYTES;

/** One segment key serves 2 ** 20 segments, as FLOE fixes for AES-256-GCM. */
const ROTATION_MASK = 20;

/** How a file is cut, and how long a segment key serves. Only tests and vectors differ. */
export interface FloeShape {
  /** Bytes of a whole ciphertext segment. */
  readonly segmentBytes?: number;
  /** Low bits of a position that do not change the segment key. */
  readonly rotationMask?: number;
}

/** What a header and every key of a file are derived from. */
export interface FloeSecrets extends FloeShape {
  /** The file key: 32 bytes, random, of this file alone. */
  readonly key: Uint8Array;
  /** Bound to every byte of the file, and not sent with it. */
  readonly aad: Uint8Array;
}

/** Most plaintext that a segment of this shape holds. */
export const plainSegmentBytes = (segmentBytes = ENC_SEGMENT_BYTES): number =>
  segmentBytes - SEGMENT_OVERHEAD_BYTES;

/** The IV that a header carries. */
export const ivOf = (header: Uint8Array): Uint8Array =>
  header.subarray(PARAMETERS_BYTES, PARAMETERS_BYTES + IV_BYTES);

/** The header of a file: parameters, IV, and the tag that commits to key and aad. */
export const floeHeader = (secrets: FloeSecrets, iv: Uint8Array): Bytes => {
  const tag = derive(secrets, { iv, purpose: utf8('HEADER_TAG:'), bytes: HEADER_TAG_BYTES });
  return concat(parametersOf(secrets), iv, tag);
};

/** The keys of a file's segments, by position. */
export const floeSegmentKeys = (
  secrets: FloeSecrets,
  iv: Uint8Array,
): ((position: number) => Bytes) => {
  const messageKey = derive(secrets, {
    iv,
    purpose: utf8('MESSAGE_KEY:'),
    bytes: MESSAGE_KEY_BYTES,
  });
  const served = 2 ** (secrets.rotationMask ?? ROTATION_MASK);
  let held: { readonly first: number; readonly key: Bytes } | undefined;
  return (position) => {
    const first = position - (position % served);
    if (held?.first !== first) {
      const purpose = concat(utf8('DEK:'), u64(first));
      const key = derive({ ...secrets, key: messageKey }, { iv, purpose, bytes: KEY_BYTES });
      held = { first, key };
    }
    return held.key;
  };
};

const derive = (
  { key, aad, ...shape }: FloeSecrets,
  { iv, purpose, bytes }: { iv: Uint8Array; purpose: Uint8Array; bytes: number },
): Bytes => expand(key, concat(parametersOf(shape), iv, purpose, aad), bytes);

const parametersOf = ({ segmentBytes = ENC_SEGMENT_BYTES }: FloeShape): Bytes =>
  concat(Uint8Array.of(AEAD_AES_256_GCM, HASH_SHA_384), u32(segmentBytes), u32(IV_BYTES));
