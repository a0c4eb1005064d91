/** Signs checkpoints, and decides which signed checkpoints are believed. */

import type { Instant } from '@comity/kernel';
import { type Checkpoint, formatCheckpoint, parseCheckpoint } from './checkpoint.js';
import { signCheckpointAs, verifyCheckpointSignature } from './checkpoint-signatures.js';
import { formatNote, type NoteSignature, parseNote } from './note.js';
import type { Signer, VerifierKey } from './note-keys.js';
import { TlogError } from './tlog.errors.js';

/** Whom we believe about one log. */
export interface CheckpointPolicy {
  readonly origin: string;
  /** Every one of these must have signed. */
  readonly log: readonly VerifierKey[];
  /** Keys of witnesses; those under one name count as one witness. */
  readonly witnesses: readonly VerifierKey[];
  /** How many witnesses must have cosigned; 0 while a checkpoint is only logged. */
  readonly quorum: number;
}

/** A witness whose cosignature verified, and the time it states. */
export interface Cosigned {
  readonly witness: string;
  readonly at: Instant;
}

/** A checkpoint that met a policy. `note` is the exact text it was read from. */
export interface OpenedCheckpoint extends Checkpoint {
  readonly note: string;
  /** One entry for each witness, with the earliest time that a key of it states. */
  readonly cosigned: readonly Cosigned[];
}

/** The note of `checkpoint`, signed by all `signers` as of `at`. */
export const signCheckpoint = (
  checkpoint: Checkpoint,
  signers: readonly Signer[],
  at: Instant,
): string =>
  formatNote({
    text: formatCheckpoint(checkpoint),
    signatures: signers.map((signer) => signCheckpointAs(signer, checkpoint, at)),
  });

/**
 * The note with more signature lines below those it has; lines it already has are not repeated.
 * Verifies nothing: open the result before it is believed.
 *
 * @throws {TlogError} TLOG_NOTE_MALFORMED
 */
export const addSignatures = (note: string, more: readonly NoteSignature[]): string => {
  const { text, signatures } = parseNote(note);
  const lines = new Map(
    [...signatures, ...more].map((line) => [formatNote({ text: '', signatures: [line] }), line]),
  );
  return formatNote({ text, signatures: [...lines.values()] });
};

/**
 * The checkpoint that `note` holds, once it is believed.
 *
 * Every signature under a key that the policy names must verify; a single false one refuses the
 * whole note. Signatures under other keys are ignored. Every key of the log must have signed, and
 * at least `quorum` witnesses.
 *
 * @throws {TlogError} TLOG_NOTE_MALFORMED, TLOG_CHECKPOINT_MALFORMED, TLOG_ORIGIN_UNEXPECTED,
 *   TLOG_SIGNATURE_INVALID, TLOG_SIGNATURE_MISSING, TLOG_QUORUM_UNMET
 */
export const openCheckpoint = (note: string, policy: CheckpointPolicy): OpenedCheckpoint => {
  const { text, signatures } = parseNote(note);
  const checkpoint = parseCheckpoint(text);
  if (checkpoint.origin !== policy.origin) throw new TlogError('TLOG_ORIGIN_UNEXPECTED');

  requireLogKeys(policy.log, signatures, checkpoint);
  const cosigned = cosignedBy(policy.witnesses, signatures, checkpoint);
  if (cosigned.length < policy.quorum) {
    throw new TlogError('TLOG_QUORUM_UNMET', { have: cosigned.length, quorum: policy.quorum });
  }
  return { ...checkpoint, note, cosigned };
};

const requireLogKeys = (
  keys: readonly VerifierKey[],
  signatures: readonly NoteSignature[],
  checkpoint: Checkpoint,
): void => {
  // A policy without a key of the log would believe anybody.
  if (keys.length === 0) throw new TlogError('TLOG_SIGNATURE_MISSING');
  for (const key of keys) {
    const own = signatures.filter(isBy(key));
    if (own.length === 0) throw new TlogError('TLOG_SIGNATURE_MISSING', { keyId: key.keyId });
    for (const { signature } of own) verifyCheckpointSignature(key, checkpoint, signature);
  }
};

const cosignedBy = (
  keys: readonly VerifierKey[],
  signatures: readonly NoteSignature[],
  checkpoint: Checkpoint,
): readonly Cosigned[] => {
  const times = new Map<string, Instant>();
  for (const key of keys) {
    for (const { signature } of signatures.filter(isBy(key))) {
      const { at } = verifyCheckpointSignature(key, checkpoint, signature);
      // A witness states when it saw the tree; a signature without a time states no such thing.
      if (at === undefined || at === 0) {
        throw new TlogError('TLOG_SIGNATURE_INVALID', { keyId: key.keyId });
      }
      times.set(key.name, Math.min(at, times.get(key.name) ?? at) as Instant);
    }
  }
  return [...times].map(([witness, at]) => ({ witness, at }));
};

const isBy =
  (key: VerifierKey) =>
  ({ name, keyId }: NoteSignature): boolean =>
    name === key.name && keyId === key.keyId;
