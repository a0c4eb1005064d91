/** The request for best practices (Declaration of Brasilia, paragraphs 12 and 15). */

import { boundTranslations } from './bound-translation.js';
import { envelopeMembers, repeats, twoStates, unboundDocuments } from './envelope.js';
import { checked, object, oneOf, optional } from './reading.js';
import type { ObjectOf } from './reading.js';
import { entries, itemNumber, line, prose } from './words.js';

const {
  requestingState,
  requestedState,
  requestingCentralAuthority,
  requestedCentralAuthority,
  requestingReference,
  originalLanguage,
  translations,
  urgency,
  desiredDeadline,
  documents,
  operationalContact,
} = envelopeMembers;

/** B03: the fields of work of the Declaration and its plans. */
export const pillar = oneOf('prevention', 'protection', 'prosecution', 'cooperation');

const members = {
  messageKind: oneOf('practice_request'),
  requestingState,
  requestedState,
  requestingCentralAuthority,
  requestedCentralAuthority,
  requestingReference,
  originalLanguage,
  translations,
  urgency,
  desiredDeadline,
  documents,
  operationalContact,
  pillars: entries(pillar),
  theme: optional(line),
  /** What the State wants to do better, and why now. */
  need: optional(prose),
  questions: entries(object({ item: itemNumber, question: prose })),
  context: optional(prose),
  formsAndGroups: entries(line),
  languagesRead: entries(line),
  ...boundTranslations,
};

type Content = ObjectOf<typeof members>;

/** The content of a request for best practices; no person is named in it. */
export interface PracticeRequest extends Content {}

/** Reads a request for best practices. */
export const practiceRequest = checked(object(members), (request: PracticeRequest) => [
  ...twoStates(request),
  ...unboundDocuments(request),
  ...repeats('questions', request.questions, ({ item }) => String(item)),
  ...repeats('documents', request.documents, ({ id }) => id),
]);
