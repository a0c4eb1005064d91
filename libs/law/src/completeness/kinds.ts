/** KIND: what each kind of assistance needs so that it can be carried out. */

import type { Person } from '../bodies/envelope.js';
import type { AssistanceItem, EvidenceRequest } from '../bodies/evidence-request.js';
import type { Hit, Predicate } from './subject.js';
import { isBlank, itemsOf, missing } from './subject.js';

/** Runs `check` on every item for which `applies`. */
const forItems =
  (
    applies: (item: AssistanceItem) => boolean,
    check: (item: AssistanceItem, at: string, request: EvidenceRequest) => readonly Hit[],
  ): Predicate =>
  (subject) =>
    itemsOf(subject)
      .filter(({ item }) => applies(item))
      .flatMap(({ item, at }) => check(item, at, subject.request));

const isKind =
  (kind: AssistanceItem['kind']) =>
  (item: AssistanceItem): boolean =>
    item.kind === kind;

export const kindPredicates = {
  'KIND-TEST': forItems(isKind('testimony'), (item, at, request) => [
    ...missing(at, { persons: item.persons }),
    ...personsOf(item, request).flatMap(({ person, field }) =>
      missing(field, { location: person.location, link: person.link }),
    ),
    ...missing(at, { questionsRef: item.questionsRef ?? item.topics }),
  ]),
  'KIND-SERV': forItems(isKind('service'), ({ service }, at) =>
    missing(`${at}.service`, {
      document: service?.document,
      addressee: service?.addressee,
      relation: service?.relation,
      hearingDate: service?.hearingDate,
    }),
  ),
  'KIND-LOC': forItems(isKind('locate_person'), (item, at, request) => [
    ...missing(at, { persons: item.persons, lastKnownPlace: item.lastKnownPlace }),
    ...personsOf(item, request)
      .filter(({ person }) => person.role !== 'victim')
      .flatMap(({ person, field }) => missing(field, { identity: person.identity })),
  ]),
  'KIND-SEARCH': forItems(isKind('search'), ({ place, objects }, at, request) => [
    ...missing(at, { place, objects }),
    ...missing('', { justificationOfMeasure: request.justificationOfMeasure }),
  ]),
  'KIND-BANK': forItems(isKind('bank_records'), (item, at) => [
    ...missing(at, { institution: item.institution, account: item.account ?? item.holder }),
    ...missing(at, { period: item.period, link: item.link }),
  ]),
  'KIND-FREEZE': forItems(isKind('freezing'), (_item, _at, request) =>
    request.property.length === 0
      ? [{ field: 'property' }, ...urgencyOf(request)]
      : [
          ...request.property.flatMap(({ holder, link, value, thirdParties }, index) =>
            missing(`property[${index}]`, { holder, link, value, thirdParties }),
          ),
          ...urgencyOf(request),
        ],
  ),
  'KIND-VIDEO': forItems(
    ({ kind, video }) => kind === 'video_hearing' || video !== undefined,
    ({ video }, at) =>
      missing(`${at}.video`, {
        whyNotInPerson: video?.whyNotInPerson,
        proposedDates: video?.proposedDates,
        presides: video?.presides,
        technicalContact: video?.technicalContact,
        protection: video?.protection,
      }),
  ),
  'KIND-EDATA': forItems(isKind('electronic_data'), (item, at) => [
    ...missing(at, { account: item.account, provider: item.provider, dataClass: item.dataClass }),
    ...missing(at, { 'period.timeZone': item.period?.timeZone }),
    ...missing(at, { preservationRef: item.preservationRef }),
  ]),
} as const satisfies Record<string, Predicate>;

const urgencyOf = (request: EvidenceRequest): readonly Hit[] =>
  isBlank(request.urgency?.reason) ? [{ field: 'urgency.reason' }] : [];

const personsOf = (
  item: AssistanceItem,
  request: EvidenceRequest,
): readonly { readonly person: Person; readonly field: string }[] =>
  request.persons
    .map((person, index) => ({ person, field: `persons[${index}]` }))
    .filter(({ person }) => item.persons.includes(person.code));
