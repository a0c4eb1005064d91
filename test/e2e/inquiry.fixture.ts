/** What officers do with a question to several States, by the graph of their own node; fictitious. */

import {
  assertionOf,
  decide,
  newKey,
  proposeAct,
  type Approved,
  type Result,
} from './casework.fixture.js';
import type { NodeUnderTest } from './two-nodes.fixture.js';

export interface SeenState {
  readonly state: { readonly code: string };
  readonly case: { readonly id: string; readonly findings: readonly { readonly rule: string }[] };
  readonly status: string;
  readonly standing: string;
  readonly answeredAt: string | null;
  readonly declineReason: string | null;
  readonly experience: readonly string[];
  readonly overdue: boolean;
  readonly due: string | null;
  readonly receipts: readonly { readonly issuer: { readonly code: string } }[];
}

type Codes = readonly { readonly code: string }[];

export interface SeenInquiry {
  readonly id: string;
  readonly askedBy: string;
  readonly states: readonly SeenState[];
  readonly leftOut: readonly {
    readonly state: { readonly code: string };
    readonly reason: string;
    readonly es: string;
  }[];
  readonly questions: readonly {
    readonly item: number;
    readonly question: string;
    readonly answers: readonly {
      readonly state: { readonly code: string };
      readonly answer: string;
    }[];
    readonly open: Codes;
  }[];
  readonly practices: readonly { readonly id: string; readonly namedBy: Codes }[];
  readonly open: Codes;
  readonly overdue: Codes;
}

const INQUIRY = `id askedBy
  states { state { code } status standing answeredAt declineReason experience overdue due
    case { id findings { rule } } receipts { issuer { code } } }
  leftOut { state { code } reason es: message(language: es) }
  questions { item question answers { state { code } answer } open { code } }
  practices { id namedBy { code } }
  open { code } overdue { code }`;
const DENIAL = '__typename ... on Denial { code detail es: message(language: es) }';
const RESULT = `${DENIAL} ... on PracticeInquiry { id }`;

/** What may be asked of any State. */
export const question = (given: object = {}) => ({
  requestingCentralAuthority: 'gtm-mp',
  originalLanguage: 'es',
  translations: [],
  documents: [],
  pillars: ['protection'],
  theme: 'Una sola entrevista grabada',
  need: 'Las víctimas repiten su relato.',
  questions: [
    { item: 1, question: '¿Cómo se graba?' },
    { item: 2, question: '¿Quién entrevista?' },
  ],
  formsAndGroups: [],
  languagesRead: ['es', 'pt'],
  ...given,
});

interface Asking {
  readonly states?: readonly string[];
  readonly all?: boolean;
  readonly content?: object;
  readonly idempotencyKey?: string;
  readonly role?: string;
}

export const askStates = async (
  node: NodeUnderTest,
  { role = 'drafter', states = [], ...given }: Asking,
): Promise<Result> => {
  const query = `mutation Ask($input: AskForPracticesInput!) { askForPractices(input: $input) { ${RESULT} } }`;
  const input = { content: question(), idempotencyKey: newKey(), states, ...given };
  return (await node.ask<{ askForPractices: Result }>(role, query, { input })).askForPractices;
};

/** The inquiry as `role` sees it; null where there is none for that role. */
export const seeInquiry = async (
  node: NodeUnderTest,
  id: string,
  role = 'drafter',
): Promise<SeenInquiry | null> => {
  const query = `query See($id: ID!) { practiceInquiry(id: $id) { ${INQUIRY} } }`;
  const told = await node.ask<{ practiceInquiry: SeenInquiry | null }>(role, query, { id });
  return told.practiceInquiry;
};

/** One that must be there. */
export const seenInquiry = async (node: NodeUnderTest, id: string): Promise<SeenInquiry> => {
  const found = await seeInquiry(node, id);
  if (!found) throw new Error(`${node.state} does not see ${id}`);
  return found;
};

export const takeInquiryStep = async (
  node: NodeUnderTest,
  role: string,
  input: { inquiryId: string; event: string; reasons?: object; assertion?: object },
): Promise<Result> => {
  const query = `mutation Step($input: TakeInquiryStepInput!) { takeInquiryStep(input: $input) { ${RESULT} } }`;
  return (await node.ask<{ takeInquiryStep: Result }>(role, query, { input })).takeInquiryStep;
};

/** What of an inquiry is approved by one answer of a passkey. */
export const ofInquiry = (inquiryId: string, event: string) =>
  ({ inquiry: { inquiryId, event } }) as unknown as Approved;

/** A reason for whatever is found in any of its drafts. */
export const reasonsFor = async (node: NodeUnderTest, id: string): Promise<object> => {
  const { states } = await seenInquiry(node, id);
  const rules = states.flatMap((one) => one.case.findings.map(({ rule }) => rule));
  return Object.fromEntries(rules.map((rule) => [rule, 'Checked by telephone.']));
};

/** Has the inquiry submitted by its drafter and approved by another, each with one passkey answer. */
export const approveInquiry = async (node: NodeUnderTest, inquiryId: string): Promise<void> => {
  const reasons = await reasonsFor(node, inquiryId);
  for (const [role, event] of [
    ['drafter', 'submit'],
    ['approver', 'approve'],
  ] as const) {
    const assertion = await assertionOf(node, role, ofInquiry(inquiryId, event));
    const { code } = await takeInquiryStep(node, role, { inquiryId, event, reasons, assertion });
    if (code) throw new Error(`${event}: ${code}`);
  }
};

export interface Sent {
  readonly code?: string;
  readonly sent?: Codes;
  readonly refused?: readonly {
    readonly state: { readonly code: string };
    readonly denial: { readonly code: string };
  }[];
}

export const transmitInquiry = async (
  node: NodeUnderTest,
  id: string,
  role = 'approver',
): Promise<Sent> => {
  const query = `mutation Send($id: ID!) { transmitInquiry(inquiryId: $id) { ${DENIAL}
    ... on InquirySent { sent { code } refused { state { code } denial { code } } } } }`;
  return (await node.ask<{ transmitInquiry: Sent }>(role, query, { id })).transmitInquiry;
};

/** Performs an act of one officer, or of two by their passkeys. @returns the act's id */
export const performAct = async (
  node: NodeUnderTest,
  role: string,
  act: { readonly caseId: string; readonly kind: string; readonly content: object },
): Promise<string> => {
  const of = { act: { ...act, fileIds: [] } };
  const assertion = await assertionOf(node, role, of);
  const proposed = await proposeAct(node, role, { ...act, assertion });
  if (proposed.__typename !== 'Proposal') return actIn(act.kind, proposed);
  const proposal = { proposal: proposed.id ?? '' };
  const second = await assertionOf(node, 'approver', proposal);
  return actIn(act.kind, await decide(node, 'approver', 'approveAct', proposal.proposal, second));
};

const actIn = (kind: string, { __typename, id = '', code }: Result): string => {
  if (__typename !== 'Act') throw new Error(`${kind}: ${String(code)}`);
  return id;
};

export interface Offered {
  readonly code?: string;
  readonly detail?: { readonly problems?: readonly string[] };
  readonly act?: string;
  readonly at?: string;
  readonly released?: Readonly<Record<string, unknown>>;
}

export const offerAnswer = async (
  node: NodeUnderTest,
  role: string,
  input: { readonly caseId: string; readonly act: string; readonly sealed?: readonly object[] },
): Promise<Offered> => {
  const query = `mutation Offer($input: OfferAnswerInput!) { offerAnswerToLibrary(input: $input) {
    ${DENIAL} ... on AnswerOffered { act at released } } }`;
  return (await node.ask<{ offerAnswerToLibrary: Offered }>(role, query, { input }))
    .offerAnswerToLibrary;
};
