/** Why a contribution is void: it keeps its place in its State's series, and nothing follows from it. */

import type { DenialCatalogue } from '@comity/kernel';

export const libraryDenials = {
  CONTRIBUTION_WORDS_INVALID: {
    summary: 'What it says is none of the known kinds, or lacks, exceeds or misspells a member.',
  },
  CONTRIBUTION_NOT_OWNER: {
    summary: 'A practice is published, confirmed, opened and withdrawn by its owner State alone.',
  },
  CONTRIBUTION_VERSION_WRONG: {
    summary: 'Versions of a practice are numbered from 1 without gaps.',
  },
  CONTRIBUTION_AUDIENCE_WRONG: {
    summary: 'A practice keeps the audience of its first version, which holds its owner.',
  },
  CONTRIBUTION_UNPUBLISHED: {
    summary: 'The practice is not published, or was withdrawn.',
  },
  CONTRIBUTION_NOT_RETRACTABLE: {
    summary: 'A State takes back what it contributed itself to that practice and audience.',
  },
} as const satisfies DenialCatalogue;

export type LibraryDenialCode = keyof typeof libraryDenials;
