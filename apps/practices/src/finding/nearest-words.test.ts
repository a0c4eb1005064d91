import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nearestWords, sortedWords } from './nearest-words.js';

/** Optimal string alignment, the whole table: what the quick walk must agree with. */
const editsBetween = (a: string, b: string): number => {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : i)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min(at(i - 1, j - 1) + same, at(i - 1, j) + 1, at(i, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, at(i - 2, j - 2) + 1);
      }
      (rows[i] as number[])[j] = edits;
    }
  }
  return at(a.length, b.length);
};

const nearestPrefix = (word: string, candidate: string): number =>
  Math.min(
    ...Array.from({ length: candidate.length }, (_, at) =>
      editsBetween(word, candidate.slice(0, at + 1)),
    ),
  );

const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
const lists = fc.uniqueArray(few, { maxLength: 40 }).map((words) => words.sort());

describe('the nearest words', () => {
  it('are all within the edits and no others, as the whole table counts them', () => {
    fc.assert(
      fc.property(lists, few, fc.integer({ min: 0, max: 2 }), (words, word, editsMax) => {
        const found = nearestWords(sortedWords(words), { word, editsMax, asPrefix: false });
        const wanted = words.flatMap((candidate, index) => {
          const edits = editsBetween(word, candidate);
          return edits <= editsMax ? [{ index, edits }] : [];
        });
        expect(found).toEqual(wanted);
      }),
    );
  });

  it('that go on are all whose beginning is within the edits', () => {
    fc.assert(
      fc.property(lists, few, fc.integer({ min: 0, max: 2 }), (words, word, editsMax) => {
        const found = nearestWords(sortedWords(words), { word, editsMax, asPrefix: true });
        const wanted = words.flatMap((candidate, index) => {
          const edits = nearestPrefix(word, candidate);
          return edits <= editsMax ? [{ index, edits }] : [];
        });
        expect(found).toEqual(wanted);
      }),
    );
  });
});
