/** Asks for the name by which its owner will know a passkey. */

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';

/** As the node takes it. */
const LABEL_CHARS_MAX = 80;

interface Props {
  /** Of the button. */
  readonly id: string;
  readonly action: string;
  readonly isDisabled: boolean;
  readonly onName: (name: string) => void;
}

export const NameForm = ({ id, action, isDisabled, onName }: Props) => {
  const t = useTranslations('door');
  const [name, setName] = useState('');
  return (
    <form
      id="form"
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onName(name);
      }}
    >
      <TextField
        id="label"
        label={t('label')}
        value={name}
        onChange={setName}
        maxLength={LABEL_CHARS_MAX}
        autoComplete="off"
        isRequired
      />
      <p>
        <Button id={id} type="submit" weight="first" isDisabled={isDisabled}>
          {action}
        </Button>
      </p>
    </form>
  );
};
