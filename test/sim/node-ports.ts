/** What a simulated node has of the world. Everything else it has is in its store. */

import type { ActHash, Instant, NodeId } from '@comity/kernel';
import type { SimStore } from './sim-store.js';
import type { Message } from './wire.js';

export interface NodePorts {
  readonly id: NodeId;
  readonly store: SimStore;
  /** The node's own clock, which may lie. */
  now(): Instant;
  /** From [0, 1). */
  jitter(): number;
  uuid(): string;
  send(to: NodeId, message: Message): void;
  /** Runs `work` after `ms`, unless the node has lost power by then. */
  later(ms: number, label: string, work: () => void): void;
  /** The officer is told that the act is safe with the node. */
  acknowledge(msg: ActHash): void;
}
