/** The tree over ciphertext segments: a transfer is verified without the key (PROTOCOL 7.2). */

import { type Bytes, equalBytes } from '@comity/kernel';
import {
  appendLeaves,
  decodeTile,
  EMPTY_EDGE,
  encodeTile,
  leafHash,
  rootOf,
  TILE_WIDTH,
  TlogError,
} from '@comity/tlog';
import { EvidenceError } from './evidence.errors.js';

/** The tree hash of a file whose segments have these leaf hashes. */
export const segmentsRoot = (leafHashes: readonly Bytes[]): Bytes =>
  rootOf(appendLeaves(EMPTY_EDGE, leafHashes).frontier);

/** The leaf hashes as tiles of 256, the last one shorter: what is sent before any segment. */
export const leafTiles = (leafHashes: readonly Bytes[]): readonly Bytes[] =>
  Array.from({ length: tileCount(leafHashes.length) }, (_, at) =>
    encodeTile(leafHashes.slice(at * TILE_WIDTH, (at + 1) * TILE_WIDTH)),
  );

/**
 * The leaf hashes that `tiles` hold, in order, once they make the signed root.
 *
 * @throws {EvidenceError} EVIDENCE_LEAVES_MISMATCH when they do not, or are not `segments` many
 */
export const verifyLeafTiles = (
  tiles: readonly Uint8Array[],
  { segments, root }: { readonly segments: number; readonly root: Uint8Array },
): readonly Bytes[] => {
  const mismatch = (cause?: unknown) =>
    new EvidenceError('EVIDENCE_LEAVES_MISMATCH', { segments, tiles: tiles.length }, { cause });
  // A tile beyond the last has no width, and does not decode.
  const widthOf = (at: number) => Math.min(TILE_WIDTH, segments - at * TILE_WIDTH);
  let leafHashes: readonly Bytes[];
  try {
    leafHashes = tiles.flatMap((tile, at) => decodeTile(tile, widthOf(at)));
  } catch (cause) {
    if (cause instanceof TlogError) throw mismatch(cause);
    throw cause;
  }
  if (!equalBytes(segmentsRoot(leafHashes), root)) throw mismatch();
  return leafHashes;
};

/**
 * Returns when `segment` is the one that the verified leaf hashes name at `position`; before it is
 * stored, and before it is ever decrypted.
 *
 * @throws {EvidenceError} EVIDENCE_SEGMENT_MISMATCH, also for a position beyond the file
 */
export const verifySegment = (
  position: number,
  segment: Uint8Array,
  leafHashes: readonly Bytes[],
): void => {
  const expected = leafHashes[position];
  if (expected === undefined || !equalBytes(leafHash(segment), expected)) {
    throw new EvidenceError('EVIDENCE_SEGMENT_MISMATCH', { position });
  }
};

const tileCount = (segments: number): number => Math.ceil(segments / TILE_WIDTH);
