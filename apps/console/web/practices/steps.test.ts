import { describe, expect, it } from '@jest/globals';
import { PRACTICE_STEP_KINDS } from '@comity/law';
import { fieldsLacking, needsOfStep, reviewersOf } from './steps.ts';

const asking = (need: 'states' | 'reason' | 'day' | 'look') =>
  PRACTICE_STEP_KINDS.filter((event) => needsOfStep(event)[need]);

describe('a step with a practice', () => {
  it('asks for what the law wants to know of it, and for nothing else', () => {
    expect(asking('states').toSorted()).toEqual(['accept', 'ask_changes', 'assign']);
    expect(asking('reason').toSorted()).toEqual(['back', 'decline', 'withdraw']);
    expect(asking('look').toSorted()).toEqual(['clear', 'publish', 'publish_new']);
    expect(asking('day')).toEqual(['confirm']);
  });

  it('offers the reviewers who were assigned last', () => {
    const step = (event: string, ...states: readonly string[]) => ({ event, states });
    expect(reviewersOf([step('submit')])).toEqual([]);
    expect(
      reviewersOf([step('assign', 'MEX', 'BRA'), step('decline'), step('assign', 'CRI', 'PER')]),
    ).toEqual(['CRI', 'PER']);
  });

  it('says which fields a practice lacks, where that is why it is denied', () => {
    expect(fieldsLacking({ fields: ['B03 pillar', 'B06 problem'] })).toEqual(['pillar', 'problem']);
    expect(fieldsLacking({ step: 'submit' })).toEqual([]);
    expect(fieldsLacking(null)).toEqual([]);
  });
});
