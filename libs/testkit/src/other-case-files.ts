/** Files of information given unasked, of requests for practices and of practices themselves. */

import type { Json } from '@comity/kernel';
import type { PracticeRecord } from '@comity/law';
import { fromEnvelope, list, victim, withoutGaps } from './case-file.js';
import type { Raw } from './case-file.js';

/** The open content of a case file of information given unasked, not yet read. */
export const spontaneousMembersOf = (file: Json): Json => {
  const { envelope, body, trafficking } = file as unknown as Raw;
  return withoutGaps({
    messageKind: 'spontaneous_information',
    ...listed(['translations', 'useConditions', 'priorContacts', 'documents']),
    ...withoutAbsent(fromEnvelope(envelope as Raw)),
    ...listed(['conditions', 'offences', 'persons', 'proceeds']),
    ...(camelled(body) as object),
    victims: list(trafficking).map(victim),
  });
};

/** The content of a case file of a request for practices, not yet read. */
export const practiceMembersOf = (file: Json): Json => {
  const { envelope, body } = file as unknown as Raw;
  const opened = fromEnvelope(envelope as Raw);
  return withoutGaps({
    messageKind: 'practice_request',
    requestingState: opened.requestingState,
    requestedState: opened.requestedState,
    requestingCentralAuthority: opened.requestingCentralAuthority,
    requestedCentralAuthority: opened.requestedCentralAuthority,
    requestingReference: opened.requestingReference,
    originalLanguage: opened.originalLanguage,
    translations: opened.translations ?? [],
    urgency: opened.urgency,
    desiredDeadline: opened.desiredDeadline,
    documents: opened.documents ?? [],
    operationalContact: opened.operationalContact,
    ...listed(['pillars', 'questions', 'formsAndGroups', 'languagesRead']),
    ...(camelled(body) as object),
  });
};

/** The record of a best practice in a file of the library; what it leaves out is absent. */
export const practiceRecordOf = (file: Json): PracticeRecord => {
  const { envelope, body } = file as unknown as Raw;
  return {
    owner: {},
    ...(camelled(body) as object),
    originalLanguage: (envelope as Raw)['original_language'],
  } as unknown as PracticeRecord;
};

/** Lists that a file may leave out. */
const listed = (names: readonly string[]): Readonly<Record<string, readonly never[]>> =>
  Object.fromEntries(names.map((name) => [name, []]));

const withoutAbsent = (members: object): object =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

/** `value` with every member's name in the spelling of code, at every depth. */
const camelled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(camelled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      camelled(member),
    ]),
  );
};
