/** Extradition: what Caracas, MERCOSUR, UNTOC 16 and national laws ask of a request for a person. */

import type { ExtraditionRequest, Undertaking } from '../bodies/extradition-request.js';
import { basisPredicates, fourEyesPredicate, unexplainedIn } from './general.js';
import type { Hit, Predicate, Subject } from './subject.js';
import { between, hasBasis, isLanguageAccepted, missing, primaryOf, unless } from './subject.js';
import { medellinPredicates } from './medellin.js';
import { crimePredicates, leakPredicate, victimsConsented } from './trafficking.js';

type Asked = Predicate<ExtraditionRequest>;
type AskedSubject = Subject<ExtraditionRequest>;

const PENALTY_YEARS_MIN = 2;
const REMAINING_MONTHS_MIN = 6;
/** Channels by which Caracas lets a request travel (Caracas 10). */
const CHANNELS: readonly unknown[] = ['diplomatic'];

/** Whether only the arrest is asked for now. */
const isProvisional = ({ request }: AskedSubject): boolean =>
  request.messageKind === 'provisional_arrest_request';

/** Runs `ask` on formal requests that rest on `instrument`. */
const formalUnder =
  (instrument: string, ask: Asked): Asked =>
  (subject) =>
    hasBasis(subject, instrument) && !isProvisional(subject) ? ask(subject) : [];

/** Runs `ask` on requests for arrest that rest on `instrument`. */
const arrestUnder =
  (instrument: string, ask: Asked): Asked =>
  (subject) =>
    hasBasis(subject, instrument) && isProvisional(subject) ? ask(subject) : [];

/** Two years in both laws, or six months of the sentence left (Caracas 3; Mercosur-EXT 2). */
const threshold: Asked = ({ request: { purpose, offences, conviction } }) => {
  if (purpose === 'execution_of_sentence') {
    const enough = (conviction?.remainingMonths ?? 0) >= REMAINING_MONTHS_MIN;
    return unless(enough, 'conviction.remainingMonths');
  }
  return unless(
    offences.some(
      ({ maxPenaltyYears = 0, maxPenaltyYearsRequested = 0 }) =>
        maxPenaltyYears >= PENALTY_YEARS_MIN && maxPenaltyYearsRequested >= PENALTY_YEARS_MIN,
    ),
    'offences',
  );
};

type GravePenalty = ExtraditionRequest['offences'][number]['gravePenalties'][number];

const PROMISED: Readonly<Record<GravePenalty, Undertaking['code']>> = {
  death: 'no_death_penalty',
  life: 'no_life_or_cap',
  degrading: 'no_degrading_penalty',
};

const promises =
  (penalties: readonly GravePenalty[]): Asked =>
  ({ request: { offences, undertakings } }) =>
    penalties.flatMap((penalty) => {
      const carried = offences.some(({ gravePenalties }) => gravePenalties.includes(penalty));
      const promised = undertakings.some(({ code }) => code === PROMISED[penalty]);
      return unless(!carried || promised, 'undertakings');
    });

const identity = ({ request: { requestedPerson } }: AskedSubject): readonly Hit[] =>
  missing('requestedPerson', {
    names: requestedPerson?.names,
    nationalities: requestedPerson?.nationalities,
  });

const untocPredicates = {
  'UN16-1': formalUnder('UNTOC', ({ request }) => [
    ...missing('', { dualCriminality: request.dualCriminality }),
    ...missing('requestedPerson', {
      lastKnownLocation: request.requestedPerson?.lastKnownLocation,
    }),
    ...(request.offences.some(({ category }) => category === 'TIP 5')
      ? []
      : missing('', { organisedGroupGrounds: request.organisedGroupGrounds })),
  ]),
  'UN16-4': (subject) =>
    primaryOf(subject) === 'UNTOC' && !isProvisional(subject)
      ? missing('', { untocBasisNotifiedOn: subject.request.untocBasisNotifiedOn })
      : [],
  'UN16-9': arrestUnder('UNTOC', ({ request: { provisionalArrest } }) =>
    missing('provisionalArrest', { urgencyReason: provisionalArrest?.urgencyReason }),
  ),
} as const satisfies Record<string, Asked>;

const caracasPredicates = {
  'LB-06': (subject) => {
    if (!hasBasis(subject, 'B-47')) return [];
    const known = between(subject, 'B-47');
    if (known === 'yes') return [];
    return [{ field: 'legalBases', ...(known === 'unknown' && { severity: 'WARN' as const }) }];
  },
  'CAR-11-1a': formalUnder('B-47', ({ request: { purpose, arrestWarrant, evidenceSummary } }) =>
    purpose === 'prosecution'
      ? [
          ...missing('arrestWarrant', {
            authority: arrestWarrant?.authority,
            document: arrestWarrant?.document,
          }),
          // Evidence for committal is asked where both laws want it: only they know.
          ...missing('', { evidenceSummary }).map((hit) => ({ ...hit, severity: 'WARN' as const })),
        ]
      : [],
  ),
  'CAR-11-1a2': formalUnder('B-47', ({ request: { purpose, conviction } }) =>
    purpose === 'execution_of_sentence'
      ? missing('conviction', { document: conviction?.document })
      : [],
  ),
  'CAR-11-1b': formalUnder('B-47', ({ request: { legalTexts } }) => missing('', { legalTexts })),
  'CAR-11-2': formalUnder('B-47', (subject) => [
    ...unless(isLanguageAccepted(subject), 'translations'),
    ...identity(subject),
  ]),
  'CAR-3': formalUnder('B-47', threshold),
  'CAR-9': formalUnder('B-47', promises(['death', 'life', 'degrading'])),
  'CAR-10': formalUnder('B-47', ({ request: { channel, diplomaticNote } }) =>
    unless(CHANNELS.includes(channel) || diplomaticNote !== undefined, 'diplomaticNote'),
  ),
  'CAR-14-1': arrestUnder('B-47', ({ request: { provisionalArrest } }) => [
    ...unless(
      provisionalArrest?.intentToRequestExtradition === true,
      'provisionalArrest.intentToRequestExtradition',
    ),
    ...unless(provisionalArrest?.warrantExists === true, 'provisionalArrest.warrantExists'),
    ...missing('provisionalArrest', { offence: provisionalArrest?.offence }),
  ]),
} as const satisfies Record<string, Asked>;

const mercosurPredicates = {
  'MEX-18': formalUnder('MERCOSUR-EXT', ({ request }) => [
    ...unless(
      request.arrestWarrant?.document !== undefined || request.conviction?.document !== undefined,
      'arrestWarrant.document',
    ),
    ...missing('', { facts: request.facts, legalTexts: request.legalTexts }),
    ...unless(
      request.offences.some(({ provision }) => provision !== undefined),
      'offences',
    ),
    ...missing('requestedPerson', { names: request.requestedPerson?.names }),
    ...missing('', { limitationStatement: request.limitationStatement }),
  ]),
  'MEX-2': formalUnder('MERCOSUR-EXT', threshold),
  'MEX-13': formalUnder('MERCOSUR-EXT', promises(['death', 'life'])),
  'MEX-20': formalUnder('MERCOSUR-EXT', (subject) =>
    unless(isLanguageAccepted(subject), 'translations'),
  ),
  'MEX-29': arrestUnder('MERCOSUR-EXT', ({ request: { provisionalArrest, requestedPerson } }) => [
    ...unless(provisionalArrest?.warrantExists === true, 'provisionalArrest.warrantExists'),
    ...missing('provisionalArrest', {
      offence: provisionalArrest?.offence,
      placeAndTime: provisionalArrest?.placeAndTime,
    }),
    ...missing('requestedPerson', { names: requestedPerson?.names }),
    ...unless(
      provisionalArrest?.intentToRequestExtradition === true,
      'provisionalArrest.intentToRequestExtradition',
    ),
  ]),
  'MEX-10': (subject) =>
    unless(
      !hasBasis(subject, 'MERCOSUR-EXT') || subject.request.ageAtOffence?.under18 !== true,
      'ageAtOffence',
    ),
} as const satisfies Record<string, Asked>;

const nationalPredicates = {
  'BR-LANG': (subject) =>
    unless(subject.request.requestedState !== 'BRA' || isLanguageAccepted(subject), 'translations'),
  'PE-526': (subject) => {
    const { requestingState, nationalDecision } = subject.request;
    if (requestingState !== 'PER' || isProvisional(subject)) return [];
    return missing('nationalDecision', {
      consultativeResolution: nationalDecision?.consultativeResolution,
      governmentResolution: nationalDecision?.governmentResolution,
      personLocated: nationalDecision?.personLocated,
    });
  },
} as const satisfies Record<string, Asked>;

const prosePaths = [
  'facts',
  'limitationStatement',
  'jurisdictionBasis',
  'dualCriminality',
] as const;

/** One predicate per rule that is evaluated on a request for extradition, by rule id. */
export const extraditionPredicates = {
  ...basisPredicates,
  ...untocPredicates,
  ...caracasPredicates,
  ...mercosurPredicates,
  ...nationalPredicates,
  ...crimePredicates,
  'TIP-6-1': leakPredicate,
  ...victimsConsented,
  // The law that asks for the victim is that of the State whose court reads the request.
  'VIC-02': ({ request }) =>
    unless(
      !['PER', 'ARG'].includes(request.requestedState) ||
        request.victims.length === 0 ||
        request.documents.some(
          ({ kind, compartment }) => kind === 'sealed' && compartment === 'C3',
        ),
      'documents',
    ),
  'SYS-4E': fourEyesPredicate,
  'SYS-ABB': ({ request }) => unexplainedIn(request, prosePaths),
  ...medellinPredicates,
} as const satisfies Readonly<Record<string, Asked>>;
