/** The file in which a case is told: envelope, body, victims. */

import type { Json } from '@comity/kernel';
import { extraditionMembersOf, requestMembersOf } from '@comity/testkit';

/** The content of the request in `json`: of a whole case file, or `json` itself where it is none. */
export const contentOfCaseFile = (json: Json): Json => {
  if (typeof json !== 'object' || json === null || !('envelope' in json) || !('body' in json)) {
    return json;
  }
  return isExtradition(json) ? extraditionMembersOf(json) : requestMembersOf(json);
};

const isExtradition = ({ record_type: type }: { readonly record_type?: Json }): boolean =>
  type === 'extradition_request';
