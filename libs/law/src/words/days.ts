/** Days as a letter writes them. */

import type { Language } from './language.js';

const MONTHS: Readonly<Record<Language, string>> = {
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  en: 'January February March April May June July August September October November December',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
};

/** The first of a month, where a language does not count it like the other days. */
const FIRST: Readonly<Partial<Record<Language, string>>> = { pt: '1º', fr: '1er' };

/** The months of the year in `language`, January first. */
export const monthsIn = (language: Language): readonly string[] => MONTHS[language].split(' ');

/**
 * A day as a letter writes it: `8 de junio de 2026`, `8 June 2026`, `1º de junho de 2026`, `1er
 * juin 2026`.
 */
export const dayInWords = (date: string, language: Language): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  const name = monthsIn(language)[Number(month) - 1] ?? month;
  const number = (day === '01' ? FIRST[language] : undefined) ?? String(Number(day));
  return language === 'es' || language === 'pt'
    ? `${number} de ${name} de ${year}`
    : `${number} ${name} ${year}`;
};
