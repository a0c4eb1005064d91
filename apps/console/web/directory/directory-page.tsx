/** The States, each one press away from its sheet. */

import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { PageHead } from '../app/page-head.tsx';
import { TextField } from '../ui/field.tsx';
import { Mark } from '../ui/mark.tsx';
import { useStates } from '../words/states.ts';
import { folded } from '../words/folded.ts';

export const DirectoryPage = () => {
  const t = useTranslations('directory');
  const format = useFormatter();
  const { all } = useStates();
  const [words, setWords] = useState('');
  const shown = all
    .filter(({ code, name }) => folded(`${code} ${name}`).includes(folded(words)))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <>
      <PageHead title={t('title')} about={t('about')} />
      <div className="card">
        <TextField label={t('search')} value={words} onChange={setWords} />
      </div>
      <p role="status">{t('found', { count: shown.length })}</p>
      <div className="card sheet" tabIndex={0} role="region" aria-label={t('title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('state')}</th>
              <th scope="col">{t('status')}</th>
              <th scope="col">{t('localTime')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ code, name, status, timeZone }) => (
              <tr key={code}>
                <th scope="row">
                  <Link to="/directory/$state" params={{ state: code }}>
                    {name}
                  </Link>
                </th>
                <td>
                  <StatusOf status={status} />
                </td>
                <td className="number">
                  {format.dateTime(new Date(), {
                    timeZone,
                    timeStyle: 'short',
                    dateStyle: 'short',
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};

/** Where a State stands in the network. */
export const StatusOf = ({ status }: { readonly status: string }) => {
  const t = useTranslations('directory');
  const tone = { active: 'good', suspended: 'alarm' } as const;
  return <Mark tone={tone[status as 'active']}>{t(`standing.${status as 'active'}`)}</Mark>;
};
