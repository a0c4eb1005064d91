import { describe, expect, it } from '@jest/globals';
import { queryWords } from './query-words.js';
import { folded, stemsOf, wordsOf } from './words-of-text.js';

describe('a text', () => {
  it('is taken apart into words, apostrophes and hyphens between them', () => {
    expect(wordsOf('L’audition préparée d’une victime: «témoin-clé», art. 7')).toEqual([
      'audition',
      'préparée',
      'une',
      'victime',
      'témoin',
      'clé',
      'art',
      '7',
    ]);
  });

  it('is read alike whether its accents are composed or not', () => {
    expect(wordsOf('víctima'.normalize('NFD'))).toEqual(['víctima']);
    expect(folded('crianças')).toBe('criancas');
    expect(folded('œuvre')).toBe('oeuvre');
  });

  it('keeps no more of an endless word than of any other', () => {
    expect(wordsOf('a'.repeat(500))).toEqual(['a'.repeat(40)]);
  });
});

describe('a stem', () => {
  it.each([
    ['es', ['entrevista', 'entrevistas']],
    ['es', ['víctima', 'víctimas', 'victima']],
    ['es', ['investigación', 'investigaciones', 'investigacion']],
    ['pt', ['criança', 'crianças', 'crianca']],
    ['pt', ['cooperação', 'cooperações', 'cooperacao', 'cooperacoes']],
    ['fr', ['témoin', 'témoins', 'temoins']],
    ['en', ['witness', 'witnesses']],
  ] as const)('in %s is one for %j', (language, words) => {
    const [first = '', ...others] = words.map((word) => stemsOf(word, language));

    for (const stems of others) expect(stems.some((stem) => first.includes(stem))).toBe(true);
  });
});

describe('a query', () => {
  it('leaves out what stands in every text', () => {
    expect(queryWords('la entrevista de los testigos ').map(({ word }) => word)).toEqual([
      'entrevista',
      'testigos',
    ]);
    expect(queryWords('de la ')).toEqual([]);
  });

  it('takes its last word as going on until something is typed after it', () => {
    expect(queryWords('una entrev')).toEqual([{ word: 'entrev', asPrefix: true }]);
    expect(queryWords('una entrev ')).toEqual([{ word: 'entrev', asPrefix: false }]);
  });
});
