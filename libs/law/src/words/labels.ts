/** Labels of members and meanings of codes, in four languages; the data is libs/law/data/words. */

import { CODES } from '../generated/codes.js';
import { LABELS } from '../generated/labels.js';
import type { Language } from './language.js';

/** What the member `name` is called; the name itself where no label is known. */
export const labelOf = (name: string, language: Language): string =>
  LABELS[name]?.[language] ?? name;

/** What the coded `word` means; the word itself where no meaning is known. */
export const codeIn = (word: string, language: Language): string => CODES[word]?.[language] ?? word;

/**
 * The place that a path names, in words: `assistanceItems[1].period` as `Assistance requested 2,
 * Period`. Numbers begin with one, as people count.
 */
export const placeIn = (path: string, language: Language): string =>
  path
    .split('.')
    .filter((part) => part !== '')
    .map((part) => {
      const [, name = part, index] = /^([^[]*)(?:\[(\d+)\])?$/.exec(part) ?? [];
      const number = index === undefined ? '' : ` ${Number(index) + 1}`;
      return `${labelOf(name, language)}${number}`;
    })
    .join(', ');

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  pt: [
    'janeiro',
    'fevereiro',
    'março',
    'abril',
    'maio',
    'junho',
    'julho',
    'agosto',
    'setembro',
    'outubro',
    'novembro',
    'dezembro',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
};

/** A day as a letter writes it: `8 de junio de 2026`, `8 June 2026`, `1er juin 2026`. */
export const dayInWords = (date: string, language: Language): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  const name = MONTHS[language][Number(month) - 1] ?? month;
  const number = Number(day);
  if (language === 'fr') return `${number === 1 ? '1er' : number} ${name} ${year}`;
  return language === 'en' ? `${number} ${name} ${year}` : `${number} de ${name} de ${year}`;
};

const ANSWERS: Readonly<Record<Language, { readonly yes: string; readonly no: string }>> = {
  es: { yes: 'sí', no: 'no' },
  en: { yes: 'yes', no: 'no' },
  pt: { yes: 'sim', no: 'não' },
  fr: { yes: 'oui', no: 'non' },
};

/** Yes or no. */
export const answerIn = (value: boolean, language: Language): string =>
  ANSWERS[language][value ? 'yes' : 'no'];
