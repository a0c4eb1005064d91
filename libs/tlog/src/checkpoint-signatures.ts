/** What each type of key signs of a checkpoint, and whether a signature is one. */

import { concat, type Instant, fromSeconds, toSeconds, u64, utf8 } from '@comity/kernel';
import { isSignedBy, signMessage, SIGNATURE_BYTES } from './algorithms.js';
import { type Checkpoint, formatCheckpoint } from './checkpoint.js';
import type { NoteSignature } from './note.js';
import { algorithmOf, type NoteKeyType, type Signer, type VerifierKey } from './note-keys.js';
import { TlogError } from './tlog.errors.js';

const TIME_BYTES = 8;
const COSIGNATURE_LABEL = 'cosignature/v1';
const SUBTREE_LABEL = 'subtree/v1\n\0';

/** Signs `checkpoint` as of `at`, which the cosignature types carry in whole seconds. */
export const signCheckpointAs = (
  signer: Signer,
  checkpoint: Checkpoint,
  at: Instant,
): NoteSignature => {
  const { name, keyId, type, privateKey } = signer;
  const seconds = BigInt(toSeconds(at));
  const signature = signMessage(messageOf(type, { name, checkpoint, seconds }), privateKey);
  const timed = type === 'ed25519' ? signature : concat(u64(seconds), signature);
  return { name, keyId, signature: timed };
};

/**
 * Returns when `signature` is one by `key` over `checkpoint`: the time it carries, in whole
 * seconds, or nothing for the type that carries none.
 *
 * @throws {TlogError} TLOG_SIGNATURE_INVALID
 */
export const verifyCheckpointSignature = (
  key: VerifierKey,
  checkpoint: Checkpoint,
  signature: Uint8Array,
): { readonly at: Instant | undefined } => {
  const { name, type } = key;
  const invalid = (cause?: unknown) =>
    new TlogError('TLOG_SIGNATURE_INVALID', { keyId: key.keyId }, { cause });
  const timeBytes = type === 'ed25519' ? 0 : TIME_BYTES;
  if (signature.length !== timeBytes + SIGNATURE_BYTES[algorithmOf(type)]) throw invalid();
  const seconds = timeBytes === 0 ? 0n : readU64(signature);
  const message = messageOf(type, { name, checkpoint, seconds });
  if (!isSignedBy(key.publicKey, message, signature.subarray(timeBytes))) throw invalid();
  if (timeBytes === 0) return { at: undefined };
  try {
    return { at: fromSeconds(Number(seconds)) };
  } catch (cause) {
    throw invalid(cause);
  }
};

interface Signed {
  readonly name: string;
  readonly checkpoint: Checkpoint;
  readonly seconds: bigint;
}

const messageOf = (type: NoteKeyType, { name, checkpoint, seconds }: Signed): Uint8Array => {
  const text = formatCheckpoint(checkpoint);
  switch (type) {
    case 'ed25519':
      return utf8(text);
    case 'ed25519-cosignature':
      return utf8(`${COSIGNATURE_LABEL}\ntime ${seconds}\n${text}`);
    case 'ml-dsa-44-cosignature':
      // A checkpoint is the subtree of all entries: from 0 up to its size.
      return concat(
        utf8(SUBTREE_LABEL),
        shortText(name),
        u64(seconds),
        shortText(checkpoint.origin),
        u64(0),
        u64(checkpoint.size),
        checkpoint.root,
      );
  }
};

/** Text behind its length in one byte; names and origins are checked to fit. */
const shortText = (text: string): Uint8Array => {
  const bytes = utf8(text);
  return concat(Uint8Array.of(bytes.length), bytes);
};

const readU64 = (bytes: Uint8Array): bigint =>
  new DataView(bytes.buffer, bytes.byteOffset, TIME_BYTES).getBigUint64(0);
