/** What the record of a practice lacks before it may be published. */

import { describe, expect, it } from '@jest/globals';
import { findingsOnRecord, PRACTICE_FIELDS } from '../index.js';
import { aRecord } from '../practices/practice.fixture.js';

describe('the findings on a record', () => {
  it('are none where every mandatory field is filled', () => {
    expect(findingsOnRecord(aRecord())).toEqual([]);
  });

  it('name each mandatory field that is empty, with its source, and block', () => {
    const { reviewBy: _, ...undated } = aRecord({ results: [] });
    const fieldOf = (name: string) => PRACTICE_FIELDS.find((field) => field.name === name);

    expect(findingsOnRecord(undated)).toEqual(
      ['results', 'reviewBy'].map((name) => ({
        rule: fieldOf(name)?.id,
        severity: 'BLOCK',
        field: name,
        citation: fieldOf(name)?.legalSource,
        message: `${fieldOf(name)?.meaning}.`,
        ruleApplied: 'always: the field is mandatory',
      })),
    );
  });
});
