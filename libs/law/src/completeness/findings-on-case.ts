/** Rules that time asks of an open case: what runs out, and what ought to have come. */

import type { Instant } from '@comity/kernel';
import type { ActRecord } from '../act.js';
import { readActBody } from '../bodies/act-bodies.js';
import { daysBetween } from '../calendar.js';
import type { CaseFold } from '../case.js';
import { addBusinessDays } from '../clocks/business-days.js';
import { CUSTODY_RULES } from '../clocks/custody-rules.js';
import { dayIn } from '../clocks/zone.js';
import type { LegalRegister } from '../register/legal-register.js';
import { findingOf } from './finding.js';
import type { Finding } from './finding.js';

/** An open case at a moment. */
export interface CaseAtMoment {
  readonly fold: CaseFold;
  readonly acts: readonly ActRecord[];
  readonly register: LegalRegister;
  readonly now: Instant;
}

/** The day of custody after which the formal request is pressing, by the rule that governs it. */
const PRESSING = [
  { custody: 'B-47', rule: 'CAR-14-3', afterDay: 45 },
  { custody: 'MERCOSUR-EXT', rule: 'MEX-29-4', afterDay: 30 },
  { custody: 'BR-NATIONAL', rule: 'BR-84', afterDay: 45 },
] as const;
/** Budapest 29(7): sixty days; the request is pressing after three quarters of them. */
const PRESERVATION_PRESSING_DAYS = 45;
/** "Without undue delay" (TIP 8(3)), as the domain report 2.7 counts it. */
const NATIONALITY_BUSINESS_DAYS = 10;

/** What is pressing or late in a case, in the order of the rules above. */
export const findingsOnCase = (asked: CaseAtMoment): readonly Finding[] => [
  ...onCustody(asked),
  ...onPreservation(asked),
  ...onNationality(asked),
];

const onCustody = ({ fold, now }: CaseAtMoment): readonly Finding[] => {
  const { custody, status } = fold;
  if (custody === null || (status !== 'ARRESTED' && status !== 'PA_LAPSED')) return [];
  const from = CUSTODY_RULES.find(({ id }) => id === custody.rule)?.from ?? custody.countsFrom;
  const since = from === 'notice' ? custody.notifiedOn : custody.arrestedOn;
  const day = daysBetween(since, dayIn(custody.timeZone, now));
  return PRESSING.filter((row) => row.custody === custody.rule && day > row.afterDay).map(
    ({ rule }) => findingOf(rule, { field: 'custody.dueOn' }),
  );
};

const itemsOf = ({ acts }: CaseAtMoment) => {
  const request = acts.find(({ kind, prev }) => kind === 'request' && prev.length === 0);
  const read = request && readActBody('evidence', 'request', request.body);
  return read?.ok === true ? read.value.assistanceItems : [];
};

const asks = (asked: CaseAtMoment, kind: 'data_preservation' | 'nationality_check'): boolean => {
  const done = new Set(asked.fold.items.flatMap(({ no, state }) => (state === 'done' ? [no] : [])));
  return itemsOf(asked).some(
    (item) => item.kind === kind && (kind === 'data_preservation' || !done.has(item.no)),
  );
};

const lineOf = ({ fold }: CaseAtMoment, ...events: readonly string[]) =>
  fold.history.find(({ event, superseded }) => events.includes(event) && superseded === null);

const onPreservation = (asked: CaseAtMoment): readonly Finding[] => {
  if (asked.fold.kind !== 'evidence' || !asks(asked, 'data_preservation')) return [];
  const granted = lineOf(asked, 'accept', 'partial_result', 'full_result');
  if (granted === undefined || asked.fold.status === 'CLOSED') return [];
  const zone = zoneOf(asked, asked.fold.sides?.requested);
  const days = daysBetween(dayIn(zone, granted.at), dayIn(zone, asked.now));
  return days > PRESERVATION_PRESSING_DAYS
    ? [findingOf('BUD-29-7', { field: 'assistanceItems' })]
    : [];
};

const onNationality = (asked: CaseAtMoment): readonly Finding[] => {
  const state = asked.fold.sides?.requested;
  if (asked.fold.kind !== 'evidence' || !state || !asks(asked, 'nationality_check')) return [];
  const received = lineOf(asked, 'technical_receipt');
  if (received === undefined || asked.fold.status === 'CLOSED') return [];
  const zone = zoneOf(asked, state);
  const last = addBusinessDays(state, dayIn(zone, received.at), NATIONALITY_BUSINESS_DAYS);
  return dayIn(zone, asked.now) > last ? [findingOf('TIP-8-3', { field: 'assistanceItems' })] : [];
};

const zoneOf = ({ register }: CaseAtMoment, state: string | undefined): string =>
  register.states.find(({ code }) => code === state)?.timeZone ?? 'UTC';
