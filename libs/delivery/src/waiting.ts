/** Acts that are held and receipted, but wait for predecessors before they stand in the case. */

import type { ActHash } from '@comity/kernel';

/** One row: the act, and those of its predecessors that do not stand in the case yet. */
export interface WaitingAct {
  readonly msg: ActHash;
  readonly unapplied: readonly ActHash[];
}

export interface Release<Row extends WaitingAct> {
  /** To apply in this order, and to delete: each after all its predecessors. */
  readonly released: readonly Row[];
  /** To save: they wait on, for fewer. */
  readonly stillWaiting: readonly Row[];
}

/**
 * Which of `waiting` stand in the case now that `applied` does, transitively.
 *
 * Call it in the transaction that applies an act, for every act applied, our own included, with
 * all rows that wait in that case. Both lists are written in that transaction: from its commit on
 * a crash is recoverable, and no act is applied twice, because its row is gone.
 */
export const release = <Row extends WaitingAct>(
  waiting: readonly Row[],
  applied: ActHash,
): Release<Row> => {
  const rows = new Map(waiting.map((row) => [row.msg, row]));
  const released: Row[] = [];
  const shorter = new Set<ActHash>();
  const standing = [applied];

  for (let next = standing.shift(); next !== undefined; next = standing.shift()) {
    for (const row of rows.values()) {
      if (!row.unapplied.includes(next)) continue;
      const left = { ...row, unapplied: without(row.unapplied, next) };
      if (left.unapplied.length > 0) {
        rows.set(row.msg, left);
        shorter.add(row.msg);
        continue;
      }
      rows.delete(row.msg);
      released.push(left);
      standing.push(row.msg);
    }
  }
  return { released, stillWaiting: [...rows.values()].filter(({ msg }) => shorter.has(msg)) };
};

const without = (hashes: readonly ActHash[], gone: ActHash): readonly ActHash[] =>
  hashes.filter((hash) => hash !== gone);
