/** Reads the hashes of the tree that a proof or an edge needs. */

import type { Bytes } from '@comity/kernel';
import type { NodeAt, ReadNode } from '@comity/tlog';
import type { AuditTx } from './ports.js';

/** Fetches `places` in as many queries as they have levels, and answers from memory. */
export const readNodes = async (tx: AuditTx, places: readonly NodeAt[]): Promise<ReadNode> => {
  const hashes = new Map<string, Bytes>();
  for (const [level, positions] of byLevel(places)) {
    for (const row of await tx.logNodes.list({ level, position: [...positions] })) {
      hashes.set(`${level}/${row.position}`, row.hash);
    }
  }
  return ({ level, index }) => hashes.get(`${level}/${index}`);
};

const byLevel = (places: readonly NodeAt[]): ReadonlyMap<number, ReadonlySet<number>> => {
  const levels = new Map<number, Set<number>>();
  for (const { level, index } of places) {
    levels.set(level, (levels.get(level) ?? new Set()).add(index));
  }
  return levels;
};
