/** Whether what was typed is safe, in words. */

import { useTranslations } from 'use-intl';
import { Mark, type Tone } from '../ui/mark.tsx';
import type { Saving } from './use-saving.ts';

const TONES: Readonly<Record<Saving, Tone | undefined>> = {
  saved: 'good',
  saving: undefined,
  kept: 'accent',
  away: 'warning',
  ended: 'alarm',
};

export const SavingNote = ({ saving }: { readonly saving: Saving }) => {
  const t = useTranslations('compose');
  return (
    <p role="status" className="row">
      <Mark tone={TONES[saving]}>{t(`saving.${saving}`)}</Mark>
      {saving === 'ended' && (
        <a href="sign-in.html" target="_blank" rel="noreferrer">
          {t('signInAgain')}
        </a>
      )}
    </p>
  );
};
