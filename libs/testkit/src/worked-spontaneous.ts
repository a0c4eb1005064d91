/** Information that Mexico gives Guatemala unasked, on conditions; wholly fictitious. */

import { DAY_MS, plus, stateCode, toIso } from '@comity/kernel';
import type { Instant, Json } from '@comity/kernel';
import type { CalendarDate, SpontaneousInformation } from '@comity/law';
import { act, step } from './story.js';
import type { Story } from './story.js';

const MEX = stateCode('MEX');
const GTM = stateCode('GTM');
const DATE_CHARS = 10;

const conditions: SpontaneousInformation['conditions'] = [
  { code: 'confidential', text: 'Se mantendrá en reserva hasta que México autorice otra cosa.' },
  { code: 'no_onward_sharing' },
  { code: 'only_for_case', caseReference: 'Investigación sobre la ruta de Tecún Umán (ficticia)' },
];

/** The story with its dates counted from `on`, the day on which it is told. */
export const workedSpontaneous = ({ on }: { readonly on: Instant }): Story => {
  const day = (days: number): CalendarDate =>
    toIso(plus(on, days * DAY_MS)).slice(0, DATE_CHARS) as CalendarDate;
  const content: SpontaneousInformation = {
    messageKind: 'spontaneous_information',
    requestingState: MEX,
    requestedState: GTM,
    requestingCentralAuthority: 'mex-fgr',
    requestedCentralAuthority: 'gtm-mp',
    requestingReference: 'FGR/CAIA/IE/2026/00077',
    legalBases: [{ instrument: 'UNTOC', articles: ['18(4)', '18(5)'], role: 'primary' }],
    originalLanguage: 'es',
    translations: [],
    useConditions: [],
    priorContacts: [],
    relatedRequests: [],
    documents: [],
    offences: [{ name: 'Trata de personas', category: 'TIP 5' }],
    persons: [],
    subject: 'Ruta de captación con destino a Tapachula',
    conditions,
    riskToLife: false,
    retentionUntil: day(180),
    information:
      'En una inspección laboral ficticia se hallaron contratos que anuncian empleo en cocinas de Tapachula a personas de San Marcos. Los anuncios repiten un mismo número de contacto y citan a las personas en la terminal de autobuses los días martes. Dos personas adultas, V-01 y V-02, refirieron haber entregado sus documentos al llegar.',
    whyUseful:
      'Permite abrir una investigación en Guatemala sobre la captación y pedir después la prueba que obra en México.',
    originAndGrading: {
      sourceType: 'Inspección laboral',
      reliability: 'B',
      accuracy: '2',
      dateOfInformation: day(-3),
    },
    travelAndDocuments: {
      authorsOrVictims: 'Las personas que cruzan son víctimas; llevan sus propios documentos.',
      routes: [
        { state: GTM, role: 'origin', place: 'San Marcos' },
        { state: MEX, role: 'destination', place: 'Tapachula' },
      ],
    },
    proceeds: [],
    acceptanceNeededFirst: true,
    victims: ['V-01', 'V-02'].map((victimCode) => ({
      victimCode,
      status: 'presumed',
      ageBand: 'adult',
      acts: ['recruitment', 'transport'],
      means: ['deception'],
      exploitation: ['forced_labour'],
      route: [],
      travelDocuments: [],
      protectiveMeasures: ['identity withheld'],
      informedConsent: {
        shareData: true,
        beContacted: false,
        testify: false,
        language: 'es',
        date: day(-3),
      },
      riskAssessment: { level: 'medium', date: day(-2) },
      nonPunishment: { undertaking: true },
    })),
  };
  return {
    of: 'spontaneous',
    requesting: MEX,
    requested: GTM,
    firstDraft: content,
    content,
    lines: [
      step('requesting', 'submit', 'IN_REVIEW'),
      step('requesting', 'approve', 'APPROVED'),
      act('requesting', 'offer_conditions', 'CONDITIONS_OFFERED', null),
      act('requested', 'accept', 'SENT', {
        conditions: conditions as unknown as Json,
        officer: 'Lic. Fermín Ordóñez Xicay',
      }),
      act('requesting', 'send', 'SENT', null),
      act('requested', 'acknowledge', 'ACKNOWLEDGED', {
        requestedReference: 'MP-UAI-IE-0031-2026',
        officer: 'Lic. Fermín Ordóñez Xicay',
      }),
      step('requested', 'assess', 'ASSESSED'),
      act('requested', 'open_request', 'LED_TO_REQUEST', {
        requestCase: 'NET-2026-GTM-MEX-000000000000',
        note: 'Se pedirá la prueba que obra en México.',
      }),
      act('requested', 'feedback', 'CLOSED', {
        used: true,
        summary: 'Se abrió una investigación y se protegió a cuatro personas (ficticio).',
      }),
    ],
  };
};
