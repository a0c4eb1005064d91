/** The questions and orders that the demonstration puts to a gateway, as any client would. */

import type { Json } from '@comity/kernel';
import { isActKind, needsTwoOfficers } from '@comity/law';
import { Refused, type OfficerClient } from './officer-client.js';

export interface SeenAct {
  readonly id: string;
  readonly kind: string;
  readonly n: number;
  readonly at: string;
  readonly status: string | null;
  readonly author: { readonly code: string };
  readonly receipt: { readonly issuedAt: string; readonly leafHash: string } | null;
  /** Our own log's entry; its position is null until the sequencer has placed it. */
  readonly entry: { readonly position: number | null } | null;
}

export interface SeenCase {
  readonly id: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly requestingReference: string | null;
  readonly steps: readonly { readonly event: string; readonly by: string }[];
  readonly findings: readonly Finding[];
  readonly acts: readonly SeenAct[];
  readonly proposals: readonly { readonly id: string; readonly kind: string }[];
  readonly files: readonly SeenFile[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly field: string;
  readonly message: string;
}

export interface SeenFile {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly status: string;
  readonly direction: string;
}

const SEEN = `
  id status outcome requestingReference
  steps { event by }
  findings { rule severity field message }
  acts { id kind n at status author { code } receipt { issuedAt leafHash } entry { position } }
  proposals { id kind }
  files { id name sha256 status direction }`;

const RESULT = `{
  __typename
  ... on Case { id }
  ... on Denial { code message detail }
}`;

const ACT_RESULT = `{
  __typename
  ... on Act { id }
  ... on Proposal { id }
  ... on Denial { code message detail }
}`;

type Result = { readonly id: string } | Denied;

const accepted = (result: Result): string => {
  if ('code' in result) throw new Refused(result.code, result.detail);
  return result.id;
};

/** One case as an officer of one State sees it; undefined when there is none. */
export const seeCase = async (
  officer: OfficerClient,
  id: string,
): Promise<SeenCase | undefined> => {
  const query = `query See($id: ID!) { case(id: $id) { ${SEEN} } }`;
  return (await officer.ask<{ case: SeenCase | null }>(query, { id })).case ?? undefined;
};

/** Opens a case; the key makes a repeated opening the same one. */
export const openCase = async (
  officer: OfficerClient,
  input: { readonly content: Json; readonly idempotencyKey: string },
): Promise<string> => {
  const query = `mutation Open($input: OpenCaseInput!) { openCase(input: $input) ${RESULT} }`;
  return accepted((await officer.ask<{ openCase: Result }>(query, { input })).openCase);
};

export const reviseDraft = async (
  officer: OfficerClient,
  input: { readonly caseId: string; readonly content: Json },
): Promise<void> => {
  const query = `mutation Revise($input: ReviseDraftInput!) { reviseDraft(input: $input) ${RESULT} }`;
  accepted((await officer.ask<{ reviseDraft: Result }>(query, { input })).reviseDraft);
};

export interface StepInput {
  readonly caseId: string;
  readonly event: string;
  readonly note?: string;
  readonly reasons?: Json;
}

/** What an officer's passkey answers for what is about to be approved, as it now stands. */
const approve = async (officer: OfficerClient, of: Json): Promise<Json> => {
  const query = `mutation Ask($of: ToApproveInput!) {
    askApproval(of: $of) { ... on ApprovalAsked { options } ... on Denial { code detail } } }`;
  const { askApproval } = await officer.ask<{ askApproval: Asked | Denied }>(query, { of });
  if ('code' in askApproval) throw new Refused(askApproval.code, askApproval.detail);
  return officer.assertion(askApproval.options);
};

interface Asked {
  readonly options: { readonly challenge: string; readonly rpId?: string };
}

interface Denied {
  readonly code: string;
  readonly detail: Json;
}

export const takeStep = async (officer: OfficerClient, step: StepInput): Promise<void> => {
  const signs = step.event === 'submit' || step.event === 'approve';
  const assertion = signs ? await approve(officer, { draft: step.caseId }) : null;
  const input = { ...step, assertion };
  const query = `mutation Step($input: TakeStepInput!) { takeStep(input: $input) ${RESULT} }`;
  accepted((await officer.ask<{ takeStep: Result }>(query, { input })).takeStep);
};

export const transmitRequest = async (officer: OfficerClient, caseId: string): Promise<void> => {
  const query = `mutation Send($caseId: ID!) { transmitRequest(caseId: $caseId) ${RESULT} }`;
  accepted((await officer.ask<{ transmitRequest: Result }>(query, { caseId })).transmitRequest);
};

export interface ActInput {
  readonly caseId: string;
  readonly kind: string;
  readonly content: Json;
  readonly fileIds: readonly string[];
  readonly idempotencyKey: string;
}

/** Proposes an act. @returns the id of the act, or of the proposal that waits for approval */
export const proposeAct = async (officer: OfficerClient, act: ActInput): Promise<string> => {
  const { caseId, kind, content, fileIds } = act;
  const of = { act: { caseId, kind, content, fileIds } };
  const signs = isActKind(kind) && needsTwoOfficers(kind);
  const input = { ...act, assertion: signs ? await approve(officer, of) : null };
  const query = `mutation Propose($input: ProposeActInput!) {
    proposeAct(input: $input) ${ACT_RESULT} }`;
  return accepted((await officer.ask<{ proposeAct: Result }>(query, { input })).proposeAct);
};

export const approveAct = async (officer: OfficerClient, proposalId: string): Promise<string> => {
  const query = `mutation Approve($proposalId: ID!, $assertion: Json) {
    approveAct(proposalId: $proposalId, assertion: $assertion) ${ACT_RESULT} }`;
  const given = { proposalId, assertion: await approve(officer, { proposal: proposalId }) };
  return accepted((await officer.ask<{ approveAct: Result }>(query, given)).approveAct);
};

export interface Joined {
  readonly requestedState: {
    readonly name: string;
    readonly authorities: readonly { readonly name: string }[];
  };
  readonly practices: readonly { readonly title: string }[];
}

/** One question that all three subgraphs answer together. */
export const askAcrossSubgraphs = async (officer: OfficerClient, id: string): Promise<Joined> => {
  const query = `query Joined($id: ID!) {
    case(id: $id) {
      requestedState { name(language: "es") authorities { name } }
      practices { title }
    } }`;
  return (await officer.ask<{ case: Joined }>(query, { id })).case;
};
