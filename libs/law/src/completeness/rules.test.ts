/** The rules as data, and those that look at a decision. */

import { describe, expect, it } from '@jest/globals';
import { checkDecision, NOT_EVALUATED, REQUEST_PREDICATES, RULES } from '../index.js';
import { decisionPredicates } from './decision.js';

describe('the rules of the seven groups', () => {
  const groups = ['GENERAL', 'KIND', 'A-55', 'UNTOC', 'TIP', 'SYSTEM', 'VICTIM'];
  const ids: string[] = RULES.filter(({ instrument }) => groups.includes(instrument)).map(
    ({ id }) => id,
  );

  it('each have exactly one predicate, or a reason why they have none', () => {
    const told = [REQUEST_PREDICATES, decisionPredicates, NOT_EVALUATED].flatMap((one) =>
      Object.keys(one),
    );

    expect(told.toSorted()).toEqual(ids.toSorted());
  });

  it('include no rule of another group under a predicate', () => {
    expect(Object.keys(REQUEST_PREDICATES).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('checkDecision', () => {
  const refusal = (ground: 'bank_secrecy' | 'fiscal_only' | 'public_order', more = {}) =>
    checkDecision({
      body: { reasons: 'Por esto.', grounds: [{ ground, article: '9' }] },
      consulted: true,
      instruments: ['A-55', 'UNTOC'],
      ...more,
    }).map(({ rule }) => rule);

  it('lets a reasoned refusal after consultation pass', () => {
    expect(refusal('public_order')).toEqual([]);
  });

  it('forbids bank secrecy and purely fiscal matters as grounds, where UNTOC is a basis', () => {
    expect(refusal('bank_secrecy')).toEqual(['UN18-8']);
    expect(refusal('fiscal_only')).toEqual(['UN18-22']);
    expect(refusal('bank_secrecy', { instruments: ['A-55'] })).toEqual([]);
  });

  it('wants a consultation first, and reasons', () => {
    expect(refusal('public_order', { consulted: false })).toEqual(['UN18-26']);
    expect(refusal('public_order', { body: { reasons: ' ', grounds: [] } })).toContain('UN18-23');
  });
});
