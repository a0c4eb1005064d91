import { describe, expect, it } from '@jest/globals';
import { denialIn } from './denial.ts';

const denial = { __typename: 'Denial', code: 'STEP_NOT_ALLOWED', message: '' };

describe('a denial', () => {
  it('is found whatever the operation is called', () => {
    expect(denialIn({ openPractice: denial })).toBe(denial);
  });

  it('is none where the thing was done, nothing came of it, or nothing was asked', () => {
    expect(denialIn({ openPractice: { __typename: 'Practice', id: 'a' } })).toBeNull();
    expect(denialIn({ markPracticesVisited: null, at: 'now' })).toBeNull();
    expect(denialIn(undefined)).toBeNull();
  });
});
