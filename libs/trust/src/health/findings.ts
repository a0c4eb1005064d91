/** What is wrong, how badly, and with what; worst first. */

import type { Instant } from '@comity/kernel';
import type { FindingCode } from './finding-words.js';

/** `alarm`: exchange or evidence is in danger. `warning`: will be. `notice`: good to know. */
export type Severity = 'alarm' | 'warning' | 'notice';

export const SEVERITIES: readonly Severity[] = ['alarm', 'warning', 'notice'];

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** What it is about: a node, a key by its use and algorithm, a list by its number. */
  readonly subject: string;
  /** What makes it so, in short: a code that was given, a version, a difference. */
  readonly reason?: string;
  readonly since?: Instant;
  /** Whole days that are left. */
  readonly days?: number;
}

/** `findings` with the worst first; of equals, what ends sooner or has lasted longer. */
export const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      (a.days ?? 0) - (b.days ?? 0) ||
      (a.since ?? Infinity) - (b.since ?? Infinity) ||
      compare(a.code, b.code) ||
      compare(a.subject, b.subject),
  );

/** Whether somebody has to do something: a notice alone is no trouble. */
export const isTrouble = ({ severity }: Finding): boolean => severity !== 'notice';

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
