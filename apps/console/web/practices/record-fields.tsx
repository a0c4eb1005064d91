/** Every field of a practice, with the limits that the law sets, in the order in which one tells it. */

import { PRACTICE_FIELDS, type Shape } from '@comity/law';
import { useWatch, type Control } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { LANGUAGES } from '../words/languages.ts';
import { useLaw } from '../words/law.ts';
import { languageName } from './codes.ts';
import { Field } from './field-of.tsx';
import { FilesField } from './files-field.tsx';
import type { Values } from './form.ts';

type ObjectShape = Extract<Shape, { kind: 'object' }>;

/** What belongs together; the keys are words of `practices.form.part`. */
const PARTS = [
  { part: 'what', fields: ['pillar', 'kinds', 'mandateLink', 'formsAndGroups'] },
  { part: 'who', fields: ['owner', 'contact'] },
  { part: 'how', fields: ['problem', 'steps', 'legalFrame', 'resources'] },
  { part: 'results', fields: ['results', 'evidenceLevel'] },
  { part: 'transfer', fields: ['conditionsForTransfer', 'risksAndDoNoHarm', 'perspective'] },
  { part: 'publishing', fields: ['privacyCheck', 'audience', 'group', 'version', 'reviewBy'] },
] as const;

/** The last field that a submission needs (B18). */
const SUBMITTED_UNTIL = 'B18';

/** When a practice needs a field: to be handed in, to be published, or never. */
const neededFor = (name: string): 'submission' | 'publication' | null => {
  const field = PRACTICE_FIELDS.find((one) => one.name === name);
  if (field?.mandatory !== 'M') return null;
  return field.id <= SUBMITTED_UNTIL ? 'submission' : 'publication';
};

interface Props {
  readonly control: Control<Values>;
  readonly shape: Shape;
}

export const RecordFields = ({ control, shape }: Props) => {
  const t = useTranslations('practices');
  const law = useLaw();
  const audience = useWatch({ control, name: 'audience' });
  if (shape.kind !== 'object') return null;
  return (
    <>
      <Languages control={control} shape={shape} />
      {PARTS.map(({ part, fields }) => (
        <section key={part} className="card" aria-labelledby={`part-${part}`}>
          <h2 id={`part-${part}`}>{t(`form.part.${part}`)}</h2>
          {fields.map((name) => {
            const member = shape.members[name];
            if (member === undefined) return null;
            if (name === 'group' && audience !== 'group') return null;
            const needed = neededFor(name);
            return (
              <Field
                key={name}
                control={control}
                name={name}
                shape={member.shape}
                label={law.label(`practice.${name}`)}
                help={needed === null ? undefined : t(`form.needed.${needed}`)}
              />
            );
          })}
        </section>
      ))}
      <FilesField control={control} />
    </>
  );
};

/** Title and summary in each language: the author's own first, the others as they come. */
const Languages = ({
  control,
  shape,
}: {
  readonly control: Control<Values>;
  readonly shape: ObjectShape;
}) => {
  const t = useTranslations('practices');
  const law = useLaw();
  const watched = useWatch({ control, name: 'originalLanguage' });
  const original = LANGUAGES.find((tag) => tag === watched) ?? 'es';
  const fields = (tag: string) =>
    (['title', 'summary', 'translations'] as const).flatMap((name) => {
      const inner = shape.members[name]?.shape;
      const member = inner?.kind === 'object' ? inner.members[tag] : undefined;
      if (member === undefined || (name === 'translations' && tag === original)) return [];
      return [
        <Field
          key={`${name}.${tag}`}
          control={control}
          name={`${name}.${tag}`}
          shape={member.shape}
          label={`${name === 'translations' ? t('form.translationState') : law.label(`practice.${name}`)} (${languageName(tag)})`}
          without={['original', 'none']}
        />,
      ];
    });
  const own = shape.members['originalLanguage']?.shape;
  return (
    <section className="card" aria-labelledby="part-title">
      <h2 id="part-title">{t('form.part.title')}</h2>
      {own && (
        <Field
          control={control}
          name="originalLanguage"
          shape={own}
          label={law.label('practice.originalLanguage')}
        />
      )}
      {fields(original)}
      <details>
        <summary>{t('form.otherLanguages')}</summary>
        <div className="stack">
          {LANGUAGES.filter((tag) => tag !== original).map((tag) => (
            <fieldset key={tag} className="fields">
              <legend>{languageName(tag)}</legend>
              {fields(tag)}
            </fieldset>
          ))}
        </div>
      </details>
    </section>
  );
};
