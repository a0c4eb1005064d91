/** How an act stands in a message's body: its kind, what it says, and who at home stood behind it. */

import { readApprovals, type Approval } from '@comity/envelope';
import { officerId, type Json, type OfficerId } from '@comity/kernel';

/** The officers of one authority behind an act; four eyes show as two different names. */
export interface ActOfficers {
  readonly proposedBy: OfficerId;
  /** Absent where the law asks for one officer only. */
  readonly approvedBy?: OfficerId;
  /** By which both show it; in the order of their names above. */
  readonly approvals?: readonly Approval[];
}

export interface ActMessage {
  readonly kind: string;
  readonly content: Json;
  readonly officers: ActOfficers;
}

/** The body of the signed claims (PROTOCOL 8.2). */
export const writeActMessage = ({ kind, content, officers }: ActMessage): Json => ({
  kind,
  content,
  officers: { ...officers } as unknown as Json,
});

/** The act in a body; undefined for any other form. @throws {EnvelopeError} APPROVAL_MALFORMED */
export const readActMessage = (body: Json): ActMessage | undefined => {
  const { kind, content, officers, ...rest } = (body ?? {}) as Record<string, Json | undefined>;
  const inForm =
    typeof kind === 'string' &&
    content !== undefined &&
    isOfficers(officers) &&
    Object.keys(rest).length === 0;
  return inForm ? { kind, content, officers: officers as unknown as ActOfficers } : undefined;
};

const isOfficers = (value: Json | undefined): boolean => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { proposedBy, approvedBy, approvals, ...rest } = value as Record<string, Json | undefined>;
  const approved = approvedBy === undefined || isOfficer(approvedBy);
  if (approvals !== undefined) readApprovals(approvals);
  const alike = proposedBy === approvedBy;
  return isOfficer(proposedBy) && approved && !alike && Object.keys(rest).length === 0;
};

/** What a court's verifier could not read as an officer is none here: nobody disowns it later. */
const isOfficer = (value: Json | undefined): boolean => {
  try {
    return typeof value === 'string' && officerId(value) === value;
  } catch {
    return false;
  }
};
