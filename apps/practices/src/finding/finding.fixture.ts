/** Practices to be found, all of them fictitious, and a search with defaults; for tests. */

import { instantFromIso, plus, stateCode } from '@comity/kernel';
import type { Instant } from '@comity/kernel';
import type { CataloguedPractice, CataloguedTranslation } from '@comity/library';
import type { Language, PracticeRecord } from '@comity/law';
import type { Search } from './search.js';

export const NOW = instantFromIso('2026-11-30T12:00:00Z');
const FIRST = instantFromIso('2026-01-01T00:00:00Z');
const DAY = 86_400_000;

/** The start of the day numbered `n`, from 0, of 2026. */
export const day = (n: number): Instant => plus(FIRST, n * DAY);

interface Given extends Partial<Omit<CataloguedPractice, 'state' | 'versions'>> {
  readonly id: string;
  readonly state?: string;
  readonly record?: Partial<PracticeRecord>;
}

/** A published practice in Spanish that says nothing yet. */
export const aPractice = ({ record = {}, state = 'GTM', ...given }: Given): CataloguedPractice => {
  const owner = stateCode(state);
  const publishedAt = given.publishedAt ?? FIRST;
  const full: PracticeRecord = {
    originalLanguage: 'es',
    owner: { state: owner },
    perspective: { survivorsConsulted: true },
    ...record,
  };
  return {
    state: owner,
    status: 'PUBLISHED_NETWORK',
    reviewBy: null,
    versions: [{ n: 1, contribution: `${given.id}-1`, at: publishedAt, record: full }],
    translations: [],
    endorsedBy: [],
    experiences: [],
    comments: [],
    withdrawal: null,
    publishedAt,
    changedAt: publishedAt,
    ...given,
  };
};

/** A translation of title and summary by another State. */
export const aTranslation = (
  language: Language,
  title: string,
  contribution = 'c',
): CataloguedTranslation => ({
  language,
  title,
  summary: '',
  state: stateCode('URY'),
  office: 'Oficina ficticia',
  contribution,
  at: FIRST,
  version: 1,
});

/** The tombstone of a practice. */
export const withdrawn = (practice: CataloguedPractice): CataloguedPractice => ({
  ...practice,
  status: 'WITHDRAWN',
  versions: [],
  translations: [],
  withdrawal: { at: NOW, reason: 'Motivo ficticio.' },
});

/** A search for `words` in Spanish, of everything, asked now. */
export const aSearch = (words: string, given: Partial<Search> = {}): Search => ({
  words,
  language: 'es',
  facets: {},
  first: 20,
  after: 0,
  at: NOW,
  since: null,
  ...given,
});
