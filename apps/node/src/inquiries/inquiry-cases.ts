/** The cases of an inquiry as an officer may see and change them. */

import { denied, done, type CaseId, type Instant, type Outcome } from '@comity/kernel';
import { isStepKind, lifeCycleOf, stepTransition, type Officer } from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { AuditTx } from '../audit/ports.js';
import type { CaseDenialCode } from '../cases/case.denials.js';
import type { CaseRow } from '../cases/ports.js';
import { readStanding, type Standing } from '../cases/standing.js';
import { permitted, type AccessTx } from '../people/access.js';
import type { InquiryDenialCode } from './inquiry.denials.js';
import type { InquiriesTx, InquiryRow } from './ports.js';

type Tx = AccessTx & InquiriesTx;

interface Asker {
  readonly by: Officer;
  readonly now: Instant;
}

/** An inquiry with those of its cases that the officer may read, in the order of their States. */
export interface InquiryCases {
  readonly inquiry: InquiryRow;
  readonly rows: readonly CaseRow[];
}

/** The inquiry as far as the officer may read its cases; undefined where he may read none. */
export const readableInquiry = async (
  tx: Tx,
  inquiry: InquiryRow | undefined,
  asker: Asker,
): Promise<InquiryCases | undefined> => {
  if (!inquiry) return undefined;
  const rows = await permitted(tx, await casesOf(tx, inquiry), asker);
  return rows.length === 0 ? undefined : { inquiry, rows };
};

/**
 * Where each case of the inquiry stands that is still at home.
 *
 * Denies INQUIRY_UNKNOWN where the officer may read none of its cases, CASE_READ_ONLY where there is
 * one at home that he may not change, or none that he may, CASE_ALREADY_TRANSMITTED where none is at
 * home.
 */
export const changeableAtHome = async (
  tx: Tx,
  id: string,
  { by, now }: Asker,
): Promise<Outcome<Changeable, InquiryDenialCode | CaseDenialCode>> => {
  const found = await readableInquiry(tx, await tx.inquiries.get({ id }), { by, now });
  if (!found) return denied('INQUIRY_UNKNOWN');
  const { inquiry } = found;
  const all = await casesOf(tx, inquiry);
  const mine = await permitted(tx, all, { by, now, operation: 'change' });
  if (mine.length === 0) return denied('CASE_READ_ONLY');
  const atHome: Standing[] = [];
  for (const row of all) {
    const standing = await readStanding(tx, row, { state: by.state, now });
    if (standing.chain.acts.length === 0) atHome.push(standing);
  }
  if (atHome.length === 0) return denied('CASE_ALREADY_TRANSMITTED');
  const may = atHome.every(({ row }) => mine.some(({ id: one }) => one === row.id));
  return may ? done({ inquiry, atHome }) : denied('CASE_READ_ONLY');
};

export interface Changeable {
  readonly inquiry: InquiryRow;
  readonly atHome: readonly Standing[];
}

/** Those of them with which `event` may be taken now; all of them where it may be with none. */
export const waitingFor = (atHome: readonly Standing[], event: string): readonly CaseId[] => {
  const waiting = atHome.filter(
    ({ of, home }) =>
      isStepKind(event) && stepTransition(lifeCycleOf(of), home.status, event) !== undefined,
  );
  return (waiting.length === 0 ? atHome : waiting).map(({ row }) => row.id);
};

/** What was asked of an inquiry and refused, in the audit trail. */
export const recordDenial = async (
  tx: AuditTx,
  audit: AuditTrail,
  { by, id, code, now }: Asker & { readonly id: string; readonly code: string },
): Promise<void> => {
  const happening = { event: 'inquiry.denied', actor: by.id, subject: id };
  await audit.append(tx, now, { ...happening, detail: { code } });
};

const casesOf = async (tx: Tx, { id }: InquiryRow): Promise<readonly CaseRow[]> => {
  const members = await tx.inquiryCases.list({ inquiryId: id }, { order: { state: 'asc' } });
  if (members.length === 0) return [];
  const rows = await tx.cases.list({ id: members.map(({ caseId }) => caseId) });
  return members.flatMap(({ caseId }) => rows.find((row) => row.id === caseId) ?? []);
};
