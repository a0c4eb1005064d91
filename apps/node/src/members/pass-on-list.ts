/** Passes the trust list on to members that hold an older one: what one of them got, all get. */

import { plus, SECOND_MS, type Clock, type Instant, type NodeId } from '@comity/kernel';
import { readProposal } from '@comity/trust';
import type { PassedOnList } from '../deliveries/peer-calls.js';
import type { MembersTx } from './ports.js';
import type { UnitOfWork } from '../unit-of-work.js';
import type { Network } from './network.js';

/** One member is told no more often: lists change about twice a day. */
const AGAIN_MS = SECOND_MS;

export interface PassOnListParts {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly network: Network;
}

export class PassOnList {
  readonly #parts: PassOnListParts;
  readonly #told = new Map<NodeId, Instant>();

  constructor(parts: PassOnListParts) {
    this.#parts = parts;
  }

  /**
   * A list after number `held` with its directory: the very next with what explains it, where this
   * node keeps that, and else the one it relies on. Undefined where there is none, and for a member
   * that was told within the last second.
   *
   * @throws {NodeError} TRUST_LIST_MISSING
   */
  async execute(peer: NodeId, held: number): Promise<PassedOnList | undefined> {
    const { unitOfWork, clock, network } = this.#parts;
    const now = clock.now();
    const before = this.#told.get(peer);
    const isTold = before !== undefined && before <= now && now < plus(before, AGAIN_MS);
    const { seq } = network.list;
    if (isTold || seq <= held) return undefined;
    this.#told.set(peer, now);
    const next = await unitOfWork.read((tx) => explained(tx, held + 1));
    if (next) return next;
    return unitOfWork.read((tx) => kept(tx, { seq, sha256: network.directory }));
  }
}

const kept = async (
  tx: MembersTx,
  { seq, sha256 }: { readonly seq: number; readonly sha256: string },
): Promise<PassedOnList | undefined> => {
  const [list, directory] = [await tx.trustLists.get({ seq }), await tx.snapshots.get({ sha256 })];
  return list && directory && { list: list.bytes, directory: directory.bytes };
};

/** That list, if it is kept with its proposal. */
const explained = async (tx: MembersTx, seq: number): Promise<PassedOnList | undefined> => {
  const proposal = await tx.listProposals.get({ seq });
  if (!proposal) return undefined;
  const { list } = readProposal(proposal.bytes);
  const found = await kept(tx, { seq, sha256: list.directory.sha256 });
  return found && { ...found, proposal: proposal.bytes };
};
