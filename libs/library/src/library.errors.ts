/** What can go wrong with what libraries send each other. */

import { CodedError, type Catalogue, type Detail } from '@comity/kernel';

export const libraryErrors = {
  CONTRIBUTION_MALFORMED: {
    kind: 'violation',
    summary: 'The signed link of a contribution lacks members, has others, or holds other values.',
  },
  CONTRIBUTION_NOT_SIGNED: {
    kind: 'violation',
    summary:
      'A contribution is not signed by every key of the State that it names, or dated ahead.',
  },
  CONTRIBUTION_BODY_INVALID: {
    kind: 'violation',
    summary: 'The body of a contribution is not the one that was signed.',
  },
  CONTRIBUTION_DATED_BACK: {
    kind: 'violation',
    summary: 'A contribution is dated before the one that it follows.',
  },
  CONTRIBUTION_FORKED: {
    kind: 'violation',
    summary: 'A State signed two contributions of one number, or one that does not follow.',
  },
  LIBRARY_PARCEL_MALFORMED: {
    kind: 'violation',
    summary: 'A parcel between libraries lacks members, has others, or is too large.',
  },
  LIBRARY_FILE_UNWANTED: {
    kind: 'violation',
    summary: 'A file came that no practice here names, or that is here already.',
  },
  LIBRARY_FILE_DIFFERS: {
    kind: 'violation',
    summary: 'A file is not the one that was signed: other bytes, or of another kind than it says.',
  },
  LIBRARY_FILE_GONE: {
    kind: 'violation',
    summary: 'A parcel announced a file that the node does not hand out.',
  },
  LIBRARY_ANSWER_FOREIGN: {
    kind: 'violation',
    summary: 'A released answer came from another State: a node hands it to its own library alone.',
  },
  LIBRARY_ANSWER_INVALID: {
    kind: 'violation',
    summary: 'A released answer lacks members, has others, or makes no draft of a practice.',
  },
} as const satisfies Catalogue;

export type LibraryErrorCode = keyof typeof libraryErrors;

/** Thrown, never returned: what failed to verify must not end up in a library. */
export class LibraryError extends CodedError<typeof libraryErrors> {
  constructor(code: LibraryErrorCode, detail: Detail = {}, options?: ErrorOptions) {
    super(libraryErrors, code, detail, options);
    this.name = 'LibraryError';
  }
}
