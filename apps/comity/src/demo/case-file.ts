/** The file in which a case is told: envelope, body, victims. */

import type { Json } from '@comity/kernel';
import type { SealedIdentity } from '@comity/law';
import {
  extraditionMembersOf,
  practiceMembersOf,
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

/** The kinds of file that tell a case. */
export const CASE_FILES: readonly string[] = Object.keys(CONTENT);

/** A file as it is checked: content that is not read yet, and whom it must not name. */
export interface CaseFile {
  readonly content: Json;
  readonly sealed: readonly SealedIdentity[];
}

/**
 * The content in `json`, which is a whole case file or the content itself.
 *
 * @returns undefined for a case file that tells no case, as a record of the library of practices
 * @throws {TypeError} for a case file whose envelope or body is none
 */
export const readCaseFile = (json: Json): CaseFile | undefined => {
  if (typeof json !== 'object' || json === null || !('envelope' in json) || !('body' in json)) {
    return { content: json, sealed: [] };
  }
  const type = recordTypeOf(json);
  const membersOf = Object.hasOwn(CONTENT, type) ? CONTENT[type] : undefined;
  return membersOf && { content: membersOf(json), sealed: sealedOf(json) };
};

/** What a case file says it tells; the first case files say nothing and ask for evidence. */
export const recordTypeOf = (json: Json): string => {
  const { record_type: type = 'evidence_request' } = json as { readonly record_type?: Json };
  return typeof type === 'string' ? type : 'of no kind';
};
