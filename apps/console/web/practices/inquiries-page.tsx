/** Questions for practices that my State put to several others. */

import { Link } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { PageHead } from '../app/page-head.tsx';
import { useSession } from '../app/session.tsx';
import { PRACTICE_INQUIRIES } from '../graph/generated/operations.ts';
import { useGraph } from '../graph/use-graph.ts';
import { Mark } from '../ui/mark.tsx';
import { questionsIn } from './inquiry.ts';
import { InquiryForm } from './inquiry-form.tsx';

export const InquiriesPage = () => {
  const t = useTranslations('practices');
  const session = useSession();
  const { practiceInquiries } = useGraph(PRACTICE_INQUIRIES, {});
  const format = useFormatter();
  return (
    <>
      <PageHead title={t('inquiries.title')} about={t('inquiries.about')} />
      <p role="status">{t('inquiries.found', { count: practiceInquiries.length })}</p>
      <ul className="plain-list">
        {practiceInquiries.map((inquiry) => (
          <li key={inquiry.id} className="card">
            <h2>
              <Link to="/practices/inquiries/$id" params={{ id: inquiry.id }}>
                {questionsIn(inquiry.content)[0] ?? inquiry.id}
              </Link>
            </h2>
            <p className="row small">
              <span className="quiet">
                {session.nameOf(inquiry.askedBy)} ·{' '}
                {format.dateTime(new Date(inquiry.askedAt), { dateStyle: 'medium' })}
              </span>
              <Mark>
                {t('inquiries.answered', {
                  answered: inquiry.states.filter(({ standing }) => standing === 'answered').length,
                  all: inquiry.states.length,
                })}
              </Mark>
              {inquiry.states.some(({ overdue }) => overdue) && (
                <Mark tone="alarm">{t('inquiries.overdue')}</Mark>
              )}
            </p>
          </li>
        ))}
      </ul>
      {session.is('drafter') && <InquiryForm />}
    </>
  );
};
