/** What regional and national laws ask of a request for evidence: MERCOSUR, Central America, Peru. */

import type { EvidenceRequest } from '../bodies/evidence-request.js';
import { daysBetween } from '../calendar.js';
import { stateEntryOf } from '../register/legal-register.js';
import { bindsMedellin } from './medellin.js';
import type { Hit, Predicate, Written } from './subject.js';
import {
  between,
  hasBasis,
  isLanguageAccepted,
  isReadable,
  itemsOf,
  missing,
  todayOf,
  unless,
} from './subject.js';

/** A signed original follows an electronic request within this time (Mercosur-MLA 6(2)). */
export const ORIGINAL_DAYS_MAX = 10;
/** Service with a date is asked this long before it (Central American MLA 8(2), 11). */
const SERVICE_DAYS_MIN = 30;

/** Ways by which paper comes, signed by hand; any other is "e-mail or similar". */
const ON_PAPER: readonly string[] = ['diplomatic', 'courier'];

/** Whether the request comes on paper; where it names no channel, it comes by the network. */
export const isOnPaper = ({ channel = 'network' }: Pick<EvidenceRequest, 'channel'>): boolean =>
  ON_PAPER.includes(channel);

/** Brazil reads Portuguese alone, the request itself included (gov.br MJ, DRCI). */
export const inPortuguese: Predicate<Written> = ({ request }) =>
  unless(request.requestedState !== 'BRA' || isReadable(request, new Set(['pt'])), 'translations');

/** Runs `predicate` where `instrument` is among the bases. */
const under =
  (instrument: string, predicate: Predicate): Predicate =>
  (subject) =>
    hasBasis(subject, instrument) ? predicate(subject) : [];

const described = (request: EvidenceRequest): readonly Hit[] =>
  request.assistanceItems.length === 0
    ? [{ field: 'assistanceItems' }]
    : request.assistanceItems.flatMap(({ description }, index) =>
        missing(`assistanceItems[${index}]`, { description }),
      );

const authority = ({ competentAuthority }: EvidenceRequest): readonly Hit[] =>
  missing('competentAuthority', { name: competentAuthority?.name });

export const regionalPredicates = {
  'LB-07': (subject) => {
    const tax = subject.request.declarations?.taxOffence?.value === true;
    const bound = between(subject, 'A-59') === 'yes';
    return unless(!tax || !bound || hasBasis(subject, 'A-59'), 'legalBases');
  },
  'MML-6-3': under('MERCOSUR-MLA', ({ request }) => [
    ...authority(request),
    ...missing('proceeding', { type: request.proceeding?.type }),
    ...missing('', { offences: request.offences }),
    ...described(request),
    ...missing('', { purpose: request.purpose, legalTexts: request.legalTexts }),
  ]),
  'MML-6-2': under('MERCOSUR-MLA', (subject) => {
    // Between parties of Medellín a transmission is the original (Medellín 3(3)).
    if (bindsMedellin(subject)) return [];
    if (isOnPaper(subject.request)) return [];
    const { signedOriginalBy: by } = subject.request;
    const inTime = by !== undefined && daysBetween(todayOf(subject), by) <= ORIGINAL_DAYS_MAX;
    return unless(inTime, 'signedOriginalBy');
  }),
  'MML-6-5': under('MERCOSUR-MLA', (subject) => {
    const { requestingState, originalLanguage = '' } = subject.request;
    const own = stateEntryOf(subject.context.register, requestingState)?.officialLanguages ?? [];
    return [
      ...unless(own.includes(originalLanguage), 'originalLanguage'),
      ...unless(isLanguageAccepted(subject), 'translations'),
    ];
  }),
  'CAM-4': under('CA-MLA', ({ request }) => [
    ...authority(request),
    ...missing('', { purpose: request.purpose }),
    ...described(request),
    ...missing('', {
      factsOfOffence: request.factsOfOffence,
      legalTexts: request.legalTexts,
      desiredDeadline: request.desiredDeadline,
    }),
  ]),
  'CAM-11': under('CA-MLA', (subject) =>
    itemsOf(subject).flatMap(({ item, at }) => {
      const day = item.service?.hearingDate;
      const late = day !== undefined && daysBetween(todayOf(subject), day) < SERVICE_DAYS_MIN;
      return unless(!late, `${at}.service.hearingDate`);
    }),
  ),
  'BUD-29': (subject) =>
    itemsOf(subject)
      .filter(({ item }) => item.kind === 'data_preservation')
      .flatMap(({ item: { preservation, custodian, place, link }, at }) => [
        ...authority(subject.request),
        ...unless(subject.request.offences.length > 0, 'offences'),
        ...missing('', { factsOfOffence: subject.request.factsOfOffence }),
        ...missing(`${at}.preservation`, {
          data: preservation?.data,
          necessity: preservation?.necessity,
        }),
        ...missing(at, { link, custodian: custodian ?? place }),
        ...unless(preservation?.intentToRequest === true, `${at}.preservation.intentToRequest`),
      ]),
  'BR-LANG': inPortuguese,
  'PE-536': (subject) => {
    const { request } = subject;
    if (request.requestingState !== 'PER') return [];
    return [
      ...authority(request),
      ...unless(request.offences.length > 0, 'offences'),
      ...missing('', { factsOfOffence: request.factsOfOffence }),
      ...described(request),
      ...unless(isLanguageAccepted(subject), 'translations'),
    ];
  },
  'NAS-25': (subject) => {
    const { reusesMaterialOf, useConsentRef } = subject.request;
    if (reusesMaterialOf === undefined || !hasBasis(subject, 'A-55')) return [];
    return missing('', { useConsentRef });
  },
  'UN18-19': (subject) => {
    const { reusesMaterialOf, useConsentRef, exculpatoryNotice } = subject.request;
    if (reusesMaterialOf === undefined || !hasBasis(subject, 'UNTOC')) return [];
    return missing('', { useConsentRef: useConsentRef ?? exculpatoryNotice });
  },
} as const satisfies Record<string, Predicate>;
