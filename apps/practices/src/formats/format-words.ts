/** What our formats themselves say, in four languages. */

import type { Told } from '@comity/law';

/** Headings and notes; the words of practices are their authors'. */
export const FORMAT_WORDS = {
  adapted: { es: 'adaptada', en: 'adapted', pt: 'adaptada', fr: 'adaptée' },
  adopted: { es: 'adoptada', en: 'adopted', pt: 'adotada', fr: 'adoptée' },
  contents: { es: 'Contenido', en: 'Contents', pt: 'Conteúdo', fr: 'Table des matières' },
  contribution: { es: 'Contribución', en: 'Contribution', pt: 'Contribuição', fr: 'Contribution' },
  did_not_work: {
    es: 'no dio resultado',
    en: 'did not work',
    pt: 'não deu resultado',
    fr: 'sans résultat',
  },
  endorsedBy: { es: 'Respaldada por', en: 'Endorsed by', pt: 'Apoiada por', fr: 'Appuyée par' },
  inOriginal: {
    es: 'en su idioma original',
    en: 'in its own language',
    pt: 'em seu idioma original',
    fr: 'dans sa langue d’origine',
  },
  others: {
    es: 'Lo que dicen otros Estados',
    en: 'What other States say',
    pt: 'O que dizem outros Estados',
    fr: 'Ce qu’en disent d’autres États',
  },
  page: { es: 'Página', en: 'Page', pt: 'Página', fr: 'Page' },
  practice: { es: 'Práctica', en: 'Practice', pt: 'Prática', fr: 'Pratique' },
  practices: {
    es: 'Buenas prácticas contra la trata de personas',
    en: 'Best practices against trafficking in persons',
    pt: 'Boas práticas contra o tráfico de pessoas',
    fr: 'Bonnes pratiques contre la traite des personnes',
  },
  readingList: {
    es: 'Lista de lecturas',
    en: 'Reading list',
    pt: 'Lista de leituras',
    fr: 'Liste de lectures',
  },
  tested: { es: 'probada', en: 'tested', pt: 'testada', fr: 'mise à l’essai' },
  translatedBy: {
    es: 'Traducción de',
    en: 'Translated by',
    pt: 'Tradução de',
    fr: 'Traduction de',
  },
  translation: { es: 'Traducción', en: 'Translation', pt: 'Tradução', fr: 'Traduction' },
  unprintable: {
    es: 'Un carácter que la letra de imprenta no tiene figura por su número, como [U+4E2D].',
    en: 'A character that the typeface lacks stands by its number, as [U+4E2D].',
    pt: 'Um caractere que a fonte não tem figura por seu número, como [U+4E2D].',
    fr: 'Un caractère que la police n’a pas figure par son numéro, comme [U+4E2D].',
  },
  version: { es: 'Versión', en: 'Version', pt: 'Versão', fr: 'Version' },
} as const satisfies Readonly<Record<string, Told>>;
