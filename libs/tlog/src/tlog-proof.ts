/** The proof that one entry stands in a log: small, self-contained, fit for a court bundle. */

import {
  type Bytes,
  canonicalize,
  fromBase64url,
  type Json,
  parseCanonical,
  toBase64url,
} from '@comity/kernel';
import { HASH_BYTES } from './algorithms.js';
import {
  type CheckpointPolicy,
  openCheckpoint,
  type OpenedCheckpoint,
} from './checkpoint-policy.js';
import { TlogError } from './tlog.errors.js';
import { PROOF_HASHES_MAX, verifyInclusion } from './verify.js';

export const TLOG_PROOF_VERSION = 'comity-tlogproof/1';

/** Entry, place, path and the checkpoint that it leads to. */
export interface TlogProof {
  readonly index: number;
  readonly leafHash: Bytes;
  readonly hashes: readonly Bytes[];
  /** The note exactly as it was signed, cosignatures included. */
  readonly checkpoint: string;
}

/** The canonical JSON (RFC 8785) of a proof; hashes in base64url. */
export const encodeTlogProof = ({ index, leafHash, hashes, checkpoint }: TlogProof): string =>
  canonicalize({
    v: TLOG_PROOF_VERSION,
    index,
    leaf: toBase64url(leafHash),
    hashes: hashes.map(toBase64url),
    checkpoint,
  });

/**
 * Reads what `encodeTlogProof` wrote. Nothing in it is verified yet.
 *
 * @throws {TlogError} TLOG_PROOF_MALFORMED for any other text
 */
export const decodeTlogProof = (text: string): TlogProof => {
  try {
    const proof = read(parseCanonical(text));
    if (encodeTlogProof(proof) !== text) throw new RangeError('not a log proof');
    return proof;
  } catch (cause) {
    throw new TlogError('TLOG_PROOF_MALFORMED', {}, { cause });
  }
};

/**
 * The checkpoint in which the entry is proven to stand.
 *
 * @throws {TlogError} whatever `openCheckpoint` throws, or TLOG_INCLUSION_INVALID
 */
export const verifyTlogProof = (proof: TlogProof, policy: CheckpointPolicy): OpenedCheckpoint => {
  const opened = openCheckpoint(proof.checkpoint, policy);
  verifyInclusion({
    index: proof.index,
    size: opened.size,
    leaf: proof.leafHash,
    proof: proof.hashes,
    root: opened.root,
  });
  return opened;
};

/** Reads the members it needs; the caller then compares the spelling, which shows any other. */
const read = (json: Json): TlogProof => {
  const { index, leaf, hashes, checkpoint } = json as Record<string, Json | undefined>;
  if (!Number.isSafeInteger(index) || (index as number) < 0) throw new RangeError('not an index');
  if (typeof checkpoint !== 'string') throw new RangeError('not a note');
  if (!Array.isArray(hashes) || hashes.length > PROOF_HASHES_MAX)
    throw new RangeError('not hashes');
  return {
    index: index as number,
    leafHash: hashFrom(leaf),
    hashes: hashes.map(hashFrom),
    checkpoint,
  };
};

const hashFrom = (json: Json | undefined): Bytes => {
  if (typeof json !== 'string') throw new RangeError('not a hash');
  const hash = fromBase64url(json);
  if (hash.length !== HASH_BYTES) throw new RangeError('not a hash');
  return hash;
};
