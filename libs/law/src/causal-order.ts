/** Puts acts in the order in which the fold runs: causal, then by `n`, then by hash. */

import type { ActHash } from '@comity/kernel';
import type { ActRecord } from './act.js';

/** An act that cannot be placed yet, and the acts to ask the other State for. */
export interface WaitingAct {
  readonly act: ActHash;
  /** Hashes under it that are not held, sorted. */
  readonly missing: readonly ActHash[];
}

/** What is held, placed as far as predecessors allow. */
export interface Placement {
  readonly placed: readonly ActRecord[];
  readonly waiting: readonly WaitingAct[];
  /** Sorted hashes of placed acts that no placed act names. */
  readonly heads: readonly ActHash[];
}

type ByHash = ReadonlyMap<ActHash, ActRecord>;

/**
 * Places `acts`. The result depends on the set alone, never on the order or repetition in which
 * they are given; where `n` is right it is simply the order by `n` and then by hash.
 */
export const placeActs = (acts: readonly ActRecord[]): Placement => {
  const held: ByHash = new Map(acts.map((act) => [act.hash, act]));
  const placed = inCausalOrder(held);
  const done = new Set(placed.map(({ hash }) => hash));
  const named = new Set(placed.flatMap(({ prev }) => prev));
  return {
    placed,
    waiting: [...held.values()]
      .filter(({ hash }) => !done.has(hash))
      .map(({ hash }) => ({ act: hash, missing: missingUnder(held, hash) }))
      .toSorted((a, b) => compare(a.act, b.act)),
    heads: placed
      .map(({ hash }) => hash)
      .filter((hash) => !named.has(hash))
      .toSorted(compare),
  };
};

/** Every act that `hash` follows, itself not included, among `acts` (all placed). */
export const ancestorsIn = (acts: readonly ActRecord[], hash: ActHash): ReadonlySet<ActHash> => {
  const prevOf = new Map(acts.map((act) => [act.hash, act.prev]));
  return reach(hash, (at) => prevOf.get(at) ?? []);
};

/** Every act that follows `hash`, itself not included, among `acts` (all placed). */
export const descendantsIn = (acts: readonly ActRecord[], hash: ActHash): ReadonlySet<ActHash> => {
  const next = followers(acts);
  return reach(hash, (at) => (next.get(at) ?? []).map((act) => act.hash));
};

/** Orders hashes and other identifiers by their code units, as every State does. */
export const compare = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

const inCausalOrder = (held: ByHash): readonly ActRecord[] => {
  const open = new Map([...held.values()].map((act) => [act.hash, new Set(act.prev).size]));
  const next = followers([...held.values()]);
  const ready = [...held.values()].filter(({ prev }) => prev.length === 0).toSorted(lastFirst);
  const placed: ActRecord[] = [];
  for (let act = ready.pop(); act !== undefined; act = ready.pop()) {
    placed.push(act);
    for (const follower of next.get(act.hash) ?? []) {
      const left = (open.get(follower.hash) ?? 0) - 1;
      open.set(follower.hash, left);
      if (left === 0) insert(ready, follower);
    }
  }
  return placed;
};

const followers = (acts: readonly ActRecord[]): ReadonlyMap<ActHash, readonly ActRecord[]> => {
  const next = new Map<ActHash, ActRecord[]>();
  for (const act of acts) {
    for (const prev of new Set(act.prev)) {
      const known = next.get(prev);
      if (known === undefined) next.set(prev, [act]);
      else known.push(act);
    }
  }
  return next;
};

/** `ready` is sorted last first, so that the next act is popped from its end. */
const insert = (ready: ActRecord[], act: ActRecord): void => {
  let low = 0;
  let high = ready.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const at = ready[middle];
    if (at !== undefined && lastFirst(at, act) < 0) low = middle + 1;
    else high = middle;
  }
  ready.splice(low, 0, act);
};

const lastFirst = (a: ActRecord, b: ActRecord): number => b.n - a.n || compare(b.hash, a.hash);

const missingUnder = (held: ByHash, hash: ActHash): readonly ActHash[] =>
  [...reach(hash, (at) => held.get(at)?.prev ?? [])]
    .filter((at) => !held.has(at))
    .toSorted(compare);

const reach = (from: ActHash, next: (at: ActHash) => readonly ActHash[]): ReadonlySet<ActHash> => {
  const seen = new Set<ActHash>();
  const queue = [...next(from)];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    queue.push(...next(at));
  }
  return seen;
};
