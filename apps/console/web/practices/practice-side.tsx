/** Beside a practice: what may be done with it now, what happened to it, and practices like it. */

import { Suspense } from 'react';
import { Link } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { useSession } from '../app/session.tsx';
import { RELATED_PRACTICES } from '../graph/generated/operations.ts';
import { useGraph } from '../graph/use-graph.ts';
import { useStates } from '../words/states.ts';
import { useLanguage } from '../words/words.tsx';
import { useFacetValue } from './codes.ts';
import type { OnePractice } from './practice-page.tsx';
import { StepsNow } from './steps-now.tsx';

interface Props {
  readonly practice: OnePractice;
}

export const PracticeSide = ({ practice }: Props) => (
  <aside className="stack">
    {practice.allowedSteps.length > 0 && <StepsNow practice={practice} />}
    <Reviews practice={practice} />
    <History practice={practice} />
    <Suspense>
      <Related id={practice.id} />
    </Suspense>
  </aside>
);

const useDay = () => {
  const format = useFormatter();
  return (day: string): string =>
    format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' });
};

const Reviews = ({ practice }: Props) => {
  const t = useTranslations('practices');
  const { nameOf } = useStates();
  if (practice.reviews.length === 0) return null;
  return (
    <section className="card" aria-labelledby="reviewed">
      <h2 id="reviewed">{t('reviewed')}</h2>
      <ul className="plain-list">
        {practice.reviews.map((review) => (
          <li key={review.contribution}>
            <strong>{nameOf(review.state.code)}</strong>:{' '}
            {t(`opinion.${review.opinion as 'accept'}`)}
            {!review.current && <p className="quiet small">{t('reviewedBefore')}</p>}
            {review.note !== null && <p className="prose">{review.note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
};

const History = ({ practice }: Props) => {
  const t = useTranslations('practices');
  const { nameOf } = useSession();
  const states = useStates();
  const day = useDay();
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      {practice.reviewBy !== null && <p>{t('reviewBy', { day: day(practice.reviewBy) })}</p>}
      <ol className="plain-list small">
        {practice.steps.map((step, index) => (
          <li key={index}>
            <strong>{step.eventName}</strong> · {day(step.on)}
            {step.by !== null && ` · ${nameOf(step.by)}`}
            {step.states.length > 0 && (
              <p className="quiet">{step.states.map((code) => states.nameOf(code)).join(', ')}</p>
            )}
            {step.note !== null && <p className="quiet prose">{step.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
};

/** Facets whose values a reason names. */
const FACET_OF: Readonly<Record<string, string>> = {
  SAME_THEME: 'theme',
  SAME_FORM: 'form',
  USED_BY_STATE: 'state',
  HELPS_WITH_KIND: 'measure',
};

const Related = ({ id }: { readonly id: string }) => {
  const t = useTranslations('practices');
  const { language } = useLanguage();
  const { nameOf } = useStates();
  const say = useFacetValue();
  const related = useGraph(RELATED_PRACTICES, { id, language }).practice?.relatedPractices ?? [];
  if (related.length === 0) return null;
  return (
    <section className="card" aria-labelledby="related">
      <h2 id="related">{t('related')}</h2>
      <ul className="plain-list">
        {related.map((one) => (
          <li key={one.id}>
            <Link to="/practices/$id" params={{ id: one.id }}>
              {one.practice?.title ?? one.id}
            </Link>
            <p className="quiet small">{one.practice && nameOf(one.practice.state.code)}</p>
            {one.because.map(({ code, values }) => (
              <p key={code} className="quiet small">
                {t(`because.${code as 'SAME_THEME'}`, {
                  values: values.map((value) => say(FACET_OF[code] ?? 'year', value)).join(', '),
                })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
};
