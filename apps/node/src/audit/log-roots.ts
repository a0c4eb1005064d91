/** Whether the log that is kept is the one that was signed. */

import { toBase64 } from '@comity/kernel';
import { frontierPlan, readAll, rootOf, TlogError, type Checkpoint } from '@comity/tlog';
import { readNodes } from './log-nodes.js';
import type { AuditTx } from './ports.js';

/** Whether the tree has the root of each of `witnessed`: what we signed and others hold. */
export const hasRoots = async (tx: AuditTx, witnessed: readonly Checkpoint[]): Promise<boolean> => {
  // Of one size most hold the same root, and one other would be one too many.
  const once = new Map(witnessed.map((one) => [`${one.size} ${toBase64(one.root)}`, one]));
  for (const { size, root } of once.values()) {
    if (size > 0 && (await rootAt(tx, size)) !== toBase64(root)) return false;
  }
  return true;
};

/** The root of the first `size` entries, in base64; undefined where the tree lacks them. */
export const rootAt = async (tx: AuditTx, size: number): Promise<string | undefined> => {
  try {
    const places = frontierPlan(size);
    return toBase64(rootOf(readAll(places, await readNodes(tx, places))));
  } catch (error) {
    if (error instanceof TlogError) return undefined;
    throw error;
  }
};
