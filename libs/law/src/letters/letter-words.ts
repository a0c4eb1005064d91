/** The standing words of a formal letter, in four languages. */

import type { Language } from '../words/language.js';
import type { Letter } from './letter.js';

type Words<K extends string> = Readonly<Record<Language, Readonly<Record<K, string>>>>;

/** Labels above and below the text. */
export const LETTER_WORDS: Words<
  | 'caseId'
  | 'date'
  | 'legalBasis'
  | 'communication'
  | 'object'
  | 'proposedBy'
  | 'approvedBy'
  | keyof Letter['notes']
> = {
  es: {
    caseId: 'Caso de la red',
    date: 'Fecha',
    legalBasis: 'Fundamento jurídico',
    communication: 'Comunicación oficial',
    object: 'Objeto',
    proposedBy: 'Preparado por',
    approvedBy: 'Aprobado por',
    verify: 'Verifique este acto en',
    act: 'Acto',
    page: 'Página',
    noTranslation: '(en el idioma original; sin traducción adjunta)',
    translatedBy: 'Traducción de',
    codePoints:
      '[U+…] está en lugar de un carácter que esta tipografía no tiene; el acto firmado lo contiene',
    copy: 'Copia sin firma: solo la autoridad que emitió el acto puede firmarlo',
  },
  en: {
    caseId: 'Case of the network',
    date: 'Date',
    legalBasis: 'Legal basis',
    communication: 'Official communication',
    object: 'Subject',
    proposedBy: 'Prepared by',
    approvedBy: 'Approved by',
    verify: 'Verify this act at',
    act: 'Act',
    page: 'Page',
    noTranslation: '(in the original language; no translation attached)',
    translatedBy: 'Translation by',
    codePoints: '[U+…] stands for a character that this typeface has not; the signed act holds it',
    copy: 'Copy without signature: only the authority that made the act can sign it',
  },
  pt: {
    caseId: 'Caso da rede',
    date: 'Data',
    legalBasis: 'Fundamento jurídico',
    communication: 'Comunicação oficial',
    object: 'Assunto',
    proposedBy: 'Preparado por',
    approvedBy: 'Aprovado por',
    verify: 'Verifique este ato em',
    act: 'Ato',
    page: 'Página',
    noTranslation: '(no idioma original; sem tradução anexa)',
    translatedBy: 'Tradução de',
    codePoints:
      '[U+…] está no lugar de um caractere que esta tipografia não tem; o ato assinado o contém',
    copy: 'Cópia sem assinatura: só a autoridade que emitiu o ato pode assiná-lo',
  },
  fr: {
    caseId: 'Affaire du réseau',
    date: 'Date',
    legalBasis: 'Base juridique',
    communication: 'Communication officielle',
    object: 'Objet',
    proposedBy: 'Préparé par',
    approvedBy: 'Approuvé par',
    verify: 'Vérifiez cet acte à l’adresse',
    act: 'Acte',
    page: 'Page',
    noTranslation: '(dans la langue d’origine ; aucune traduction jointe)',
    translatedBy: 'Traduction de',
    codePoints: '[U+…] remplace un caractère absent de cette police ; l’acte signé le contient',
    copy: 'Copie sans signature : seule l’autorité auteur de l’acte peut le signer',
  },
};
