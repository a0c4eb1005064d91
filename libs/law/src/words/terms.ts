/** Words of the law beside content, by their unions: a new member without its word does not compile. */

import type { SupersededReason } from '../case.js';
import type { CalendarKnowledge } from '../clocks/business-days.js';
import type { ClockState } from '../clocks/case-clock.js';
import type { ClockRule } from '../clocks/clock-rule.js';
import type { Severity } from '../completeness/rule.js';
import type { DutyCode } from '../crossing.js';
import type { OfficerRole } from '../life-cycle-data.js';
import type { CaseKind, Side, SilentEvent, StepKind } from '../life-cycle.js';
import { TERMS } from '../generated/words-terms.js';
import { isTermKey, termIn } from './labels.js';
import type { Language, Told } from './language.js';

/** Every union of the law that officers see, and the group of its words. */
interface Groups {
  readonly kind: CaseKind;
  readonly side: Side;
  readonly role: OfficerRole;
  readonly duty: DutyCode;
  readonly superseded: SupersededReason;
  readonly standing: ClockState;
  readonly severity: Severity;
  readonly step: StepKind;
  readonly event: SilentEvent;
  readonly grounding: ClockRule['grounding'];
  readonly calendar: CalendarKnowledge;
}

type Keys = { readonly [G in keyof Groups]: `${G}.${Groups[G]}` }[keyof Groups];

const WORDS: Readonly<Record<Keys, Told>> = TERMS;

/** What `code` of a group is called: `wordOf('role', 'drafter', 'pt')`. */
export const wordOf = <G extends keyof Groups>(
  group: G,
  code: Groups[G],
  language: Language,
): string => WORDS[`${group}.${code}` as Keys][language];

/** The name of a clock in words; the given name where the rule is not ours. */
export const clockNameIn = (id: string, name: string, language: Language): string => {
  const key = `clock.${id}`;
  return isTermKey(key) ? termIn(key, language) : name;
};

/** Why an act has no effect, in words; the code where we have none for it. */
export const supersededIn = (reason: string, language: Language): string => {
  const key = `superseded.${reason}`;
  return isTermKey(key) ? termIn(key, language) : reason;
};
