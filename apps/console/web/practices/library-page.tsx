/** The library of best practices: search by words and facets, and what is new in it. */

import { Suspense, useDeferredValue, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageHead } from '../app/page-head.tsx';
import { ask } from '../graph/ask.ts';
import { SEARCH_PRACTICES, type SearchPracticesAnswer } from '../graph/generated/operations.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Notice } from '../ui/mark.tsx';
import { useLanguage } from '../words/words.tsx';
import { FacetsOf } from './facets.tsx';
import { Followed } from './followed.tsx';
import { HitRow } from './hit-row.tsx';
import { LibraryWays } from './library-ways.tsx';
import { NOTHING_SOUGHT, type Sought } from './search.ts';

export const LibraryPage = () => {
  const t = useTranslations('practices');
  const [{ sought, after }, setSearch] = useState({ sought: NOTHING_SOUGHT, after: 0 });
  // Another search begins with its first hits.
  const seek = (wanted: Sought) => setSearch({ sought: wanted, after: 0 });
  return (
    <>
      <PageHead title={t('title')} about={t('about')} />
      <LibraryWays />
      <search className="card">
        <TextField
          label={t('search')}
          help={t('searchHelp')}
          value={sought.words}
          onChange={(words) => seek({ ...sought, words })}
          maxLength={WORDS_CHARS_MAX}
        />
      </search>
      <Suspense fallback={<p className="quiet">{t('searching')}</p>}>
        <Found
          sought={sought}
          seek={seek}
          after={after}
          go={(further) => setSearch({ sought, after: further })}
        />
      </Suspense>
    </>
  );
};

/** What the library reads of a search. */
const WORDS_CHARS_MAX = 200;
const PAGE = 20;

interface Props {
  readonly sought: Sought;
  readonly seek: (sought: Sought) => void;
  /** Hits passed over. */
  readonly after: number;
  readonly go: (after: number) => void;
}

const useSearch = (sought: Sought, after: number) => {
  const { language } = useLanguage();
  const words = useDeferredValue(sought.words);
  const variables = { words, facets: sought.facets, language, names: language, after };
  return useQuery({
    queryKey: [SEARCH_PRACTICES.name, variables],
    queryFn: ({ signal }) => ask(SEARCH_PRACTICES, variables, signal),
    // The hits of the letters before stay until those of the next are there.
    placeholderData: (before) => before,
    throwOnError: true,
  });
};

const Found = ({ sought, seek, after, go }: Props) => {
  const t = useTranslations('practices');
  const { data } = useSearch(sought, after);
  if (data === undefined) return <p className="quiet">{t('searching')}</p>;
  const found = data.searchPractices;
  if (found.__typename === 'Denial') return <Notice tone="warning">{found.message}</Notice>;
  return (
    <div className="library">
      <div className="stack">
        <FacetsOf
          facets={found.facets}
          chosen={sought.facets}
          onChange={(facets) => seek({ ...sought, facets })}
        />
      </div>
      <div className="stack">
        <Hits found={found} />
        <Pages total={found.total} after={after} go={go} />
        <Suspense>
          <Followed sought={sought} seek={seek} />
        </Suspense>
      </div>
    </div>
  );
};

type Hit = Extract<SearchPracticesAnswer['searchPractices'], { __typename: 'PracticeHits' }>;

const Hits = ({ found }: { readonly found: Hit }) => {
  const t = useTranslations('practices');
  return (
    <section className="stack" aria-label={t('hits')}>
      <p role="status">
        {t('found', { count: found.total })}
        {found.guessed && ` ${t('guessed')}`}
        {found.matched < found.words &&
          found.total > 0 &&
          ` ${t('matched', { matched: found.matched, words: found.words })}`}
      </p>
      <ul className="plain-list">
        {found.hits.map((hit) => (
          <HitRow key={hit.id} hit={hit} />
        ))}
      </ul>
    </section>
  );
};

interface PagesProps {
  readonly total: number;
  readonly after: number;
  readonly go: (after: number) => void;
}

const Pages = ({ total, after, go }: PagesProps) => {
  const t = useTranslations('practices');
  if (total <= PAGE) return null;
  return (
    <p className="row">
      <Button isDisabled={after === 0} onPress={() => go(Math.max(0, after - PAGE))}>
        {t('before')}
      </Button>
      <span>{t('page', { from: after + 1, to: Math.min(total, after + PAGE), total })}</span>
      <Button isDisabled={after + PAGE >= total} onPress={() => go(after + PAGE)}>
        {t('after')}
      </Button>
    </p>
  );
};
