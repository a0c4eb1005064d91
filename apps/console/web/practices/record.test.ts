import { describe, expect, it } from '@jest/globals';
import { evidenceLevelOf, toldBy } from './record.ts';

const content = {
  evidenceLevel: 'monitored',
  originalLanguage: 'es',
  title: { es: 'Una práctica ficticia' },
  pillar: ['protection'],
  owner: { state: 'GTM', institution: 'Oficina ficticia', since: '2025-01-01' },
  results: [{ indicator: 'entrevistas', before: 4, after: 0 }],
  perspective: { survivorsConsulted: false },
  problem: '',
};

describe('the record of a practice', () => {
  it('is told in the order of the law, without what the page says elsewhere', () => {
    expect(toldBy(content).map(({ path }) => path)).toEqual([
      'pillar',
      'owner',
      'results',
      'evidenceLevel',
      'perspective',
    ]);
  });

  it('tells nought and no, which are answers, and leaves out what is empty', () => {
    const [, , results, , perspective] = toldBy(content);
    expect(JSON.stringify(results)).toContain('{"kind":"number","value":0}');
    expect(JSON.stringify(perspective)).toContain('{"kind":"flag","value":false}');
    expect(toldBy(content).some(({ path }) => path === 'problem')).toBe(false);
  });

  it('says nothing where there is no record', () => {
    for (const nothing of [null, undefined, [], 'x', 7]) expect(toldBy(nothing)).toEqual([]);
  });

  it('claims the level of evidence that it names', () => {
    expect(evidenceLevelOf(content)).toBe('monitored');
    expect(evidenceLevelOf(null)).toBeNull();
    expect(evidenceLevelOf({ evidenceLevel: 7 })).toBeNull();
  });
});
