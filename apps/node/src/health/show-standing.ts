/** Tells a member how this node stands, and what it was shown of that member's own log. */

import type { Clock, NodeId } from '@comity/kernel';
import type { StandingTold } from '../deliveries/peer-calls.js';
import type { Network } from '../members/network.js';
import type { UnitOfWork } from '../unit-of-work.js';
import { PEER_PROTOCOL } from './protocol.js';
import type { Standings } from './standings.js';

export interface ShowStandingParts {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly network: Network;
  readonly standings: Standings;
  /** The version of this node's software. */
  readonly software: string;
}

export class ShowStanding {
  readonly #parts: ShowStandingParts;

  constructor(parts: ShowStandingParts) {
    this.#parts = parts;
  }

  /** @throws {NodeError} TRUST_LIST_MISSING */
  async execute(peer: NodeId): Promise<StandingTold> {
    const { unitOfWork, clock, network, standings, software } = this.#parts;
    const [newest] = await unitOfWork.read((tx) =>
      tx.checkpoints.list({}, { order: { size: 'desc' }, limit: 1 }),
    );
    return {
      protocol: PEER_PROTOCOL,
      software,
      at: clock.now(),
      listSeq: network.list.seq,
      checkpoint: newest?.note ?? '',
      witnessed: standings.headOf(peer) ?? '',
    };
  }
}
