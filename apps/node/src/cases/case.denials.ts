/** How casework says no, beyond what the law itself says. */

import type { DenialCatalogue } from '@comity/kernel';

export const caseDenials = {
  ACT_MALFORMED: { summary: 'The message is in no form in which an act is written.' },
  ACT_KIND_UNKNOWN: { summary: 'The life cycle of this case knows no such act.' },
  APPROVAL_REUSED: { summary: 'The approval that the act carries was used for an earlier one.' },
  CASE_NOT_OURS: { summary: 'The case is between other States.' },
  CASE_READ_ONLY: { summary: 'You may read this case and not change it.' },
  CASE_UNKNOWN: { summary: 'There is no such case that you may see.' },
  CASE_ALREADY_TRANSMITTED: { summary: 'The request has crossed the border and changes no more.' },
  CHAIN_MOVED: { summary: 'The case moved while you were deciding: look again, then repeat.' },
  CONTENT_INVALID: { summary: 'The content is not in the form of a request of this kind.' },
  DRAFT_DIFFERS: { summary: 'The act says something else than the draft of its case.' },
  DRAFT_LOCKED: { summary: 'Only a draft can be revised: have it returned to the drafter first.' },
  FILE_ANNOUNCED_TWICE: { summary: 'A file of the act has an id that another file has.' },
  FILE_UNKNOWN: { summary: 'No file of this case with that id waits to be sent.' },
  MEMBER_NOT_ADMITTED: { summary: 'That State is not a member of the network.' },
  PROPOSAL_UNKNOWN: { summary: 'No such proposal waits for a second officer.' },
  STEP_UNKNOWN: { summary: 'There is no such step.' },
} as const satisfies DenialCatalogue;

export type CaseDenialCode = keyof typeof caseDenials;
