/** Which acts are the milestones of a case, by its kind: what the figures of paragraph 15 count. */

import type { ActRecord } from '../act.js';
import { readActBody } from '../bodies/act-bodies.js';
import type { HistoryEntry } from '../case.js';
import type { CaseKind } from '../life-cycle.js';

type Event = HistoryEntry['event'];
type Body = ActRecord['body'];

/** The milestones of one kind of case; the first act of a list that has effect counts. */
export interface Milestones {
  readonly acknowledged: readonly Event[];
  /** What answers the request, whatever the answer. */
  readonly decided: readonly Event[];
  readonly executed: readonly Event[];
  /** Which of the decisions ends the case because what was missing never came. */
  readonly returned: readonly Event[];
  /** Grounds that a decision refuses on; null for a decision that refuses nothing. */
  readonly grounds: (event: Event, body: Body) => readonly string[] | null;
  /** Fields that an act asks for, as its author names them; null for an act that asks nothing. */
  readonly asked: (event: Event, body: Body) => readonly string[] | null;
}

/**
 * Evidence (Nassau 26 to 32): accepted, with or without conditions, postponed with reasons (which
 * leads on to execution), refused, or sent back because what was missing never came.
 */
const evidence: Milestones = {
  acknowledged: ['acknowledge'],
  decided: [
    'accept',
    'conditions_agreed',
    'agree_to_postpone',
    'no_agreement_refuse',
    'no_reply_after_reminders',
  ],
  executed: ['full_result', 'rest_result'],
  returned: ['no_reply_after_reminders'],
  grounds: (event, body) => {
    if (event !== 'no_agreement_refuse') return null;
    const read = readActBody('evidence', event, body);
    return read.ok ? read.value.grounds.map(({ ground }) => ground) : [];
  },
  asked: (event, body) => {
    if (event !== 'ask_information') return null;
    const read = readActBody('evidence', event, body);
    return read.ok ? read.value.questions.map(({ field }) => field) : [];
  },
};

/**
 * Extradition (Caracas 8, 12, 13; Mercosur-EXT 21): an arrest that was not made or was denied
 * decides too, and so does a request that falls because its supplement never came.
 */
const extradition: Milestones = {
  acknowledged: ['acknowledge'],
  decided: ['grant', 'assurances_given', 'refuse', 'not_found_or_denied', 'expired'],
  executed: ['handed_over'],
  returned: ['expired'],
  grounds: (event, body) => {
    if (event !== 'refuse') return null;
    const read = readActBody('extradition', event, body);
    return read.ok ? read.value.grounds.map(({ ground }) => ground) : [];
  },
  asked: (event, body) => {
    if (event !== 'ask_supplement') return null;
    const read = readActBody('extradition', event, body);
    return read.ok ? read.value.questions.map(({ field }) => field) : [];
  },
};

const NOTHING = (): null => null;

/** Spontaneous information (UNTOC 18(4)): a request that it led to, or word of what came of it, decides. */
const spontaneous: Milestones = {
  acknowledged: ['acknowledge'],
  decided: ['reject', 'open_request', 'feedback'],
  executed: ['feedback'],
  returned: [],
  grounds: NOTHING,
  asked: NOTHING,
};

const practiceRequest: Milestones = {
  acknowledged: ['acknowledge'],
  decided: ['answer', 'decline'],
  executed: ['answer'],
  returned: [],
  grounds: NOTHING,
  asked: NOTHING,
};

export const MILESTONES: Readonly<Record<CaseKind, Milestones>> = {
  evidence,
  extradition,
  spontaneous,
  practice_request: practiceRequest,
};
