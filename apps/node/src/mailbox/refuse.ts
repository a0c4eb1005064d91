/** The one entry that a refused call of a system leaves. */

import type { Instant } from '@comity/kernel';
import type { AuditTrail } from '../audit/append-entry.js';
import type { NodeTx } from '../unit-of-work.js';
import { actorOf, type EnrolledSystem } from './systems.js';

export interface RefusedSystem {
  readonly audit: AuditTrail;
  readonly at: Instant;
  readonly event: string;
  readonly by: EnrolledSystem;
  readonly code: string;
}

/** Appends it, in the transaction of the decision. */
export const refuse = async (
  tx: NodeTx,
  { audit, at, event, by, code }: RefusedSystem,
): Promise<void> => {
  const actor = actorOf(by);
  await audit.append(tx, at, { event, actor, subject: actor, detail: { code } });
};
