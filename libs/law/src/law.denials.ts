/** Every way in which the law says no; the codes are wire format: append, never rename. */

import type { DenialCatalogue } from '@comity/kernel';

export const lawDenials = {
  ACT_AUTHOR_NOT_PARTY: { summary: 'The act comes from a State that has no part in the case.' },
  ACT_ACCEPTANCE_FIRST: {
    summary: 'The conditions must be accepted before the information is sent.',
  },
  ACT_BODY_INVALID: { summary: 'The act does not say what an act of its kind must say.' },
  ACT_CONTENT_GIVEN: { summary: 'The information has been sent already.' },
  ACT_FORKS_OWN_CHAIN: { summary: 'The act does not follow an earlier act of the same State.' },
  ACT_ITEM_UNKNOWN: { summary: 'The act speaks of an item that the request does not ask.' },
  ACT_N_WRONG: { summary: 'The number of the act is not one more than those it follows.' },
  ACT_NOT_ASKED: { summary: 'The act answers what the other State has not asked.' },
  ACT_NOT_ALLOWED: { summary: 'The life cycle has no such act in the present status.' },
  ACT_PREV_INVALID: { summary: 'The predecessors are not a sorted list of different acts.' },
  ACT_QUESTION_UNKNOWN: { summary: 'The supplement answers a question that was not asked.' },
  ACT_RULE_FOREIGN: {
    summary: 'The act rests on a rule that does not bind the two States in this case.',
  },
  ACT_STATES_DIFFER: { summary: 'The act names other States than those of its case.' },
  ACT_TERMS_DIFFER: { summary: 'The act repeats the agreed terms in other words.' },
  ACT_WRONG_SIDE: { summary: 'Only the other State may send this act in the present status.' },
  APPROVER_IS_DRAFTER: { summary: 'Whoever drafted a request may not approve it.' },
  APPROVER_IS_PROPOSER: { summary: 'Whoever proposed an act may not approve it.' },
  CASE_ACTS_TOO_MANY: { summary: 'The case holds as many acts as one case may hold.' },
  CASE_NOT_OPEN: { summary: 'The case has not been opened by a request.' },
  COMPLETENESS_BLOCKS: { summary: 'The request lacks what must be there before it goes on.' },
  CONTENT_NOT_APPROVED: { summary: 'The text is not the one that was approved.' },
  OFFICER_OF_OTHER_STATE: { summary: 'The officer belongs to another State.' },
  OFFICER_ROLE_MISSING: { summary: 'The officer does not hold a role that may do this.' },
  PRACTICE_AUDIENCE_CHANGED: { summary: 'A practice keeps the audience of its first version.' },
  PRACTICE_AUDIENCE_NETWORK: { summary: 'Its owner means the practice for the network alone.' },
  PRACTICE_INCOMPLETE: { summary: 'The record of the practice lacks fields that must be filled.' },
  PRACTICE_OWN_WORK: {
    summary: 'Whoever wrote or submitted a practice neither clears, accepts nor publishes it.',
  },
  PRACTICE_PRIVACY_UNCHECKED: {
    summary: 'Nobody but its authors has looked through these words for what names a person.',
  },
  PRACTICE_REASON_MISSING: { summary: 'This step with a practice needs its reasons in writing.' },
  PRACTICE_REVIEW_DATE_PAST: {
    summary: 'A published practice needs a review date that lies ahead.',
  },
  PRACTICE_REVIEWERS_DISAGREE: { summary: 'A practice is accepted when both reviewers agree.' },
  PRACTICE_REVIEWERS_INVALID: {
    summary: 'A practice is reviewed by two different States, neither of them its owner.',
  },
  PRACTICE_REVIEWER_UNKNOWN: { summary: 'Only States that review the practice speak here.' },
  PRACTICE_STEP_TOO_EARLY: { summary: 'The step lies before one that was taken already.' },
  PRACTICE_TRANSLATION_MISSING: {
    summary: 'A practice is published in its own and at least one reviewed language.',
  },
  REASON_MISSING: { summary: 'A warning needs a written reason before the request goes on.' },
  REQUEST_NOT_FIRST: { summary: 'A case begins with its request, and only a request begins one.' },
  REQUEST_NOT_OF_AUTHOR: { summary: 'A State makes requests in its own name only.' },
  REQUEST_TWICE: { summary: 'The case was already opened by another request.' },
  RETENTION_NOT_OVER: {
    summary: 'What was not used is kept until its retention date, and erased then.',
  },
  STEP_NOT_ALLOWED: { summary: 'This step does not follow from where the draft stands.' },
} as const satisfies DenialCatalogue;

export type LawDenialCode = keyof typeof lawDenials;
