/** The register as it travels: canonical JSON under the hash that the trust list names. */

import { hash } from 'node:crypto';
import {
  type Bytes,
  canonicalize,
  fromSeconds,
  fromUtf8,
  type Instant,
  type Json,
  parseCanonical,
  toSeconds,
  utf8,
} from '@comity/kernel';
import { type LegalRegister, readRegisterOf, REGISTER_EDITION } from '@comity/law';
import { DirectoryError, SnapshotError } from '../directory.errors.js';

/** Bytes and their name. */
export interface Snapshot {
  readonly sha256: string;
  readonly bytes: Bytes;
}

/** Where a register stands in the row of its versions; the snapshot's hash names the version. */
export interface Edition {
  /** 1 for the founding register, and one more for each correction. */
  readonly seq: number;
  readonly issued: Instant;
  /** The version before this one; null for the founding register. */
  readonly previous: string | null;
  /** SHA-256 of the signed correction that made this version, base64url; kept beside it. */
  readonly correction: string | null;
}

/** One version of the register, as read. */
export interface RegisterVersion extends Edition {
  readonly sha256: string;
  readonly register: LegalRegister;
}

/** SHA-256 in base64url, as lists and snapshots are named. */
export const sha256Of = (bytes: Uint8Array): string => hash('sha256', bytes, 'base64url');

/** The one snapshot of `register` as this edition: the same of both gives the same bytes. */
export const snapshotOf = (register: LegalRegister, edition: Edition): Snapshot => {
  const { seq, previous, correction } = edition;
  const issued = toSeconds(edition.issued);
  const content = { ver: REGISTER_EDITION, seq, issued, previous, correction, register };
  const bytes = utf8(canonicalize(content));
  return { sha256: sha256Of(bytes), bytes };
};

/**
 * The version of the register in a snapshot that a verified list names.
 *
 * @throws {DirectoryError} DIRECTORY_SNAPSHOT_TAMPERED unless its hash is `sha256`;
 *   DIRECTORY_SNAPSHOT_MALFORMED, with every row at fault and why, when it is signed for and we
 *   cannot read it
 */
export const readSnapshot = (bytes: Uint8Array, sha256: string): RegisterVersion => {
  if (sha256Of(bytes) !== sha256) {
    throw new DirectoryError('DIRECTORY_SNAPSHOT_TAMPERED', { snapshot: sha256 });
  }
  const content = contentOf(bytes, sha256);
  const reading = readRegisterOf(content.ver, content.register);
  if (!reading.ok) {
    throw new SnapshotError(
      sha256,
      reading.problems.map(({ path, problem }) => `${path} ${problem}`),
    );
  }
  const { seq, previous, correction } = content;
  const issued = fromSeconds(content.issued);
  return { seq, issued, previous, correction, sha256, register: reading.value };
};

interface Content {
  readonly ver: string;
  readonly seq: number;
  readonly issued: number;
  readonly previous: string | null;
  readonly correction: string | null;
  readonly register: Json;
}

const contentOf = (bytes: Uint8Array, sha256: string): Content => {
  let content: Readonly<Record<string, Json>>;
  try {
    content = parseCanonical(fromUtf8(bytes)) as typeof content;
  } catch (cause) {
    throw new SnapshotError(sha256, ['NOT_OBJECT'], { cause });
  }
  const faults = faultsOf(content);
  if (faults.length > 0) throw new SnapshotError(sha256, faults);
  return content as unknown as Content;
};

/** What is wrong with the members beside the register, and whether there is one. */
const faultsOf = (content: Readonly<Record<string, Json>> | null): readonly string[] => {
  const { ver, seq, issued, previous, correction, register } = content ?? {};
  const wrong: readonly (readonly [string, boolean])[] = [
    ['ver', typeof ver !== 'string'],
    ['seq', !isCount(seq)],
    ['issued', !isCount(issued)],
    ['previous', previous !== null && typeof previous !== 'string'],
    ['correction', correction !== null && typeof correction !== 'string'],
    ['register', register === undefined],
  ];
  return wrong.filter(([, isWrong]) => isWrong).map(([member]) => `${member} NOT_ALLOWED`);
};

const isCount = (value: Json | undefined): boolean =>
  Number.isSafeInteger(value) && Number(value) > 0;
