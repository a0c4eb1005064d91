/** The exact figures of my State in one month. */

import { useFormatter, useTranslations } from 'use-intl';
import { OWN_FIGURES, type OwnFiguresAnswer } from '../graph/generated/operations.ts';
import { useGraph } from '../graph/use-graph.ts';
import { Notice } from '../ui/mark.tsx';
import { useLaw } from '../words/law.ts';
import { useLanguage } from '../words/words.tsx';
import { Charted } from './charted.tsx';
import { countOf, OWN_MEASURES, TIMED, unitOf, type Counted } from './figures.ts';
import { Pairs } from './pairs.tsx';

type OwnMonth = Extract<OwnFiguresAnswer['ownFigures'], { __typename: 'OwnMonth' }>;

export const OwnFigures = ({ month }: { readonly month: string }) => {
  const t = useTranslations('figures');
  const { language } = useLanguage();
  const { ownFigures: answer } = useGraph(OWN_FIGURES, { month, language });
  if (answer.__typename === 'Denial') return <Notice tone="warning">{answer.message}</Notice>;
  return (
    <>
      <p className="row row-apart">
        <span className="quiet">{t('exact')}</span>
        <a className="button" href={`/figures/own/${month}`} download>
          {t('save')}
        </a>
      </p>
      <Volumes of={answer} />
      <Times of={answer} />
      <Pairs pairs={answer.pairs} />
      <Reasons of={answer} />
    </>
  );
};

const useSides = () => {
  const t = useTranslations('figures');
  return [
    { key: 'asRequesting', name: t('asRequesting') },
    { key: 'asRequested', name: t('asRequested') },
  ] as const;
};

const Volumes = ({ of }: { readonly of: OwnMonth }) => {
  const t = useTranslations('figures');
  const format = useFormatter();
  return (
    <Charted
      title={t('volumes')}
      of={t('measured')}
      series={useSides()}
      say={(value) => format.number(value)}
      rows={OWN_MEASURES.map((measure) => ({
        name: t(`measure.${measure}`),
        asRequesting: countOf(of.asRequesting, measure),
        asRequested: countOf(of.asRequested, measure),
      }))}
    />
  );
};

const Times = ({ of }: { readonly of: OwnMonth }) => {
  const t = useTranslations('figures');
  const format = useFormatter();
  const times = TIMED.flatMap((measure) => [
    of.asRequesting[measure].medianMs,
    of.asRequested[measure].medianMs,
  ]);
  const { unit, ms } = unitOf(times);
  const told = (side: Counted, measure: (typeof TIMED)[number]) => {
    const { medianMs } = side[measure];
    return medianMs === null ? '' : medianMs / ms;
  };
  return (
    <Charted
      title={t('times')}
      about={t('timesAbout')}
      of={t('until')}
      series={useSides()}
      none={t('noCase')}
      say={(value) =>
        format.number(value, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 })
      }
      rows={TIMED.map((measure) => ({
        name: t(`measure.${measure}`),
        asRequesting: told(of.asRequesting, measure),
        asRequested: told(of.asRequested, measure),
      }))}
    />
  );
};

const Reasons = ({ of }: { readonly of: OwnMonth }) => {
  const t = useTranslations('figures');
  const law = useLaw();
  const lists = [
    { title: t('missing'), of: 'missingFields', say: (key: string) => key },
    { title: t('grounds'), of: 'refusalGrounds', say: (key: string) => law.code('ground', key) },
    { title: t('clocks'), of: 'overdueClocks', say: (key: string) => law.term(`clock.${key}`) },
  ] as const;
  const sides = useSides();
  return lists.map((list) => {
    const rows = sides.flatMap(({ key: side, name }) =>
      of[side][list.of].map(({ key, count }) => ({ side: name, key, count })),
    );
    if (rows.length === 0) return null;
    return (
      <section key={list.of} className="card" aria-label={list.title}>
        <h2>{list.title}</h2>
        <ul>
          {rows.map(({ side, key, count }) => (
            <li key={`${side} ${key}`}>
              {list.say(key)} ({side}): <span className="number">{count}</span>
            </li>
          ))}
        </ul>
      </section>
    );
  });
};
