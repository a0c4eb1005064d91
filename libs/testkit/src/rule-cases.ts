/** What the tables of rules are tried on: whole content, and changes that break one rule each. */

import { instantFromIso, officerId, stateCode } from '@comity/kernel';
import { checkCompleteness, foundingRegister, readContent } from '@comity/law';
import type { CaseContent, CheckContext, Finding } from '@comity/law';
import { edited } from './edited.js';
import type { Edits } from './edited.js';
import { workedCase } from './worked-case.js';
import { workedExtradition } from './worked-extradition.js';
import { workedPracticeRequest } from './worked-practice-request.js';
import { workedSpontaneous } from './worked-spontaneous.js';

/** One way in which a rule is met, and one in which it is not. */
export interface RuleCase {
  /** Brings the rule into play; under it the rule is met. */
  readonly met?: Edits;
  /** On top of it, breaks the rule. */
  readonly broken: Edits;
  /** Where the break is found. */
  readonly field: string;
  /** What else is known when it is met, and when it is not. */
  readonly metContext?: Partial<CheckContext>;
  readonly brokenContext?: Partial<CheckContext>;
  /** Severity of the finding, where it is not the rule's own. */
  readonly severity?: Finding['severity'];
}

/** The day on which the worked extradition is asked, and the worked evidence request. */
export const ON_EXTRADITION = instantFromIso('2026-04-28T15:04:11Z');
export const ON_EVIDENCE = instantFromIso('2026-06-08T12:00:00-06:00');

const extradition = workedExtradition({ formallyRequestedOn: ON_EXTRADITION });

/** Whole content of each kind, by the name of its table. */
export const WHOLE_CONTENT = {
  evidence: workedCase({ transmittedOn: ON_EVIDENCE }).request,
  formal: extradition.formal,
  provisional: extradition.provisional,
  spontaneous: workedSpontaneous({ on: ON_EVIDENCE }).content,
  practice: workedPracticeRequest().content,
} as const;

/** Who drafts and approves, and the law as it is known at first. */
export const contextOn = (on = ON_EVIDENCE): CheckContext => ({
  register: foundingRegister,
  on,
  drafter: officerId('a.drafter'),
});

/** The findings in `content` changed by `edits`; it must still read, or the table is wrong. */
export const findingsIn = (
  content: CaseContent,
  edits: Edits,
  context: CheckContext,
): readonly Finding[] => {
  const read = readContent(edited(content, edits));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return checkCompleteness(read.value, context);
};

/** The register in which Medellín binds the two States. */
export const boundByMedellin = (...states: readonly string[]): CheckContext['register'] => ({
  ...foundingRegister,
  parties: foundingRegister.parties.map((row) =>
    row.instrument === 'MEDELLIN' && states.includes(row.state)
      ? { ...row, party: 'yes' as const }
      : row,
  ),
});

/** A basis beside those that the content names. */
export const basis = (instrument: string, place = 3): Edits => ({
  [`legalBases[${place}]`]: { instrument, articles: [], role: 'supplementary' },
});

/** Peru. */
export const PER = stateCode('PER');
