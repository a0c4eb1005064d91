/** What the matrix of authority asks to be done to cases: what the law itself denies to all. */

import {
  inquiryOf,
  proposalOf,
  type AuthorityWorld,
  type Cast,
  type CaseUnderTest,
} from './authority-world.fixture.js';

const OVER = '2020-01-01T00:00:00.000Z';

/** The mutation, the case it is about, how it reaches that case, and its arguments. */
export type AskedMutation = readonly [string, CaseUnderTest, string, string];

/** Everything that may be asked of `of`, so that only whether the case is known is told. */
export const mutationsAbout = (
  { draft, proposed }: AuthorityWorld,
  who: Cast,
  of: CaseUnderTest,
): readonly AskedMutation[] => {
  return [
    ['reviseDraft', of, 'case', `input: { caseId: "${of.id}", content: {} }`],
    ['takeStep', of, 'case', `input: { caseId: "${of.id}", event: "no_such_step" }`],
    ['takeStep', draft, 'draft', `input: { caseId: "${draft.id}", event: "no_such_step" }`],
    ['takeInquiryStep', of, 'inquiry', `input: { inquiryId: "${inquiryOf(of)}", event: "x" }`],
    [
      'takeInquiryStep',
      draft,
      'inquiry at home',
      `input: { inquiryId: "${inquiryOf(draft)}", event: "no_such_step" }`,
    ],
    ['reviseInquiry', of, 'inquiry', `input: { inquiryId: "${inquiryOf(of)}", content: {} }`],
    ['transmitInquiry', draft, 'inquiry', `inquiryId: "${inquiryOf(draft)}"`],
    ['offerAnswerToLibrary', of, 'case', `input: { caseId: "${of.id}", act: "${'a'.repeat(43)}" }`],
    [
      'askApproval',
      draft,
      'inquiry',
      `of: { inquiry: { inquiryId: "${inquiryOf(draft)}", event: "submit" } }`,
    ],
    ['askApproval', draft, 'draft', `of: { draft: "${draft.id}" }`],
    [
      'askApproval',
      of,
      'act',
      `of: { act: { caseId: "${of.id}", kind: "no_such_act", content: {} } }`,
    ],
    ['askApproval', proposed, 'proposal id', `of: { proposal: "${proposalOf(who)}" }`],
    ['transmitRequest', draft, 'draft', `caseId: "${draft.id}"`],
    [
      'proposeAct',
      of,
      'case',
      `input: { caseId: "${of.id}", kind: "no_such_act", content: {}, idempotencyKey: "k" }`,
    ],
    ['approveAct', proposed, 'proposal id', `proposalId: "${proposalOf(who)}"`],
    ['rejectAct', proposed, 'proposal id', `proposalId: "${proposalOf(who)}", reason: "No."`],
    ['assignOfficer', of, 'case', `caseId: "${of.id}", officer: "mex.nobody"`],
    ['endAssignment', of, 'case', `caseId: "${of.id}", officer: "mex.nobody"`],
    ['shareCase', of, 'case', `caseId: "${of.id}", officer: "mex.nobody", until: "${OVER}"`],
    ['breakGlass', of, 'case', `caseId: "${of.id}", reason: "An emergency."`],
    ['confirmBreakGlass', of, 'glass id', 'id: "no-such-glass"'],
    ['markAlertSeen', of, 'alert id', `id: "${of.alert}"`],
  ];
};
