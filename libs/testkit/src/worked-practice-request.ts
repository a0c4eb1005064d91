/** Guatemala asks Brazil how it protects witnesses; wholly fictitious. */

import { stateCode } from '@comity/kernel';
import type { PracticeRequest } from '@comity/law';
import { act, step } from './story.js';
import type { Story } from './story.js';

const GTM = stateCode('GTM');
const BRA = stateCode('BRA');

const content: PracticeRequest = {
  messageKind: 'practice_request',
  requestingState: GTM,
  requestedState: BRA,
  requestingCentralAuthority: 'gtm-mp',
  requestedCentralAuthority: 'bra-drci',
  requestingReference: 'MP-UAI-BP-0004-2026',
  originalLanguage: 'es',
  translations: [],
  documents: [],
  pillars: ['protection', 'cooperation'],
  theme: 'Una sola entrevista grabada de la víctima para dos Estados',
  need: 'Las víctimas que declaran para dos países repiten su relato varias veces. Queremos una sola entrevista grabada que ambos puedan usar.',
  questions: [
    { item: 1, question: '¿Qué forma procesal admite la entrevista grabada como prueba?' },
    { item: 2, question: '¿Quién la realiza y con qué formación?' },
  ],
  context: 'Casos con víctimas en el Estado requerido y juicio en el requirente.',
  formsAndGroups: ['explotación sexual', 'adolescentes'],
  languagesRead: ['es', 'pt'],
};

/** The story; it names no dates. */
export const workedPracticeRequest = (): Story => ({
  of: 'practice_request',
  requesting: GTM,
  requested: BRA,
  firstDraft: content,
  content,
  lines: [
    step('requesting', 'submit', 'IN_REVIEW'),
    step('requesting', 'approve', 'APPROVED'),
    act('requesting', 'request', 'DELIVERED', null),
    act('requested', 'acknowledge', 'ACKNOWLEDGED', {
      requestedReference: 'DRCI-BP 0009/2026',
      officer: 'Dra. Zulmira Prado Fictícia',
    }),
    act('requested', 'answer', 'ANSWERED', {
      practices: [
        {
          id: 'BP-2026-CAN-0007',
          title: 'Uma só entrevista: protocolo de oitiva gravada partilhada entre dois Estados',
          owner: 'CAN',
          language: 'pt',
        },
      ],
      answers: [{ item: 1, answer: 'O depoimento especial da Lei 13.431/2017 vale como prova.' }],
      documents: [],
    }),
    act('requesting', 'ask_more', 'ACKNOWLEDGED', {
      questions: [{ item: 3, question: '¿Cuánto cuesta equipar una sala?' }],
    }),
    act('requested', 'answer', 'ANSWERED', {
      practices: [],
      answers: [
        { item: 2, answer: 'Profissional especializado, após curso de oitenta horas (fictício).' },
        { item: 3, answer: 'Cerca de quinze mil dólares (fictício).' },
      ],
      documents: [],
    }),
    act('requesting', 'close', 'CLOSED', {
      outcome: 'full',
      usefulness: 5,
      adoptions: [{ practice: 'BP-2026-CAN-0007', standing: 'tested' }],
    }),
  ],
});
