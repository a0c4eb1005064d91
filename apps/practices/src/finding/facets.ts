/** By what practices are narrowed down and counted. */

import type { CataloguedPractice } from '@comity/library';
import { toIso } from '@comity/kernel';
import type { Instant } from '@comity/kernel';
import { LANGUAGES } from '@comity/law';
import { exploitationFormsIn } from './exploitation-forms.js';
import { instrumentsOf } from './legal-instruments.js';
import { paragraphsOf } from './mandate-paragraphs.js';

/** Those that are shown with their counts, in this order. */
export const FACETS = [
  'theme',
  'measure',
  'form',
  'state',
  'language',
  'evidenceLevel',
  'year',
  'paragraph',
] as const;

/** A theme is a pillar, a measure a kind of request, a form one of exploitation. */
export type Facet = (typeof FACETS)[number];

/** What is wanted of each; of one any value will do, of different ones each must be met. */
export type Facets = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** What is known of a practice beside its facets, for what is related to it and what it fits. */
const TRAITS = ['legal', 'applied'] as const;

/** A facet or a trait. */
export type Trait = Facet | (typeof TRAITS)[number];

/** Facets first, so that the number of one is its place in FACETS. */
export const ALL_TRAITS: readonly Trait[] = [...FACETS, ...TRAITS];

const YEAR_CHARS = 4;

/** The year, in UTC, of `at`. */
const yearOf = (at: Instant): string => toIso(at).slice(0, YEAR_CHARS);

/** Every value that the newest version of `practice` has. */
export const traitsOf = (
  practice: CataloguedPractice,
): Readonly<Record<Trait, readonly string[]>> | null => {
  const record = practice.versions.at(-1)?.record;
  if (record === undefined) return null;
  const readable = new Set([
    record.originalLanguage,
    ...LANGUAGES.filter((one) => record.title?.[one] !== undefined),
    ...practice.translations.map(({ language }) => language),
  ]);
  const adopted = practice.experiences.filter(({ standing }) => standing !== 'did_not_work');
  return {
    theme: once(record.pillar ?? []),
    measure: once(record.kinds ?? []),
    form: exploitationFormsIn(record.formsAndGroups?.exploitation ?? []),
    state: [practice.state],
    language: LANGUAGES.filter((one) => readable.has(one)),
    evidenceLevel: record.evidenceLevel === undefined ? [] : [record.evidenceLevel],
    year: [yearOf(practice.publishedAt)],
    paragraph: paragraphsOf(record.mandateLink ?? []).map(String),
    legal: instrumentsOf(record.legalFrame ?? []),
    applied: once([practice.state, ...adopted.map(({ state }) => state)]),
  };
};

const once = (values: readonly string[]): readonly string[] => [...new Set(values)];
