/** The four languages of the Organization, in which the law speaks to officers. */

/** By its BCP 47 tag. */
export type Language = 'es' | 'en' | 'pt' | 'fr';

/** Every language, in the order of the Organization's charter. */
export const LANGUAGES: readonly Language[] = ['es', 'en', 'pt', 'fr'];

/** Whether `text` is the tag of one of the four. */
export const isLanguage = (text: string): text is Language =>
  (LANGUAGES as readonly string[]).includes(text);

const NAMES: Readonly<Record<Language, Readonly<Record<Language, string>>>> = {
  es: { es: 'español', en: 'Spanish', pt: 'espanhol', fr: 'espagnol' },
  en: { es: 'inglés', en: 'English', pt: 'inglês', fr: 'anglais' },
  pt: { es: 'portugués', en: 'Portuguese', pt: 'português', fr: 'portugais' },
  fr: { es: 'francés', en: 'French', pt: 'francês', fr: 'français' },
};

/** What `language` is called in `spoken`. */
export const languageName = (language: Language, spoken: Language): string =>
  NAMES[language][spoken];
