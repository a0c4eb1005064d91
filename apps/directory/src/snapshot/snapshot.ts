/** The register as it travels: canonical JSON under the hash that the trust list names. */

import { hash } from 'node:crypto';
import {
  type Bytes,
  canonicalize,
  fromUtf8,
  type Json,
  parseCanonical,
  utf8,
} from '@comity/kernel';
import { type LegalRegister, readRegister } from '@comity/law';
import { DirectoryError } from '../directory.errors.js';

const VERSION = 'comity-register/1';

/** Bytes and their name. */
export interface Snapshot {
  readonly sha256: string;
  readonly bytes: Bytes;
}

/** SHA-256 in base64url, as lists and snapshots are named. */
export const sha256Of = (bytes: Uint8Array): string => hash('sha256', bytes, 'base64url');

/** The one snapshot of `register`: equal registers have equal bytes. */
export const snapshotOf = (register: LegalRegister): Snapshot => {
  const bytes = utf8(canonicalize({ ver: VERSION, register }));
  return { sha256: sha256Of(bytes), bytes };
};

/**
 * The register in a snapshot that a verified list names.
 *
 * @throws {DirectoryError} DIRECTORY_SNAPSHOT_TAMPERED unless its hash is `sha256`;
 *   DIRECTORY_SNAPSHOT_MALFORMED when it is signed for and we cannot read it
 */
export const readSnapshot = (bytes: Uint8Array, sha256: string): LegalRegister => {
  if (sha256Of(bytes) !== sha256) {
    throw new DirectoryError('DIRECTORY_SNAPSHOT_TAMPERED', { snapshot: sha256 });
  }
  const reading = readRegister(registerIn(bytes, sha256));
  if (!reading.ok) throw new DirectoryError('DIRECTORY_SNAPSHOT_MALFORMED', { snapshot: sha256 });
  return reading.value;
};

const registerIn = (bytes: Uint8Array, sha256: string): Json => {
  let content: { readonly ver?: Json; readonly register?: Json };
  try {
    content = parseCanonical(fromUtf8(bytes)) as typeof content;
  } catch (cause) {
    throw new DirectoryError('DIRECTORY_SNAPSHOT_MALFORMED', { snapshot: sha256 }, { cause });
  }
  if (content?.ver !== VERSION || content.register === undefined) {
    throw new DirectoryError('DIRECTORY_SNAPSHOT_MALFORMED', { snapshot: sha256 });
  }
  return content.register;
};
