/** Asks other members for a newer trust list, whatever this State's own mirror says. */

import type { NodeId } from '@comity/kernel';
import type { PassedOnList, PeerCalls } from '../deliveries/peer-calls.js';
import { NodeError } from '../node.errors.js';
import type { FollowNetwork } from './follow-network.js';
import type { Network } from './network.js';

export interface AskForListParts {
  readonly network: Network;
  readonly peers: Pick<PeerCalls, 'trustList'>;
  readonly followNetwork: FollowNetwork;
}

export class AskForList {
  readonly #parts: AskForListParts;
  #turn = 0;

  constructor(parts: AskForListParts) {
    this.#parts = parts;
  }

  /**
   * Asks one active member, the next in turn. What it passes on is verified and refused as what the
   * mirror gives is: so a mirror that is down, or that holds lists back, holds back this State no
   * longer than one honest member can be reached.
   *
   * @throws {NodeError} PEER_REFUSED; TRUST_LIST_EXPIRED, after which no member can be recognised
   *   any more
   */
  async round(): Promise<void> {
    const { network, peers, followNetwork } = this.#parts;
    const peer = this.#next();
    if (peer === undefined) return;
    const passed = await answered(peers.trustList(peer, network.list.seq));
    if (!passed) return;
    const { list, directory, proposal } = passed;
    await followNetwork.take(list, {
      from: peer,
      list: async () => undefined,
      proposal: async () => proposal,
      snapshot: async () => directory,
    });
  }

  #next(): NodeId | undefined {
    const { network } = this.#parts;
    const others = network.list.members.filter(
      ({ node, status }) => status === 'active' && node !== network.self,
    );
    this.#turn += 1;
    return others[this.#turn % Math.max(others.length, 1)]?.node;
  }
}

/** Who is away now is asked again in its turn; that it is away, the courier tells. */
const answered = async (
  asking: Promise<PassedOnList | undefined>,
): Promise<PassedOnList | undefined> => {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof NodeError && error.code === 'PEER_UNREACHABLE') return undefined;
    throw error;
  }
};
