/** How an act comes to stand in its case: once, after its predecessors, with what waited for it. */

import { type ActHash, invariant } from '@comity/kernel';
import { release } from '@comity/delivery';
import type { StoreReader, Tx } from './sim-store.js';

/** Whether the act is unknown, held but waiting, or standing in its case. */
export const standingOf = (store: StoreReader, msg: ActHash): 'applied' | 'waiting' | undefined => {
  if (!store.rows('acts').has(msg)) return undefined;
  return store.rows('waiting').has(msg) ? 'waiting' : 'applied';
};

/** The heads of a case, sorted, and the number that the next act bears. */
export const headsOf = (
  store: StoreReader,
  caseId: string,
): { readonly prev: readonly ActHash[]; readonly n: number } => {
  const heads = new Set<ActHash>();
  const joined = new Set<ActHash>();
  let n = 0;
  for (const msg of store.list('applied')) {
    const act = store.rows('acts').get(msg);
    if (act?.caseId !== caseId) continue;
    heads.add(msg);
    for (const hash of act.prev) joined.add(hash);
    n = Math.max(n, act.n);
  }
  return { prev: [...heads].filter((hash) => !joined.has(hash)).toSorted(), n: n + 1 };
};

/** Applies `msg`, and then every waiting act of the case that only lacked it. */
export const apply = (tx: Tx, msg: ActHash): void => {
  const caseId = tx.rows('acts').get(msg)?.caseId;
  invariant(caseId !== undefined, 'only held acts are applied');
  tx.append('applied', msg);
  const waiting = [...tx.rows('waiting').values()].filter((row) => row.caseId === caseId);
  const { released, stillWaiting } = release(waiting, msg);
  for (const row of stillWaiting) tx.put('waiting', row.msg, row);
  for (const row of released) {
    tx.remove('waiting', row.msg);
    tx.append('applied', row.msg);
  }
};
