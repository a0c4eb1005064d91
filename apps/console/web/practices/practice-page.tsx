/** One practice: its words, what came of it elsewhere, and what may be done with it. */

import { Link, useParams } from '@tanstack/react-router';
import { isPracticeStatus, isRevisable } from '@comity/law';
import { useTranslations } from 'use-intl';
import { PageHead } from '../app/page-head.tsx';
import { PRACTICE, type PracticeAnswer } from '../graph/generated/operations.ts';
import { useGraph } from '../graph/use-graph.ts';
import { Mark, Notice } from '../ui/mark.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useStates } from '../words/states.ts';
import { useLanguage } from '../words/words.tsx';
import { useCode } from './codes.ts';
import { Discussion } from './discussion.tsx';
import { Experiences } from './experiences.tsx';
import { PracticeFiles } from './practice-files.tsx';
import { PracticeSide } from './practice-side.tsx';
import { evidenceLevelOf } from './record.ts';
import { RecordOf } from './record-of.tsx';
import { Translations } from './translations.tsx';
import { Versions } from './versions.tsx';

/** A practice as the page reads it. */
export type OnePractice = NonNullable<PracticeAnswer['practice']>;

export const PracticePage = () => {
  const t = useTranslations('practices');
  const { id } = useParams({ from: '/practices/$id' });
  const { language } = useLanguage();
  const { practice } = useGraph(PRACTICE, { id, language, names: language });
  if (practice === null) {
    return (
      <>
        <PageHead title={t('title')} />
        <Notice tone="warning">{t('none', { id })}</Notice>
      </>
    );
  }
  return <Shown practice={practice} />;
};

/** Whether I may write in it now: who works on it knows its words by their hash. */
const isWritable = ({ text, status }: OnePractice): boolean =>
  text !== null && isPracticeStatus(status) && isRevisable(status);

const Shown = ({ practice }: { readonly practice: OnePractice }) => {
  const t = useTranslations('practices');
  const { nameOf } = useStates();
  const code = useCode();
  const level = evidenceLevelOf(practice.content);
  return (
    <>
      <PageHead
        title={practice.title}
        about={t('by', { state: nameOf(practice.state.code) })}
        actions={
          isWritable(practice) && (
            <Link className="button" to="/practices/$id/edit" params={{ id: practice.id }}>
              {t('edit')}
            </Link>
          )
        }
      />
      <p className="row">
        <span className="code">{practice.id}</span>
        <Mark tone={practice.status === 'WITHDRAWN' ? 'warning' : 'accent'}>
          {practice.statusName}
        </Mark>
        {level !== null && <Mark>{code('evidenceLevel', level)}</Mark>}
      </p>
      {practice.withdrawal && (
        <Notice tone="warning">
          {t('withdrawn', { day: practice.withdrawal.on, reason: practice.withdrawal.reason })}
        </Notice>
      )}
      <div className="columns">
        <Views practice={practice} />
        <PracticeSide practice={practice} />
      </div>
    </>
  );
};

const Views = ({ practice }: { readonly practice: OnePractice }) => {
  const t = useTranslations('practices');
  const { experiences, comments, attachments, versions } = practice;
  return (
    <Tabs
      label={t('views')}
      views={[
        { id: 'words', title: t('view.words'), content: <Words practice={practice} /> },
        {
          id: 'experiences',
          title: t('view.experiences', { count: experiences.length }),
          content: <Experiences practice={practice} />,
        },
        {
          id: 'discussion',
          title: t('view.discussion', { count: comments.length }),
          content: <Discussion practice={practice} />,
        },
        {
          id: 'translations',
          title: t('view.translations'),
          content: <Translations practice={practice} />,
        },
        {
          id: 'files',
          title: t('view.files', { count: attachments.length }),
          content: <PracticeFiles of={practice.id} files={attachments} />,
        },
        {
          id: 'versions',
          title: t('view.versions', { count: versions.length }),
          content: <Versions id={practice.id} />,
        },
      ]}
    />
  );
};

const Words = ({ practice }: { readonly practice: OnePractice }) => {
  const t = useTranslations('practices');
  return (
    <div className="card">
      <h2>{t('summary')}</h2>
      <p className="prose">{practice.summary}</p>
      <RecordOf content={practice.content} language={practice.language} />
    </div>
  );
};
