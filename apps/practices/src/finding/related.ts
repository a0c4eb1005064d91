/** Practices that have to do with one another, and why. */

import type { Instant } from '@comity/kernel';
import { ALL_TRAITS } from './facets.js';
import type { Trait } from './facets.js';
import { firstOf } from './first-of.js';
import { inOrder } from './holdings.js';
import type { Held, Holdings } from './holdings.js';
import { rarity } from './scores.js';
import type { Vocabulary } from './vocabulary.js';

/** Why one practice is shown beside another. */
export type RelationCode = 'SAME_THEME' | 'SAME_FORM' | 'SAME_LEGAL_FRAME' | 'SAME_WORDS';

/** A reason, and what it rests on: themes, forms, instruments, words. */
export interface Reason<Code extends string> {
  readonly code: Code;
  readonly values: readonly string[];
}

/** A practice that has to do with another. */
export interface Related {
  readonly id: string;
  readonly because: readonly Reason<RelationCode>[];
}

const POINTS: readonly (readonly [RelationCode, Trait, number])[] = [
  ['SAME_THEME', 'theme', 0.5],
  ['SAME_FORM', 'form', 1],
  ['SAME_LEGAL_FRAME', 'legal', 1],
];
/** For all telling words; in part for some. */
const POINTS_OF_WORDS = 4;
/** Rarest of the words kept of a practice by which others are looked for. */
const WORDS_MAX = 12;
/** One word in common may be chance. */
const WORDS_MIN = 2;
/** A word that more than this share of the practices have tells nothing. */
const COMMON_SHARE = 0.2;

/**
 * Those most related to the practice of `id`, at most `first`; none where it is not there. One reason
 * alone, as one theme of four, would relate half the library: it takes two.
 */
export const relatedIn = (
  holdings: Holdings,
  { id, first, at }: { readonly id: string; readonly first: number; readonly at: Instant },
): readonly Related[] => {
  const own = holdings.slotOf(id);
  const subject = own === undefined ? null : holdings.slots[own];
  if (!subject) return [];
  const words = wordsInCommon(holdings, subject);
  const weighed = weightsOf(holdings, subject);
  const points = new Map<number, number>();
  for (const [slot, held] of holdings.slots.entries()) {
    if (held === null || slot === own || held.countsUntil <= at) continue;
    let sum = words.pointsOf(slot);
    let reasons = sum > 0 ? 1 << POINTS.length : 0;
    for (const value of held.values) {
      const weight = weighed.get(value);
      if (weight === undefined) continue;
      sum += weight.points;
      reasons |= 1 << weight.reason;
    }
    // More than one bit: more than one reason.
    if ((reasons & (reasons - 1)) !== 0) points.set(slot, sum);
  }
  const before = inOrder(holdings, (a, b) => (points.get(b) ?? 0) - (points.get(a) ?? 0));
  return firstOf(points.keys(), first, before).map((slot) => {
    const held = holdings.slots[slot] as Held;
    return { id: held.id, because: [...shared(holdings, subject, held), ...words.reasonFor(slot)] };
  });
};

/** By the number of a value that `subject` has: its points, and the place of its reason in POINTS. */
const weightsOf = (
  { values }: Holdings,
  subject: Held,
): ReadonlyMap<number, { readonly points: number; readonly reason: number }> =>
  new Map(
    subject.values.flatMap((number) => {
      const reason = PLACES.indexOf(values[number]?.trait ?? -1);
      const [, , points = 0] = POINTS[reason] ?? [];
      return reason < 0 ? [] : [[number, { points, reason }]];
    }),
  );

const PLACES = POINTS.map(([, trait]) => ALL_TRAITS.indexOf(trait));

const shared = (
  { values }: Holdings,
  subject: Held,
  held: Held,
): readonly Reason<RelationCode>[] => {
  const own = new Set(subject.values);
  const both = held.values.filter((value) => own.has(value)).flatMap((at) => values[at] ?? []);
  return POINTS.flatMap(([code], at) => {
    const same = both.flatMap((one) => (one.trait === PLACES[at] ? [one.value] : []));
    return same.length > 0 ? [{ code, values: same }] : [];
  });
};

/** The rarest words of `subject`, and who else has them. */
const wordsInCommon = (holdings: Holdings, subject: Held) => {
  const [vocabulary] = holdings.vocabularies(subject.language) as readonly [Vocabulary];
  const telling = subject.telling
    .flatMap((word) => {
      const form = vocabulary.named(word);
      if (form === undefined) return [];
      const having = vocabulary.count(form);
      return having > Math.max(WORDS_MIN, COMMON_SHARE * holdings.size)
        ? []
        : [{ word, form, rarity: rarity(holdings.size, Math.min(having, holdings.size)) }];
    })
    .sort((a, b) => b.rarity - a.rarity)
    .slice(0, WORDS_MAX);
  const most = telling.reduce((sum, one) => sum + one.rarity, 0);
  const sums = new Map<number, number>();
  const counts = new Map<number, number>();
  for (const one of telling) {
    vocabulary.each(one.form, (slot) => {
      sums.set(slot, (sums.get(slot) ?? 0) + one.rarity);
      counts.set(slot, (counts.get(slot) ?? 0) + 1);
    });
  }
  const isEnough = (slot: number): boolean => (counts.get(slot) ?? 0) >= WORDS_MIN;
  return {
    pointsOf: (slot: number): number =>
      isEnough(slot) ? (POINTS_OF_WORDS * (sums.get(slot) ?? 0)) / most : 0,
    reasonFor: (slot: number): readonly Reason<RelationCode>[] =>
      isEnough(slot)
        ? [
            {
              code: 'SAME_WORDS',
              values: telling
                .filter(({ form }) => vocabulary.weightIn(form, slot) > 0)
                .map(({ word }) => word),
            },
          ]
        : [],
  };
};
