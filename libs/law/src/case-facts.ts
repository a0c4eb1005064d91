/** What the bodies of a case's acts add up to: reference, questions, items, conditions, outcome. */

import type { ActHash, Json } from '@comity/kernel';
import type { ActRecord } from './act.js';
import type { ActBodies, CaseOutcome } from './bodies/act-bodies.js';
import { readAnyAct } from './bodies/act-bodies.js';
import type { ConditionsOffer } from './bodies/spontaneous-information.js';
import type { CalendarDate } from './calendar.js';
import type { ActKindOf, CaseKind } from './life-cycle.js';

/** A question of the requested State that no supplement has answered yet. */
export interface OpenQuestion {
  readonly act: ActHash;
  readonly item: number;
  readonly field: string;
  readonly why: string;
  readonly due: CalendarDate;
}

/** How far one item of assistance has come. */
export interface ItemProgress {
  readonly no: number;
  readonly state: 'asked' | 'accepted' | 'pending' | 'done' | 'not_possible';
}

/** A person held for extradition: since when, by which rule, until when at most (X17). */
export type CustodyFacts = ActBodies['extradition']['arrest_reported'];

/** Questions between the States that outlive the surrender. */
export type ConsentKind = 'specialty_extension' | 're_extradition_consent';

/** Facts of a case that its status does not tell. */
export interface CaseFacts {
  /** Instruments on which the request rests, as it names them. */
  readonly instruments: readonly string[];
  /** The requested State's file number, to be quoted ever after (E04); null before it is given. */
  readonly requestedReference: string | null;
  readonly openQuestions: readonly OpenQuestion[];
  readonly items: readonly ItemProgress[];
  /** Conditions both States signed; null where there are none. */
  readonly conditions: readonly string[] | null;
  readonly outcome: CaseOutcome | null;
  /** Extradition: the arrest as it was reported; null while nobody is held. */
  readonly custody: CustodyFacts | null;
  /** Extradition: what was asked after surrender and has no answer yet. */
  readonly openConsents: readonly ConsentKind[];
  /** Spontaneous information: what was offered on conditions; null where it was sent at once. */
  readonly offered: ConditionsOffer | null;
  /** Spontaneous information: whether the information itself has been sent. */
  readonly contentGiven: boolean;
}

/** Before anything is known. */
export const NO_FACTS: CaseFacts = {
  instruments: [],
  requestedReference: null,
  openQuestions: [],
  items: [],
  conditions: null,
  outcome: null,
  custody: null,
  openConsents: [],
  offered: null,
  contentGiven: false,
};

type Facts = CaseFacts;
type Addition<B> = (facts: Facts, body: B, act: ActRecord) => Facts;

/**
 * The facts after `act`. A body that does not read adds nothing: the fold is total, and
 * `judgeArrival` keeps such acts out of the chain.
 */
export const addFacts = (of: CaseKind, facts: Facts, act: ActRecord): Facts => {
  const additions = ADDITIONS[of] as Readonly<Partial<Record<string, Addition<unknown>>>>;
  const add = additions[act.kind];
  if (add === undefined) return facts;
  const body = readAnyAct(of, act.kind, act.body);
  return body.ok ? add(facts, body.value, act) : facts;
};

/** The file number of an acknowledgement that crossed: given is given, whatever came of it. */
export const addFactsOfSuperseded = (of: CaseKind, facts: Facts, act: ActRecord): Facts =>
  act.kind === 'acknowledge' ? addFacts(of, facts, act) : facts;

/** The States a request names, read without demanding that the rest of it be right. */
export const statesNamed = (
  body: Json,
): { readonly requesting: string; readonly requested: string } | undefined => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const { requestingState: requesting, requestedState: requested } = body as {
    readonly [member: string]: Json;
  };
  if (typeof requesting !== 'string' || typeof requested !== 'string') return undefined;
  return requesting === requested ? undefined : { requesting, requested };
};

const acknowledge: Addition<{ readonly requestedReference: string }> = (facts, body) => ({
  ...facts,
  requestedReference: body.requestedReference,
});

const asked: Addition<{
  readonly questions: readonly Omit<OpenQuestion, 'act'>[];
}> = (facts, { questions }, act) => ({
  ...facts,
  openQuestions: questions.map(({ item, field, why, due }) => ({
    act: act.hash,
    item,
    field,
    why,
    due,
  })),
});

const answered: Addition<{ readonly answers: readonly { readonly item: number }[] }> = (
  facts,
  body,
) => {
  const items = new Set(body.answers.map(({ item }) => item));
  return {
    ...facts,
    openQuestions: facts.openQuestions.filter(({ item }) => !items.has(item)),
  };
};

const resting: Addition<{ readonly legalBases: readonly { readonly instrument: string }[] }> = (
  facts,
  { legalBases },
) => ({ ...facts, instruments: legalBases.map(({ instrument }) => instrument) });

const ended =
  (outcome: CaseOutcome): Addition<unknown> =>
  (facts) => ({ ...facts, outcome });

const closed: Addition<{ readonly outcome: CaseOutcome }> = (facts, { outcome }) => ({
  ...facts,
  outcome,
});

const conversed =
  (kind: ConsentKind): Addition<{ readonly word: 'ask' | 'consent' | 'refuse' }> =>
  (facts, { word }) => {
    const others = facts.openConsents.filter((open) => open !== kind);
    return { ...facts, openConsents: word === 'ask' ? [...others, kind] : others };
  };

const withResults: Addition<ActBodies['evidence']['partial_result']> = (facts, body) => ({
  ...facts,
  items: facts.items
    .map((item) => body.items.find(({ no }) => no === item.no) ?? item)
    .map(({ no, state }) => ({ no, state })),
});

type Additions = {
  readonly [K in CaseKind]: { readonly [A in ActKindOf<K>]?: Addition<ActBodies[K][A]> };
};

const ADDITIONS: Additions = {
  evidence: {
    request: (facts, body, act) => ({
      ...resting(facts, body, act),
      items: body.assistanceItems.map(({ no }) => ({ no, state: 'asked' })),
    }),
    acknowledge,
    ask_information: asked,
    supplement_received: answered,
    conditions_agreed: (facts, body) => ({ ...facts, conditions: body.conditions }),
    accept: (facts, body) => ({
      ...facts,
      items: facts.items.map((item) =>
        body.items.some(({ no }) => no === item.no) ? { no: item.no, state: 'accepted' } : item,
      ),
    }),
    partial_result: withResults,
    rest_result: withResults,
    full_result: withResults,
    close: closed,
    returned: (facts, body) => ({ ...facts, outcome: body.outcome ?? facts.outcome }),
  },
  extradition: {
    urgent_arrest: resting,
    request: resting,
    formal_request: resting,
    arrest_reported: (facts, body) => ({ ...facts, custody: body }),
    not_found_or_denied: ended('none'),
    acknowledge,
    ask_supplement: asked,
    supplement: answered,
    grant: (facts, { conditions }) => ({
      ...facts,
      conditions: conditions.length > 0 ? conditions : null,
    }),
    assurances_given: (facts, { conditions }) => ({
      ...facts,
      conditions: conditions.length > 0 ? conditions : null,
    }),
    outcome: ended('prosecuted'),
    specialty_extension: conversed('specialty_extension'),
    re_extradition_consent: conversed('re_extradition_consent'),
    outcome_notice: ended('surrendered'),
    close: closed,
  },
  spontaneous: {
    offer_conditions: (facts, body) => ({ ...facts, offered: body }),
    send: (facts, body, act) => ({ ...resting(facts, body, act), contentGiven: true }),
    acknowledge,
    feedback: (facts, { used }) => ({ ...facts, outcome: used ? 'full' : 'none' }),
    close: (facts) => ({ ...facts, outcome: facts.contentGiven ? 'withdrawn' : 'refused' }),
  },
  practice_request: {
    request: (facts, { questions }) => ({
      ...facts,
      items: questions.map(({ item }) => ({ no: item, state: 'asked' })),
    }),
    acknowledge,
    answer: (facts, { answers }) => ({
      ...facts,
      items: facts.items.map((item) =>
        answers.some(({ item: no }) => no === item.no) ? { no: item.no, state: 'done' } : item,
      ),
    }),
    ask_more: (facts, { questions }) => ({
      ...facts,
      items: [
        ...facts.items.filter(({ no }) => !questions.some(({ item }) => item === no)),
        ...questions.map(({ item }) => ({ no: item, state: 'asked' as const })),
      ].toSorted((a, b) => a.no - b.no),
    }),
    close: closed,
  },
};
