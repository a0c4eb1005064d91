/** One State's sheet: what an officer needs to know before writing to it, in two minutes. */

import { useParams } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { PageHead } from '../app/page-head.tsx';
import { useSession } from '../app/session.tsx';
import { COUNTRY_SHEET, type CountrySheetAnswer } from '../graph/generated/operations.ts';
import { useGraph } from '../graph/use-graph.ts';
import { Mark, Notice } from '../ui/mark.tsx';
import { useLanguage } from '../words/words.tsx';
import { BasesBetween } from './bases-between.tsx';
import { StatusOf } from './directory-page.tsx';

type Sheet = NonNullable<CountrySheetAnswer['member']>;

export const SheetPage = () => {
  const t = useTranslations('directory');
  const { state: code } = useParams({ from: '/directory/$state' });
  const { language } = useLanguage();
  const { state } = useSession();
  const { member, registerVersion } = useGraph(COUNTRY_SHEET, { code, language });
  if (member === null) {
    return (
      <>
        <PageHead title={t('title')} />
        <Notice tone="warning">{t('none', { code })}</Notice>
      </>
    );
  }
  return (
    <>
      <PageHead
        title={member.name}
        about={t('version', { seq: registerVersion.seq })}
        actions={<StatusOf status={member.status} />}
      />
      <Particulars sheet={member} />
      <Authorities authorities={member.authorities} />
      {code !== state && <BasesBetween other={code} />}
      <Instruments instruments={member.instruments} />
    </>
  );
};

const Particulars = ({ sheet }: { readonly sheet: Sheet }) => {
  const t = useTranslations('directory');
  const format = useFormatter();
  const { timeZone, languages, requestLanguages, calendar } = sheet;
  return (
    <section className="card" aria-label={sheet.name}>
      <dl className="facts">
        <dt>{t('localTime')}</dt>
        <dd>
          {format.dateTime(new Date(), { timeZone, dateStyle: 'full', timeStyle: 'short' })} (
          {timeZone})
        </dd>
        <dt>{t('languages')}</dt>
        <dd>{languages.join(', ') || t('unknown')}</dd>
        <dt>{t('requestLanguages')}</dt>
        <dd>{requestLanguages.join(', ') || t('unknown')}</dd>
        <dt>{t('holidays')}</dt>
        <dd>
          {calendar === null ? (
            t('weekendsOnly')
          ) : (
            <>
              <span lang="en">{calendar.source}</span> <Grounded as={calendar.grounding} />
            </>
          )}
        </dd>
      </dl>
    </section>
  );
};

/** How surely the register knows. */
const Grounded = ({ as }: { readonly as: string }) => {
  const t = useTranslations('directory');
  return as === 'found' ? (
    <Mark tone="good">{t('found_')}</Mark>
  ) : (
    <Mark tone="warning">{t('recalled')}</Mark>
  );
};

const Authorities = ({ authorities }: { readonly authorities: Sheet['authorities'] }) => {
  const t = useTranslations('directory');
  return (
    <section className="card" aria-labelledby="authorities">
      <h2 id="authorities">{t('authorities')}</h2>
      {authorities.length === 0 && <Notice tone="warning">{t('noAuthority')}</Notice>}
      {authorities.map(({ id, name, designations }) => (
        <article key={id} className="stack">
          <h3>{name}</h3>
          <ul>
            {designations.map(({ scope, grounding, source, instruments }) => (
              <li key={`${scope} ${source}`}>
                <span lang="en">{scope}</span>
                {instruments.length > 0 &&
                  ` (${instruments.map(({ short }) => short).join(', ')})`}{' '}
                <Grounded as={grounding} />
                <p className="quiet small" lang="en">
                  {source}
                </p>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
};

const TONES = { yes: 'good', unknown: 'warning', no: undefined } as const;

const Instruments = ({ instruments }: { readonly instruments: Sheet['instruments'] }) => {
  const t = useTranslations('directory');
  return (
    <div className="card">
      <h2>{t('instruments')}</h2>
      <div className="sheet" tabIndex={0} role="region" aria-label={t('instruments')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('instrument')}</th>
              <th scope="col">{t('party')}</th>
              <th scope="col">{t('deposited')}</th>
              <th scope="col">{t('source')}</th>
            </tr>
          </thead>
          <tbody>
            {instruments.map(({ instrument, party, deposited, source, grounding }) => (
              <tr key={instrument.code}>
                <th scope="row" lang="en">
                  {instrument.name}
                </th>
                <td>
                  <Mark tone={TONES[party]}>{t(`partyIs.${party}`)}</Mark>
                </td>
                <td className="number">{deposited ?? '—'}</td>
                <td className="small">
                  <span lang="en">{source}</span> <Grounded as={grounding} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
};
