/** The rules as data, and those that look at a decision. */

import { describe, expect, it } from '@jest/globals';
import { checkDecision, REQUEST_PREDICATES, RULES } from '../index.js';
import { decisionPredicates } from './decision.js';
import { extraditionPredicates } from './extradition.js';
import { practicePredicates } from './practice.js';
import { spontaneousPredicates } from './spontaneous.js';

/** Rules on acts after the first, on a case at a moment, and on all others together. */
const ON_ACTS = ['UN18-24b', 'UN16-10', 'UN16-16', 'CAR-12', 'CAR-22', 'MEX-21', 'MEX-22-4'];
const ON_MOMENTS = ['CAR-14-3', 'MEX-29-4', 'BR-84', 'BUD-29-7', 'TIP-8-3'];
const ON_ALL = ['MED-8'];

describe('the rules', () => {
  const evaluated = [
    REQUEST_PREDICATES,
    extraditionPredicates,
    spontaneousPredicates,
    practicePredicates,
    decisionPredicates,
  ].flatMap((table) => Object.keys(table));

  it('are all 117 evaluated, and no others', () => {
    const ids: string[] = RULES.map(({ id }) => id);
    const told = new Set([...evaluated, ...ON_ACTS, ...ON_MOMENTS, ...ON_ALL]);

    expect(ids).toHaveLength(117);
    expect([...told].toSorted()).toEqual(ids.toSorted());
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
