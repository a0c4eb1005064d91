/** What came of a change where it was not done: the node's reason, or that nothing answered. */

import { useTranslations } from 'use-intl';
import { AskFailed } from '../graph/ask.ts';
import { denialIn } from '../graph/denial.ts';
import { Notice } from '../ui/mark.tsx';

interface Props {
  readonly of: { readonly data: object | undefined; readonly error: Error | null };
  /** Paths that the form shows beside their fields. */
  readonly shown?: readonly string[];
}

export const Outcome = ({ of, shown = [] }: Props) => {
  const t = useTranslations('app');
  if (of.error !== null) {
    const code = of.error instanceof AskFailed ? of.error.code : 'fault';
    return (
      <div role="alert">
        <Notice tone="alarm">
          {code === 'unreachable' ? t('unreachable') : t('unreadable', { code })}
        </Notice>
      </div>
    );
  }
  const denial = denialIn(of.data);
  if (denial === null) return null;
  const others = (denial.problems ?? []).filter(({ path }) => !shown.includes(path));
  return (
    <div role="alert">
      <Notice tone="warning">
        <p>{denial.message}</p>
        {others.length > 0 && (
          <ul>
            {others.map(({ path, message }) => (
              <li key={path}>{message}</li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
};
