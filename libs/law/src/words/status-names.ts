/** How a case stands, in four languages. */

import type { CaseStatus } from '../life-cycle.js';
import type { Language } from './language.js';

const NAMES: Readonly<Record<CaseStatus, Readonly<Record<Language, string>>>> = {
  DRAFT: { es: 'Borrador', en: 'Draft', pt: 'Minuta', fr: 'Projet' },
  IN_REVIEW: { es: 'En revisión', en: 'In review', pt: 'Em revisão', fr: 'En relecture' },
  APPROVED: { es: 'Aprobada', en: 'Approved', pt: 'Aprovada', fr: 'Approuvée' },
  TRANSMITTED: { es: 'Transmitida', en: 'Transmitted', pt: 'Transmitida', fr: 'Transmise' },
  DELIVERED: { es: 'Entregada', en: 'Delivered', pt: 'Entregue', fr: 'Remise' },
  ACKNOWLEDGED: {
    es: 'Con acuse de recibo',
    en: 'Acknowledged',
    pt: 'Recebimento confirmado',
    fr: 'Accusé de réception donné',
  },
  UNDER_EXAMINATION: {
    es: 'En examen',
    en: 'Under examination',
    pt: 'Em exame',
    fr: 'À l’examen',
  },
  INFO_REQUESTED: {
    es: 'Información adicional pedida',
    en: 'Additional information asked',
    pt: 'Informações complementares pedidas',
    fr: 'Complément d’information demandé',
  },
  CONSULTATION: { es: 'En consulta', en: 'In consultation', pt: 'Em consulta', fr: 'Consultation' },
  ACCEPTED: { es: 'Aceptada', en: 'Accepted', pt: 'Aceita', fr: 'Acceptée' },
  ACCEPTED_CONDITIONS: {
    es: 'Aceptada con condiciones',
    en: 'Accepted on conditions',
    pt: 'Aceita sob condições',
    fr: 'Acceptée sous conditions',
  },
  POSTPONED: { es: 'Diferida', en: 'Postponed', pt: 'Adiada', fr: 'Différée' },
  IN_EXECUTION: {
    es: 'En cumplimiento',
    en: 'In execution',
    pt: 'Em cumprimento',
    fr: 'En cours d’exécution',
  },
  PARTIALLY_EXECUTED: {
    es: 'Cumplida en parte',
    en: 'Partially executed',
    pt: 'Cumprida em parte',
    fr: 'Partiellement exécutée',
  },
  RESULTS_SENT: {
    es: 'Resultados enviados',
    en: 'Results sent',
    pt: 'Resultados enviados ao requerente',
    fr: 'Résultats envoyés',
  },
  RESULTS_CONFIRMED: {
    es: 'Resultados confirmados',
    en: 'Results confirmed',
    pt: 'Resultados confirmados pelo requerente',
    fr: 'Résultats confirmés',
  },
  RETURN_PENDING: {
    es: 'Devolución pendiente',
    en: 'Return pending',
    pt: 'Devolução pendente',
    fr: 'Restitution en attente',
  },
  RETURNED_UNEXECUTED: {
    es: 'Devuelta sin cumplir',
    en: 'Returned unexecuted',
    pt: 'Devolvida sem cumprimento',
    fr: 'Renvoyée sans exécution',
  },
  REFUSED: { es: 'Denegada', en: 'Refused', pt: 'Recusada', fr: 'Refusée' },
  WITHDRAWN: { es: 'Retirada', en: 'Withdrawn', pt: 'Retirada pelo requerente', fr: 'Retirée' },
  CLOSED: { es: 'Cerrada', en: 'Closed', pt: 'Encerrada', fr: 'Close' },
};

/** The name of `status` in `language`. */
export const statusName = (status: CaseStatus, language: Language): string =>
  NAMES[status][language];
