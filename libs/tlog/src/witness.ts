/** What a witness answers to a log that asks it to cosign (c2sp.org/tlog-witness). */

import { type Bytes, equalBytes } from '@comity/kernel';
import type { Checkpoint } from './checkpoint.js';
import { TlogError } from './tlog.errors.js';
import { verifyConsistency } from './verify.js';

/** The newest state of the log that this witness has cosigned. */
export interface HeldHead {
  readonly size: number;
  readonly root: Bytes;
}

/** What the log asks: it believes the witness at `oldSize`, and proves that it grew since. */
export interface WitnessQuestion {
  readonly oldSize: number;
  readonly proof: readonly Uint8Array[];
  /** Opened already: signed by the log's own keys, as every evidence of a fork must be. */
  readonly checkpoint: Checkpoint;
}

/**
 * - `cosign`: store `head` and answer with a cosignature, in one transaction.
 * - `conflict`: the log thinks us elsewhere; answer `size`, it asks again (409).
 * - `fork`: the log signed two roots for one size. Keep both notes for ever, and show them.
 * - `proof-invalid`: what was sent does not show growth (422); no proof of a fork by itself.
 */
export type WitnessDecision =
  | { readonly kind: 'cosign'; readonly head: HeldHead }
  | { readonly kind: 'conflict'; readonly size: number }
  | { readonly kind: 'fork'; readonly size: number; readonly roots: readonly [Bytes, Bytes] }
  | { readonly kind: 'proof-invalid' };

const NOTHING_HELD = 0;

/** Decides, for a log of which `held` was cosigned last, or nothing yet. */
export const witnessCheckpoint = (
  held: HeldHead | undefined,
  { oldSize, proof, checkpoint }: WitnessQuestion,
): WitnessDecision => {
  const { size, root } = checkpoint;
  // First, so that no stated `oldSize` can hide that the log contradicts itself.
  if (held?.size === size && !equalBytes(held.root, root)) {
    return { kind: 'fork', size, roots: [held.root, root] };
  }
  const heldSize = held?.size ?? NOTHING_HELD;
  if (oldSize !== heldSize || size < heldSize) return { kind: 'conflict', size: heldSize };
  return extendsHeld(held, { checkpoint, proof })
    ? { kind: 'cosign', head: { size, root } }
    : { kind: 'proof-invalid' };
};

const extendsHeld = (
  held: HeldHead | undefined,
  { checkpoint, proof }: Pick<WitnessQuestion, 'checkpoint' | 'proof'>,
): boolean => {
  // Every tree extends the empty one; there is no proof of it to send.
  if (held === undefined || held.size === 0) return proof.length === 0;
  try {
    verifyConsistency({ from: held, to: checkpoint, proof });
    return true;
  } catch (error) {
    if (error instanceof TlogError) return false;
    throw error;
  }
};
