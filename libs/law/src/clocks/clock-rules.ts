/** Every clock there is, and what stops those that still run. */

import type { CaseKind } from '../life-cycle.js';
import type { ClockEvent, ClockRule } from './clock-rule.js';
import { EVIDENCE_CLOCKS } from './evidence-clocks.js';
import { EXTRADITION_CLOCKS } from './extradition-clocks.js';
import { PRACTICE_CLOCKS, SPONTANEOUS_CLOCKS } from './other-clocks.js';

/** The network's configuration of clocks; several rows of one id follow each other in time. */
export const CLOCK_RULES: readonly ClockRule[] = [
  ...EVIDENCE_CLOCKS,
  ...EXTRADITION_CLOCKS,
  ...SPONTANEOUS_CLOCKS,
  ...PRACTICE_CLOCKS,
];

/** What ends a case or sends it back: what still runs then stops, and says by which event. */
export const STOPPING_EVENTS: Readonly<Record<CaseKind, readonly ClockEvent[]>> = {
  evidence: [
    'withdraw',
    'close',
    'returned',
    'misdirected',
    'no_agreement_refuse',
    'no_reply_after_reminders',
    'cannot_execute',
  ],
  extradition: [
    'withdraw',
    'close',
    'not_found_or_denied',
    'outcome',
    'outcome_notice',
    'clock_expired',
    'expired',
  ],
  spontaneous: ['recall', 'close', 'feedback'],
  practice_request: ['withdraw', 'close'],
};
