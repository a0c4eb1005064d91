/** What nobody may write where other States read it, and what everybody may. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HARMLESS_WORDS, HOSTILE_WORDS } from '@comity/testkit';
import {
  LANGUAGES,
  practiceDraft,
  practiceNote,
  problemMessage,
  publishedLine,
  publishedWords,
  publishedWordsProblem,
  readWith,
} from '../index.js';
import { aRecord } from '../practices/practice.fixture.js';

const prose = publishedWords('prose', 10_000);

const problemOf = (words: string): string | undefined => {
  const read = readWith(prose, words);
  return read.ok ? undefined : read.problems[0]?.problem;
};

describe('words that other States read', () => {
  it.each(HOSTILE_WORDS)('never carry %j: %s', (words, problem) => {
    expect(problemOf(words)).toBe(problem);
    expect(problemOf(`Antes.\n\n${words}\n\nDespués.`)).toBe(problem);
  });

  it.each(HARMLESS_WORDS)('may say %j', (words) => {
    expect(problemOf(words)).toBeUndefined();
  });

  it('are refused alike in records and in what is said with a step', () => {
    expect(HOSTILE_WORDS.length).toBeGreaterThanOrEqual(60);
    for (const [words, problem] of HOSTILE_WORDS) {
      const record = readWith(practiceDraft, { ...aRecord(), steps: words });
      expect(record).toMatchObject({ ok: false, problems: [{ path: 'steps', problem }] });
      const note = readWith(practiceNote, { note: words });
      expect(note).toMatchObject({ ok: false, problems: [{ path: 'note', problem }] });
    }
  });

  it('are refused in a title as in a text', () => {
    const read = readWith(publishedLine, '[x](javascript:alert(1))');
    expect(read).toMatchObject({ ok: false, problems: [{ path: '', problem: 'LINK_NOT_HTTPS' }] });
  });

  it('say in every language what is wrong with them', () => {
    for (const problem of ['PICTURE', 'LINK_NOT_HTTPS', 'INVISIBLE_CHARACTER'] as const) {
      const said = LANGUAGES.map((tag) => problemMessage({ path: 'steps', problem }, tag));
      expect(new Set(said).size).toBe(4);
    }
  });
});

const WORDS = ['audiencia', 'víctima', 'São', 'délai', 'Nassau', 'data', 'java', 'script', 'x'];
/** What the words above may form with a colon, spaced or not. */
const SPACED_SCHEME = /(?:javascript|data):/;
const NUMBERS = ['5', '18', '3.2', '26.364', '1º', '2026-06-08', '10:30'];
const SIGNS = [
  '< 5',
  '<5',
  'a*b',
  'a_b',
  '[8](2)',
  '[3](a)',
  '[sic]',
  '(b)',
  '()',
  '[]',
  '*',
  '**',
  '_',
  '#',
  '>',
  '-',
  '—',
  '+',
  '=',
  '~',
  '`',
  '|',
  '{',
  '}',
  '^',
  '%',
  '§',
  '&',
  ';',
  ':',
  '.',
  ',',
  '!',
  '¡',
  '¿?',
  '«',
  '»',
  '“',
  '”',
  "'",
  '"',
  '$',
  '@',
  '/',
  '\\',
];

describe('ordinary prose', () => {
  it('of letters, numbers and punctuation passes, whatever stands beside what, but a scheme', () => {
    const token = fc.constantFrom(...WORDS, ...NUMBERS, ...SIGNS);
    const space = fc.constantFrom(' ', ' ', '  ', '\n', '\n\n', '\t');
    fc.assert(
      fc.property(fc.array(fc.tuple(token, space), { minLength: 1, maxLength: 40 }), (tokens) => {
        const words = tokens.flat().join('');
        fc.pre(!SPACED_SCHEME.test(words.replaceAll(/\s/g, '')));
        expect(publishedWordsProblem(words)).toBeNull();
      }),
      { numRuns: 20_000 },
    );
  });

  it('passes with signs and words run together, but where they begin a tag, a picture or a link', () => {
    const signs = fc.constantFrom(...'abcé9 .,;()[]*_-+=§°%&#>"\'~`|{}^$?'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: signs, minLength: 1, maxLength: 80 }), (words) => {
        expect(publishedWordsProblem(words)).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });
});
