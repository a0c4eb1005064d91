/** Information given unasked, and the offer of it on conditions (domain report 3.5). */

import { boundTranslations } from './bound-translation.js';
import {
  envelopeMembers,
  offenceMembers,
  person,
  repeats,
  twoStates,
  unboundDocuments,
} from './envelope.js';
import { checked, flag, object, oneOf, optional, text } from './reading.js';
import type { ObjectOf, ReadBy } from './reading.js';
import { traffickingVictim } from './trafficking-victim.js';
import { date, entries, line, prose, state } from './words.js';

/** S03: a short neutral title that names nobody. */
const SUBJECT_CHARS_MAX = 120;

/** S10: on what the information is given (UNTOC 18(5); Budapest 26(2)). */
export const useCondition = object({
  code: oneOf('confidential', 'no_evidence_use', 'no_onward_sharing', 'only_for_case', 'other'),
  until: optional(date),
  caseReference: optional(line),
  text: optional(prose),
});

/** What a State that must accept first may see (Budapest 26(2)). */
const openMembers = {
  subject: text('line', SUBJECT_CHARS_MAX),
  conditions: entries(useCondition),
  riskToLife: flag,
  /** S16: the day after which what was not used is erased. */
  retentionUntil: date,
};

const {
  requestingState,
  requestedState,
  requestingCentralAuthority,
  requestedCentralAuthority,
  requestingReference,
  originalLanguage,
} = envelopeMembers;

/** The offer: subject and conditions, and nothing of the information itself. */
export const conditionsOffer = checked(
  object({
    messageKind: oneOf('spontaneous_information'),
    requestingState,
    requestedState,
    requestingCentralAuthority,
    requestedCentralAuthority,
    requestingReference,
    originalLanguage,
    ...openMembers,
    ...boundTranslations,
  }),
  twoStates,
);

const members = {
  messageKind: oneOf('spontaneous_information'),
  ...envelopeMembers,
  ...openMembers,
  information: optional(prose),
  whyUseful: optional(prose),
  originAndGrading: optional(
    object({
      sourceType: line,
      reliability: oneOf('A', 'B', 'C', 'D', 'E', 'X'),
      accuracy: oneOf('1', '2', '3', '4', '5', 'X'),
      dateOfInformation: optional(date),
    }),
  ),
  offences: entries(object(offenceMembers)),
  persons: entries(person),
  travelAndDocuments: optional(
    object({
      authorsOrVictims: optional(prose),
      documentsUsed: optional(prose),
      routes: entries(
        object({ state, role: oneOf('origin', 'transit', 'destination'), place: optional(line) }),
      ),
      means: optional(prose),
    }),
  ),
  proceeds: entries(
    object({ description: line, location: optional(line), holder: optional(line) }),
  ),
  acceptanceNeededFirst: flag,
  victims: entries(traffickingVictim),
};

const all = { ...members, ...boundTranslations };

type Content = ObjectOf<typeof all>;

/** The content of information given unasked (S01 to S17). */
export interface SpontaneousInformation extends Content {}

export type ConditionsOffer = ReadBy<typeof conditionsOffer>;
export type UseCondition = ReadBy<typeof useCondition>;

/** Reads the information whole. */
export const spontaneousInformation = checked(object(all), (content: SpontaneousInformation) => [
  ...twoStates(content),
  ...unboundDocuments(content),
  ...repeats('persons', content.persons, ({ code }) => code),
  ...repeats('victims', content.victims, ({ victimCode }) => victimCode),
  ...repeats('documents', content.documents, ({ id }) => id),
]);

/** The offer that stands for `content` until its conditions are accepted. */
export const offerOf = (content: SpontaneousInformation): ConditionsOffer => {
  const { messageKind, subject, conditions, riskToLife, retentionUntil } = content;
  const { requestingCentralAuthority: from, requestedCentralAuthority: to } = content;
  const { requestingReference: reference, originalLanguage: language } = content;
  return {
    messageKind,
    requestingState: content.requestingState,
    requestedState: content.requestedState,
    ...(from !== undefined && { requestingCentralAuthority: from }),
    ...(to !== undefined && { requestedCentralAuthority: to }),
    ...(reference !== undefined && { requestingReference: reference }),
    ...(language !== undefined && { originalLanguage: language }),
    subject,
    conditions,
    riskToLife,
    retentionUntil,
  };
};
