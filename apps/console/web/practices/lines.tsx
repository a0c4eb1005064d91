/** Fields of our forms, each known to its form by its name. */

import type { ReactNode } from 'react';
import { Controller, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { SelectField, TextField, type Choice } from '../ui/field.tsx';

interface LineProps<Fields extends FieldValues> {
  readonly control: Control<Fields>;
  readonly name: FieldPath<Fields>;
  readonly label: string;
  readonly help?: ReactNode;
}

interface TextProps<Fields extends FieldValues> extends LineProps<Fields> {
  readonly rows?: number;
  readonly type?: 'text' | 'date';
  /** UTF-16 units. */
  readonly max?: number;
  readonly required?: boolean;
}

export const TextLine = <Fields extends FieldValues>({
  control,
  name,
  label,
  help,
  rows,
  type = 'text',
  max,
  required = false,
}: TextProps<Fields>) => {
  const t = useTranslations('practices');
  return (
    <Controller
      control={control}
      name={name}
      rules={{
        ...(required && {
          validate: (value: unknown) => String(value).trim() !== '' || t('needed'),
        }),
        ...(max !== undefined && { maxLength: { value: max, message: t('tooLong', { max }) } }),
      }}
      render={({ field: { value, onChange, onBlur, ref }, fieldState }) => (
        <TextField
          inputRef={ref}
          label={label}
          help={help}
          type={type}
          isRequired={required}
          validationBehavior="aria"
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
          onBlur={onBlur}
          fault={fieldState.error?.message}
          {...(rows !== undefined && { rows })}
        />
      )}
    />
  );
};

interface SelectProps<Fields extends FieldValues> extends LineProps<Fields> {
  readonly choices: readonly Choice[];
}

export const SelectLine = <Fields extends FieldValues>({
  control,
  name,
  label,
  help,
  choices,
}: SelectProps<Fields>) => (
  <Controller
    control={control}
    name={name}
    render={({ field: { value, onChange }, fieldState }) => (
      <SelectField
        label={label}
        help={help}
        choices={choices}
        value={typeof value === 'string' && value !== '' ? value : null}
        onChange={onChange}
        fault={fieldState.error?.message}
      />
    )}
  />
);
