/** Rules on acts after the first: decisions, periods that they set, and content that leaves late. */

import type { Instant, Json } from '@comity/kernel';
import { readActBody } from '../bodies/act-bodies.js';
import { daysBetween } from '../calendar.js';
import type { CaseFold } from '../case.js';
import { dayIn } from '../clocks/zone.js';
import type { ActKind, CaseKind } from '../life-cycle.js';
import { checkCompleteness } from './check-completeness.js';
import { checkDecision } from './decision.js';
import { findingOf } from './finding.js';
import type { Finding } from './finding.js';
import type { CheckContext } from './subject.js';
import { leakPredicate } from './trafficking.js';

/** An act under check, in the case as it stands before it. */
export interface ActUnderCheck {
  readonly of: CaseKind;
  readonly fold: CaseFold;
  readonly kind: ActKind;
  readonly body: Json;
}

/** Caracas 12: thirty days, and thirty more; Mercosur-EXT 21: forty-five, and twenty more. */
const SUPPLEMENT_DAYS = {
  'B-47': { rule: 'CAR-12', min: 30, max: 60 },
  'MERCOSUR-EXT': { rule: 'MEX-21', min: 45, max: 65 },
} as const;
/** Caracas 22: thirty days, and thirty more with a reason; Mercosur-EXT 22(4): thirty. */
const COLLECTION_DAYS = {
  'B-47': { rule: 'CAR-22', max: 30, longer: 60 },
  'MERCOSUR-EXT': { rule: 'MEX-22-4', max: 30, longer: 30 },
} as const;

/**
 * What the rules find in an act; but for the leak scan, nothing for a body that does not read. No
 * protected person can be recognised in any act, nor in the name of a file that goes with it (TIP
 * 6(1)).
 */
export const findingsOnAct = (act: ActUnderCheck, context: CheckContext): readonly Finding[] => {
  const found = foundByKind(act, context);
  if (found.some(({ rule }) => rule === LEAK)) return found;
  const leaks = leakPredicate({ request: { ...(act.body as object) }, context });
  return [...found, ...leaks.map((hit) => findingOf(LEAK, hit))];
};

const LEAK = 'TIP-6-1';

const foundByKind = (act: ActUnderCheck, context: CheckContext): readonly Finding[] => {
  if (act.of === 'evidence') return onEvidence(act);
  if (act.of === 'extradition') return onExtradition(act, context);
  if (act.of !== 'spontaneous' || act.kind !== 'send') return [];
  const read = readActBody(act.of, act.kind, act.body);
  return read.ok ? checkCompleteness(read.value, context) : [];
};

const onEvidence = ({ fold, kind, body }: ActUnderCheck): readonly Finding[] => {
  if (kind === 'close') {
    const read = readActBody('evidence', kind, body);
    const told = fold.history.some(({ event, superseded }) => event === 'withdraw' && !superseded);
    return read.ok && read.value.outcome === 'withdrawn' && !told
      ? [findingOf('UN18-24b', { field: 'outcome' })]
      : [];
  }
  if (kind !== 'no_agreement_refuse' && kind !== 'agree_to_postpone') return [];
  const read = readActBody('evidence', kind, body);
  if (!read.ok) return [];
  const consulted = fold.status === 'CONSULTATION';
  return checkDecision({ body: read.value, consulted, instruments: fold.instruments });
};

const onExtradition = (act: ActUnderCheck, context: CheckContext): readonly Finding[] => {
  const { fold, kind, body } = act;
  if (kind === 'urgent_arrest' || kind === 'formal_request') {
    const read = readActBody('extradition', kind, body);
    return read.ok ? checkCompleteness(read.value, context) : [];
  }
  if (kind === 'refuse') {
    const read = readActBody('extradition', kind, body);
    if (!read.ok) return [];
    const national = read.value.grounds.some(({ ground }) => ground === 'nationality');
    return [
      ...(fold.status === 'CONSULTATION' ? [] : [findingOf('UN16-16', { field: 'consultation' })]),
      ...(national && read.value.prosecution === undefined
        ? [findingOf('UN16-10', { field: 'prosecution' })]
        : []),
    ];
  }
  if (kind === 'ask_supplement') return onSupplement(act, context);
  return kind === 'schedule' || kind === 'ready' ? onCollection(act, context) : [];
};

const onSupplement = ({ fold, body }: ActUnderCheck, { on }: CheckContext): readonly Finding[] => {
  const read = readActBody('extradition', 'ask_supplement', body);
  if (!read.ok) return [];
  const { dueOn, timeZone, silence } = read.value;
  const days = daysBetween(dayIn(timeZone, on), dueOn);
  return under(SUPPLEMENT_DAYS, fold).flatMap(({ rule, min, max }) => {
    // Caracas counts only while the person is held; MERCOSUR counts for every request.
    if (rule === 'CAR-12' && !isHeld(fold)) return [];
    const late = days < min || days > max ? [findingOf(rule, { field: 'dueOn' })] : [];
    const silent = rule === 'MEX-21' && silence !== 'withdraws';
    return [...late, ...(silent ? [findingOf(rule, { field: 'silence' })] : [])];
  });
};

const onCollection = (
  { fold, kind, body }: ActUnderCheck,
  { on }: CheckContext,
): readonly Finding[] => {
  if (kind !== 'schedule' && kind !== 'ready') return [];
  const read = readActBody('extradition', kind, body);
  const told = kind === 'ready' ? on : grantedAt(fold);
  if (!read.ok || told === undefined) return [];
  const { handover, note } = read.value;
  const days = daysBetween(dayIn(handover.timeZone, told), handover.collectBy);
  return under(COLLECTION_DAYS, fold).flatMap(({ rule, max, longer }) =>
    days <= (note === undefined ? max : longer)
      ? []
      : [findingOf(rule, { field: 'handover.collectBy' })],
  );
};

/** The notice from which the days of collection run; after a deferral `ready` is that notice. */
const grantedAt = ({ history }: CaseFold): Instant | undefined =>
  history.findLast(({ from, to }) => to === 'GRANTED' && from !== 'GRANTED')?.at;

/** Whether a person was arrested for this request and has not been freed since. */
const isHeld = ({ custody, history }: CaseFold): boolean =>
  custody !== null && !history.some(({ event }) => event === 'clock_expired');

/** The rows of `table` for instruments on which the case rests. */
const under = <R>(table: Readonly<Record<string, R>>, { instruments }: CaseFold): readonly R[] =>
  Object.entries(table).flatMap(([code, row]) => (instruments.includes(code) ? [row] : []));
