/** Checkpoints: what a log says of its own size and root (c2sp.org/tlog-checkpoint). */

import { type Bytes, equalBytes, fromBase64, toBase64, utf8 } from '@comity/kernel';
import { HASH_BYTES } from './algorithms.js';
import { emptyRoot } from './hash.js';
import { TlogError } from './tlog.errors.js';

/** One state of one log. */
export interface Checkpoint {
  /** The log's own name, as `bb.comity.example/log/2026`. */
  readonly origin: string;
  /** Entries in the tree. */
  readonly size: number;
  readonly root: Bytes;
}

/** Longest origin that `subtree/v1` can carry. */
export const ORIGIN_BYTES_MAX = 255;

/**
 * The text that is signed: origin, size, root, each on its line. No extension lines are written:
 * ML-DSA-44 cosignatures would not cover them.
 *
 * @throws {TlogError} TLOG_CHECKPOINT_MALFORMED when no checkpoint can say this
 */
export const formatCheckpoint = (checkpoint: Checkpoint): string => {
  const { origin, size, root } = checked(checkpoint);
  return `${origin}\n${size}\n${toBase64(root)}\n`;
};

/**
 * Reads the text of a note as a checkpoint. Extension lines are refused, for the reason above.
 *
 * @throws {TlogError} TLOG_CHECKPOINT_MALFORMED for any text that `formatCheckpoint` would not
 *   write
 */
export const parseCheckpoint = (text: string): Checkpoint => {
  const [origin = '', size = '', root = '', ...rest] = text.split('\n');
  if (rest.length !== 1 || rest[0] !== '' || !/^(0|[1-9]\d{0,15})$/.test(size)) throw malformed();
  return checked({ origin, size: Number(size), root: decode(root) });
};

const checked = (checkpoint: Checkpoint): Checkpoint => {
  const { origin, size, root } = checkpoint;
  const originFits = /^[^\s+]+$/u.test(origin) && utf8(origin).length <= ORIGIN_BYTES_MAX;
  if (!originFits || !Number.isSafeInteger(size) || size < 0) throw malformed();
  if (root.length !== HASH_BYTES) throw malformed();
  if (size === 0 && !equalBytes(root, emptyRoot())) throw malformed();
  return checkpoint;
};

const decode = (base64: string): Bytes => {
  try {
    return fromBase64(base64);
  } catch (cause) {
    throw malformed(cause);
  }
};

const malformed = (cause?: unknown): TlogError =>
  new TlogError('TLOG_CHECKPOINT_MALFORMED', {}, { cause });
