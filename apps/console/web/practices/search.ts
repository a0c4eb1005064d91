/** What is looked for in the library: words, and values of facets. */

import type { LibraryFollowedAnswer } from '../graph/generated/operations.ts';

/** The facets of the library, in the order in which they are shown. */
export const FACETS = [
  'theme',
  'form',
  'evidenceLevel',
  'state',
  'language',
  'measure',
  'paragraph',
  'year',
] as const;
export type Facet = (typeof FACETS)[number];

/** Any of the values of one facet, each of several facets. */
export type Facets = Readonly<Partial<Record<Facet, readonly string[]>>>;

export interface Sought {
  readonly words: string;
  readonly facets: Facets;
}

export const NOTHING_SOUGHT: Sought = { words: '', facets: {} };

const isFacet = (name: string): name is Facet => FACETS.some((facet) => facet === name);

/** With `value` of a facet where it was not asked for, without it where it was. */
export const toggled = (facets: Facets, name: Facet, value: string): Facets => {
  const values = facets[name] ?? [];
  const others = values.filter((one) => one !== value);
  const next = others.length === values.length ? [...values, value] : others;
  const { [name]: _, ...rest } = facets;
  return next.length === 0 ? rest : { ...rest, [name]: next };
};

/** How many values narrow the search down. */
export const narrowedBy = (facets: Facets): number =>
  Object.values(facets).reduce((sum, values) => sum + values.length, 0);

/** What a saved search looks for; facets of a library newer than this page are left out. */
export const soughtOf = (saved: LibraryFollowedAnswer['savedSearches'][number]): Sought => ({
  words: saved.words,
  facets: Object.fromEntries(
    saved.facets.flatMap(({ name, values }) => (isFacet(name) ? [[name, values]] : [])),
  ),
});
