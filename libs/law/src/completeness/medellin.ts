/** MEDELLIN: what the treaty on electronic transmission asks of every sending between its parties. */

import { addDays } from '../calendar.js';
import type { CalendarDate } from '../calendar.js';
import { nextBusinessDay } from '../clocks/business-days.js';
import { dayIn } from '../clocks/zone.js';
import { stateEntryOf } from '../register/legal-register.js';
import type { CaseContent } from '../opening.js';
import type { Based, Predicate, Subject } from './subject.js';
import { between, unless } from './subject.js';

type Sent = Pick<Based, 'requestingState' | 'requestedState'> &
  Pick<CaseContent, 'desiredDeadline'>;

/** Whether the treaty binds both States on the day of the check. */
export const bindsMedellin = ({ request, context }: Subject<Sent>): boolean =>
  between({ request: { ...request, legalBases: [] }, context }, 'MEDELLIN') === 'yes';

/** Rules on who sends, how it is signed, and when it counts as received. */
export const medellinPredicates = {
  'MED-5': ({ context }) => unless(context.accredited !== false, 'peopleInTheLoop.sender'),
  'MED-6-2': ({ context }) => unless(context.signatureValid !== false, 'electronicSignature'),
  'MED-6-3': (subject) => {
    const { request, context } = subject;
    const wanted = request.desiredDeadline?.date;
    if (wanted === undefined || !bindsMedellin(subject)) return [];
    return unless(wanted >= legalReceipt(request.requestedState, context), 'desiredDeadline.date');
  },
} as const satisfies Record<string, Predicate<Sent>>;

/** The next business day of the receiver after today, by its own time (Medellín 6(3)). */
const legalReceipt = (
  state: Sent['requestedState'],
  { register, on }: Subject<Sent>['context'],
): CalendarDate => {
  const zone = stateEntryOf(register, state)?.timeZone ?? 'UTC';
  return nextBusinessDay(state, addDays(dayIn(zone, on), 0));
};
