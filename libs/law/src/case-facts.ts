/** What the bodies of a case's acts add up to: reference, questions, items, conditions, outcome. */

import type { ActHash, Json } from '@comity/kernel';
import type { ActRecord } from './act.js';
import type { ActBodies, CaseOutcome } from './bodies/act-bodies.js';
import { readActBody } from './bodies/act-bodies.js';
import type { CalendarDate } from './calendar.js';
import type { ActKind } from './life-cycle.js';

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
}

/** Before anything is known. */
export const NO_FACTS: CaseFacts = {
  instruments: [],
  requestedReference: null,
  openQuestions: [],
  items: [],
  conditions: null,
  outcome: null,
};

type Facts = CaseFacts;
type Addition<K extends ActKind> = (facts: Facts, body: ActBodies[K], act: ActRecord) => Facts;

/**
 * The facts after `act`. A body that does not read adds nothing: the fold is total, and
 * `judgeArrival` keeps such acts out of the chain.
 */
export const addFacts = (facts: Facts, act: ActRecord): Facts => {
  const add = ADDITIONS[act.kind] as Addition<ActKind> | undefined;
  if (add === undefined) return facts;
  const body = readActBody(act.kind, act.body);
  return body.ok ? add(facts, body.value, act) : facts;
};

/** The file number of an acknowledgement that crossed: given is given, whatever came of it. */
export const addFactsOfSuperseded = (facts: Facts, act: ActRecord): Facts =>
  act.kind === 'acknowledge' ? addFacts(facts, act) : facts;

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

const withResults: Addition<'partial_result' | 'rest_result' | 'full_result'> = (facts, body) => ({
  ...facts,
  items: facts.items
    .map((item) => body.items.find(({ no }) => no === item.no) ?? item)
    .map(({ no, state }) => ({ no, state })),
});

const ADDITIONS: { readonly [K in ActKind]?: Addition<K> } = {
  request: (facts, body) => ({
    ...facts,
    instruments: body.legalBases.map(({ instrument }) => instrument),
    items: body.assistanceItems.map(({ no }) => ({ no, state: 'asked' })),
  }),
  acknowledge: (facts, body) => ({ ...facts, requestedReference: body.requestedReference }),
  ask_information: (facts, body, act) => ({
    ...facts,
    openQuestions: body.questions.map((question) => ({ act: act.hash, ...question })),
  }),
  supplement_received: (facts, body) => {
    const answered = new Set(body.answers.map(({ item }) => item));
    return {
      ...facts,
      openQuestions: facts.openQuestions.filter(({ item }) => !answered.has(item)),
    };
  },
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
  close: (facts, body) => ({ ...facts, outcome: body.outcome }),
  returned: (facts, body) => ({ ...facts, outcome: body.outcome ?? facts.outcome }),
};
