/** One row of every table of the mailbox, each column filled, and bare; fictitious. */

import { nodeIdOf, stateCode, type Bytes, type Instant } from '@comity/kernel';
import type {
  ArrivalRow,
  ContributionRow,
  ParcelFileRow,
  ParcelRow,
  SystemListRow,
} from '../../apps/node/src/mailbox/ports.js';

interface Filling {
  readonly AT: Instant;
  readonly HASH: string;
  readonly BYTES: Bytes;
  readonly TEXT: string;
}

interface MailboxRows {
  readonly parcels: ParcelRow;
  readonly arrivals: ArrivalRow;
  readonly contributions: ContributionRow;
  readonly parcelFiles: ParcelFileRow;
  readonly systemLists: SystemListRow;
}

/** A row a table, with nothing left null. */
export const fullMailboxRows = ({ AT, HASH, BYTES, TEXT }: Filling): MailboxRows => ({
  parcels: {
    id: 'parcel-1',
    system: 'practices',
    idempotencyKey: 'idempotency-key-1',
    digest: HASH,
    recipient: stateCode('MEX'),
    kind: 'library.series',
    jti: 'jti-parcel-1',
    at: AT,
  },
  arrivals: {
    iss: nodeIdOf(stateCode('MEX')),
    parcelId: 'parcel-2',
    jti: 'jti-parcel-2',
    sender: stateCode('MEX'),
    kind: 'library.series',
    content: BYTES,
    files: [{ id: 'file-1', name: TEXT, media: 'text/plain', size: 1, sha256: HASH }],
    cursor: 7,
    at: AT,
  },
  contributions: { n: 3, name: HASH, bytes: BYTES, system: 'practices', at: AT },
  parcelFiles: { fileId: 'file-1', system: 'practices', parcelId: 'parcel-1', at: AT },
  systemLists: { seq: 2, sha256: HASH, at: AT },
});

/** The same with everything null that may be, under other keys. */
export const bareMailboxRows = ({ arrivals, parcelFiles }: MailboxRows) => ({
  parcelFiles: { ...parcelFiles, fileId: 'file-2', parcelId: null },
  arrivals: { ...arrivals, parcelId: 'parcel-3', jti: 'jti-parcel-3', files: [], cursor: null },
});
