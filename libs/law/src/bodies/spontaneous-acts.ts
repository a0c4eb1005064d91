/** What each act says in a case of spontaneous information (domain report 2.5 and 3.5). */

import { flag, oneOf, optional } from './reading.js';
import { acknowledgement, act } from './act-parts.js';
import {
  conditionsOffer,
  spontaneousInformation,
  useCondition,
} from './spontaneous-information.js';
import { date, entries, line, prose } from './words.js';

/** One reader per kind of act. */
export const spontaneousActs = {
  offer_conditions: conditionsOffer,
  /** The conditions word for word as they were offered: by this act they bind (UNTOC 18(5)). */
  accept: act({ conditions: entries(useCondition), officer: line, note: optional(prose) }),
  reject: act({ reason: prose }),
  send: spontaneousInformation,
  acknowledge: act({ ...acknowledgement, firstReportDue: optional(date) }),
  open_request: act({ requestCase: line, note: optional(prose) }),
  exculpatory: act({
    /** `before` the disclosure, or `after` it where notice before was impossible (UNTOC 18(5)). */
    notice: oneOf('before', 'after'),
    disclosedOn: optional(date),
    proceeding: line,
    what: prose,
  }),
  recall: act({ reason: prose, asks: oneOf('erase', 'set_apart') }),
  feedback: act({ used: flag, summary: prose, requestCase: optional(line) }),
  close: act({ handled: optional(oneOf('erased', 'set_apart')), note: optional(prose) }),
} as const;
