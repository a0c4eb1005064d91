/** The standing words of a formal letter, in four languages. */

import type { Language } from '../words/language.js';
import type { Letter } from './letter.js';

type Told<K extends string> = Readonly<Record<Language, Readonly<Record<K, string>>>>;

/** Labels above and below the text. */
export const LETTER_WORDS: Told<
  | 'caseId'
  | 'ownReference'
  | 'theirReference'
  | 'date'
  | 'legalBasis'
  | 'salutation'
  | 'proposedBy'
  | 'approvedBy'
  | keyof Letter['notes']
> = {
  es: {
    caseId: 'Caso de la red',
    ownReference: 'Expediente del Estado requirente',
    theirReference: 'Expediente del Estado requerido',
    date: 'Fecha',
    legalBasis: 'Fundamento jurídico',
    salutation: 'Comunicación',
    proposedBy: 'Preparado por',
    approvedBy: 'Aprobado por',
    verify: 'Verifique este acto en',
    act: 'Acto',
    page: 'Página',
    noTranslation: '(en el idioma original; sin traducción adjunta)',
    translatedBy: 'Traducción de',
  },
  en: {
    caseId: 'Case of the network',
    ownReference: 'File of the requesting State',
    theirReference: 'File of the requested State',
    date: 'Date',
    legalBasis: 'Legal basis',
    salutation: 'Communication',
    proposedBy: 'Prepared by',
    approvedBy: 'Approved by',
    verify: 'Verify this act at',
    act: 'Act',
    page: 'Page',
    noTranslation: '(in the original language; no translation attached)',
    translatedBy: 'Translation by',
  },
  pt: {
    caseId: 'Caso da rede',
    ownReference: 'Processo do Estado requerente',
    theirReference: 'Processo do Estado requerido',
    date: 'Data',
    legalBasis: 'Fundamento jurídico',
    salutation: 'Comunicação',
    proposedBy: 'Preparado por',
    approvedBy: 'Aprovado por',
    verify: 'Verifique este ato em',
    act: 'Ato',
    page: 'Página',
    noTranslation: '(no idioma original; sem tradução anexa)',
    translatedBy: 'Tradução de',
  },
  fr: {
    caseId: 'Affaire du réseau',
    ownReference: 'Dossier de l’État requérant',
    theirReference: 'Dossier de l’État requis',
    date: 'Date',
    legalBasis: 'Base juridique',
    salutation: 'Communication',
    proposedBy: 'Préparé par',
    approvedBy: 'Approuvé par',
    verify: 'Vérifiez cet acte à l’adresse',
    act: 'Acte',
    page: 'Page',
    noTranslation: '(dans la langue d’origine; aucune traduction jointe)',
    translatedBy: 'Traduction de',
  },
};

/** The courteous sentence with which an authority addresses another. */
export const salutationIn = (
  language: Language,
  { from, to, act }: { readonly from: string; readonly to: string; readonly act: string },
): string =>
  ({
    es: `La Autoridad Central (${from}) saluda atentamente a la Autoridad Central (${to}) y, en el caso de referencia, le dirige el presente acto: ${act}.`,
    en: `The Central Authority (${from}) presents its compliments to the Central Authority (${to}) and, in the case of reference, addresses to it the present act: ${act}.`,
    pt: `A Autoridade Central (${from}) cumprimenta a Autoridade Central (${to}) e, no caso em referência, dirige-lhe o presente ato: ${act}.`,
    fr: `L’Autorité centrale (${from}) présente ses compliments à l’Autorité centrale (${to}) et, dans l’affaire citée en référence, lui adresse le présent acte: ${act}.`,
  })[language];
