/** One member of what the law asks for, as a field or as many, whatever its shape. */

import { useTranslations } from 'use-intl';
import { useController, useFieldArray, useFormContext } from 'react-hook-form';
import type { Shape } from '@comity/law';
import { Button } from '../ui/button.tsx';
import { useLaw } from '../words/law.ts';
import { LeafField, type Leaf } from './leaf-field.tsx';
import { initialOf, toLawPath, type Typed } from './shape.ts';

interface Props {
  readonly shape: Shape;
  /** As the form names it: `items.2.why`. */
  readonly path: string;
  readonly optional: boolean;
}

export const ShapeField = ({ shape, path, optional }: Props) => {
  switch (shape.kind) {
    case 'object':
      return optional ? (
        <Addable shape={shape} path={path} />
      ) : (
        <Members shape={shape} path={path} />
      );
    case 'list':
      return shape.of.kind === 'object' ? (
        <Entries shape={shape} path={path} />
      ) : (
        <Lines shape={shape} path={path} />
      );
    case 'line':
    case 'prose':
    case 'word':
    case 'whole':
    case 'number':
    case 'flag':
    case 'date':
    case 'state':
    case 'zone':
      return <LeafField shape={shape} path={path} optional={optional} />;
  }
};

type ObjectShape = Extract<Shape, { kind: 'object' }>;
type ListShape = Extract<Shape, { kind: 'list' }>;

const Members = ({ shape, path }: { readonly shape: ObjectShape; readonly path: string }) =>
  Object.entries(shape.members).map(([name, member]) => (
    <ShapeField
      key={name}
      shape={member.shape}
      path={path === '' ? name : `${path}.${name}`}
      optional={member.optional}
    />
  ));

/** A record that may be absent: it is there once somebody says that there is something to say. */
const Addable = ({ shape, path }: { readonly shape: ObjectShape; readonly path: string }) => {
  const t = useTranslations('forms');
  const law = useLaw();
  const { field } = useController({ name: path });
  const label = law.label(toLawPath(path));
  if (field.value === undefined) {
    return (
      <p data-at={toLawPath(path)}>
        <Button onPress={() => field.onChange(initialOf(shape) ?? {})}>
          {t('add', { what: label })}
        </Button>
      </p>
    );
  }
  return (
    <fieldset className="group stack" data-at={toLawPath(path)}>
      <legend>{label}</legend>
      <Members shape={shape} path={path} />
      <p>
        <Button weight="plain" onPress={() => field.onChange(undefined)}>
          {t('remove', { what: label })}
        </Button>
      </p>
    </fieldset>
  );
};

/** A list of records, each in a frame of its own. */
const Entries = ({ shape, path }: { readonly shape: ListShape; readonly path: string }) => {
  const t = useTranslations('forms');
  const law = useLaw();
  const { fields, append, remove } = useFieldArray({ name: path });
  const name = law.entry(toLawPath(path));
  const begin = () => append(numbered(initialOf(shape.of), fields.length + 1));
  return (
    <div className="stack" data-at={toLawPath(path)}>
      {fields.map(({ id }, index) => {
        const what = `${name} ${index + 1}`;
        return (
          <fieldset key={id} className="group stack" data-at={`${toLawPath(path)}[${index}]`}>
            <legend>{what}</legend>
            <Members shape={shape.of as ObjectShape} path={`${path}.${index}`} />
            <p>
              <Button weight="plain" onPress={() => remove(index)}>
                {t('remove', { what })}
              </Button>
            </p>
          </fieldset>
        );
      })}
      {fields.length < shape.max && (
        <p>
          <Button onPress={begin}>{t('add', { what: name })}</Button>
        </p>
      )}
    </div>
  );
};

/** Items of assistance are numbered from one on. */
const numbered = (value: Typed, no: number): Typed =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'no' in value
    ? { ...value, no }
    : value;

/** A list of simple values. */
const Lines = ({ shape, path }: { readonly shape: ListShape; readonly path: string }) => {
  const t = useTranslations('forms');
  const law = useLaw();
  const { setValue } = useFormContext();
  const { field } = useController({ name: path });
  const held = field.value as Typed;
  const values = Array.isArray(held) ? (held as readonly Typed[]) : [];
  const name = law.entry(toLawPath(path));
  const put = (next: readonly Typed[]) =>
    setValue(path, next, { shouldDirty: true, shouldValidate: true });
  return (
    <fieldset className="group stack" data-at={toLawPath(path)}>
      <legend>{law.label(toLawPath(path))}</legend>
      {values.map((_, index) => (
        <div key={index} className="row entry-row">
          <LeafField shape={shape.of as Leaf} path={`${path}.${index}`} optional={false} />
          <Button weight="plain" onPress={() => put(values.filter((__, other) => other !== index))}>
            {t('remove', { what: `${name} ${index + 1}` })}
          </Button>
        </div>
      ))}
      {values.length < shape.max && (
        <p>
          <Button onPress={() => put([...values, initialOf(shape.of) ?? ''])}>
            {t('add', { what: name })}
          </Button>
        </p>
      )}
    </fieldset>
  );
};
