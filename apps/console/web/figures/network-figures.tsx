/** A month of the network as its members state it: a lower bound, since small numbers are in no statement. */

import { useFormatter, useTranslations } from 'use-intl';
import { NETWORK_FIGURES, type NetworkFiguresAnswer } from '../graph/generated/operations.ts';
import { useGraph } from '../graph/use-graph.ts';
import { Mark, Notice } from '../ui/mark.tsx';
import { useLaw } from '../words/law.ts';
import { useStates } from '../words/states.ts';
import { useLanguage } from '../words/words.tsx';
import { Charted } from './charted.tsx';
import { bandOf, SHOWN_FROM, totalsOf, type Cell } from './figures.ts';

type NetworkMonth = Extract<NetworkFiguresAnswer['networkFigures'], { __typename: 'NetworkMonth' }>;

export const NetworkFigures = ({ month }: { readonly month: string }) => {
  const t = useTranslations('figures');
  const { language } = useLanguage();
  const { networkFigures: answer } = useGraph(NETWORK_FIGURES, { month, language });
  if (answer.__typename === 'Denial') return <Notice tone="warning">{answer.message}</Notice>;
  return (
    <>
      <Notice>{t('suppressedWhy', { min: SHOWN_FROM })}</Notice>
      <p className="row row-apart">
        <span>{t('stated', { count: answer.statements.length })}</span>
        <a className="button" href={`/figures/network/${month}`} download>
          {t('save')}
        </a>
      </p>
      {answer.statements.length > 0 && (
        <>
          <Totals cells={answer.cells} />
          <Between pairs={answer.pairs} />
          <Cuts cells={answer.cells} />
          <Statements of={answer} />
        </>
      )}
    </>
  );
};

const Totals = ({ cells }: { readonly cells: readonly Cell[] }) => {
  const t = useTranslations('figures');
  const format = useFormatter();
  return (
    <Charted
      title={t('volumes')}
      of={t('measured')}
      series={[{ key: 'count', name: t('count') }]}
      say={(value) => format.number(value)}
      none={t('suppressed', { min: SHOWN_FROM })}
      rows={totalsOf(cells).map(({ measure, count }) => ({
        name: t(`measure.${measure}`),
        count: count ?? '',
      }))}
    />
  );
};

const Between = ({ pairs }: { readonly pairs: NetworkMonth['pairs'] }) => {
  const t = useTranslations('figures');
  const format = useFormatter();
  const { nameOf } = useStates();
  if (pairs.length === 0) return <p className="quiet">{t('noPairs', { min: SHOWN_FROM })}</p>;
  return (
    <Charted
      title={t('between')}
      about={t('betweenAbout')}
      of={t('pair')}
      series={[{ key: 'count', name: t('count') }]}
      say={(value) => format.number(value)}
      rows={pairs.map(({ requesting, requested, count }) => ({
        name: t('asks', { from: nameOf(requesting.code), to: nameOf(requested.code) }),
        count,
      }))}
    />
  );
};

/** What a count is cut by, in words; a total is no cut. */
const useKeyOf = () => {
  const t = useTranslations('figures');
  const law = useLaw();
  const { nameOf } = useStates();
  return ({ by, key }: Cell): string => {
    switch (by) {
      case 'kind':
        return law.term(`kind.${key}`);
      case 'requesting':
        return nameOf(key);
      case 'ground':
        return law.code('ground', key);
      case 'clock':
        return law.term(`clock.${key}`);
      case 'time': {
        const band = bandOf(key);
        return band === null ? key : t(band.side, { days: band.days });
      }
      default:
        return key;
    }
  };
};

const Cuts = ({ cells }: { readonly cells: readonly Cell[] }) => {
  const t = useTranslations('figures');
  const format = useFormatter();
  const keyOf = useKeyOf();
  const cut = cells.filter(({ by }) => by !== 'total');
  if (cut.length === 0) return null;
  return (
    <section className="card" aria-labelledby="cuts">
      <h2 id="cuts">{t('cuts')}</h2>
      <div
        className="sheet"
        tabIndex={0}
        role="region"
        aria-label={t('tableOf', { title: t('cuts') })}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{t('measured')}</th>
              <th scope="col">{t('of')}</th>
              <th scope="col">{t('count')}</th>
              <th scope="col">{t('members')}</th>
            </tr>
          </thead>
          <tbody>
            {cut.map((cell) => (
              <tr key={`${cell.measure} ${cell.by} ${cell.key}`}>
                <th scope="row">{t(`measure.${cell.measure as 'opened'}`)}</th>
                <td>
                  {t(`by.${cell.by as 'kind'}`)}: {keyOf(cell)}
                </td>
                <td className="number">{format.number(cell.count)}</td>
                <td className="number">{format.number(cell.members)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

const Statements = ({ of }: { readonly of: NetworkMonth }) => {
  const t = useTranslations('figures');
  const { nameOf } = useStates();
  return (
    <section className="card" aria-labelledby="statements">
      <h2 id="statements">{t('statements')}</h2>
      <ul className="plain-list">
        {of.statements.map(({ state, verified }) => (
          <li key={state.code} className="row row-apart">
            <span className="row">
              {nameOf(state.code)}
              <Mark tone={verified ? 'good' : 'alarm'}>
                {t(verified ? 'verified' : 'notVerified')}
              </Mark>
            </span>
            <a href={`/figures/statements/${state.code}/${of.month}`} download>
              {t('saveStatement', { state: nameOf(state.code) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
