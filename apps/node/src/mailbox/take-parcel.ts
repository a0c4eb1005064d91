/** Takes in a parcel that another State's node hands over in a notice. */

import { stateOfNode, type Instant } from '@comity/kernel';
import type { Claims } from '@comity/envelope';
import { NodeError } from '../node.errors.js';
import type { NodeTx } from '../unit-of-work.js';
import { isParcelNotice, readParcel } from './parcel-notice.js';

/** Whether a notice carries a parcel. */
export const carriesParcel = ({ body }: Claims): boolean => isParcelNotice(body);

/** Looks at its form before a transaction is opened. @throws {NodeError} NOTICE_INVALID */
export const verifyParcel = ({ body, files }: Claims): void => {
  readParcel(body);
  if (files.length > 0) throw new NodeError('NOTICE_INVALID');
};

/** Keeps a verified parcel, whoever here may read it. The first of a node and id stays. */
export const keepParcel = async (
  tx: NodeTx,
  { iss, jti, body }: Claims,
  at: Instant,
): Promise<void> => {
  const { id: parcelId, kind, content } = readParcel(body);
  if (await tx.arrivals.get({ iss, parcelId })) return;
  const cursor = (await tx.lastCursor()) + 1;
  const sender = stateOfNode(iss);
  await tx.arrivals.insert({ iss, parcelId, jti, sender, kind, content, files: [], cursor, at });
};
