/** How many cases, and how long they took: of my State exactly, of the network as members state it. */

import { Suspense, useState, type ReactNode } from 'react';
import { instantFromIso } from '@comity/kernel';
import { FIGURES_ROLES, monthOf, monthsAfter, type Month } from '@comity/law';
import { useFormatter, useTranslations } from 'use-intl';
import { PageHead } from '../app/page-head.tsx';
import { useSession } from '../app/session.tsx';
import { SelectField } from '../ui/field.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { NetworkFigures } from './network-figures.tsx';
import { OwnFigures } from './own-figures.tsx';

/** How far back one may choose, in months. */
const MONTHS = 24;

const monthsNow = (): readonly Month[] => {
  const now = monthOf(instantFromIso(new Date().toISOString()));
  return Array.from({ length: MONTHS }, (_, back) => monthsAfter(now, -back));
};

export const FiguresPage = () => {
  const t = useTranslations('figures');
  const format = useFormatter();
  const session = useSession();
  const [months] = useState(monthsNow);
  const [month, choose] = useState<string>(months[0] ?? '');
  const inWords = (text: string) =>
    format.dateTime(new Date(`${text}-01T00:00:00Z`), {
      year: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
  const own = {
    id: 'own',
    title: t('own', { state: session.stateName }),
    content: <Waiting of={<OwnFigures key={month} month={month} />} />,
  };
  const network = {
    id: 'network',
    title: t('network'),
    content: <Waiting of={<NetworkFigures key={month} month={month} />} />,
  };
  return (
    <>
      <PageHead title={t('title')} about={t('about')} />
      <div className="card search">
        <SelectField
          label={t('month')}
          help={t('monthHelp')}
          value={month}
          onChange={choose}
          choices={months.map((id) => ({ id, text: inWords(id) }))}
        />
      </div>
      <Tabs label={t('title')} views={session.is(...FIGURES_ROLES) ? [own, network] : [network]} />
    </>
  );
};

const Waiting = ({ of }: { readonly of: ReactNode }) => {
  const t = useTranslations('figures');
  return <Suspense fallback={<p className="quiet">{t('counting')}</p>}>{of}</Suspense>;
};
