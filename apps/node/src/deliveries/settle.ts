/** Writes down what an attempt came to: the consignment's next state, and what follows from it. */

import {
  stepConsignment,
  type Consignment,
  type ConsignmentInput,
  type ConsignmentOutput,
} from '@comity/delivery';
import type { Entropy, Instant } from '@comity/kernel';
import type { AuditTrail } from '../audit/append-entry.js';
import type { NodeTx } from '../unit-of-work.js';

const JITTER_STEPS = 2 ** 32;

/** A number in [0, 1) from the node's entropy. */
export const jitterFrom = (entropy: Entropy): number =>
  new DataView(entropy.bytes(4).buffer).getUint32(0) / JITTER_STEPS;

/**
 * Applies `input` to the consignment `id`, in the caller's transaction.
 *
 * @returns what the lib tells the caller to do; alarms are already in the audit trail
 */
export const settle = async (
  tx: NodeTx,
  what: { readonly id: string; readonly input: ConsignmentInput; readonly at: Instant },
  by: { readonly audit: AuditTrail; readonly entropy: Entropy },
): Promise<readonly ConsignmentOutput[]> => {
  const { id, input, at } = what;
  const row = await tx.consignments.get({ id });
  if (!row) return [];
  const step = stepConsignment(row, input, at, jitterFrom(by.entropy));
  if (step.row !== row) await tx.consignments.update({ id }, step.row);
  for (const output of step.outputs) {
    if (output.kind === 'alarm') await recordAlarm(tx, { row: step.row, output, at }, by.audit);
  }
  return step.outputs;
};

const recordAlarm = async (
  tx: NodeTx,
  { row, output, at }: { row: Consignment; output: { code: string }; at: Instant },
  audit: AuditTrail,
): Promise<void> => {
  await audit.append(tx, at, {
    event: 'delivery.alarm',
    actor: row.peer,
    subject: row.ref,
    detail: { code: output.code, lastCode: row.lastCode ?? '', attempts: row.attempts },
  });
};
