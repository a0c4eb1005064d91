/** Why a contribution is void: it keeps its place in its State's series, and nothing follows from it. */

import type { DenialCatalogue } from '@comity/kernel';

export const libraryDenials = {
  CONTRIBUTION_WORDS_INVALID: {
    summary: 'What it says lacks, exceeds or misspells a member, or has one that is not known.',
  },
  CONTRIBUTION_KIND_UNKNOWN: {
    summary: 'What it says is of a kind that this release does not know, as a later one may.',
  },
  CONTRIBUTION_NOT_OWNER: {
    summary:
      'A practice is published, confirmed, opened and withdrawn by its owner State alone, which asks for its reviews.',
  },
  CONTRIBUTION_VERSION_WRONG: {
    summary: 'Versions of a practice are numbered from 1 without gaps.',
  },
  CONTRIBUTION_AUDIENCE_WRONG: {
    summary:
      'It is for others than its record says, for a group without its own State, or opens a group.',
  },
  CONTRIBUTION_UNPUBLISHED: {
    summary: 'The practice is not published, or was withdrawn.',
  },
  CONTRIBUTION_OWN_PRACTICE: {
    summary: 'A State endorses and reviews the practices of others, not its own.',
  },
  CONTRIBUTION_NOT_RETRACTABLE: {
    summary: 'A State takes back what it contributed itself to that practice and audience.',
  },
} as const satisfies DenialCatalogue;

export type LibraryDenialCode = keyof typeof libraryDenials;
