/** How a practice stands and what is done with it, in four languages. */

import type {
  PracticeClockEvent,
  PracticeStatus,
  PracticeStepKind,
} from '../practices/practice-life-cycle.js';
import type { Language } from './language.js';

type Names<K extends string> = Readonly<Record<K, Readonly<Record<Language, string>>>>;

const STATUSES: Names<PracticeStatus> = {
  DRAFT: { es: 'Borrador', en: 'Draft', pt: 'Minuta', fr: 'Projet' },
  NATIONAL_REVIEW: {
    es: 'En revisión nacional',
    en: 'In national review',
    pt: 'Em revisão nacional',
    fr: 'En relecture nationale',
  },
  SUBMITTED: { es: 'Presentada', en: 'Submitted', pt: 'Apresentada', fr: 'Soumise' },
  PEER_REVIEW: {
    es: 'En revisión por pares',
    en: 'In peer review',
    pt: 'Em revisão por pares',
    fr: 'En évaluation par les pairs',
  },
  REVISION_ASKED: {
    es: 'Cambios pedidos',
    en: 'Changes asked',
    pt: 'Alterações pedidas',
    fr: 'Modifications demandées',
  },
  ACCEPTED: { es: 'Aceptada', en: 'Accepted', pt: 'Aceita', fr: 'Acceptée' },
  TRANSLATION: {
    es: 'En traducción',
    en: 'In translation',
    pt: 'Em tradução',
    fr: 'En traduction',
  },
  PUBLISHED_NETWORK: {
    es: 'Publicada en la red',
    en: 'Published in the network',
    pt: 'Publicada na rede',
    fr: 'Publiée dans le réseau',
  },
  PUBLISHED_PUBLIC: {
    es: 'Publicada para todos',
    en: 'Published to the public',
    pt: 'Publicada para todos os públicos',
    fr: 'Publiée pour tous',
  },
  UNDER_REVISION: {
    es: 'En preparación de nueva versión',
    en: 'Under revision',
    pt: 'Em elaboração de nova versão',
    fr: 'En cours de révision',
  },
  SUPERSEDED: { es: 'Reemplazada', en: 'Superseded', pt: 'Substituída', fr: 'Remplacée' },
  EXPIRED: {
    es: 'Vencida sin confirmación',
    en: 'Expired',
    pt: 'Expirada sem confirmação',
    fr: 'Échue',
  },
  WITHDRAWN: { es: 'Retirada de la red', en: 'Withdrawn', pt: 'Retirada da rede', fr: 'Retirée' },
};

const EVENTS: Names<PracticeStepKind | PracticeClockEvent> = {
  submit: {
    es: 'Envío a revisión nacional',
    en: 'Submission',
    pt: 'Envio à revisão nacional',
    fr: 'Envoi en relecture nationale',
  },
  clear: {
    es: 'Visto bueno nacional',
    en: 'National clearance',
    pt: 'Aprovação nacional',
    fr: 'Visa national',
  },
  back: {
    es: 'Devolución al autor',
    en: 'Return to the author',
    pt: 'Devolução ao autor',
    fr: 'Renvoi à l’auteur',
  },
  assign: {
    es: 'Asignación de revisores',
    en: 'Assignment of reviewers',
    pt: 'Designação de revisores',
    fr: 'Désignation des évaluateurs',
  },
  ask_changes: {
    es: 'Pedido de cambios',
    en: 'Request for changes',
    pt: 'Pedido de alterações',
    fr: 'Demande de modifications',
  },
  resubmit: {
    es: 'Nueva presentación',
    en: 'Resubmission',
    pt: 'Nova apresentação',
    fr: 'Nouvelle soumission',
  },
  accept: { es: 'Aceptación', en: 'Acceptance', pt: 'Aceitação', fr: 'Acceptation' },
  decline: {
    es: 'No aceptación',
    en: 'Declining',
    pt: 'Não aceitação',
    fr: 'Non-acceptation',
  },
  translate: {
    es: 'Paso a traducción',
    en: 'Handing to translation',
    pt: 'Passagem à tradução',
    fr: 'Mise en traduction',
  },
  publish: {
    es: 'Publicación en la red',
    en: 'Publication in the network',
    pt: 'Publicação na rede',
    fr: 'Publication dans le réseau',
  },
  publish_public: {
    es: 'Publicación para todos',
    en: 'Publication to the public',
    pt: 'Publicação para todos os públicos',
    fr: 'Publication pour tous',
  },
  revise: {
    es: 'Apertura de una nueva versión',
    en: 'Opening of a revision',
    pt: 'Abertura de nova versão',
    fr: 'Ouverture d’une révision',
  },
  publish_new: {
    es: 'Publicación de la nueva versión',
    en: 'Publication of the new version',
    pt: 'Publicação da nova versão',
    fr: 'Publication de la nouvelle version',
  },
  review_date_passed: {
    es: 'Fecha de revisión vencida',
    en: 'Review date passed',
    pt: 'Data de revisão vencida',
    fr: 'Date de révision dépassée',
  },
  confirm: {
    es: 'Confirmación por el Estado titular',
    en: 'Confirmation by the owner State',
    pt: 'Confirmação pelo Estado titular',
    fr: 'Confirmation par l’État titulaire',
  },
  withdraw: { es: 'Retiro', en: 'Withdrawal', pt: 'Retirada', fr: 'Retrait' },
};

/** The name of a practice's status in `language`. */
export const practiceStatusName = (status: PracticeStatus, language: Language): string =>
  STATUSES[status][language];

/** The name of a step with a practice, or of its review date passing, in `language`. */
export const practiceEventName = (
  event: PracticeStepKind | PracticeClockEvent,
  language: Language,
): string => EVENTS[event][language];
