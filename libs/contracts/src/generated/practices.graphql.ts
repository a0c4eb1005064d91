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

/** The languages of the Organization. */
export type Language =
  | 'es'
  | 'en'
  | 'pt'
  | 'fr';

/** A best practice: in work in its owner State's library, or shared with the network. */
export type Practice = {
  readonly __typename?: 'Practice';
  readonly id: Scalars['ID']['output'];
  /** The State that owns it. */
  readonly state: Member;
  /** In the language asked for; in the practice's own where there is no such translation; its id once withdrawn. */
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

/** The matter two States share under one id. */
export type Case = {
  readonly __typename?: 'Case';
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
  /** Reviewers for `assign`; those who speak for `ask_changes` and `accept`. */
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

export type Query = {
  readonly __typename?: 'Query';
  /** Practices by title: in `status` where it is named, else those published and not expired; only those that fit `kind` where it is named. */
  readonly practices: ReadonlyArray<Practice>;
  /** One practice; null when there is none that I may read. */
  readonly practice: Maybe<Practice>;
};


export type QueryPracticesArgs = {
  kind: InputMaybe<Scalars['String']['input']>;
  status: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPracticeArgs = {
  id: Scalars['ID']['input'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Opens the record of a practice as a draft of my State. */
  readonly openPractice: PracticeResult;
  /** Changes its words while they may change. */
  readonly revisePractice: PracticeResult;
  readonly takePracticeStep: PracticeResult;
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
  Member: Member;
  Case: Case;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Practice:
    ( { __typename: 'Practice' }
    & GraphQLRecursivePick<FederationTypes['Practice'], {"id":true}> );
  Member:
    ( { __typename: 'Member' }
    & GraphQLRecursivePick<FederationTypes['Member'], {"code":true}> );
  Case:
    ( { __typename: 'Case' }
    & GraphQLRecursivePick<FederationTypes['Case'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Case'], {"kind":true}>
        | GraphQLRecursivePick<FederationTypes['Case'], {"kind":true,"requestingState":{"code":true},"practicePillars":true,"practiceTheme":true}>
        | GraphQLRecursivePick<FederationTypes['Case'], {"requestingState":{"code":true},"practicePillars":true,"practiceTheme":true}> ) );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  PracticeResult:
    | ( Practice )
    | ( Denial )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Instant: ResolverTypeWrapper<Scalars['Instant']['output']>;
  Json: ResolverTypeWrapper<Scalars['Json']['output']>;
  Language: Language;
  Practice: ResolverTypeWrapper<Practice>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  PracticeTranslation: ResolverTypeWrapper<PracticeTranslation>;
  PracticeStep: ResolverTypeWrapper<PracticeStep>;
  PracticeVersion: ResolverTypeWrapper<PracticeVersion>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  PracticeWithdrawal: ResolverTypeWrapper<PracticeWithdrawal>;
  Denial: ResolverTypeWrapper<Denial>;
  NamedProblem: ResolverTypeWrapper<NamedProblem>;
  PracticeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PracticeResult']>;
  Member: ResolverTypeWrapper<Member>;
  Case: ResolverTypeWrapper<Case>;
  OpenPracticeInput: OpenPracticeInput;
  RevisePracticeInput: RevisePracticeInput;
  TakePracticeStepInput: TakePracticeStepInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Instant: Scalars['Instant']['output'];
  Json: Scalars['Json']['output'];
  Practice: Practice | FederationReferenceTypes['Practice'];
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  PracticeTranslation: PracticeTranslation;
  PracticeStep: PracticeStep;
  PracticeVersion: PracticeVersion;
  Int: Scalars['Int']['output'];
  PracticeWithdrawal: PracticeWithdrawal;
  Denial: Denial;
  NamedProblem: NamedProblem;
  PracticeResult: ResolversUnionTypes<ResolversParentTypes>['PracticeResult'];
  Member: Member | FederationReferenceTypes['Member'];
  Case: Case | FederationReferenceTypes['Case'];
  OpenPracticeInput: OpenPracticeInput;
  RevisePracticeInput: RevisePracticeInput;
  TakePracticeStepInput: TakePracticeStepInput;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  Boolean: Scalars['Boolean']['output'];
};

export interface InstantScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Instant'], any> {
  name: 'Instant';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Json'], any> {
  name: 'Json';
}

export type PracticeResolvers<ContextType = any, ParentType extends ResolversParentTypes['Practice'] = ResolversParentTypes['Practice'], FederationReferenceType extends FederationReferenceTypes['Practice'] = FederationReferenceTypes['Practice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Practice']> | FederationReferenceType, FederationReferenceType, ContextType>;
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
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

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

export type CaseResolvers<ContextType = any, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case'], FederationReferenceType extends FederationReferenceTypes['Case'] = FederationReferenceTypes['Case']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Case']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  practices?: Resolver<ReadonlyArray<ResolversTypes['Practice']>, ParentType, ContextType>;
  practicesForAnswer?: Resolver<ReadonlyArray<ResolversTypes['Practice']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  practices?: Resolver<ReadonlyArray<ResolversTypes['Practice']>, ParentType, ContextType, RequireFields<QueryPracticesArgs, 'first'>>;
  practice?: Resolver<Maybe<ResolversTypes['Practice']>, ParentType, ContextType, RequireFields<QueryPracticeArgs, 'id'>>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  openPractice?: Resolver<ResolversTypes['PracticeResult'], ParentType, ContextType, RequireFields<MutationOpenPracticeArgs, 'input'>>;
  revisePractice?: Resolver<ResolversTypes['PracticeResult'], ParentType, ContextType, RequireFields<MutationRevisePracticeArgs, 'input'>>;
  takePracticeStep?: Resolver<ResolversTypes['PracticeResult'], ParentType, ContextType, RequireFields<MutationTakePracticeStepArgs, 'input'>>;
};

export type Resolvers<ContextType = any> = {
  Instant?: GraphQLScalarType;
  Json?: GraphQLScalarType;
  Practice?: PracticeResolvers<ContextType>;
  PracticeTranslation?: PracticeTranslationResolvers<ContextType>;
  PracticeStep?: PracticeStepResolvers<ContextType>;
  PracticeVersion?: PracticeVersionResolvers<ContextType>;
  PracticeWithdrawal?: PracticeWithdrawalResolvers<ContextType>;
  Denial?: DenialResolvers<ContextType>;
  NamedProblem?: NamedProblemResolvers<ContextType>;
  PracticeResult?: PracticeResultResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
};

