/** Which practices have the words that are asked for, in what order, and how many of each kind. */

import type { Instant } from '@comity/kernel';
import type { Language } from '@comity/law';
import { FACETS } from './facets.js';
import type { Facet, Facets } from './facets.js';
import { firstOf } from './first-of.js';
import { inOrder } from './holdings.js';
import type { Held, Holdings } from './holdings.js';
import { scoresOf } from './scores.js';
import type { Scores } from './scores.js';
import { queryWords } from './query-words.js';

/** What somebody looks for. */
export interface Search {
  /** Nothing but spaces: every practice that the facets leave, the newest first. */
  readonly words: string;
  /** Of who asks: what is found in it stands before what is found in others. */
  readonly language: Language;
  readonly facets: Facets;
  /** Hits to show, and how many of the first to pass over. */
  readonly first: number;
  readonly after: number;
  /** When it is asked: what has expired by then is not found. */
  readonly at: Instant;
  /** Only practices of which a version was published after this; null for all. */
  readonly since: Instant | null;
}

/** One practice that was found. */
export interface Hit {
  readonly id: string;
  /** Greater is better within one answer; 0 where no words were asked for. */
  readonly score: number;
  /** Words of the practice, in small letters, that were found in it. */
  readonly terms: readonly string[];
}

/** How many practices would be found with this value of its facet and the other facets as asked. */
export interface Count {
  readonly value: string;
  readonly count: number;
}

/** What was found. */
export interface Found {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** Words that were looked for, and how many of them each hit has: as many as any practice has. */
  readonly words: number;
  readonly matched: number;
  /** Whether any word was taken for a mistyped one, no practice having it in any language. */
  readonly guessed: boolean;
  readonly facets: Readonly<Record<Facet, readonly Count[]>>;
}

/** Words of a hit that are named. */
const TERMS_MAX = 20;

/** Finds in `holdings`. Of several words those practices are found that have the most of them. */
export const searchIn = (holdings: Holdings, search: Search): Found => {
  const words = queryWords(search.words);
  const scores = scoresOf(holdings, words, search.language);
  const offered = offeredIn(holdings, search, scores);
  const matched = mostFound(offered, scores);
  const narrowed = narrow(
    holdings,
    search.facets,
    offered.filter((slot) => scores.found[slot] === matched),
  );
  const { score, inLanguage } = scores;
  // What is found in the language asked for stands above what is found in others.
  const before = inOrder(
    holdings,
    (a, b) => (inLanguage[b] ?? 0) - (inLanguage[a] ?? 0) || (score[b] ?? 0) - (score[a] ?? 0),
  );
  const shown = firstOf(narrowed.slots, search.after + search.first, before).slice(search.after);
  return {
    hits: shown.map((slot) => ({
      id: (holdings.slots[slot] as Held).id,
      score: score[slot] ?? 0,
      terms: scores.termsIn(slot, TERMS_MAX),
    })),
    total: narrowed.slots.length,
    words: words.length,
    matched,
    guessed: scores.guessed,
    facets: narrowed.facets,
  };
};

/** Slots of the practices that count now, are new enough, and have any of the words. */
const offeredIn = (
  { slots }: Holdings,
  { at, since }: Search,
  { words, found }: Scores,
): readonly number[] => {
  const offered: number[] = [];
  for (let slot = 0; slot < slots.length; slot += 1) {
    const held = slots[slot];
    if (!held || (words > 0 && found[slot] === 0)) continue;
    if (held.countsUntil <= at || (since !== null && held.newestAt <= since)) continue;
    offered.push(slot);
  }
  return offered;
};

const mostFound = (offered: readonly number[], { found }: Scores): number => {
  let most = 0;
  for (const slot of offered) most = Math.max(most, found[slot] ?? 0);
  return most;
};

interface Narrowed {
  readonly slots: readonly number[];
  readonly facets: Found['facets'];
}

/**
 * The practices that meet every facet. One that fails a single facet is counted in that facet alone:
 * choosing its value there as well would find it.
 */
const narrow = (holdings: Holdings, facets: Facets, slots: readonly number[]): Narrowed => {
  const { needed, chosen } = chosenIn(holdings, facets);
  const held = holdings.slots;
  const counts = new Uint32Array(holdings.values.length);
  const bits = Uint32Array.from(holdings.values, ({ trait }) => 1 << trait);
  const met: number[] = [];
  for (const slot of slots) {
    const values = held[slot]?.values ?? [];
    let missing = needed;
    if (needed !== 0) {
      for (const value of values) if (chosen[value] === 1) missing &= ~(bits[value] as number);
    }
    if (missing === 0) {
      met.push(slot);
      for (const value of values) (counts[value] as number) += 1;
    } else if ((missing & (missing - 1)) === 0) {
      for (const value of values) if (bits[value] === missing) (counts[value] as number) += 1;
    }
  }
  return { slots: met, facets: countsBy(holdings, counts) };
};

/** One bit for each facet that narrows, and 1 for the number of each value that meets it. */
const chosenIn = (
  holdings: Holdings,
  facets: Facets,
): { readonly needed: number; readonly chosen: Uint8Array } => {
  const chosen = new Uint8Array(holdings.values.length);
  let needed = 0;
  FACETS.forEach((facet, at) => {
    const wanted = facets[facet] ?? [];
    if (wanted.length > 0) needed |= 1 << at;
    for (const value of wanted) {
      const number = holdings.numberOf(facet, value);
      if (number !== undefined) chosen[number] = 1;
    }
  });
  return { needed, chosen };
};

const countsBy = ({ values }: Holdings, counts: Uint32Array): Found['facets'] => {
  const byFacet = FACETS.map((): Count[] => []);
  values.forEach(({ trait, value }, number) => {
    const count = counts[number] ?? 0;
    if (count > 0) byFacet[trait]?.push({ value, count });
  });
  const most = (a: Count, b: Count): number => b.count - a.count || (a.value < b.value ? -1 : 1);
  return Object.fromEntries(
    FACETS.map((facet, at) => [facet, (byFacet[at] ?? []).sort(most)]),
  ) as unknown as Found['facets'];
};
