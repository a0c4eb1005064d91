/** What a rule of completeness is, as data and as a predicate. */

/** `BLOCK` may not be sent; `WARN` needs a written reason; `INFO` is advice. */
export type Severity = 'BLOCK' | 'WARN' | 'INFO';

/** One rule as the domain report words it (section 7). */
export interface RuleData {
  readonly id: string;
  readonly instrument: string;
  readonly severity: Severity;
  /** When it applies, in prose; the predicate is the machine's reading of it. */
  readonly appliesWhen: string;
  readonly check: string;
  readonly message: string;
  readonly citation: string;
  /** Whether the article was read (`found`) or is remembered (`recalled`). */
  readonly grounding: string;
  /** Why the import words it otherwise than `source/rules.json`. */
  readonly correctedBecause?: string;
}
