/** Tells a system what became of a parcel that it sent. */

import { denied, done, type Bytes, type Clock, type NodeId, type Outcome } from '@comity/kernel';
import type { AuditTrail } from '../audit/append-entry.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { MailboxDenialCode } from './mailbox.denials.js';
import type { ParcelRow } from './ports.js';
import { refuse } from './refuse.js';
import type { EnrolledSystem } from './systems.js';

export type ParcelStanding =
  | { readonly status: 'queued' }
  | { readonly status: 'delivered'; readonly receipt: Bytes }
  /** `reason` is the code by which the last attempt ended. */
  | { readonly status: 'undeliverable'; readonly reason: string };

export interface TrackParcelParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly network: { readonly self: NodeId };
}

export class TrackParcel {
  readonly #parts: TrackParcelParts;

  constructor(parts: TrackParcelParts) {
    this.#parts = parts;
  }

  /** Denies PARCEL_UNKNOWN, of another system's parcels too. */
  async execute(
    by: EnrolledSystem,
    id: string,
  ): Promise<Outcome<ParcelStanding, MailboxDenialCode>> {
    const { unitOfWork, audit, clock, network } = this.#parts;
    const standing = await unitOfWork.read(async (tx) => {
      const parcel = await tx.parcels.get({ id, system: by.name });
      return parcel && standingOf(tx, network.self, parcel);
    });
    if (standing) return done(standing);
    const code = 'PARCEL_UNKNOWN';
    const at = clock.now();
    await unitOfWork.write((tx) => refuse(tx, { audit, at, event: 'parcel.refused', by, code }));
    return denied(code);
  }
}

const standingOf = async (
  tx: NodeTx,
  iss: NodeId,
  { id: parcelId, jti }: ParcelRow,
): Promise<ParcelStanding> => {
  const message = await tx.messages.get({ iss, jti });
  const ids = (await tx.parcelFiles.list({ parcelId })).map(({ fileId }) => fileId);
  const files = ids.length > 0 ? await tx.files.list({ id: ids }) : [];
  // A receipt is a legal fact, whatever else the courier was told since.
  const unreceipted = [
    ...(message?.receipt ? [] : [jti]),
    ...files.filter(({ receipt }) => receipt === null).map(({ id }) => id),
  ];
  if (message?.receipt && unreceipted.length === 0) {
    return { status: 'delivered', receipt: message.receipt };
  }
  const waiting = await tx.consignments.list({ ref: unreceipted });
  const over = waiting.find(({ status }) => status === 'refused' || status === 'undeliverable');
  return over ? { status: 'undeliverable', reason: over.lastCode ?? '' } : { status: 'queued' };
};
