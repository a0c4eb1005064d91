/** The exact figures of each kind of case between two States. */

import { useFormatter, useTranslations } from 'use-intl';
import type { OwnFiguresAnswer } from '../graph/generated/operations.ts';
import { useLaw } from '../words/law.ts';
import { useStates } from '../words/states.ts';

type OwnMonth = Extract<OwnFiguresAnswer['ownFigures'], { __typename: 'OwnMonth' }>;

export const Pairs = ({ pairs }: { readonly pairs: OwnMonth['pairs'] }) => {
  const t = useTranslations('figures');
  const law = useLaw();
  const format = useFormatter();
  const { nameOf } = useStates();
  if (pairs.length === 0) return null;
  return (
    <section className="card" aria-labelledby="pairs">
      <h2 id="pairs">{t('pairs')}</h2>
      <div
        className="sheet"
        tabIndex={0}
        role="region"
        aria-label={t('tableOf', { title: t('pairs') })}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{t('kind')}</th>
              <th scope="col">{t('requesting')}</th>
              <th scope="col">{t('requested')}</th>
              <th scope="col">{t('measure.opened')}</th>
              <th scope="col">{t('measure.decided')}</th>
              <th scope="col">{t('measure.refused')}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ kind, requesting, requested, figures }) => (
              <tr key={`${kind} ${requesting.code} ${requested.code}`}>
                <th scope="row">{law.term(`kind.${kind}`)}</th>
                <td>{nameOf(requesting.code)}</td>
                <td>{nameOf(requested.code)}</td>
                <td className="number">{format.number(figures.opened)}</td>
                <td className="number">{format.number(figures.decided.count)}</td>
                <td className="number">{format.number(figures.refused)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
