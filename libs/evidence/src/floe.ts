/** FLOE: seals and opens a file segment by segment, with random access (PROTOCOL 7.1). */

import { type Bytes, concat, type Entropy, invariant, u32, u64 } from '@comity/kernel';
import { equalSecrets, KEY_BYTES, NONCE_BYTES, openAead, sealAead } from './algorithms.js';
import { EvidenceError } from './evidence.errors.js';
import {
  ENC_SEGMENT_BYTES,
  floeHeader,
  type FloeSecrets,
  floeSegmentKeys,
  HEADER_BYTES,
  IV_BYTES,
  ivOf,
  plainSegmentBytes,
  SEGMENT_OVERHEAD_BYTES,
} from './floe-key.js';

/** Beyond this AES-GCM and FLOE promise nothing; no file of ours comes near. */
export const SEGMENTS_MAX = 2 ** 40;

const LENGTH_BYTES = 4;
/** Stands where a last segment states its length. */
const NOT_LAST = 0xffff_ffff;

/** Where a segment stands, and whether the file ends with it. */
export interface SegmentPlace {
  /** From 0. */
  readonly position: number;
  readonly final: boolean;
}

/** Seals the segments of one file, in order. */
export interface Sealing {
  /** 74 bytes; stands in the signed manifest. */
  readonly header: Bytes;
  /**
   * The next segment. Every plaintext but the last fills a segment exactly.
   *
   * @throws {Error} for a plaintext of another length, or after the final one
   */
  sealSegment(plaintext: Uint8Array, final: boolean): Bytes;
}

/** Opens the segments of one file, in any order. */
export interface Opening {
  /**
   * The plaintext of the segment at `place`.
   *
   * @throws {EvidenceError} EVIDENCE_SEGMENT_INVALID for bytes that were not sealed for this very
   *   place, final or not, or were changed since
   */
  openSegment(place: SegmentPlace, segment: Uint8Array): Bytes;
}

/** Begins a file; its IV and nonces come from `entropy`. */
export const startSealing = ({
  entropy,
  ...secrets
}: FloeSecrets & { readonly entropy: Entropy }): Sealing => {
  checkSecrets(secrets);
  const { segmentBytes = ENC_SEGMENT_BYTES } = secrets;
  const iv = entropy.bytes(IV_BYTES);
  const keyAt = floeSegmentKeys(secrets, iv);
  let position = 0;
  let ended = false;

  const sealSegment = (plaintext: Uint8Array, final: boolean): Bytes => {
    const full = plainSegmentBytes(segmentBytes);
    invariant(!ended && position < SEGMENTS_MAX, 'a file ends once');
    invariant(plaintext.length <= full, 'a plaintext fits its segment');
    invariant(final || plaintext.length === full, 'all segments but the last are full');
    const nonce = entropy.bytes(NONCE_BYTES);
    const aad = aadOf({ position, final });
    const length = final ? plaintext.length + SEGMENT_OVERHEAD_BYTES : NOT_LAST;
    const lead = concat(u32(length), nonce);
    const segment = sealAead({ key: keyAt(position), nonce, aad }, plaintext, lead);
    position += 1;
    ended = final;
    return segment;
  };
  return { header: floeHeader(secrets, iv), sealSegment };
};

/**
 * Begins to open a file.
 *
 * @throws {EvidenceError} EVIDENCE_HEADER_INVALID when the header is not one of this shape, or its
 *   tag not that of this key and aad; compared in constant time, before any segment
 */
export const startOpening = ({
  header,
  ...secrets
}: FloeSecrets & { readonly header: Uint8Array }): Opening => {
  checkSecrets(secrets);
  const { segmentBytes = ENC_SEGMENT_BYTES } = secrets;
  const iv = ivOf(header);
  if (header.length !== HEADER_BYTES || !equalSecrets(floeHeader(secrets, iv), header)) {
    throw new EvidenceError('EVIDENCE_HEADER_INVALID');
  }
  const keyAt = floeSegmentKeys(secrets, iv);

  const openSegment = (place: SegmentPlace, segment: Uint8Array): Bytes => {
    const { position, final } = place;
    const invalid = () => new EvidenceError('EVIDENCE_SEGMENT_INVALID', { position, final });
    if (!isPosition(position) || !hasLength(segment, { final, segmentBytes })) throw invalid();
    const nonce = segment.subarray(LENGTH_BYTES, LENGTH_BYTES + NONCE_BYTES);
    const sealed = segment.subarray(LENGTH_BYTES + NONCE_BYTES);
    const plaintext = openAead({ key: keyAt(position), nonce, aad: aadOf(place) }, sealed);
    if (plaintext === undefined) throw invalid();
    return plaintext;
  };
  return { openSegment };
};

const checkSecrets = ({ key, segmentBytes = ENC_SEGMENT_BYTES }: FloeSecrets): void => {
  invariant(key.length === KEY_BYTES, 'a file key has 32 bytes');
  invariant(segmentBytes > SEGMENT_OVERHEAD_BYTES, 'a segment holds some plaintext');
};

const isPosition = (position: number): boolean =>
  Number.isSafeInteger(position) && position >= 0 && position < SEGMENTS_MAX;

/** Whether the segment is as long as it says, and as one at its place must be. */
const hasLength = (
  segment: Uint8Array,
  { final, segmentBytes }: { final: boolean; segmentBytes: number },
): boolean => {
  if (segment.length < SEGMENT_OVERHEAD_BYTES || segment.length > segmentBytes) return false;
  const stated = new DataView(segment.buffer, segment.byteOffset, LENGTH_BYTES).getUint32(0);
  return final ? stated === segment.length : stated === NOT_LAST && segment.length === segmentBytes;
};

const aadOf = ({ position, final }: SegmentPlace): Bytes =>
  concat(u64(position), Uint8Array.of(final ? 1 : 0));
