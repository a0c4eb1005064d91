/** What can go wrong between a list the primary offers and one this State decides with. */

import { type Catalogue, CodedError, type Detail } from '@comity/kernel';

export const directoryErrors = {
  DIRECTORY_PRIMARY_UNREACHABLE: {
    kind: 'fault',
    summary: 'The directory of the network does not answer; the verified copy serves on.',
  },
  DIRECTORY_ANSWER_TOO_LARGE: {
    kind: 'violation',
    summary: 'The directory of the network answered with more than any list may hold.',
  },
  DIRECTORY_SNAPSHOT_TAMPERED: {
    kind: 'violation',
    summary: 'A register snapshot is not the one that the trust list names.',
  },
  DIRECTORY_SNAPSHOT_MALFORMED: {
    kind: 'violation',
    summary: 'A register snapshot is signed for, and is none of a version we speak.',
  },
  DIRECTORY_SEQUENCE_MISMATCHED: {
    kind: 'violation',
    summary: 'The directory of the network answered with a list of another number.',
  },
  DIRECTORY_HISTORY_FORKED: {
    kind: 'violation',
    summary: 'Two different lists of one number are both signed.',
  },
  DIRECTORY_NOT_FOLLOWED: {
    kind: 'fault',
    summary: 'No trust list has been verified yet.',
  },
  DIRECTORY_ANCHOR_UNREADABLE: {
    kind: 'fault',
    summary: 'The trust anchor is missing, or is no anchor: have it delivered again.',
  },
  DIRECTORY_CORRECTION_MALFORMED: {
    kind: 'violation',
    summary: 'What was sent as a correction of the register is none of a version we speak.',
  },
  DIRECTORY_CORRECTION_SIGNER_UNKNOWN: {
    kind: 'violation',
    summary: 'A correction names a State that is no active member with signing keys now.',
  },
  DIRECTORY_RECORD_MALFORMED: {
    kind: 'fault',
    summary: 'A development record of a member or an administrator cannot be read.',
  },
} as const satisfies Catalogue;

export type DirectoryErrorCode = keyof typeof directoryErrors;

/** Thrown by this app; `detail` names lists, members and settings, never what a peer wrote. */
export class DirectoryError extends CodedError<typeof directoryErrors> {
  constructor(code: DirectoryErrorCode, detail: Detail = {}, options?: ErrorOptions) {
    super(directoryErrors, code, detail, options);
    this.name = 'DirectoryError';
  }
}

/** A register snapshot that does not read; whoever starts a directory is told each row and why. */
export class SnapshotError extends DirectoryError {
  /** @param rows places in the snapshot with what is wrong there: `parties[3].source MISSING` */
  constructor(snapshot: string, rows: readonly string[], options?: ErrorOptions) {
    super('DIRECTORY_SNAPSHOT_MALFORMED', { snapshot, rows }, options);
    this.message = [this.message, ...rows.map((row) => `snapshot ${snapshot}: ${row}`)].join('\n');
  }
}
