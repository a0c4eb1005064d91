/** The words of the console in the language of who reads it. */

import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import { keepLanguage, languageAtStart, type Language } from './languages.ts';

interface Choice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const Chosen = createContext<Choice | null>(null);

/** The language of this page, and how to take another. */
export const useLanguage = (): Choice => {
  const choice = use(Chosen);
  if (choice === null) throw new Error('no words around this page');
  return choice;
};

type Catalogue = Readonly<Record<string, unknown>>;

const CATALOGUES: Readonly<Record<Language, () => Promise<{ readonly words: Catalogue }>>> = {
  es: () => import('./es.ts'),
  en: () => import('./en.ts'),
  pt: () => import('./pt.ts'),
  fr: () => import('./fr.ts'),
};

/** `../desk/words.es.json` -> `desk`. */
const bySubject = (files: Catalogue): Catalogue =>
  Object.fromEntries(
    Object.entries(files).map(([path, words]): [string, unknown] => [
      path.split('/')[1] ?? path,
      words,
    ]),
  );

const loading = new Map<Language, Promise<Catalogue>>();
const catalogueOf = (language: Language): Promise<Catalogue> => {
  const held = loading.get(language);
  if (held) return held;
  const coming = CATALOGUES[language]().then(({ words }) => bySubject(words));
  loading.set(language, coming);
  return coming;
};

/** Speaks to all pages within it; a missing word is a fault of ours and is shown by its key. */
export const Words = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState(languageAtStart);
  const choice = useMemo(
    () => ({
      language,
      choose: (chosen: Language) => {
        keepLanguage(chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <Chosen value={choice}>
      <IntlProvider
        locale={language}
        messages={use(catalogueOf(language))}
        timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
      >
        {children}
      </IntlProvider>
    </Chosen>
  );
};
