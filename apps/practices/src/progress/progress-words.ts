/** What the pages of progress themselves say, in four languages. */

import type { Told } from '@comity/law';

/** Headings and notes; what States report is in their own words. */
export const PROGRESS_WORDS = {
  title: {
    es: 'Avances contra la trata de personas',
    en: 'Progress against trafficking in persons',
    pt: 'Avanços contra o tráfico de pessoas',
    fr: 'Progrès contre la traite des personnes',
  },
  mandate: {
    es: 'Lo que informan los Estados sobre la Declaración de Brasilia, cuyo párrafo 15 lo pide, y sobre el II Plan de Trabajo.',
    en: 'What States report on the Declaration of Brasilia, whose paragraph 15 asks for it, and on the II Work Plan.',
    pt: 'O que os Estados informam sobre a Declaração de Brasília, cujo parágrafo 15 o pede, e sobre o II Plano de Trabalho.',
    fr: 'Ce que les États rapportent sur la Déclaration de Brasilia, dont le paragraphe 15 le demande, et sur le IIe Plan de travail.',
  },
  none: {
    es: 'Todavía ningún Estado ha informado.',
    en: 'No State has reported yet.',
    pt: 'Nenhum Estado informou ainda.',
    fr: 'Aucun État n’a encore fait rapport.',
  },
  overview: { es: 'Panorama', en: 'Overview', pt: 'Panorama', fr: 'Vue d’ensemble' },
  line: { es: 'Línea', en: 'Line', pt: 'Linha', fr: 'Ligne' },
  state: { es: 'Estado', en: 'State', pt: 'Estado', fr: 'État' },
  standing: { es: 'Situación', en: 'Standing', pt: 'Situação', fr: 'Avancement' },
  period: { es: 'Período', en: 'Period', pt: 'Período', fr: 'Période' },
  words: { es: 'Informe', en: 'Report', pt: 'Relatório', fr: 'Rapport' },
  figures: { es: 'Cifras', en: 'Figures', pt: 'Números', fr: 'Chiffres' },
  practices: { es: 'Prácticas', en: 'Practices', pt: 'Práticas', fr: 'Pratiques' },
  silent: { es: 'sin informe', en: 'no report', pt: 'sem relatório', fr: 'sans rapport' },
  asFiles: { es: 'Como archivo', en: 'As a file', pt: 'Como arquivo', fr: 'En fichier' },
} as const satisfies Readonly<Record<string, Told>>;

/** Signs of where a line stands, for a table that has room for one. */
export const STANDING_SIGNS = {
  not_begun: '○',
  under_way: '◐',
  done: '●',
  not_applicable: '–',
} as const;
