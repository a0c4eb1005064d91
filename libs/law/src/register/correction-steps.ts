/** How officers of a State come to correct the register: one drafts, another approves. */

import { canonicalize, denied, done, utf8 } from '@comity/kernel';
import type { Json, OfficerId, Outcome, StateCode } from '@comity/kernel';
import type { LawDenialCode } from '../law.denials.js';
import type { OfficerRole } from '../life-cycle-data.js';
import { checkOfficer } from '../officer.js';
import type { Officer } from '../officer.js';
import { problemLines } from './correction-problems.js';
import { correctRegister } from './correct-register.js';
import { readOwnRows } from './legal-register.js';
import type { LegalRegister, OwnRows } from './legal-register.js';
import type { RegisterDenialCode } from './register.denials.js';

/**
 * Rows of one correction at most, as canonical JSON: in base64url, with the signatures of every key
 * that a node may hold, they are still less than `CORRECTION_BYTES_MAX`.
 */
const ROWS_BYTES_MAX = 131_072;

const DRAFTERS: readonly OfficerRole[] = ['drafter', 'approver', 'head'];
const APPROVERS: readonly OfficerRole[] = ['approver', 'head'];

/** Where a correction stands: from `sending` on it is signed, and its words stay. */
export type CorrectionStatus = 'drafted' | 'sending' | 'accepted' | 'refused' | 'withdrawn';

/** What a correction's next step is decided on. */
export interface DraftedCorrection {
  readonly status: CorrectionStatus;
  readonly draftedBy: OfficerId;
  /** The version of the register that it was drafted on. */
  readonly on: string;
}

type CorrectionOutcome<T> = Outcome<T, RegisterDenialCode | LawDenialCode>;

/**
 * Decides whether `rows` may be drafted as a correction of `register` by an officer of `state`.
 *
 * Denies OFFICER_OF_OTHER_STATE, OFFICER_ROLE_MISSING, CORRECTION_TOO_LARGE, CORRECTION_MALFORMED
 * and all that `correctRegister` denies; `problems` of the denial names every row at fault by path.
 */
export const decideCorrectionDraft = (question: {
  readonly officer: Officer;
  readonly state: StateCode;
  readonly register: LegalRegister;
  readonly rows: Json;
}): CorrectionOutcome<OwnRows> => {
  const { officer, state, register, rows } = question;
  const allowed = checkOfficer(officer, state, DRAFTERS);
  if (!allowed.ok) return allowed;
  const read = readOwnRows(rows);
  if (!read.ok) return denied('CORRECTION_MALFORMED', { problems: problemLines(read.problems) });
  if (utf8(canonicalize(read.value)).length > ROWS_BYTES_MAX) {
    return denied('CORRECTION_TOO_LARGE', { bytesMax: ROWS_BYTES_MAX });
  }
  const corrected = correctRegister(register, state, read.value);
  return corrected.ok ? done(read.value) : corrected;
};

/**
 * Decides whether `officer` may approve `correction`, so that the node signs and sends it: another
 * officer than who drafted it (four eyes), while the version it was drafted on is in force.
 *
 * Denies OFFICER_OF_OTHER_STATE, OFFICER_ROLE_MISSING, CORRECTION_NOT_DRAFT,
 * CORRECTION_APPROVER_IS_DRAFTER, CORRECTION_STALE.
 *
 * @param question.present name of the version in force
 */
export const decideCorrectionApproval = (question: {
  readonly officer: Officer;
  readonly state: StateCode;
  readonly correction: DraftedCorrection;
  readonly present: string;
}): CorrectionOutcome<null> => {
  const { officer, state, correction, present } = question;
  const allowed = checkOfficer(officer, state, APPROVERS);
  if (!allowed.ok) return allowed;
  if (correction.status !== 'drafted') return notDraft(correction);
  if (correction.draftedBy === officer.id) {
    return denied('CORRECTION_APPROVER_IS_DRAFTER', { officer: officer.id });
  }
  return correction.on === present ? done(null) : denied('CORRECTION_STALE', { present });
};

/**
 * Decides whether `officer` may withdraw `correction`: any who may draft, while nothing is signed.
 *
 * Denies OFFICER_OF_OTHER_STATE, OFFICER_ROLE_MISSING, CORRECTION_NOT_DRAFT.
 */
export const decideCorrectionWithdrawal = (question: {
  readonly officer: Officer;
  readonly state: StateCode;
  readonly correction: DraftedCorrection;
}): CorrectionOutcome<null> => {
  const { officer, state, correction } = question;
  const allowed = checkOfficer(officer, state, DRAFTERS);
  if (!allowed.ok) return allowed;
  return correction.status === 'drafted' ? done(null) : notDraft(correction);
};

const notDraft = ({ status }: DraftedCorrection) => denied('CORRECTION_NOT_DRAFT', { status });
