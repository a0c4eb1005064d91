/** A peer that was seen alive need not wait out our backoff, nor need we once we are back ourselves. */

import { stepMissingAct } from '@comity/delivery';
import { SECOND_MS, type Clock, type Entropy, type Instant, type NodeId } from '@comity/kernel';
import type { AuditTrail } from '../audit/append-entry.js';
import type { Network } from '../members/network.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { PeerCalls } from './peer-calls.js';
import { jitterFrom, settle } from './settle.js';

/** Between two notes about one peer: a busy one costs us one small transaction a second. */
const NOTED_EVERY_MS = SECOND_MS;
/** Consignments brought near by one sign of life; those that follow are by the next. */
const WOKEN_MAX = 256;

export interface SignsOfLifeParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly network: Network;
  readonly peers: PeerCalls;
}

export class SignsOfLife {
  readonly #parts: SignsOfLifeParts;
  readonly #noted = new Map<NodeId, Instant>();

  constructor(parts: SignsOfLifeParts) {
    this.#parts = parts;
  }

  /** `peer` called us, or answered: what waits for it, and what we wait for from it, is due soon. */
  async seen(peer: NodeId): Promise<void> {
    const at = this.#parts.clock.now();
    const noted = this.#noted.get(peer);
    if (noted !== undefined && Math.abs(at - noted) < NOTED_EVERY_MS) return;
    this.#noted.set(peer, at);
    await this.#parts.unitOfWork.write((tx) => this.#note(tx, peer, at));
  }

  async #note(tx: NodeTx, peer: NodeId, at: Instant): Promise<void> {
    const known = await tx.peers.update({ node: peer }, { lastSeenAt: at });
    if (known === 0) await tx.peers.insert({ node: peer, lastSeenAt: at });
    const waiting = await tx.consignments.list(
      { peer, status: 'queued' },
      { order: { createdAt: 'asc' }, limit: WOKEN_MAX },
    );
    for (const { id } of waiting) {
      await settle(tx, { id, input: { kind: 'wake' }, at }, this.#parts);
    }
    for (const missing of await tx.missingActs.list({ peer }, { limit: WOKEN_MAX })) {
      const { row } = stepMissingAct(
        missing,
        { kind: 'wake' },
        at,
        jitterFrom(this.#parts.entropy),
      );
      if (row && row !== missing) await tx.missingActs.update({ msg: missing.msg }, row);
    }
  }

  /**
   * After a start: nothing that waits waits longer.
   *
   * @param alone whether no other process sends what this database holds; then every lease is one
   *   that we held when we ended, and is given up
   */
  startAgain({ alone }: { readonly alone: boolean }): Promise<void> {
    const at = this.#parts.clock.now();
    return this.#parts.unitOfWork.write(async (tx) => {
      for (const { id, leaseUntil, attempts } of await tx.consignments.list({ status: 'queued' })) {
        const ended = { kind: 'fault', code: 'NODE_STARTED_AGAIN', attempt: attempts } as const;
        if (alone && leaseUntil !== null) await settle(tx, { id, input: ended, at }, this.#parts);
        await settle(tx, { id, input: { kind: 'wake' }, at }, this.#parts);
      }
    });
  }

  /** Calls every member once, so that theirs for us goes too; who does not answer is not there. */
  async greet(): Promise<void> {
    const { network, peers } = this.#parts;
    const others = network.list.members.filter(
      ({ node, status }) => node !== network.self && status === 'active',
    );
    await Promise.allSettled(others.map(({ node }) => peers.greet(node)));
  }
}
