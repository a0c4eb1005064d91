/** What must be true some time after the weather has cleared (liveness). */

import type { Liar } from './liar.js';
import type { Machine, SharedCase } from './machine.js';

export interface Settled {
  readonly machines: readonly Machine[];
  readonly cases: readonly SharedCase[];
  readonly liar: Liar | undefined;
  /** Everything that officers wrote, by case. */
  readonly written: ReadonlyMap<string, readonly string[]>;
}

/** Why the world is not at rest yet; undefined when it is. */
export const unrest = (world: Settled): string | undefined =>
  firstOf(world.machines, undelivered) ??
  firstOf(world.machines, (machine) => unheard(world, machine)) ??
  firstOf(world.cases, (shared) => difference(world, shared));

const firstOf = <T>(
  items: readonly T[],
  find: (item: T) => string | undefined,
): string | undefined => {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
};

const undelivered = ({ id, store, isLiar }: Machine): string | undefined => {
  for (const row of store.rows('outbox').values()) {
    const isSettled = row.status === 'delivered' || (isLiar && row.status !== 'queued');
    if (!isSettled) return `${id} has ${row.status} ${row.id}, last ${row.lastCode}`;
  }
  return undefined;
};

/** Acts that wait, or are asked for, although every node is honest again. */
const unheard = ({ liar }: Settled, { id, store }: Machine): string | undefined => {
  for (const [msg, row] of store.rows('waiting')) {
    if (liar?.baseless.has(row.msg) || liar?.tainted.has(row.caseId)) continue;
    return `${id} keeps ${msg} waiting`;
  }
  return undefined;
};

/** A case in which a liar signed two contents under one id stays divided: that is the evidence. */
const difference = (
  { liar, written }: Settled,
  { id, parties }: SharedCase,
): string | undefined => {
  if (liar?.tainted.has(id)) return undefined;
  const [ours, theirs] = parties.map((machine) => standing(machine, id));
  if (ours !== theirs) return `the parties to ${id} hold different acts`;
  const wanted = (written.get(id) ?? []).toSorted().join();
  return ours === wanted ? undefined : `${id} lacks what officers wrote: ${wanted}`;
};

const standing = ({ store }: Machine, caseId: string): string =>
  store
    .list('applied')
    .map((msg) => store.rows('acts').get(msg))
    .flatMap((act) => (act?.caseId === caseId ? [act.body] : []))
    .toSorted()
    .join();
