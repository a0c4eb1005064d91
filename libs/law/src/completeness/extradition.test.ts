/** Requests for a person, each rule met and broken. */

import { describe, expect, it } from '@jest/globals';
import {
  basis,
  contextOn,
  findingsIn,
  ON_EXTRADITION,
  WHOLE_CONTENT,
  workedExtradition,
} from '@comity/testkit';
import { checkCompleteness, FIELDS } from '../index.js';
import type { CaseContent, Finding } from '../index.js';
import { formalRows, urgentRows } from './rule-rows/extradition.fixture.js';
import { holdRows } from './rule-rows/rule-row.fixture.js';

holdRows('formal requests for a person', formalRows);
holdRows('requests for arrest', urgentRows);

const blocking = (findings: readonly Finding[]): readonly string[] =>
  findings
    .filter(({ severity }) => severity === 'BLOCK')
    .map(({ rule, field }) => `${rule} ${field}`);

describe('the worked extradition', () => {
  it('has nothing that blocks, asked in March and asked in full', () => {
    for (const content of [WHOLE_CONTENT.formal, WHOLE_CONTENT.provisional]) {
      expect(blocking(checkCompleteness(content, contextOn(ON_EXTRADITION)))).toEqual([]);
    }
  });

  it('is as complete when it is told on another day', () => {
    const later = workedExtradition({ formallyRequestedOn: contextOn().on });

    expect(blocking(checkCompleteness(later.formal, contextOn()))).toEqual([]);
  });
});

/** What only the formal request must show. */
const PAPERS = {
  legalTexts: undefined,
  arrestWarrant: undefined,
  evidenceSummary: undefined,
  limitationStatement: undefined,
  jurisdictionBasis: undefined,
  dualCriminality: undefined,
  facts: undefined,
  offences: [],
  safeguards: undefined,
  purpose: undefined,
  nationalDecision: undefined,
  organisedGroupGrounds: undefined,
  undertakings: [],
  'requestedPerson.nationalities': [],
  'requestedPerson.lastKnownLocation': undefined,
  'legalBases[1].role': 'primary',
};

describe('an urgent request for arrest', () => {
  const found = (content: CaseContent, edits: object) =>
    blocking(findingsIn(content, edits as never, contextOn(ON_EXTRADITION)));

  it.each(['B-47', 'MERCOSUR-EXT', 'UNTOC'])('waits for no paper of the formal one: %s', (code) => {
    const edits = { ...PAPERS, ...basis(code) };

    expect(found(WHOLE_CONTENT.provisional, edits).filter((one) => !one.startsWith('LB-'))).toEqual(
      [],
    );
    expect(found(WHOLE_CONTENT.formal, edits).length).toBeGreaterThan(10);
  });

  it('says who is sought, and why at once', () => {
    const bare = { requestedPerson: undefined, provisionalArrest: undefined };

    expect(found(WHOLE_CONTENT.provisional, bare)).toEqual(['X03 requestedPerson']);
    expect(FIELDS.find(({ id }) => id === 'X16')?.mandatory).toMatch(/^C:/);
  });
});

describe('a formal request', () => {
  it('is not asked for the three statements of an urgent one', () => {
    const edits = { provisionalArrest: undefined, ...basis('B-47'), ...basis('MERCOSUR-EXT', 4) };
    const rules = findingsIn(WHOLE_CONTENT.formal, edits, contextOn(ON_EXTRADITION)).map(
      ({ rule }) => rule,
    );

    expect(rules.filter((rule) => ['UN16-9', 'CAR-14-1', 'MEX-29'].includes(rule))).toEqual([]);
  });

  it('is asked nothing of treaties on which it does not rest', () => {
    const edits = { ...PAPERS, 'legalBases[1].instrument': 'TIP', channel: 'network' };
    const rules = findingsIn(WHOLE_CONTENT.formal, edits, contextOn(ON_EXTRADITION)).map(
      ({ rule }) => rule,
    );

    expect(rules.filter((rule) => /^(?:CAR|MEX|UN16)-/.test(rule))).toEqual([]);
  });
});
