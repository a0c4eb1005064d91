/** The field for one member of a record, whatever its shape in the law. */

import type { Shape } from '@comity/law';
import { Controller, useFieldArray, type Control } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { Check, Checks } from '../ui/check.tsx';
import { useLaw } from '../words/law.ts';
import { useStates } from '../words/states.ts';
import { languageName, useCode } from './codes.ts';
import { listManner, valuesOf, type Values } from './form.ts';
import { SelectLine, TextLine } from './lines.tsx';

interface Props {
  readonly control: Control<Values>;
  /** As `results.0.after`. */
  readonly name: string;
  readonly shape: Shape;
  readonly label: string;
  readonly help?: string | undefined;
  /** Words of the law that are not offered here. */
  readonly without?: readonly string[];
}

const PROSE_ROWS = 6;
const LINES_ROWS = 3;

/** `results.0.after` -> `after`. */
const memberOf = (name: string): string =>
  name
    .split('.')
    .findLast((part) => !/^\d+$/.test(part))
    ?.toString() ?? name;

export const Field = (props: Props) => {
  const { control, name, shape, label, help } = props;
  const t = useTranslations('practices');
  switch (shape.kind) {
    case 'line':
      return <TextLine control={control} name={name} label={label} help={help} max={shape.max} />;
    case 'prose':
      return (
        <TextLine
          control={control}
          name={name}
          label={label}
          help={[help, t('form.charsMax', { max: shape.max })].filter(Boolean).join(' ')}
          rows={PROSE_ROWS}
          max={shape.max}
        />
      );
    case 'date':
      return <TextLine control={control} name={name} label={label} help={help} type="date" />;
    case 'word':
      return <Word {...props} words={shape.words} />;
    case 'state':
      return <Fixed {...props} />;
    case 'flag':
      return <Flag {...props} />;
    case 'object':
      return <Members {...props} shape={shape} />;
    case 'list':
      return <List {...props} shape={shape} />;
    case 'number':
    case 'whole':
    case 'zone':
      return <TextLine control={control} name={name} label={label} help={help} />;
  }
};

const Word = ({ words, without = [], ...props }: Props & { readonly words: readonly string[] }) => {
  const code = useCode();
  const member = props.name.startsWith('translations.') ? 'translations' : memberOf(props.name);
  const say = (word: string) =>
    member === 'originalLanguage' || member === 'language'
      ? languageName(word)
      : code(member, word);
  const choices = words
    .filter((word) => !without.includes(word))
    .map((id) => ({ id, text: say(id) }));
  return <SelectLine {...props} choices={choices} />;
};

/** The owner, which is my State and no other. */
const Fixed = ({ control, name, label }: Props) => {
  const { nameOf } = useStates();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value } }) => (
        <p>
          <span className="field-label">{label}: </span>
          {typeof value === 'string' && nameOf(value)}
        </p>
      )}
    />
  );
};

const Flag = ({ control, name, label }: Props) => (
  <Controller
    control={control}
    name={name}
    render={({ field: { value, onChange } }) => (
      <Check isSelected={value === true} onChange={onChange}>
        {label}
      </Check>
    )}
  />
);

type ObjectShape = Extract<Shape, { kind: 'object' }>;

const Members = ({
  control,
  name,
  shape,
  label,
  help,
}: Props & { readonly shape: ObjectShape }) => {
  const law = useLaw();
  const isBrief = Object.values(shape.members).every(
    (member) => member.shape.kind !== 'list' && member.shape.kind !== 'prose',
  );
  return (
    <fieldset className={isBrief ? 'fields fields-beside' : 'fields'}>
      <legend>{label}</legend>
      {help !== undefined && <p className="field-help">{help}</p>}
      {Object.entries(shape.members).map(([member, { shape: inner }]) => (
        <Field
          key={member}
          control={control}
          name={`${name}.${member}`}
          shape={inner}
          label={law.label(`practice.${name.replaceAll(/\.\d+/g, '')}.${member}`)}
        />
      ))}
    </fieldset>
  );
};

type ListShape = Extract<Shape, { kind: 'list' }>;

const List = (props: Props & { readonly shape: ListShape }) => {
  const t = useTranslations('practices');
  const { control, name, shape, label, help } = props;
  switch (listManner(shape)) {
    case 'ticks':
      return <Ticks {...props} />;
    case 'lines':
      return (
        <TextLine
          control={control}
          name={name}
          label={label}
          help={[help, t('form.lineEach')].filter(Boolean).join(' ')}
          rows={LINES_ROWS}
        />
      );
    case 'entries':
      return <Entries {...props} />;
  }
};

const Ticks = ({ control, name, shape, label, help }: Props & { readonly shape: ListShape }) => {
  const code = useCode();
  const { all, nameOf } = useStates();
  const { of } = shape;
  const choices =
    of.kind === 'word'
      ? of.words.map((id) => ({ id, text: code(memberOf(name), id) }))
      : all.map(({ code: id }) => ({ id, text: nameOf(id) }));
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange }, fieldState }) => (
        <>
          <Checks
            label={label}
            help={help}
            choices={choices}
            value={Array.isArray(value) ? value.map(String) : []}
            onChange={onChange}
          />
          {fieldState.error && <p className="field-fault">{fieldState.error.message}</p>}
        </>
      )}
    />
  );
};

const Entries = ({ control, name, shape, label, help }: Props & { readonly shape: ListShape }) => {
  const t = useTranslations('practices');
  const { fields, append, remove } = useFieldArray({ control, name: name as never });
  return (
    <fieldset className="fields">
      <legend>{label}</legend>
      {help !== undefined && <p className="field-help">{help}</p>}
      {fields.map(({ id }, index) => (
        <div key={id} className="card">
          <Field
            control={control}
            name={`${name}.${index}`}
            shape={shape.of}
            label={t('form.entry', { n: index + 1 })}
          />
          <p>
            <Button onPress={() => remove(index)}>{t('form.remove', { n: index + 1 })}</Button>
          </p>
        </div>
      ))}
      {fields.length < shape.max && (
        <p>
          <Button onPress={() => append(valuesOf(shape.of, {}))}>{t('form.add')}</Button>
        </p>
      )}
    </fieldset>
  );
};
