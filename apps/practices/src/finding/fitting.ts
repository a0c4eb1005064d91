/** Practices that fit a case. Nothing of a case but what `CaseFacts` names ever comes here. */

import type { Instant, StateCode } from '@comity/kernel';
import { exploitationFormsIn } from './exploitation-forms.js';
import type { ExploitationForm } from './exploitation-forms.js';
import { ALL_TRAITS } from './facets.js';
import type { Trait } from './facets.js';
import { firstOf } from './first-of.js';
import { inOrder } from './holdings.js';
import type { Held, Holdings } from './holdings.js';
import type { Reason } from './related.js';

/**
 * All of a case by which practices are chosen for it: codes alone. No person, no fact and no word
 * of the case has a place here; `factsOf` is the only way from words to codes.
 */
export interface CaseFacts {
  /** What is asked, as `Case.kind` spells it. */
  readonly kind: string;
  /** Forms of exploitation that its offences are about. */
  readonly forms: readonly ExploitationForm[];
  /** The two States of it, where they are to count. */
  readonly states: readonly StateCode[];
}

/** Why a practice fits: it helps with what is asked, is about the same, or one of the States uses it. */
export type FitCode = 'HELPS_WITH_KIND' | 'SAME_FORM' | 'USED_BY_STATE';

/** A practice that fits a case. */
export interface Fitting {
  readonly id: string;
  readonly because: readonly Reason<FitCode>[];
}

type Traits = Readonly<Partial<Record<Trait, readonly string[]>>>;

/** By code: the trait that it looks at, and what each value in common counts. */
const FITS: readonly (readonly [FitCode, Trait, number])[] = [
  ['HELPS_WITH_KIND', 'measure', 2],
  ['SAME_FORM', 'form', 1],
  ['USED_BY_STATE', 'applied', 0.25],
];
/** That a State uses a practice is no reason by itself. */
const ENOUGH: readonly FitCode[] = ['HELPS_WITH_KIND', 'SAME_FORM'];

/** The facts of a case from its kind, what its offences are called, and its States. */
export const factsOf = ({
  kind,
  offences,
  states,
}: {
  readonly kind: string;
  readonly offences: readonly string[];
  readonly states: readonly StateCode[];
}): CaseFacts => ({ kind, forms: exploitationFormsIn(offences), states });

/** Why a practice of these `traits` fits `facts`; empty where it does not. */
export const fitOf = (facts: CaseFacts, traits: Traits): readonly Reason<FitCode>[] => {
  const wanted = wantedOf(facts);
  const reasons = FITS.flatMap(([code, trait]) => {
    const values = (wanted[trait] ?? []).filter((one) => traits[trait]?.includes(one) === true);
    return values.length > 0 ? [{ code, values }] : [];
  });
  return reasons.some(({ code }) => ENOUGH.includes(code)) ? reasons : [];
};

/** Those that fit best, at most `first`. */
export const fittingIn = (
  holdings: Holdings,
  { facts, first, at }: { readonly facts: CaseFacts; readonly first: number; readonly at: Instant },
): readonly Fitting[] => {
  const weighed = weightsOf(holdings, facts);
  const points = new Map<number, number>();
  for (const [slot, held] of holdings.slots.entries()) {
    if (held === null || held.countsUntil <= at) continue;
    let sum = 0;
    let isEnough = false;
    for (const value of held.values) {
      const weight = weighed.get(value);
      if (weight === undefined) continue;
      sum += weight.points;
      isEnough ||= weight.isEnough;
    }
    if (isEnough) points.set(slot, sum);
  }
  const before = inOrder(holdings, (a, b) => (points.get(b) ?? 0) - (points.get(a) ?? 0));
  return firstOf(points.keys(), first, before).map((slot) => {
    const held = holdings.slots[slot] as Held;
    return { id: held.id, because: fitOf(facts, traitsIn(holdings, held)) };
  });
};

/** By the number of a value that the case has too: its points, and whether it alone makes a fit. */
const weightsOf = (
  holdings: Holdings,
  facts: CaseFacts,
): ReadonlyMap<number, { readonly points: number; readonly isEnough: boolean }> =>
  new Map(
    FITS.flatMap(([code, trait, points]) =>
      (wantedOf(facts)[trait] ?? []).flatMap((value) => {
        const number = holdings.numberOf(trait, value);
        return number === undefined ? [] : [[number, { points, isEnough: ENOUGH.includes(code) }]];
      }),
    ),
  );

const wantedOf = (facts: CaseFacts): Traits => ({
  measure: [facts.kind],
  form: facts.forms,
  applied: facts.states,
});

const PLACES = FITS.map(([, trait]) => ALL_TRAITS.indexOf(trait));

const traitsIn = ({ values }: Holdings, held: Held): Traits => {
  const own = held.values.flatMap((number) => values[number] ?? []);
  const traits = FITS.map(([, trait], at) => [
    trait,
    own.filter((one) => one.trait === PLACES[at]).map(({ value }) => value),
  ]);
  return Object.fromEntries(traits) as Traits;
};
