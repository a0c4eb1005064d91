/** Searches that I follow, and what is new in the library since I last looked. */

import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { Outcome } from '../app/outcome.tsx';
import { denialIn } from '../graph/denial.ts';
import {
  FORGET_SEARCH,
  LIBRARY_FOLLOWED,
  MARK_PRACTICES_VISITED,
  MARK_SEARCH_SEEN,
  SAVE_SEARCH,
  type LibraryFollowedAnswer,
} from '../graph/generated/operations.ts';
import { useChange, useGraph } from '../graph/use-graph.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Mark } from '../ui/mark.tsx';
import { useStates } from '../words/states.ts';
import { useLanguage } from '../words/words.tsx';
import { narrowedBy, soughtOf, type Sought } from './search.ts';

interface Props {
  readonly sought: Sought;
  readonly seek: (sought: Sought) => void;
}

export const Followed = ({ sought, seek }: Props) => {
  const { language } = useLanguage();
  const { savedSearches, newPractices } = useGraph(LIBRARY_FOLLOWED, { language });
  return (
    <>
      <Save sought={sought} />
      {savedSearches.length > 0 && <Saved searches={savedSearches} seek={seek} />}
      {newPractices.total > 0 && <New of={newPractices} />}
    </>
  );
};

const Save = ({ sought }: { readonly sought: Sought }) => {
  const t = useTranslations('practices');
  const { language } = useLanguage();
  const [name, setName] = useState('');
  const change = useChange(SAVE_SEARCH);
  if (sought.words.trim() === '' && narrowedBy(sought.facets) === 0) return null;
  const save = async () => {
    const input = { name: name.trim(), words: sought.words, language, facets: sought.facets };
    const answer = await change.mutateAsync({ input, language });
    if (denialIn(answer) === null) setName('');
  };
  return (
    <section className="card" aria-labelledby="save">
      <h2 id="save">{t('save.title')}</h2>
      <TextField label={t('save.name')} help={t('save.help')} value={name} onChange={setName} />
      <Outcome of={change} />
      <p>
        <Button
          isDisabled={name.trim() === '' || change.isPending}
          onPress={() => void save().catch(() => undefined)}
        >
          {t('save.do')}
        </Button>
      </p>
    </section>
  );
};

interface SavedProps {
  readonly searches: LibraryFollowedAnswer['savedSearches'];
  readonly seek: (sought: Sought) => void;
}

const Saved = ({ searches, seek }: SavedProps) => {
  const t = useTranslations('practices');
  const { language } = useLanguage();
  const seen = useChange(MARK_SEARCH_SEEN);
  const forget = useChange(FORGET_SEARCH);
  return (
    <section className="card" aria-labelledby="saved">
      <h2 id="saved">{t('saved')}</h2>
      <ul className="plain-list">
        {searches.map((one) => (
          <li key={one.id} className="row row-apart">
            <span className="row">
              <Button weight="plain" onPress={() => seek(soughtOf(one))}>
                {one.name}
              </Button>
              {one.newHits > 0 && <Mark tone="accent">{t('newHits', { count: one.newHits })}</Mark>}
            </span>
            <span className="row">
              {one.newHits > 0 && (
                <Button onPress={() => seen.mutate({ id: one.id, language })}>
                  {t('seen')}
                  <span className="visually-hidden">: {one.name}</span>
                </Button>
              )}
              <Button onPress={() => forget.mutate({ id: one.id, language })}>
                {t('forget')}
                <span className="visually-hidden">: {one.name}</span>
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <Outcome of={seen} />
      <Outcome of={forget} />
    </section>
  );
};

const New = ({ of }: { readonly of: LibraryFollowedAnswer['newPractices'] }) => {
  const t = useTranslations('practices');
  const { nameOf } = useStates();
  const format = useFormatter();
  const visited = useChange(MARK_PRACTICES_VISITED);
  return (
    <section className="card" aria-labelledby="new">
      <div className="row row-apart">
        <div>
          <h2 id="new">{t('new.title')}</h2>
          <p className="quiet small">
            {of.since === null
              ? t('new.never')
              : t('new.since', {
                  when: format.dateTime(new Date(of.since), { dateStyle: 'medium' }),
                })}
          </p>
        </div>
        <Button isDisabled={visited.isPending} onPress={() => visited.mutate({})}>
          {t('new.seen')}
        </Button>
      </div>
      <ul>
        {of.hits.map(({ id, practice }) => (
          <li key={id}>
            <Link to="/practices/$id" params={{ id }}>
              {practice?.title ?? id}
            </Link>{' '}
            <span className="quiet">{practice && nameOf(practice.state.code)}</span>
          </li>
        ))}
      </ul>
      <Outcome of={visited} />
    </section>
  );
};
