/** The acts of a case together: one chain, whole, in causal order, in which nobody forks (PROTOCOL 8.2). */

import { stateOf } from './canonical-json.js';
import type { CheckedAct } from './scene.js';
import { demand } from './disproof.js';
import { MANIFEST_NAME } from './manifest.js';
import type { Report } from './report.js';

/** How far back an act sees: of each State, how many of its acts precede it in one line. */
type Reach = ReadonlyMap<string, number>;

/** Checks the place of every act, then the chain as a whole. */
export const checkChain = async (
  acts: readonly CheckedAct[],
  { listed, report }: { readonly listed: number; readonly report: Report },
): Promise<void> => {
  const places = new Map<string, Placed>();
  let misplaced = listed - acts.length;
  for (const { act, folder } of acts) {
    const before = act.prev.flatMap((hash) => places.get(hash) ?? []);
    const found = await report.check('act.place', `${folder}/message.json`, () => {
      const lost = act.prev.find((hash) => !places.has(hash));
      demand(lost === undefined, `it follows ${lost}, which does not stand before it`);
      const n = 1 + Math.max(0, ...before.map((one) => one.n));
      demand(act.n === n, `its number is ${act.n}, not ${n}`);
      demand(act.n > 1 || places.size === 0, 'it opens the case a second time');
      return n;
    });
    if (found === undefined) misplaced += 1;
    // What follows an act that is out of place is judged as if it stood there.
    places.set(act.hash, { n: act.n, reach: reachOf(stateOf(act.iss), before) });
  }
  await checkWhole(acts, { places, misplaced, report });
};

interface Placed {
  readonly n: number;
  readonly reach: Reach;
}

interface Whole {
  readonly places: ReadonlyMap<string, Placed>;
  readonly misplaced: number;
  readonly report: Report;
}

/**
 * An act that does not follow an earlier one of its own State reaches no farther than that one
 * did, so the two would stand at the same place of their State's line.
 */
const checkWhole = async (
  acts: readonly CheckedAct[],
  { places, misplaced, report }: Whole,
): Promise<void> => {
  await report.check(
    'chain.whole',
    MANIFEST_NAME,
    () => {
      demand(acts.length > 0, 'it has no act');
      const lines = new Set<string>();
      for (const { act, folder } of acts) {
        const state = stateOf(act.iss);
        const line = places.get(act.hash)?.reach.get(state);
        if (line === undefined) continue;
        const place = `${state} ${line}`;
        demand(!lines.has(place), `${folder} does not follow every earlier act of ${state}`);
        lines.add(place);
      }
      demand(misplaced === 0, `${misplaced} of its acts have no place in it`);
    },
    () => `${acts.length} acts; heads: ${headsOf(acts).join(', ')}`,
  );
};

const reachOf = (state: string, before: readonly Placed[]): Reach => {
  const reach = new Map<string, number>();
  for (const one of before) {
    for (const [of, line] of one.reach) reach.set(of, Math.max(line, reach.get(of) ?? 0));
  }
  return reach.set(state, 1 + (reach.get(state) ?? 0));
};

const headsOf = (acts: readonly CheckedAct[]): readonly string[] => {
  const followed = new Set(acts.flatMap(({ act }) => act.prev));
  return acts.filter(({ act }) => !followed.has(act.hash)).map(({ folder }) => folder);
};
