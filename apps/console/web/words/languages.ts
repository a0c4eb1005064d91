/** The four languages of the Organization, and which of them a person reads. */

export const LANGUAGES = ['es', 'en', 'pt', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each in its own words. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  es: 'Español',
  en: 'English',
  pt: 'Português',
  fr: 'Français',
};

const KEPT_UNDER = 'comity.language';

const isLanguage = (value: string | undefined | null): value is Language =>
  LANGUAGES.some((language) => language === value);

/** What was chosen on this device, else the first of the browser's languages that we speak. */
export const languageAtStart = (): Language => {
  const kept = localStorage.getItem(KEPT_UNDER);
  if (isLanguage(kept)) return kept;
  return navigator.languages.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';
};

/** Remembers the choice on this device. */
export const keepLanguage = (language: Language): void => {
  localStorage.setItem(KEPT_UNDER, language);
};
