/** Fields of a form, each with its label, its help and what is wrong with it. */

import type { ReactNode, RefCallback } from 'react';
import {
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps,
} from 'react-aria-components';

interface About {
  readonly label: string;
  readonly help?: ReactNode;
  /** What is wrong with it now; nothing where nothing is. */
  readonly fault?: string | undefined;
}

const Help = ({ help }: { readonly help: ReactNode }) =>
  help === undefined ? null : (
    <Text slot="description" className="field-help">
      {help}
    </Text>
  );

/** By which a page finds the place of a finding: the law's path of what the field holds. */
interface Placed {
  readonly at?: string;
}

interface TextProps extends About, Placed, Omit<TextFieldProps, 'children' | 'className'> {
  readonly rows?: number;
  readonly placeholder?: string;
  /** Who moves the focus to it. */
  readonly inputRef?: RefCallback<HTMLInputElement | HTMLTextAreaElement>;
}

/** A line of text, or several where `rows` says so. */
export const TextField = ({
  label,
  help,
  fault,
  rows,
  placeholder = '',
  at,
  inputRef,
  ...rest
}: TextProps) => (
  <AriaTextField {...rest} className="field" isInvalid={fault !== undefined} data-at={at}>
    <Label className="field-label">{label}</Label>
    {rows === undefined ? (
      <Input className="field-input" placeholder={placeholder} ref={inputRef} />
    ) : (
      <TextArea className="field-input" rows={rows} placeholder={placeholder} ref={inputRef} />
    )}
    <Help help={help} />
    <FieldError className="field-fault">{fault}</FieldError>
  </AriaTextField>
);

/** One of the things that a field offers. */
export interface Choice {
  readonly id: string;
  readonly text: string;
}

interface SelectProps extends About, Placed {
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly placeholder?: string;
}

/** One of a list. */
export const SelectField = ({
  label,
  help,
  fault,
  choices,
  value,
  onChange,
  placeholder,
  at,
}: SelectProps) => (
  <Select
    className="field"
    data-at={at}
    value={value}
    isInvalid={fault !== undefined}
    placeholder={placeholder ?? '—'}
    onChange={(key) => {
      if (key !== null) onChange(String(key));
    }}
  >
    <Label className="field-label">{label}</Label>
    <Button className="field-input list-button">
      <SelectValue />
      <span aria-hidden="true">▾</span>
    </Button>
    <Help help={help} />
    <FieldError className="field-fault">{fault}</FieldError>
    <Popover className="popover">
      <ListBox items={choices}>
        {({ id, text }) => (
          <ListBoxItem id={id} className="option" textValue={text}>
            {text}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </Select>
);
