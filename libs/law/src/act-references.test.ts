/** Acts that speak of what their case does not know, each denied with its code. */

import { describe, expect, it } from '@jest/globals';
import type { ActHash, Json } from '@comity/kernel';
import { BRA, edited, GTM, MEX, minimalBody } from '@comity/testkit';
import { checkReferences } from './act-references.js';
import type { Referring } from './act-references.js';
import { calendarDate, custodyDueOn, NO_FACTS, readAnyAct } from './index.js';
import type { ActKind, CaseFacts, CaseKind, ConditionsOffer, Side } from './index.js';

const about = (
  of: CaseKind,
  facts: Partial<CaseFacts> = {},
  side: Side = 'requested',
): Referring => ({
  of,
  facts: { ...NO_FACTS, ...facts },
  sides: { requesting: GTM, requested: MEX },
  side,
});

const verdict = (
  referring: Referring,
  kind: ActKind,
  edits: Readonly<Record<string, Json | undefined>> = {},
) => {
  const body = edited(minimalBody(kind, {}, referring.of), edits);
  if (!readAnyAct(referring.of, kind, body).ok) throw new Error('a body that does not read');
  const outcome = checkReferences(referring, kind, body);
  return outcome.ok ? 'passes' : [outcome.denial.code, outcome.denial.detail];
};

/** Under a rule that says itself how long: then the last day is by that rule. */
const arrestUnder = (rule: string): Readonly<Record<string, Json | undefined>> => {
  const arrest = { rule, arrestedOn: '2026-06-08', notifiedOn: '2026-06-08', timeZone: 'UTC' };
  const dueOn = custodyDueOn(arrest as unknown as Parameters<typeof custodyDueOn>[0]);
  return rule === 'OTHER'
    ? {}
    : { ...arrest, dueOn, days: undefined, countsFrom: undefined, source: undefined };
};

const items: CaseFacts['items'] = [{ no: 1, state: 'asked' }];
const openQuestions: CaseFacts['openQuestions'] = [
  { act: 'q' as ActHash, item: 1, field: 'facts', why: 'x', due: calendarDate('2026-06-08') },
];

describe('an act on evidence', () => {
  it.each<[ActKind, Readonly<Record<string, Json>>]>([
    ['accept', { items: [{ no: 2 }] }],
    ['partial_result', { items: [{ no: 2, state: 'done' }] }],
    ['rest_result', { items: [{ no: 2, state: 'done' }] }],
    ['full_result', { items: [{ no: 2, state: 'done' }] }],
    ['query_result', { items: [2] }],
    ['no_agreement_refuse', { grounds: [{ ground: 'public_order', article: 'x', items: [2] }] }],
  ])('%s speaks of no item but those asked', (kind, edits) => {
    const referring = about('evidence', { items });

    expect(verdict(referring, kind, edits)).toEqual(['ACT_ITEM_UNKNOWN', { item: 2 }]);
    expect(verdict(referring, kind)).toBe('passes');
  });

  it('answers no question but an open one', () => {
    expect(verdict(about('evidence', { items }), 'supplement_received')).toEqual([
      'ACT_QUESTION_UNKNOWN',
      { item: 1 },
    ]);
    expect(verdict(about('evidence', { items, openQuestions }), 'supplement_received')).toBe(
      'passes',
    );
  });

  it('that does not read is judged elsewhere', () => {
    expect(checkReferences(about('evidence'), 'accept', {}).ok).toBe(true);
  });
});

describe('an act on practices', () => {
  it('answers no question but one asked', () => {
    expect(verdict(about('practice_request'), 'answer')).toEqual(['ACT_ITEM_UNKNOWN', { item: 1 }]);
    expect(verdict(about('practice_request', { items }), 'answer')).toBe('passes');
    expect(checkReferences(about('practice_request'), 'answer', {}).ok).toBe(true);
  });
});

describe('an act on extradition', () => {
  it('supplements no question but an open one', () => {
    expect(verdict(about('extradition'), 'supplement')).toEqual([
      'ACT_QUESTION_UNKNOWN',
      { item: 1 },
    ]);
    expect(verdict(about('extradition', { openQuestions }), 'supplement')).toBe('passes');
  });

  it.each([
    ['OTHER', MEX, [], true],
    ['BR-NATIONAL', BRA, [], true],
    ['BR-NATIONAL', MEX, [], false],
    ['PE-NATIONAL', 'PER', [], true],
    ['PE-NATIONAL', BRA, [], false],
    ['AR-NATIONAL', 'ARG', [], true],
    ['AR-NATIONAL', BRA, [], false],
    ['MERCOSUR-EXT', BRA, ['MERCOSUR-EXT'], true],
    ['MERCOSUR-EXT', BRA, ['UNTOC'], false],
  ])('reports under %s in %s on %j: %s', (rule, requested, instruments, passes) => {
    const referring = {
      ...about('extradition', { instruments }),
      sides: { requesting: GTM, requested: requested as typeof MEX },
    };

    expect(verdict(referring, 'arrest_reported', arrestUnder(rule))).toEqual(
      passes ? 'passes' : ['ACT_RULE_FOREIGN', { rule }],
    );
  });

  it('lets silence withdraw a request under Mercosur-EXT alone', () => {
    const silence = { silence: 'withdraws' };
    const mercosur = about('extradition', { instruments: ['MERCOSUR-EXT'] });

    expect(verdict(mercosur, 'ask_supplement', silence)).toBe('passes');
    expect(verdict(about('extradition'), 'ask_supplement', silence)).toEqual([
      'ACT_RULE_FOREIGN',
      { rule: 'MERCOSUR-EXT 21(3)' },
    ]);
    expect(verdict(about('extradition'), 'ask_supplement')).toBe('passes');
  });

  it.each([
    [{ requestingState: BRA }, false],
    [{ requestedState: BRA }, false],
    [{}, true],
  ])('asks formally between the same States: %j', (edits, passes) => {
    expect(verdict(about('extradition'), 'formal_request', edits)).toEqual(
      passes ? 'passes' : ['ACT_STATES_DIFFER', { requesting: GTM, requested: MEX }],
    );
  });

  it.each(['specialty_extension', 're_extradition_consent'] as const)(
    'asks for %s from the requesting side, and answers only what was asked',
    (kind) => {
      const asked = { openConsents: [kind] };
      const consents = { word: 'consent' };

      expect(verdict(about('extradition', {}, 'requesting'), kind)).toBe('passes');
      expect(verdict(about('extradition'), kind)).toEqual(['ACT_WRONG_SIDE', { kind }]);
      expect(verdict(about('extradition', asked), kind, consents)).toBe('passes');
      expect(verdict(about('extradition'), kind, consents)).toEqual(['ACT_NOT_ASKED', { kind }]);
      expect(verdict(about('extradition', asked, 'requesting'), kind, consents)).toEqual([
        'ACT_WRONG_SIDE',
        { kind },
      ]);
      expect(checkReferences(about('extradition'), kind, {}).ok).toBe(true);
    },
  );
});

describe('an act on information', () => {
  const offered = minimalBody('offer_conditions', {}, 'spontaneous') as unknown as ConditionsOffer;
  const other = { conditions: [{ code: 'only_for_case' }] };

  it('accepts the conditions that were offered, and no other', () => {
    expect(verdict(about('spontaneous', { offered }), 'accept')).toBe('passes');
    expect(verdict(about('spontaneous'), 'accept')).toEqual([
      'ACT_TERMS_DIFFER',
      { member: 'conditions' },
    ]);
  });

  it('sends what was offered, once, between the same States', () => {
    const referring = about('spontaneous', { offered });

    expect(verdict(referring, 'send')).toBe('passes');
    expect(verdict(referring, 'send', { subject: 'Another' })).toEqual([
      'ACT_TERMS_DIFFER',
      { member: 'subject' },
    ]);
    expect(verdict(referring, 'send', { 'conditions[0].code': 'no_onward_sharing' })).not.toBe(
      'passes',
    );
    expect(verdict(referring, 'send', { requestingState: MEX, requestedState: GTM })).toEqual([
      'ACT_STATES_DIFFER',
      { requesting: GTM, requested: MEX },
    ]);
    expect(verdict(about('spontaneous', { offered, contentGiven: true }), 'send')[0]).toBe(
      'ACT_CONTENT_GIVEN',
    );
    expect(verdict(about('spontaneous'), 'send', other)).toBe('passes');
    expect(checkReferences(referring, 'send', {}).ok).toBe(true);
  });
});
