/** The request for extradition, and for provisional arrest before it (domain report 3.4). */

import { boundTranslations } from './bound-translation.js';
import {
  envelopeMembers,
  offenceMembers,
  penaltyYears,
  repeats,
  twoStates,
  unboundDocuments,
} from './envelope.js';
import { checked, flag, object, oneOf, optional, whole } from './reading.js';
import type { ObjectOf, ReadBy } from './reading.js';
import { traffickingVictim } from './trafficking-victim.js';
import { date, entries, line, prose, state } from './words.js';

const AGE_YEARS_MAX = 120;
const SENTENCE_MONTHS_MAX = 2_400;

/** X14: what the requesting State promises. */
export const undertaking = object({
  code: oneOf(
    'no_death_penalty',
    'no_life_or_cap',
    'no_degrading_penalty',
    'specialty',
    'no_re_extradition_without_consent',
    'credit_for_detention',
    'no_ad_hoc_court',
    'notify_outcome',
  ),
  text: prose,
});

/** X06: an offence in both laws. */
export const extraditionOffence = object({
  ...offenceMembers,
  /** The greatest penalty of the same act in the requested State, in years. */
  maxPenaltyYearsRequested: optional(penaltyYears),
  /** Penalties that need an undertaking (Caracas 9; Mercosur-EXT 13). */
  gravePenalties: entries(oneOf('death', 'life', 'degrading')),
});

/** X03: who is sought. Never a victim: victims stand by code in `victims`. */
const requestedPerson = object({
  names: optional(line),
  aliases: entries(line),
  sex: optional(oneOf('F', 'M', 'X')),
  dateOfBirth: optional(date),
  placeOfBirth: optional(line),
  nationalities: entries(state),
  documents: entries(object({ type: line, number: line, issuingState: optional(state) })),
  parents: entries(line),
  description: optional(prose),
  photo: optional(line),
  fingerprints: optional(line),
  languages: entries(line),
  occupation: optional(line),
  lastKnownLocation: optional(line),
});

const bodyMembers = {
  purpose: optional(oneOf('prosecution', 'execution_of_sentence')),
  requestedPerson: optional(requestedPerson),
  ageAtOffence: optional(
    object({ under18: flag, age: optional(whole({ min: 0, max: AGE_YEARS_MAX })) }),
  ),
  facts: optional(prose),
  offences: entries(extraditionOffence),
  /** Documents of this request, by id. */
  legalTexts: optional(line),
  arrestWarrant: optional(
    object({
      authority: optional(line),
      number: optional(line),
      date: optional(date),
      document: optional(line),
    }),
  ),
  evidenceSummary: optional(line),
  conviction: optional(
    object({
      court: line,
      date: optional(date),
      sentence: optional(line),
      remainingMonths: optional(whole({ min: 0, max: SENTENCE_MONTHS_MAX })),
      inAbsentia: optional(flag),
      document: optional(line),
    }),
  ),
  limitationStatement: optional(prose),
  jurisdictionBasis: optional(prose),
  dualCriminality: optional(prose),
  undertakings: entries(undertaking),
  nationalityOptions: optional(
    object({
      askProsecution: flag,
      conditionalSurrender: optional(flag),
      enforcement: optional(flag),
      note: optional(prose),
    }),
  ),
  provisionalArrest: optional(
    object({
      requestedOn: optional(date),
      channel: optional(line),
      urgencyReason: optional(prose),
      warrantExists: flag,
      intentToRequestExtradition: flag,
      offence: optional(prose),
      penalty: optional(line),
      placeAndTime: optional(line),
      interpolNotice: optional(line),
    }),
  ),
  property: entries(
    object({
      type: line,
      count: optional(whole({ min: 0, max: 1_000_000 })),
      note: optional(prose),
    }),
  ),
  concurrentRequests: entries(
    object({ state, offence: optional(line), receivedOn: optional(date) }),
  ),
  safeguards: optional(
    object({
      counsel: optional(line),
      interpreter: optional(line),
      asylumClaim: optional(flag),
      health: optional(line),
    }),
  ),
  transit: optional(
    object({ state, route: line, landing: optional(flag), papers: optional(line) }),
  ),
  /** Number and day of the note by which diplomacy says the same (Caracas 10). */
  diplomaticNote: optional(line),
  /** What the law of the requesting State asks of itself first (Peru CPP 525-526). */
  nationalDecision: optional(
    object({
      consultativeResolution: optional(line),
      governmentResolution: optional(line),
      personLocated: optional(line),
    }),
  ),
  organisedGroupGrounds: optional(prose),
  /** UNTOC as treaty basis: the day the requested State told the United Nations (16(5)). */
  untocBasisNotifiedOn: optional(date),
  victims: entries(traffickingVictim),
};

const members = {
  messageKind: oneOf('extradition_request', 'provisional_arrest_request'),
  ...envelopeMembers,
  ...bodyMembers,
  ...boundTranslations,
};

type Content = ObjectOf<typeof members>;

/** The content of a request for extradition or provisional arrest, normalised as for evidence. */
export interface ExtraditionRequest extends Content {}

export type ExtraditionOffence = ReadBy<typeof extraditionOffence>;
export type Undertaking = ReadBy<typeof undertaking>;

/** Reads a request; whether it is complete is asked by `checkCompleteness`. */
export const extraditionRequest = checked(object(members), (request: ExtraditionRequest) => [
  ...twoStates(request),
  ...unboundDocuments(request),
  ...repeats('undertakings', request.undertakings, ({ code }) => code),
  ...repeats('victims', request.victims, ({ victimCode }) => victimCode),
  ...repeats('documents', request.documents, ({ id }) => id),
]);
