/** Information given unasked and requests for practices, each rule met and broken. */

import { describe, expect, it } from '@jest/globals';
import { contextOn, findingsIn, WHOLE_CONTENT } from '@comity/testkit';
import { practiceRows, spontaneousRows } from './rule-rows/other-kinds.fixture.js';
import { holdRows } from './rule-rows/rule-row.fixture.js';

holdRows('information given unasked', spontaneousRows);
holdRows('requests for practices', practiceRows);

const found = (whole: 'spontaneous' | 'practice', edits: object) =>
  findingsIn(WHOLE_CONTENT[whole], edits as never, contextOn()).map(
    ({ rule, field }) => `${rule} ${field}`,
  );

describe('information given unasked', () => {
  it('has nothing against it as the worked one is', () => {
    expect(found('spontaneous', {})).toEqual([]);
  });

  it.each([
    ['S01', 'requestingCentralAuthority'],
    ['S02', 'requestedCentralAuthority'],
    ['S04', 'information'],
    ['S05', 'whyUseful'],
    ['S06', 'originAndGrading'],
  ])('is held to mandatory field %s, %s', (id, field) => {
    expect(found('spontaneous', { [field]: undefined })).toEqual([`${id} ${field}`]);
  });

  it('may be given on no condition at all', () => {
    expect(found('spontaneous', { conditions: [] })).toEqual([]);
  });
});

describe('a request for practices', () => {
  it('has nothing against it as the worked one is', () => {
    expect(found('practice', {})).toEqual([]);
  });

  it.each([
    ['Q01', 'theme', undefined],
    ['Q02', 'need', undefined],
    ['Q03', 'questions', []],
    ['Q04', 'pillars', []],
  ])('is held to mandatory field %s, %s', (id, field, nothing) => {
    expect(found('practice', { [field]: nothing })).toEqual([`${id} ${field}`]);
  });
});
