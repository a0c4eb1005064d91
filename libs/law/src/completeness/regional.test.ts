/** Regional, national and transmission law on a request for evidence, each rule met and broken. */

import { describe, expect, it } from '@jest/globals';
import { contextOn, findingsIn, WHOLE_CONTENT } from '@comity/testkit';
import { regionalRows } from './rule-rows/regional.fixture.js';
import { holdRows } from './rule-rows/rule-row.fixture.js';

holdRows('requests under regional and national law', regionalRows);

describe('a request for evidence', () => {
  it('is asked nothing of instruments on which it does not rest', () => {
    const bare = {
      'competentAuthority.name': undefined,
      legalTexts: undefined,
      desiredDeadline: undefined,
      purpose: undefined,
      offences: [],
      originalLanguage: 'mam',
      'assistanceItems[5]': {
        no: 6,
        kind: 'service',
        coercive: false,
        persons: [],
        objects: [],
        service: { hearingDate: '2026-06-09' },
      },
    };
    const rules = findingsIn(WHOLE_CONTENT.evidence, bare, contextOn()).map(({ rule }) => rule);

    expect(rules.filter((rule) => /^(?:MML|CAM|BUD|PE|BR|MED)-/.test(rule))).toEqual([]);
  });
});
