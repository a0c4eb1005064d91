/** A field that holds one value: text, a number, a day, a word of a list, yes or no. */

import { useTranslations } from 'use-intl';
import { useController, type ControllerFieldState } from 'react-hook-form';
import type { Shape } from '@comity/law';
import { Check } from '../ui/check.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { useLaw, type Law } from '../words/law.ts';
import { useStates } from '../words/states.ts';
import { useKnownChoices } from './known-lines.ts';
import { toLawPath, type Typed } from './shape.ts';

export type Leaf = Exclude<Shape, { kind: 'object' | 'list' }>;

interface Props {
  readonly shape: Leaf;
  readonly path: string;
  readonly optional: boolean;
}

const PROSE_ROWS = 4;
/** What stands in a list of words for none of them. */
const NONE = '-';

export const LeafField = ({ shape, path, optional }: Props) => {
  const law = useLaw();
  const t = useTranslations('forms');
  const { field, fieldState } = useController({ name: path });
  const at = toLawPath(path);
  const label = labelAt(law, path);
  const about = {
    at,
    label: optional || shape.kind === 'flag' ? label : `${label} *`,
    fault: faultOf(fieldState),
  };
  const held = field.value as Typed;
  const text = { ...about, value: asText(held), onBlur: field.onBlur };
  switch (shape.kind) {
    case 'flag':
      return (
        <Check at={at} isSelected={held === true} onChange={field.onChange}>
          {label}
        </Check>
      );
    case 'word':
    case 'state':
      return <WordField {...{ shape, about, optional }} value={held} put={field.onChange} />;
    case 'whole':
    case 'number':
      return (
        <TextField
          {...text}
          inputMode="decimal"
          onChange={(typed) => field.onChange(numberIn(typed))}
        />
      );
    case 'date':
      return <TextField {...text} type="date" onChange={field.onChange} />;
    case 'prose':
      return <TextField {...text} rows={PROSE_ROWS} onChange={field.onChange} />;
    case 'line':
      return <LineField text={text} optional={optional} put={field.onChange} />;
    case 'zone':
      return <TextField {...text} help={t('zone')} onChange={field.onChange} />;
  }
};

interface LineProps {
  readonly text: Omit<WordProps['about'], 'at'> & {
    readonly at: string;
    readonly value: string;
    readonly onBlur: () => void;
  };
  readonly optional: boolean;
  readonly put: (value: string | undefined) => void;
}

const LineField = ({ text, optional, put }: LineProps) => {
  const t = useTranslations('forms');
  const choices = useKnownChoices(text.at, text.value);
  if (choices === null) return <TextField {...text} onChange={put} />;
  const { at, label, fault, value } = text;
  return (
    <SelectField
      {...{ at, label, fault }}
      choices={optional ? [{ id: NONE, text: t('none') }, ...choices] : choices}
      value={value === '' ? null : value}
      onChange={(chosen) => put(chosen === NONE ? undefined : chosen)}
    />
  );
};

/** An entry of a list is told by its number, counted from one. */
const labelAt = (law: Law, path: string): string => {
  const at = toLawPath(path);
  const last = path.split('.').at(-1) ?? '';
  return /^\d+$/.test(last) ? `${law.entry(at)} ${Number(last) + 1}` : law.label(at);
};

const asText = (held: Typed): string =>
  typeof held === 'string' || typeof held === 'number' ? String(held) : '';

const faultOf = ({ error }: ControllerFieldState): string | undefined =>
  error?.message === '' ? undefined : error?.message;

/** What is no number stays as it was typed, so that the law can say that it is none. */
const numberIn = (typed: string): Typed => {
  if (typed.trim() === '') return undefined;
  const value = Number(typed.replace(',', '.'));
  return Number.isFinite(value) ? value : typed;
};

interface WordProps {
  readonly shape: Extract<Shape, { kind: 'word' | 'state' | 'flag' | 'date' | 'zone' }>;
  readonly about: {
    readonly at: string;
    readonly label: string;
    readonly fault: string | undefined;
  };
  readonly optional: boolean;
  readonly value: Typed;
  readonly put: (value: string | undefined) => void;
}

const WordField = ({ shape, about, optional, value, put }: WordProps) => {
  const t = useTranslations('forms');
  const law = useLaw();
  const { all } = useStates();
  const choices =
    shape.kind === 'word'
      ? shape.words.map((word) => ({ id: word, text: law.code(about.at, word) }))
      : all.map(({ code, name }) => ({ id: code, text: name }));
  return (
    <SelectField
      {...about}
      choices={optional ? [{ id: NONE, text: t('none') }, ...choices] : choices}
      value={typeof value === 'string' ? value : null}
      onChange={(chosen) => put(chosen === NONE ? undefined : chosen)}
    />
  );
};
