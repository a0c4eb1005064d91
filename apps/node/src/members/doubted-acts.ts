/** Acts in doubt: a key that signed them was revoked as of a time before they are known to exist. */

import type { ActHash, CaseId, Instant, NodeId } from '@comity/kernel';
import { readMessage } from '@comity/envelope';
import { revokedSince, type TrustList } from '@comity/trust';
import type { ActRow } from '../cases/ports.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { Network } from './network.js';

/** An act that may be a thief's. */
export interface DoubtedAct {
  readonly hash: ActHash;
  readonly caseId: CaseId;
  /** Since when somebody else may have had the key. */
  readonly since: Instant;
}

/**
 * Since when somebody else may have had a key that signed `act`, where this node has it only since
 * then; null when no key is in doubt. The date in the act itself proves nothing here: a thief writes
 * what he likes, so what counts is when our own log came to know of it.
 */
const doubtOf = async (
  tx: NodeTx,
  list: TrustList,
  { iss, jti }: Pick<ActRow, 'iss' | 'jti'>,
): Promise<Instant | null> => {
  const message = await tx.messages.get({ iss, jti });
  if (!message) return null;
  const { jws } = readMessage(message.inner);
  const kids = jws.signatures.map(({ kid }) => kid);
  const since = revokedSince(list, iss, kids);
  return since !== undefined && message.at >= since ? since : null;
};

/** Every act of `node` that is in doubt by `list`, in the order of their dates. */
export const doubtedActs = async (
  tx: NodeTx,
  list: TrustList,
  node: NodeId,
): Promise<readonly DoubtedAct[]> => {
  const acts = await tx.acts.list({ iss: node }, { order: { at: 'asc', hash: 'asc' } });
  const doubted: DoubtedAct[] = [];
  for (const { hash, caseId, iss, jti } of acts) {
    const since = await doubtOf(tx, list, { iss, jti });
    if (since !== null) doubted.push({ hash, caseId, since });
  }
  return doubted;
};

/** The warning on an act, by the trust list relied on now. */
export class DoubtedActs {
  readonly #unitOfWork: UnitOfWork;
  readonly #network: Network;

  constructor(unitOfWork: UnitOfWork, network: Network) {
    this.#unitOfWork = unitOfWork;
    this.#network = network;
  }

  /** As `doubtOf`. @throws {NodeError} TRUST_LIST_MISSING */
  since(act: Pick<ActRow, 'iss' | 'jti'>): Promise<Instant | null> {
    return this.#unitOfWork.read((tx) => doubtOf(tx, this.#network.list, act));
  }
}
