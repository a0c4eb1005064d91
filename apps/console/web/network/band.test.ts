import { describe, expect, it } from '@jest/globals';
import { band } from './band.ts';

describe('what waits for a member', () => {
  it('is told in bands, and never exactly', () => {
    expect([0, 1, 9, 10, 99, 100, 5_000].map(band)).toEqual([
      '0',
      '1–9',
      '1–9',
      '10–99',
      '10–99',
      '100+',
      '100+',
    ]);
  });
});
