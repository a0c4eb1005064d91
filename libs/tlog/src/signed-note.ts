/** Plain signed notes: any text under Ed25519 (c2sp.org/signed-note), checkpoints aside. */

import { invariant, utf8 } from '@comity/kernel';
import { isSignedBy, SIGNATURE_BYTES, signMessage } from './algorithms.js';
import { formatNote, parseNote } from './note.js';
import type { Signer, VerifierKey } from './note-keys.js';
import { TlogError } from './tlog.errors.js';

/**
 * The note of `text`, which ends in a newline, signed by all `signers`.
 *
 * @throws {Error} when a signer is not of type `ed25519`: the others sign checkpoints only
 */
export const signNote = (text: string, signers: readonly Signer[]): string => {
  invariant(text.endsWith('\n'), 'the text of a note ends in a newline');
  const signatures = signers.map(({ name, keyId, type, privateKey }) => {
    invariant(type === 'ed25519', 'a plain note is signed with Ed25519');
    return { name, keyId, signature: signMessage(utf8(text), privateKey) };
  });
  return formatNote({ text, signatures });
};

/**
 * The text of `note`, once at least one of `keys` has signed it and none of them falsely.
 * Signatures under other keys are ignored.
 *
 * @throws {TlogError} TLOG_NOTE_MALFORMED, TLOG_SIGNATURE_INVALID, TLOG_SIGNATURE_MISSING
 */
export const openNote = (note: string, keys: readonly VerifierKey[]): string => {
  const { text, signatures } = parseNote(note);
  const plain = keys.filter(({ type }) => type === 'ed25519');
  const known = signatures.flatMap(({ name, keyId, signature }) =>
    plain
      .filter((key) => key.name === name && key.keyId === keyId)
      .map(({ publicKey }) => ({ keyId, publicKey, signature })),
  );
  if (known.length === 0) throw new TlogError('TLOG_SIGNATURE_MISSING');
  for (const { keyId, publicKey, signature } of known) {
    const whole = signature.length === SIGNATURE_BYTES.ed25519;
    if (!whole || !isSignedBy(publicKey, utf8(text), signature)) {
      throw new TlogError('TLOG_SIGNATURE_INVALID', { keyId });
    }
  }
  return text;
};
