/** The evaluator: what it says of each finding, in which order, and of fields without a rule. */

import { describe, expect, it } from '@jest/globals';
import { contextOn, findingsIn, ON_EXTRADITION, WHOLE_CONTENT } from '@comity/testkit';
import type { Edits } from '@comity/testkit';
import { RULES } from '../index.js';
import type { Finding } from '../index.js';
import { UNTOC_FIRST } from './rule-rows/nassau.fixture.js';

const check = (edits: Edits): readonly Finding[] =>
  findingsIn(WHOLE_CONTENT.evidence, edits, contextOn());

const rulesOf = (findings: readonly Finding[], severity: Finding['severity']): readonly string[] =>
  findings.filter((finding) => finding.severity === severity).map(({ rule }) => rule);

describe('checkCompleteness', () => {
  it('finds nothing that blocks in whole content of every kind', () => {
    for (const [name, content] of Object.entries(WHOLE_CONTENT)) {
      const extradition = name === 'formal' || name === 'provisional';
      const on = extradition ? contextOn(ON_EXTRADITION) : contextOn();

      expect([name, rulesOf(findingsIn(content, {}, on), 'BLOCK')]).toEqual([name, []]);
    }
  });

  it.each([
    ['E03', 'requestingReference'],
    ['E13', 'urgency'],
    ['E15', 'confidentialityOfRequest'],
    ['E17', 'channel'],
    ['E27', 'operationalContact'],
    ['E28', 'classification'],
    ['M04', 'jurisdictionBasis'],
  ])('finds mandatory field %s, %s, where no rule speaks of it', (id, field) => {
    expect(rulesOf(check({ [field]: undefined }), 'BLOCK')).toContain(id);
  });

  it('names a missing field once where a rule has already named it', () => {
    const findings = check({ purpose: undefined });

    expect(findings.filter(({ field }) => field === 'purpose').map(({ rule }) => rule)).toEqual([
      'UN18-15f',
    ]);
  });

  it('names a missing field where a rule has blocked only at a member of another name', () => {
    const findings = check({
      proceeding: undefined,
      ...UNTOC_FIRST,
      'legalBases[1].instrument': 'A-61',
    });

    expect(rulesOf(findings, 'BLOCK')).toContain('M02');
  });

  it('names a place once for a rule, however often it is missed there', () => {
    const edits = { factsOfRequest: undefined, 'assistanceItems[4].kind': 'seizure' };
    const again = { ...edits, 'assistanceItems[3].kind': 'freezing' };
    const at = (findings: readonly Finding[]) =>
      findings.filter(({ rule, field }) => rule === 'UN13-3c' && field === 'factsOfRequest');

    expect(at(check(edits))).toHaveLength(1);
    expect(at(check(again))).toHaveLength(1);
  });

  it('gives the same findings in the same order every time, in the order of the rules', () => {
    const empty = { offences: [], persons: [], assistanceItems: [], purpose: undefined };
    const order = check(empty).map(({ rule }) => rule);
    const known = RULES.map(({ id }) => id as string);
    const positions = order.filter((id) => known.includes(id)).map((id) => known.indexOf(id));

    expect(check(empty)).toEqual(check(empty));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(positions.length).toBeGreaterThan(5);
  });
});
