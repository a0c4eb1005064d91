import { describe, expect, it } from '@jest/globals';
import { narrowedBy, soughtOf, toggled } from './search.ts';

describe('what is looked for in the library', () => {
  it('takes a value of a facet, and gives it back when it is pressed again', () => {
    const once = toggled({ state: ['MEX'] }, 'state', 'GTM');
    expect(once).toEqual({ state: ['MEX', 'GTM'] });
    expect(toggled(once, 'state', 'MEX')).toEqual({ state: ['GTM'] });
  });

  it('names no facet of which no value is left, which would find nothing', () => {
    expect(toggled({ state: ['MEX'], year: ['2026'] }, 'state', 'MEX')).toEqual({ year: ['2026'] });
  });

  it('counts what narrows it down', () => {
    expect(narrowedBy({})).toBe(0);
    expect(narrowedBy({ state: ['MEX', 'GTM'], year: ['2026'] })).toBe(3);
  });

  it('is made of a saved search, without facets that this page does not know', () => {
    const facets = [
      { name: 'theme', values: ['protection'] },
      { name: 'unheard', values: ['x'] },
    ];
    expect(soughtOf({ id: '1', name: 'n', words: 'w', newHits: 0, facets })).toEqual({
      words: 'w',
      facets: { theme: ['protection'] },
    });
  });
});
