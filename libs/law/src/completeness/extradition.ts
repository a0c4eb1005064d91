/** Extradition: UNTOC 16, national laws, and every rule that is asked of a request for a person. */

import type { Asked } from './asked-extradition.js';
import { arrestUnder, formalUnder, isProvisional } from './asked-extradition.js';
import { caracasPredicates, mercosurPredicates } from './extradition-treaties.js';
import { basisPredicates, fourEyesPredicate, unexplainedIn } from './general.js';
import { medellinPredicates } from './medellin.js';
import { inPortuguese } from './regional.js';
import { attached, missing, primaryOf, todayOf, unless } from './subject.js';
import {
  crimePredicates,
  hasSealedIdentity,
  leakPredicate,
  returnPredicates,
  undertakingPredicates,
} from './trafficking.js';

/** States whose courts want the victim named (Peru CPP 518(1)(a); AR Law 24.767 art. 69 b). */
const WANT_VICTIM: readonly string[] = ['PER', 'ARG'];

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
  'UN16-4': (subject) => {
    if (primaryOf(subject) !== 'UNTOC' || isProvisional(subject)) return [];
    const notified = subject.request.untocBasisNotifiedOn;
    const known = notified !== undefined && notified <= todayOf(subject);
    return unless(known, 'untocBasisNotifiedOn');
  },
  'UN16-9': arrestUnder('UNTOC', ({ request: { provisionalArrest } }) =>
    missing('provisionalArrest', { urgencyReason: provisionalArrest?.urgencyReason }),
  ),
} as const satisfies Record<string, Asked>;

const nationalPredicates = {
  'BR-LANG': inPortuguese,
  'PE-526': (subject) => {
    const { requestingState, nationalDecision, documents } = subject.request;
    if (requestingState !== 'PER' || isProvisional(subject)) return [];
    const resolution = (name: 'consultativeResolution' | 'governmentResolution') =>
      attached(documents, `nationalDecision.${name}`, nationalDecision?.[name]);
    return [
      ...resolution('consultativeResolution'),
      ...resolution('governmentResolution'),
      ...missing('nationalDecision', { personLocated: nationalDecision?.personLocated }),
    ];
  },
} as const satisfies Record<string, Asked>;

const PROSE = [
  'facts',
  'limitationStatement',
  'jurisdictionBasis',
  'dualCriminality',
  'organisedGroupGrounds',
] as const;

/** One predicate per rule that is evaluated on a request for extradition, by rule id. */
export const extraditionPredicates = {
  ...basisPredicates,
  ...untocPredicates,
  ...caracasPredicates,
  ...mercosurPredicates,
  ...nationalPredicates,
  ...crimePredicates,
  ...returnPredicates,
  'TIP-6-1': leakPredicate,
  ...undertakingPredicates,
  // The law that asks for the victim is that of the State whose court reads the request.
  'VIC-02': ({ request }) =>
    unless(
      !WANT_VICTIM.includes(request.requestedState) ||
        request.victims.length === 0 ||
        hasSealedIdentity(request),
      'documents',
    ),
  'SYS-4E': fourEyesPredicate,
  'SYS-ABB': ({ request }) => unexplainedIn(request, PROSE),
  ...medellinPredicates,
} as const satisfies Readonly<Record<string, Asked>>;
