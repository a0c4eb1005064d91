/** What a record of a best practice lacks before it may be published (domain report 3.6). */

import { missingPracticeFields } from '../bodies/practice-record.js';
import type { PracticeRecord } from '../bodies/practice-record.js';
import { PRACTICE_FIELDS } from '../generated/practice-fields.js';
import type { Finding } from './finding.js';

/** Every mandatory field of B01 to B24 that is not filled; no rule speaks of such a record. */
export const findingsOnRecord = (record: PracticeRecord): readonly Finding[] => {
  const missing = new Set(missingPracticeFields(record, 'publication'));
  return PRACTICE_FIELDS.filter(({ id, name }) => missing.has(`${id} ${name}`)).map(
    ({ id, name, legalSource, meaning }) => ({
      rule: id,
      severity: 'BLOCK',
      field: name,
      citation: legalSource,
      message: `${meaning}.`,
      ruleApplied: 'always: the field is mandatory',
    }),
  );
};
