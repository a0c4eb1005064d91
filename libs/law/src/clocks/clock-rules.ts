/** Which clocks a request for evidence starts: configuration, each rule with its source. */

import type { HistoryEntry } from '../case.js';
import type { OfficerRole } from '../life-cycle-data.js';
import type { CaseKind, Side } from '../life-cycle.js';

/** How long a clock runs: counted, or until a day that the act itself names. */
export type ClockLength =
  | { readonly hours: number }
  | { readonly days: number }
  | { readonly businessDays: number }
  /** A member of the act's body that holds a day; in each element of `list`, the earliest. */
  | { readonly named: string; readonly list?: string };

type Event = HistoryEntry['event'];

/** One clock as configured. */
export interface ClockRule {
  readonly id: string;
  readonly name: string;
  /** The kind of case in which it runs. */
  readonly of: CaseKind;
  /** Whose duty it is, and so whose time zone and calendar count. */
  readonly side: Side;
  readonly start: readonly Event[];
  /** By level of urgency; `routine` where the request names none. */
  readonly length: Readonly<Record<'routine' | 'urgent' | 'emergency', ClockLength>>;
  readonly end: readonly Event[];
  /** Between `from` and any of `until` the other State has the word. */
  readonly suspended: readonly { readonly from: Event; readonly until: readonly Event[] }[];
  /** Whom an overdue clock calls. */
  readonly escalatesTo: readonly OfficerRole[];
  readonly source: string;
  /** `proposal`: a default that a State may change; a treaty's own period is `found`. */
  readonly grounding: 'found' | 'recalled' | 'proposal';
}

const alike = (length: ClockLength): ClockRule['length'] => ({
  routine: length,
  urgent: length,
  emergency: length,
});

const ASKED: ClockRule['suspended'][number] = {
  from: 'ask_information',
  until: ['supplement_received', 'no_reply_after_reminders'],
};
const POSTPONED: ClockRule['suspended'][number] = { from: 'agree_to_postpone', until: ['resume'] };
const RESULTS = ['full_result', 'rest_result', 'cannot_execute'] as const;

/** Every clock of the evidence life cycle (domain report 2.3 and 2.7). */
export const CLOCK_RULES: readonly ClockRule[] = [
  {
    id: 'acknowledgement',
    name: 'Acknowledge the request',
    of: 'evidence',
    side: 'requested',
    start: ['technical_receipt'],
    length: { routine: { businessDays: 5 }, urgent: { hours: 24 }, emergency: { hours: 4 } },
    end: ['acknowledge', 'misdirected'],
    suspended: [],
    escalatesTo: ['head', 'liaison'],
    source: 'Practice; Medellín 6(3)-(4) for the day of receipt',
    grounding: 'proposal',
  },
  {
    id: 'first_report',
    name: 'Report for the first time',
    of: 'evidence',
    side: 'requested',
    start: ['acknowledge'],
    length: alike({ named: 'firstReportDue' }),
    end: ['report_progress', 'partial_result', ...RESULTS],
    suspended: [ASKED, POSTPONED],
    escalatesTo: ['head', 'liaison'],
    source: 'UNTOC 18(24); the day named in the acknowledgement',
    grounding: 'found',
  },
  {
    id: 'status_report',
    name: 'Report on the execution',
    of: 'evidence',
    side: 'requested',
    start: ['forward', 'report_progress', 'resume'],
    length: alike({ days: 60 }),
    end: ['report_progress', 'partial_result', ...RESULTS],
    suspended: [ASKED, POSTPONED],
    escalatesTo: ['head', 'liaison'],
    source: 'UNTOC 18(24); MERCOSUR MLA 11',
    grounding: 'proposal',
  },
  {
    id: 'answer',
    name: 'Answer the questions',
    of: 'evidence',
    side: 'requesting',
    start: ['ask_information'],
    length: alike({ named: 'due', list: 'questions' }),
    end: ['supplement_received', 'no_reply_after_reminders'],
    suspended: [],
    escalatesTo: ['head'],
    source: 'Nassau 26; UNTOC 18(16); the day named with each question',
    grounding: 'found',
  },
  {
    id: 'consultation',
    name: 'Conclude the consultation',
    of: 'evidence',
    side: 'requesting',
    start: ['open_consultation'],
    length: alike({ named: 'due' }),
    end: ['conditions_agreed', 'no_agreement_refuse', 'agree_to_postpone'],
    suspended: [],
    escalatesTo: ['head'],
    source: 'UNTOC 18(26), 18(28); Nassau 25, 29; the day named in the consultation',
    grounding: 'found',
  },
  {
    id: 'postponement_review',
    name: 'Review the postponement',
    of: 'evidence',
    side: 'requested',
    start: ['agree_to_postpone'],
    length: alike({ named: 'reviewOn' }),
    end: ['resume'],
    suspended: [],
    escalatesTo: ['head'],
    source: 'Nassau 11; UNTOC 18(25); the day named in the postponement',
    grounding: 'found',
  },
  {
    id: 'confirmation',
    name: 'Confirm the results',
    of: 'evidence',
    side: 'requesting',
    start: ['full_result', 'rest_result'],
    length: alike({ businessDays: 10 }),
    end: ['confirm', 'query_result'],
    suspended: [],
    escalatesTo: ['head'],
    source: 'Practice',
    grounding: 'proposal',
  },
  {
    id: 'return_of_objects',
    name: 'Return the objects',
    of: 'evidence',
    side: 'requesting',
    start: ['objects_to_return'],
    length: alike({ named: 'returnBy', list: 'objects' }),
    end: ['returned'],
    suspended: [],
    escalatesTo: ['head'],
    source: 'Nassau 12; the day named with each object',
    grounding: 'found',
  },
];

/** Acts that end a case or send it back: what still runs then stops, and says by which act. */
export const STOPPING_EVENTS: readonly Event[] = [
  'withdraw',
  'close',
  'returned',
  'misdirected',
  'no_agreement_refuse',
  'no_reply_after_reminders',
  'cannot_execute',
];
