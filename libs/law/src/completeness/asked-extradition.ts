/** What the rules on a request for a person share: which request is asked, and thresholds. */

import type {
  ExtraditionOffence,
  ExtraditionRequest,
  Undertaking,
} from '../bodies/extradition-request.js';
import type { Predicate, Subject } from './subject.js';
import { hasBasis, unless } from './subject.js';

export type Asked = Predicate<ExtraditionRequest>;
export type AskedSubject = Subject<ExtraditionRequest>;

/** Two years in both laws, and six months of a sentence (Caracas 3; Mercosur-EXT 2). */
const PENALTY_YEARS_MIN = 2;
const REMAINING_MONTHS_MIN = 6;

/** Whether only the arrest is asked for now. */
export const isProvisional = ({ request }: AskedSubject): boolean =>
  request.messageKind === 'provisional_arrest_request';

/** Runs `ask` on formal requests that rest on `instrument`. */
export const formalUnder =
  (instrument: string, ask: Asked): Asked =>
  (subject) =>
    hasBasis(subject, instrument) && !isProvisional(subject) ? ask(subject) : [];

/** Runs `ask` on requests for arrest that rest on `instrument`. */
export const arrestUnder =
  (instrument: string, ask: Asked): Asked =>
  (subject) =>
    hasBasis(subject, instrument) && isProvisional(subject) ? ask(subject) : [];

/** The penalty of an offence in the law of the requesting State, as a treaty weighs it, in years. */
export type Weight = (offence: ExtraditionOffence) => number;

/** The greatest penalty (Mercosur-EXT 2(1)). */
export const greatest: Weight = ({ maxPenaltyYears = 0 }) => maxPenaltyYears;

/** Where a least penalty is named, the mean of the two (Caracas 3(1)). */
export const mean: Weight = ({ minPenaltyYears, maxPenaltyYears = 0 }) =>
  minPenaltyYears === undefined ? maxPenaltyYears : (minPenaltyYears + maxPenaltyYears) / 2;

/** One offence of two years in both laws; for a sentence, also six months of it that remain. */
export const threshold =
  (weight: Weight): Asked =>
  ({ request: { purpose, offences, conviction } }) => [
    ...unless(
      offences.some(
        (offence) =>
          weight(offence) >= PENALTY_YEARS_MIN &&
          (offence.maxPenaltyYearsRequested ?? 0) >= PENALTY_YEARS_MIN,
      ),
      'offences',
    ),
    ...unless(
      purpose !== 'execution_of_sentence' ||
        (conviction?.remainingMonths ?? 0) >= REMAINING_MONTHS_MIN,
      'conviction.remainingMonths',
    ),
  ];

type GravePenalty = ExtraditionOffence['gravePenalties'][number];

const PROMISED: Readonly<Record<GravePenalty, Undertaking['code']>> = {
  death: 'no_death_penalty',
  life: 'no_life_or_cap',
  degrading: 'no_degrading_penalty',
};

/** For each of `penalties` that an offence carries, the undertaking that it is not imposed. */
export const promises =
  (penalties: readonly GravePenalty[]): Asked =>
  ({ request: { offences, undertakings } }) =>
    penalties.flatMap((penalty) => {
      const carried = offences.some(({ gravePenalties }) => gravePenalties.includes(penalty));
      const promised = undertakings.some(({ code }) => code === PROMISED[penalty]);
      return unless(!carried || promised, 'undertakings');
    });
