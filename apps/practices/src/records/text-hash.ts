/** The name of a text: two records that say the same have the same, and no others. */

import { createHash } from 'node:crypto';
import { canonicalize } from '@comity/kernel';
import type { PracticeRecord } from '@comity/law';

/** SHA-256, in hexadecimal, of the record's canonical JSON. */
export const textHash = (record: PracticeRecord): string =>
  createHash('sha256').update(canonicalize(record), 'utf8').digest('hex');
