/** What the completeness check found, for the officer's screen. */

import { invariant } from '@comity/kernel';
import { RULES } from '../generated/rules.js';
import type { RuleData, Severity } from './rule.js';
import type { Hit } from './subject.js';

/** One rule that is not met, at one place of the request. */
export interface Finding {
  /** The rule's id, or the id of a mandatory field that no rule speaks of. */
  readonly rule: string;
  readonly severity: Severity;
  /** Where: a path into the request, as `assistanceItems[1].period`. */
  readonly field: string;
  readonly citation: string;
  readonly message: string;
  /** When the rule applies and what it asks, in the words of the data. */
  readonly ruleApplied: string;
}

const rulesById: ReadonlyMap<string, RuleData> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The finding that `hit` is under rule `id`. */
export const findingOf = (id: string, hit: Hit): Finding => {
  const rule = rulesById.get(id);
  invariant(rule !== undefined, 'every predicate has its rule in the data');
  return {
    rule: rule.id,
    severity: hit.severity ?? rule.severity,
    field: hit.field,
    citation: rule.citation,
    message: rule.message,
    ruleApplied: `${rule.appliesWhen}: ${rule.check}`,
  };
};
