/** The legal bases that the register offers between two States, best first, with their reasons. */

import { useTranslations } from 'use-intl';
import type { LegalBasesAnswer } from '../graph/generated/operations.ts';
import { Check } from '../ui/check.tsx';
import { Mark } from '../ui/mark.tsx';

export type Basis = NonNullable<LegalBasesAnswer['legalBases']>['options'][number];

/** Reciprocity rests on no instrument and is said in words of its own. */
const idOf = ({ instrument }: Basis): string => instrument?.code ?? 'reciprocity';

/** The bases chosen as content of a request: the first is the primary one. */
export const basesChosen = (bases: readonly Basis[], chosen: readonly string[]) =>
  bases
    .filter((basis) => basis.instrument !== null && chosen.includes(idOf(basis)))
    .map((basis, index) => ({
      instrument: idOf(basis),
      articles: [],
      role: index === 0 ? 'primary' : 'supplementary',
    }));

interface Props {
  readonly bases: readonly Basis[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

export const Bases = ({ bases, chosen, onChoose }: Props) => {
  const t = useTranslations('compose');
  return (
    <section className="card" aria-labelledby="bases">
      <div>
        <h2 id="bases">{t('bases')}</h2>
        <p className="quiet small">{t('basesAbout')}</p>
      </div>
      <ol className="plain-list">
        {bases.map((basis) => (
          <li key={idOf(basis)}>
            <OneBasis
              basis={basis}
              isChosen={chosen.includes(idOf(basis))}
              onChange={(isChosen) =>
                onChoose(
                  isChosen ? [...chosen, idOf(basis)] : chosen.filter((one) => one !== idOf(basis)),
                )
              }
            />
          </li>
        ))}
      </ol>
    </section>
  );
};

interface OneProps {
  readonly basis: Basis;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
}

const OneBasis = ({ basis, isChosen, onChange }: OneProps) => {
  const t = useTranslations('compose');
  const { instrument, inForce, why, citation } = basis;
  return (
    <div className="stack">
      <p className="row">
        {instrument === null ? (
          <strong>{t('reciprocity')}</strong>
        ) : (
          <Check
            isSelected={isChosen}
            onChange={onChange}
          >{`${instrument.short} · ${instrument.name}`}</Check>
        )}
        {inForce === 'unknown' && <Mark tone="warning">{t('inForceUnknown')}</Mark>}
      </p>
      <p className="quiet small" lang="en">
        {why} ({citation})
      </p>
    </div>
  );
};
