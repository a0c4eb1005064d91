/** UNTOC: what article 18(15) and its neighbours ask of a request. */

import { untocOrderPredicate } from './general.js';
import type { Predicate, Subject } from './subject.js';
import {
  hasBasis,
  isLanguageAccepted,
  isServiceOnly,
  itemsOf,
  missing,
  primaryOf,
  someoneTravels,
  unless,
  whereUntocIsBasis,
} from './subject.js';

const SERIOUS_CRIME_YEARS_MIN = 4;
const SAFE_CONDUCT_LAPSE_DAYS = 15;
/** "Forthwith" (UNTOC 18(14)), as the domain report 2.7 counts it. */
const ORAL_CONFIRMATION_HOURS_MAX = 4;
const COVERED = ['TIP 5', 'UNTOC 5', 'UNTOC 6', 'UNTOC 8', 'UNTOC 23'] as const;
const PROVISIONAL: readonly string[] = ['freezing', 'seizure', 'embargo'];

export const untocPredicates = {
  'LB-04': untocOrderPredicate,
  'UN18-15a': whereUntocIsBasis(({ request }) =>
    missing('', { requestingCentralAuthority: request.requestingCentralAuthority }),
  ),
  'UN18-15b': whereUntocIsBasis(({ request }) => [
    ...missing('proceeding', { type: request.proceeding?.type }),
    ...missing('competentAuthority', {
      name: request.competentAuthority?.name,
      functions: request.competentAuthority?.functions,
    }),
  ]),
  'UN18-15c': whereUntocIsBasis((subject) =>
    isServiceOnly(subject) ? [] : missing('', { factsOfOffence: subject.request.factsOfOffence }),
  ),
  'UN18-15d': whereUntocIsBasis(({ request }) =>
    missing('', {
      assistanceItems: request.assistanceItems,
      specialProcedures: request.specialProcedures,
    }),
  ),
  'UN18-15e': whereUntocIsBasis(({ request }) =>
    request.persons.flatMap(({ role, identity, location, nationality }, index) =>
      missing(`persons[${index}]`, {
        identity: role === 'victim' ? 'sealed' : identity,
        location,
        nationality,
      }),
    ),
  ),
  'UN18-15f': whereUntocIsBasis(({ request }) => missing('', { purpose: request.purpose })),
  'UN18-1': (subject) =>
    hasBasis(subject, 'UNTOC') || hasBasis(subject, 'TIP')
      ? missing('', {
          transnationalOrganisedGrounds: subject.request.transnationalOrganisedGrounds,
        })
      : [],
  'UN2-b': whereUntocIsBasis(({ request }) =>
    unless(
      request.offences.some(
        ({ category, maxPenaltyYears = 0 }) =>
          COVERED.some((covered) => covered === category) ||
          maxPenaltyYears >= SERIOUS_CRIME_YEARS_MIN,
      ),
      'offences',
    ),
  ),
  'UN18-14a': whereUntocIsBasis((subject) =>
    unless(isLanguageAccepted(subject), 'originalLanguage'),
  ),
  'UN18-14b': ({ request: { oralRequest } }) => {
    if (oralRequest === undefined) return [];
    const hours = oralRequest.confirmedAfterHours ?? Number.POSITIVE_INFINITY;
    return [
      ...unless(oralRequest.agreed, 'oralRequest.agreed'),
      ...unless(hours <= ORAL_CONFIRMATION_HOURS_MAX, 'oralRequest.confirmedAfterHours'),
    ];
  },
  'UN18-24': ({ request: { desiredDeadline } }) =>
    desiredDeadline === undefined
      ? []
      : missing('desiredDeadline', { reason: desiredDeadline.reason }),
  'UN18-27': (subject) => {
    // Where A-55 governs, its own ten days do: UNTOC 18(7) and 18(27), "as agreed".
    const applies =
      someoneTravels(subject) && hasBasis(subject, 'UNTOC') && primaryOf(subject) !== 'A-55';
    const days = subject.request.safeConduct?.lapseDays;
    return unless(!applies || days === SAFE_CONDUCT_LAPSE_DAYS, 'safeConduct.lapseDays');
  },
  'UN13-3a': (subject) =>
    asksConfiscation(subject) && subject.request.orders.length === 0
      ? missing('', {
          property: subject.request.property,
          factsOfOffence: subject.request.factsOfOffence,
        })
      : [],
  'UN13-3b': (subject) =>
    asksConfiscation(subject)
      ? subject.request.orders.flatMap(({ document, extent }, index) => [
          ...missing(`orders[${index}]`, { document, extent }),
          ...missing('', { factsOfRequest: subject.request.factsOfRequest }),
        ])
      : [],
  'UN13-3c': whereUntocIsBasis((subject) =>
    itemsOf(subject)
      .filter(({ item }) => PROVISIONAL.includes(item.kind))
      .flatMap(({ item, at }) => [
        ...missing('', { factsOfRequest: subject.request.factsOfRequest }),
        ...missing(at, { description: item.description }),
      ]),
  ),
} as const satisfies Record<string, Predicate>;

const asksConfiscation = (subject: Subject): boolean =>
  hasBasis(subject, 'UNTOC') &&
  subject.request.assistanceItems.some(({ kind }) => kind === 'confiscation');
