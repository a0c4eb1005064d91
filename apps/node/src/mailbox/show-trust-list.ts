/** Hands a system the trust list that this node relies on, and all by which its anchor proves it. */

import type { Bytes } from '@comity/kernel';
import { successionsKept } from '../members/anchor-kept.js';
import type { Network } from '../members/network.js';
import { NodeError } from '../node.errors.js';
import type { UnitOfWork } from '../unit-of-work.js';

export class ShowTrustList {
  readonly #unitOfWork: UnitOfWork;
  readonly #network: Network;

  constructor(unitOfWork: UnitOfWork, network: Network) {
    this.#unitOfWork = unitOfWork;
    this.#network = network;
  }

  /**
   * The list's exact bytes, and who became administrators since the anchor, in their order.
   *
   * @throws {NodeError} TRUST_LIST_MISSING before the first list
   */
  async execute(): Promise<{ readonly trustList: Bytes; readonly successions: Bytes[] }> {
    const { seq } = this.#network.list;
    const [held, successions] = await this.#unitOfWork.read(async (tx) => [
      await tx.trustLists.get({ seq }),
      await successionsKept(tx),
    ]);
    if (!held) throw new NodeError('TRUST_LIST_MISSING', { seq });
    return { trustList: held.bytes, successions: successions.map(({ bytes }) => bytes) };
  }
}
