/** The chain of acts, oldest first, each with its signatures' proof and its receipt. */

import { Suspense, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useSession } from '../app/session.tsx';
import { CASE_SAID, type CaseAnswer } from '../graph/generated/operations.ts';
import { useGraph } from '../graph/use-graph.ts';
import { Mark, Notice } from '../ui/mark.tsx';
import { useLaw } from '../words/law.ts';
import { useStates } from '../words/states.ts';
import { useLanguage } from '../words/words.tsx';
import { Rendered } from './rendered.tsx';

type OneCase = NonNullable<CaseAnswer['case']>;
type Act = OneCase['acts'][number];

export const Timeline = ({ of }: { readonly of: OneCase }) => {
  const t = useTranslations('cases');
  return (
    <>
      {of.waiting.length > 0 && (
        <Notice tone="warning">{t('waiting', { count: of.waiting.length })}</Notice>
      )}
      {of.acts.length === 0 ? (
        <p className="quiet">{t('noActs')}</p>
      ) : (
        <ol className="line">
          {of.acts.map((act) => (
            <ActItem key={act.id} act={act} caseId={of.id} />
          ))}
        </ol>
      )}
    </>
  );
};

const useMoment = () => {
  const format = useFormatter();
  return (at: string): string =>
    format.dateTime(new Date(at), { dateStyle: 'long', timeStyle: 'short' });
};

const ActItem = ({ act, caseId }: { readonly act: Act; readonly caseId: string }) => {
  const t = useTranslations('cases');
  const { state } = useSession();
  const law = useLaw();
  const { nameOf } = useStates();
  const moment = useMoment();
  const ours = act.author.code === state;
  return (
    <li className={ours ? 'line-item line-item-ours' : 'line-item'}>
      <article className="card" aria-label={act.kindName}>
        <div className="row row-apart">
          <h2>
            {act.n}. {act.kindName}
          </h2>
          {act.status === null ? (
            <Mark tone="warning">{t('superseded')}</Mark>
          ) : (
            <span className="quiet small">→ {law.status(act.status)}</span>
          )}
        </div>
        <p className="quiet">
          {nameOf(act.author.code)} · <time dateTime={act.at}>{moment(act.at)}</time>
        </p>
        {act.doubtedSince !== null && (
          <Notice tone="alarm">{t('doubted', { when: moment(act.doubtedSince) })}</Notice>
        )}
        <Received act={act} />
        <Said act={act.id} caseId={caseId} />
        <p className="row small not-printed">
          <a href={`/cases/${caseId}/letters/${act.id}`}>{t('letter')}</a>
        </p>
      </article>
    </li>
  );
};

/** Asked for when it is opened: the words of all acts together are long. */
const Said = ({ act, caseId }: { readonly act: string; readonly caseId: string }) => {
  const t = useTranslations('cases');
  const [opened, setOpened] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpened(true);
      }}
    >
      <summary>{t('whatItSays')}</summary>
      {opened && (
        <Suspense fallback={<p className="quiet">…</p>}>
          <Words act={act} caseId={caseId} />
        </Suspense>
      )}
    </details>
  );
};

const Words = ({ act, caseId }: { readonly act: string; readonly caseId: string }) => {
  const { language } = useLanguage();
  const said = useGraph(CASE_SAID, { id: caseId, language }).case?.acts;
  return <Rendered sections={said?.find(({ id }) => id === act)?.rendering ?? []} />;
};

const Received = ({ act }: { readonly act: Act }) => {
  const t = useTranslations('cases');
  const { nameOf } = useStates();
  const moment = useMoment();
  if (act.receipt === null) {
    return (
      <p>
        <Mark tone="warning">{t('noReceipt')}</Mark>
      </p>
    );
  }
  return (
    <>
      <p>
        <Mark tone="good">{t('received')}</Mark>{' '}
        {t('receivedBy', {
          state: nameOf(act.receipt.issuer.code),
          when: moment(act.receipt.issuedAt),
        })}
      </p>
      <details className="small">
        <summary>{t('proof')}</summary>
        <dl className="facts">
          <dt>{t('proofAct')}</dt>
          <dd className="code">{act.id}</dd>
          <dt>{t('proofLog')}</dt>
          <dd className="code">{act.receipt.logOrigin}</dd>
          <dt>{t('proofLeaf')}</dt>
          <dd className="code">{act.receipt.leafHash}</dd>
          <dt>{t('proofPosition')}</dt>
          <dd className="number">{act.entry?.position ?? t('notYetPlaced')}</dd>
        </dl>
      </details>
    </>
  );
};
