/** A chart with the table that says the same. */

import { lazy, Suspense, useId } from 'react';
import { useTranslations } from 'use-intl';
import type { Row, Series } from './bars.tsx';

const Bars = lazy(() => import('./bars.tsx').then(({ Bars: drawn }) => ({ default: drawn })));

interface Props {
  readonly title: string;
  readonly about?: string;
  /** What the rows are, over their names. */
  readonly of: string;
  readonly rows: readonly Row[];
  readonly series: readonly Series[];
  readonly say: (value: number) => string;
  /** Said in the table where a row has no number. */
  readonly none?: string;
}

export const Charted = ({ title, about, of, rows, series, say, none = '—' }: Props) => {
  const t = useTranslations('figures');
  const id = useId();
  const cell = (value: string | number | undefined) =>
    typeof value === 'number' ? say(value) : none;
  return (
    <section className="card" aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        {about !== undefined && <p className="quiet small">{about}</p>}
      </div>
      <Suspense fallback={<p className="quiet">{t('drawing')}</p>}>
        <Bars id={id} rows={rows} series={series} say={say} />
      </Suspense>
      <div className="sheet" tabIndex={0} role="region" aria-label={t('tableOf', { title })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{of}</th>
              {series.map(({ key, name }) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                {series.map(({ key }) => (
                  <td key={key} className="number">
                    {cell(row[key])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
