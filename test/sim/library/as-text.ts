/** One text for each practice, to compare libraries by. */

import { canonicalize } from '@comity/kernel';
import type { CataloguedPractice } from '@comity/library';

/** The practice as canonical JSON; `absent` where a library has none. */
export const asText = (practice: CataloguedPractice | undefined): string =>
  practice === undefined ? 'absent' : canonicalize(practice);
