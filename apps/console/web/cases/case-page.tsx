/** One case: what happened, what may be done now, and by whom. */

import { Suspense } from 'react';
import { useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHead } from '../app/page-head.tsx';
import { CASE, CASE_ASKED, type CaseAnswer } from '../graph/generated/operations.ts';
import { useGraph } from '../graph/use-graph.ts';
import { Notice } from '../ui/mark.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useStates } from '../words/states.ts';
import { useLanguage } from '../words/words.tsx';
import { CaseSide } from './case-side.tsx';
import { FilesOf } from './files.tsx';
import { Rendered } from './rendered.tsx';
import { StatusMark } from './status-mark.tsx';
import { Timeline } from './timeline.tsx';

export const CasePage = () => {
  const t = useTranslations('cases');
  const { id } = useParams({ from: '/cases/$id' });
  const { language } = useLanguage();
  const { case: one } = useGraph(CASE, { id, language });
  if (one === null) {
    return (
      <>
        <PageHead title={t('case')} />
        <Notice tone="warning">{t('none', { id })}</Notice>
      </>
    );
  }
  return <Shown one={one} />;
};

const Shown = ({ one }: { readonly one: NonNullable<CaseAnswer['case']> }) => {
  const t = useTranslations('cases');
  const { nameOf } = useStates();
  return (
    <>
      <PageHead
        title={one.kindName}
        about={t('between', {
          from: nameOf(one.requestingState.code),
          to: nameOf(one.requestedState.code),
        })}
        actions={
          <a className="button" href={`/cases/${one.id}/bundle`}>
            {t('bundle')}
          </a>
        }
      />
      <p className="row">
        <span className="code">{one.id}</span>
        <StatusMark status={one.status} name={one.statusName} />
      </p>
      <div className="columns">
        <Tabs
          label={t('views')}
          views={[
            { id: 'acts', title: t('acts'), content: <Timeline of={one} /> },
            { id: 'asked', title: t('asked'), content: <Asked id={one.id} /> },
            {
              id: 'files',
              title: t('filesCounted', { count: one.files.length }),
              content: <FilesOf files={one.files} />,
            },
          ]}
        />
        <CaseSide of={one} />
      </div>
    </>
  );
};

const Asked = ({ id }: { readonly id: string }) => (
  <Suspense fallback={<p className="quiet">…</p>}>
    <AskedOf id={id} />
  </Suspense>
);

const AskedOf = ({ id }: { readonly id: string }) => {
  const { language } = useLanguage();
  const { case: one } = useGraph(CASE_ASKED, { id, language });
  return (
    <div className="card">
      <Rendered heading="h2" sections={one?.contentRendering ?? []} />
    </div>
  );
};
