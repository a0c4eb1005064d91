/** The one place where the mailbox's outcomes become gRPC statuses; the message is the code. */

import { CodedError, type Denial } from '@comity/kernel';
import { status } from '@grpc/grpc-js';
import type { FileDenialCode } from '../evidence/evidence.denials.js';
import type { MailboxDenialCode } from './mailbox.denials.js';

export interface Refusal {
  readonly code: status;
  readonly details: string;
}

type Code = MailboxDenialCode | Exclude<FileDenialCode, ToOfficers>;
/** Said to officers alone. */
type ToOfficers = 'FILE_NOT_READABLE' | 'FILE_NOT_COMPLETE';

/** What a caller can do about it decides: mend the call, ask for rights, or call again later. */
const STATUSES: Readonly<Record<Code, status>> = {
  CONTRIBUTION_DATE_WRONG: status.FAILED_PRECONDITION,
  CONTRIBUTION_NOT_GRANTED: status.PERMISSION_DENIED,
  CONTRIBUTION_NUMBER_SKIPPED: status.FAILED_PRECONDITION,
  CONTRIBUTION_NUMBER_TAKEN: status.ALREADY_EXISTS,
  CONTRIBUTION_OF_ANOTHER_STATE: status.PERMISSION_DENIED,
  CONTRIBUTION_PREV_WRONG: status.FAILED_PRECONDITION,
  CONTRIBUTION_UNREADABLE: status.INVALID_ARGUMENT,
  CONTRIBUTION_UNSIGNED: status.NOT_FOUND,
  FILE_DESCRIPTION_INVALID: status.INVALID_ARGUMENT,
  FILE_NOT_WHAT_IT_SAYS: status.INVALID_ARGUMENT,
  FILE_TOO_LARGE: status.INVALID_ARGUMENT,
  MAILBOX_STREAMS_TAKEN: status.UNAVAILABLE,
  PARCEL_FILE_DIFFERS: status.INVALID_ARGUMENT,
  PARCEL_FILE_UNKNOWN: status.NOT_FOUND,
  PARCEL_FILES_WAIT: status.UNAVAILABLE,
  PARCEL_KEY_MALFORMED: status.INVALID_ARGUMENT,
  PARCEL_KEY_TAKEN: status.ALREADY_EXISTS,
  PARCEL_KIND_MALFORMED: status.INVALID_ARGUMENT,
  PARCEL_KIND_NOT_GRANTED: status.PERMISSION_DENIED,
  PARCEL_RECIPIENT_UNKNOWN: status.INVALID_ARGUMENT,
  PARCEL_TOO_LARGE: status.INVALID_ARGUMENT,
  PARCEL_UNKNOWN: status.NOT_FOUND,
  PARCELS_WAIT: status.UNAVAILABLE,
};

/** A denial on its way to becoming a status. */
export const refusedBy = ({ code }: Denial): Error => new Refused(code);

class Refused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** The status for whatever a handler threw; operators are told of all but denials. */
export const statusOf = (error: unknown, onError: (error: unknown) => void): Refusal => {
  if (error instanceof Refused) {
    const code = STATUSES[error.code as Code] ?? status.FAILED_PRECONDITION;
    return { code, details: error.code };
  }
  onError(error);
  if (error instanceof CodedError && error.kind === 'violation') {
    return { code: status.PERMISSION_DENIED, details: error.code };
  }
  const details = error instanceof CodedError ? error.code : 'MAILBOX_UNAVAILABLE';
  return { code: status.UNAVAILABLE, details };
};
