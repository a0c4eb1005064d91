/** MEDELLIN: what the treaty on electronic transmission asks of every sending between its parties. */

import type { Instant, StateCode } from '@comity/kernel';
import type { CalendarDate } from '../calendar.js';
import { nextBusinessDay } from '../clocks/business-days.js';
import { dayIn } from '../clocks/zone.js';
import type { CaseContent } from '../opening.js';
import type { LegalRegister } from '../register/legal-register.js';
import type { Based, Predicate, Subject } from './subject.js';
import { between, unless, zoneOf } from './subject.js';

type Sent = Pick<Based, 'requestingState' | 'requestedState'> &
  Pick<CaseContent, 'desiredDeadline'>;

/** Whether the treaty binds both States on the day of the check. */
export const bindsMedellin = ({
  request,
  context,
}: Subject<Pick<Sent, 'requestingState' | 'requestedState'>>): boolean =>
  between({ request: { ...request, legalBases: [] }, context }, 'MEDELLIN') === 'yes';

/** The next business day of the receiver after `at`, by its own time (Medellín 6(3)). */
export const legalReceipt = (
  register: LegalRegister,
  state: StateCode,
  at: Instant,
): CalendarDate => nextBusinessDay(register, state, dayIn(zoneOf(register, state), at));

/** Rules on who sends, how it is signed, and when it counts as received. */
export const medellinPredicates = {
  'MED-5': ({ context }) => unless(context.accredited !== false, 'peopleInTheLoop.sender'),
  'MED-6-2': ({ context }) => unless(context.signatureValid !== false, 'electronicSignature'),
  'MED-6-3': (subject) => {
    const { request, context } = subject;
    const wanted = request.desiredDeadline?.date;
    if (wanted === undefined || !bindsMedellin(subject)) return [];
    const received = legalReceipt(context.register, request.requestedState, context.on);
    return unless(wanted >= received, 'desiredDeadline.date');
  },
} as const satisfies Record<string, Predicate<Sent>>;
