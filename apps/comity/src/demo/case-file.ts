/** The file in which the first case is told, and others may be: envelope, body, victims. */

import type { Json } from '@comity/kernel';
import { requestMembersOf } from '@comity/testkit';

/** The content of the request in `json`: of a whole case file, or `json` itself where it is none. */
export const contentOfCaseFile = (json: Json): Json =>
  typeof json === 'object' && json !== null && 'envelope' in json && 'body' in json
    ? requestMembersOf(json)
    : json;
