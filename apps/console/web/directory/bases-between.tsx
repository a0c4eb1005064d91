/** On what a request of my State to another may rest, best first. */

import { useTranslations } from 'use-intl';
import { useSession } from '../app/session.tsx';
import { LEGAL_BASES, type Purpose } from '../graph/generated/operations.ts';
import { useGraph } from '../graph/use-graph.ts';
import { Mark } from '../ui/mark.tsx';

const PURPOSES: readonly Purpose[] = ['mla', 'extradition'];

export const BasesBetween = ({ other }: { readonly other: string }) => {
  const t = useTranslations('directory');
  return (
    <section className="card" aria-labelledby="bases">
      <h2 id="bases">{t('bases')}</h2>
      {PURPOSES.map((purpose) => (
        <BasesFor key={purpose} other={other} purpose={purpose} />
      ))}
    </section>
  );
};

const BasesFor = ({ other, purpose }: { readonly other: string; readonly purpose: Purpose }) => {
  const t = useTranslations('directory');
  const { state } = useSession();
  const { legalBases } = useGraph(LEGAL_BASES, { requesting: state, requested: other, purpose });
  return (
    <div className="stack">
      <h3>{t(`purpose.${purpose}`)}</h3>
      <ol>
        {(legalBases?.options ?? []).map(({ instrument, inForce, why, citation }) => (
          <li key={instrument?.code ?? 'reciprocity'}>
            {instrument === null ? t('reciprocity') : <span lang="en">{instrument.name}</span>}{' '}
            {instrument !== null && inForce === 'unknown' && (
              <Mark tone="warning">{t('partyIs.unknown')}</Mark>
            )}
            <p className="quiet small" lang="en">
              {why} ({citation})
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
};
