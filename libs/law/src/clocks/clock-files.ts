/** The tables of clocks, read whole before any clock is. */

import { requireFiles } from '../law-file.js';
import type { LawFile } from '../law-file.js';
import { CUSTODY_RULES } from './custody-rules.js';
import { EVIDENCE_CLOCKS } from './evidence-clocks.js';
import { EXTRADITION_CLOCKS } from './extradition-clocks.js';
import { PRACTICE_CLOCKS, SPONTANEOUS_CLOCKS } from './other-clocks.js';
import { readerOfClockRules, readerOfCustodyRules } from './read-clock-rules.js';

const table = (name: string, data: unknown, reader: LawFile['reader']): LawFile => ({
  file: `libs/law/src/clocks/${name}.ts`,
  data,
  reader,
});

/** The network's clocks and the periods of custody; a State's own lengths are its node's to read. */
export const CLOCK_FILES: readonly LawFile[] = [
  table('evidence-clocks', EVIDENCE_CLOCKS, readerOfClockRules),
  table('extradition-clocks', EXTRADITION_CLOCKS, readerOfClockRules),
  table('other-clocks', SPONTANEOUS_CLOCKS, readerOfClockRules),
  table('other-clocks', PRACTICE_CLOCKS, readerOfClockRules),
  table('custody-rules', CUSTODY_RULES, readerOfCustodyRules),
];

requireFiles(CLOCK_FILES);
