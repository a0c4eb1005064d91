/** What the acts of the worked extradition say: the notes of its time line in the bodies of libs/law. */

import type { Json } from '@comity/kernel';
import type { ActKindOf, CaseStatus, Side } from '@comity/law';

/** One act of the time line after the request for arrest; dates are those of the fixture. */
export interface WorkedAct {
  readonly side: Side;
  readonly kind: ActKindOf<'extradition'>;
  readonly status: CaseStatus;
  /** Absent for the formal request, whose body is the fixture itself. */
  readonly body?: Json;
}

const handover = {
  place: 'Aeropuerto internacional de São Paulo-Guarulhos',
  date: '2026-10-02',
  collectBy: '2026-11-09',
  timeZone: 'America/Sao_Paulo',
  agents: ['Dos oficiales de INTERPOL Lima (ficticios)'],
  objects: ['Dos teléfonos móviles'],
};

const record = {
  handedOverOn: '2026-10-02',
  place: 'Aeropuerto internacional de São Paulo-Guarulhos',
  agents: ['Dos oficiales de INTERPOL Lima (ficticios)'],
  objects: ['Dos teléfonos móviles'],
  detentionDaysServed: 202,
};

/** Every act in its order; where both States sign, the requested State signs first. */
export const WORKED_EXTRADITION_ACTS: readonly WorkedAct[] = [
  {
    side: 'requested',
    kind: 'arrest_reported',
    status: 'ARRESTED',
    body: {
      arrestedOn: '2026-03-14',
      notifiedOn: '2026-03-16',
      place: 'São Paulo',
      rule: 'BR-NATIONAL',
      dueOn: '2026-05-15',
      timeZone: 'America/Sao_Paulo',
      note: 'Prazo da Lei 13.445/2017, art. 84, § 4º, na falta de prazo no tratado.',
    },
  },
  { side: 'requesting', kind: 'formal_request', status: 'FORMAL_SENT' },
  {
    side: 'requested',
    kind: 'acknowledge',
    status: 'ACKNOWLEDGED',
    body: {
      requestedReference: 'MJSP/SENAJUS/DRCI-EXT 08099.000000/2026-00',
      officer: 'Dr. Otacílio Nunes Fictício',
      receivedOn: '2026-04-29',
    },
  },
  { side: 'requested', kind: 'check', status: 'FORMAL_CHECK', body: {} },
  {
    side: 'requested',
    kind: 'ask_supplement',
    status: 'SUPPLEMENT_DUE',
    body: {
      questions: [
        {
          item: 1,
          field: 'limitationStatement',
          why: 'Falta o texto sobre a suspensão da prescrição.',
          due: '2026-06-05',
        },
      ],
      dueOn: '2026-06-05',
      timeZone: 'America/Sao_Paulo',
      silence: 'goes_on',
    },
  },
  {
    side: 'requesting',
    kind: 'supplement',
    status: 'FORMAL_CHECK',
    body: {
      answers: [
        {
          item: 1,
          answer:
            'Se remite el texto del artículo 84 del Código Penal, sobre la suspensión de la prescripción.',
        },
      ],
      documents: [],
    },
  },
  {
    side: 'requested',
    kind: 'to_court',
    status: 'JUDICIAL_PHASE',
    body: { court: 'Supremo Tribunal Federal', sentOn: '2026-05-14' },
  },
  {
    side: 'requested',
    kind: 'judgment',
    status: 'JUDICIAL_DECISION',
    body: {
      court: 'Supremo Tribunal Federal, Extradição 0000 (fictícia)',
      decidedOn: '2026-08-20',
      result: 'favourable',
      summary: 'Procedente.',
    },
  },
  {
    side: 'requested',
    kind: 'to_executive',
    status: 'EXECUTIVE_DECISION',
    body: { authority: 'Ministério da Justiça e Segurança Pública', sentOn: '2026-08-27' },
  },
  {
    side: 'requested',
    kind: 'grant',
    status: 'GRANTED',
    body: {
      authority: 'Ministério da Justiça e Segurança Pública',
      decidedOn: '2026-09-08',
      conditions: ['Compromissos do art. 96 da Lei 13.445/2017.'],
      reasons: 'Dupla incriminação e prazos verificados.',
    },
  },
  {
    side: 'requested',
    kind: 'schedule',
    status: 'GRANTED',
    body: { handover, detentionDaysServed: 178 },
  },
  { side: 'requesting', kind: 'schedule', status: 'SURRENDER_SCHEDULED', body: { handover } },
  { side: 'requested', kind: 'handed_over', status: 'SURRENDER_SCHEDULED', body: record },
  { side: 'requesting', kind: 'handed_over', status: 'SURRENDERED', body: record },
  {
    side: 'requesting',
    kind: 'open_duties',
    status: 'POST_SURRENDER',
    body: {
      duties: [
        { code: 'specialty', text: 'No será procesado por hechos anteriores distintos.' },
        { code: 'no_life_or_cap', text: 'No se ejecutará cadena perpetua.' },
        { code: 'credit_for_detention', text: 'Se computarán los 202 días de detención.' },
        { code: 'notify_outcome', text: 'Se remitirá copia de la sentencia.' },
      ],
    },
  },
  // Our own supplement: the fixture ends while the outcome is pending.
  {
    side: 'requesting',
    kind: 'outcome_notice',
    status: 'CLOSED',
    body: {
      result: 'convicted',
      decidedOn: '2027-09-20',
      summary: 'Condenado por trata de personas agravada; sentencia firme (ficticia).',
    },
  },
];
