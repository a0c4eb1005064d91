/** What is wrong with content, as fields and codes: nothing its author wrote. */

import type { Problem } from '@comity/law';

const PROBLEMS_LISTED_MAX = 20;

/** `summary.fr: TOO_LONG`, the first twenty. */
export const problemPaths = (problems: readonly Problem[]): readonly string[] =>
  problems.slice(0, PROBLEMS_LISTED_MAX).map(({ path, problem }) => `${path}: ${problem}`);
