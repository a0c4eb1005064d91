/** How the network stands: the list everybody relies on, every member, and what was refused. */

import { useFormatter, useNow, useTranslations } from 'use-intl';
import { PageHead } from '../app/page-head.tsx';
import { StatusOf } from '../directory/directory-page.tsx';
import { NETWORK, type NetworkAnswer } from '../graph/generated/operations.ts';
import { useGraph } from '../graph/use-graph.ts';
import { Mark, Notice } from '../ui/mark.tsx';
import { useLanguage } from '../words/words.tsx';
import { band } from './band.ts';

const MINUTE_MS = 60_000;

export const NetworkPage = () => {
  const t = useTranslations('network');
  const { language } = useLanguage();
  const { trustList, members, trustListRefusals, checkpoint } = useGraph(NETWORK, { language });
  return (
    <>
      <PageHead title={t('title')} about={t('about')} />
      <List list={trustList} />
      <Members members={members.filter(({ node }) => node !== null)} />
      <Refusals refusals={trustListRefusals} />
      {checkpoint !== null && <Log checkpoint={checkpoint} />}
    </>
  );
};

const TONES = { fresh: 'good', stale: 'warning', expired: 'alarm' } as const;

const useDay = () => {
  const format = useFormatter();
  return (at: string): string =>
    format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' });
};

const List = ({ list }: { readonly list: NetworkAnswer['trustList'] }) => {
  const t = useTranslations('network');
  const day = useDay();
  if (list === null) return <Notice tone="alarm">{t('noList')}</Notice>;
  const freshness = list.freshness as keyof typeof TONES;
  return (
    <section className="card" aria-labelledby="list">
      <div className="row">
        <h2 id="list">{t('list', { seq: list.seq })}</h2>
        <Mark tone={TONES[freshness]}>{t(`freshness.${freshness}`)}</Mark>
      </div>
      {freshness !== 'fresh' && <p>{t(`remedy.${freshness}`)}</p>}
      <dl className="facts">
        <dt>{t('network')}</dt>
        <dd>{list.network}</dd>
        <dt>{t('issued')}</dt>
        <dd>{day(list.issued)}</dd>
        <dt>{t('expires')}</dt>
        <dd>{day(list.expires)}</dd>
        <dt>{t('confirmed')}</dt>
        <dd>{list.confirmed === null ? '—' : day(list.confirmed)}</dd>
        <dt>{t('fingerprint')}</dt>
        <dd className="code">{list.sha256}</dd>
      </dl>
    </section>
  );
};

const Members = ({ members }: { readonly members: NetworkAnswer['members'] }) => {
  const t = useTranslations('network');
  const format = useFormatter();
  const now = useNow({ updateInterval: MINUTE_MS });
  return (
    <div className="card">
      <h2>{t('members')}</h2>
      <div className="sheet" tabIndex={0} role="region" aria-label={t('members')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('member')}</th>
              <th scope="col">{t('status')}</th>
              <th scope="col">{t('lastSeen')}</th>
              <th scope="col">{t('waiting')}</th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ code, name, status, lastSeenAt, backlog }) => (
              <tr key={code}>
                <th scope="row">{name}</th>
                <td>
                  <StatusOf status={status} />
                </td>
                <td>
                  {lastSeenAt === null
                    ? t('never')
                    : format.relativeTime(new Date(lastSeenAt), now)}
                </td>
                <td className="number">{band(backlog)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
};

const Refusals = ({ refusals }: { readonly refusals: NetworkAnswer['trustListRefusals'] }) => {
  const t = useTranslations('network');
  const day = useDay();
  return (
    <section className="card" aria-labelledby="refusals">
      <h2 id="refusals">{t('refusals')}</h2>
      {refusals.length === 0 ? (
        <p className="quiet">{t('noRefusals')}</p>
      ) : (
        <ul className="plain-list">
          {refusals.map(({ code, sha256, last, count }) => (
            <li key={`${code} ${sha256}`}>
              <Mark tone="alarm">{code}</Mark> {t('refused', { count, when: day(last) })}
              <p className="code quiet">{sha256}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const Log = ({ checkpoint }: { readonly checkpoint: NonNullable<NetworkAnswer['checkpoint']> }) => {
  const t = useTranslations('network');
  const day = useDay();
  return (
    <section className="card" aria-labelledby="log">
      <h2 id="log">{t('log')}</h2>
      <dl className="facts">
        <dt>{t('logOrigin')}</dt>
        <dd className="code">{checkpoint.origin}</dd>
        <dt>{t('logSize')}</dt>
        <dd className="number">{checkpoint.size}</dd>
        <dt>{t('logAt')}</dt>
        <dd>{day(checkpoint.at)}</dd>
        <dt>{t('logRoot')}</dt>
        <dd className="code">{checkpoint.root}</dd>
      </dl>
    </section>
  );
};
