/** GENERAL and A-55, each rule met and broken. */

import { describe, expect, it } from '@jest/globals';
import { contextOn, findingsIn, WHOLE_CONTENT } from '@comity/testkit';
import { generalRows, nassauRows, UNTOC_FIRST } from './rule-rows/nassau.fixture.js';
import { holdRows } from './rule-rows/rule-row.fixture.js';

holdRows('requests on any basis', generalRows);
holdRows('requests under Nassau', nassauRows);

/** Rules of which Nassau itself says when they hold, whatever else is primary. */
const ALWAYS = ['NAS-12', 'NAS-16', 'NAS-20', 'NAS-23', 'NAS-26c', 'NAS-29', 'NAS-09f', 'NAS-25'];

describe('a request that Nassau does not govern', () => {
  it('is asked nothing that only Nassau asks', () => {
    const bare = {
      ...UNTOC_FIRST,
      requestedCentralAuthority: undefined,
      'proceeding.type': 'enforcement',
      'proceeding.nationalReference': undefined,
      offences: [],
      declarations: undefined,
      'documents[0].kind': 'copy',
      factsOfOffence: undefined,
      factsOfRequest: undefined,
      originatingAct: undefined,
      'assistanceItems[0].a55': undefined,
      'assistanceItems[0].description': undefined,
      'assistanceItems[0].personTravels': true,
      dualCriminality: undefined,
      justificationOfMeasure: undefined,
      authenticationExemption: undefined,
      confidentialityOfRequest: undefined,
      safeConduct: undefined,
      originalLanguage: 'mam',
    };
    const governed = (edits: object) =>
      new Set(
        findingsIn(WHOLE_CONTENT.evidence, edits as never, contextOn())
          .map(({ rule }) => rule)
          .filter((rule) => rule.startsWith('NAS-') && !ALWAYS.includes(rule)),
      );
    const asked = new Set(nassauRows.map(({ rule }) => rule).filter((r) => !ALWAYS.includes(r)));

    expect([...governed(bare)]).toEqual([]);
    expect([...governed({ ...bare, 'legalBases[0].role': 'primary' })].toSorted()).toEqual(
      [...asked].toSorted(),
    );
  });
});
