/** Our operations; written by scripts/documents.mjs, never edited. */

import type { Nothing, TrustedDocument } from '../trusted-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The languages of the Organization. */
export type Language =
  | 'es'
  | 'en'
  | 'pt'
  | 'fr';

/** Exactly one of these. */
export type ToApproveInput = {
  /** The case whose draft is submitted or approved. */
  readonly draft?: string | null | undefined;
  /** An act that is about to be proposed. */
  readonly act?: ActToApproveInput | null | undefined;
  /** The drafts of an inquiry that are submitted or approved at once. */
  readonly inquiry?: InquiryStepToApproveInput | null | undefined;
  /** A proposal that waits for a second officer. */
  readonly proposal?: string | null | undefined;
  /** The digest of what else waits for a second person, as its list shows it. */
  readonly digest?: string | null | undefined;
};

/** As it is then given to `proposeAct`. */
export type ActToApproveInput = {
  readonly caseId: string;
  readonly kind: string;
  readonly content: unknown;
  readonly fileIds?: ReadonlyArray<string> | null | undefined;
};

/** A step with every case of an inquiry that waits for it. */
export type InquiryStepToApproveInput = {
  readonly inquiryId: string;
  /** `submit` or `approve`. */
  readonly event: string;
};

export type AskApprovalVariables = Exact<{
  of: ToApproveInput;
}>;


export type AskApprovalAnswer = { readonly askApproval:
    | { readonly __typename: 'ApprovalAsked', readonly options: unknown, readonly acts: ReadonlyArray<string> }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string }
   };

export type CaseAskedVariables = Exact<{
  id: string;
  language: Language;
}>;


export type CaseAskedAnswer = { readonly case: { readonly id: string, readonly contentRendering: ReadonlyArray<{ readonly heading: string, readonly entries: ReadonlyArray<{ readonly path: string, readonly label: string, readonly value: string, readonly free: boolean, readonly language: string | null, readonly translation: { readonly text: string, readonly translator: string, readonly certified: boolean } | null }> }> } | null };

export type Rendered = { readonly heading: string, readonly entries: ReadonlyArray<{ readonly path: string, readonly label: string, readonly value: string, readonly free: boolean, readonly language: string | null, readonly translation: { readonly text: string, readonly translator: string, readonly certified: boolean } | null }> };

export type CaseSaidVariables = Exact<{
  id: string;
  language: Language;
}>;


export type CaseSaidAnswer = { readonly case: { readonly id: string, readonly acts: ReadonlyArray<{ readonly id: string, readonly rendering: ReadonlyArray<{ readonly heading: string, readonly entries: ReadonlyArray<{ readonly path: string, readonly label: string, readonly value: string, readonly free: boolean, readonly language: string | null, readonly translation: { readonly text: string, readonly translator: string, readonly certified: boolean } | null }> }> }> } | null };

export type CaseVariables = Exact<{
  id: string;
  language: Language;
}>;


export type CaseAnswer = { readonly case: { readonly id: string, readonly kind: string, readonly kindName: string, readonly status: string, readonly statusName: string, readonly requestingReference: string | null, readonly requestedReference: string | null, readonly outcome: string | null, readonly allowedActs: ReadonlyArray<string>, readonly waiting: ReadonlyArray<string>, readonly requestingState: { readonly code: string }, readonly requestedState: { readonly code: string }, readonly findings: ReadonlyArray<{ readonly rule: string, readonly severity: string, readonly field: string, readonly citation: string, readonly message: string }>, readonly acts: ReadonlyArray<{ readonly id: string, readonly n: number, readonly kind: string, readonly kindName: string, readonly at: string, readonly status: string | null, readonly supersededBecause: string | null, readonly doubtedSince: string | null, readonly author: { readonly code: string }, readonly receipt: { readonly id: string, readonly issuedAt: string, readonly logOrigin: string, readonly leafHash: string, readonly issuer: { readonly code: string } } | null, readonly entry: { readonly id: string, readonly position: number | null, readonly leafHash: string } | null }>, readonly steps: ReadonlyArray<{ readonly event: string, readonly by: string, readonly at: string, readonly note: string | null }>, readonly proposals: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly content: unknown, readonly fileIds: ReadonlyArray<string>, readonly proposedBy: string, readonly at: string }>, readonly clocks: ReadonlyArray<{ readonly id: string, readonly name: string, readonly act: string, readonly standing: string, readonly dueOn: string | null, readonly daysLeft: number | null, readonly warning: number | null, readonly source: string, readonly grounding: string, readonly assumed: boolean, readonly state: { readonly code: string } }>, readonly deliveries: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly status: string, readonly attempts: number, readonly lastCode: string | null, readonly nextAt: string | null, readonly peer: { readonly code: string } }>, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly title: string | null, readonly media: string, readonly compartment: string, readonly size: string, readonly sha256: string, readonly direction: string, readonly status: string, readonly segments: number, readonly segmentsHeld: number, readonly actId: string | null }>, readonly people: ReadonlyArray<{ readonly officer: string, readonly capacity: string, readonly since: string, readonly until: string | null }>, readonly sealedParts: ReadonlyArray<{ readonly id: string, readonly sender: string, readonly compartment: string, readonly codes: ReadonlyArray<string>, readonly status: string, readonly withdrawnAt: string | null, readonly erasedAt: string | null, readonly openings: ReadonlyArray<{ readonly officer: string, readonly at: string }> }> } | null };

export type CasesVariables = Exact<{
  language: Language;
  first: number;
}>;


export type CasesAnswer = { readonly cases: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly kindName: string, readonly status: string, readonly statusName: string, readonly requestingReference: string | null, readonly requestedReference: string | null, readonly requestingState: { readonly code: string }, readonly requestedState: { readonly code: string } }> };

export type DeskVariables = Exact<{
  language: Language;
}>;


export type DeskAnswer = { readonly clocks: ReadonlyArray<{ readonly id: string, readonly of: string, readonly name: string, readonly caseId: string, readonly act: string, readonly standing: string, readonly due: string | null, readonly dueOn: string | null, readonly daysLeft: number | null, readonly warning: number | null, readonly source: string, readonly grounding: string, readonly assumed: boolean, readonly state: { readonly code: string } }>, readonly clockAlerts: ReadonlyArray<{ readonly id: string, readonly caseId: string, readonly clock: string, readonly percent: number, readonly due: string, readonly at: string, readonly urgency: string }>, readonly cases: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly kindName: string, readonly status: string, readonly statusName: string, readonly allowedActs: ReadonlyArray<string>, readonly waiting: ReadonlyArray<string>, readonly requestingState: { readonly code: string }, readonly requestedState: { readonly code: string }, readonly proposals: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly proposedBy: string, readonly at: string }>, readonly deliveries: ReadonlyArray<{ readonly id: string, readonly status: string, readonly attempts: number, readonly lastCode: string | null, readonly peer: { readonly code: string } }> }> };

export type MembersVariables = Exact<{
  language: string;
}>;


export type MembersAnswer = { readonly members: ReadonlyArray<{ readonly code: string, readonly name: string, readonly timeZone: string, readonly status: string }> };

export type PasskeysVariables = Exact<{ [key: string]: never; }>;


export type PasskeysAnswer = { readonly passkeys: ReadonlyArray<{ readonly id: string, readonly label: string, readonly enrolledAt: string, readonly revokedAt: string | null }> };

export type SessionVariables = Exact<{ [key: string]: never; }>;


export type SessionAnswer = { readonly me: { readonly id: string, readonly name: string, readonly roles: ReadonlyArray<string> }, readonly officers: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type VocabularyVariables = Exact<{
  language: Language;
}>;


export type VocabularyAnswer = { readonly vocabulary: { readonly months: ReadonlyArray<string>, readonly labels: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly codes: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly terms: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly statuses: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly acts: ReadonlyArray<{ readonly key: string, readonly text: string }> } };

export const ASK_APPROVAL: TrustedDocument<AskApprovalAnswer, AskApprovalVariables> = {
  id: 'sha256:4ba470b0772bc0c1bed2b83e356bfae3b3a2eaa96847bdb60914d5f58e1fc4fd',
  name: 'AskApproval',
};
export const CASE_ASKED: TrustedDocument<CaseAskedAnswer, CaseAskedVariables> = {
  id: 'sha256:f544365da1fc5f4007df61cb356d33327293b7064830f7763c390929f4481d13',
  name: 'CaseAsked',
};
export const CASE_SAID: TrustedDocument<CaseSaidAnswer, CaseSaidVariables> = {
  id: 'sha256:769325800d18f3f76079f23b4b1f94692468bcf1b97f0c5d30ba68081552cfe8',
  name: 'CaseSaid',
};
export const CASE: TrustedDocument<CaseAnswer, CaseVariables> = {
  id: 'sha256:38872ac4c27e540ae35c79d45c9c78d401d65806d13c410bf9e5f5cfcefa62a6',
  name: 'Case',
};
export const CASES: TrustedDocument<CasesAnswer, CasesVariables> = {
  id: 'sha256:9f798436f9e0b4b8756fad1133896088a1e59958a25bb186a8a4057bf9f9be23',
  name: 'Cases',
};
export const DESK: TrustedDocument<DeskAnswer, DeskVariables> = {
  id: 'sha256:b800c373d70e7b7d21e5b03f1424277031b23f86ff71c4c006bef1dd804f7e36',
  name: 'Desk',
};
export const MEMBERS: TrustedDocument<MembersAnswer, MembersVariables> = {
  id: 'sha256:b73af54f9540aad4159fc5e9ecb268425d63da0c3e4750bfc5f6921cb123c301',
  name: 'Members',
};
export const PASSKEYS: TrustedDocument<PasskeysAnswer, Nothing> = {
  id: 'sha256:d6630584908c685a880652525843a362e51d343086e6edc4cfd60e93abe1fe6c',
  name: 'Passkeys',
};
export const SESSION: TrustedDocument<SessionAnswer, Nothing> = {
  id: 'sha256:2801a383fc6d1e5121219ccc6461e811304ad016dd9a23637f593d8260516eb7',
  name: 'Session',
};
export const VOCABULARY: TrustedDocument<VocabularyAnswer, VocabularyVariables> = {
  id: 'sha256:d52600eab44dfff6e8c28ca8e87e8dbbaeda3a7d6870621d97e9dfdc822bcf1e',
  name: 'Vocabulary',
};
