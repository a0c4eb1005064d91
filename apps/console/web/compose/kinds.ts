/** What may be asked of another State, and by which law its bases are chosen. */

import { caseKindOf, type CaseKind, type MessageKind, type Purpose } from '@comity/law';

/** In the order in which officers meet them. */
export const KINDS = [
  'evidence_request',
  'preservation_request',
  'freezing_request',
  'extradition_request',
  'provisional_arrest_request',
  'spontaneous_information',
  'practice_request',
] as const satisfies readonly MessageKind[];

/** The kind of case that such a message opens. */
export const caseKindOfMessage = (messageKind: MessageKind): CaseKind =>
  caseKindOf({ messageKind }) ?? 'evidence';

/** For what a legal basis is needed; null for what needs none. */
export const purposeOf = (messageKind: MessageKind): Purpose | null => {
  const of = caseKindOfMessage(messageKind);
  if (of === 'extradition') return 'extradition';
  return of === 'evidence' ? 'mla' : null;
};
