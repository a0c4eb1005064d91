/** Which clocks spontaneous information and requests for practices start, each with its source. */

import { always, until, USUAL } from './clock-rule.js';
import type { ClockRule } from './clock-rule.js';

/** Every clock of the life cycle of spontaneous information (domain report 2.5). */
export const SPONTANEOUS_CLOCKS: readonly ClockRule[] = [
  {
    ...USUAL,
    id: 'spontaneous_acknowledgement',
    name: 'Acknowledge the information',
    of: 'spontaneous',
    side: 'requested',
    start: ['receipt'],
    lengths: [
      { when: 'risk_to_life', is: { hours: 1 } },
      { when: 'always', is: { hours: 24 } },
    ],
    end: ['acknowledge', 'exculpatory'],
    escalatesTo: ['head', 'liaison'],
    source: 'Practice; Medellín 6(4)',
    grounding: 'proposal',
  },
  {
    ...USUAL,
    id: 'feedback',
    name: 'Tell what came of the information',
    of: 'spontaneous',
    side: 'requested',
    start: ['acknowledge'],
    lengths: always({ days: 90 }),
    end: ['feedback'],
    remindEveryDays: 90,
    source: 'Practice; UNTOC 18(4)',
    grounding: 'proposal',
  },
  {
    ...USUAL,
    id: 'retention',
    name: 'Erase what was not used',
    of: 'spontaneous',
    side: 'requested',
    start: ['send'],
    lengths: until('retentionUntil'),
    end: ['open_request', 'feedback', 'close'],
    // It is erased by a step at home, which the sender never sees.
    tellsOther: 'never',
    source: 'Data protection; the last day that the information names (S16)',
    grounding: 'found',
  },
];

/** Every clock of a request for best practices. */
export const PRACTICE_CLOCKS: readonly ClockRule[] = [
  {
    ...USUAL,
    id: 'practice_acknowledgement',
    name: 'Acknowledge the request for practices',
    of: 'practice_request',
    side: 'requested',
    start: ['technical_receipt'],
    lengths: always({ businessDays: 5 }),
    end: ['acknowledge'],
    source: 'Practice; Medellín 6(3)-(4) for the day of receipt',
    grounding: 'proposal',
  },
  {
    ...USUAL,
    id: 'practice_answer',
    name: 'Answer the request for practices',
    of: 'practice_request',
    side: 'requested',
    start: ['acknowledge', 'ask_more'],
    lengths: always({ businessDays: 20 }),
    end: ['answer', 'decline'],
    source: 'Declaration of Brasilia, paragraphs 12 and 15',
    grounding: 'proposal',
  },
];
