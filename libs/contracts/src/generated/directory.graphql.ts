/** Written by scripts/codegen.mjs; never edited. */
import type { Instant } from '@comity/kernel';
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
  _FieldSet: { input: string; output: string; }
};

/** A body that transmits and receives for a State. */
export type Authority = {
  readonly __typename?: 'Authority';
  readonly id: Scalars['ID']['output'];
  readonly state: Member;
  readonly name: Scalars['String']['output'];
  /** For what it is designated, and how surely that is known. */
  readonly designations: ReadonlyArray<Designation>;
};

/** One designation of an authority, with its source. */
export type Designation = {
  readonly __typename?: 'Designation';
  readonly instruments: ReadonlyArray<Instrument>;
  /** As the source words it. */
  readonly scope: Scalars['String']['output'];
  /** `found` at its source, or `recalled`: confirm it before relying on it. */
  readonly grounding: Scalars['String']['output'];
  readonly source: Scalars['String']['output'];
  readonly confidence: Scalars['String']['output'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** The authorities of one State; none where nobody has grounded any. */
  readonly authorities: ReadonlyArray<Authority>;
  readonly instruments: ReadonlyArray<Instrument>;
  /** The instruments that bind both States, or may: what surely does not is left out. */
  readonly instrumentsBetween: ReadonlyArray<SharedInstrument>;
  /** The States on the trust list, by code. */
  readonly members: ReadonlyArray<Member>;
  /** One State; null for a code that the register does not hold. */
  readonly member: Maybe<Member>;
  /** The version in force: of `instruments`, `authorities` and every answer about them. */
  readonly registerVersion: RegisterVersion;
  /** Null for a State that the register does not know; `on` is now where none is given. */
  readonly legalBases: Maybe<LegalBases>;
  /** Null until the first list has been verified. */
  readonly trustList: Maybe<TrustList>;
  /** What the mirror refused, newest first. */
  readonly trustListRefusals: ReadonlyArray<Refusal>;
};


export type QueryAuthoritiesArgs = {
  state: Scalars['ID']['input'];
};


export type QueryInstrumentsBetweenArgs = {
  a: Scalars['ID']['input'];
  b: Scalars['ID']['input'];
};


export type QueryMemberArgs = {
  code: Scalars['ID']['input'];
};


export type QueryLegalBasesArgs = {
  requesting: Scalars['ID']['input'];
  requested: Scalars['ID']['input'];
  purpose: Purpose;
  on: InputMaybe<Scalars['Instant']['input']>;
};


export type QueryTrustListRefusalsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A treaty or other instrument under which States assist each other. */
export type Instrument = {
  readonly __typename?: 'Instrument';
  readonly code: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** What officers call it. */
  readonly short: Scalars['String']['output'];
  readonly kind: Scalars['String']['output'];
  /** The two States of a bilateral treaty, which binds no other; null for any other kind. */
  readonly between: Maybe<ReadonlyArray<Member>>;
  /** The kinds of procedure it serves: `mla`, `extradition`. */
  readonly procedures: ReadonlyArray<Scalars['String']['output']>;
  /** Day on which it entered into force, as YYYY-MM-DD; null where nobody has read it. */
  readonly inForceSince: Maybe<Scalars['String']['output']>;
  /** Every State of the register, party or not. */
  readonly parties: ReadonlyArray<Participation>;
};

/** Whether a State is party: the register says so, says not, or does not know. */
export type IsParty =
  | 'yes'
  | 'no'
  | 'unknown';

/** What is known of one State's being party to one instrument. */
export type Participation = {
  readonly __typename?: 'Participation';
  readonly instrument: Instrument;
  readonly state: Member;
  readonly party: IsParty;
  /** Day on which the instrument of ratification or accession was deposited, as YYYY-MM-DD. */
  readonly deposited: Maybe<Scalars['String']['output']>;
  readonly year: Maybe<Scalars['Int']['output']>;
  /** Up to when the source was kept. */
  readonly asOf: Maybe<Scalars['String']['output']>;
  readonly source: Maybe<Scalars['String']['output']>;
  readonly grounding: Scalars['String']['output'];
  readonly confidence: Scalars['String']['output'];
  readonly note: Maybe<Scalars['String']['output']>;
};

/** One instrument and two States: `yes` only if both are party, `no` if either is not. */
export type SharedInstrument = {
  readonly __typename?: 'SharedInstrument';
  readonly instrument: Instrument;
  readonly party: IsParty;
  /** Of the first State named, then of the second. */
  readonly participations: ReadonlyArray<Participation>;
};

/** A State, as the directory of the network describes it. */
export type Member = {
  readonly __typename?: 'Member';
  /** ISO 3166-1 alpha-3. */
  readonly code: Scalars['ID']['output'];
  /** Its name in `en`, `es`, `fr` or `pt`; in English for any other language. */
  readonly name: Scalars['String']['output'];
  /** Official languages, as the register words them. */
  readonly languages: ReadonlyArray<Scalars['String']['output']>;
  /** Languages in which it takes requests. */
  readonly requestLanguages: ReadonlyArray<Scalars['String']['output']>;
  /** IANA time zone of its capital. */
  readonly timeZone: Scalars['String']['output'];
  /** `active`, `suspended`, `withdrawn`; `outside` for a State that no trust list names. */
  readonly status: Scalars['String']['output'];
  /** The id of its node; null while it has none. */
  readonly node: Maybe<Scalars['ID']['output']>;
  /** Its holidays; null where the register knows of none, so that weekends alone are counted. */
  readonly calendar: Maybe<Calendar>;
  readonly authorities: ReadonlyArray<Authority>;
  /** Every instrument of the register, with what is known of the State being party. */
  readonly instruments: ReadonlyArray<Participation>;
};


/** A State, as the directory of the network describes it. */
export type MemberNameArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** Days on which the authorities of a State do not work. */
export type Calendar = {
  readonly __typename?: 'Calendar';
  /** The law that they rest on. */
  readonly source: Scalars['String']['output'];
  /** `found` where that was read or the State itself says so, else `recalled`. */
  readonly grounding: Scalars['String']['output'];
  readonly days: ReadonlyArray<Holiday>;
};

/** One holiday, in one of three forms; the members of the other two are null. */
export type Holiday = {
  readonly __typename?: 'Holiday';
  /** A day of every year, as MM-DD. */
  readonly date: Maybe<Scalars['String']['output']>;
  /** Days from Easter Sunday; negative before it. */
  readonly easter: Maybe<Scalars['Int']['output']>;
  /** With `weekDay` and `nth`: the nth such day of a month. */
  readonly month: Maybe<Scalars['Int']['output']>;
  /** Sunday is 0. */
  readonly weekDay: Maybe<Scalars['Int']['output']>;
  readonly nth: Maybe<Scalars['Int']['output']>;
  /** First year in which it is one. */
  readonly since: Maybe<Scalars['Int']['output']>;
  /** Last year in which it is one. */
  readonly until: Maybe<Scalars['Int']['output']>;
  /** Of a day of every year: only every so many years, counted from `since`. */
  readonly every: Maybe<Scalars['Int']['output']>;
};

/** One version of the register of instruments, parties and authorities. */
export type RegisterVersion = {
  readonly __typename?: 'RegisterVersion';
  /** 1 for the founding register, and one more for each correction. */
  readonly seq: Scalars['Int']['output'];
  readonly issued: Scalars['Instant']['output'];
  /** SHA-256 of the version, base64url: what the signed trust list names and a case pins. */
  readonly sha256: Scalars['String']['output'];
  /** The version before this one. */
  readonly previous: Maybe<Scalars['String']['output']>;
  /** SHA-256 of the signed correction that made this version, base64url. */
  readonly correction: Maybe<Scalars['String']['output']>;
};

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

/** What the register knows of one State and the instrument of a basis. */
export type BasisGround = {
  readonly __typename?: 'BasisGround';
  readonly state: Member;
  /** Null where the register has no row. */
  readonly participation: Maybe<Participation>;
  /** Designated for the instrument; none where nobody has grounded any. */
  readonly authorities: ReadonlyArray<Authority>;
};

/** One way on which a request may rest. */
export type LegalBasis = {
  readonly __typename?: 'LegalBasis';
  readonly level: BasisLevel;
  /** Null for reciprocity. */
  readonly instrument: Maybe<Instrument>;
  /** `yes` or `unknown`: what surely is not in force between the two is not named. */
  readonly inForce: IsParty;
  /** Of the requesting State, then of the requested. */
  readonly grounds: ReadonlyArray<BasisGround>;
  /** Why it ranks where it does. */
  readonly why: Scalars['String']['output'];
  readonly citation: Scalars['String']['output'];
};

/** An instrument that stands beside a request and carries none alone. */
export type SupportingInstrument = {
  readonly __typename?: 'SupportingInstrument';
  readonly instrument: Instrument;
  readonly inForce: IsParty;
};

/** On what a request between two States may rest, best first. */
export type LegalBases = {
  readonly __typename?: 'LegalBases';
  /** The version of the register that says so. */
  readonly register: RegisterVersion;
  readonly options: ReadonlyArray<LegalBasis>;
  readonly supporting: ReadonlyArray<SupportingInstrument>;
  /** Languages in which the requested State takes requests; none where the register is silent. */
  readonly requestLanguages: ReadonlyArray<Scalars['String']['output']>;
};

/** The signed list of members and their keys that this State's mirror has verified. */
export type TrustList = {
  readonly __typename?: 'TrustList';
  readonly network: Scalars['String']['output'];
  readonly seq: Scalars['Int']['output'];
  readonly issued: Scalars['Instant']['output'];
  readonly expires: Scalars['Instant']['output'];
  /** SHA-256 of what is signed, base64url: the name by which the next list calls this one. */
  readonly sha256: Scalars['String']['output'];
  /** SHA-256 of the register snapshot that the list names, base64url. */
  readonly snapshot: Scalars['String']['output'];
  /** `fresh`; `stale` past its expiry, while exchange goes on; `expired`: nothing is decided with it. */
  readonly freshness: Scalars['String']['output'];
  /** Whole seconds since the list was issued. */
  readonly age: Scalars['Int']['output'];
  /** When the directory last answered with a list that verifies; null if never since the start. */
  readonly confirmed: Maybe<Scalars['Instant']['output']>;
  readonly members: ReadonlyArray<Member>;
};

/** A list or snapshot that the mirror refused, and how often it was offered. */
export type Refusal = {
  readonly __typename?: 'Refusal';
  readonly code: Scalars['String']['output'];
  readonly sha256: Scalars['String']['output'];
  readonly seq: Maybe<Scalars['Int']['output']>;
  readonly first: Scalars['Instant']['output'];
  readonly last: Scalars['Instant']['output'];
  readonly count: Scalars['Int']['output'];
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
  Authority: Authority;
  Instrument: Instrument;
  Member: Member;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Authority:
    ( { __typename: 'Authority' }
    & GraphQLRecursivePick<FederationTypes['Authority'], {"id":true}> );
  Instrument:
    ( { __typename: 'Instrument' }
    & GraphQLRecursivePick<FederationTypes['Instrument'], {"code":true}> );
  Member:
    ( { __typename: 'Member' }
    & GraphQLRecursivePick<FederationTypes['Member'], {"code":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Authority: ResolverTypeWrapper<Authority>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Designation: ResolverTypeWrapper<Designation>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Instrument: ResolverTypeWrapper<Instrument>;
  IsParty: IsParty;
  Participation: ResolverTypeWrapper<Participation>;
  SharedInstrument: ResolverTypeWrapper<SharedInstrument>;
  Instant: ResolverTypeWrapper<Scalars['Instant']['output']>;
  Member: ResolverTypeWrapper<Member>;
  Calendar: ResolverTypeWrapper<Calendar>;
  Holiday: ResolverTypeWrapper<Holiday>;
  RegisterVersion: ResolverTypeWrapper<RegisterVersion>;
  Purpose: Purpose;
  BasisLevel: BasisLevel;
  BasisGround: ResolverTypeWrapper<BasisGround>;
  LegalBasis: ResolverTypeWrapper<LegalBasis>;
  SupportingInstrument: ResolverTypeWrapper<SupportingInstrument>;
  LegalBases: ResolverTypeWrapper<LegalBases>;
  TrustList: ResolverTypeWrapper<TrustList>;
  Refusal: ResolverTypeWrapper<Refusal>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Authority: Authority | FederationReferenceTypes['Authority'];
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Designation: Designation;
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  Instrument: Instrument | FederationReferenceTypes['Instrument'];
  Participation: Participation;
  SharedInstrument: SharedInstrument;
  Instant: Scalars['Instant']['output'];
  Member: Member | FederationReferenceTypes['Member'];
  Calendar: Calendar;
  Holiday: Holiday;
  RegisterVersion: RegisterVersion;
  BasisGround: BasisGround;
  LegalBasis: LegalBasis;
  SupportingInstrument: SupportingInstrument;
  LegalBases: LegalBases;
  TrustList: TrustList;
  Refusal: Refusal;
  Boolean: Scalars['Boolean']['output'];
};

export type AuthorityResolvers<ContextType = any, ParentType extends ResolversParentTypes['Authority'] = ResolversParentTypes['Authority'], FederationReferenceType extends FederationReferenceTypes['Authority'] = FederationReferenceTypes['Authority']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Authority']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  designations?: Resolver<ReadonlyArray<ResolversTypes['Designation']>, ParentType, ContextType>;
};

export type DesignationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Designation'] = ResolversParentTypes['Designation']> = {
  instruments?: Resolver<ReadonlyArray<ResolversTypes['Instrument']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grounding?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  authorities?: Resolver<ReadonlyArray<ResolversTypes['Authority']>, ParentType, ContextType, RequireFields<QueryAuthoritiesArgs, 'state'>>;
  instruments?: Resolver<ReadonlyArray<ResolversTypes['Instrument']>, ParentType, ContextType>;
  instrumentsBetween?: Resolver<ReadonlyArray<ResolversTypes['SharedInstrument']>, ParentType, ContextType, RequireFields<QueryInstrumentsBetweenArgs, 'a' | 'b'>>;
  members?: Resolver<ReadonlyArray<ResolversTypes['Member']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType, RequireFields<QueryMemberArgs, 'code'>>;
  registerVersion?: Resolver<ResolversTypes['RegisterVersion'], ParentType, ContextType>;
  legalBases?: Resolver<Maybe<ResolversTypes['LegalBases']>, ParentType, ContextType, RequireFields<QueryLegalBasesArgs, 'requesting' | 'requested' | 'purpose'>>;
  trustList?: Resolver<Maybe<ResolversTypes['TrustList']>, ParentType, ContextType>;
  trustListRefusals?: Resolver<ReadonlyArray<ResolversTypes['Refusal']>, ParentType, ContextType, RequireFields<QueryTrustListRefusalsArgs, 'first'>>;
};

export type InstrumentResolvers<ContextType = any, ParentType extends ResolversParentTypes['Instrument'] = ResolversParentTypes['Instrument'], FederationReferenceType extends FederationReferenceTypes['Instrument'] = FederationReferenceTypes['Instrument']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Instrument']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  short?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  between?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Member']>>, ParentType, ContextType>;
  procedures?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  inForceSince?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parties?: Resolver<ReadonlyArray<ResolversTypes['Participation']>, ParentType, ContextType>;
};

export type ParticipationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Participation'] = ResolversParentTypes['Participation']> = {
  instrument?: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['IsParty'], ParentType, ContextType>;
  deposited?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grounding?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SharedInstrumentResolvers<ContextType = any, ParentType extends ResolversParentTypes['SharedInstrument'] = ResolversParentTypes['SharedInstrument']> = {
  instrument?: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['IsParty'], ParentType, ContextType>;
  participations?: Resolver<ReadonlyArray<ResolversTypes['Participation']>, ParentType, ContextType>;
};

export interface InstantScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Instant'], any> {
  name: 'Instant';
}

export type MemberResolvers<ContextType = any, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member'], FederationReferenceType extends FederationReferenceTypes['Member'] = FederationReferenceTypes['Member']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Member']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<MemberNameArgs, 'language'>>;
  languages?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  requestLanguages?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  calendar?: Resolver<Maybe<ResolversTypes['Calendar']>, ParentType, ContextType>;
  authorities?: Resolver<ReadonlyArray<ResolversTypes['Authority']>, ParentType, ContextType>;
  instruments?: Resolver<ReadonlyArray<ResolversTypes['Participation']>, ParentType, ContextType>;
};

export type CalendarResolvers<ContextType = any, ParentType extends ResolversParentTypes['Calendar'] = ResolversParentTypes['Calendar']> = {
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grounding?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  days?: Resolver<ReadonlyArray<ResolversTypes['Holiday']>, ParentType, ContextType>;
};

export type HolidayResolvers<ContextType = any, ParentType extends ResolversParentTypes['Holiday'] = ResolversParentTypes['Holiday']> = {
  date?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  easter?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  month?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  weekDay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  nth?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  every?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RegisterVersionResolvers<ContextType = any, ParentType extends ResolversParentTypes['RegisterVersion'] = ResolversParentTypes['RegisterVersion']> = {
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  issued?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previous?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  correction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BasisGroundResolvers<ContextType = any, ParentType extends ResolversParentTypes['BasisGround'] = ResolversParentTypes['BasisGround']> = {
  state?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  participation?: Resolver<Maybe<ResolversTypes['Participation']>, ParentType, ContextType>;
  authorities?: Resolver<ReadonlyArray<ResolversTypes['Authority']>, ParentType, ContextType>;
};

export type LegalBasisResolvers<ContextType = any, ParentType extends ResolversParentTypes['LegalBasis'] = ResolversParentTypes['LegalBasis']> = {
  level?: Resolver<ResolversTypes['BasisLevel'], ParentType, ContextType>;
  instrument?: Resolver<Maybe<ResolversTypes['Instrument']>, ParentType, ContextType>;
  inForce?: Resolver<ResolversTypes['IsParty'], ParentType, ContextType>;
  grounds?: Resolver<ReadonlyArray<ResolversTypes['BasisGround']>, ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SupportingInstrumentResolvers<ContextType = any, ParentType extends ResolversParentTypes['SupportingInstrument'] = ResolversParentTypes['SupportingInstrument']> = {
  instrument?: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
  inForce?: Resolver<ResolversTypes['IsParty'], ParentType, ContextType>;
};

export type LegalBasesResolvers<ContextType = any, ParentType extends ResolversParentTypes['LegalBases'] = ResolversParentTypes['LegalBases']> = {
  register?: Resolver<ResolversTypes['RegisterVersion'], ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['LegalBasis']>, ParentType, ContextType>;
  supporting?: Resolver<ReadonlyArray<ResolversTypes['SupportingInstrument']>, ParentType, ContextType>;
  requestLanguages?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TrustListResolvers<ContextType = any, ParentType extends ResolversParentTypes['TrustList'] = ResolversParentTypes['TrustList']> = {
  network?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  issued?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  expires?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  snapshot?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  age?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  confirmed?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['Member']>, ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = any, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  first?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  last?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  Authority?: AuthorityResolvers<ContextType>;
  Designation?: DesignationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Instrument?: InstrumentResolvers<ContextType>;
  Participation?: ParticipationResolvers<ContextType>;
  SharedInstrument?: SharedInstrumentResolvers<ContextType>;
  Instant?: GraphQLScalarType;
  Member?: MemberResolvers<ContextType>;
  Calendar?: CalendarResolvers<ContextType>;
  Holiday?: HolidayResolvers<ContextType>;
  RegisterVersion?: RegisterVersionResolvers<ContextType>;
  BasisGround?: BasisGroundResolvers<ContextType>;
  LegalBasis?: LegalBasisResolvers<ContextType>;
  SupportingInstrument?: SupportingInstrumentResolvers<ContextType>;
  LegalBases?: LegalBasesResolvers<ContextType>;
  TrustList?: TrustListResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
};

