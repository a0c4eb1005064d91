/** The facets of a search, each with how many practices it would leave. */

import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { useFacetValue } from './codes.ts';
import { FACETS, narrowedBy, toggled, type Facet, type Facets } from './search.ts';

interface Counted {
  readonly name: string;
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

interface Props {
  readonly facets: readonly Counted[];
  readonly chosen: Facets;
  readonly onChange: (facets: Facets) => void;
}

export const FacetsOf = ({ facets, chosen, onChange }: Props) => {
  const t = useTranslations('practices');
  const shown = FACETS.flatMap((name) => {
    const values = facets.find((one) => one.name === name)?.values ?? [];
    return values.length > 0 ? [{ name, values }] : [];
  });
  return (
    <section className="card" aria-labelledby="facets">
      <div className="row row-apart">
        <h2 id="facets">{t('narrow')}</h2>
        {narrowedBy(chosen) > 0 && (
          <Button weight="plain" onPress={() => onChange({})}>
            {t('widen')}
          </Button>
        )}
      </div>
      {shown.map(({ name, values }) => (
        <FacetOf
          key={name}
          name={name}
          values={values}
          chosen={chosen[name] ?? []}
          onToggle={(value) => onChange(toggled(chosen, name, value))}
        />
      ))}
    </section>
  );
};

interface FacetProps {
  readonly name: Facet;
  readonly values: Counted['values'];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

const FacetOf = ({ name, values, chosen, onToggle }: FacetProps) => {
  const t = useTranslations('practices');
  const say = useFacetValue();
  return (
    <fieldset className="facet">
      <legend className="field-label">{t(`facet.${name}`)}</legend>
      {values.map(({ value, count }) => (
        <Check key={value} isSelected={chosen.includes(value)} onChange={() => onToggle(value)}>
          {say(name, value)} <span className="quiet number">({count})</span>
        </Check>
      ))}
    </fieldset>
  );
};
