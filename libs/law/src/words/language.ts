/** The four languages of the Organization, in which the law speaks to officers. */

/** By its BCP 47 tag. */
export type Language = 'es' | 'en' | 'pt' | 'fr';

/** Every language, in the order of the Organization's charter. */
export const LANGUAGES: readonly Language[] = ['es', 'en', 'pt', 'fr'];

/** Whether `text` is the tag of one of the four. */
export const isLanguage = (text: string): text is Language =>
  (LANGUAGES as readonly string[]).includes(text);

/** One text in every language: an entry that lacks one does not compile. */
export type Told = Readonly<Record<Language, string>>;

/** A colon or semicolon and the space after it; French sets it off with a space that never breaks. */
export const stopIn = (stop: ':' | ';', language: Language): string =>
  language === 'fr' ? `\u00a0${stop} ` : `${stop} `;
