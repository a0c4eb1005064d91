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

/** Either every other member, or States by their codes. */
export type AskForPracticesInput = {
  readonly all?: boolean;
  readonly states?: ReadonlyArray<string>;
  /** A request for practices without `messageKind`, the two States and the authority asked, which are filled in for each. */
  readonly content: unknown;
  /** Chosen by the caller; the same key never asks a second time. */
  readonly idempotencyKey: string;
};

/** A step with every case of an inquiry that waits for it. */
export type InquiryStepToApproveInput = {
  readonly inquiryId: string;
  /** `submit` or `approve`. */
  readonly event: string;
};

export type PracticeFacetsInput = {
  /** Pillars: `prevention`, `protection`, `prosecution`, `cooperation`. */
  readonly theme?: ReadonlyArray<string> | null | undefined;
  /** Kinds of request, as `Case.kind` spells them. */
  readonly measure?: ReadonlyArray<string> | null | undefined;
  readonly form?: ReadonlyArray<string> | null | undefined;
  readonly state?: ReadonlyArray<string> | null | undefined;
  /** Languages in which it can be read. */
  readonly language?: ReadonlyArray<string> | null | undefined;
  readonly evidenceLevel?: ReadonlyArray<string> | null | undefined;
  /** Of the first publication. */
  readonly year?: ReadonlyArray<string> | null | undefined;
  /** Paragraphs of the Declaration that it carries out. */
  readonly paragraph?: ReadonlyArray<string> | null | undefined;
};

export type SaveSearchInput = {
  /** A search of mine of the same name is replaced. */
  readonly name: string;
  readonly words?: string;
  readonly language: Language;
  readonly facets?: PracticeFacetsInput | null | undefined;
};

export type ReportProgressInput = {
  /** The report: `period`, `language` and `lines`; docs/PRACTICES.md shows one. */
  readonly content: unknown;
  /** Chosen by the caller; the same key never reports twice. */
  readonly idempotencyKey: string;
};

export type OpenPracticeInput = {
  /** The record, as the law's field list names it (B01 to B23); a draft may lack fields. */
  readonly content: unknown;
  /** Chosen by the caller; the same key never opens a second practice. */
  readonly idempotencyKey: string;
};

export type RevisePracticeInput = {
  readonly practiceId: string;
  /** The whole record anew; in translation, with the words of its own language unchanged. */
  readonly content: unknown;
  /** Chosen by the caller; the same key never revises twice. */
  readonly idempotencyKey: string;
};

export type TakePracticeStepInput = {
  readonly practiceId: string;
  /** `submit`, `clear`, `back`, `assign`, `ask_changes`, `resubmit`, `accept`, `decline`, `translate`, `publish`, `publish_public`, `revise`, `publish_new`, `confirm` or `withdraw`. */
  readonly event: string;
  /** Reviewers for `assign`; those who speak for `ask_changes` and `accept`: where libraries exchange, they must have said so themselves. */
  readonly states?: ReadonlyArray<string> | null | undefined;
  /** Comments or reasons; those of a withdrawal are read by the whole network. */
  readonly note?: string | null | undefined;
  /** For `confirm`: the next review date, as YYYY-MM-DD. */
  readonly reviewBy?: string | null | undefined;
  /** For `clear`, `publish` and `publish_new`: `Practice.text` of the words in which I looked for anything that names a person and found nothing. */
  readonly checkedText?: string | null | undefined;
  /** Chosen by the caller; the same key never takes a second step. */
  readonly idempotencyKey: string;
};

export type ReviewPracticeInput = {
  readonly practiceId: string;
  /** `ReviewAsked.text` of the words that I reviewed. */
  readonly text: string;
  /** `accept` or `changes`. */
  readonly opinion: string;
  /** Which changes, and why; needed for `changes`. */
  readonly note?: string | null | undefined;
  /** Chosen by the caller; the same key never answers twice. */
  readonly idempotencyKey: string;
};

export type TranslatePracticeInput = {
  readonly practiceId: string;
  /** Number of the version that is translated. */
  readonly version: number;
  readonly language: Language;
  readonly title: string;
  readonly summary: string;
  /** The office that answers for the words, never a person. */
  readonly office: string;
  /** The translations in whose place it comes: `contribution` of each that I saw. One that is not named stays beside it. */
  readonly replaces: ReadonlyArray<string>;
  /** Chosen by the caller; the same key never says anything twice. */
  readonly idempotencyKey: string;
};

export type EndorsePracticeInput = {
  readonly practiceId: string;
  /** Chosen by the caller; the same key never says anything twice. */
  readonly idempotencyKey: string;
};

export type ReportExperienceInput = {
  readonly practiceId: string;
  /** `adopted`, `adapted`, `tested` or `did_not_work`. */
  readonly standing: string;
  readonly language: Language;
  readonly words: string;
  readonly figures?: ReadonlyArray<ExperienceFigureInput> | null | undefined;
  /** Chosen by the caller; the same key never says anything twice. */
  readonly idempotencyKey: string;
};

export type ExperienceFigureInput = {
  readonly indicator: string;
  readonly before?: number | null | undefined;
  readonly after?: number | null | undefined;
  readonly period?: string | null | undefined;
};

export type CommentOnPracticeInput = {
  readonly practiceId: string;
  readonly language: Language;
  readonly words: string;
  /** Whether it is put to the owner State. */
  readonly isQuestion?: boolean;
  /** The remark that it answers. */
  readonly inReplyTo?: string | null | undefined;
  /** Chosen by the caller; the same key never says anything twice. */
  readonly idempotencyKey: string;
};

export type TakeBackRemarkInput = {
  readonly practiceId: string;
  /** The translation, endorsement, experience or remark of my State. */
  readonly contribution: string;
  /** Chosen by the caller; the same key never says anything twice. */
  readonly idempotencyKey: string;
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

export type AskForPracticesVariables = Exact<{
  input: AskForPracticesInput;
  language: Language;
}>;


export type AskForPracticesAnswer = { readonly askForPractices:
    | { readonly __typename: 'PracticeInquiry', readonly id: string }
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

export type CommentOnPracticeVariables = Exact<{
  input: CommentOnPracticeInput;
  language: Language;
}>;


export type CommentOnPracticeAnswer = { readonly commentOnPractice:
    | { readonly __typename: 'Practice', readonly id: string }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string, readonly problems: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

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

export type EndorsePracticeVariables = Exact<{
  input: EndorsePracticeInput;
  language: Language;
}>;


export type EndorsePracticeAnswer = { readonly endorsePractice:
    | { readonly __typename: 'Practice', readonly id: string }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string, readonly problems: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type ForgetSearchVariables = Exact<{
  id: string;
  language: Language;
}>;


export type ForgetSearchAnswer = { readonly forgetSearch:
    | { readonly __typename: 'SavedSearch', readonly id: string }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string, readonly problems: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type LegalBasesVariables = Exact<{
  requesting: string;
  requested: string;
  purpose: Purpose;
}>;


export type LegalBasesAnswer = { readonly legalBases: { readonly requestLanguages: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly level: BasisLevel, readonly inForce: IsParty, readonly why: string, readonly citation: string, readonly instrument: { readonly code: string, readonly name: string, readonly short: string } | null }> } | null };

export type LibraryFollowedVariables = Exact<{
  language: string;
}>;


export type LibraryFollowedAnswer = { readonly savedSearches: ReadonlyArray<{ readonly id: string, readonly name: string, readonly words: string, readonly newHits: number, readonly facets: ReadonlyArray<{ readonly name: string, readonly values: ReadonlyArray<string> }> }>, readonly newPractices: { readonly since: string | null, readonly total: number, readonly hits: ReadonlyArray<{ readonly id: string, readonly practice: { readonly title: string, readonly state: { readonly code: string } } | null }> } };

export type MarkPracticesVisitedVariables = Exact<{ [key: string]: never; }>;


export type MarkPracticesVisitedAnswer = { readonly markPracticesVisited: string };

export type MarkSearchSeenVariables = Exact<{
  id: string;
  language: Language;
}>;


export type MarkSearchSeenAnswer = { readonly markSearchSeen:
    | { readonly __typename: 'SavedSearch', readonly id: string }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string, readonly problems: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type MembersVariables = Exact<{
  language: string;
}>;


export type MembersAnswer = { readonly members: ReadonlyArray<{ readonly code: string, readonly name: string, readonly timeZone: string, readonly status: string }> };

export type NetworkFiguresVariables = Exact<{
  month: string;
  language: Language;
}>;


export type NetworkFiguresAnswer = { readonly networkFigures:
    | { readonly __typename: 'NetworkMonth', readonly month: string, readonly statements: ReadonlyArray<{ readonly receivedAt: string, readonly verified: boolean, readonly state: { readonly code: string } }>, readonly cells: ReadonlyArray<{ readonly measure: string, readonly by: string, readonly key: string, readonly count: number, readonly members: number }>, readonly pairs: ReadonlyArray<{ readonly count: number, readonly requesting: { readonly code: string }, readonly requested: { readonly code: string } }> }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string }
   };

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

export type OpenPracticeVariables = Exact<{
  input: OpenPracticeInput;
  language: Language;
}>;


export type OpenPracticeAnswer = { readonly openPractice:
    | { readonly __typename: 'Practice', readonly id: string }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string, readonly problems: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type OwnFiguresVariables = Exact<{
  month: string;
  language: Language;
}>;


export type OwnFiguresAnswer = { readonly ownFigures:
    | { readonly __typename: 'OwnMonth', readonly month: string, readonly asRequesting: { readonly opened: number, readonly incomplete: number, readonly incompleteShare: number | null, readonly returned: number, readonly refused: number, readonly withdrawn: number, readonly overdue: number, readonly acknowledged: { readonly count: number, readonly medianMs: number | null }, readonly decided: { readonly count: number, readonly medianMs: number | null }, readonly executed: { readonly count: number, readonly medianMs: number | null }, readonly missingFields: ReadonlyArray<{ readonly key: string, readonly count: number }>, readonly refusalGrounds: ReadonlyArray<{ readonly key: string, readonly count: number }>, readonly overdueClocks: ReadonlyArray<{ readonly key: string, readonly count: number }> }, readonly asRequested: { readonly opened: number, readonly incomplete: number, readonly incompleteShare: number | null, readonly returned: number, readonly refused: number, readonly withdrawn: number, readonly overdue: number, readonly acknowledged: { readonly count: number, readonly medianMs: number | null }, readonly decided: { readonly count: number, readonly medianMs: number | null }, readonly executed: { readonly count: number, readonly medianMs: number | null }, readonly missingFields: ReadonlyArray<{ readonly key: string, readonly count: number }>, readonly refusalGrounds: ReadonlyArray<{ readonly key: string, readonly count: number }>, readonly overdueClocks: ReadonlyArray<{ readonly key: string, readonly count: number }> }, readonly pairs: ReadonlyArray<{ readonly kind: string, readonly requesting: { readonly code: string }, readonly requested: { readonly code: string }, readonly figures: { readonly opened: number, readonly refused: number, readonly decided: { readonly count: number, readonly medianMs: number | null } } }> }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string }
   };

export type Counted = { readonly opened: number, readonly incomplete: number, readonly incompleteShare: number | null, readonly returned: number, readonly refused: number, readonly withdrawn: number, readonly overdue: number, readonly acknowledged: { readonly count: number, readonly medianMs: number | null }, readonly decided: { readonly count: number, readonly medianMs: number | null }, readonly executed: { readonly count: number, readonly medianMs: number | null }, readonly missingFields: ReadonlyArray<{ readonly key: string, readonly count: number }>, readonly refusalGrounds: ReadonlyArray<{ readonly key: string, readonly count: number }>, readonly overdueClocks: ReadonlyArray<{ readonly key: string, readonly count: number }> };

export type OwnPracticesVariables = Exact<{
  language: Language;
  names: string;
}>;


export type OwnPracticesAnswer = { readonly draft: ReadonlyArray<{ readonly id: string, readonly title: string, readonly status: string, readonly statusName: string, readonly allowedSteps: ReadonlyArray<string>, readonly state: { readonly code: string } }>, readonly nationalReview: ReadonlyArray<{ readonly id: string, readonly title: string, readonly status: string, readonly statusName: string, readonly allowedSteps: ReadonlyArray<string>, readonly state: { readonly code: string } }>, readonly submitted: ReadonlyArray<{ readonly id: string, readonly title: string, readonly status: string, readonly statusName: string, readonly allowedSteps: ReadonlyArray<string>, readonly state: { readonly code: string } }>, readonly peerReview: ReadonlyArray<{ readonly id: string, readonly title: string, readonly status: string, readonly statusName: string, readonly allowedSteps: ReadonlyArray<string>, readonly state: { readonly code: string } }>, readonly revisionAsked: ReadonlyArray<{ readonly id: string, readonly title: string, readonly status: string, readonly statusName: string, readonly allowedSteps: ReadonlyArray<string>, readonly state: { readonly code: string } }>, readonly accepted: ReadonlyArray<{ readonly id: string, readonly title: string, readonly status: string, readonly statusName: string, readonly allowedSteps: ReadonlyArray<string>, readonly state: { readonly code: string } }>, readonly translation: ReadonlyArray<{ readonly id: string, readonly title: string, readonly status: string, readonly statusName: string, readonly allowedSteps: ReadonlyArray<string>, readonly state: { readonly code: string } }>, readonly underRevision: ReadonlyArray<{ readonly id: string, readonly title: string, readonly status: string, readonly statusName: string, readonly allowedSteps: ReadonlyArray<string>, readonly state: { readonly code: string } }>, readonly expired: ReadonlyArray<{ readonly id: string, readonly title: string, readonly status: string, readonly statusName: string, readonly allowedSteps: ReadonlyArray<string>, readonly state: { readonly code: string } }> };

export type InHand = { readonly id: string, readonly title: string, readonly status: string, readonly statusName: string, readonly allowedSteps: ReadonlyArray<string>, readonly state: { readonly code: string } };

export type PasskeysVariables = Exact<{ [key: string]: never; }>;


export type PasskeysAnswer = { readonly passkeys: ReadonlyArray<{ readonly id: string, readonly label: string, readonly enrolledAt: string, readonly revokedAt: string | null }> };

export type PracticeInquiriesVariables = Exact<{ [key: string]: never; }>;


export type PracticeInquiriesAnswer = { readonly practiceInquiries: ReadonlyArray<{ readonly id: string, readonly askedBy: string, readonly askedAt: string, readonly content: unknown, readonly states: ReadonlyArray<{ readonly standing: string, readonly overdue: boolean }> }> };

export type PracticeInquiryVariables = Exact<{
  id: string;
  language: Language;
}>;


export type PracticeInquiryAnswer = { readonly practiceInquiry: { readonly id: string, readonly askedBy: string, readonly askedAt: string, readonly content: unknown, readonly states: ReadonlyArray<{ readonly status: string, readonly standing: string, readonly answeredAt: string | null, readonly declinedAt: string | null, readonly declineReason: string | null, readonly instead: string | null, readonly dueOn: string | null, readonly overdue: boolean, readonly experience: ReadonlyArray<string>, readonly state: { readonly code: string }, readonly case: { readonly id: string } }>, readonly leftOut: ReadonlyArray<{ readonly message: string, readonly state: { readonly code: string } }>, readonly questions: ReadonlyArray<{ readonly item: number, readonly question: string, readonly answers: ReadonlyArray<{ readonly at: string, readonly answer: string, readonly state: { readonly code: string } }>, readonly open: ReadonlyArray<{ readonly code: string }> }>, readonly practices: ReadonlyArray<{ readonly id: string, readonly title: string, readonly summary: string | null, readonly owner: { readonly code: string }, readonly namedBy: ReadonlyArray<{ readonly code: string }> }> } | null };

export type PracticeVersionsVariables = Exact<{
  id: string;
  language: Language;
}>;


export type PracticeVersionsAnswer = { readonly practice: { readonly id: string, readonly versions: ReadonlyArray<{ readonly n: number, readonly status: string, readonly at: string, readonly version: unknown, readonly differences: ReadonlyArray<{ readonly path: string, readonly label: string, readonly before: string | null, readonly after: string | null, readonly words: ReadonlyArray<{ readonly kind: string, readonly text: string }> }> }> } | null };

export type PracticeVariables = Exact<{
  id: string;
  language: Language;
  names: string;
}>;


export type PracticeAnswer = { readonly practice: { readonly id: string, readonly title: string, readonly summary: string, readonly kinds: ReadonlyArray<string>, readonly language: string | null, readonly languages: ReadonlyArray<string>, readonly status: string, readonly statusName: string, readonly reviewBy: string | null, readonly content: unknown, readonly text: string | null, readonly allowedSteps: ReadonlyArray<string>, readonly state: { readonly code: string }, readonly translations: ReadonlyArray<{ readonly language: Language, readonly state: string }>, readonly withdrawal: { readonly on: string, readonly reason: string } | null, readonly steps: ReadonlyArray<{ readonly event: string, readonly eventName: string, readonly on: string, readonly at: string | null, readonly by: string | null, readonly states: ReadonlyArray<string>, readonly note: string | null }>, readonly reviews: ReadonlyArray<{ readonly opinion: string, readonly note: string | null, readonly current: boolean, readonly contribution: string, readonly state: { readonly code: string } }>, readonly attachments: ReadonlyArray<{ readonly title: string, readonly language: Language | null, readonly file: { readonly name: string, readonly media: string, readonly size: number, readonly sha256: string, readonly isHere: boolean } | null }>, readonly contributedTranslations: ReadonlyArray<{ readonly language: Language, readonly title: string, readonly summary: string, readonly office: string, readonly at: string, readonly version: number, readonly current: boolean, readonly contribution: string | null, readonly underWay: boolean, readonly state: { readonly code: string } }>, readonly endorsements: ReadonlyArray<{ readonly at: string, readonly contribution: string | null, readonly underWay: boolean, readonly state: { readonly code: string } }>, readonly experiences: ReadonlyArray<{ readonly at: string, readonly standing: string, readonly language: Language, readonly words: string, readonly contribution: string | null, readonly underWay: boolean, readonly state: { readonly code: string }, readonly figures: ReadonlyArray<{ readonly indicator: string, readonly before: number | null, readonly after: number | null, readonly period: string | null }> }>, readonly comments: ReadonlyArray<{ readonly at: string, readonly language: Language, readonly words: string, readonly isQuestion: boolean, readonly inReplyTo: string | null, readonly depth: number, readonly contribution: string | null, readonly underWay: boolean, readonly state: { readonly code: string } }>, readonly adoptions: ReadonlyArray<{ readonly standing: string, readonly states: number }>, readonly versions: ReadonlyArray<{ readonly n: number }> } | null };

export type ProgressReportsVariables = Exact<{ [key: string]: never; }>;


export type ProgressReportsAnswer = { readonly progressReports: ReadonlyArray<{ readonly at: string, readonly contribution: string, readonly content: unknown, readonly state: { readonly code: string } }> };

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

export type RelatedPracticesVariables = Exact<{
  id: string;
  language: string;
}>;


export type RelatedPracticesAnswer = { readonly practice: { readonly id: string, readonly relatedPractices: ReadonlyArray<{ readonly id: string, readonly practice: { readonly title: string, readonly state: { readonly code: string } } | null, readonly because: ReadonlyArray<{ readonly code: string, readonly values: ReadonlyArray<string> }> }> } | null };

export type ReportExperienceVariables = Exact<{
  input: ReportExperienceInput;
  language: Language;
}>;


export type ReportExperienceAnswer = { readonly reportExperience:
    | { readonly __typename: 'Practice', readonly id: string }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string, readonly problems: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type ReportProgressVariables = Exact<{
  input: ReportProgressInput;
  language: Language;
}>;


export type ReportProgressAnswer = { readonly reportProgress:
    | { readonly __typename: 'ProgressReported', readonly idempotencyKey: string }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string, readonly problems: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type ReviewPracticeVariables = Exact<{
  input: ReviewPracticeInput;
  language: Language;
}>;


export type ReviewPracticeAnswer = { readonly reviewPractice:
    | { readonly __typename: 'ReviewAsked', readonly practice: string }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string, readonly problems: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type ReviewsAskedVariables = Exact<{
  language: string;
}>;


export type ReviewsAskedAnswer = { readonly reviewsAsked: ReadonlyArray<{ readonly practice: string, readonly at: string, readonly title: string, readonly content: unknown, readonly text: string, readonly opinion: string | null, readonly note: string | null, readonly underWay: boolean, readonly state: { readonly code: string } }> };

export type ReviseDraftVariables = Exact<{
  input: ReviseDraftInput;
  language: Language;
}>;


export type ReviseDraftAnswer = { readonly reviseDraft:
    | { readonly __typename: 'Case', readonly id: string, readonly findings: ReadonlyArray<{ readonly rule: string, readonly severity: string, readonly field: string, readonly citation: string, readonly message: string }> }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string, readonly problems: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type RevisePracticeVariables = Exact<{
  input: RevisePracticeInput;
  language: Language;
}>;


export type RevisePracticeAnswer = { readonly revisePractice:
    | { readonly __typename: 'Practice', readonly id: string }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string, readonly problems: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type SaveSearchVariables = Exact<{
  input: SaveSearchInput;
  language: Language;
}>;


export type SaveSearchAnswer = { readonly saveSearch:
    | { readonly __typename: 'SavedSearch', readonly id: string }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string, readonly problems: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type SearchPracticesVariables = Exact<{
  words: string;
  language: Language;
  names: string;
  facets?: PracticeFacetsInput | null | undefined;
  after: number;
}>;


export type SearchPracticesAnswer = { readonly searchPractices:
    | { readonly __typename: 'PracticeHits', readonly total: number, readonly words: number, readonly matched: number, readonly guessed: boolean, readonly hits: ReadonlyArray<{ readonly id: string, readonly terms: ReadonlyArray<string>, readonly practice: { readonly id: string, readonly title: string, readonly summary: string, readonly status: string, readonly statusName: string, readonly languages: ReadonlyArray<string>, readonly state: { readonly code: string }, readonly adoptions: ReadonlyArray<{ readonly standing: string, readonly states: number }> } | null }>, readonly facets: ReadonlyArray<{ readonly name: string, readonly values: ReadonlyArray<{ readonly value: string, readonly count: number }> }> }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string }
   };

export type SessionVariables = Exact<{ [key: string]: never; }>;


export type SessionAnswer = { readonly me: { readonly id: string, readonly name: string, readonly roles: ReadonlyArray<string> }, readonly officers: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type TakeBackRemarkVariables = Exact<{
  input: TakeBackRemarkInput;
  language: Language;
}>;


export type TakeBackRemarkAnswer = { readonly takeBackRemark:
    | { readonly __typename: 'Practice', readonly id: string }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string, readonly problems: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type TakePracticeStepVariables = Exact<{
  input: TakePracticeStepInput;
  language: Language;
}>;


export type TakePracticeStepAnswer = { readonly takePracticeStep:
    | { readonly __typename: 'Practice', readonly id: string, readonly status: string }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string, readonly detail: unknown, readonly problems: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type TakeStepVariables = Exact<{
  input: TakeStepInput;
  language: Language;
}>;


export type TakeStepAnswer = { readonly takeStep:
    | { readonly __typename: 'Case', readonly id: string, readonly status: string }
    | { readonly __typename: 'Denial', readonly code: string, readonly message: string, readonly problems: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type TranslatePracticeVariables = Exact<{
  input: TranslatePracticeInput;
  language: Language;
}>;


export type TranslatePracticeAnswer = { readonly translatePractice:
    | { readonly __typename: 'Practice', readonly id: string }
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
export const ASK_FOR_PRACTICES: TrustedDocument<AskForPracticesAnswer, AskForPracticesVariables> = {
  id: 'sha256:69188acf92fc9b663c6d900342213b130f9674b53f52c021e5cec92b34331867',
  name: 'AskForPractices',
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
export const COMMENT_ON_PRACTICE: TrustedDocument<CommentOnPracticeAnswer, CommentOnPracticeVariables> = {
  id: 'sha256:4e8a3eee8b97f5f5d5adc76c02df19bc35910ae33ac53aca18ee597d52264673',
  name: 'CommentOnPractice',
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
export const ENDORSE_PRACTICE: TrustedDocument<EndorsePracticeAnswer, EndorsePracticeVariables> = {
  id: 'sha256:e6e8158b44af63a03f46e5be8408a74b70602010373f9d36e280168428c904df',
  name: 'EndorsePractice',
};
export const FORGET_SEARCH: TrustedDocument<ForgetSearchAnswer, ForgetSearchVariables> = {
  id: 'sha256:877e4b727db2681c2aeb1c852f560e4f7f0d007d155b7d6f45e6d0f29dd365f6',
  name: 'ForgetSearch',
};
export const LEGAL_BASES: TrustedDocument<LegalBasesAnswer, LegalBasesVariables> = {
  id: 'sha256:5e19d127bd64aebf8639d0b7cac6cb93f7ce6c2caaac4c2f34b737838fc927c2',
  name: 'LegalBases',
};
export const LIBRARY_FOLLOWED: TrustedDocument<LibraryFollowedAnswer, LibraryFollowedVariables> = {
  id: 'sha256:ab6e15d6fd5885be85278b45e113886b82014e1f951f78d25148d6727f3b5272',
  name: 'LibraryFollowed',
};
export const MARK_PRACTICES_VISITED: TrustedDocument<MarkPracticesVisitedAnswer, Nothing> = {
  id: 'sha256:d9fc22f4992245d096181e5ab53cec1f22fd868f1bac6b772b276690dd0429b2',
  name: 'MarkPracticesVisited',
};
export const MARK_SEARCH_SEEN: TrustedDocument<MarkSearchSeenAnswer, MarkSearchSeenVariables> = {
  id: 'sha256:c5382b6f19d2fe7661d3ec720132ef1a20e8d3b44e5e74d7f93ef2547532dfe7',
  name: 'MarkSearchSeen',
};
export const MEMBERS: TrustedDocument<MembersAnswer, MembersVariables> = {
  id: 'sha256:b73af54f9540aad4159fc5e9ecb268425d63da0c3e4750bfc5f6921cb123c301',
  name: 'Members',
};
export const NETWORK_FIGURES: TrustedDocument<NetworkFiguresAnswer, NetworkFiguresVariables> = {
  id: 'sha256:d05d5cbd3b7a6cc0cd08a54a216df90d14632a83576bf7cfc808f199a446591f',
  name: 'NetworkFigures',
};
export const NETWORK: TrustedDocument<NetworkAnswer, NetworkVariables> = {
  id: 'sha256:3f3b530a6b1aed48bdc259274fd88100f1ce7fec312cb049589665e8dbdb15f4',
  name: 'Network',
};
export const OPEN_CASE: TrustedDocument<OpenCaseAnswer, OpenCaseVariables> = {
  id: 'sha256:63bca4b291b97f0a37acff44ff28dbe959d3598351ee9403c590f7d5f4a912b6',
  name: 'OpenCase',
};
export const OPEN_PRACTICE: TrustedDocument<OpenPracticeAnswer, OpenPracticeVariables> = {
  id: 'sha256:c87856ca8861abf91b3e1bcd54a6579077d2a2bcdb9ecf0602b8d71704144c24',
  name: 'OpenPractice',
};
export const OWN_FIGURES: TrustedDocument<OwnFiguresAnswer, OwnFiguresVariables> = {
  id: 'sha256:64cb6cebdeac7fab11cff21a6422069b057f56206ff7ec4ce1de2daeea0dd2ee',
  name: 'OwnFigures',
};
export const OWN_PRACTICES: TrustedDocument<OwnPracticesAnswer, OwnPracticesVariables> = {
  id: 'sha256:7bfd272d3764dcd36eda9752cd7c6becfe7617c2ca995c7a9a0ee1816a974cb4',
  name: 'OwnPractices',
};
export const PASSKEYS: TrustedDocument<PasskeysAnswer, Nothing> = {
  id: 'sha256:d6630584908c685a880652525843a362e51d343086e6edc4cfd60e93abe1fe6c',
  name: 'Passkeys',
};
export const PRACTICE_INQUIRIES: TrustedDocument<PracticeInquiriesAnswer, Nothing> = {
  id: 'sha256:f36d105eeade944811207988b96a03f7c4e73f0efd8f906568424f6ff031095d',
  name: 'PracticeInquiries',
};
export const PRACTICE_INQUIRY: TrustedDocument<PracticeInquiryAnswer, PracticeInquiryVariables> = {
  id: 'sha256:cb5fbe60b9c1df617e57350e18422289bf76eeb856b4f6cddacd6689f1fb5ace',
  name: 'PracticeInquiry',
};
export const PRACTICE_VERSIONS: TrustedDocument<PracticeVersionsAnswer, PracticeVersionsVariables> = {
  id: 'sha256:246c3f40fafdf860bdd2cdb9d8489596fd95497705c66eed126c774ea14d55fe',
  name: 'PracticeVersions',
};
export const PRACTICE: TrustedDocument<PracticeAnswer, PracticeVariables> = {
  id: 'sha256:fc369d3c08a865d14264264a2579b6e9b40890edba2cf5d727799caca8a4091e',
  name: 'Practice',
};
export const PROGRESS_REPORTS: TrustedDocument<ProgressReportsAnswer, Nothing> = {
  id: 'sha256:22c120cfafd3919ecc6eb26d9447d1c72aa94da30e04e6ef6072bff76a081e05',
  name: 'ProgressReports',
};
export const PROPOSE_ACT: TrustedDocument<ProposeActAnswer, ProposeActVariables> = {
  id: 'sha256:086a0857a1d1d753f93e8630a967d996af2f10f1127e304d7bcac77e5923b1ed',
  name: 'ProposeAct',
};
export const REJECT_ACT: TrustedDocument<RejectActAnswer, RejectActVariables> = {
  id: 'sha256:cf6defec8369d298097682543253211e4ad48d8359d9fc3b09d644831fd7dbda',
  name: 'RejectAct',
};
export const RELATED_PRACTICES: TrustedDocument<RelatedPracticesAnswer, RelatedPracticesVariables> = {
  id: 'sha256:bfe6f1d78a478392a1f3b29e85aaba295a9cc3a62728b1399323a149f31c5dc2',
  name: 'RelatedPractices',
};
export const REPORT_EXPERIENCE: TrustedDocument<ReportExperienceAnswer, ReportExperienceVariables> = {
  id: 'sha256:953bfb6a776d8a75d65a933532256ff517c69b0fd7c6a2d0cf023cc16c585058',
  name: 'ReportExperience',
};
export const REPORT_PROGRESS: TrustedDocument<ReportProgressAnswer, ReportProgressVariables> = {
  id: 'sha256:1d96700f2134cde45c51e90136d2c8deb5932eba3cd2229c08e69ee539860c26',
  name: 'ReportProgress',
};
export const REVIEW_PRACTICE: TrustedDocument<ReviewPracticeAnswer, ReviewPracticeVariables> = {
  id: 'sha256:8f73563e55292d7b96be35b22f0d731321fb477aaeead87753430929a7344b42',
  name: 'ReviewPractice',
};
export const REVIEWS_ASKED: TrustedDocument<ReviewsAskedAnswer, ReviewsAskedVariables> = {
  id: 'sha256:152a978262938241b4cd498c4a806ef1c0aa13981efa778899a16fe4465a5de2',
  name: 'ReviewsAsked',
};
export const REVISE_DRAFT: TrustedDocument<ReviseDraftAnswer, ReviseDraftVariables> = {
  id: 'sha256:76d5c589db06803f0f89ef4b7ffd34bb95534a8532028e0322ff72dc390c7184',
  name: 'ReviseDraft',
};
export const REVISE_PRACTICE: TrustedDocument<RevisePracticeAnswer, RevisePracticeVariables> = {
  id: 'sha256:0058e80b215be3f9cafd64859e8e9bd454bcdd60889b7b2006aabf7a65bdc03a',
  name: 'RevisePractice',
};
export const SAVE_SEARCH: TrustedDocument<SaveSearchAnswer, SaveSearchVariables> = {
  id: 'sha256:baaf27315b164841b740ba01c55434f7aeef77bd1890d2cdd7ab62881899fb55',
  name: 'SaveSearch',
};
export const SEARCH_PRACTICES: TrustedDocument<SearchPracticesAnswer, SearchPracticesVariables> = {
  id: 'sha256:05d50df7ec513c5f1448ac838c4ba85ad1a4c831ff7a24ef99cae22fcde36657',
  name: 'SearchPractices',
};
export const SESSION: TrustedDocument<SessionAnswer, Nothing> = {
  id: 'sha256:2801a383fc6d1e5121219ccc6461e811304ad016dd9a23637f593d8260516eb7',
  name: 'Session',
};
export const TAKE_BACK_REMARK: TrustedDocument<TakeBackRemarkAnswer, TakeBackRemarkVariables> = {
  id: 'sha256:9127e9879b8cc83030f22315406b0b0604de2bb8db75dc3621cde8abc5000043',
  name: 'TakeBackRemark',
};
export const TAKE_PRACTICE_STEP: TrustedDocument<TakePracticeStepAnswer, TakePracticeStepVariables> = {
  id: 'sha256:5314ba4f634abe5c80685d7dc21cca01624884f69f22ab2a5443d12200b42798',
  name: 'TakePracticeStep',
};
export const TAKE_STEP: TrustedDocument<TakeStepAnswer, TakeStepVariables> = {
  id: 'sha256:ebe5604b380bb429d4dc687cd651135b9ae0d3a53f98f6a565853611f3f179f3',
  name: 'TakeStep',
};
export const TRANSLATE_PRACTICE: TrustedDocument<TranslatePracticeAnswer, TranslatePracticeVariables> = {
  id: 'sha256:1fa012113f535dbb14a16e5f1f6b80f6a650a63b67988f65d6ab963c75bf14c2',
  name: 'TranslatePractice',
};
export const TRANSMIT_REQUEST: TrustedDocument<TransmitRequestAnswer, TransmitRequestVariables> = {
  id: 'sha256:d5da882a71f52f7df44c08a18069479f7ad90d940c250daf298bc9173db1f818',
  name: 'TransmitRequest',
};
export const VOCABULARY: TrustedDocument<VocabularyAnswer, VocabularyVariables> = {
  id: 'sha256:d52600eab44dfff6e8c28ca8e87e8dbbaeda3a7d6870621d97e9dfdc822bcf1e',
  name: 'Vocabulary',
};
