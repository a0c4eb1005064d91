/** What readers are told of the difference between two versions. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate, comparePractices, LANGUAGES } from '../index.js';
import { compareRuns, compareWords } from './compare-words.js';
import { aRecord } from './practice.fixture.js';

const before = aRecord({
  steps: 'Una entrevista, una vez.',
  mandateLink: ['Declaration 12', 'Resolution 3'],
  results: [
    { indicator: 'auditions', before: 4, after: 1 },
    { indicator: 'plaintes', after: 2 },
  ],
});

const pathsTo = (given: Parameters<typeof aRecord>[0]): readonly string[] =>
  comparePractices(before, { ...before, ...given }, 'en').map(({ path }) => path);

describe('two versions of a practice', () => {
  it('that say the same differ in nothing', () => {
    expect(comparePractices(before, { ...before }, 'fr')).toEqual([]);
  });

  it('are told apart field by field, in the order of the record and in the language asked', () => {
    const after = {
      ...before,
      title: { ...before.title, en: 'One interview only' },
      evidenceLevel: 'evaluated_external',
      perspective: { survivorsConsulted: false },
      reviewBy: calendarDate('2027-03-01'),
    } as const;

    expect(comparePractices(before, after, 'en')).toMatchObject([
      { path: 'title.en', label: 'Title, in English', after: 'One interview only' },
      { path: 'evidenceLevel', before: 'monitored', after: 'evaluated_external', words: [] },
      { path: 'perspective.survivorsConsulted', before: 'yes', after: 'no', words: [] },
      { path: 'reviewBy', before: '1 March 2026', after: '1 March 2027', words: [] },
    ]);
    const labels = LANGUAGES.map((tag) => comparePractices(before, after, tag)[2]?.label);
    expect(new Set(labels).size).toBe(LANGUAGES.length);
  });

  it('mark prose word by word', () => {
    const [told] = comparePractices(
      before,
      { ...before, steps: 'Una sola entrevista, una vez' },
      'es',
    );

    expect(told?.words).toEqual([
      { kind: 'same', text: 'Una ' },
      { kind: 'added', text: 'sola ' },
      { kind: 'same', text: 'entrevista, una vez' },
      { kind: 'removed', text: '.' },
    ]);
  });

  it('mark lists of lines entry by entry', () => {
    const [told, ...others] = comparePractices(
      before,
      { ...before, mandateLink: ['Plan 1', 'Declaration 12'] },
      'en',
    );

    expect(others).toEqual([]);
    expect(told).toMatchObject({
      path: 'mandateLink',
      before: 'Declaration 12\nResolution 3',
      after: 'Plan 1\nDeclaration 12',
      words: [
        { kind: 'added', text: 'Plan 1\n' },
        { kind: 'same', text: 'Declaration 12\n' },
        { kind: 'removed', text: 'Resolution 3\n' },
      ],
    });
  });

  it('show an entry put in front of others as that one entry', () => {
    const results = [{ indicator: 'renvois', after: 7 }, ...(before.results ?? [])];

    expect(pathsTo({ results })).toEqual(['results[0].indicator', 'results[0].after']);
    expect(pathsTo({ results: results.slice(2) })).toEqual([
      'results[0].indicator',
      'results[0].before',
      'results[0].after',
    ]);
  });

  it('count an entry that stands twice as two', () => {
    const [first, ...others] = before.results ?? [];
    if (first === undefined) throw new Error('no results');

    expect(pathsTo({ results: [first, first, ...others] })).toEqual([
      'results[1].indicator',
      'results[1].before',
      'results[1].after',
    ]);
  });

  it('count the entries of a list as the newer version does', () => {
    const [first, last] = before.results ?? [];
    const results = [{ ...last, indicator: 'renvois' }, ...(first ? [first] : [])];

    expect(pathsTo({ results })).toEqual(['results[0].indicator']);
  });

  it('say of a field that came or went what it says or said', () => {
    const { problem: _, ...without } = before;

    expect(comparePractices(before, without, 'en')).toEqual([
      {
        path: 'problem',
        label: 'Problem addressed',
        before: 'Répétitions.',
        after: null,
        words: [],
      },
    ]);
    expect(comparePractices(without, before, 'en')).toMatchObject([
      { path: 'problem', before: null, after: 'Répétitions.' },
    ]);
  });
});

describe('marks', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', 'ñ', '\n'), maxLength: 24 });
  const spelt = (marks: ReturnType<typeof compareWords>, kind: string): string =>
    marks
      .filter((mark) => mark.kind === 'same' || mark.kind === kind)
      .map((mark) => mark.text)
      .join('');

  it('spell both texts, and keep all of two that are the same', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const marks = compareWords(one, other);
        expect([spelt(marks, 'removed'), spelt(marks, 'added')]).toEqual([one, other]);
        expect(compareWords(one, one).filter(({ kind }) => kind !== 'same')).toEqual([]);
      }),
    );
  });

  it('keep as many words as any way of marking keeps', () => {
    const runs = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 });
    fc.assert(
      fc.property(runs, runs, (one, other) => {
        const kept = compareRuns(one, other)
          .filter(({ kind }) => kind === 'same')
          .reduce((sum, { text: run }) => sum + run.length, 0);
        expect(kept).toBe(longestShared(one, other));
      }),
    );
  });

  it('count texts too long to hold against each other as rewritten between what they share', () => {
    const long = (word: string) => `Igual. ${`${word} `.repeat(2_000)}Igual.`;

    expect(compareWords(long('a'), long('b')).map(({ kind }) => kind)).toEqual([
      'same',
      'removed',
      'added',
      'same',
    ]);
  });
});

/** By trying every way; for short lists. */
const longestShared = (one: readonly string[], other: readonly string[]): number => {
  const [first, ...rest] = one;
  if (first === undefined) return 0;
  const at = other.indexOf(first);
  const without = longestShared(rest, other);
  return at === -1 ? without : Math.max(without, 1 + longestShared(rest, other.slice(at + 1)));
};
