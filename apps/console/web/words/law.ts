/** The law's own words, which the node keeps in the four languages. */

import { useMemo } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { ask } from '../graph/ask.ts';
import { VOCABULARY, type VocabularyAnswer } from '../graph/generated/operations.ts';
import { useLanguage } from './words.tsx';

type Word = VocabularyAnswer['vocabulary']['labels'][number];

/** Looks up a word; what the law does not know is shown by its code. */
export interface Law {
  readonly act: (kind: string) => string;
  readonly status: (status: string) => string;
  /** As `kind.evidence`, `role.drafter`, `standing.overdue`. */
  readonly term: (key: string) => string;
  /** A coded word of content, where it stands. */
  readonly code: (path: string, word: string) => string;
  /** What a member of content is called, where it stands: `assistanceItems[0].period`. */
  readonly label: (path: string) => string;
  /** What one entry of a list is called. */
  readonly entry: (path: string) => string;
}

const readable = (code: string): string => code.replaceAll('_', ' ').toLowerCase();

const lookUp = (words: readonly Word[]) => {
  const byKey = new Map(words.map(({ key, text }) => [key, text]));
  return (...keys: readonly string[]): string | undefined =>
    keys.map((key) => byKey.get(key)).find((text) => text !== undefined);
};

/** `a[0].b.c` -> `a.b.c`, `b.c`, `c`: the longest that the law knows says it. */
const endsOf = (path: string): readonly string[] => {
  const names = path.replaceAll(/\[\d+\]/g, '').split('.');
  return names.map((_, index) => names.slice(index).join('.'));
};

const lawOf = ({ vocabulary }: VocabularyAnswer): Law => {
  const [acts, statuses, terms, codes, labels] = [
    lookUp(vocabulary.acts),
    lookUp(vocabulary.statuses),
    lookUp(vocabulary.terms),
    lookUp(vocabulary.codes),
    lookUp(vocabulary.labels),
  ];
  return {
    act: (kind) => acts(kind) ?? readable(kind),
    status: (status) => statuses(status) ?? readable(status),
    term: (key) => terms(key) ?? readable(key.split('.').at(-1) ?? key),
    code: (path, word) =>
      codes(...endsOf(path).map((end) => `${end}.${word}`), word) ?? readable(word),
    label: (path) => labels(...endsOf(path)) ?? readable(path),
    entry: (path) => labels(...endsOf(path).map((end) => `${end}[]`), ...endsOf(path)) ?? path,
  };
};

/** The words of the law in the language of the page; they change with no version of the page. */
export const useLaw = (): Law => {
  const { language } = useLanguage();
  const { data } = useSuspenseQuery({
    queryKey: ['Vocabulary', language],
    staleTime: Infinity,
    queryFn: ({ signal }) => ask(VOCABULARY, { language }, signal),
  });
  return useMemo(() => lawOf(data), [data]);
};
