/** what the Nassau Convention asks of a request. */

import type { StateCode } from '@comity/kernel';
import { designation } from '../register/legal-register.js';
import type { Hit, Predicate, Subject } from './subject.js';
import {
  between,
  isLanguageAccepted,
  isServiceOnly,
  itemsOf,
  missing,
  someoneTravels,
  unless,
  whereNassauGoverns,
} from './subject.js';

const PENALTY_YEARS_MIN = 1;
const FACTS_CHARS_MIN = 200;
const JUSTIFICATION_CHARS_MIN = 150;
const TRANSFER_DAYS_MAX = 60;
const SAFE_CONDUCT_LAPSE_DAYS = 10;
const PROCEEDINGS: readonly unknown[] = ['investigation', 'prosecution', 'trial'];
const JUSTIFIED: readonly string[] = [
  'search',
  'embargo',
  'seizure',
  'freezing',
  'delivery_of_objects',
];
const TAKES_OBJECTS: readonly string[] = ['search', 'seizure', 'delivery_of_objects'];
const HEARINGS: readonly string[] = ['testimony', 'video_hearing', 'expert_hearing'];
const COSTLY: readonly string[] = ['expert_hearing', 'summons', 'transfer_of_detainee'];

export const nassauPredicates = {
  'NAS-03': whereNassauGoverns((subject) => [
    ...designated(subject, 'requestingCentralAuthority', subject.request.requestingState),
    ...designated(subject, 'requestedCentralAuthority', subject.request.requestedState),
  ]),
  'NAS-04': whereNassauGoverns(({ request }) =>
    unless(PROCEEDINGS.includes(request.proceeding?.type), 'proceeding.type'),
  ),
  'NAS-06': whereNassauGoverns(({ request }) =>
    unless(
      request.offences.some(({ maxPenaltyYears = 0 }) => maxPenaltyYears >= PENALTY_YEARS_MIN),
      'offences',
    ),
  ),
  'NAS-08': whereNassauGoverns(({ request }) =>
    unless(
      request.declarations?.notPurelyMilitary?.value === true,
      'declarations.notPurelyMilitary',
    ),
  ),
  'NAS-10': whereNassauGoverns(({ request }) =>
    unless(
      request.documents.some(({ kind }) => kind === 'request'),
      'documents',
    ),
  ),
  'NAS-26a1': whereNassauGoverns(({ request }) =>
    request.offences.length === 0
      ? [{ field: 'offences' }]
      : request.offences.flatMap(({ name, provision }, index) =>
          missing(`offences[${index}]`, { name, provision }),
        ),
  ),
  'NAS-26a2': whereNassauGoverns((subject) =>
    unless(
      isServiceOnly(subject) || (subject.request.factsOfOffence ?? '').length >= FACTS_CHARS_MIN,
      'factsOfOffence',
    ),
  ),
  'NAS-26a3': whereNassauGoverns(({ request }) =>
    missing('proceeding', {
      type: request.proceeding?.type,
      nationalReference: request.proceeding?.nationalReference,
    }),
  ),
  'NAS-26a4': whereNassauGoverns(({ request }) =>
    missing('', { factsOfRequest: request.factsOfRequest }),
  ),
  'NAS-26b': whereNassauGoverns(({ request }) =>
    missing('originatingAct', {
      text: request.originatingAct?.text,
      date: request.originatingAct?.date,
    }),
  ),
  'NAS-26c': ({ request }) => {
    const wished =
      request.attendingOfficials.length > 0 ||
      request.assistanceItems.some(({ video }) => video !== undefined);
    return wished ? missing('', { specialProcedures: request.specialProcedures }) : [];
  },
  'NAS-26d': whereNassauGoverns((subject) =>
    subject.request.assistanceItems.length === 0
      ? [{ field: 'assistanceItems' }]
      : itemsOf(subject).flatMap(({ item, at }) => missing(at, { description: item.description })),
  ),
  'NAS-07': whereNassauGoverns((subject) =>
    itemsOf(subject).flatMap(({ item: { a55, agreementRef }, at }) =>
      unless((a55 !== undefined && a55 !== 'j') || agreementRef !== undefined, `${at}.a55`),
    ),
  ),
  'NAS-05': whereNassauGoverns(({ request }) =>
    request.assistanceItems.some(({ coercive }) => coercive)
      ? missing('', { dualCriminality: request.dualCriminality })
      : [],
  ),
  'NAS-13': whereNassauGoverns(({ request }) =>
    unless(
      !request.assistanceItems.some(({ kind }) => JUSTIFIED.includes(kind)) ||
        (request.justificationOfMeasure ?? '').length >= JUSTIFICATION_CHARS_MIN,
      'justificationOfMeasure',
    ),
  ),
  'NAS-12': ({ request }) => {
    const asked =
      request.returnOfObjects?.originalsAsked === true ||
      request.assistanceItems.some(({ kind }) => TAKES_OBJECTS.includes(kind));
    return unless(
      !asked || request.returnOfObjects?.undertaking === true,
      'returnOfObjects.undertaking',
    );
  },
  'NAS-20': ({ request }) => {
    if (!request.assistanceItems.some(({ kind }) => kind === 'transfer_of_detainee')) return [];
    const transfer = request.transferOfDetainee;
    const days = transfer?.maxDays ?? Number.POSITIVE_INFINITY;
    return [
      ...missing('transferOfDetainee', { consentGivenOn: transfer?.consentGivenOn }),
      ...unless(transfer?.custodyUndertaking === true, 'transferOfDetainee.custodyUndertaking'),
      ...unless(
        days <= TRANSFER_DAYS_MAX || transfer?.prolongationAgreed === true,
        'transferOfDetainee.maxDays',
      ),
    ];
  },
  'NAS-22': whereNassauGoverns((subject) => {
    const offer = subject.request.safeConduct;
    const offered = offer?.offered === true && offer.lapseDays === SAFE_CONDUCT_LAPSE_DAYS;
    return unless(!someoneTravels(subject) || offered, 'safeConduct');
  }),
  'NAS-23': ({ request }) =>
    request.assistanceItems.some(({ kind }) => HEARINGS.includes(kind))
      ? missing('', { interrogatory: request.interrogatory })
      : [],
  'NAS-16': ({ request }) =>
    request.attendingOfficials.flatMap(({ name, function: office, reason }, index) =>
      missing(`attendingOfficials[${index}]`, { name, function: office, reason }),
    ),
  'NAS-25b': whereNassauGoverns(({ request }) =>
    unless(request.confidentialityOfRequest !== undefined, 'confidentialityOfRequest'),
  ),
  'NAS-27': whereNassauGoverns(({ request }) =>
    unless(request.authenticationExemption === true, 'authenticationExemption'),
  ),
  'NAS-28': whereNassauGoverns((subject) =>
    unless(isLanguageAccepted(subject), 'originalLanguage'),
  ),
  'NAS-29': (subject) => {
    const { costs, assistanceItems } = subject.request;
    const costly =
      someoneTravels(subject) ||
      costs?.extraordinaryForeseen === true ||
      assistanceItems.some(({ kind }) => COSTLY.includes(kind));
    const filled =
      costs !== undefined && (costs.agreementRef ?? costs.estimate ?? costs.note) !== undefined;
    return unless(!costly || filled, 'costs');
  },
  'NAS-09': whereNassauGoverns(({ request }) =>
    missing('declarations', {
      neBisInIdem: request.declarations?.neBisInIdem,
      notPolitical: request.declarations?.notPolitical,
      notDiscriminatory: request.declarations?.notDiscriminatory,
      notAdHocCourt: request.declarations?.notAdHocCourt,
      taxOffence: request.declarations?.taxOffence,
    }),
  ),
  'NAS-09f': (subject) => {
    const { declarations, explanationOfTaxOffence } = subject.request;
    if (declarations?.taxOffence?.value !== true || between(subject, 'A-59') === 'yes') return [];
    return missing('', { explanationOfTaxOffence });
  },
} as const satisfies Record<string, Predicate>;

/** A recalled designation warns and does not block; no id, or another's designation, blocks. */
const designated = (
  { request, context }: Subject,
  field: 'requestingCentralAuthority' | 'requestedCentralAuthority',
  state: StateCode,
): readonly Hit[] => {
  const id = request[field];
  if (id === undefined) return [{ field }];
  const known = designation(context.register, { id, state, instrument: 'A-55' });
  if (known === 'found') return [];
  return known === 'none' ? [{ field }] : [{ field, severity: 'WARN' }];
};
