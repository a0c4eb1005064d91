/** What States report progress on: each paragraph of the Declaration, each area of the Work Plan. */

import type { Language, Told } from '../words/language.js';

/** Where a line comes from. */
export interface LineSource {
  readonly instrument: 'declaration' | 'work_plan';
  /** Of the Declaration; null for an area of the Work Plan, whose lines we do not have. */
  readonly paragraph: number | null;
}

/** One line of a report. */
export interface ProgressLine {
  readonly id: string;
  /** What it is about, in our own short words; the text is in its source. */
  readonly title: Told;
  readonly source: LineSource;
}

/** The Declaration of Brasilia, paragraphs 1 to 15 (RTP-IV/doc.5/14 rev.1, 5 December 2014). */
const DECLARATION: readonly Told[] = [
  {
    es: 'Condena de la trata en todas sus formas',
    en: 'Condemning trafficking in all its forms',
    pt: 'Condenação do tráfico em todas as suas formas',
    fr: 'Condamnation de la traite sous toutes ses formes',
  },
  {
    es: 'Prevención por medio de políticas públicas',
    en: 'Prevention by public policies',
    pt: 'Prevenção por meio de políticas públicas',
    fr: 'Prévention par des politiques publiques',
  },
  {
    es: 'Recursos para las políticas y los programas',
    en: 'Resources for policies and programmes',
    pt: 'Recursos para as políticas e os programas',
    fr: 'Ressources pour les politiques et les programmes',
  },
  {
    es: 'Justicia penal y asistencia integral a las víctimas',
    en: 'Criminal justice, and full assistance to victims',
    pt: 'Justiça penal e assistência integral às vítimas',
    fr: 'Justice pénale et aide intégrale aux victimes',
  },
  {
    es: 'Legislación y tipificación del delito',
    en: 'Legislation, and the definition of the offence',
    pt: 'Legislação e tipificação do crime',
    fr: 'Législation et qualification de l’infraction',
  },
  {
    es: 'Coordinación interna, con la sociedad civil y el sector privado',
    en: 'Coordination at home, with civil society and the private sector',
    pt: 'Coordenação interna, com a sociedade civil e o setor privado',
    fr: 'Coordination interne, avec la société civile et le secteur privé',
  },
  {
    es: 'Campañas de información, denuncia y líneas telefónicas gratuitas',
    en: 'Information campaigns, complaints and free telephone lines',
    pt: 'Campanhas de informação, denúncia e linhas telefônicas gratuitas',
    fr: 'Campagnes d’information, plaintes et numéros gratuits',
  },
  {
    es: 'Cultura de prevención y denuncia; educación',
    en: 'A culture of prevention and of reporting; education',
    pt: 'Cultura de prevenção e denúncia; educação',
    fr: 'Culture de la prévention et de la dénonciation\u00a0; éducation',
  },
  {
    es: 'Protección y reinserción de las víctimas, sin revictimización',
    en: 'Protection and reintegration of victims, who are never made victims again',
    pt: 'Proteção e reinserção das vítimas, sem revitimização',
    fr: 'Protection et réinsertion des victimes, sans nouvelle victimisation',
  },
  {
    es: 'Formación de los funcionarios',
    en: 'Training of officials',
    pt: 'Capacitação dos funcionários',
    fr: 'Formation des fonctionnaires',
  },
  {
    es: 'Cooperación internacional en la investigación y la extradición',
    en: 'International cooperation in investigation and extradition',
    pt: 'Cooperação internacional na investigação e na extradição',
    fr: 'Coopération internationale en matière d’enquête et d’extradition',
  },
  {
    es: 'Red de autoridades, también por medios electrónicos',
    en: 'A network of authorities, by electronic means too',
    pt: 'Rede de autoridades, também por meios eletrônicos',
    fr: 'Réseau d’autorités, y compris par voie électronique',
  },
  {
    es: 'Cooperación efectiva en América del Sur',
    en: 'Effective cooperation in South America',
    pt: 'Cooperação efetiva na América do Sul',
    fr: 'Coopération effective en Amérique du Sud',
  },
  {
    es: 'Convención de Palermo y su Protocolo; San Salvador y Belém do Pará',
    en: 'The Palermo Convention and its Protocol; San Salvador and Belém do Pará',
    pt: 'Convenção de Palermo e seu Protocolo; San Salvador e Belém do Pará',
    fr: 'Convention de Palerme et son Protocole\u00a0; San Salvador et Belém do Pará',
  },
  {
    es: 'Seguimiento del Plan de Trabajo e información mutua',
    en: 'Following the Work Plan, and telling each other',
    pt: 'Acompanhamento do Plano de Trabalho e informação mútua',
    fr: 'Suivi du Plan de travail et information réciproque',
  },
];

/** The areas of the II Work Plan 2015–2018 (domain report 5.1). */
const WORK_PLAN: readonly (readonly [id: string, title: Told])[] = [
  ['prevention', { es: 'Prevención', en: 'Prevention', pt: 'Prevenção', fr: 'Prévention' }],
  [
    'protection',
    {
      es: 'Protección de las víctimas',
      en: 'Protection of victims',
      pt: 'Proteção das vítimas',
      fr: 'Protection des victimes',
    },
  ],
  [
    'prosecution',
    {
      es: 'Persecución penal',
      en: 'Prosecution',
      pt: 'Persecução penal',
      fr: 'Poursuites pénales',
    },
  ],
];

/** Every line, the Declaration's in the order of its paragraphs and then the Work Plan's. */
export const PROGRESS_LINES: readonly ProgressLine[] = [
  ...DECLARATION.map((title, index) => ({
    id: `brasilia-${index + 1}`,
    title,
    source: { instrument: 'declaration' as const, paragraph: index + 1 },
  })),
  ...WORK_PLAN.map(([id, title]) => ({
    id: `work-plan-2-${id}`,
    title,
    source: { instrument: 'work_plan' as const, paragraph: null },
  })),
];

const SOURCES: Readonly<Record<LineSource['instrument'], Told>> = {
  declaration: {
    es: 'Declaración de Brasilia, párrafo',
    en: 'Declaration of Brasilia, paragraph',
    pt: 'Declaração de Brasília, parágrafo',
    fr: 'Déclaration de Brasilia, paragraphe',
  },
  work_plan: {
    es: 'II Plan de Trabajo 2015–2018',
    en: 'II Work Plan 2015–2018',
    pt: 'II Plano de Trabalho 2015–2018',
    fr: 'IIe Plan de travail 2015–2018',
  },
};

/** Where a line comes from, in words: `Declaration of Brasilia, paragraph 12`. */
export const lineSourceIn = ({ source }: ProgressLine, language: Language): string => {
  const named = SOURCES[source.instrument][language];
  return source.paragraph === null ? named : `${named} ${source.paragraph}`;
};
