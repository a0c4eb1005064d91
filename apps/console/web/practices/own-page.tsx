/** The practices that my State has in hand, by where they stand. */

import { Link } from '@tanstack/react-router';
import { practiceEventName, type PracticeStepKind } from '@comity/law';
import { useTranslations } from 'use-intl';
import { PageHead } from '../app/page-head.tsx';
import { OWN_PRACTICES } from '../graph/generated/operations.ts';
import { useGraph } from '../graph/use-graph.ts';
import { Mark } from '../ui/mark.tsx';
import { useLanguage } from '../words/words.tsx';

export const OwnPracticesPage = () => {
  const t = useTranslations('practices');
  const { language } = useLanguage();
  const answer = useGraph(OWN_PRACTICES, { language, names: language });
  const practices = Object.values(answer).flat();
  return (
    <>
      <PageHead title={t('own.title')} about={t('own.about')} />
      {practices.length === 0 ? (
        <p role="status">{t('own.none')}</p>
      ) : (
        <ul className="plain-list">
          {practices.map(({ id, title, statusName, allowedSteps }) => (
            <li key={id} className="card">
              <div className="row row-apart">
                <h2>
                  <Link to="/practices/$id" params={{ id }}>
                    {title === '' ? id : title}
                  </Link>
                </h2>
                <Mark>{statusName}</Mark>
              </div>
              <p className="quiet small">
                {allowedSteps.length === 0
                  ? t('own.nothing')
                  : t('own.next', {
                      steps: allowedSteps
                        .map((step) => practiceEventName(step as PracticeStepKind, language))
                        .join(', '),
                    })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
