/** The rules of acts that cross, row by row: what they name exists, and each says why. */

import { describe, expect, it } from '@jest/globals';
import { actKindsOf, CROSSING_RULES } from './index.js';
import { DUTIES, RESULT_KINDS } from './crossing.js';

describe('a rule of acts that cross', () => {
  it.each(CROSSING_RULES.map((rule) => [rule.reason, rule] as const))(
    '%s names acts of its kinds of case, and says why',
    (_, { of, prevails, over, because }) => {
      expect(of.length).toBeGreaterThan(0);
      for (const kind of of) {
        const known: readonly string[] = actKindsOf(kind);
        const named = over === 'every' ? [prevails] : [prevails, ...over];

        expect(named.filter((act) => !known.includes(act))).toEqual([]);
        expect(over.length).toBeGreaterThan(0);
      }
      expect(because).toMatch(/^[A-Z][^.]{40,}\.$/);
    },
  );

  it('stands once for each reason', () => {
    expect(CROSSING_RULES.map(({ reason }) => reason)).toEqual([
      'CROSSED_BY_WITHDRAWAL',
      'CROSSED_BY_SUPPLEMENT',
      'CROSSED_BY_AGREEMENT',
      'CROSSED_BY_RECALL',
    ]);
  });
});

describe('what is owed after a withdrawal or a recall', () => {
  it.each(Object.entries(DUTIES))('for %s has a side and a source', (_, duty) => {
    expect(duty.duty).toMatch(/^[A-Z_]{10,}$/);
    expect(['requesting', 'requested']).toContain(duty.side);
    expect(duty.citation).toMatch(/\d/);
  });

  it('concerns every kind of result', () => {
    expect(RESULT_KINDS).toEqual(['partial_result', 'rest_result', 'full_result']);
  });
});
