/** The 117 rules as data, the predicates that read them, and the cases that prove each. */

import { describe, expect, it } from '@jest/globals';
import { REQUEST_PREDICATES, RULES } from '../index.js';
import { decisionPredicates } from './decision.js';
import { extraditionPredicates } from './extradition.js';
import { practicePredicates } from './practice.js';
import { EVERY_ROW, TABLES } from './rule-rows/every-row.fixture.js';
import { spontaneousPredicates } from './spontaneous.js';

const ids: readonly string[] = RULES.map(({ id }) => id);

/** The rules without a row that is met and broken. */
const untried = (rows: readonly { readonly rule: string }[]): readonly string[] =>
  ids.filter((id) => rows.every(({ rule }) => rule !== id));

describe('the rules', () => {
  it('are 117', () => {
    expect(new Set(ids).size).toBe(117);
  });

  it('are each tried on at least one case that passes and one that fails', () => {
    expect(untried(EVERY_ROW.filter(({ rule }) => rule !== 'CAR-22'))).toEqual(['CAR-22']);

    expect(untried(EVERY_ROW)).toEqual([]);
    expect(EVERY_ROW.filter(({ rule }) => !ids.includes(rule))).toEqual([]);
  });

  it('that a kind of content is asked are all tried on that kind of content', () => {
    const predicates = {
      evidence: REQUEST_PREDICATES,
      spontaneous: spontaneousPredicates,
      practice_request: practicePredicates,
    };
    for (const [kind, table] of Object.entries(predicates)) {
      expect(rulesOf(kind)).toEqual(expect.arrayContaining(Object.keys(table)));
    }
    expect([...rulesOf('formal'), ...rulesOf('urgent')]).toEqual(
      expect.arrayContaining(Object.keys(extraditionPredicates)),
    );
    expect(rulesOf('acts')).toEqual(expect.arrayContaining(Object.keys(decisionPredicates)));
  });
});

const rulesOf = (table: string): readonly string[] => (TABLES[table] ?? []).map(({ rule }) => rule);
