/** Written by scripts/codegen.mjs; never edited. */
import type { Instant } from '@comity/kernel';
import type { Json } from '@comity/kernel';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment, RFC 3339 in UTC with milliseconds. */
  Instant: { input: Instant; output: Instant; }
  /** A JSON value. */
  Json: { input: Json; output: Json; }
  _FieldSet: { input: string; output: string; }
};

/** One line of this State's audit trail. */
export type AuditEntry = {
  readonly __typename?: 'AuditEntry';
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['Instant']['output'];
  readonly event: Scalars['String']['output'];
  readonly actor: Scalars['String']['output'];
  readonly subject: Scalars['String']['output'];
  /** What is recorded beyond who, what and when. */
  readonly detail: Scalars['Json']['output'];
  readonly leafHash: Scalars['String']['output'];
  /** Its position in the log; null until the sequencer has placed it. */
  readonly position: Maybe<Scalars['Int']['output']>;
};

/** The log's size and root at a moment, signed. */
export type Checkpoint = {
  readonly __typename?: 'Checkpoint';
  readonly origin: Scalars['String']['output'];
  readonly size: Scalars['Int']['output'];
  readonly root: Scalars['String']['output'];
  readonly at: Scalars['Instant']['output'];
  /** The signed note, whole. */
  readonly note: Scalars['String']['output'];
};

/** The matter two States share under one id. */
export type Case = {
  readonly __typename?: 'Case';
  readonly auditTrail: ReadonlyArray<AuditEntry>;
  readonly id: Scalars['ID']['output'];
  /** What is asked: `evidence_request`, `extradition_request`, `spontaneous_information`, ... */
  readonly kind: Scalars['String']['output'];
  /** Where the case stands, computed from its acts, their receipts and our own steps. */
  readonly status: Scalars['String']['output'];
  /** The same in words. */
  readonly statusName: Scalars['String']['output'];
  readonly requestingState: Member;
  readonly requestedState: Member;
  readonly requestingReference: Maybe<Scalars['String']['output']>;
  readonly requestedReference: Maybe<Scalars['String']['output']>;
  readonly outcome: Maybe<Scalars['String']['output']>;
  /** The request itself: our draft, or the content of the act that opened the case. */
  readonly content: Scalars['Json']['output'];
  /** What the law still asks of a draft; empty once transmitted. */
  readonly findings: ReadonlyArray<Finding>;
  /** What crossed the border, in the order of the fold. */
  readonly acts: ReadonlyArray<Act>;
  /** What happened at home. */
  readonly steps: ReadonlyArray<Step>;
  /** Acts that wait for a second officer. */
  readonly proposals: ReadonlyArray<Proposal>;
  /** Acts that our side may perform now. */
  readonly allowedActs: ReadonlyArray<Scalars['String']['output']>;
  /** Acts that arrived before those they build on. */
  readonly waiting: ReadonlyArray<Scalars['ID']['output']>;
  /** The kind of case in words. */
  readonly kindName: Scalars['String']['output'];
  /** What is asked, section by section, in the language asked; free text stays as it was written. */
  readonly contentRendering: ReadonlyArray<RenderedSection>;
  /** Deadlines that the case has started, in the order of the acts that did. */
  readonly clocks: ReadonlyArray<Clock>;
  /** What was told of its clocks, the oldest first. */
  readonly alerts: ReadonlyArray<ClockAlert>;
  readonly deliveries: ReadonlyArray<Delivery>;
  readonly files: ReadonlyArray<EvidenceFile>;
  /** The inquiry of which it is a part; null for any other case. */
  readonly inquiry: Maybe<PracticeInquiry>;
  /** Fields of work that a request for practices names; none in any other case. */
  readonly practicePillars: ReadonlyArray<Scalars['String']['output']>;
  /** The theme that a request for practices names. */
  readonly practiceTheme: Maybe<Scalars['String']['output']>;
  /** By the trust list that the opening act names and its sender signed; null where we hold no such list. */
  readonly registerVersion: Maybe<ReliedOnRegister>;
  /** Who works or worked on it, and to whom it was given. */
  readonly people: ReadonlyArray<CasePerson>;
  /** What was sealed to persons; attached by POST /files/sealed?case=<id>. */
  readonly sealedParts: ReadonlyArray<SealedPart>;
};


/** The matter two States share under one id. */
export type CaseStatusNameArgs = {
  language?: Language;
};


/** The matter two States share under one id. */
export type CaseFindingsArgs = {
  language?: Language;
  sealed?: ReadonlyArray<SealedIdentityInput>;
};


/** The matter two States share under one id. */
export type CaseKindNameArgs = {
  language?: Language;
};


/** The matter two States share under one id. */
export type CaseContentRenderingArgs = {
  language?: Language;
};

/** One signed step that crosses the border. Its id is the SHA-256 of its exact signed bytes. */
export type Act = {
  readonly __typename?: 'Act';
  /** Our own log's entry for it: of its sending, or of its arrival. */
  readonly entry: Maybe<AuditEntry>;
  /** By which its officers show that each approved it; none where the law asks for one officer. */
  readonly approvals: ReadonlyArray<ActApproval>;
  readonly id: Scalars['ID']['output'];
  readonly caseId: Scalars['ID']['output'];
  readonly n: Scalars['Int']['output'];
  readonly prev: ReadonlyArray<Scalars['ID']['output']>;
  readonly kind: Scalars['String']['output'];
  /** The same in words, as the heading of a letter. */
  readonly kindName: Scalars['String']['output'];
  readonly author: Member;
  readonly at: Scalars['Instant']['output'];
  /** What the authority says in it. */
  readonly content: Scalars['Json']['output'];
  /** The status this act led to; null when a crossed act prevailed over it. */
  readonly status: Maybe<Scalars['String']['output']>;
  readonly supersededBecause: Maybe<Scalars['String']['output']>;
  /** What the act says, section by section, in the language asked; free text stays as it was written. */
  readonly rendering: ReadonlyArray<RenderedSection>;
  readonly receipt: Maybe<Receipt>;
  /** When an officer of my State released it to our library, and what of it; null where nobody did. */
  readonly offered: Maybe<AnswerOffered>;
  /** Since when somebody else may have had a key that signed it, where it came into our log then or later: ask the other State by another way before relying on it. Null when no key is in doubt. */
  readonly doubtedSince: Maybe<Scalars['Instant']['output']>;
};


/** One signed step that crosses the border. Its id is the SHA-256 of its exact signed bytes. */
export type ActKindNameArgs = {
  language?: Language;
};


/** One signed step that crosses the border. Its id is the SHA-256 of its exact signed bytes. */
export type ActRenderingArgs = {
  language?: Language;
};

export type Query = {
  readonly __typename?: 'Query';
  /** The audit trail of this State, newest first; for auditors. */
  readonly auditTrail: ReadonlyArray<AuditEntry>;
  readonly checkpoint: Maybe<Checkpoint>;
  /** The cases of this State that I may read, newest first. */
  readonly cases: ReadonlyArray<Case>;
  /** One case; null when there is none that I may read. */
  readonly case: Maybe<Case>;
  /** The words of the law, so that a console needs none of its own. */
  readonly vocabulary: Vocabulary;
  /** Open deadlines of the cases that I may read, what is due first before the rest. */
  readonly clocks: ReadonlyArray<Clock>;
  /** What was told of the clocks of cases that I may read, or that call a role of mine, the newest first. */
  readonly clockAlerts: ReadonlyArray<ClockAlert>;
  /** One inquiry; null when there is none of whose cases I may read one. */
  readonly practiceInquiry: Maybe<PracticeInquiry>;
  /** Inquiries of whose cases I may read one, the newest first. */
  readonly practiceInquiries: ReadonlyArray<PracticeInquiry>;
  /** To administrators of the node all of them, to others their own. */
  readonly accountLinks: ReadonlyArray<AccountLink>;
  /** Emergencies, the newest first; for heads and auditors. */
  readonly alarms: ReadonlyArray<BrokenGlass>;
  /** Where I am the one absent or the one standing in; for heads, all of them. */
  readonly covers: ReadonlyArray<Cover>;
  /** Changes to officers that wait for a second administrator; for administrators of the node. */
  readonly officerChanges: ReadonlyArray<OfficerChange>;
  /** Resets of passkeys that wait for a second administrator; for administrators of the node. */
  readonly passkeyResets: ReadonlyArray<PasskeyReset>;
  /** Who I am. */
  readonly me: Officer;
  readonly officers: ReadonlyArray<Officer>;
  /** My own passkeys, those that are revoked too. */
  readonly passkeys: ReadonlyArray<Passkey>;
  /** Corrections that officers of my State drafted, the newest first. */
  readonly registerCorrections: ReadonlyArray<RegisterCorrection>;
  /** My own keys. */
  readonly sealingKeys: ReadonlyArray<SealingKey>;
  /** Keys that wait for me to confirm them; for approvers and heads. */
  readonly waitingSealingKeys: ReadonlyArray<WaitingSealingKey>;
  /** To whom of a State may be sealed; null while it has told nothing. */
  readonly sealTargets: Maybe<SealTargetList>;
  /** The exact figures of my State in a month, for approvers, heads and auditors. */
  readonly ownFigures: OwnMonthResult;
  /** What the members state of a month, for every officer. */
  readonly networkFigures: NetworkMonthResult;
};


export type QueryAuditTrailArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  caseId: InputMaybe<Scalars['ID']['input']>;
};


export type QueryCasesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  status: InputMaybe<Scalars['String']['input']>;
};


export type QueryCaseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryVocabularyArgs = {
  language: Language;
};


export type QueryClocksArgs = {
  dueWithinDays?: Scalars['Int']['input'];
};


export type QueryClockAlertsArgs = {
  unread?: Scalars['Boolean']['input'];
  first?: Scalars['Int']['input'];
};


export type QueryPracticeInquiryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPracticeInquiriesArgs = {
  first?: Scalars['Int']['input'];
};


export type QueryAlarmsArgs = {
  first?: Scalars['Int']['input'];
};


export type QueryRegisterCorrectionsArgs = {
  first?: Scalars['Int']['input'];
};


export type QuerySealTargetsArgs = {
  state: Scalars['String']['input'];
};


export type QueryOwnFiguresArgs = {
  month: Scalars['String']['input'];
};


export type QueryNetworkFiguresArgs = {
  month: Scalars['String']['input'];
};

/** What my passkey is asked when I approve; good once and for five minutes. */
export type ApprovalAsked = {
  readonly __typename?: 'ApprovalAsked';
  /** For `navigator.credentials.get`, as WebAuthn writes it in JSON. */
  readonly options: Scalars['Json']['output'];
  /** The digest of each act that the answer approves, over its words and its files. */
  readonly acts: ReadonlyArray<Scalars['ID']['output']>;
};

export type ApprovalAskedResult = ApprovalAsked | Denial;

/** Exactly one of these. */
export type ToApproveInput = {
  /** The case whose draft is submitted or approved. */
  readonly draft?: InputMaybe<Scalars['ID']['input']>;
  /** An act that is about to be proposed. */
  readonly act?: InputMaybe<ActToApproveInput>;
  /** The drafts of an inquiry that are submitted or approved at once. */
  readonly inquiry?: InputMaybe<InquiryStepToApproveInput>;
  /** A proposal that waits for a second officer. */
  readonly proposal?: InputMaybe<Scalars['ID']['input']>;
  /** The digest of what else waits for a second person, as its list shows it. */
  readonly digest?: InputMaybe<Scalars['ID']['input']>;
};

/** As it is then given to `proposeAct`. */
export type ActToApproveInput = {
  readonly caseId: Scalars['ID']['input'];
  readonly kind: Scalars['String']['input'];
  readonly content: Scalars['Json']['input'];
  readonly fileIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** An officer's approval of an act, verified: a passkey answered for exactly its words and files. */
export type ActApproval = {
  readonly __typename?: 'ActApproval';
  readonly officer: Scalars['ID']['output'];
  /** Where the officer was: the address of that State's gateway. */
  readonly origin: Scalars['String']['output'];
  /** The passkey's public key, by its RFC 7638 thumbprint. */
  readonly passkey: Scalars['ID']['output'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Asks my passkey for what I am about to submit, propose or approve. */
  readonly askApproval: ApprovalAskedResult;
  readonly openCase: CaseResult;
  readonly reviseDraft: CaseResult;
  readonly takeStep: CaseResult;
  /** Signs the approved request and hands it to the outbox. */
  readonly transmitRequest: CaseResult;
  /** Performs an act, or proposes it where the law asks for two officers. */
  readonly proposeAct: ActResult;
  /** The second officer: signs exactly what was proposed and hands it to the outbox. */
  readonly approveAct: ActResult;
  /** The second officer says no; the proposal is kept and goes nowhere. */
  readonly rejectAct: ActResult;
  /** Somebody has taken it in hand. Marked again, it stays with who saw it first. */
  readonly markAlertSeen: ClockAlertResult;
  /** Opens the draft of a request to each State; nothing crosses the border yet. */
  readonly askForPractices: PracticeInquiryResult;
  /** Puts new words in place of those of every draft. */
  readonly reviseInquiry: PracticeInquiryResult;
  /** Takes one step with all cases that wait for it, or with none: one approval covers all. */
  readonly takeInquiryStep: PracticeInquiryResult;
  /** Signs every approved request and hands it to the outbox; each goes its own way from there. */
  readonly transmitInquiry: InquirySentResult;
  /** Releases the words of an answer to the library of my State, where they become the draft of a practice. */
  readonly offerAnswerToLibrary: AnswerOfferedResult;
  /** Asks that an account sign another officer in; for administrators of the node. */
  readonly askAccountLink: AccountLinkResult;
  /** Lets it; never by who asked or whom it is about. */
  readonly confirmAccountLink: AccountLinkResult;
  /** Ends it at once; sessions that it began go on until they are ended. */
  readonly endAccountLink: AccountLinkResult;
  /** Puts an officer on the team of a case. */
  readonly assignOfficer: CasePersonResult;
  /** Ends all that an officer was given in a case, and his place on its team. */
  readonly endAssignment: CasePersonResult;
  /** Gives a case to a liaison officer, or to the executing authority's, until a day. */
  readonly shareCase: CasePersonResult;
  /** Names who stands in for an absent officer, for ninety days at most; by that officer or the head. */
  readonly setCover: CoverResult;
  readonly endCover: CoverResult;
  /** Asks that a case be opened to me in an emergency; answers alike whether or not there is such a case. */
  readonly breakGlass: BrokenGlassResult;
  /** The second officer: opens it to the first, to read, for four hours. */
  readonly confirmBreakGlass: BrokenGlassResult;
  /** Proposes to add an officer; for administrators of the node. */
  readonly proposeOfficer: OfficerChangeResult;
  /** Proposes to change what another officer may do; for administrators of the node. */
  readonly proposeOfficerRoles: OfficerChangeResult;
  /** Proposes that another officer is one no longer; for administrators of the node. */
  readonly proposeOfficerDeactivation: OfficerChangeResult;
  /** Makes a proposed change at once; never by who proposed it, nor by whom it is about. */
  readonly confirmOfficerChange: OfficerChangeResult;
  /** Lets another officer who has no passkey enrol one; for administrators of the node. */
  readonly issueEnrolmentLink: EnrolmentLinkResult;
  /** Asks that all passkeys of another officer be replaced; for administrators of the node. */
  readonly askPasskeyReset: PasskeyResetResult;
  /** Revokes them and makes a new enrolment link; never by who asked. */
  readonly confirmPasskeyReset: EnrolmentLinkResult;
  /** Checks the rows on the version of the register in force and keeps them for another officer to approve. */
  readonly draftRegisterCorrection: RegisterCorrectionResult;
  /** Signs a draft for my State and sends it to the primary; never by who drafted it. */
  readonly approveRegisterCorrection: RegisterCorrectionResult;
  /** Takes a draft back. */
  readonly withdrawRegisterCorrection: RegisterCorrectionResult;
  /** Registers a key of mine, to which nobody seals before another officer confirmed it. */
  readonly registerSealingKey: SealingKeyResult;
  /** The second officer: others may seal to it, and no more to the one it replaces. */
  readonly confirmSealingKey: SealingKeyResult;
  /** Ends a key for good, by its officer or an approver or head: nothing is served to it any more. */
  readonly revokeSealingKey: SealingKeyResult;
  /** An approver or head of the case proposes that a part be served to an officer whom it names. */
  readonly proposeRelease: SealedReleaseResult;
  /** The second officer, who is neither that one nor the one it is for. */
  readonly confirmRelease: SealedReleaseResult;
  /** Serves a part to me, whom it names. The reason is logged, and told to the State that sealed it, first. */
  readonly openSealedPart: ServedPartResult;
  /** Withdraws a part that my State sealed: nobody opens it any more, and both nodes erase it. */
  readonly withdrawSealedPart: SealedPartResult;
};


export type MutationAskApprovalArgs = {
  of: ToApproveInput;
};


export type MutationOpenCaseArgs = {
  input: OpenCaseInput;
};


export type MutationReviseDraftArgs = {
  input: ReviseDraftInput;
};


export type MutationTakeStepArgs = {
  input: TakeStepInput;
};


export type MutationTransmitRequestArgs = {
  caseId: Scalars['ID']['input'];
  sealed?: ReadonlyArray<SealedIdentityInput>;
};


export type MutationProposeActArgs = {
  input: ProposeActInput;
};


export type MutationApproveActArgs = {
  proposalId: Scalars['ID']['input'];
  assertion: InputMaybe<Scalars['Json']['input']>;
};


export type MutationRejectActArgs = {
  proposalId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationMarkAlertSeenArgs = {
  id: Scalars['ID']['input'];
};


export type MutationAskForPracticesArgs = {
  input: AskForPracticesInput;
};


export type MutationReviseInquiryArgs = {
  input: ReviseInquiryInput;
};


export type MutationTakeInquiryStepArgs = {
  input: TakeInquiryStepInput;
};


export type MutationTransmitInquiryArgs = {
  inquiryId: Scalars['ID']['input'];
  sealed?: ReadonlyArray<SealedIdentityInput>;
};


export type MutationOfferAnswerToLibraryArgs = {
  input: OfferAnswerInput;
};


export type MutationAskAccountLinkArgs = {
  officer: Scalars['ID']['input'];
  issuer: Scalars['String']['input'];
  subject: Scalars['String']['input'];
};


export type MutationConfirmAccountLinkArgs = {
  link: Scalars['ID']['input'];
  assertion: InputMaybe<Scalars['Json']['input']>;
};


export type MutationEndAccountLinkArgs = {
  link: Scalars['ID']['input'];
};


export type MutationAssignOfficerArgs = {
  caseId: Scalars['ID']['input'];
  officer: Scalars['ID']['input'];
};


export type MutationEndAssignmentArgs = {
  caseId: Scalars['ID']['input'];
  officer: Scalars['ID']['input'];
};


export type MutationShareCaseArgs = {
  caseId: Scalars['ID']['input'];
  officer: Scalars['ID']['input'];
  until: Scalars['Instant']['input'];
};


export type MutationSetCoverArgs = {
  absent: Scalars['ID']['input'];
  standIn: Scalars['ID']['input'];
  until: Scalars['Instant']['input'];
};


export type MutationEndCoverArgs = {
  id: Scalars['ID']['input'];
};


export type MutationBreakGlassArgs = {
  caseId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationConfirmBreakGlassArgs = {
  id: Scalars['ID']['input'];
};


export type MutationProposeOfficerArgs = {
  input: NewOfficerInput;
};


export type MutationProposeOfficerRolesArgs = {
  input: OfficerRolesInput;
};


export type MutationProposeOfficerDeactivationArgs = {
  officer: Scalars['ID']['input'];
};


export type MutationConfirmOfficerChangeArgs = {
  id: Scalars['ID']['input'];
  assertion: InputMaybe<Scalars['Json']['input']>;
};


export type MutationIssueEnrolmentLinkArgs = {
  officer: Scalars['ID']['input'];
};


export type MutationAskPasskeyResetArgs = {
  officer: Scalars['ID']['input'];
};


export type MutationConfirmPasskeyResetArgs = {
  reset: Scalars['ID']['input'];
  assertion: InputMaybe<Scalars['Json']['input']>;
};


export type MutationDraftRegisterCorrectionArgs = {
  input: DraftRegisterCorrectionInput;
};


export type MutationApproveRegisterCorrectionArgs = {
  id: Scalars['ID']['input'];
  assertion: InputMaybe<Scalars['Json']['input']>;
};


export type MutationWithdrawRegisterCorrectionArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRegisterSealingKeyArgs = {
  input: RegisterSealingKeyInput;
};


export type MutationConfirmSealingKeyArgs = {
  kid: Scalars['ID']['input'];
  assertion: InputMaybe<Scalars['Json']['input']>;
};


export type MutationRevokeSealingKeyArgs = {
  kid: Scalars['ID']['input'];
};


export type MutationProposeReleaseArgs = {
  part: Scalars['ID']['input'];
  officer: Scalars['ID']['input'];
};


export type MutationConfirmReleaseArgs = {
  id: Scalars['ID']['input'];
  assertion: InputMaybe<Scalars['Json']['input']>;
};


export type MutationOpenSealedPartArgs = {
  part: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationWithdrawSealedPartArgs = {
  part: Scalars['ID']['input'];
};

/** The languages of the Organization. */
export type Language =
  | 'es'
  | 'en'
  | 'pt'
  | 'fr';

/** What happened at home: draft, review, approval. */
export type Step = {
  readonly __typename?: 'Step';
  readonly event: Scalars['String']['output'];
  readonly by: Scalars['ID']['output'];
  readonly at: Scalars['Instant']['output'];
  readonly note: Maybe<Scalars['String']['output']>;
  /** Why the draft went on in spite of what a rule found, by rule id. */
  readonly reasons: Scalars['Json']['output'];
};

/** An act drafted by one officer that waits for another to approve exactly these bytes. */
export type Proposal = {
  readonly __typename?: 'Proposal';
  readonly id: Scalars['ID']['output'];
  readonly caseId: Scalars['ID']['output'];
  readonly kind: Scalars['String']['output'];
  readonly content: Scalars['Json']['output'];
  readonly fileIds: ReadonlyArray<Scalars['ID']['output']>;
  readonly proposedBy: Scalars['ID']['output'];
  readonly at: Scalars['Instant']['output'];
};

/** What a rule of the law says about a draft. */
export type Finding = {
  readonly __typename?: 'Finding';
  readonly rule: Scalars['ID']['output'];
  readonly severity: Scalars['String']['output'];
  readonly field: Scalars['String']['output'];
  readonly citation: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

/** Our rules say no; nothing was changed. `code` is stable, `message` is for people. */
export type Denial = {
  readonly __typename?: 'Denial';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  /** Identifiers that explain it. */
  readonly detail: Scalars['Json']['output'];
  /** The members of content that are wrong, each by its name; none where the denial is no such. */
  readonly problems: ReadonlyArray<NamedProblem>;
};


/** Our rules say no; nothing was changed. `code` is stable, `message` is for people. */
export type DenialMessageArgs = {
  language?: Language;
};


/** Our rules say no; nothing was changed. `code` is stable, `message` is for people. */
export type DenialProblemsArgs = {
  language?: Language;
};

export type CaseResult = Case | Denial;

export type ActResult = Act | Proposal | Denial;

export type OpenCaseInput = {
  /** The content of the request, as the law's field list names it. */
  readonly content: Scalars['Json']['input'];
  /** Chosen by the caller; the same key never opens a second case. */
  readonly idempotencyKey: Scalars['String']['input'];
};

export type ReviseDraftInput = {
  readonly caseId: Scalars['ID']['input'];
  readonly content: Scalars['Json']['input'];
};

export type TakeStepInput = {
  readonly caseId: Scalars['ID']['input'];
  /** `submit`, `return_to_drafter` or `approve`. */
  readonly event: Scalars['String']['input'];
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Why the draft goes on in spite of what a rule found, by rule id. */
  readonly reasons?: InputMaybe<Scalars['Json']['input']>;
  /** Whom the open text must not name: compared with it, and kept nowhere. */
  readonly sealed?: InputMaybe<ReadonlyArray<SealedIdentityInput>>;
  /** What my passkey answered to `askApproval`, where I submit or approve. */
  readonly assertion?: InputMaybe<Scalars['Json']['input']>;
};

/** A protected person as the sealed part names her, under the code by which the open text does. */
export type SealedIdentityInput = {
  readonly victimCode: Scalars['String']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** As 2003-04-17; looked for in every usual spelling. */
  readonly birthDate?: InputMaybe<Scalars['String']['input']>;
  readonly documentNumbers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly address?: InputMaybe<Scalars['String']['input']>;
  readonly contact?: InputMaybe<Scalars['String']['input']>;
  readonly representative?: InputMaybe<Scalars['String']['input']>;
};

export type ProposeActInput = {
  readonly caseId: Scalars['ID']['input'];
  readonly kind: Scalars['String']['input'];
  readonly content: Scalars['Json']['input'];
  readonly fileIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Chosen by the caller; the same key never proposes a second act. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Whom the open text must not name: compared with it, and kept nowhere. */
  readonly sealed?: InputMaybe<ReadonlyArray<SealedIdentityInput>>;
  /** What my passkey answered to `askApproval`, where a second officer is to approve it. */
  readonly assertion?: InputMaybe<Scalars['Json']['input']>;
};

/** Things said under one heading. */
export type RenderedSection = {
  readonly __typename?: 'RenderedSection';
  readonly heading: Scalars['String']['output'];
  readonly entries: ReadonlyArray<RenderedEntry>;
};

/** One thing said. */
export type RenderedEntry = {
  readonly __typename?: 'RenderedEntry';
  /** Where it stands in the content: `assistanceItems[0].description`. */
  readonly path: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  /** In the language asked, or, of free text, in the language in which it was written. */
  readonly value: Scalars['String']['output'];
  /** Whether the value is free text, which no catalogue translates. */
  readonly free: Scalars['Boolean']['output'];
  /** Of free text: the language in which it was written, where that is known. */
  readonly language: Maybe<Scalars['String']['output']>;
  /** The translation bound to free text in the language asked. */
  readonly translation: Maybe<BoundTranslation>;
};

/** A translation bound by hash to the text that it translates. */
export type BoundTranslation = {
  readonly __typename?: 'BoundTranslation';
  readonly text: Scalars['String']['output'];
  /** Who answers for it. */
  readonly translator: Scalars['String']['output'];
  readonly certified: Scalars['Boolean']['output'];
  /** SHA-256 of the text translated, in hexadecimal. */
  readonly of: Scalars['String']['output'];
};

/** A member of content that is wrong, by path and code, and in words. */
export type NamedProblem = {
  readonly __typename?: 'NamedProblem';
  readonly path: Scalars['String']['output'];
  readonly problem: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

/** A word under its key. */
export type Word = {
  readonly __typename?: 'Word';
  readonly key: Scalars['String']['output'];
  readonly text: Scalars['String']['output'];
};

/**
 * Every word of the law in one language. Keys of labels and codes are ends of places: of
 * `close.outcome` and `outcome` the longer that fits says it, `extradition:outcome` before both in
 * such a case; `items[]` names one entry of a list; a code stands under its word, or under its member
 * and word.
 */
export type Vocabulary = {
  readonly __typename?: 'Vocabulary';
  /** Members of content and acts. */
  readonly labels: ReadonlyArray<Word>;
  /** Coded words of content, and instruments. */
  readonly codes: ReadonlyArray<Word>;
  /** `kind.`, `side.`, `role.`, `duty.`, `superseded.`, `clock.`, `standing.`, `severity.`, `step.` and others. */
  readonly terms: ReadonlyArray<Word>;
  readonly statuses: ReadonlyArray<Word>;
  readonly acts: ReadonlyArray<Word>;
  /** January first. */
  readonly months: ReadonlyArray<Scalars['String']['output']>;
};

/** A deadline of a case: who must act until when, and by what source. */
export type Clock = {
  readonly __typename?: 'Clock';
  /** The id of its rule, as `acknowledgement`, `first_report`, `custody`, `collection`, `feedback`, `practice_answer`. */
  readonly id: Scalars['String']['output'];
  /** The kind of case: `evidence`, `extradition`, `spontaneous` or `practice_request`. */
  readonly of: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  /** The State that must act; its time zone and calendar count. */
  readonly state: Member;
  /** The zone in which the last day ends: the State's own, or the one that the act names. */
  readonly zone: Scalars['String']['output'];
  /** `found` or `recalled` as the register has its holidays, `weekends_only` where they are not known. */
  readonly calendar: Scalars['String']['output'];
  /** The act that started it. */
  readonly act: Scalars['ID']['output'];
  readonly caseId: Scalars['ID']['output'];
  readonly startedAt: Scalars['Instant']['output'];
  /** The day after which its days are counted; for custody the detention or the notice of it. Null where hours are counted or a day is named. */
  readonly countsFrom: Maybe<Scalars['String']['output']>;
  /** Whether that day stands for one that is not known, and can only be earlier. */
  readonly assumed: Scalars['Boolean']['output'];
  /** `running`, `suspended`, `overdue`, `met`, `stopped` or `undated`. */
  readonly standing: Scalars['String']['output'];
  /** The first instant that is too late. */
  readonly due: Maybe<Scalars['Instant']['output']>;
  /** The last day, in the zone. */
  readonly dueOn: Maybe<Scalars['String']['output']>;
  /** Days from today to the last day; negative once it is over. */
  readonly daysLeft: Maybe<Scalars['Int']['output']>;
  /** Per cent of the time that has run: 50, 75, 90 or 100, the greatest reached. */
  readonly warning: Maybe<Scalars['Int']['output']>;
  /** The act, or the expiry, that ended, stopped or suspends it. */
  readonly because: Maybe<Scalars['String']['output']>;
  readonly endedAt: Maybe<Scalars['Instant']['output']>;
  readonly late: Scalars['Boolean']['output'];
  /** Roles that an overdue clock calls. */
  readonly escalatesTo: ReadonlyArray<Scalars['String']['output']>;
  readonly source: Scalars['String']['output'];
  /** `found`, `recalled`, `stated` by the act itself, or `proposal` for a default that is no treaty's. */
  readonly grounding: Scalars['String']['output'];
  /** Whether my State has put a length of its own in place of the default. */
  readonly configured: Scalars['Boolean']['output'];
};


/** A deadline of a case: who must act until when, and by what source. */
export type ClockNameArgs = {
  language?: Language;
};

/** One thing told of a clock, once: that a share of its time has run, or that it is over. Outside the node only the case's id and the urgency are told. */
export type ClockAlert = {
  readonly __typename?: 'ClockAlert';
  readonly id: Scalars['ID']['output'];
  readonly caseId: Scalars['ID']['output'];
  /** The id of the clock's rule, and the act that started it. */
  readonly clock: Scalars['String']['output'];
  readonly act: Scalars['ID']['output'];
  /** 50, 75 or 90 for a warning; 100 when it is over. */
  readonly percent: Scalars['Int']['output'];
  /** Of what is over, how often it was to be told before. */
  readonly nth: Scalars['Int']['output'];
  readonly due: Scalars['Instant']['output'];
  readonly at: Scalars['Instant']['output'];
  /** `routine`, `urgent` or `emergency`. */
  readonly urgency: Scalars['String']['output'];
  /** Roles that it calls. */
  readonly calls: ReadonlyArray<Scalars['String']['output']>;
  /** Who saw it first, and when. */
  readonly seenBy: Maybe<Scalars['ID']['output']>;
  readonly seenAt: Maybe<Scalars['Instant']['output']>;
};

export type ClockAlertResult = ClockAlert | Denial;

/** One envelope or file on its way to another State, until its receipt is held. */
export type Delivery = {
  readonly __typename?: 'Delivery';
  readonly id: Scalars['ID']['output'];
  readonly peer: Member;
  readonly kind: Scalars['String']['output'];
  readonly status: Scalars['String']['output'];
  readonly attempts: Scalars['Int']['output'];
  readonly lastCode: Maybe<Scalars['String']['output']>;
  readonly nextAt: Maybe<Scalars['Instant']['output']>;
};

/** Signed evidence that these bytes were received then. */
export type Receipt = {
  readonly __typename?: 'Receipt';
  readonly id: Scalars['ID']['output'];
  readonly issuer: Member;
  readonly issuedAt: Scalars['Instant']['output'];
  readonly event: Scalars['String']['output'];
  /** SHA-256 of the exact envelope bytes. */
  readonly envelope: Scalars['String']['output'];
  /** SHA-256 of the exact signed message: the act's id. */
  readonly message: Scalars['String']['output'];
  /** The issuer's log and the leaf under which it entered the arrival. */
  readonly logOrigin: Scalars['String']['output'];
  readonly leafHash: Scalars['String']['output'];
};

/** A file attached to an act. Its bytes never pass through the graph: GET /files/<id>. */
export type EvidenceFile = {
  readonly __typename?: 'EvidenceFile';
  readonly id: Scalars['ID']['output'];
  readonly caseId: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly title: Maybe<Scalars['String']['output']>;
  readonly media: Scalars['String']['output'];
  readonly compartment: Scalars['String']['output'];
  /** Bytes, in decimal: may exceed 2^53. */
  readonly size: Scalars['String']['output'];
  /** SHA-256 of the whole file, in hexadecimal: the number investigators compare. */
  readonly sha256: Scalars['String']['output'];
  readonly direction: Scalars['String']['output'];
  /** `staged`, `sealed`, `announced`, `receiving` or `complete`. */
  readonly status: Scalars['String']['output'];
  readonly segments: Scalars['Int']['output'];
  readonly segmentsHeld: Scalars['Int']['output'];
  /** The act that carries it; null while staged. */
  readonly actId: Maybe<Scalars['ID']['output']>;
};

/** A question for best practices that my State put to several others, each in a case of its own. It shows as much as I may see of its cases. */
export type PracticeInquiry = {
  readonly __typename?: 'PracticeInquiry';
  readonly id: Scalars['ID']['output'];
  readonly askedBy: Scalars['ID']['output'];
  readonly askedAt: Scalars['Instant']['output'];
  /** What was asked, without what is one State's alone. */
  readonly content: Scalars['Json']['output'];
  /** The States that were asked, each with its case. */
  readonly states: ReadonlyArray<InquiryState>;
  /** Members that could not be asked. */
  readonly leftOut: ReadonlyArray<LeftOutState>;
  /** Every question with the answers side by side. */
  readonly questions: ReadonlyArray<InquiryQuestion>;
  /** The practices that answers named, each once. */
  readonly practices: ReadonlyArray<InquiryPractice>;
  /** States that have neither answered nor declined since they were last asked. */
  readonly open: ReadonlyArray<Member>;
  /** Those of them that are late by a clock. */
  readonly overdue: ReadonlyArray<Member>;
};

/** One State that was asked. */
export type InquiryState = {
  readonly __typename?: 'InquiryState';
  readonly state: Member;
  readonly case: Case;
  /** As its case says it: `DRAFT`, `DELIVERED`, `ANSWERED`, ... */
  readonly status: Scalars['String']['output'];
  /** `at_home`, `open`, `answered`, `declined` or `ended`. */
  readonly standing: Scalars['String']['output'];
  readonly answeredAt: Maybe<Scalars['Instant']['output']>;
  readonly declinedAt: Maybe<Scalars['Instant']['output']>;
  readonly declineReason: Maybe<Scalars['String']['output']>;
  /** Where to ask instead, as the State says that declined. */
  readonly instead: Maybe<Scalars['String']['output']>;
  /** What it told of its experience, oldest first. */
  readonly experience: ReadonlyArray<Scalars['String']['output']>;
  /** Its duty that ends first; null while it owes nothing. */
  readonly due: Maybe<Scalars['Instant']['output']>;
  readonly dueOn: Maybe<Scalars['String']['output']>;
  readonly overdue: Scalars['Boolean']['output'];
  /** That what we sent in the case arrived. */
  readonly receipts: ReadonlyArray<Receipt>;
};

/** A member that was not asked. */
export type LeftOutState = {
  readonly __typename?: 'LeftOutState';
  readonly state: Member;
  /** `SELF`, `NO_MEMBER`, `SUSPENDED`, `WITHDRAWN` or `NOT_ACCEPTING`. */
  readonly reason: Scalars['String']['output'];
  /** The same in words. */
  readonly message: Scalars['String']['output'];
};


/** A member that was not asked. */
export type LeftOutStateMessageArgs = {
  language?: Language;
};

/** A question in the very words in which it was asked. */
export type InquiryQuestion = {
  readonly __typename?: 'InquiryQuestion';
  readonly item: Scalars['Int']['output'];
  readonly question: Scalars['String']['output'];
  readonly asked: ReadonlyArray<Member>;
  readonly answers: ReadonlyArray<InquiryAnswer>;
  /** Those who were asked, are still to answer, and have not. */
  readonly open: ReadonlyArray<Member>;
};

export type InquiryAnswer = {
  readonly __typename?: 'InquiryAnswer';
  readonly state: Member;
  readonly act: Scalars['ID']['output'];
  readonly at: Scalars['Instant']['output'];
  readonly answer: Scalars['String']['output'];
};

/** A practice of the library that answers named, in the words of the State that named it first. */
export type InquiryPractice = {
  readonly __typename?: 'InquiryPractice';
  /** Its name in the library. */
  readonly id: Scalars['ID']['output'];
  readonly title: Scalars['String']['output'];
  readonly owner: Member;
  readonly version: Maybe<Scalars['String']['output']>;
  readonly language: Maybe<Scalars['String']['output']>;
  readonly summary: Maybe<Scalars['String']['output']>;
  readonly namedBy: ReadonlyArray<Member>;
};

/** What became of the requests of an inquiry when they were sent. */
export type InquirySent = {
  readonly __typename?: 'InquirySent';
  readonly inquiry: PracticeInquiry;
  readonly sent: ReadonlyArray<Member>;
  /** States to which nothing could be sent now; the others do not wait for them. */
  readonly refused: ReadonlyArray<InquiryRefusal>;
};

export type InquiryRefusal = {
  readonly __typename?: 'InquiryRefusal';
  readonly state: Member;
  readonly denial: Denial;
};

/** What of an answer was released to the library of my State. */
export type AnswerOffered = {
  readonly __typename?: 'AnswerOffered';
  readonly act: Scalars['ID']['output'];
  readonly at: Scalars['Instant']['output'];
  /** Every word of it. */
  readonly released: Scalars['Json']['output'];
};

export type PracticeInquiryResult = PracticeInquiry | Denial;

export type InquirySentResult = InquirySent | Denial;

export type AnswerOfferedResult = AnswerOffered | Denial;

/** Either every other member, or States by their codes. */
export type AskForPracticesInput = {
  readonly all: Scalars['Boolean']['input'];
  readonly states: ReadonlyArray<Scalars['ID']['input']>;
  /** A request for practices without `messageKind`, the two States and the authority asked, which are filled in for each. */
  readonly content: Scalars['Json']['input'];
  /** Chosen by the caller; the same key never asks a second time. */
  readonly idempotencyKey: Scalars['String']['input'];
};

export type ReviseInquiryInput = {
  readonly inquiryId: Scalars['ID']['input'];
  readonly content: Scalars['Json']['input'];
};

export type TakeInquiryStepInput = {
  readonly inquiryId: Scalars['ID']['input'];
  /** `submit`, `return_to_drafter` or `approve`. */
  readonly event: Scalars['String']['input'];
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Why the drafts go on in spite of what a rule found, by rule id. */
  readonly reasons?: InputMaybe<Scalars['Json']['input']>;
  /** Whom the open text must not name: compared with it, and kept nowhere. */
  readonly sealed?: InputMaybe<ReadonlyArray<SealedIdentityInput>>;
  /** What my passkey answered to `askApproval`, where I submit or approve. */
  readonly assertion?: InputMaybe<Scalars['Json']['input']>;
};

/** A step with every case of an inquiry that waits for it. */
export type InquiryStepToApproveInput = {
  readonly inquiryId: Scalars['ID']['input'];
  /** `submit` or `approve`. */
  readonly event: Scalars['String']['input'];
};

export type OfferAnswerInput = {
  readonly caseId: Scalars['ID']['input'];
  /** The act that answers. */
  readonly act: Scalars['ID']['input'];
  /** Whom the words must not name: compared with them, and kept nowhere. */
  readonly sealed?: InputMaybe<ReadonlyArray<SealedIdentityInput>>;
};

/** A State admitted to the network, as this node knows it. */
export type Member = {
  readonly __typename?: 'Member';
  readonly code: Scalars['ID']['output'];
  /** Cases we share with it that I may read. */
  readonly cases: ReadonlyArray<Case>;
  /** When its node last answered ours; null if never. */
  readonly lastSeenAt: Maybe<Scalars['Instant']['output']>;
  /** Envelopes and files that wait for it. */
  readonly backlog: Scalars['Int']['output'];
};

/** The version of the register of instruments that a case rests on. */
export type ReliedOnRegister = {
  readonly __typename?: 'ReliedOnRegister';
  /** SHA-256 of the version, base64url: the directory gives it under this name. */
  readonly register: Scalars['String']['output'];
  /** Number of the trust list that names it. */
  readonly trustList: Scalars['Int']['output'];
  /** False for a draft, which is checked against the present version until it is transmitted. */
  readonly pinned: Scalars['Boolean']['output'];
};

/** That an account at the State's own identity provider signs an officer in. */
export type AccountLink = {
  readonly __typename?: 'AccountLink';
  readonly id: Scalars['ID']['output'];
  /** SHA-256 of exactly what the second administrator confirms. */
  readonly digest: Scalars['ID']['output'];
  readonly officer: Scalars['ID']['output'];
  /** The provider, exactly as it names itself. */
  readonly issuer: Scalars['String']['output'];
  /** Who the person is to that provider, exactly as it says. */
  readonly subject: Scalars['String']['output'];
  readonly askedBy: Scalars['ID']['output'];
  readonly askedAt: Scalars['Instant']['output'];
  /** Until when another administrator may confirm it. */
  readonly expiresAt: Scalars['Instant']['output'];
  readonly confirmedBy: Maybe<Scalars['ID']['output']>;
  readonly confirmedAt: Maybe<Scalars['Instant']['output']>;
  readonly endedAt: Maybe<Scalars['Instant']['output']>;
};

export type AccountLinkResult = AccountLink | Denial;

/** An officer's part in a case. */
export type CasePerson = {
  readonly __typename?: 'CasePerson';
  readonly caseId: Scalars['ID']['output'];
  readonly officer: Scalars['ID']['output'];
  /** `drafted`, `acted`, `assigned`: of the team; `shared`: given for a time. */
  readonly capacity: Scalars['String']['output'];
  readonly since: Scalars['Instant']['output'];
  readonly until: Maybe<Scalars['Instant']['output']>;
  readonly givenBy: Scalars['ID']['output'];
};

/** One officer standing in for another while that one is away: by his own roles, never by the other's. */
export type Cover = {
  readonly __typename?: 'Cover';
  readonly id: Scalars['ID']['output'];
  readonly absent: Scalars['ID']['output'];
  readonly standIn: Scalars['ID']['output'];
  readonly since: Scalars['Instant']['output'];
  readonly until: Scalars['Instant']['output'];
  readonly setBy: Scalars['ID']['output'];
};

/** A case that an officer asked to have opened in an emergency, and a second opened for some hours. */
export type BrokenGlass = {
  readonly __typename?: 'BrokenGlass';
  readonly id: Scalars['ID']['output'];
  /** As the officer named it: whether there is such a case is not told. */
  readonly caseId: Scalars['ID']['output'];
  readonly officer: Scalars['ID']['output'];
  readonly reason: Scalars['String']['output'];
  readonly askedAt: Scalars['Instant']['output'];
  /** Another person; null while none has opened it. */
  readonly confirmedBy: Maybe<Scalars['ID']['output']>;
  readonly at: Maybe<Scalars['Instant']['output']>;
  readonly until: Maybe<Scalars['Instant']['output']>;
};

export type CasePersonResult = CasePerson | Denial;

export type CoverResult = Cover | Denial;

export type BrokenGlassResult = BrokenGlass | Denial;

/** A change to this State's officers that one administrator of the node proposed and another confirms. */
export type OfficerChange = {
  readonly __typename?: 'OfficerChange';
  readonly id: Scalars['ID']['output'];
  /** `add`, `set_roles` or `deactivate`. */
  readonly kind: Scalars['String']['output'];
  readonly officer: Scalars['ID']['output'];
  /** Of an officer who is added; null otherwise. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** All roles afterwards; none of one who is deactivated. */
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
  readonly proposedBy: Scalars['ID']['output'];
  readonly proposedAt: Scalars['Instant']['output'];
  /** Until when another administrator may confirm it. */
  readonly expiresAt: Scalars['Instant']['output'];
  /** SHA-256 over the canonical form of the change, in base64url: what exactly is confirmed. */
  readonly digest: Scalars['String']['output'];
  readonly confirmedBy: Maybe<Scalars['ID']['output']>;
  readonly confirmedAt: Maybe<Scalars['Instant']['output']>;
};

export type OfficerChangeResult = OfficerChange | Denial;

/** One administrator's wish to replace an officer's passkeys; another confirms it. */
export type PasskeyReset = {
  readonly __typename?: 'PasskeyReset';
  /** SHA-256 over the canonical form of the reset, in base64url: what exactly is confirmed. */
  readonly digest: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly officer: Scalars['ID']['output'];
  readonly askedBy: Scalars['ID']['output'];
  readonly askedAt: Scalars['Instant']['output'];
  /** Until when another administrator may confirm it. */
  readonly expiresAt: Scalars['Instant']['output'];
};

export type NewOfficerInput = {
  /** Small letters, digits, `.` and `-`; never one that an officer of this State had before. */
  readonly officer: Scalars['ID']['input'];
  readonly name: Scalars['String']['input'];
  readonly roles: ReadonlyArray<Scalars['String']['input']>;
};

export type OfficerRolesInput = {
  readonly officer: Scalars['ID']['input'];
  /** All roles that the officer holds afterwards. */
  readonly roles: ReadonlyArray<Scalars['String']['input']>;
};

/** A person of this State's authorities. */
export type Officer = {
  readonly __typename?: 'Officer';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
  /** Whether the officer may sign in; one who may not any more keeps the name under which he acted. */
  readonly active: Scalars['Boolean']['output'];
};

/** What I sign in by; its private half never leaves my authenticator. */
export type Passkey = {
  readonly __typename?: 'Passkey';
  readonly id: Scalars['ID']['output'];
  /** My own name for it. */
  readonly label: Scalars['String']['output'];
  /** Whether its maker keeps a copy, as passkeys do that follow a person from device to device. */
  readonly backedUp: Scalars['Boolean']['output'];
  readonly enrolledAt: Scalars['Instant']['output'];
  readonly revokedAt: Maybe<Scalars['Instant']['output']>;
};

/** Where an officer enrols a passkey, once; shown to nobody a second time. */
export type EnrolmentLink = {
  readonly __typename?: 'EnrolmentLink';
  readonly url: Scalars['String']['output'];
  readonly expiresAt: Scalars['Instant']['output'];
};

export type EnrolmentLinkResult = EnrolmentLink | Denial;

export type PasskeyResetResult = PasskeyReset | Denial;

/** A correction of my State's own rows of the register, from its draft to the primary's answer. */
export type RegisterCorrection = {
  readonly __typename?: 'RegisterCorrection';
  readonly id: Scalars['ID']['output'];
  /** SHA-256 of exactly what the second officer approves. */
  readonly digest: Scalars['ID']['output'];
  /** `drafted`, `sending` (approved and signed), `accepted`, `refused` or `withdrawn`. */
  readonly status: Scalars['String']['output'];
  /** The version of the register that it corrects: SHA-256, base64url. */
  readonly on: Scalars['String']['output'];
  /** The rows that take the place of my State's own, whole: `parties`, `authorities`, `calendars`, `requestLanguages`. */
  readonly rows: Scalars['Json']['output'];
  readonly draftedBy: Scalars['ID']['output'];
  readonly draftedAt: Scalars['Instant']['output'];
  /** Who approved it, another than who drafted it, or who withdrew it. */
  readonly decidedBy: Maybe<Scalars['ID']['output']>;
  readonly decidedAt: Maybe<Scalars['Instant']['output']>;
  /** SHA-256 of the signed bytes, base64url: the primary keeps them under this name. */
  readonly sha256: Maybe<Scalars['String']['output']>;
  /** How often it was begun to be sent. */
  readonly attempts: Scalars['Int']['output'];
  /** When the primary answered. */
  readonly answeredAt: Maybe<Scalars['Instant']['output']>;
  /** The code by which the primary refused it, for good; while it is sent, what the last attempt failed by. */
  readonly lastCode: Maybe<Scalars['String']['output']>;
  /** What that code says, where it is one of ours; else the code. */
  readonly lastCodeMessage: Maybe<Scalars['String']['output']>;
  /** The version that it made; null also where it was taken and the answer never reached us. */
  readonly version: Maybe<Scalars['String']['output']>;
};


/** A correction of my State's own rows of the register, from its draft to the primary's answer. */
export type RegisterCorrectionLastCodeMessageArgs = {
  language?: Language;
};

export type RegisterCorrectionResult = RegisterCorrection | Denial;

export type DraftRegisterCorrectionInput = {
  /** Any of `parties`, `authorities`, `calendars`, `requestLanguages`; each row whole, in the form of the register. */
  readonly rows: Scalars['Json']['input'];
  /** Chosen by the caller; the same key never drafts a second correction. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A key of mine to which persons are sealed. Its private half was wrapped where I sit. */
export type SealingKey = {
  readonly __typename?: 'SealingKey';
  readonly kid: Scalars['ID']['output'];
  readonly pub: Scalars['String']['output'];
  /** Each wrapping of the private key, base64url; none once it is revoked. */
  readonly wrapped: ReadonlyArray<Scalars['String']['output']>;
  readonly registeredAt: Scalars['Instant']['output'];
  /** The second officer; null while nobody may seal to it. */
  readonly confirmedBy: Maybe<Scalars['ID']['output']>;
  readonly endedAt: Maybe<Scalars['Instant']['output']>;
  readonly revoked: Scalars['Boolean']['output'];
};

/** A key that waits for a second officer to say whose it is. */
export type WaitingSealingKey = {
  readonly __typename?: 'WaitingSealingKey';
  readonly kid: Scalars['ID']['output'];
  /** SHA-256 of exactly what the second officer confirms. */
  readonly digest: Scalars['ID']['output'];
  readonly officer: Scalars['ID']['output'];
  readonly registeredAt: Scalars['Instant']['output'];
};

/** An officer of a State and the key to which may be sealed for him. */
export type SealTarget = {
  readonly __typename?: 'SealTarget';
  readonly officer: Scalars['ID']['output'];
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
  readonly kid: Scalars['ID']['output'];
  readonly pub: Scalars['String']['output'];
};

/** To whom of a State may be sealed, as that State signed it. */
export type SealTargetList = {
  readonly __typename?: 'SealTargetList';
  readonly state: Scalars['String']['output'];
  readonly seq: Scalars['Int']['output'];
  readonly sha256: Scalars['String']['output'];
  /** The signed list, base64url, so that a device can verify it by itself. */
  readonly signed: Scalars['String']['output'];
  readonly targets: ReadonlyArray<SealTarget>;
};

/** A key that a part is sealed to, and whose it is. */
export type SealedRecipient = {
  readonly __typename?: 'SealedRecipient';
  readonly kid: Scalars['ID']['output'];
  readonly officer: Maybe<Scalars['ID']['output']>;
  readonly state: Maybe<Scalars['String']['output']>;
};

/** Two officers' word that the part is served to a third, whom it names. */
export type SealedRelease = {
  readonly __typename?: 'SealedRelease';
  readonly id: Scalars['ID']['output'];
  readonly part: Scalars['ID']['output'];
  readonly officer: Scalars['ID']['output'];
  /** SHA-256 of exactly what is agreed to. */
  readonly digest: Scalars['String']['output'];
  readonly proposedBy: Scalars['ID']['output'];
  readonly proposedAt: Scalars['Instant']['output'];
  readonly confirmedBy: Maybe<Scalars['ID']['output']>;
  readonly confirmedAt: Maybe<Scalars['Instant']['output']>;
};

/** One opening: who, when and why. */
export type SealedOpening = {
  readonly __typename?: 'SealedOpening';
  readonly id: Scalars['ID']['output'];
  readonly state: Scalars['String']['output'];
  readonly officer: Scalars['ID']['output'];
  readonly reason: Scalars['String']['output'];
  readonly at: Scalars['Instant']['output'];
};

/** Who the protected persons of a case are, sealed to named officers. No node can read it. */
export type SealedPart = {
  readonly __typename?: 'SealedPart';
  readonly id: Scalars['ID']['output'];
  readonly caseId: Scalars['ID']['output'];
  readonly sender: Scalars['String']['output'];
  /** C3; C4 where children are among the persons. */
  readonly compartment: Scalars['String']['output'];
  /** The persons in it, by the codes under which the case knows them. */
  readonly codes: ReadonlyArray<Scalars['String']['output']>;
  /** Whether it is erased after one opening. */
  readonly noStore: Scalars['Boolean']['output'];
  readonly recipients: ReadonlyArray<SealedRecipient>;
  /** As of a file. */
  readonly status: Scalars['String']['output'];
  /** The act that carries it; null while staged. */
  readonly actId: Maybe<Scalars['ID']['output']>;
  readonly at: Scalars['Instant']['output'];
  readonly withdrawnAt: Maybe<Scalars['Instant']['output']>;
  readonly withdrawnBy: Maybe<Scalars['ID']['output']>;
  readonly erasedAt: Maybe<Scalars['Instant']['output']>;
  /** When the other State said that it erased its copy. */
  readonly peerErasedAt: Maybe<Scalars['Instant']['output']>;
  readonly releases: ReadonlyArray<SealedRelease>;
  readonly openings: ReadonlyArray<SealedOpening>;
};

/** The part itself, to be opened by the key of whom it names. */
export type ServedPart = {
  readonly __typename?: 'ServedPart';
  readonly part: Scalars['ID']['output'];
  readonly caseId: Scalars['ID']['output'];
  readonly sender: Scalars['String']['output'];
  readonly compartment: Scalars['String']['output'];
  /** base64url. */
  readonly bytes: Scalars['String']['output'];
};

export type SealingKeyResult = SealingKey | Denial;

export type SealedPartResult = SealedPart | Denial;

export type SealedReleaseResult = SealedRelease | Denial;

export type ServedPartResult = ServedPart | Denial;

export type RegisterSealingKeyInput = {
  /** The public key, base64url. */
  readonly pub: Scalars['String']['input'];
  /** The private key as it was wrapped, one to four times, base64url. */
  readonly wrapped: ReadonlyArray<Scalars['String']['input']>;
};

/** How many cases reached a milestone in a month, and the median time from their request. */
export type TimedCount = {
  readonly __typename?: 'TimedCount';
  readonly count: Scalars['Int']['output'];
  /** Milliseconds; null for no case. */
  readonly medianMs: Maybe<Scalars['Float']['output']>;
};

/** How many cases show one ground, field or clock. */
export type KeyCount = {
  readonly __typename?: 'KeyCount';
  readonly key: Scalars['String']['output'];
  readonly count: Scalars['Int']['output'];
};

/** Exact counts of cases in one month, by when each act says it was done. */
export type Figures = {
  readonly __typename?: 'Figures';
  readonly opened: Scalars['Int']['output'];
  readonly acknowledged: TimedCount;
  readonly decided: TimedCount;
  readonly executed: TimedCount;
  /** Of those decided, the ones that had been asked for what was missing. */
  readonly incomplete: Scalars['Int']['output'];
  /** The same per case decided, from 0 to 1; null where none was decided. */
  readonly incompleteShare: Maybe<Scalars['Float']['output']>;
  /** Fields asked for, by their ids in the field list. */
  readonly missingFields: ReadonlyArray<KeyCount>;
  /** Of those decided, the ones that went back for want of a reply. */
  readonly returned: Scalars['Int']['output'];
  readonly refused: Scalars['Int']['output'];
  readonly refusalGrounds: ReadonlyArray<KeyCount>;
  readonly withdrawn: Scalars['Int']['output'];
  /** Cases with a clock that ran out in the month. */
  readonly overdue: Scalars['Int']['output'];
  readonly overdueClocks: ReadonlyArray<KeyCount>;
};

/** The figures of one kind of case between two States. */
export type PairFigures = {
  readonly __typename?: 'PairFigures';
  readonly kind: Scalars['String']['output'];
  readonly requesting: Member;
  readonly requested: Member;
  readonly figures: Figures;
};

/** A month of my own State, exactly. */
export type OwnMonth = {
  readonly __typename?: 'OwnMonth';
  /** As 2026-06, in UTC. */
  readonly month: Scalars['String']['output'];
  readonly asRequesting: Figures;
  readonly asRequested: Figures;
  readonly pairs: ReadonlyArray<PairFigures>;
};

/** A member's signed statement of a month. */
export type SignedStatement = {
  readonly __typename?: 'SignedStatement';
  readonly state: Member;
  /** SHA-256 of its exact bytes, base64url: two members can compare what they hold. */
  readonly sha256: Scalars['String']['output'];
  readonly receivedAt: Scalars['Instant']['output'];
  /** Whether its signatures verify now; of one that does not, nothing is counted. */
  readonly verified: Scalars['Boolean']['output'];
};

/** A count of five or more, summed over the members that state it. */
export type NetworkCell = {
  readonly __typename?: 'NetworkCell';
  /** `opened`, `acknowledged`, `decided`, `executed`, `refused`, `incomplete`, `withdrawn` or `overdue`. */
  readonly measure: Scalars['String']['output'];
  /** `total`, `kind`, `requesting`, `time`, `ground`, `field` or `clock`. */
  readonly by: Scalars['String']['output'];
  readonly key: Scalars['String']['output'];
  readonly count: Scalars['Int']['output'];
  /** Members whose statement shows this cell; the others' may be nought, small or hidden. */
  readonly members: Scalars['Int']['output'];
};

/** Requests of a month from one State to another, as the State asked states them. */
export type PairVolume = {
  readonly __typename?: 'PairVolume';
  readonly requesting: Member;
  readonly requested: Member;
  readonly count: Scalars['Int']['output'];
};

/** A month of the network: a lower bound, since counts under five are in no statement. */
export type NetworkMonth = {
  readonly __typename?: 'NetworkMonth';
  /** As 2026-06, in UTC. */
  readonly month: Scalars['String']['output'];
  readonly statements: ReadonlyArray<SignedStatement>;
  readonly cells: ReadonlyArray<NetworkCell>;
  readonly pairs: ReadonlyArray<PairVolume>;
};

export type OwnMonthResult = OwnMonth | Denial;

export type NetworkMonthResult = NetworkMonth | Denial;



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Case: Case;
  Member: Member;
  Officer: Officer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Case:
    ( { __typename: 'Case' }
    & GraphQLRecursivePick<FederationTypes['Case'], {"id":true}> );
  Member:
    ( { __typename: 'Member' }
    & GraphQLRecursivePick<FederationTypes['Member'], {"code":true}> );
  Officer:
    ( { __typename: 'Officer' }
    & GraphQLRecursivePick<FederationTypes['Officer'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ApprovalAskedResult:
    | ( ApprovalAsked )
    | ( Denial )
  ;
  CaseResult:
    | ( Case )
    | ( Denial )
  ;
  ActResult:
    | ( Act )
    | ( Proposal )
    | ( Denial )
  ;
  ClockAlertResult:
    | ( ClockAlert )
    | ( Denial )
  ;
  PracticeInquiryResult:
    | ( PracticeInquiry )
    | ( Denial )
  ;
  InquirySentResult:
    | ( InquirySent )
    | ( Denial )
  ;
  AnswerOfferedResult:
    | ( AnswerOffered )
    | ( Denial )
  ;
  AccountLinkResult:
    | ( AccountLink )
    | ( Denial )
  ;
  CasePersonResult:
    | ( CasePerson )
    | ( Denial )
  ;
  CoverResult:
    | ( Cover )
    | ( Denial )
  ;
  BrokenGlassResult:
    | ( BrokenGlass )
    | ( Denial )
  ;
  OfficerChangeResult:
    | ( OfficerChange )
    | ( Denial )
  ;
  EnrolmentLinkResult:
    | ( EnrolmentLink )
    | ( Denial )
  ;
  PasskeyResetResult:
    | ( PasskeyReset )
    | ( Denial )
  ;
  RegisterCorrectionResult:
    | ( RegisterCorrection )
    | ( Denial )
  ;
  SealingKeyResult:
    | ( SealingKey )
    | ( Denial )
  ;
  SealedPartResult:
    | ( SealedPart )
    | ( Denial )
  ;
  SealedReleaseResult:
    | ( SealedRelease )
    | ( Denial )
  ;
  ServedPartResult:
    | ( ServedPart )
    | ( Denial )
  ;
  OwnMonthResult:
    | ( OwnMonth )
    | ( Denial )
  ;
  NetworkMonthResult:
    | ( NetworkMonth )
    | ( Denial )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AuditEntry: ResolverTypeWrapper<AuditEntry>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Checkpoint: ResolverTypeWrapper<Checkpoint>;
  Case: ResolverTypeWrapper<Case>;
  Act: ResolverTypeWrapper<Act>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ApprovalAsked: ResolverTypeWrapper<ApprovalAsked>;
  ApprovalAskedResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApprovalAskedResult']>;
  ToApproveInput: ToApproveInput;
  ActToApproveInput: ActToApproveInput;
  ActApproval: ResolverTypeWrapper<ActApproval>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Instant: ResolverTypeWrapper<Scalars['Instant']['output']>;
  Json: ResolverTypeWrapper<Scalars['Json']['output']>;
  Language: Language;
  Step: ResolverTypeWrapper<Step>;
  Proposal: ResolverTypeWrapper<Proposal>;
  Finding: ResolverTypeWrapper<Finding>;
  Denial: ResolverTypeWrapper<Denial>;
  CaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CaseResult']>;
  ActResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ActResult']>;
  OpenCaseInput: OpenCaseInput;
  ReviseDraftInput: ReviseDraftInput;
  TakeStepInput: TakeStepInput;
  SealedIdentityInput: SealedIdentityInput;
  ProposeActInput: ProposeActInput;
  RenderedSection: ResolverTypeWrapper<RenderedSection>;
  RenderedEntry: ResolverTypeWrapper<RenderedEntry>;
  BoundTranslation: ResolverTypeWrapper<BoundTranslation>;
  NamedProblem: ResolverTypeWrapper<NamedProblem>;
  Word: ResolverTypeWrapper<Word>;
  Vocabulary: ResolverTypeWrapper<Vocabulary>;
  Clock: ResolverTypeWrapper<Clock>;
  ClockAlert: ResolverTypeWrapper<ClockAlert>;
  ClockAlertResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ClockAlertResult']>;
  Delivery: ResolverTypeWrapper<Delivery>;
  Receipt: ResolverTypeWrapper<Receipt>;
  EvidenceFile: ResolverTypeWrapper<EvidenceFile>;
  PracticeInquiry: ResolverTypeWrapper<PracticeInquiry>;
  InquiryState: ResolverTypeWrapper<InquiryState>;
  LeftOutState: ResolverTypeWrapper<LeftOutState>;
  InquiryQuestion: ResolverTypeWrapper<InquiryQuestion>;
  InquiryAnswer: ResolverTypeWrapper<InquiryAnswer>;
  InquiryPractice: ResolverTypeWrapper<InquiryPractice>;
  InquirySent: ResolverTypeWrapper<InquirySent>;
  InquiryRefusal: ResolverTypeWrapper<InquiryRefusal>;
  AnswerOffered: ResolverTypeWrapper<AnswerOffered>;
  PracticeInquiryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PracticeInquiryResult']>;
  InquirySentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['InquirySentResult']>;
  AnswerOfferedResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AnswerOfferedResult']>;
  AskForPracticesInput: AskForPracticesInput;
  ReviseInquiryInput: ReviseInquiryInput;
  TakeInquiryStepInput: TakeInquiryStepInput;
  InquiryStepToApproveInput: InquiryStepToApproveInput;
  OfferAnswerInput: OfferAnswerInput;
  Member: ResolverTypeWrapper<Member>;
  ReliedOnRegister: ResolverTypeWrapper<ReliedOnRegister>;
  AccountLink: ResolverTypeWrapper<AccountLink>;
  AccountLinkResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AccountLinkResult']>;
  CasePerson: ResolverTypeWrapper<CasePerson>;
  Cover: ResolverTypeWrapper<Cover>;
  BrokenGlass: ResolverTypeWrapper<BrokenGlass>;
  CasePersonResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CasePersonResult']>;
  CoverResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CoverResult']>;
  BrokenGlassResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BrokenGlassResult']>;
  OfficerChange: ResolverTypeWrapper<OfficerChange>;
  OfficerChangeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OfficerChangeResult']>;
  PasskeyReset: ResolverTypeWrapper<PasskeyReset>;
  NewOfficerInput: NewOfficerInput;
  OfficerRolesInput: OfficerRolesInput;
  Officer: ResolverTypeWrapper<Officer>;
  Passkey: ResolverTypeWrapper<Passkey>;
  EnrolmentLink: ResolverTypeWrapper<EnrolmentLink>;
  EnrolmentLinkResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EnrolmentLinkResult']>;
  PasskeyResetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PasskeyResetResult']>;
  RegisterCorrection: ResolverTypeWrapper<RegisterCorrection>;
  RegisterCorrectionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterCorrectionResult']>;
  DraftRegisterCorrectionInput: DraftRegisterCorrectionInput;
  SealingKey: ResolverTypeWrapper<SealingKey>;
  WaitingSealingKey: ResolverTypeWrapper<WaitingSealingKey>;
  SealTarget: ResolverTypeWrapper<SealTarget>;
  SealTargetList: ResolverTypeWrapper<SealTargetList>;
  SealedRecipient: ResolverTypeWrapper<SealedRecipient>;
  SealedRelease: ResolverTypeWrapper<SealedRelease>;
  SealedOpening: ResolverTypeWrapper<SealedOpening>;
  SealedPart: ResolverTypeWrapper<SealedPart>;
  ServedPart: ResolverTypeWrapper<ServedPart>;
  SealingKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SealingKeyResult']>;
  SealedPartResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SealedPartResult']>;
  SealedReleaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SealedReleaseResult']>;
  ServedPartResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ServedPartResult']>;
  RegisterSealingKeyInput: RegisterSealingKeyInput;
  TimedCount: ResolverTypeWrapper<TimedCount>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  KeyCount: ResolverTypeWrapper<KeyCount>;
  Figures: ResolverTypeWrapper<Figures>;
  PairFigures: ResolverTypeWrapper<PairFigures>;
  OwnMonth: ResolverTypeWrapper<OwnMonth>;
  SignedStatement: ResolverTypeWrapper<SignedStatement>;
  NetworkCell: ResolverTypeWrapper<NetworkCell>;
  PairVolume: ResolverTypeWrapper<PairVolume>;
  NetworkMonth: ResolverTypeWrapper<NetworkMonth>;
  OwnMonthResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OwnMonthResult']>;
  NetworkMonthResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['NetworkMonthResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AuditEntry: AuditEntry;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Checkpoint: Checkpoint;
  Case: Case | FederationReferenceTypes['Case'];
  Act: Act;
  Query: Record<PropertyKey, never>;
  Boolean: Scalars['Boolean']['output'];
  ApprovalAsked: ApprovalAsked;
  ApprovalAskedResult: ResolversUnionTypes<ResolversParentTypes>['ApprovalAskedResult'];
  ToApproveInput: ToApproveInput;
  ActToApproveInput: ActToApproveInput;
  ActApproval: ActApproval;
  Mutation: Record<PropertyKey, never>;
  Instant: Scalars['Instant']['output'];
  Json: Scalars['Json']['output'];
  Step: Step;
  Proposal: Proposal;
  Finding: Finding;
  Denial: Denial;
  CaseResult: ResolversUnionTypes<ResolversParentTypes>['CaseResult'];
  ActResult: ResolversUnionTypes<ResolversParentTypes>['ActResult'];
  OpenCaseInput: OpenCaseInput;
  ReviseDraftInput: ReviseDraftInput;
  TakeStepInput: TakeStepInput;
  SealedIdentityInput: SealedIdentityInput;
  ProposeActInput: ProposeActInput;
  RenderedSection: RenderedSection;
  RenderedEntry: RenderedEntry;
  BoundTranslation: BoundTranslation;
  NamedProblem: NamedProblem;
  Word: Word;
  Vocabulary: Vocabulary;
  Clock: Clock;
  ClockAlert: ClockAlert;
  ClockAlertResult: ResolversUnionTypes<ResolversParentTypes>['ClockAlertResult'];
  Delivery: Delivery;
  Receipt: Receipt;
  EvidenceFile: EvidenceFile;
  PracticeInquiry: PracticeInquiry;
  InquiryState: InquiryState;
  LeftOutState: LeftOutState;
  InquiryQuestion: InquiryQuestion;
  InquiryAnswer: InquiryAnswer;
  InquiryPractice: InquiryPractice;
  InquirySent: InquirySent;
  InquiryRefusal: InquiryRefusal;
  AnswerOffered: AnswerOffered;
  PracticeInquiryResult: ResolversUnionTypes<ResolversParentTypes>['PracticeInquiryResult'];
  InquirySentResult: ResolversUnionTypes<ResolversParentTypes>['InquirySentResult'];
  AnswerOfferedResult: ResolversUnionTypes<ResolversParentTypes>['AnswerOfferedResult'];
  AskForPracticesInput: AskForPracticesInput;
  ReviseInquiryInput: ReviseInquiryInput;
  TakeInquiryStepInput: TakeInquiryStepInput;
  InquiryStepToApproveInput: InquiryStepToApproveInput;
  OfferAnswerInput: OfferAnswerInput;
  Member: Member | FederationReferenceTypes['Member'];
  ReliedOnRegister: ReliedOnRegister;
  AccountLink: AccountLink;
  AccountLinkResult: ResolversUnionTypes<ResolversParentTypes>['AccountLinkResult'];
  CasePerson: CasePerson;
  Cover: Cover;
  BrokenGlass: BrokenGlass;
  CasePersonResult: ResolversUnionTypes<ResolversParentTypes>['CasePersonResult'];
  CoverResult: ResolversUnionTypes<ResolversParentTypes>['CoverResult'];
  BrokenGlassResult: ResolversUnionTypes<ResolversParentTypes>['BrokenGlassResult'];
  OfficerChange: OfficerChange;
  OfficerChangeResult: ResolversUnionTypes<ResolversParentTypes>['OfficerChangeResult'];
  PasskeyReset: PasskeyReset;
  NewOfficerInput: NewOfficerInput;
  OfficerRolesInput: OfficerRolesInput;
  Officer: Officer | FederationReferenceTypes['Officer'];
  Passkey: Passkey;
  EnrolmentLink: EnrolmentLink;
  EnrolmentLinkResult: ResolversUnionTypes<ResolversParentTypes>['EnrolmentLinkResult'];
  PasskeyResetResult: ResolversUnionTypes<ResolversParentTypes>['PasskeyResetResult'];
  RegisterCorrection: RegisterCorrection;
  RegisterCorrectionResult: ResolversUnionTypes<ResolversParentTypes>['RegisterCorrectionResult'];
  DraftRegisterCorrectionInput: DraftRegisterCorrectionInput;
  SealingKey: SealingKey;
  WaitingSealingKey: WaitingSealingKey;
  SealTarget: SealTarget;
  SealTargetList: SealTargetList;
  SealedRecipient: SealedRecipient;
  SealedRelease: SealedRelease;
  SealedOpening: SealedOpening;
  SealedPart: SealedPart;
  ServedPart: ServedPart;
  SealingKeyResult: ResolversUnionTypes<ResolversParentTypes>['SealingKeyResult'];
  SealedPartResult: ResolversUnionTypes<ResolversParentTypes>['SealedPartResult'];
  SealedReleaseResult: ResolversUnionTypes<ResolversParentTypes>['SealedReleaseResult'];
  ServedPartResult: ResolversUnionTypes<ResolversParentTypes>['ServedPartResult'];
  RegisterSealingKeyInput: RegisterSealingKeyInput;
  TimedCount: TimedCount;
  Float: Scalars['Float']['output'];
  KeyCount: KeyCount;
  Figures: Figures;
  PairFigures: PairFigures;
  OwnMonth: OwnMonth;
  SignedStatement: SignedStatement;
  NetworkCell: NetworkCell;
  PairVolume: PairVolume;
  NetworkMonth: NetworkMonth;
  OwnMonthResult: ResolversUnionTypes<ResolversParentTypes>['OwnMonthResult'];
  NetworkMonthResult: ResolversUnionTypes<ResolversParentTypes>['NetworkMonthResult'];
};

export type AuditEntryResolvers<ContextType = any, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['Json'], ParentType, ContextType>;
  leafHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CheckpointResolvers<ContextType = any, ParentType extends ResolversParentTypes['Checkpoint'] = ResolversParentTypes['Checkpoint']> = {
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  root?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CaseResolvers<ContextType = any, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case'], FederationReferenceType extends FederationReferenceTypes['Case'] = FederationReferenceTypes['Case']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Case']> | FederationReferenceType, FederationReferenceType, ContextType>;
  auditTrail?: Resolver<ReadonlyArray<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statusName?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<CaseStatusNameArgs, 'language'>>;
  requestingState?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  requestedState?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  requestingReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<ResolversTypes['Json'], ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType, RequireFields<CaseFindingsArgs, 'language' | 'sealed'>>;
  acts?: Resolver<ReadonlyArray<ResolversTypes['Act']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['Step']>, ParentType, ContextType>;
  proposals?: Resolver<ReadonlyArray<ResolversTypes['Proposal']>, ParentType, ContextType>;
  allowedActs?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  waiting?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  kindName?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<CaseKindNameArgs, 'language'>>;
  contentRendering?: Resolver<ReadonlyArray<ResolversTypes['RenderedSection']>, ParentType, ContextType, RequireFields<CaseContentRenderingArgs, 'language'>>;
  clocks?: Resolver<ReadonlyArray<ResolversTypes['Clock']>, ParentType, ContextType>;
  alerts?: Resolver<ReadonlyArray<ResolversTypes['ClockAlert']>, ParentType, ContextType>;
  deliveries?: Resolver<ReadonlyArray<ResolversTypes['Delivery']>, ParentType, ContextType>;
  files?: Resolver<ReadonlyArray<ResolversTypes['EvidenceFile']>, ParentType, ContextType>;
  inquiry?: Resolver<Maybe<ResolversTypes['PracticeInquiry']>, ParentType, ContextType>;
  practicePillars?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  practiceTheme?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registerVersion?: Resolver<Maybe<ResolversTypes['ReliedOnRegister']>, ParentType, ContextType>;
  people?: Resolver<ReadonlyArray<ResolversTypes['CasePerson']>, ParentType, ContextType>;
  sealedParts?: Resolver<ReadonlyArray<ResolversTypes['SealedPart']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActResolvers<ContextType = any, ParentType extends ResolversParentTypes['Act'] = ResolversParentTypes['Act']> = {
  entry?: Resolver<Maybe<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  approvals?: Resolver<ReadonlyArray<ResolversTypes['ActApproval']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  prev?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kindName?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ActKindNameArgs, 'language'>>;
  author?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['Json'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supersededBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rendering?: Resolver<ReadonlyArray<ResolversTypes['RenderedSection']>, ParentType, ContextType, RequireFields<ActRenderingArgs, 'language'>>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  offered?: Resolver<Maybe<ResolversTypes['AnswerOffered']>, ParentType, ContextType>;
  doubtedSince?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  auditTrail?: Resolver<ReadonlyArray<ResolversTypes['AuditEntry']>, ParentType, ContextType, RequireFields<QueryAuditTrailArgs, 'first'>>;
  checkpoint?: Resolver<Maybe<ResolversTypes['Checkpoint']>, ParentType, ContextType>;
  cases?: Resolver<ReadonlyArray<ResolversTypes['Case']>, ParentType, ContextType, RequireFields<QueryCasesArgs, 'first'>>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType, RequireFields<QueryCaseArgs, 'id'>>;
  vocabulary?: Resolver<ResolversTypes['Vocabulary'], ParentType, ContextType, RequireFields<QueryVocabularyArgs, 'language'>>;
  clocks?: Resolver<ReadonlyArray<ResolversTypes['Clock']>, ParentType, ContextType, RequireFields<QueryClocksArgs, 'dueWithinDays'>>;
  clockAlerts?: Resolver<ReadonlyArray<ResolversTypes['ClockAlert']>, ParentType, ContextType, RequireFields<QueryClockAlertsArgs, 'unread' | 'first'>>;
  practiceInquiry?: Resolver<Maybe<ResolversTypes['PracticeInquiry']>, ParentType, ContextType, RequireFields<QueryPracticeInquiryArgs, 'id'>>;
  practiceInquiries?: Resolver<ReadonlyArray<ResolversTypes['PracticeInquiry']>, ParentType, ContextType, RequireFields<QueryPracticeInquiriesArgs, 'first'>>;
  accountLinks?: Resolver<ReadonlyArray<ResolversTypes['AccountLink']>, ParentType, ContextType>;
  alarms?: Resolver<ReadonlyArray<ResolversTypes['BrokenGlass']>, ParentType, ContextType, RequireFields<QueryAlarmsArgs, 'first'>>;
  covers?: Resolver<ReadonlyArray<ResolversTypes['Cover']>, ParentType, ContextType>;
  officerChanges?: Resolver<ReadonlyArray<ResolversTypes['OfficerChange']>, ParentType, ContextType>;
  passkeyResets?: Resolver<ReadonlyArray<ResolversTypes['PasskeyReset']>, ParentType, ContextType>;
  me?: Resolver<ResolversTypes['Officer'], ParentType, ContextType>;
  officers?: Resolver<ReadonlyArray<ResolversTypes['Officer']>, ParentType, ContextType>;
  passkeys?: Resolver<ReadonlyArray<ResolversTypes['Passkey']>, ParentType, ContextType>;
  registerCorrections?: Resolver<ReadonlyArray<ResolversTypes['RegisterCorrection']>, ParentType, ContextType, RequireFields<QueryRegisterCorrectionsArgs, 'first'>>;
  sealingKeys?: Resolver<ReadonlyArray<ResolversTypes['SealingKey']>, ParentType, ContextType>;
  waitingSealingKeys?: Resolver<ReadonlyArray<ResolversTypes['WaitingSealingKey']>, ParentType, ContextType>;
  sealTargets?: Resolver<Maybe<ResolversTypes['SealTargetList']>, ParentType, ContextType, RequireFields<QuerySealTargetsArgs, 'state'>>;
  ownFigures?: Resolver<ResolversTypes['OwnMonthResult'], ParentType, ContextType, RequireFields<QueryOwnFiguresArgs, 'month'>>;
  networkFigures?: Resolver<ResolversTypes['NetworkMonthResult'], ParentType, ContextType, RequireFields<QueryNetworkFiguresArgs, 'month'>>;
};

export type ApprovalAskedResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApprovalAsked'] = ResolversParentTypes['ApprovalAsked']> = {
  options?: Resolver<ResolversTypes['Json'], ParentType, ContextType>;
  acts?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApprovalAskedResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApprovalAskedResult'] = ResolversParentTypes['ApprovalAskedResult']> = {
  __resolveType: TypeResolveFn<'ApprovalAsked' | 'Denial', ParentType, ContextType>;
};

export type ActApprovalResolvers<ContextType = any, ParentType extends ResolversParentTypes['ActApproval'] = ResolversParentTypes['ActApproval']> = {
  officer?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  passkey?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  askApproval?: Resolver<ResolversTypes['ApprovalAskedResult'], ParentType, ContextType, RequireFields<MutationAskApprovalArgs, 'of'>>;
  openCase?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationOpenCaseArgs, 'input'>>;
  reviseDraft?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationReviseDraftArgs, 'input'>>;
  takeStep?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationTakeStepArgs, 'input'>>;
  transmitRequest?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationTransmitRequestArgs, 'caseId' | 'sealed'>>;
  proposeAct?: Resolver<ResolversTypes['ActResult'], ParentType, ContextType, RequireFields<MutationProposeActArgs, 'input'>>;
  approveAct?: Resolver<ResolversTypes['ActResult'], ParentType, ContextType, RequireFields<MutationApproveActArgs, 'proposalId'>>;
  rejectAct?: Resolver<ResolversTypes['ActResult'], ParentType, ContextType, RequireFields<MutationRejectActArgs, 'proposalId' | 'reason'>>;
  markAlertSeen?: Resolver<ResolversTypes['ClockAlertResult'], ParentType, ContextType, RequireFields<MutationMarkAlertSeenArgs, 'id'>>;
  askForPractices?: Resolver<ResolversTypes['PracticeInquiryResult'], ParentType, ContextType, RequireFields<MutationAskForPracticesArgs, 'input'>>;
  reviseInquiry?: Resolver<ResolversTypes['PracticeInquiryResult'], ParentType, ContextType, RequireFields<MutationReviseInquiryArgs, 'input'>>;
  takeInquiryStep?: Resolver<ResolversTypes['PracticeInquiryResult'], ParentType, ContextType, RequireFields<MutationTakeInquiryStepArgs, 'input'>>;
  transmitInquiry?: Resolver<ResolversTypes['InquirySentResult'], ParentType, ContextType, RequireFields<MutationTransmitInquiryArgs, 'inquiryId' | 'sealed'>>;
  offerAnswerToLibrary?: Resolver<ResolversTypes['AnswerOfferedResult'], ParentType, ContextType, RequireFields<MutationOfferAnswerToLibraryArgs, 'input'>>;
  askAccountLink?: Resolver<ResolversTypes['AccountLinkResult'], ParentType, ContextType, RequireFields<MutationAskAccountLinkArgs, 'officer' | 'issuer' | 'subject'>>;
  confirmAccountLink?: Resolver<ResolversTypes['AccountLinkResult'], ParentType, ContextType, RequireFields<MutationConfirmAccountLinkArgs, 'link'>>;
  endAccountLink?: Resolver<ResolversTypes['AccountLinkResult'], ParentType, ContextType, RequireFields<MutationEndAccountLinkArgs, 'link'>>;
  assignOfficer?: Resolver<ResolversTypes['CasePersonResult'], ParentType, ContextType, RequireFields<MutationAssignOfficerArgs, 'caseId' | 'officer'>>;
  endAssignment?: Resolver<ResolversTypes['CasePersonResult'], ParentType, ContextType, RequireFields<MutationEndAssignmentArgs, 'caseId' | 'officer'>>;
  shareCase?: Resolver<ResolversTypes['CasePersonResult'], ParentType, ContextType, RequireFields<MutationShareCaseArgs, 'caseId' | 'officer' | 'until'>>;
  setCover?: Resolver<ResolversTypes['CoverResult'], ParentType, ContextType, RequireFields<MutationSetCoverArgs, 'absent' | 'standIn' | 'until'>>;
  endCover?: Resolver<ResolversTypes['CoverResult'], ParentType, ContextType, RequireFields<MutationEndCoverArgs, 'id'>>;
  breakGlass?: Resolver<ResolversTypes['BrokenGlassResult'], ParentType, ContextType, RequireFields<MutationBreakGlassArgs, 'caseId' | 'reason'>>;
  confirmBreakGlass?: Resolver<ResolversTypes['BrokenGlassResult'], ParentType, ContextType, RequireFields<MutationConfirmBreakGlassArgs, 'id'>>;
  proposeOfficer?: Resolver<ResolversTypes['OfficerChangeResult'], ParentType, ContextType, RequireFields<MutationProposeOfficerArgs, 'input'>>;
  proposeOfficerRoles?: Resolver<ResolversTypes['OfficerChangeResult'], ParentType, ContextType, RequireFields<MutationProposeOfficerRolesArgs, 'input'>>;
  proposeOfficerDeactivation?: Resolver<ResolversTypes['OfficerChangeResult'], ParentType, ContextType, RequireFields<MutationProposeOfficerDeactivationArgs, 'officer'>>;
  confirmOfficerChange?: Resolver<ResolversTypes['OfficerChangeResult'], ParentType, ContextType, RequireFields<MutationConfirmOfficerChangeArgs, 'id'>>;
  issueEnrolmentLink?: Resolver<ResolversTypes['EnrolmentLinkResult'], ParentType, ContextType, RequireFields<MutationIssueEnrolmentLinkArgs, 'officer'>>;
  askPasskeyReset?: Resolver<ResolversTypes['PasskeyResetResult'], ParentType, ContextType, RequireFields<MutationAskPasskeyResetArgs, 'officer'>>;
  confirmPasskeyReset?: Resolver<ResolversTypes['EnrolmentLinkResult'], ParentType, ContextType, RequireFields<MutationConfirmPasskeyResetArgs, 'reset'>>;
  draftRegisterCorrection?: Resolver<ResolversTypes['RegisterCorrectionResult'], ParentType, ContextType, RequireFields<MutationDraftRegisterCorrectionArgs, 'input'>>;
  approveRegisterCorrection?: Resolver<ResolversTypes['RegisterCorrectionResult'], ParentType, ContextType, RequireFields<MutationApproveRegisterCorrectionArgs, 'id'>>;
  withdrawRegisterCorrection?: Resolver<ResolversTypes['RegisterCorrectionResult'], ParentType, ContextType, RequireFields<MutationWithdrawRegisterCorrectionArgs, 'id'>>;
  registerSealingKey?: Resolver<ResolversTypes['SealingKeyResult'], ParentType, ContextType, RequireFields<MutationRegisterSealingKeyArgs, 'input'>>;
  confirmSealingKey?: Resolver<ResolversTypes['SealingKeyResult'], ParentType, ContextType, RequireFields<MutationConfirmSealingKeyArgs, 'kid'>>;
  revokeSealingKey?: Resolver<ResolversTypes['SealingKeyResult'], ParentType, ContextType, RequireFields<MutationRevokeSealingKeyArgs, 'kid'>>;
  proposeRelease?: Resolver<ResolversTypes['SealedReleaseResult'], ParentType, ContextType, RequireFields<MutationProposeReleaseArgs, 'part' | 'officer'>>;
  confirmRelease?: Resolver<ResolversTypes['SealedReleaseResult'], ParentType, ContextType, RequireFields<MutationConfirmReleaseArgs, 'id'>>;
  openSealedPart?: Resolver<ResolversTypes['ServedPartResult'], ParentType, ContextType, RequireFields<MutationOpenSealedPartArgs, 'part' | 'reason'>>;
  withdrawSealedPart?: Resolver<ResolversTypes['SealedPartResult'], ParentType, ContextType, RequireFields<MutationWithdrawSealedPartArgs, 'part'>>;
};

export interface InstantScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Instant'], any> {
  name: 'Instant';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Json'], any> {
  name: 'Json';
}

export type StepResolvers<ContextType = any, ParentType extends ResolversParentTypes['Step'] = ResolversParentTypes['Step']> = {
  event?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reasons?: Resolver<ResolversTypes['Json'], ParentType, ContextType>;
};

export type ProposalResolvers<ContextType = any, ParentType extends ResolversParentTypes['Proposal'] = ResolversParentTypes['Proposal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['Json'], ParentType, ContextType>;
  fileIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  proposedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FindingResolvers<ContextType = any, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  rule?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DenialResolvers<ContextType = any, ParentType extends ResolversParentTypes['Denial'] = ResolversParentTypes['Denial']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<DenialMessageArgs, 'language'>>;
  detail?: Resolver<ResolversTypes['Json'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['NamedProblem']>, ParentType, ContextType, RequireFields<DenialProblemsArgs, 'language'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CaseResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CaseResult'] = ResolversParentTypes['CaseResult']> = {
  __resolveType: TypeResolveFn<'Case' | 'Denial', ParentType, ContextType>;
};

export type ActResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ActResult'] = ResolversParentTypes['ActResult']> = {
  __resolveType: TypeResolveFn<'Act' | 'Proposal' | 'Denial', ParentType, ContextType>;
};

export type RenderedSectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['RenderedSection'] = ResolversParentTypes['RenderedSection']> = {
  heading?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entries?: Resolver<ReadonlyArray<ResolversTypes['RenderedEntry']>, ParentType, ContextType>;
};

export type RenderedEntryResolvers<ContextType = any, ParentType extends ResolversParentTypes['RenderedEntry'] = ResolversParentTypes['RenderedEntry']> = {
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  free?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  translation?: Resolver<Maybe<ResolversTypes['BoundTranslation']>, ParentType, ContextType>;
};

export type BoundTranslationResolvers<ContextType = any, ParentType extends ResolversParentTypes['BoundTranslation'] = ResolversParentTypes['BoundTranslation']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  translator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  certified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NamedProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['NamedProblem'] = ResolversParentTypes['NamedProblem']> = {
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problem?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WordResolvers<ContextType = any, ParentType extends ResolversParentTypes['Word'] = ResolversParentTypes['Word']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VocabularyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Vocabulary'] = ResolversParentTypes['Vocabulary']> = {
  labels?: Resolver<ReadonlyArray<ResolversTypes['Word']>, ParentType, ContextType>;
  codes?: Resolver<ReadonlyArray<ResolversTypes['Word']>, ParentType, ContextType>;
  terms?: Resolver<ReadonlyArray<ResolversTypes['Word']>, ParentType, ContextType>;
  statuses?: Resolver<ReadonlyArray<ResolversTypes['Word']>, ParentType, ContextType>;
  acts?: Resolver<ReadonlyArray<ResolversTypes['Word']>, ParentType, ContextType>;
  months?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ClockResolvers<ContextType = any, ParentType extends ResolversParentTypes['Clock'] = ResolversParentTypes['Clock']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ClockNameArgs, 'language'>>;
  state?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  zone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  calendar?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  act?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  countsFrom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  daysLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  warning?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  because?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  escalatesTo?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grounding?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  configured?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ClockAlertResolvers<ContextType = any, ParentType extends ResolversParentTypes['ClockAlert'] = ResolversParentTypes['ClockAlert']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  clock?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  act?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  urgency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  calls?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  seenBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  seenAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClockAlertResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ClockAlertResult'] = ResolversParentTypes['ClockAlertResult']> = {
  __resolveType: TypeResolveFn<'ClockAlert' | 'Denial', ParentType, ContextType>;
};

export type DeliveryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Delivery'] = ResolversParentTypes['Delivery']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  peer?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
};

export type ReceiptResolvers<ContextType = any, ParentType extends ResolversParentTypes['Receipt'] = ResolversParentTypes['Receipt']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  envelope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  logOrigin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  leafHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EvidenceFileResolvers<ContextType = any, ParentType extends ResolversParentTypes['EvidenceFile'] = ResolversParentTypes['EvidenceFile']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  media?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  compartment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  segments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  segmentsHeld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  actId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PracticeInquiryResolvers<ContextType = any, ParentType extends ResolversParentTypes['PracticeInquiry'] = ResolversParentTypes['PracticeInquiry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  askedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['Json'], ParentType, ContextType>;
  states?: Resolver<ReadonlyArray<ResolversTypes['InquiryState']>, ParentType, ContextType>;
  leftOut?: Resolver<ReadonlyArray<ResolversTypes['LeftOutState']>, ParentType, ContextType>;
  questions?: Resolver<ReadonlyArray<ResolversTypes['InquiryQuestion']>, ParentType, ContextType>;
  practices?: Resolver<ReadonlyArray<ResolversTypes['InquiryPractice']>, ParentType, ContextType>;
  open?: Resolver<ReadonlyArray<ResolversTypes['Member']>, ParentType, ContextType>;
  overdue?: Resolver<ReadonlyArray<ResolversTypes['Member']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InquiryStateResolvers<ContextType = any, ParentType extends ResolversParentTypes['InquiryState'] = ResolversParentTypes['InquiryState']> = {
  state?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  case?: Resolver<ResolversTypes['Case'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  declinedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  declineReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  instead?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  experience?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  receipts?: Resolver<ReadonlyArray<ResolversTypes['Receipt']>, ParentType, ContextType>;
};

export type LeftOutStateResolvers<ContextType = any, ParentType extends ResolversParentTypes['LeftOutState'] = ResolversParentTypes['LeftOutState']> = {
  state?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<LeftOutStateMessageArgs, 'language'>>;
};

export type InquiryQuestionResolvers<ContextType = any, ParentType extends ResolversParentTypes['InquiryQuestion'] = ResolversParentTypes['InquiryQuestion']> = {
  item?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asked?: Resolver<ReadonlyArray<ResolversTypes['Member']>, ParentType, ContextType>;
  answers?: Resolver<ReadonlyArray<ResolversTypes['InquiryAnswer']>, ParentType, ContextType>;
  open?: Resolver<ReadonlyArray<ResolversTypes['Member']>, ParentType, ContextType>;
};

export type InquiryAnswerResolvers<ContextType = any, ParentType extends ResolversParentTypes['InquiryAnswer'] = ResolversParentTypes['InquiryAnswer']> = {
  state?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  act?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  answer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InquiryPracticeResolvers<ContextType = any, ParentType extends ResolversParentTypes['InquiryPractice'] = ResolversParentTypes['InquiryPractice']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  namedBy?: Resolver<ReadonlyArray<ResolversTypes['Member']>, ParentType, ContextType>;
};

export type InquirySentResolvers<ContextType = any, ParentType extends ResolversParentTypes['InquirySent'] = ResolversParentTypes['InquirySent']> = {
  inquiry?: Resolver<ResolversTypes['PracticeInquiry'], ParentType, ContextType>;
  sent?: Resolver<ReadonlyArray<ResolversTypes['Member']>, ParentType, ContextType>;
  refused?: Resolver<ReadonlyArray<ResolversTypes['InquiryRefusal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InquiryRefusalResolvers<ContextType = any, ParentType extends ResolversParentTypes['InquiryRefusal'] = ResolversParentTypes['InquiryRefusal']> = {
  state?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  denial?: Resolver<ResolversTypes['Denial'], ParentType, ContextType>;
};

export type AnswerOfferedResolvers<ContextType = any, ParentType extends ResolversParentTypes['AnswerOffered'] = ResolversParentTypes['AnswerOffered']> = {
  act?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  released?: Resolver<ResolversTypes['Json'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PracticeInquiryResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['PracticeInquiryResult'] = ResolversParentTypes['PracticeInquiryResult']> = {
  __resolveType: TypeResolveFn<'PracticeInquiry' | 'Denial', ParentType, ContextType>;
};

export type InquirySentResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['InquirySentResult'] = ResolversParentTypes['InquirySentResult']> = {
  __resolveType: TypeResolveFn<'InquirySent' | 'Denial', ParentType, ContextType>;
};

export type AnswerOfferedResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['AnswerOfferedResult'] = ResolversParentTypes['AnswerOfferedResult']> = {
  __resolveType: TypeResolveFn<'AnswerOffered' | 'Denial', ParentType, ContextType>;
};

export type MemberResolvers<ContextType = any, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member'], FederationReferenceType extends FederationReferenceTypes['Member'] = FederationReferenceTypes['Member']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Member']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cases?: Resolver<ReadonlyArray<ResolversTypes['Case']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  backlog?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReliedOnRegisterResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReliedOnRegister'] = ResolversParentTypes['ReliedOnRegister']> = {
  register?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trustList?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pinned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AccountLinkResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccountLink'] = ResolversParentTypes['AccountLink']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  officer?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  askedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  confirmedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountLinkResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccountLinkResult'] = ResolversParentTypes['AccountLinkResult']> = {
  __resolveType: TypeResolveFn<'AccountLink' | 'Denial', ParentType, ContextType>;
};

export type CasePersonResolvers<ContextType = any, ParentType extends ResolversParentTypes['CasePerson'] = ResolversParentTypes['CasePerson']> = {
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  officer?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  givenBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CoverResolvers<ContextType = any, ParentType extends ResolversParentTypes['Cover'] = ResolversParentTypes['Cover']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  absent?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  standIn?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  setBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BrokenGlassResolvers<ContextType = any, ParentType extends ResolversParentTypes['BrokenGlass'] = ResolversParentTypes['BrokenGlass']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  officer?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  confirmedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CasePersonResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CasePersonResult'] = ResolversParentTypes['CasePersonResult']> = {
  __resolveType: TypeResolveFn<'CasePerson' | 'Denial', ParentType, ContextType>;
};

export type CoverResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CoverResult'] = ResolversParentTypes['CoverResult']> = {
  __resolveType: TypeResolveFn<'Cover' | 'Denial', ParentType, ContextType>;
};

export type BrokenGlassResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['BrokenGlassResult'] = ResolversParentTypes['BrokenGlassResult']> = {
  __resolveType: TypeResolveFn<'BrokenGlass' | 'Denial', ParentType, ContextType>;
};

export type OfficerChangeResolvers<ContextType = any, ParentType extends ResolversParentTypes['OfficerChange'] = ResolversParentTypes['OfficerChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  officer?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  proposedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  confirmedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OfficerChangeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['OfficerChangeResult'] = ResolversParentTypes['OfficerChangeResult']> = {
  __resolveType: TypeResolveFn<'OfficerChange' | 'Denial', ParentType, ContextType>;
};

export type PasskeyResetResolvers<ContextType = any, ParentType extends ResolversParentTypes['PasskeyReset'] = ResolversParentTypes['PasskeyReset']> = {
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  officer?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  askedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OfficerResolvers<ContextType = any, ParentType extends ResolversParentTypes['Officer'] = ResolversParentTypes['Officer'], FederationReferenceType extends FederationReferenceTypes['Officer'] = FederationReferenceTypes['Officer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Officer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PasskeyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Passkey'] = ResolversParentTypes['Passkey']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  backedUp?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  enrolledAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
};

export type EnrolmentLinkResolvers<ContextType = any, ParentType extends ResolversParentTypes['EnrolmentLink'] = ResolversParentTypes['EnrolmentLink']> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnrolmentLinkResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['EnrolmentLinkResult'] = ResolversParentTypes['EnrolmentLinkResult']> = {
  __resolveType: TypeResolveFn<'EnrolmentLink' | 'Denial', ParentType, ContextType>;
};

export type PasskeyResetResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['PasskeyResetResult'] = ResolversParentTypes['PasskeyResetResult']> = {
  __resolveType: TypeResolveFn<'PasskeyReset' | 'Denial', ParentType, ContextType>;
};

export type RegisterCorrectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['RegisterCorrection'] = ResolversParentTypes['RegisterCorrection']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Json'], ParentType, ContextType>;
  draftedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  draftedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  lastCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastCodeMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<RegisterCorrectionLastCodeMessageArgs, 'language'>>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterCorrectionResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RegisterCorrectionResult'] = ResolversParentTypes['RegisterCorrectionResult']> = {
  __resolveType: TypeResolveFn<'RegisterCorrection' | 'Denial', ParentType, ContextType>;
};

export type SealingKeyResolvers<ContextType = any, ParentType extends ResolversParentTypes['SealingKey'] = ResolversParentTypes['SealingKey']> = {
  kid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pub?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wrapped?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  confirmedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  revoked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WaitingSealingKeyResolvers<ContextType = any, ParentType extends ResolversParentTypes['WaitingSealingKey'] = ResolversParentTypes['WaitingSealingKey']> = {
  kid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  officer?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
};

export type SealTargetResolvers<ContextType = any, ParentType extends ResolversParentTypes['SealTarget'] = ResolversParentTypes['SealTarget']> = {
  officer?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  kid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pub?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SealTargetListResolvers<ContextType = any, ParentType extends ResolversParentTypes['SealTargetList'] = ResolversParentTypes['SealTargetList']> = {
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signed?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  targets?: Resolver<ReadonlyArray<ResolversTypes['SealTarget']>, ParentType, ContextType>;
};

export type SealedRecipientResolvers<ContextType = any, ParentType extends ResolversParentTypes['SealedRecipient'] = ResolversParentTypes['SealedRecipient']> = {
  kid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  officer?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SealedReleaseResolvers<ContextType = any, ParentType extends ResolversParentTypes['SealedRelease'] = ResolversParentTypes['SealedRelease']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  part?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  officer?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  proposedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  confirmedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SealedOpeningResolvers<ContextType = any, ParentType extends ResolversParentTypes['SealedOpening'] = ResolversParentTypes['SealedOpening']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  officer?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
};

export type SealedPartResolvers<ContextType = any, ParentType extends ResolversParentTypes['SealedPart'] = ResolversParentTypes['SealedPart']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sender?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  compartment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  codes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  noStore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  recipients?: Resolver<ReadonlyArray<ResolversTypes['SealedRecipient']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  withdrawnBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  erasedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  peerErasedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  releases?: Resolver<ReadonlyArray<ResolversTypes['SealedRelease']>, ParentType, ContextType>;
  openings?: Resolver<ReadonlyArray<ResolversTypes['SealedOpening']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServedPartResolvers<ContextType = any, ParentType extends ResolversParentTypes['ServedPart'] = ResolversParentTypes['ServedPart']> = {
  part?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sender?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  compartment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SealingKeyResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SealingKeyResult'] = ResolversParentTypes['SealingKeyResult']> = {
  __resolveType: TypeResolveFn<'SealingKey' | 'Denial', ParentType, ContextType>;
};

export type SealedPartResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SealedPartResult'] = ResolversParentTypes['SealedPartResult']> = {
  __resolveType: TypeResolveFn<'SealedPart' | 'Denial', ParentType, ContextType>;
};

export type SealedReleaseResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SealedReleaseResult'] = ResolversParentTypes['SealedReleaseResult']> = {
  __resolveType: TypeResolveFn<'SealedRelease' | 'Denial', ParentType, ContextType>;
};

export type ServedPartResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ServedPartResult'] = ResolversParentTypes['ServedPartResult']> = {
  __resolveType: TypeResolveFn<'ServedPart' | 'Denial', ParentType, ContextType>;
};

export type TimedCountResolvers<ContextType = any, ParentType extends ResolversParentTypes['TimedCount'] = ResolversParentTypes['TimedCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianMs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type KeyCountResolvers<ContextType = any, ParentType extends ResolversParentTypes['KeyCount'] = ResolversParentTypes['KeyCount']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FiguresResolvers<ContextType = any, ParentType extends ResolversParentTypes['Figures'] = ResolversParentTypes['Figures']> = {
  opened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  acknowledged?: Resolver<ResolversTypes['TimedCount'], ParentType, ContextType>;
  decided?: Resolver<ResolversTypes['TimedCount'], ParentType, ContextType>;
  executed?: Resolver<ResolversTypes['TimedCount'], ParentType, ContextType>;
  incomplete?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  incompleteShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  missingFields?: Resolver<ReadonlyArray<ResolversTypes['KeyCount']>, ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusalGrounds?: Resolver<ReadonlyArray<ResolversTypes['KeyCount']>, ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdueClocks?: Resolver<ReadonlyArray<ResolversTypes['KeyCount']>, ParentType, ContextType>;
};

export type PairFiguresResolvers<ContextType = any, ParentType extends ResolversParentTypes['PairFigures'] = ResolversParentTypes['PairFigures']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requesting?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['Figures'], ParentType, ContextType>;
};

export type OwnMonthResolvers<ContextType = any, ParentType extends ResolversParentTypes['OwnMonth'] = ResolversParentTypes['OwnMonth']> = {
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asRequesting?: Resolver<ResolversTypes['Figures'], ParentType, ContextType>;
  asRequested?: Resolver<ResolversTypes['Figures'], ParentType, ContextType>;
  pairs?: Resolver<ReadonlyArray<ResolversTypes['PairFigures']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignedStatementResolvers<ContextType = any, ParentType extends ResolversParentTypes['SignedStatement'] = ResolversParentTypes['SignedStatement']> = {
  state?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type NetworkCellResolvers<ContextType = any, ParentType extends ResolversParentTypes['NetworkCell'] = ResolversParentTypes['NetworkCell']> = {
  measure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PairVolumeResolvers<ContextType = any, ParentType extends ResolversParentTypes['PairVolume'] = ResolversParentTypes['PairVolume']> = {
  requesting?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NetworkMonthResolvers<ContextType = any, ParentType extends ResolversParentTypes['NetworkMonth'] = ResolversParentTypes['NetworkMonth']> = {
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statements?: Resolver<ReadonlyArray<ResolversTypes['SignedStatement']>, ParentType, ContextType>;
  cells?: Resolver<ReadonlyArray<ResolversTypes['NetworkCell']>, ParentType, ContextType>;
  pairs?: Resolver<ReadonlyArray<ResolversTypes['PairVolume']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnMonthResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['OwnMonthResult'] = ResolversParentTypes['OwnMonthResult']> = {
  __resolveType: TypeResolveFn<'OwnMonth' | 'Denial', ParentType, ContextType>;
};

export type NetworkMonthResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['NetworkMonthResult'] = ResolversParentTypes['NetworkMonthResult']> = {
  __resolveType: TypeResolveFn<'NetworkMonth' | 'Denial', ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  AuditEntry?: AuditEntryResolvers<ContextType>;
  Checkpoint?: CheckpointResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  Act?: ActResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ApprovalAsked?: ApprovalAskedResolvers<ContextType>;
  ApprovalAskedResult?: ApprovalAskedResultResolvers<ContextType>;
  ActApproval?: ActApprovalResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Instant?: GraphQLScalarType;
  Json?: GraphQLScalarType;
  Step?: StepResolvers<ContextType>;
  Proposal?: ProposalResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  Denial?: DenialResolvers<ContextType>;
  CaseResult?: CaseResultResolvers<ContextType>;
  ActResult?: ActResultResolvers<ContextType>;
  RenderedSection?: RenderedSectionResolvers<ContextType>;
  RenderedEntry?: RenderedEntryResolvers<ContextType>;
  BoundTranslation?: BoundTranslationResolvers<ContextType>;
  NamedProblem?: NamedProblemResolvers<ContextType>;
  Word?: WordResolvers<ContextType>;
  Vocabulary?: VocabularyResolvers<ContextType>;
  Clock?: ClockResolvers<ContextType>;
  ClockAlert?: ClockAlertResolvers<ContextType>;
  ClockAlertResult?: ClockAlertResultResolvers<ContextType>;
  Delivery?: DeliveryResolvers<ContextType>;
  Receipt?: ReceiptResolvers<ContextType>;
  EvidenceFile?: EvidenceFileResolvers<ContextType>;
  PracticeInquiry?: PracticeInquiryResolvers<ContextType>;
  InquiryState?: InquiryStateResolvers<ContextType>;
  LeftOutState?: LeftOutStateResolvers<ContextType>;
  InquiryQuestion?: InquiryQuestionResolvers<ContextType>;
  InquiryAnswer?: InquiryAnswerResolvers<ContextType>;
  InquiryPractice?: InquiryPracticeResolvers<ContextType>;
  InquirySent?: InquirySentResolvers<ContextType>;
  InquiryRefusal?: InquiryRefusalResolvers<ContextType>;
  AnswerOffered?: AnswerOfferedResolvers<ContextType>;
  PracticeInquiryResult?: PracticeInquiryResultResolvers<ContextType>;
  InquirySentResult?: InquirySentResultResolvers<ContextType>;
  AnswerOfferedResult?: AnswerOfferedResultResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  ReliedOnRegister?: ReliedOnRegisterResolvers<ContextType>;
  AccountLink?: AccountLinkResolvers<ContextType>;
  AccountLinkResult?: AccountLinkResultResolvers<ContextType>;
  CasePerson?: CasePersonResolvers<ContextType>;
  Cover?: CoverResolvers<ContextType>;
  BrokenGlass?: BrokenGlassResolvers<ContextType>;
  CasePersonResult?: CasePersonResultResolvers<ContextType>;
  CoverResult?: CoverResultResolvers<ContextType>;
  BrokenGlassResult?: BrokenGlassResultResolvers<ContextType>;
  OfficerChange?: OfficerChangeResolvers<ContextType>;
  OfficerChangeResult?: OfficerChangeResultResolvers<ContextType>;
  PasskeyReset?: PasskeyResetResolvers<ContextType>;
  Officer?: OfficerResolvers<ContextType>;
  Passkey?: PasskeyResolvers<ContextType>;
  EnrolmentLink?: EnrolmentLinkResolvers<ContextType>;
  EnrolmentLinkResult?: EnrolmentLinkResultResolvers<ContextType>;
  PasskeyResetResult?: PasskeyResetResultResolvers<ContextType>;
  RegisterCorrection?: RegisterCorrectionResolvers<ContextType>;
  RegisterCorrectionResult?: RegisterCorrectionResultResolvers<ContextType>;
  SealingKey?: SealingKeyResolvers<ContextType>;
  WaitingSealingKey?: WaitingSealingKeyResolvers<ContextType>;
  SealTarget?: SealTargetResolvers<ContextType>;
  SealTargetList?: SealTargetListResolvers<ContextType>;
  SealedRecipient?: SealedRecipientResolvers<ContextType>;
  SealedRelease?: SealedReleaseResolvers<ContextType>;
  SealedOpening?: SealedOpeningResolvers<ContextType>;
  SealedPart?: SealedPartResolvers<ContextType>;
  ServedPart?: ServedPartResolvers<ContextType>;
  SealingKeyResult?: SealingKeyResultResolvers<ContextType>;
  SealedPartResult?: SealedPartResultResolvers<ContextType>;
  SealedReleaseResult?: SealedReleaseResultResolvers<ContextType>;
  ServedPartResult?: ServedPartResultResolvers<ContextType>;
  TimedCount?: TimedCountResolvers<ContextType>;
  KeyCount?: KeyCountResolvers<ContextType>;
  Figures?: FiguresResolvers<ContextType>;
  PairFigures?: PairFiguresResolvers<ContextType>;
  OwnMonth?: OwnMonthResolvers<ContextType>;
  SignedStatement?: SignedStatementResolvers<ContextType>;
  NetworkCell?: NetworkCellResolvers<ContextType>;
  PairVolume?: PairVolumeResolvers<ContextType>;
  NetworkMonth?: NetworkMonthResolvers<ContextType>;
  OwnMonthResult?: OwnMonthResultResolvers<ContextType>;
  NetworkMonthResult?: NetworkMonthResultResolvers<ContextType>;
};

