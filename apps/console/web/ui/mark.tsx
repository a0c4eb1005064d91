/** A word or two in a frame: where something stands, and whether that is good. */

import type { ReactNode } from 'react';

export type Tone = 'alarm' | 'warning' | 'good' | 'accent';

interface Props {
  readonly tone?: Tone | undefined;
  readonly children: ReactNode;
}

export const Mark = ({ tone, children }: Props) => (
  <span className={tone ? `mark mark-${tone}` : 'mark'}>{children}</span>
);

interface NoticeProps extends Props {
  /** Whether a screen reader says it at once. */
  readonly told?: boolean;
}

/** Something the page says to its reader. */
export const Notice = ({ tone, told = false, children }: NoticeProps) => (
  <div className={tone ? `notice notice-${tone}` : 'notice'} role={told ? 'status' : undefined}>
    {children}
  </div>
);
