/** One practice in a list of those found. */

import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { SearchPracticesAnswer } from '../graph/generated/operations.ts';
import { Mark } from '../ui/mark.tsx';
import { useStates } from '../words/states.ts';
import { useCode } from './codes.ts';

type Found = Extract<SearchPracticesAnswer['searchPractices'], { __typename: 'PracticeHits' }>;

export const HitRow = ({ hit }: { readonly hit: Found['hits'][number] }) => {
  const t = useTranslations('practices');
  const { nameOf } = useStates();
  const { id, practice, terms } = hit;
  const code = useCode();
  if (practice === null) return null;
  return (
    <li className="card">
      <h2>
        <Link to="/practices/$id" params={{ id }}>
          {practice.title}
        </Link>
      </h2>
      <p className="row small">
        <span className="quiet">{nameOf(practice.state.code)}</span>
        <span className="code">{id}</span>
        {practice.adoptions.map(({ standing, states }) => (
          <Mark key={standing} tone={standing === 'did_not_work' ? 'warning' : 'good'}>
            {code('standing', standing)}: {t('states', { count: states })}
          </Mark>
        ))}
      </p>
      <p>{practice.summary}</p>
      {terms.length > 0 && <p className="quiet small">{t('terms', { words: terms.join(', ') })}</p>}
    </li>
  );
};
