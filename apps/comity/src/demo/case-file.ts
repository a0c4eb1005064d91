/** The file in which a case is told: envelope, body, victims; or a practice of the library. */

import type { Json } from '@comity/kernel';
import type { PracticeRecord, SealedIdentity } from '@comity/law';
import {
  extraditionMembersOf,
  practiceMembersOf,
  practiceRecordOf,
  requestMembersOf,
  sealedOf,
  spontaneousMembersOf,
} from '@comity/testkit';

/** What a file may tell, by its `record_type`, and how its content is found in it. */
const CONTENT: Readonly<Record<string, (file: Json) => Json>> = {
  evidence_request: requestMembersOf,
  extradition_request: extraditionMembersOf,
  spontaneous_information: spontaneousMembersOf,
  practice_request: practiceMembersOf,
};
const PRACTICE = 'best_practice';

/** The kinds of file that are read. */
export const FILE_KINDS: readonly string[] = [...Object.keys(CONTENT), PRACTICE];

/** A file as it is checked: content that is not read yet and whom it must not name, or a record. */
export type CaseFile =
  | { readonly content: Json; readonly sealed: readonly SealedIdentity[] }
  | { readonly record: PracticeRecord };

/**
 * What `json` tells, which is a whole file or content alone.
 *
 * @returns undefined for a file of another kind
 * @throws {TypeError} for a file whose envelope or body is none
 */
export const readCaseFile = (json: Json): CaseFile | undefined => {
  if (typeof json !== 'object' || json === null || !('envelope' in json) || !('body' in json)) {
    return { content: json, sealed: [] };
  }
  const type = recordTypeOf(json);
  if (type === PRACTICE) return { record: practiceRecordOf(json) };
  const membersOf = Object.hasOwn(CONTENT, type) ? CONTENT[type] : undefined;
  return membersOf && { content: membersOf(json), sealed: sealedOf(json) };
};

/** What a file says it tells; one that says nothing asks for evidence. */
export const recordTypeOf = (json: Json): string => {
  const { record_type: type = 'evidence_request' } = json as { readonly record_type?: Json };
  return typeof type === 'string' ? type : 'of no kind';
};
