/** The cases that I may read, with a search over what the table shows. */

import { useDeferredValue, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHead } from '../app/page-head.tsx';
import { CASES, type CasesAnswer } from '../graph/generated/operations.ts';
import { useGraph } from '../graph/use-graph.ts';
import { SelectField, TextField } from '../ui/field.tsx';
import { folded } from '../words/folded.ts';
import { useStates } from '../words/states.ts';
import { useLanguage } from '../words/words.tsx';
import { StatusMark } from './status-mark.tsx';

type Row = CasesAnswer['cases'][number];

const FIRST = 200;
const ALL = 'all';

export const CasesPage = () => {
  const t = useTranslations('cases');
  const { language } = useLanguage();
  const { cases } = useGraph(CASES, { language, first: FIRST });
  const [words, setWords] = useState('');
  const [status, setStatus] = useState(ALL);
  const searched = useDeferredValue(words);
  const { nameOf } = useStates();
  const shown = cases.filter((row) => fits(row, nameOf, { words: searched, status }));
  const statuses = new Map(cases.map((row) => [row.status, row.statusName]));
  return (
    <>
      <PageHead title={t('title')} about={t('about')} />
      <search className="card search">
        <TextField label={t('search')} help={t('searchHelp')} value={words} onChange={setWords} />
        <SelectField
          label={t('status')}
          value={status}
          onChange={setStatus}
          choices={[
            { id: ALL, text: t('anyStatus') },
            ...[...statuses].map(([id, text]) => ({ id, text })),
          ]}
        />
      </search>
      <p role="status">{t('found', { count: shown.length })}</p>
      {shown.length > 0 && <Table rows={shown} />}
    </>
  );
};

interface Wanted {
  readonly words: string;
  readonly status: string;
}

const fits = (row: Row, nameOf: (code: string) => string, { words, status }: Wanted): boolean => {
  if (status !== ALL && row.status !== status) return false;
  const text = [
    row.id,
    row.kindName,
    row.requestingReference,
    row.requestedReference,
    nameOf(row.requestingState.code),
    nameOf(row.requestedState.code),
  ].join(' ');
  return words.split(/\s+/).every((word) => folded(text).includes(folded(word)));
};

const Table = ({ rows }: { readonly rows: readonly Row[] }) => {
  const t = useTranslations('cases');
  const { nameOf } = useStates();
  return (
    <div className="card sheet" tabIndex={0} role="region" aria-label={t('title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('case')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('requesting')}</th>
            <th scope="col">{t('requested')}</th>
            <th scope="col">{t('status')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/cases/$id" params={{ id: row.id }} className="code">
                  {row.id}
                </Link>
                <div className="quiet small">
                  {[row.requestingReference, row.requestedReference].filter(Boolean).join(' · ')}
                </div>
              </th>
              <td>{row.kindName}</td>
              <td>{nameOf(row.requestingState.code)}</td>
              <td>{nameOf(row.requestedState.code)}</td>
              <td>
                <StatusMark status={row.status} name={row.statusName} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
