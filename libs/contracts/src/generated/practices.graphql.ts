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

/** A best practice: in work in its owner State's library, or shared with the network. */
export type Practice = {
  readonly __typename?: 'Practice';
  /** What goes with it (B16), as its record names it; none once withdrawn. */
  readonly attachments: ReadonlyArray<PracticeAttachment>;
  /** Practices that share theme, forms, legal frame or telling words with it, two of these at least. */
  readonly relatedPractices: ReadonlyArray<ReasonedPractice>;
  readonly id: Scalars['ID']['output'];
  /** The State that owns it. */
  readonly state: Member;
  /** In the language asked for: as its owner translated it, else as another State did, else in its own language; its id once withdrawn. */
  readonly title: Scalars['String']['output'];
  readonly summary: Scalars['String']['output'];
  /** The kinds of request it helps with, as `Case.kind` spells them. */
  readonly kinds: ReadonlyArray<Scalars['String']['output']>;
  /** The language it was written in: ISO 639-1; null once withdrawn. */
  readonly language: Maybe<Scalars['String']['output']>;
  /** Languages in which its title can be read, its own first. */
  readonly languages: ReadonlyArray<Scalars['String']['output']>;
  /** How far each of the four languages has come (B20). */
  readonly translations: ReadonlyArray<PracticeTranslation>;
  /** Where it stands in its life, computed from its steps and the calendar: `DRAFT`, `PUBLISHED_NETWORK`, ... */
  readonly status: Scalars['String']['output'];
  /** The same in words. */
  readonly statusName: Scalars['String']['output'];
  /** The whole record, B01 to B24: for who works on it as last written, else as last published; null once withdrawn. */
  readonly content: Maybe<Scalars['Json']['output']>;
  /** SHA-256 of the words as last written, which `checkedText` repeats; null for who does not work on it. */
  readonly text: Maybe<Scalars['ID']['output']>;
  /** What happened: for who works on it every step, else from its publication on. */
  readonly steps: ReadonlyArray<PracticeStep>;
  /** What was published, newest first. */
  readonly versions: ReadonlyArray<PracticeVersion>;
  /** The last day on which it counts unless its owner confirms or revises it, as YYYY-MM-DD (B22). */
  readonly reviewBy: Maybe<Scalars['String']['output']>;
  /** Why it is no longer there (B24). */
  readonly withdrawal: Maybe<PracticeWithdrawal>;
  /** Steps that I may take now. */
  readonly allowedSteps: ReadonlyArray<Scalars['String']['output']>;
  /** As an answer to a request for practices names it; goes into its `practices` as it is. */
  readonly answerEntry: Scalars['Json']['output'];
  /** What reviewers of other States said before it was published; for who works on it, else none. */
  readonly reviews: ReadonlyArray<PracticeReview>;
  /** Titles and summaries in other languages that States contributed: one for each language, or those that crossed. */
  readonly contributedTranslations: ReadonlyArray<ContributedTranslation>;
  /** States that speak for it, each once. */
  readonly endorsements: ReadonlyArray<PracticeEndorsement>;
  /** What came of applying it, oldest first. */
  readonly experiences: ReadonlyArray<PracticeExperience>;
  /** Remarks and questions, each after what it answers. */
  readonly comments: ReadonlyArray<PracticeComment>;
  /** How many States say by their newest experience that they adopted it, adapted it, and so on. */
  readonly adoptions: ReadonlyArray<PracticeAdoption>;
  /** The signed contributions that all of this follows from, so that a reader can check them. */
  readonly provenance: ReadonlyArray<PracticeProvenance>;
};


/** A best practice: in work in its owner State's library, or shared with the network. */
export type PracticeRelatedPracticesArgs = {
  first?: Scalars['Int']['input'];
};


/** A best practice: in work in its owner State's library, or shared with the network. */
export type PracticeTitleArgs = {
  language: InputMaybe<Scalars['String']['input']>;
};


/** A best practice: in work in its owner State's library, or shared with the network. */
export type PracticeSummaryArgs = {
  language: InputMaybe<Scalars['String']['input']>;
};


/** A best practice: in work in its owner State's library, or shared with the network. */
export type PracticeStatusNameArgs = {
  language?: Language;
};


/** A best practice: in work in its owner State's library, or shared with the network. */
export type PracticeAnswerEntryArgs = {
  language?: Language;
};

/** An entry of a practice: a form, a protocol, training material. */
export type PracticeAttachment = {
  readonly __typename?: 'PracticeAttachment';
  readonly title: Scalars['String']['output'];
  readonly language: Maybe<Language>;
  /** Null where libraries do not carry it. */
  readonly file: Maybe<PracticeFile>;
};

/** A file, at `/practices/{id}/attachments/{sha256}`. */
export type PracticeFile = {
  readonly __typename?: 'PracticeFile';
  readonly name: Scalars['String']['output'];
  /** Media type. */
  readonly media: Scalars['String']['output'];
  /** Bytes. */
  readonly size: Scalars['Int']['output'];
  /** In hexadecimal. */
  readonly sha256: Scalars['ID']['output'];
  /** Whether this library holds it already; else it is asked for. */
  readonly isHere: Scalars['Boolean']['output'];
};

/** A form of exploitation, as the record of a victim codes it. */
export type ExploitationForm =
  | 'sexual'
  | 'forced_labour'
  | 'slavery_like'
  | 'servitude'
  | 'organ_removal'
  | 'begging'
  | 'forced_marriage'
  | 'forced_criminality'
  | 'sale_of_children';

/** One practice that was found. */
export type PracticeHit = {
  readonly __typename?: 'PracticeHit';
  readonly id: Scalars['ID']['output'];
  /** Null where it is no longer there for me. */
  readonly practice: Maybe<Practice>;
  /** Greater is better within one answer; 0 where no words were asked for. */
  readonly score: Scalars['Float']['output'];
  /** Words of the practice that were found, in small letters, the nearest first. */
  readonly terms: ReadonlyArray<Scalars['String']['output']>;
};

/** How many practices would be found with this value of the facet, the other facets as asked. */
export type FacetCount = {
  readonly __typename?: 'FacetCount';
  readonly value: Scalars['String']['output'];
  readonly count: Scalars['Int']['output'];
};

/** A way to narrow a search down: `theme`, `measure`, `form`, `state`, `language`, `evidenceLevel`, `year` or `paragraph`. */
export type PracticeFacet = {
  readonly __typename?: 'PracticeFacet';
  readonly name: Scalars['String']['output'];
  readonly values: ReadonlyArray<FacetCount>;
};

/** What was found: of several words, the practices that have the most of them. */
export type PracticeHits = {
  readonly __typename?: 'PracticeHits';
  readonly hits: ReadonlyArray<PracticeHit>;
  readonly total: Scalars['Int']['output'];
  /** Words that were looked for. */
  readonly words: Scalars['Int']['output'];
  /** How many of them each hit has. */
  readonly matched: Scalars['Int']['output'];
  /** Whether any word was taken for a mistyped one, no practice having it. */
  readonly guessed: Scalars['Boolean']['output'];
  readonly facets: ReadonlyArray<PracticeFacet>;
};

export type PracticeSearchResult = PracticeHits | Denial;

/** Why a practice is shown: `SAME_THEME`, `SAME_FORM`, `SAME_LEGAL_FRAME`, `SAME_WORDS`, `HELPS_WITH_KIND` or `USED_BY_STATE`. */
export type PracticeReason = {
  readonly __typename?: 'PracticeReason';
  readonly code: Scalars['String']['output'];
  /** The themes, forms, instruments, words, kinds or States it rests on. */
  readonly values: ReadonlyArray<Scalars['String']['output']>;
};

/** A practice shown beside something else, and why. */
export type ReasonedPractice = {
  readonly __typename?: 'ReasonedPractice';
  readonly id: Scalars['ID']['output'];
  readonly practice: Maybe<Practice>;
  readonly because: ReadonlyArray<PracticeReason>;
};

/** Values wanted of each facet: any of one, each of several facets. */
export type PracticeFacetChoice = {
  readonly __typename?: 'PracticeFacetChoice';
  readonly name: Scalars['String']['output'];
  readonly values: ReadonlyArray<Scalars['String']['output']>;
};

/** A search I saved, to be told what is new in it; without words, a theme that I follow. */
export type SavedSearch = {
  readonly __typename?: 'SavedSearch';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly words: Scalars['String']['output'];
  readonly language: Language;
  readonly facets: ReadonlyArray<PracticeFacetChoice>;
  readonly savedAt: Scalars['Instant']['output'];
  /** What was published up to here I have seen. */
  readonly seenThrough: Scalars['Instant']['output'];
  /** Practices it finds that were published since. */
  readonly newHits: Scalars['Int']['output'];
};

export type SavedSearchResult = SavedSearch | Denial;

/** What was published since I last said that I have looked. */
export type NewPractices = {
  readonly __typename?: 'NewPractices';
  /** Null where I never did: everything is new. */
  readonly since: Maybe<Scalars['Instant']['output']>;
  readonly total: Scalars['Int']['output'];
  readonly hits: ReadonlyArray<PracticeHit>;
};

/** The matter two States share under one id. */
export type Case = {
  readonly __typename?: 'Case';
  /** Practices that fit its kind and, where they are named, the forms of exploitation of its offences; nothing else of a case is known here. */
  readonly fittingPractices: ReadonlyArray<ReasonedPractice>;
  readonly id: Scalars['ID']['output'];
  readonly kind: Scalars['String']['output'];
  /** Published practices that fit what the case asks, by title. */
  readonly practices: ReadonlyArray<Practice>;
  readonly requestingState: Member;
  readonly practicePillars: ReadonlyArray<Scalars['String']['output']>;
  readonly practiceTheme: Maybe<Scalars['String']['output']>;
  /** Published practices of my own State that fit what a request for practices asks and are for the State that asks, the best first. */
  readonly practicesForAnswer: ReadonlyArray<Practice>;
};


/** The matter two States share under one id. */
export type CaseFittingPracticesArgs = {
  forms?: ReadonlyArray<ExploitationForm>;
  first?: Scalars['Int']['input'];
};

export type PracticeFacetsInput = {
  /** Pillars: `prevention`, `protection`, `prosecution`, `cooperation`. */
  readonly theme?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Kinds of request, as `Case.kind` spells them. */
  readonly measure?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly form?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly state?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Languages in which it can be read. */
  readonly language?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly evidenceLevel?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of the first publication. */
  readonly year?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Paragraphs of the Declaration that it carries out. */
  readonly paragraph?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type SearchPracticesInput = {
  /** Without words, all that the facets leave, the newest first. */
  readonly words: Scalars['String']['input'];
  /** Mine: what is found in it stands first. */
  readonly language: Language;
  readonly facets?: InputMaybe<PracticeFacetsInput>;
  readonly first: Scalars['Int']['input'];
  /** Hits to pass over. */
  readonly after: Scalars['Int']['input'];
};

export type SaveSearchInput = {
  /** A search of mine of the same name is replaced. */
  readonly name: Scalars['String']['input'];
  readonly words: Scalars['String']['input'];
  readonly language: Language;
  readonly facets?: InputMaybe<PracticeFacetsInput>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** Practices by words, typing mistakes forgiven, and by facets, with their counts. */
  readonly searchPractices: PracticeSearchResult;
  /** Searches that I saved, by name. */
  readonly savedSearches: ReadonlyArray<SavedSearch>;
  /** What is new since my last visit, the newest first. */
  readonly newPractices: NewPractices;
  /** The fields of a practice that is published, but for title and summary; null when there is none that I may read. */
  readonly practiceHtml: Maybe<ReadonlyArray<PracticeHtml>>;
  /** What every State reported, the newest first. */
  readonly progressReports: ReadonlyArray<ProgressReport>;
  /** Practices by title: in `status` where it is named, else those published and not expired; only those that fit `kind` where it is named. */
  readonly practices: ReadonlyArray<Practice>;
  /** One practice; null when there is none that I may read. */
  readonly practice: Maybe<Practice>;
  /** Reviews that are asked of my State and not answered, oldest first, or all; none for who does not review. */
  readonly reviewsAsked: ReadonlyArray<ReviewAsked>;
  /** Null for who neither administers nor audits. */
  readonly libraryHealth: Maybe<LibraryHealth>;
};


export type QuerySearchPracticesArgs = {
  input: SearchPracticesInput;
};


export type QueryNewPracticesArgs = {
  first?: Scalars['Int']['input'];
};


export type QueryPracticeHtmlArgs = {
  id: Scalars['ID']['input'];
  language?: Language;
};


export type QueryProgressReportsArgs = {
  state: InputMaybe<Scalars['ID']['input']>;
};


export type QueryPracticesArgs = {
  kind: InputMaybe<Scalars['String']['input']>;
  status: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPracticeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReviewsAskedArgs = {
  answered?: Scalars['Boolean']['input'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Saves a search; all that it finds now counts as seen. */
  readonly saveSearch: SavedSearchResult;
  readonly forgetSearch: SavedSearchResult;
  /** Says that I have seen all that the search finds now. */
  readonly markSearchSeen: SavedSearchResult;
  /** Says that I have looked at the library now; answers the moment that counts from here on. */
  readonly markPracticesVisited: Scalars['Instant']['output'];
  /** Opens a draft of my State from a file; the record in it has to name my State as its owner. */
  readonly importPractice: PracticeResult;
  /** My State reports of a period; a later report takes the place of an earlier one of the same period. */
  readonly reportProgress: ProgressReportResult;
  /** Opens the record of a practice as a draft of my State. */
  readonly openPractice: PracticeResult;
  /** Changes its words while they may change. */
  readonly revisePractice: PracticeResult;
  readonly takePracticeStep: PracticeResult;
  /** Answers for my State; the last answer counts. */
  readonly reviewPractice: ReviewResult;
  /** Contributes title and summary in another language, of a practice of whichever State. */
  readonly translatePractice: PracticeResult;
  /** My State speaks for a practice of another. */
  readonly endorsePractice: PracticeResult;
  /** Tells all what came of applying a practice. */
  readonly reportExperience: PracticeResult;
  /** Remarks on a practice, asks its owner, or answers. */
  readonly commentOnPractice: PracticeResult;
  /** Takes back what my State said. */
  readonly takeBackRemark: PracticeResult;
};


export type MutationSaveSearchArgs = {
  input: SaveSearchInput;
};


export type MutationForgetSearchArgs = {
  id: Scalars['ID']['input'];
};


export type MutationMarkSearchSeenArgs = {
  id: Scalars['ID']['input'];
};


export type MutationImportPracticeArgs = {
  input: ImportPracticeInput;
};


export type MutationReportProgressArgs = {
  input: ReportProgressInput;
};


export type MutationOpenPracticeArgs = {
  input: OpenPracticeInput;
};


export type MutationRevisePracticeArgs = {
  input: RevisePracticeInput;
};


export type MutationTakePracticeStepArgs = {
  input: TakePracticeStepInput;
};


export type MutationReviewPracticeArgs = {
  input: ReviewPracticeInput;
};


export type MutationTranslatePracticeArgs = {
  input: TranslatePracticeInput;
};


export type MutationEndorsePracticeArgs = {
  input: EndorsePracticeInput;
};


export type MutationReportExperienceArgs = {
  input: ReportExperienceInput;
};


export type MutationCommentOnPracticeArgs = {
  input: CommentOnPracticeInput;
};


export type MutationTakeBackRemarkArgs = {
  input: TakeBackRemarkInput;
};

/** One field of a practice as HTML that does nothing: paragraphs, lists, quotations, emphasis, and links to https or mailto. */
export type PracticeHtml = {
  readonly __typename?: 'PracticeHtml';
  /** The field's name in the list of fields. */
  readonly name: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  /** The language of the words: the one asked for, or the practice's own. */
  readonly language: Language;
  readonly html: Scalars['String']['output'];
};

/** The formats that a draft can be opened from. */
export type PracticeFileFormat =
  /** A file of `comity-practice/1`, whose schema is at /practices/practice.schema.json. */
  | 'json'
  /** The same record as sections, as the library itself writes them. */
  | 'markdown';

export type ImportPracticeInput = {
  readonly format: PracticeFileFormat;
  /** The whole file. */
  readonly text: Scalars['String']['input'];
  /** Chosen by the caller; the same key never opens a second practice. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What a State reported of its progress (Declaration of Brasilia, paragraph 15). */
export type ProgressReport = {
  readonly __typename?: 'ProgressReport';
  readonly state: Member;
  readonly at: Scalars['Instant']['output'];
  /** The contribution that every library holds of it. */
  readonly contribution: Scalars['ID']['output'];
  /** The report as it was written: period, language, and where each line stands. */
  readonly content: Scalars['Json']['output'];
};

/** The report is written down, and goes to all members once it is signed. */
export type ProgressReported = {
  readonly __typename?: 'ProgressReported';
  readonly idempotencyKey: Scalars['String']['output'];
};

export type ProgressReportResult = ProgressReported | Denial;

export type ReportProgressInput = {
  /** The report: `period`, `language` and `lines`; docs/PRACTICES.md shows one. */
  readonly content: Scalars['Json']['input'];
  /** Chosen by the caller; the same key never reports twice. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** The languages of the Organization. */
export type Language =
  | 'es'
  | 'en'
  | 'pt'
  | 'fr';

/** How far a language of a practice has come: `original`, `reviewed`, `machine_draft` or `none`. */
export type PracticeTranslation = {
  readonly __typename?: 'PracticeTranslation';
  readonly language: Language;
  readonly state: Scalars['String']['output'];
};

/** One step with a practice, or the passing of its review date. */
export type PracticeStep = {
  readonly __typename?: 'PracticeStep';
  readonly event: Scalars['String']['output'];
  /** The same in words. */
  readonly eventName: Scalars['String']['output'];
  /** The status it led to. */
  readonly status: Scalars['String']['output'];
  /** Day on which it was taken in the owner State, as YYYY-MM-DD. */
  readonly on: Scalars['String']['output'];
  /** Null where nobody took it. */
  readonly at: Maybe<Scalars['Instant']['output']>;
  /** Who took it; null for officers of other States. */
  readonly by: Maybe<Scalars['ID']['output']>;
  /** States that speak through it: reviewers assigned, asking for changes, agreeing. */
  readonly states: ReadonlyArray<Scalars['ID']['output']>;
  /** Comments; for officers of other States only the reason of a withdrawal. */
  readonly note: Maybe<Scalars['String']['output']>;
};


/** One step with a practice, or the passing of its review date. */
export type PracticeStepEventNameArgs = {
  language?: Language;
};

/** One publication of a practice. */
export type PracticeVersion = {
  readonly __typename?: 'PracticeVersion';
  readonly n: Scalars['Int']['output'];
  /** `SUPERSEDED` for all but the newest, which stands as the practice does. */
  readonly status: Scalars['String']['output'];
  readonly at: Scalars['Instant']['output'];
  /** The owner's own number of it, and what changed (B21). */
  readonly version: Maybe<Scalars['Json']['output']>;
  /** Null once the practice is withdrawn. */
  readonly content: Maybe<Scalars['Json']['output']>;
  /** What this version changed, field by field: against version `from`, or against the one before it. */
  readonly differences: ReadonlyArray<PracticeDifference>;
};


/** One publication of a practice. */
export type PracticeVersionDifferencesArgs = {
  from: InputMaybe<Scalars['Int']['input']>;
  language?: Language;
};

/** When and why a practice was withdrawn. */
export type PracticeWithdrawal = {
  readonly __typename?: 'PracticeWithdrawal';
  /** As YYYY-MM-DD. */
  readonly on: Scalars['String']['output'];
  readonly reason: Scalars['String']['output'];
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

/** A member of content that is wrong. */
export type NamedProblem = {
  readonly __typename?: 'NamedProblem';
  readonly path: Scalars['String']['output'];
  readonly problem: Scalars['String']['output'];
  /** Which member, what is wrong with it, and what to write. */
  readonly message: Scalars['String']['output'];
};

export type PracticeResult = Practice | Denial;

/** A State admitted to the network. */
export type Member = {
  readonly __typename?: 'Member';
  readonly code: Scalars['ID']['output'];
  /** Published practices that this State owns, by title. */
  readonly practices: ReadonlyArray<Practice>;
};

export type OpenPracticeInput = {
  /** The record, as the law's field list names it (B01 to B23); a draft may lack fields. */
  readonly content: Scalars['Json']['input'];
  /** Chosen by the caller; the same key never opens a second practice. */
  readonly idempotencyKey: Scalars['String']['input'];
};

export type RevisePracticeInput = {
  readonly practiceId: Scalars['ID']['input'];
  /** The whole record anew; in translation, with the words of its own language unchanged. */
  readonly content: Scalars['Json']['input'];
  /** Chosen by the caller; the same key never revises twice. */
  readonly idempotencyKey: Scalars['String']['input'];
};

export type TakePracticeStepInput = {
  readonly practiceId: Scalars['ID']['input'];
  /** `submit`, `clear`, `back`, `assign`, `ask_changes`, `resubmit`, `accept`, `decline`, `translate`, `publish`, `publish_public`, `revise`, `publish_new`, `confirm` or `withdraw`. */
  readonly event: Scalars['String']['input'];
  /** Reviewers for `assign`; those who speak for `ask_changes` and `accept`: where libraries exchange, they must have said so themselves. */
  readonly states?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Comments or reasons; those of a withdrawal are read by the whole network. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** For `confirm`: the next review date, as YYYY-MM-DD. */
  readonly reviewBy?: InputMaybe<Scalars['String']['input']>;
  /** For `clear`, `publish` and `publish_new`: `Practice.text` of the words in which I looked for anything that names a person and found nothing. */
  readonly checkedText?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the caller; the same key never takes a second step. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** The word of a State that was asked for its review. */
export type PracticeReview = {
  readonly __typename?: 'PracticeReview';
  readonly state: Member;
  /** `accept` or `changes`. */
  readonly opinion: Scalars['String']['output'];
  /** Which changes, and why. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** The words that it is about: `Practice.text` as it then was. */
  readonly text: Scalars['ID']['output'];
  /** Whether those are the words as they stand. */
  readonly current: Scalars['Boolean']['output'];
  /** The signed contribution that says so. */
  readonly contribution: Scalars['ID']['output'];
};

/** A review that the owner of a practice asks of my State, before it publishes. */
export type ReviewAsked = {
  readonly __typename?: 'ReviewAsked';
  readonly practice: Scalars['ID']['output'];
  /** The owner. */
  readonly state: Member;
  readonly at: Scalars['Instant']['output'];
  /** In the language asked for; in the practice's own where there is no such translation. */
  readonly title: Scalars['String']['output'];
  /** The record as it is to be reviewed. */
  readonly content: Scalars['Json']['output'];
  /** SHA-256 of those words, which the answer repeats. */
  readonly text: Scalars['ID']['output'];
  /** The States that are asked. */
  readonly reviewers: ReadonlyArray<Scalars['ID']['output']>;
  /** What my State answered to these words: `accept` or `changes`; null while it has not. */
  readonly opinion: Maybe<Scalars['String']['output']>;
  readonly note: Maybe<Scalars['String']['output']>;
  /** Answered, and not signed yet. */
  readonly underWay: Scalars['Boolean']['output'];
};


/** A review that the owner of a practice asks of my State, before it publishes. */
export type ReviewAskedTitleArgs = {
  language: InputMaybe<Scalars['String']['input']>;
};

export type ReviewResult = ReviewAsked | Denial;

export type ReviewPracticeInput = {
  readonly practiceId: Scalars['ID']['input'];
  /** `ReviewAsked.text` of the words that I reviewed. */
  readonly text: Scalars['ID']['input'];
  /** `accept` or `changes`. */
  readonly opinion: Scalars['String']['input'];
  /** Which changes, and why; needed for `changes`. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the caller; the same key never answers twice. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Title and summary in a language that is not the author's, by whoever contributed them. */
export type ContributedTranslation = {
  readonly __typename?: 'ContributedTranslation';
  readonly language: Language;
  readonly title: Scalars['String']['output'];
  readonly summary: Scalars['String']['output'];
  /** The State that contributed it. */
  readonly state: Member;
  /** The office that answers for the words. */
  readonly office: Scalars['String']['output'];
  readonly at: Scalars['Instant']['output'];
  /** Number of the version that was translated. */
  readonly version: Scalars['Int']['output'];
  /** Whether that is the newest version. */
  readonly current: Scalars['Boolean']['output'];
  /** Its name, which a newer translation repeats in `replaces`; null while it is under way. */
  readonly contribution: Maybe<Scalars['ID']['output']>;
  /** Written in my State, and not signed yet: other States do not see it. */
  readonly underWay: Scalars['Boolean']['output'];
};

/** A State that speaks for the practice. */
export type PracticeEndorsement = {
  readonly __typename?: 'PracticeEndorsement';
  readonly state: Member;
  readonly at: Scalars['Instant']['output'];
  /** Null while it is under way. */
  readonly contribution: Maybe<Scalars['ID']['output']>;
  readonly underWay: Scalars['Boolean']['output'];
};

/** What a State found when it applied the practice. */
export type PracticeExperience = {
  readonly __typename?: 'PracticeExperience';
  readonly state: Member;
  readonly at: Scalars['Instant']['output'];
  /** `adopted`, `adapted`, `tested` or `did_not_work`. */
  readonly standing: Scalars['String']['output'];
  readonly language: Language;
  readonly words: Scalars['String']['output'];
  readonly figures: ReadonlyArray<ExperienceFigure>;
  /** Null while it is under way. */
  readonly contribution: Maybe<Scalars['ID']['output']>;
  readonly underWay: Scalars['Boolean']['output'];
};

/** A figure before and after the practice was applied. */
export type ExperienceFigure = {
  readonly __typename?: 'ExperienceFigure';
  readonly indicator: Scalars['String']['output'];
  readonly before: Maybe<Scalars['Float']['output']>;
  readonly after: Maybe<Scalars['Float']['output']>;
  readonly period: Maybe<Scalars['String']['output']>;
};

/** A remark under a practice, or a question to its owner. */
export type PracticeComment = {
  readonly __typename?: 'PracticeComment';
  readonly state: Member;
  readonly at: Scalars['Instant']['output'];
  readonly language: Language;
  readonly words: Scalars['String']['output'];
  /** Put to the owner State. */
  readonly isQuestion: Scalars['Boolean']['output'];
  /** The remark that it answers, which may not be shown here. */
  readonly inReplyTo: Maybe<Scalars['ID']['output']>;
  /** Remarks above it in the thread: 0 for one that answers none that is shown. */
  readonly depth: Scalars['Int']['output'];
  /** Null while it is under way. */
  readonly contribution: Maybe<Scalars['ID']['output']>;
  readonly underWay: Scalars['Boolean']['output'];
};

/** How many States stand so with the practice. */
export type PracticeAdoption = {
  readonly __typename?: 'PracticeAdoption';
  readonly standing: Scalars['String']['output'];
  readonly states: Scalars['Int']['output'];
};

/** One signed contribution. */
export type PracticeProvenance = {
  readonly __typename?: 'PracticeProvenance';
  /** SHA-256 of its claims, base64url: its name everywhere. */
  readonly contribution: Scalars['ID']['output'];
  /** Its number in its State's series. */
  readonly n: Scalars['Int']['output'];
  readonly state: Member;
  readonly at: Scalars['Instant']['output'];
  readonly kind: Scalars['String']['output'];
  /** SHA-256 of the signed bytes, base64url. */
  readonly signed: Scalars['ID']['output'];
};

/** One field that differs between two versions. */
export type PracticeDifference = {
  readonly __typename?: 'PracticeDifference';
  /** As denials name fields: `results[0].after`. */
  readonly path: Scalars['String']['output'];
  /** The same in words. */
  readonly label: Scalars['String']['output'];
  /** Null where it said nothing. */
  readonly before: Maybe<Scalars['String']['output']>;
  readonly after: Maybe<Scalars['String']['output']>;
  /** For texts, word by word; for lists of lines, entry by entry. */
  readonly words: ReadonlyArray<WordMark>;
};

/** Words that both versions have, or only one of them. */
export type WordMark = {
  readonly __typename?: 'WordMark';
  /** `same`, `removed` or `added`. */
  readonly kind: Scalars['String']['output'];
  readonly text: Scalars['String']['output'];
};

/** How this library holds what all States contribute. */
export type LibraryHealth = {
  readonly __typename?: 'LibraryHealth';
  readonly series: ReadonlyArray<SeriesHealth>;
  /** What was refused, newest first. */
  readonly refusals: ReadonlyArray<LibraryRefusal>;
};


/** How this library holds what all States contribute. */
export type LibraryHealthRefusalsArgs = {
  first?: Scalars['Int']['input'];
};

/** How the series of one State stands here. */
export type SeriesHealth = {
  readonly __typename?: 'SeriesHealth';
  readonly state: Member;
  /** The number of the last contribution that is held without a gap before it. */
  readonly held: Scalars['Int']['output'];
  /** Contributions that wait for one before them. */
  readonly waiting: Scalars['Int']['output'];
  /** Contributions signed under a number that was taken: proof against who signed them. */
  readonly forks: Scalars['Int']['output'];
};

/** Something that was refused: identifiers, never words. */
export type LibraryRefusal = {
  readonly __typename?: 'LibraryRefusal';
  readonly at: Scalars['Instant']['output'];
  /** The State that it came from. */
  readonly source: Scalars['ID']['output'];
  readonly code: Scalars['String']['output'];
  readonly detail: Scalars['Json']['output'];
};

export type TranslatePracticeInput = {
  readonly practiceId: Scalars['ID']['input'];
  /** Number of the version that is translated. */
  readonly version: Scalars['Int']['input'];
  readonly language: Language;
  readonly title: Scalars['String']['input'];
  readonly summary: Scalars['String']['input'];
  /** The office that answers for the words, never a person. */
  readonly office: Scalars['String']['input'];
  /** The translations in whose place it comes: `contribution` of each that I saw. One that is not named stays beside it. */
  readonly replaces: ReadonlyArray<Scalars['ID']['input']>;
  /** Chosen by the caller; the same key never says anything twice. */
  readonly idempotencyKey: Scalars['String']['input'];
};

export type EndorsePracticeInput = {
  readonly practiceId: Scalars['ID']['input'];
  /** Chosen by the caller; the same key never says anything twice. */
  readonly idempotencyKey: Scalars['String']['input'];
};

export type ReportExperienceInput = {
  readonly practiceId: Scalars['ID']['input'];
  /** `adopted`, `adapted`, `tested` or `did_not_work`. */
  readonly standing: Scalars['String']['input'];
  readonly language: Language;
  readonly words: Scalars['String']['input'];
  readonly figures?: InputMaybe<ReadonlyArray<ExperienceFigureInput>>;
  /** Chosen by the caller; the same key never says anything twice. */
  readonly idempotencyKey: Scalars['String']['input'];
};

export type ExperienceFigureInput = {
  readonly indicator: Scalars['String']['input'];
  readonly before?: InputMaybe<Scalars['Float']['input']>;
  readonly after?: InputMaybe<Scalars['Float']['input']>;
  readonly period?: InputMaybe<Scalars['String']['input']>;
};

export type CommentOnPracticeInput = {
  readonly practiceId: Scalars['ID']['input'];
  readonly language: Language;
  readonly words: Scalars['String']['input'];
  /** Whether it is put to the owner State. */
  readonly isQuestion: Scalars['Boolean']['input'];
  /** The remark that it answers. */
  readonly inReplyTo?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the caller; the same key never says anything twice. */
  readonly idempotencyKey: Scalars['String']['input'];
};

export type TakeBackRemarkInput = {
  readonly practiceId: Scalars['ID']['input'];
  /** The translation, endorsement, experience or remark of my State. */
  readonly contribution: Scalars['ID']['input'];
  /** Chosen by the caller; the same key never says anything twice. */
  readonly idempotencyKey: Scalars['String']['input'];
};



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
  Practice: Practice;
  Case: Case;
  Member: Member;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Practice:
    ( { __typename: 'Practice' }
    & GraphQLRecursivePick<FederationTypes['Practice'], {"id":true}> );
  Case:
    ( { __typename: 'Case' }
    & GraphQLRecursivePick<FederationTypes['Case'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Case'], {"kind":true}>
        | GraphQLRecursivePick<FederationTypes['Case'], {"kind":true}>
        | GraphQLRecursivePick<FederationTypes['Case'], {"kind":true,"requestingState":{"code":true},"practicePillars":true,"practiceTheme":true}>
        | GraphQLRecursivePick<FederationTypes['Case'], {"kind":true,"requestingState":{"code":true},"practicePillars":true,"practiceTheme":true}>
        | GraphQLRecursivePick<FederationTypes['Case'], {"kind":true}>
        | GraphQLRecursivePick<FederationTypes['Case'], {"kind":true,"requestingState":{"code":true},"practicePillars":true,"practiceTheme":true}>
        | GraphQLRecursivePick<FederationTypes['Case'], {"requestingState":{"code":true},"practicePillars":true,"practiceTheme":true}> ) );
  Member:
    ( { __typename: 'Member' }
    & GraphQLRecursivePick<FederationTypes['Member'], {"code":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  PracticeSearchResult:
    | ( PracticeHits )
    | ( Denial )
  ;
  SavedSearchResult:
    | ( SavedSearch )
    | ( Denial )
  ;
  ProgressReportResult:
    | ( ProgressReported )
    | ( Denial )
  ;
  PracticeResult:
    | ( Practice )
    | ( Denial )
  ;
  ReviewResult:
    | ( ReviewAsked )
    | ( Denial )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Practice: ResolverTypeWrapper<Practice>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  PracticeAttachment: ResolverTypeWrapper<PracticeAttachment>;
  PracticeFile: ResolverTypeWrapper<PracticeFile>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ExploitationForm: ExploitationForm;
  PracticeHit: ResolverTypeWrapper<PracticeHit>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FacetCount: ResolverTypeWrapper<FacetCount>;
  PracticeFacet: ResolverTypeWrapper<PracticeFacet>;
  PracticeHits: ResolverTypeWrapper<PracticeHits>;
  PracticeSearchResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PracticeSearchResult']>;
  PracticeReason: ResolverTypeWrapper<PracticeReason>;
  ReasonedPractice: ResolverTypeWrapper<ReasonedPractice>;
  PracticeFacetChoice: ResolverTypeWrapper<PracticeFacetChoice>;
  SavedSearch: ResolverTypeWrapper<SavedSearch>;
  SavedSearchResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SavedSearchResult']>;
  NewPractices: ResolverTypeWrapper<NewPractices>;
  Case: ResolverTypeWrapper<Case>;
  PracticeFacetsInput: PracticeFacetsInput;
  SearchPracticesInput: SearchPracticesInput;
  SaveSearchInput: SaveSearchInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PracticeHtml: ResolverTypeWrapper<PracticeHtml>;
  PracticeFileFormat: PracticeFileFormat;
  ImportPracticeInput: ImportPracticeInput;
  ProgressReport: ResolverTypeWrapper<ProgressReport>;
  ProgressReported: ResolverTypeWrapper<ProgressReported>;
  ProgressReportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProgressReportResult']>;
  ReportProgressInput: ReportProgressInput;
  Instant: ResolverTypeWrapper<Scalars['Instant']['output']>;
  Json: ResolverTypeWrapper<Scalars['Json']['output']>;
  Language: Language;
  PracticeTranslation: ResolverTypeWrapper<PracticeTranslation>;
  PracticeStep: ResolverTypeWrapper<PracticeStep>;
  PracticeVersion: ResolverTypeWrapper<PracticeVersion>;
  PracticeWithdrawal: ResolverTypeWrapper<PracticeWithdrawal>;
  Denial: ResolverTypeWrapper<Denial>;
  NamedProblem: ResolverTypeWrapper<NamedProblem>;
  PracticeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PracticeResult']>;
  Member: ResolverTypeWrapper<Member>;
  OpenPracticeInput: OpenPracticeInput;
  RevisePracticeInput: RevisePracticeInput;
  TakePracticeStepInput: TakePracticeStepInput;
  PracticeReview: ResolverTypeWrapper<PracticeReview>;
  ReviewAsked: ResolverTypeWrapper<ReviewAsked>;
  ReviewResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReviewResult']>;
  ReviewPracticeInput: ReviewPracticeInput;
  ContributedTranslation: ResolverTypeWrapper<ContributedTranslation>;
  PracticeEndorsement: ResolverTypeWrapper<PracticeEndorsement>;
  PracticeExperience: ResolverTypeWrapper<PracticeExperience>;
  ExperienceFigure: ResolverTypeWrapper<ExperienceFigure>;
  PracticeComment: ResolverTypeWrapper<PracticeComment>;
  PracticeAdoption: ResolverTypeWrapper<PracticeAdoption>;
  PracticeProvenance: ResolverTypeWrapper<PracticeProvenance>;
  PracticeDifference: ResolverTypeWrapper<PracticeDifference>;
  WordMark: ResolverTypeWrapper<WordMark>;
  LibraryHealth: ResolverTypeWrapper<LibraryHealth>;
  SeriesHealth: ResolverTypeWrapper<SeriesHealth>;
  LibraryRefusal: ResolverTypeWrapper<LibraryRefusal>;
  TranslatePracticeInput: TranslatePracticeInput;
  EndorsePracticeInput: EndorsePracticeInput;
  ReportExperienceInput: ReportExperienceInput;
  ExperienceFigureInput: ExperienceFigureInput;
  CommentOnPracticeInput: CommentOnPracticeInput;
  TakeBackRemarkInput: TakeBackRemarkInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Practice: Practice | FederationReferenceTypes['Practice'];
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  PracticeAttachment: PracticeAttachment;
  PracticeFile: PracticeFile;
  Boolean: Scalars['Boolean']['output'];
  PracticeHit: PracticeHit;
  Float: Scalars['Float']['output'];
  FacetCount: FacetCount;
  PracticeFacet: PracticeFacet;
  PracticeHits: PracticeHits;
  PracticeSearchResult: ResolversUnionTypes<ResolversParentTypes>['PracticeSearchResult'];
  PracticeReason: PracticeReason;
  ReasonedPractice: ReasonedPractice;
  PracticeFacetChoice: PracticeFacetChoice;
  SavedSearch: SavedSearch;
  SavedSearchResult: ResolversUnionTypes<ResolversParentTypes>['SavedSearchResult'];
  NewPractices: NewPractices;
  Case: Case | FederationReferenceTypes['Case'];
  PracticeFacetsInput: PracticeFacetsInput;
  SearchPracticesInput: SearchPracticesInput;
  SaveSearchInput: SaveSearchInput;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  PracticeHtml: PracticeHtml;
  ImportPracticeInput: ImportPracticeInput;
  ProgressReport: ProgressReport;
  ProgressReported: ProgressReported;
  ProgressReportResult: ResolversUnionTypes<ResolversParentTypes>['ProgressReportResult'];
  ReportProgressInput: ReportProgressInput;
  Instant: Scalars['Instant']['output'];
  Json: Scalars['Json']['output'];
  PracticeTranslation: PracticeTranslation;
  PracticeStep: PracticeStep;
  PracticeVersion: PracticeVersion;
  PracticeWithdrawal: PracticeWithdrawal;
  Denial: Denial;
  NamedProblem: NamedProblem;
  PracticeResult: ResolversUnionTypes<ResolversParentTypes>['PracticeResult'];
  Member: Member | FederationReferenceTypes['Member'];
  OpenPracticeInput: OpenPracticeInput;
  RevisePracticeInput: RevisePracticeInput;
  TakePracticeStepInput: TakePracticeStepInput;
  PracticeReview: PracticeReview;
  ReviewAsked: ReviewAsked;
  ReviewResult: ResolversUnionTypes<ResolversParentTypes>['ReviewResult'];
  ReviewPracticeInput: ReviewPracticeInput;
  ContributedTranslation: ContributedTranslation;
  PracticeEndorsement: PracticeEndorsement;
  PracticeExperience: PracticeExperience;
  ExperienceFigure: ExperienceFigure;
  PracticeComment: PracticeComment;
  PracticeAdoption: PracticeAdoption;
  PracticeProvenance: PracticeProvenance;
  PracticeDifference: PracticeDifference;
  WordMark: WordMark;
  LibraryHealth: LibraryHealth;
  SeriesHealth: SeriesHealth;
  LibraryRefusal: LibraryRefusal;
  TranslatePracticeInput: TranslatePracticeInput;
  EndorsePracticeInput: EndorsePracticeInput;
  ReportExperienceInput: ReportExperienceInput;
  ExperienceFigureInput: ExperienceFigureInput;
  CommentOnPracticeInput: CommentOnPracticeInput;
  TakeBackRemarkInput: TakeBackRemarkInput;
};

export type PracticeResolvers<ContextType = any, ParentType extends ResolversParentTypes['Practice'] = ResolversParentTypes['Practice'], FederationReferenceType extends FederationReferenceTypes['Practice'] = FederationReferenceTypes['Practice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Practice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attachments?: Resolver<ReadonlyArray<ResolversTypes['PracticeAttachment']>, ParentType, ContextType>;
  relatedPractices?: Resolver<ReadonlyArray<ResolversTypes['ReasonedPractice']>, ParentType, ContextType, RequireFields<PracticeRelatedPracticesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<PracticeTitleArgs>>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<PracticeSummaryArgs>>;
  kinds?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  languages?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  translations?: Resolver<ReadonlyArray<ResolversTypes['PracticeTranslation']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statusName?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<PracticeStatusNameArgs, 'language'>>;
  content?: Resolver<Maybe<ResolversTypes['Json']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['PracticeStep']>, ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['PracticeVersion']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawal?: Resolver<Maybe<ResolversTypes['PracticeWithdrawal']>, ParentType, ContextType>;
  allowedSteps?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  answerEntry?: Resolver<ResolversTypes['Json'], ParentType, ContextType, RequireFields<PracticeAnswerEntryArgs, 'language'>>;
  reviews?: Resolver<ReadonlyArray<ResolversTypes['PracticeReview']>, ParentType, ContextType>;
  contributedTranslations?: Resolver<ReadonlyArray<ResolversTypes['ContributedTranslation']>, ParentType, ContextType>;
  endorsements?: Resolver<ReadonlyArray<ResolversTypes['PracticeEndorsement']>, ParentType, ContextType>;
  experiences?: Resolver<ReadonlyArray<ResolversTypes['PracticeExperience']>, ParentType, ContextType>;
  comments?: Resolver<ReadonlyArray<ResolversTypes['PracticeComment']>, ParentType, ContextType>;
  adoptions?: Resolver<ReadonlyArray<ResolversTypes['PracticeAdoption']>, ParentType, ContextType>;
  provenance?: Resolver<ReadonlyArray<ResolversTypes['PracticeProvenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PracticeAttachmentResolvers<ContextType = any, ParentType extends ResolversParentTypes['PracticeAttachment'] = ResolversParentTypes['PracticeAttachment']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['Language']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['PracticeFile']>, ParentType, ContextType>;
};

export type PracticeFileResolvers<ContextType = any, ParentType extends ResolversParentTypes['PracticeFile'] = ResolversParentTypes['PracticeFile']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  media?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isHere?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PracticeHitResolvers<ContextType = any, ParentType extends ResolversParentTypes['PracticeHit'] = ResolversParentTypes['PracticeHit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  practice?: Resolver<Maybe<ResolversTypes['Practice']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  terms?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FacetCountResolvers<ContextType = any, ParentType extends ResolversParentTypes['FacetCount'] = ResolversParentTypes['FacetCount']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PracticeFacetResolvers<ContextType = any, ParentType extends ResolversParentTypes['PracticeFacet'] = ResolversParentTypes['PracticeFacet']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
};

export type PracticeHitsResolvers<ContextType = any, ParentType extends ResolversParentTypes['PracticeHits'] = ResolversParentTypes['PracticeHits']> = {
  hits?: Resolver<ReadonlyArray<ResolversTypes['PracticeHit']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  matched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  guessed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['PracticeFacet']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PracticeSearchResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['PracticeSearchResult'] = ResolversParentTypes['PracticeSearchResult']> = {
  __resolveType: TypeResolveFn<'PracticeHits' | 'Denial', ParentType, ContextType>;
};

export type PracticeReasonResolvers<ContextType = any, ParentType extends ResolversParentTypes['PracticeReason'] = ResolversParentTypes['PracticeReason']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReasonedPracticeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReasonedPractice'] = ResolversParentTypes['ReasonedPractice']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  practice?: Resolver<Maybe<ResolversTypes['Practice']>, ParentType, ContextType>;
  because?: Resolver<ReadonlyArray<ResolversTypes['PracticeReason']>, ParentType, ContextType>;
};

export type PracticeFacetChoiceResolvers<ContextType = any, ParentType extends ResolversParentTypes['PracticeFacetChoice'] = ResolversParentTypes['PracticeFacetChoice']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SavedSearchResolvers<ContextType = any, ParentType extends ResolversParentTypes['SavedSearch'] = ResolversParentTypes['SavedSearch']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['PracticeFacetChoice']>, ParentType, ContextType>;
  savedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  seenThrough?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  newHits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SavedSearchResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SavedSearchResult'] = ResolversParentTypes['SavedSearchResult']> = {
  __resolveType: TypeResolveFn<'SavedSearch' | 'Denial', ParentType, ContextType>;
};

export type NewPracticesResolvers<ContextType = any, ParentType extends ResolversParentTypes['NewPractices'] = ResolversParentTypes['NewPractices']> = {
  since?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hits?: Resolver<ReadonlyArray<ResolversTypes['PracticeHit']>, ParentType, ContextType>;
};

export type CaseResolvers<ContextType = any, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case'], FederationReferenceType extends FederationReferenceTypes['Case'] = FederationReferenceTypes['Case']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Case']> | FederationReferenceType, FederationReferenceType, ContextType>;
  fittingPractices?: Resolver<ReadonlyArray<ResolversTypes['ReasonedPractice']>, ParentType, ContextType, RequireFields<CaseFittingPracticesArgs, 'forms' | 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  practices?: Resolver<ReadonlyArray<ResolversTypes['Practice']>, ParentType, ContextType>;
  practicesForAnswer?: Resolver<ReadonlyArray<ResolversTypes['Practice']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  searchPractices?: Resolver<ResolversTypes['PracticeSearchResult'], ParentType, ContextType, RequireFields<QuerySearchPracticesArgs, 'input'>>;
  savedSearches?: Resolver<ReadonlyArray<ResolversTypes['SavedSearch']>, ParentType, ContextType>;
  newPractices?: Resolver<ResolversTypes['NewPractices'], ParentType, ContextType, RequireFields<QueryNewPracticesArgs, 'first'>>;
  practiceHtml?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PracticeHtml']>>, ParentType, ContextType, RequireFields<QueryPracticeHtmlArgs, 'id' | 'language'>>;
  progressReports?: Resolver<ReadonlyArray<ResolversTypes['ProgressReport']>, ParentType, ContextType, Partial<QueryProgressReportsArgs>>;
  practices?: Resolver<ReadonlyArray<ResolversTypes['Practice']>, ParentType, ContextType, RequireFields<QueryPracticesArgs, 'first'>>;
  practice?: Resolver<Maybe<ResolversTypes['Practice']>, ParentType, ContextType, RequireFields<QueryPracticeArgs, 'id'>>;
  reviewsAsked?: Resolver<ReadonlyArray<ResolversTypes['ReviewAsked']>, ParentType, ContextType, RequireFields<QueryReviewsAskedArgs, 'answered'>>;
  libraryHealth?: Resolver<Maybe<ResolversTypes['LibraryHealth']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  saveSearch?: Resolver<ResolversTypes['SavedSearchResult'], ParentType, ContextType, RequireFields<MutationSaveSearchArgs, 'input'>>;
  forgetSearch?: Resolver<ResolversTypes['SavedSearchResult'], ParentType, ContextType, RequireFields<MutationForgetSearchArgs, 'id'>>;
  markSearchSeen?: Resolver<ResolversTypes['SavedSearchResult'], ParentType, ContextType, RequireFields<MutationMarkSearchSeenArgs, 'id'>>;
  markPracticesVisited?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  importPractice?: Resolver<ResolversTypes['PracticeResult'], ParentType, ContextType, RequireFields<MutationImportPracticeArgs, 'input'>>;
  reportProgress?: Resolver<ResolversTypes['ProgressReportResult'], ParentType, ContextType, RequireFields<MutationReportProgressArgs, 'input'>>;
  openPractice?: Resolver<ResolversTypes['PracticeResult'], ParentType, ContextType, RequireFields<MutationOpenPracticeArgs, 'input'>>;
  revisePractice?: Resolver<ResolversTypes['PracticeResult'], ParentType, ContextType, RequireFields<MutationRevisePracticeArgs, 'input'>>;
  takePracticeStep?: Resolver<ResolversTypes['PracticeResult'], ParentType, ContextType, RequireFields<MutationTakePracticeStepArgs, 'input'>>;
  reviewPractice?: Resolver<ResolversTypes['ReviewResult'], ParentType, ContextType, RequireFields<MutationReviewPracticeArgs, 'input'>>;
  translatePractice?: Resolver<ResolversTypes['PracticeResult'], ParentType, ContextType, RequireFields<MutationTranslatePracticeArgs, 'input'>>;
  endorsePractice?: Resolver<ResolversTypes['PracticeResult'], ParentType, ContextType, RequireFields<MutationEndorsePracticeArgs, 'input'>>;
  reportExperience?: Resolver<ResolversTypes['PracticeResult'], ParentType, ContextType, RequireFields<MutationReportExperienceArgs, 'input'>>;
  commentOnPractice?: Resolver<ResolversTypes['PracticeResult'], ParentType, ContextType, RequireFields<MutationCommentOnPracticeArgs, 'input'>>;
  takeBackRemark?: Resolver<ResolversTypes['PracticeResult'], ParentType, ContextType, RequireFields<MutationTakeBackRemarkArgs, 'input'>>;
};

export type PracticeHtmlResolvers<ContextType = any, ParentType extends ResolversParentTypes['PracticeHtml'] = ResolversParentTypes['PracticeHtml']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProgressReportResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProgressReport'] = ResolversParentTypes['ProgressReport']> = {
  state?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  contribution?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['Json'], ParentType, ContextType>;
};

export type ProgressReportedResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProgressReported'] = ResolversParentTypes['ProgressReported']> = {
  idempotencyKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProgressReportResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProgressReportResult'] = ResolversParentTypes['ProgressReportResult']> = {
  __resolveType: TypeResolveFn<'ProgressReported' | 'Denial', ParentType, ContextType>;
};

export interface InstantScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Instant'], any> {
  name: 'Instant';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Json'], any> {
  name: 'Json';
}

export type PracticeTranslationResolvers<ContextType = any, ParentType extends ResolversParentTypes['PracticeTranslation'] = ResolversParentTypes['PracticeTranslation']> = {
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PracticeStepResolvers<ContextType = any, ParentType extends ResolversParentTypes['PracticeStep'] = ResolversParentTypes['PracticeStep']> = {
  event?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  eventName?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<PracticeStepEventNameArgs, 'language'>>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  states?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PracticeVersionResolvers<ContextType = any, ParentType extends ResolversParentTypes['PracticeVersion'] = ResolversParentTypes['PracticeVersion']> = {
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Json']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['Json']>, ParentType, ContextType>;
  differences?: Resolver<ReadonlyArray<ResolversTypes['PracticeDifference']>, ParentType, ContextType, RequireFields<PracticeVersionDifferencesArgs, 'language'>>;
};

export type PracticeWithdrawalResolvers<ContextType = any, ParentType extends ResolversParentTypes['PracticeWithdrawal'] = ResolversParentTypes['PracticeWithdrawal']> = {
  on?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DenialResolvers<ContextType = any, ParentType extends ResolversParentTypes['Denial'] = ResolversParentTypes['Denial']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<DenialMessageArgs, 'language'>>;
  detail?: Resolver<ResolversTypes['Json'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['NamedProblem']>, ParentType, ContextType, RequireFields<DenialProblemsArgs, 'language'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NamedProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['NamedProblem'] = ResolversParentTypes['NamedProblem']> = {
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problem?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PracticeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['PracticeResult'] = ResolversParentTypes['PracticeResult']> = {
  __resolveType: TypeResolveFn<'Practice' | 'Denial', ParentType, ContextType>;
};

export type MemberResolvers<ContextType = any, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member'], FederationReferenceType extends FederationReferenceTypes['Member'] = FederationReferenceTypes['Member']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Member']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  practices?: Resolver<ReadonlyArray<ResolversTypes['Practice']>, ParentType, ContextType>;
};

export type PracticeReviewResolvers<ContextType = any, ParentType extends ResolversParentTypes['PracticeReview'] = ResolversParentTypes['PracticeReview']> = {
  state?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  opinion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contribution?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ReviewAskedResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReviewAsked'] = ResolversParentTypes['ReviewAsked']> = {
  practice?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ReviewAskedTitleArgs>>;
  content?: Resolver<ResolversTypes['Json'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reviewers?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  opinion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  underWay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviewResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReviewResult'] = ResolversParentTypes['ReviewResult']> = {
  __resolveType: TypeResolveFn<'ReviewAsked' | 'Denial', ParentType, ContextType>;
};

export type ContributedTranslationResolvers<ContextType = any, ParentType extends ResolversParentTypes['ContributedTranslation'] = ResolversParentTypes['ContributedTranslation']> = {
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contribution?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  underWay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PracticeEndorsementResolvers<ContextType = any, ParentType extends ResolversParentTypes['PracticeEndorsement'] = ResolversParentTypes['PracticeEndorsement']> = {
  state?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  contribution?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  underWay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PracticeExperienceResolvers<ContextType = any, ParentType extends ResolversParentTypes['PracticeExperience'] = ResolversParentTypes['PracticeExperience']> = {
  state?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  figures?: Resolver<ReadonlyArray<ResolversTypes['ExperienceFigure']>, ParentType, ContextType>;
  contribution?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  underWay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ExperienceFigureResolvers<ContextType = any, ParentType extends ResolversParentTypes['ExperienceFigure'] = ResolversParentTypes['ExperienceFigure']> = {
  indicator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PracticeCommentResolvers<ContextType = any, ParentType extends ResolversParentTypes['PracticeComment'] = ResolversParentTypes['PracticeComment']> = {
  state?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isQuestion?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inReplyTo?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contribution?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  underWay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PracticeAdoptionResolvers<ContextType = any, ParentType extends ResolversParentTypes['PracticeAdoption'] = ResolversParentTypes['PracticeAdoption']> = {
  standing?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  states?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PracticeProvenanceResolvers<ContextType = any, ParentType extends ResolversParentTypes['PracticeProvenance'] = ResolversParentTypes['PracticeProvenance']> = {
  contribution?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signed?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PracticeDifferenceResolvers<ContextType = any, ParentType extends ResolversParentTypes['PracticeDifference'] = ResolversParentTypes['PracticeDifference']> = {
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  words?: Resolver<ReadonlyArray<ResolversTypes['WordMark']>, ParentType, ContextType>;
};

export type WordMarkResolvers<ContextType = any, ParentType extends ResolversParentTypes['WordMark'] = ResolversParentTypes['WordMark']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LibraryHealthResolvers<ContextType = any, ParentType extends ResolversParentTypes['LibraryHealth'] = ResolversParentTypes['LibraryHealth']> = {
  series?: Resolver<ReadonlyArray<ResolversTypes['SeriesHealth']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['LibraryRefusal']>, ParentType, ContextType, RequireFields<LibraryHealthRefusalsArgs, 'first'>>;
};

export type SeriesHealthResolvers<ContextType = any, ParentType extends ResolversParentTypes['SeriesHealth'] = ResolversParentTypes['SeriesHealth']> = {
  state?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  held?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  forks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LibraryRefusalResolvers<ContextType = any, ParentType extends ResolversParentTypes['LibraryRefusal'] = ResolversParentTypes['LibraryRefusal']> = {
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['Json'], ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  Practice?: PracticeResolvers<ContextType>;
  PracticeAttachment?: PracticeAttachmentResolvers<ContextType>;
  PracticeFile?: PracticeFileResolvers<ContextType>;
  PracticeHit?: PracticeHitResolvers<ContextType>;
  FacetCount?: FacetCountResolvers<ContextType>;
  PracticeFacet?: PracticeFacetResolvers<ContextType>;
  PracticeHits?: PracticeHitsResolvers<ContextType>;
  PracticeSearchResult?: PracticeSearchResultResolvers<ContextType>;
  PracticeReason?: PracticeReasonResolvers<ContextType>;
  ReasonedPractice?: ReasonedPracticeResolvers<ContextType>;
  PracticeFacetChoice?: PracticeFacetChoiceResolvers<ContextType>;
  SavedSearch?: SavedSearchResolvers<ContextType>;
  SavedSearchResult?: SavedSearchResultResolvers<ContextType>;
  NewPractices?: NewPracticesResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PracticeHtml?: PracticeHtmlResolvers<ContextType>;
  ProgressReport?: ProgressReportResolvers<ContextType>;
  ProgressReported?: ProgressReportedResolvers<ContextType>;
  ProgressReportResult?: ProgressReportResultResolvers<ContextType>;
  Instant?: GraphQLScalarType;
  Json?: GraphQLScalarType;
  PracticeTranslation?: PracticeTranslationResolvers<ContextType>;
  PracticeStep?: PracticeStepResolvers<ContextType>;
  PracticeVersion?: PracticeVersionResolvers<ContextType>;
  PracticeWithdrawal?: PracticeWithdrawalResolvers<ContextType>;
  Denial?: DenialResolvers<ContextType>;
  NamedProblem?: NamedProblemResolvers<ContextType>;
  PracticeResult?: PracticeResultResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  PracticeReview?: PracticeReviewResolvers<ContextType>;
  ReviewAsked?: ReviewAskedResolvers<ContextType>;
  ReviewResult?: ReviewResultResolvers<ContextType>;
  ContributedTranslation?: ContributedTranslationResolvers<ContextType>;
  PracticeEndorsement?: PracticeEndorsementResolvers<ContextType>;
  PracticeExperience?: PracticeExperienceResolvers<ContextType>;
  ExperienceFigure?: ExperienceFigureResolvers<ContextType>;
  PracticeComment?: PracticeCommentResolvers<ContextType>;
  PracticeAdoption?: PracticeAdoptionResolvers<ContextType>;
  PracticeProvenance?: PracticeProvenanceResolvers<ContextType>;
  PracticeDifference?: PracticeDifferenceResolvers<ContextType>;
  WordMark?: WordMarkResolvers<ContextType>;
  LibraryHealth?: LibraryHealthResolvers<ContextType>;
  SeriesHealth?: SeriesHealthResolvers<ContextType>;
  LibraryRefusal?: LibraryRefusalResolvers<ContextType>;
};

