/** UNTOC, each rule met and broken. */

import { describe, expect, it } from '@jest/globals';
import { contextOn, findingsIn, WHOLE_CONTENT } from '@comity/testkit';
import { holdRows } from './rule-rows/rule-row.fixture.js';
import { untocRows } from './rule-rows/untoc.fixture.js';

holdRows('requests under UNTOC', untocRows);

describe('a request that does not rest on UNTOC', () => {
  it('is asked nothing that UNTOC asks of its parties', () => {
    const bare = {
      requestingCentralAuthority: undefined,
      'proceeding.type': undefined,
      factsOfOffence: undefined,
      factsOfRequest: undefined,
      specialProcedures: undefined,
      'persons[2].nationality': undefined,
      purpose: undefined,
      offences: [],
      originalLanguage: 'mam',
      transnationalOrganisedGrounds: undefined,
      'assistanceItems[4].kind': 'seizure',
      'assistanceItems[3].kind': 'confiscation',
    };
    const untoc = (edits: object) =>
      new Set(
        findingsIn(WHOLE_CONTENT.evidence, edits as never, contextOn())
          .map(({ rule }) => rule)
          .filter((rule) => /^UN(?:2|13|18)-/.test(rule)),
      );
    const without = { 'legalBases[1].instrument': 'A-61', 'legalBases[2].instrument': 'A-52' };

    expect(untoc(bare).size).toBe(11);
    expect([...untoc({ ...bare, ...without })]).toEqual([]);
  });
});
