/** What is kept of questions that were put to several States; the cases themselves are casework's. */

import type { CaseId, Instant, Json, OfficerId, StateCode } from '@comity/kernel';
import type { Rows } from '../rows.js';
import type { LeftOut } from './left-out.js';

/** One question for practices, put to each of several States in a case of its own. */
export interface InquiryRow {
  /** `INQ-2026-GTM-0123456789AB`; it never leaves this State. */
  readonly id: string;
  readonly askedBy: OfficerId;
  readonly at: Instant;
  /** The question as it was last written, without what is one State's alone. */
  readonly content: Json;
  /** States that were to be asked and were not, each with the reason. */
  readonly leftOut: readonly LeftOut[];
  /** Officer and the key that he chose: the same never asks twice. */
  readonly idempotencyKey: string;
}

/** That a case is one of an inquiry. */
export interface InquiryCaseRow {
  readonly caseId: CaseId;
  readonly inquiryId: string;
  readonly state: StateCode;
}

export interface InquiriesTx {
  readonly inquiries: Rows<InquiryRow>;
  readonly inquiryCases: Rows<InquiryCaseRow>;
}
