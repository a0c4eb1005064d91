/** Boxes to tick: one, or several under one question. */

import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, CheckboxGroup, Label, Text } from 'react-aria-components';
import type { Choice } from './field.tsx';

interface CheckProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  /** By which a page finds the place of a finding: the law's path of what the box holds. */
  readonly at?: string;
}

const Ticked = ({ children }: { readonly children: ReactNode }) => (
  <CheckboxButton className="choice">
    <span className="choice-box" aria-hidden="true" />
    <span>{children}</span>
  </CheckboxButton>
);

/** Yes or no. */
export const Check = ({ children, isSelected, onChange, at }: CheckProps) => (
  <CheckboxField isSelected={isSelected} onChange={onChange} data-at={at}>
    <Ticked>{children}</Ticked>
  </CheckboxField>
);

interface ChecksProps {
  readonly label: string;
  readonly help?: ReactNode;
  readonly choices: readonly Choice[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** Any number of a few. */
export const Checks = ({ label, help, choices, value, onChange }: ChecksProps) => (
  <CheckboxGroup className="field" value={[...value]} onChange={onChange}>
    <Label className="field-label">{label}</Label>
    <div className="checks">
      {choices.map(({ id, text }) => (
        <CheckboxField key={id} value={id}>
          <Ticked>{text}</Ticked>
        </CheckboxField>
      ))}
    </div>
    {help !== undefined && (
      <Text slot="description" className="field-help">
        {help}
      </Text>
    )}
  </CheckboxGroup>
);
