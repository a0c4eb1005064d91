/** Our operations; written by scripts/documents.mjs, never edited. */

import type { Nothing, TrustedDocument } from '../trusted-document.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether a State is party: the register says so, says not, or does not know. */
export type IsParty =
  | 'yes'
  | 'no'
  | 'unknown';

/** What is to be asked of the other State. */
export type Purpose =
  | 'mla'
  | 'extradition';

/** How close an instrument stands to the two States, closest first. */
export type BasisLevel =
  | 'bilateral'
  | 'treaty'
  | 'untoc'
  | 'reciprocity';

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

export type OpenCaseInput = {
  /** The content of the request, as the law's field list names it. */
  readonly content: unknown;
  /** Chosen by the caller; the same key never opens a second case. */
  readonly idempotencyKey: string;
};

export type ReviseDraftInput = {
  readonly caseId: string;
  readonly content: unknown;
};

export type TakeStepInput = {
  readonly caseId: string;
  /** `submit`, `return_to_drafter` or `approve`. */
  readonly event: string;
  readonly note?: string | null | undefined;
  /** Why the draft goes on in spite of what a rule found, by rule id. */
  readonly reasons?: unknown;
  /** Whom the open text must not name: compared with it, and kept nowhere. */
  readonly sealed?: ReadonlyArray<SealedIdentityInput> | null | undefined;
  /** What my passkey answered to `askApproval`, where I submit or approve. */
  readonly assertion?: unknown;
};

/** A protected person as the sealed part names her, under the code by which the open text does. */
export type SealedIdentityInput = {
  readonly victimCode: string;
  readonly name?: string | null | undefined;
  /** As 2003-04-17; looked for in every usual spelling. */
  readonly birthDate?: string | null | undefined;
  readonly documentNumbers?: ReadonlyArray<string> | null | undefined;
  readonly address?: string | null | undefined;
  readonly contact?: string | null | undefined;
  readonly representative?: string | null | undefined;
};

export type ProposeActInput = {
  readonly caseId: string;
  readonly kind: string;
  readonly content: unknown;
  readonly fileIds?: ReadonlyArray<string> | null | undefined;
  /** Chosen by the caller; the same key never proposes a second act. */
  readonly idempotencyKey: string;
  /** Whom the open text must not name: compared with it, and kept nowhere. */
  readonly sealed?: ReadonlyArray<SealedIdentityInput> | null | undefined;
  /** What my passkey answered to `askApproval`, where a second officer is to approve it. */
  readonly assertion?: unknown;
};

/** A step with every case of an inquiry that waits for it. */
export type InquiryStepToApproveInput = {
  readonly inquiryId: string;
  /** `submit` or `approve`. */
  readonly event: string;
};

export type ApproveActVariables = Exact<{
  proposalId: string;
  assertion?: unknown;
  language: Language;
}>;


export type ApproveActAnswer = { readonly approveAct:
    | { readonly __typename: 'Act', readonly id: string }
    | { readonly __typename: 'Proposal', readonly id: string }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string, readonly problems: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type AskApprovalVariables = Exact<{
  of: ToApproveInput;
  language: Language;
}>;


export type AskApprovalAnswer = { readonly askApproval:
    | { readonly __typename: 'ApprovalAsked', readonly options: unknown, readonly acts: ReadonlyArray<string> }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string, readonly problems: ReadonlyArray<{ readonly path: string, readonly message: string }> }
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

export type CountrySheetVariables = Exact<{
  code: string;
  language: string;
}>;


export type CountrySheetAnswer = { readonly member: { readonly code: string, readonly name: string, readonly status: string, readonly timeZone: string, readonly languages: ReadonlyArray<string>, readonly requestLanguages: ReadonlyArray<string>, readonly calendar: { readonly source: string, readonly grounding: string } | null, readonly authorities: ReadonlyArray<{ readonly id: string, readonly name: string, readonly designations: ReadonlyArray<{ readonly scope: string, readonly grounding: string, readonly source: string, readonly confidence: string, readonly instruments: ReadonlyArray<{ readonly code: string, readonly short: string }> }> }>, readonly instruments: ReadonlyArray<{ readonly party: IsParty, readonly deposited: string | null, readonly source: string | null, readonly grounding: string, readonly confidence: string, readonly note: string | null, readonly instrument: { readonly code: string, readonly short: string, readonly name: string, readonly procedures: ReadonlyArray<string> } }> } | null, readonly registerVersion: { readonly seq: number, readonly issued: string, readonly sha256: string } };

export type DeskVariables = Exact<{
  language: Language;
}>;


export type DeskAnswer = { readonly clocks: ReadonlyArray<{ readonly id: string, readonly of: string, readonly name: string, readonly caseId: string, readonly act: string, readonly standing: string, readonly due: string | null, readonly dueOn: string | null, readonly daysLeft: number | null, readonly warning: number | null, readonly source: string, readonly grounding: string, readonly assumed: boolean, readonly state: { readonly code: string } }>, readonly clockAlerts: ReadonlyArray<{ readonly id: string, readonly caseId: string, readonly clock: string, readonly percent: number, readonly due: string, readonly at: string, readonly urgency: string }>, readonly cases: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly kindName: string, readonly status: string, readonly statusName: string, readonly allowedActs: ReadonlyArray<string>, readonly waiting: ReadonlyArray<string>, readonly requestingState: { readonly code: string }, readonly requestedState: { readonly code: string }, readonly proposals: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly proposedBy: string, readonly at: string }>, readonly deliveries: ReadonlyArray<{ readonly id: string, readonly status: string, readonly attempts: number, readonly lastCode: string | null, readonly peer: { readonly code: string } }> }> };

export type DraftVariables = Exact<{
  id: string;
  language: Language;
}>;


export type DraftAnswer = { readonly case: { readonly id: string, readonly kind: string, readonly kindName: string, readonly status: string, readonly statusName: string, readonly content: unknown, readonly requestingState: { readonly code: string }, readonly requestedState: { readonly code: string }, readonly findings: ReadonlyArray<{ readonly rule: string, readonly severity: string, readonly field: string, readonly citation: string, readonly message: string }>, readonly steps: ReadonlyArray<{ readonly event: string, readonly by: string, readonly at: string, readonly note: string | null }>, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly title: string | null, readonly size: string, readonly sha256: string, readonly compartment: string, readonly status: string }> } | null };

export type LegalBasesVariables = Exact<{
  requesting: string;
  requested: string;
  purpose: Purpose;
}>;


export type LegalBasesAnswer = { readonly legalBases: { readonly requestLanguages: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly level: BasisLevel, readonly inForce: IsParty, readonly why: string, readonly citation: string, readonly instrument: { readonly code: string, readonly name: string, readonly short: string } | null }> } | null };

export type MembersVariables = Exact<{
  language: string;
}>;


export type MembersAnswer = { readonly members: ReadonlyArray<{ readonly code: string, readonly name: string, readonly timeZone: string, readonly status: string }> };

export type NetworkVariables = Exact<{
  language: string;
}>;


export type NetworkAnswer = { readonly trustList: { readonly network: string, readonly seq: number, readonly issued: string, readonly expires: string, readonly sha256: string, readonly freshness: string, readonly age: number, readonly confirmed: string | null } | null, readonly members: ReadonlyArray<{ readonly code: string, readonly name: string, readonly status: string, readonly node: string | null, readonly lastSeenAt: string | null, readonly backlog: number }>, readonly trustListRefusals: ReadonlyArray<{ readonly code: string, readonly sha256: string, readonly seq: number | null, readonly first: string, readonly last: string, readonly count: number }>, readonly checkpoint: { readonly origin: string, readonly size: number, readonly root: string, readonly at: string } | null };

export type OpenCaseVariables = Exact<{
  input: OpenCaseInput;
  language: Language;
}>;


export type OpenCaseAnswer = { readonly openCase:
    | { readonly __typename: 'Case', readonly id: string }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string, readonly problems: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type PasskeysVariables = Exact<{ [key: string]: never; }>;


export type PasskeysAnswer = { readonly passkeys: ReadonlyArray<{ readonly id: string, readonly label: string, readonly enrolledAt: string, readonly revokedAt: string | null }> };

export type ProposeActVariables = Exact<{
  input: ProposeActInput;
  language: Language;
}>;


export type ProposeActAnswer = { readonly proposeAct:
    | { readonly __typename: 'Act', readonly id: string }
    | { readonly __typename: 'Proposal', readonly id: string }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string, readonly problems: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type RejectActVariables = Exact<{
  proposalId: string;
  reason: string;
  language: Language;
}>;


export type RejectActAnswer = { readonly rejectAct:
    | { readonly __typename: 'Act', readonly id: string }
    | { readonly __typename: 'Proposal', readonly id: string }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string, readonly problems: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type ReviseDraftVariables = Exact<{
  input: ReviseDraftInput;
  language: Language;
}>;


export type ReviseDraftAnswer = { readonly reviseDraft:
    | { readonly __typename: 'Case', readonly id: string, readonly findings: ReadonlyArray<{ readonly rule: string, readonly severity: string, readonly field: string, readonly citation: string, readonly message: string }> }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string, readonly problems: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type SessionVariables = Exact<{ [key: string]: never; }>;


export type SessionAnswer = { readonly me: { readonly id: string, readonly name: string, readonly roles: ReadonlyArray<string> }, readonly officers: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type TakeStepVariables = Exact<{
  input: TakeStepInput;
  language: Language;
}>;


export type TakeStepAnswer = { readonly takeStep:
    | { readonly __typename: 'Case', readonly id: string, readonly status: string }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string, readonly problems: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type TransmitRequestVariables = Exact<{
  caseId: string;
  language: Language;
}>;


export type TransmitRequestAnswer = { readonly transmitRequest:
    | { readonly __typename: 'Case', readonly id: string, readonly status: string }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string, readonly problems: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type VocabularyVariables = Exact<{
  language: Language;
}>;


export type VocabularyAnswer = { readonly vocabulary: { readonly months: ReadonlyArray<string>, readonly labels: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly codes: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly terms: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly statuses: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly acts: ReadonlyArray<{ readonly key: string, readonly text: string }> } };

export const APPROVE_ACT: TrustedDocument<ApproveActAnswer, ApproveActVariables> = {
  id: 'sha256:03352d9b689961b68b579932b23a9491d9134bf1b31398dfc5d23f525f2ce388',
  name: 'ApproveAct',
};
export const ASK_APPROVAL: TrustedDocument<AskApprovalAnswer, AskApprovalVariables> = {
  id: 'sha256:ad8ea80071e31c958e7746bec7ce27e4709d3678d52f7713ff3aad32c64459a7',
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
export const COUNTRY_SHEET: TrustedDocument<CountrySheetAnswer, CountrySheetVariables> = {
  id: 'sha256:6e89b6dbe616bf6bd6ed4218b76aee99277ffdf470e164639e4e1989ceb443ee',
  name: 'CountrySheet',
};
export const DESK: TrustedDocument<DeskAnswer, DeskVariables> = {
  id: 'sha256:b800c373d70e7b7d21e5b03f1424277031b23f86ff71c4c006bef1dd804f7e36',
  name: 'Desk',
};
export const DRAFT: TrustedDocument<DraftAnswer, DraftVariables> = {
  id: 'sha256:11264ee2617b4abc2c91b3ad420267f9c12ed35ba568a2238662a392359dc3cd',
  name: 'Draft',
};
export const LEGAL_BASES: TrustedDocument<LegalBasesAnswer, LegalBasesVariables> = {
  id: 'sha256:5e19d127bd64aebf8639d0b7cac6cb93f7ce6c2caaac4c2f34b737838fc927c2',
  name: 'LegalBases',
};
export const MEMBERS: TrustedDocument<MembersAnswer, MembersVariables> = {
  id: 'sha256:b73af54f9540aad4159fc5e9ecb268425d63da0c3e4750bfc5f6921cb123c301',
  name: 'Members',
};
export const NETWORK: TrustedDocument<NetworkAnswer, NetworkVariables> = {
  id: 'sha256:3f3b530a6b1aed48bdc259274fd88100f1ce7fec312cb049589665e8dbdb15f4',
  name: 'Network',
};
export const OPEN_CASE: TrustedDocument<OpenCaseAnswer, OpenCaseVariables> = {
  id: 'sha256:63bca4b291b97f0a37acff44ff28dbe959d3598351ee9403c590f7d5f4a912b6',
  name: 'OpenCase',
};
export const PASSKEYS: TrustedDocument<PasskeysAnswer, Nothing> = {
  id: 'sha256:d6630584908c685a880652525843a362e51d343086e6edc4cfd60e93abe1fe6c',
  name: 'Passkeys',
};
export const PROPOSE_ACT: TrustedDocument<ProposeActAnswer, ProposeActVariables> = {
  id: 'sha256:086a0857a1d1d753f93e8630a967d996af2f10f1127e304d7bcac77e5923b1ed',
  name: 'ProposeAct',
};
export const REJECT_ACT: TrustedDocument<RejectActAnswer, RejectActVariables> = {
  id: 'sha256:cf6defec8369d298097682543253211e4ad48d8359d9fc3b09d644831fd7dbda',
  name: 'RejectAct',
};
export const REVISE_DRAFT: TrustedDocument<ReviseDraftAnswer, ReviseDraftVariables> = {
  id: 'sha256:76d5c589db06803f0f89ef4b7ffd34bb95534a8532028e0322ff72dc390c7184',
  name: 'ReviseDraft',
};
export const SESSION: TrustedDocument<SessionAnswer, Nothing> = {
  id: 'sha256:2801a383fc6d1e5121219ccc6461e811304ad016dd9a23637f593d8260516eb7',
  name: 'Session',
};
export const TAKE_STEP: TrustedDocument<TakeStepAnswer, TakeStepVariables> = {
  id: 'sha256:ebe5604b380bb429d4dc687cd651135b9ae0d3a53f98f6a565853611f3f179f3',
  name: 'TakeStep',
};
export const TRANSMIT_REQUEST: TrustedDocument<TransmitRequestAnswer, TransmitRequestVariables> = {
  id: 'sha256:d5da882a71f52f7df44c08a18069479f7ad90d940c250daf298bc9173db1f818',
  name: 'TransmitRequest',
};
export const VOCABULARY: TrustedDocument<VocabularyAnswer, VocabularyVariables> = {
  id: 'sha256:d52600eab44dfff6e8c28ca8e87e8dbbaeda3a7d6870621d97e9dfdc822bcf1e',
  name: 'Vocabulary',
};
