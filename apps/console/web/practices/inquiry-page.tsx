/** One question to several States: who answered what, side by side. */

import { Link, useParams } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { PageHead } from '../app/page-head.tsx';
import { useSession } from '../app/session.tsx';
import { PRACTICE_INQUIRY, type PracticeInquiryAnswer } from '../graph/generated/operations.ts';
import { useGraph } from '../graph/use-graph.ts';
import { Mark, Notice } from '../ui/mark.tsx';
import { useStates } from '../words/states.ts';
import { useLanguage } from '../words/words.tsx';
import { questionsIn } from './inquiry.ts';

type Inquiry = NonNullable<PracticeInquiryAnswer['practiceInquiry']>;

export const InquiryPage = () => {
  const t = useTranslations('practices');
  const { id } = useParams({ from: '/practices/inquiries/$id' });
  const { language } = useLanguage();
  const { nameOf } = useSession();
  const format = useFormatter();
  const { practiceInquiry: inquiry } = useGraph(PRACTICE_INQUIRY, { id, language });
  if (inquiry === null) {
    return (
      <>
        <PageHead title={t('inquiries.one')} />
        <Notice tone="warning">{t('inquiries.none')}</Notice>
      </>
    );
  }
  return (
    <>
      <PageHead
        title={t('inquiries.one')}
        about={t('inquiries.askedBy', {
          name: nameOf(inquiry.askedBy),
          when: format.dateTime(new Date(inquiry.askedAt), { dateStyle: 'long' }),
        })}
      />
      <States inquiry={inquiry} />
      {inquiry.questions.length === 0 && <ToAsk questions={questionsIn(inquiry.content)} />}
      {inquiry.questions.map((question) => (
        <Question key={question.item} question={question} />
      ))}
      <Named practices={inquiry.practices} />
    </>
  );
};

const TONES: Readonly<Record<string, 'good' | 'accent' | 'warning'>> = {
  answered: 'good',
  open: 'accent',
  declined: 'warning',
};

const States = ({ inquiry }: { readonly inquiry: Inquiry }) => {
  const t = useTranslations('practices');
  const { nameOf } = useStates();
  return (
    <section
      className="card sheet"
      tabIndex={0}
      role="region"
      aria-label={t('inquiries.statesAsked')}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{t('inquiries.state')}</th>
            <th scope="col">{t('inquiries.standing')}</th>
            <th scope="col">{t('inquiries.due')}</th>
            <th scope="col">{t('inquiries.case')}</th>
          </tr>
        </thead>
        <tbody>
          {inquiry.states.map((one) => (
            <tr key={one.state.code}>
              <th scope="row">{nameOf(one.state.code)}</th>
              <td>
                <Mark tone={TONES[one.standing]}>
                  {t(`inquiries.stands.${one.standing as 'open'}`)}
                </Mark>
                {one.declineReason !== null && <p className="small">{one.declineReason}</p>}
                {one.instead !== null && (
                  <p className="small">{t('inquiries.instead', { where: one.instead })}</p>
                )}
                {one.experience.map((words, index) => (
                  <p key={index} className="small">
                    {words}
                  </p>
                ))}
              </td>
              <td>
                {one.dueOn ?? '—'}{' '}
                {one.overdue && <Mark tone="alarm">{t('inquiries.overdue')}</Mark>}
              </td>
              <td>
                <Link className="code" to="/cases/$id" params={{ id: one.case.id }}>
                  {one.case.id}
                </Link>
              </td>
            </tr>
          ))}
          {inquiry.leftOut.map(({ state, message }) => (
            <tr key={state.code}>
              <th scope="row">{nameOf(state.code)}</th>
              <td colSpan={3}>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** What will be asked once it is sent. */
const ToAsk = ({ questions }: { readonly questions: readonly string[] }) => {
  const t = useTranslations('practices');
  return (
    <section className="card" aria-labelledby="to-ask">
      <h2 id="to-ask">{t('inquiries.questions')}</h2>
      <ol>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </section>
  );
};

const Question = ({ question }: { readonly question: Inquiry['questions'][number] }) => {
  const t = useTranslations('practices');
  const { nameOf } = useStates();
  return (
    <section className="card">
      <h2>{t('inquiries.question', { n: question.item })}</h2>
      <p className="prose">{question.question}</p>
      <dl className="facts">
        {question.answers.map(({ state, at, answer }) => (
          <div key={`${state.code} ${at}`}>
            <dt>{nameOf(state.code)}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
      {question.open.length > 0 && (
        <p className="quiet small">
          {t('inquiries.stillOpen', {
            states: question.open.map(({ code }) => nameOf(code)).join(', '),
          })}
        </p>
      )}
    </section>
  );
};

const Named = ({ practices }: { readonly practices: Inquiry['practices'] }) => {
  const t = useTranslations('practices');
  const { nameOf } = useStates();
  if (practices.length === 0) return null;
  return (
    <section className="card" aria-labelledby="named">
      <h2 id="named">{t('inquiries.named')}</h2>
      <ul className="plain-list">
        {practices.map((one) => (
          <li key={one.id}>
            <Link to="/practices/$id" params={{ id: one.id }}>
              {one.title}
            </Link>
            <p className="quiet small">
              {t('inquiries.namedBy', {
                states: one.namedBy.map(({ code }) => nameOf(code)).join(', '),
              })}
            </p>
            {one.summary !== null && <p>{one.summary}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
};
