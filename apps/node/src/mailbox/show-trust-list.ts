/** Hands a system the trust list that this node relies on, for it to verify by its own anchor. */

import type { Bytes } from '@comity/kernel';
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

  /** The list's exact bytes. @throws {NodeError} TRUST_LIST_MISSING before the first list */
  async execute(): Promise<Bytes> {
    const { seq } = this.#network.list;
    const held = await this.#unitOfWork.read((tx) => tx.trustLists.get({ seq }));
    if (!held) throw new NodeError('TRUST_LIST_MISSING', { seq });
    return held.bytes;
  }
}
