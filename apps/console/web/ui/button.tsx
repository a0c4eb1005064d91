/** Buttons: one is first on a screen, grave ones destroy or bind. */

import { Button as AriaButton, type ButtonProps } from 'react-aria-components';

/** What a press of it means: the next thing to do, something grave, something small. */
export type Weight = 'first' | 'plain' | 'grave';

interface Props extends ButtonProps {
  readonly weight?: Weight | undefined;
}

export const Button = ({ weight, ...rest }: Props) => (
  <AriaButton {...rest} className={weight ? `button button-${weight}` : 'button'} />
);
