/** The frame of the pages before the console: whose they are, their language, and what they say. */

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { LANGUAGE_NAMES, LANGUAGES } from '../words/languages.ts';
import { useLanguage } from '../words/words.tsx';

interface Props {
  readonly said: string;
  /** Beside the name, as the way back. */
  readonly way?: ReactNode;
  readonly children: ReactNode;
}

export const Door = ({ said, way, children }: Props) => (
  <div className="door">
    <header className="row row-apart">
      <p className="row">
        <span className="frame-name">Comity</span>
        {way}
      </p>
      <ChooseLanguage />
    </header>
    <main className="card">
      {children}
      <p id="notice" role="status" className={said === '' ? undefined : 'notice'}>
        {said}
      </p>
    </main>
  </div>
);

const ChooseLanguage = () => {
  const t = useTranslations('door');
  const { language, choose } = useLanguage();
  return (
    <label className="small">
      <span className="visually-hidden">{t('language')}</span>
      <select
        className="field-input"
        value={language}
        onChange={({ target }) => {
          const chosen = LANGUAGES.find((one) => one === target.value);
          if (chosen) choose(chosen);
        }}
      >
        {LANGUAGES.map((one) => (
          <option key={one} value={one} lang={one}>
            {LANGUAGE_NAMES[one]}
          </option>
        ))}
      </select>
    </label>
  );
};
