/** What an act does, in four languages, as a heading of a letter would say it. */

import type { ActKind } from '../life-cycle.js';
import { extraditionActNames } from './act-names-extradition.js';
import type { Language } from './language.js';

const NAMES: Readonly<Record<ActKind, Readonly<Record<Language, string>>>> = {
  request: {
    es: 'Solicitud de asistencia',
    en: 'Request for assistance',
    pt: 'Pedido de assistência',
    fr: 'Demande d’entraide',
  },
  acknowledge: {
    es: 'Acuse de recibo',
    en: 'Acknowledgement',
    pt: 'Confirmação de recebimento',
    fr: 'Accusé de réception',
  },
  misdirected: {
    es: 'Aviso de destinatario equivocado',
    en: 'Notice of wrong addressee',
    pt: 'Aviso de destinatário incorreto',
    fr: 'Avis d’erreur de destinataire',
  },
  start_examination: {
    es: 'Inicio del examen',
    en: 'Start of the examination',
    pt: 'Início do exame',
    fr: 'Début de l’examen',
  },
  ask_information: {
    es: 'Petición de información adicional',
    en: 'Request for additional information',
    pt: 'Pedido de informações complementares',
    fr: 'Demande de complément d’information',
  },
  supplement_received: {
    es: 'Información adicional',
    en: 'Additional information',
    pt: 'Informações complementares',
    fr: 'Complément d’information',
  },
  no_reply_after_reminders: {
    es: 'Devolución por falta de respuesta',
    en: 'Return for want of a reply',
    pt: 'Devolução por falta de resposta',
    fr: 'Renvoi faute de réponse',
  },
  open_consultation: {
    es: 'Apertura de consultas',
    en: 'Opening of consultations',
    pt: 'Abertura de consultas',
    fr: 'Ouverture de consultations',
  },
  conditions_agreed: {
    es: 'Acuerdo sobre las condiciones',
    en: 'Agreement on conditions',
    pt: 'Acordo sobre as condições',
    fr: 'Accord sur les conditions',
  },
  no_agreement_refuse: {
    es: 'Denegación motivada',
    en: 'Refusal with reasons',
    pt: 'Recusa fundamentada',
    fr: 'Refus motivé',
  },
  agree_to_postpone: {
    es: 'Aplazamiento',
    en: 'Postponement',
    pt: 'Adiamento',
    fr: 'Ajournement',
  },
  accept: { es: 'Aceptación', en: 'Acceptance', pt: 'Aceitação', fr: 'Acceptation' },
  forward: {
    es: 'Remisión a la autoridad ejecutora',
    en: 'Transmission to the executing authority',
    pt: 'Encaminhamento à autoridade executora',
    fr: 'Transmission à l’autorité d’exécution',
  },
  resume: {
    es: 'Reanudación',
    en: 'Resumption',
    pt: 'Retomada',
    fr: 'Reprise',
  },
  report_progress: {
    es: 'Informe de avance',
    en: 'Progress report',
    pt: 'Relatório de andamento',
    fr: 'Rapport d’avancement',
  },
  partial_result: {
    es: 'Remisión parcial de resultados',
    en: 'Partial transmittal of results',
    pt: 'Remessa parcial de resultados',
    fr: 'Transmission partielle des résultats',
  },
  rest_result: {
    es: 'Remisión de los resultados restantes',
    en: 'Transmittal of the remaining results',
    pt: 'Remessa dos resultados restantes',
    fr: 'Transmission du reste des résultats',
  },
  full_result: {
    es: 'Remisión de resultados',
    en: 'Transmittal of results',
    pt: 'Remessa de resultados',
    fr: 'Transmission des résultats',
  },
  cannot_execute: {
    es: 'Devolución por imposibilidad de cumplimiento',
    en: 'Return as not executable',
    pt: 'Devolução por impossibilidade de cumprimento',
    fr: 'Renvoi pour impossibilité d’exécution',
  },
  confirm: {
    es: 'Confirmación de resultados',
    en: 'Confirmation of results',
    pt: 'Confirmação de resultados',
    fr: 'Confirmation des résultats',
  },
  query_result: {
    es: 'Observaciones a los resultados',
    en: 'Query on the results',
    pt: 'Observações sobre os resultados',
    fr: 'Observations sur les résultats',
  },
  objects_to_return: {
    es: 'Objetos por devolver',
    en: 'Objects to return',
    pt: 'Objetos a devolver',
    fr: 'Objets à restituer',
  },
  close: { es: 'Cierre', en: 'Closing', pt: 'Encerramento', fr: 'Clôture' },
  returned: {
    es: 'Devolución de objetos',
    en: 'Return of objects',
    pt: 'Devolução de objetos',
    fr: 'Restitution des objets',
  },
  withdraw: {
    es: 'Retiro de la solicitud',
    en: 'Withdrawal of the request',
    pt: 'Desistência do pedido',
    fr: 'Retrait de la demande',
  },
  offer_conditions: {
    es: 'Ofrecimiento de información bajo condiciones',
    en: 'Offer of information on conditions',
    pt: 'Oferta de informação sob condições',
    fr: 'Offre d’informations sous conditions',
  },
  reject: {
    es: 'Rechazo de las condiciones',
    en: 'Rejection of the conditions',
    pt: 'Rejeição das condições',
    fr: 'Rejet des conditions',
  },
  send: {
    es: 'Información espontánea',
    en: 'Spontaneous information',
    pt: 'Informação espontânea',
    fr: 'Informations spontanées',
  },
  open_request: {
    es: 'Aviso de solicitud vinculada',
    en: 'Notice of a linked request',
    pt: 'Aviso de pedido vinculado',
    fr: 'Avis de demande liée',
  },
  exculpatory: {
    es: 'Aviso de revelación a la defensa',
    en: 'Notice of disclosure to the defence',
    pt: 'Aviso de revelação à defesa',
    fr: 'Avis de divulgation à la défense',
  },
  recall: {
    es: 'Retiro de la información',
    en: 'Recall of the information',
    pt: 'Recolhimento da informação',
    fr: 'Rappel des informations',
  },
  feedback: {
    es: 'Retroalimentación',
    en: 'Feedback',
    pt: 'Retorno sobre o uso',
    fr: 'Retour d’information',
  },
  answer: {
    es: 'Respuesta con buenas prácticas',
    en: 'Answer with best practices',
    pt: 'Resposta com boas práticas',
    fr: 'Réponse avec des bonnes pratiques',
  },
  decline: {
    es: 'Respuesta negativa',
    en: 'Negative answer',
    pt: 'Resposta negativa',
    fr: 'Réponse négative',
  },
  ask_more: {
    es: 'Preguntas adicionales',
    en: 'Further questions',
    pt: 'Perguntas adicionais',
    fr: 'Questions complémentaires',
  },
  ...extraditionActNames,
};

/** The name of an act of `kind` in `language`. */
export const actName = (kind: ActKind, language: Language): string => NAMES[kind][language];
