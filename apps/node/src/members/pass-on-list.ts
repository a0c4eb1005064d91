/** Passes the trust list on to members that hold an older one: what one of them got, all get. */

import { plus, SECOND_MS, type Clock, type Instant, type NodeId } from '@comity/kernel';
import type { PassedOnList } from '../deliveries/peer-calls.js';
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
   * The list relied on here with its directory; undefined unless its number is above `held`, and
   * for a member that was told within the last second.
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
    const sha256 = network.directory;
    return unitOfWork.read(async (tx) => {
      const [list, directory] = [
        await tx.trustLists.get({ seq }),
        await tx.snapshots.get({ sha256 }),
      ];
      return list && directory && { list: list.bytes, directory: directory.bytes };
    });
  }
}
