/** Why something was not done, as the law says it, and what to do. */

import { useTranslations } from 'use-intl';
import { AskFailed } from '../graph/ask.ts';
import { Notice } from '../ui/mark.tsx';
import type { Denied } from './passkey.ts';

/** What came of an attempt: nothing wrong, a denial, a passkey that was not used, a failure. */
export type Trouble =
  | { readonly denied: Denied }
  | { readonly cancelled: true }
  | { readonly failed: unknown }
  | undefined;

interface Props {
  readonly trouble: Trouble;
  /** Paths whose problems the form shows beside their fields. */
  readonly shown?: readonly string[];
}

export const TroubleNotice = ({ trouble, shown = [] }: Props) => {
  const t = useTranslations('forms');
  if (trouble === undefined) return null;
  return (
    <div role="alert">
      <Notice tone="alarm">
        {'denied' in trouble && (
          <>
            <p>{trouble.denied.message}</p>
            <ul>
              {(trouble.denied.problems ?? [])
                .filter(({ path }) => !shown.includes(path))
                .map(({ path, message }) => (
                  <li key={`${path} ${message}`}>{message}</li>
                ))}
            </ul>
            <p className="quiet small">{trouble.denied.code}</p>
          </>
        )}
        {'cancelled' in trouble && <p>{t('notSigned')}</p>}
        {'failed' in trouble && (
          <p>
            {t('failed', {
              code: trouble.failed instanceof AskFailed ? trouble.failed.code : 'fault',
            })}
          </p>
        )}
      </Notice>
    </div>
  );
};
