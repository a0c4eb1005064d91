/** What each version of a practice changed. */

import { Suspense } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { PRACTICE_VERSIONS, type PracticeVersionsAnswer } from '../graph/generated/operations.ts';
import { useGraph } from '../graph/use-graph.ts';
import { useLanguage } from '../words/words.tsx';

export const Versions = ({ id }: { readonly id: string }) => (
  <Suspense fallback={<p className="quiet">…</p>}>
    <VersionsOf id={id} />
  </Suspense>
);

type Version = NonNullable<PracticeVersionsAnswer['practice']>['versions'][number];

const VersionsOf = ({ id }: { readonly id: string }) => {
  const t = useTranslations('practices');
  const { language } = useLanguage();
  const format = useFormatter();
  const { practice } = useGraph(PRACTICE_VERSIONS, { id, language });
  const versions = practice?.versions ?? [];
  if (versions.length === 0) return <p className="quiet">{t('versions.none')}</p>;
  return (
    <ol className="plain-list">
      {versions.map((version) => (
        <li key={version.n} className="card">
          <h2>{t('versions.title', { n: version.n })}</h2>
          <p className="quiet small">
            {format.dateTime(new Date(version.at), { dateStyle: 'long', timeStyle: 'short' })}
          </p>
          <Changed differences={version.differences} isFirst={version.n === 1} />
        </li>
      ))}
    </ol>
  );
};

interface ChangedProps {
  readonly differences: Version['differences'];
  readonly isFirst: boolean;
}

const Changed = ({ differences, isFirst }: ChangedProps) => {
  const t = useTranslations('practices');
  if (isFirst) return <p>{t('versions.first')}</p>;
  if (differences.length === 0) return <p>{t('versions.same')}</p>;
  return (
    <dl className="facts">
      {differences.map((difference) => (
        <div key={difference.path}>
          <dt>{difference.label}</dt>
          <dd>
            <Difference of={difference} />
          </dd>
        </div>
      ))}
    </dl>
  );
};

const Difference = ({ of }: { readonly of: Version['differences'][number] }) => {
  const t = useTranslations('practices');
  if (of.words.length === 0) {
    return t('versions.wasIs', { before: of.before ?? '—', after: of.after ?? '—' });
  }
  return of.words.map(({ kind, text }, index) => {
    if (kind === 'removed') {
      return (
        <del key={index} className="removed">
          {text}
        </del>
      );
    }
    return kind === 'added' ? (
      <ins key={index} className="added">
        {text}
      </ins>
    ) : (
      <span key={index}>{text}</span>
    );
  });
};
