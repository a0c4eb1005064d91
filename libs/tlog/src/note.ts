/** Signed notes: a text and the signature lines below it (c2sp.org/signed-note). */

import { type Bytes, concat, fromBase64, fromHex, toBase64, toHex, utf8 } from '@comity/kernel';
import { TlogError } from './tlog.errors.js';

/** Longer than any checkpoint with every member's two cosignatures. */
export const NOTE_BYTES_MAX = 262_144;
export const NOTE_SIGNATURES_MAX = 64;

export const KEY_ID_BYTES = 4;

/** One signature line: who claims to have signed, with which key, and the bytes. */
export interface NoteSignature {
  readonly name: string;
  /** First four bytes of the key's hash, as 8 hexadecimal digits. */
  readonly keyId: string;
  readonly signature: Bytes;
}

/** A note as read: nothing in it is verified. `text` ends in a newline. */
export interface Note {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const SIGNATURE_LINE = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u;

/** Control characters other than the newline may not stand in a note. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0009\u000b-\u001f]/u;

/**
 * Reads a note; its last empty line parts the text from the signatures.
 *
 * @throws {TlogError} TLOG_NOTE_MALFORMED for anything but a note with 1 to 64 signature lines
 */
export const parseNote = (note: string): Note => {
  const bytes = utf8(note).length;
  const malformed = () => new TlogError('TLOG_NOTE_MALFORMED', { bytes });
  if (bytes > NOTE_BYTES_MAX || CONTROL.test(note) || !note.isWellFormed()) throw malformed();
  const blank = note.lastIndexOf('\n\n');
  if (blank < 1 || !note.endsWith('\n') || blank === note.length - 2) throw malformed();
  const lines = note.slice(blank + 2, -1).split('\n');
  if (lines.length > NOTE_SIGNATURES_MAX) throw malformed();
  return { text: note.slice(0, blank + 1), signatures: lines.map(parseSignatureLine) };
};

/** The note that `parseNote` reads back. */
export const formatNote = ({ text, signatures }: Note): string =>
  `${text}\n${signatures.map(formatSignatureLine).join('')}`;

/** The line of one signature, newline included, as a witness answers it. */
export const formatSignatureLine = ({ name, keyId, signature }: NoteSignature): string =>
  `\u2014 ${name} ${toBase64(concat(fromHex(keyId), signature))}\n`;

/**
 * Reads one signature line, without its newline.
 *
 * @throws {TlogError} TLOG_NOTE_MALFORMED
 */
export const parseSignatureLine = (line: string): NoteSignature => {
  const [, name, base64] = SIGNATURE_LINE.exec(line) ?? [];
  if (name === undefined || base64 === undefined) throw new TlogError('TLOG_NOTE_MALFORMED');
  const bytes = decode(base64);
  if (bytes.length <= KEY_ID_BYTES) throw new TlogError('TLOG_NOTE_MALFORMED');
  return {
    name,
    keyId: toHex(bytes.subarray(0, KEY_ID_BYTES)),
    signature: bytes.slice(KEY_ID_BYTES),
  };
};

const decode = (base64: string): Bytes => {
  try {
    return fromBase64(base64);
  } catch (cause) {
    throw new TlogError('TLOG_NOTE_MALFORMED', {}, { cause });
  }
};
