/** The files that the law is made of, read whole before anything is built from a row of them. */

import { readerOfFields, readerOfRules } from './completeness/read-rules.js';
import { FIELDS } from './generated/fields.js';
import { bestPracticeLifeCycleData } from './generated/life-cycle-best-practice.js';
import { evidenceLifeCycleData } from './generated/life-cycle-evidence.js';
import { extraditionLifeCycleData } from './generated/life-cycle-extradition.js';
import { practiceRequestLifeCycleData } from './generated/life-cycle-practice-request.js';
import { spontaneousLifeCycleData } from './generated/life-cycle-spontaneous.js';
import { PRACTICE_FIELDS } from './generated/practice-fields.js';
import { RULES } from './generated/rules.js';
import { CODES } from './generated/words-codes.js';
import { DENIALS } from './generated/words-denials.js';
import { LABELS } from './generated/words-labels.js';
import { OPENINGS } from './generated/words-openings.js';
import { TERMS } from './generated/words-terms.js';
import { requireFiles } from './law-file.js';
import type { LawFile } from './law-file.js';
import { readerOfLifeCycle, readerOfPracticeLifeCycle } from './read-life-cycle.js';
import { readerOfWords } from './words/read-words.js';

const generated = (name: string, data: unknown, reader: LawFile['reader']): LawFile => ({
  file: `libs/law/src/generated/${name}.ts`,
  data,
  reader,
});

/** All that are generated but the register, which `registerFromData` reads. */
export const LAW_FILES: readonly LawFile[] = [
  generated('rules', RULES, readerOfRules),
  generated('fields', FIELDS, readerOfFields),
  generated('practice-fields', PRACTICE_FIELDS, readerOfFields),
  generated('life-cycle-evidence', evidenceLifeCycleData, readerOfLifeCycle),
  generated('life-cycle-extradition', extraditionLifeCycleData, readerOfLifeCycle),
  generated('life-cycle-spontaneous', spontaneousLifeCycleData, readerOfLifeCycle),
  generated('life-cycle-practice-request', practiceRequestLifeCycleData, readerOfLifeCycle),
  generated('life-cycle-best-practice', bestPracticeLifeCycleData, readerOfPracticeLifeCycle),
  generated('words-labels', LABELS, readerOfWords),
  generated('words-codes', CODES, readerOfWords),
  generated('words-terms', TERMS, readerOfWords),
  generated('words-openings', OPENINGS, readerOfWords),
  generated('words-denials', DENIALS, readerOfWords),
];

requireFiles(LAW_FILES);
