import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { consoleFolder } from './index.js';

const web = join(consoleFolder, '../web');
const OTHERS = ['es', 'pt', 'fr'] as const;

type Words = { readonly [key: string]: string | Words };

const subjects = readdirSync(web).filter((name) => existsSync(join(web, name, 'words.en.json')));
const wordsOf = (subject: string, language: string): Words =>
  JSON.parse(readFileSync(join(web, subject, `words.${language}.json`), 'utf8')) as Words;

/** `group.custody.title` -> text. */
const flat = (words: Words, before = ''): readonly (readonly [string, string])[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  );

/** The names of what a text takes: `{count, plural, one {…} other {…}}` takes `count`. */
const taken = (text: string): readonly string[] =>
  [
    ...new Set(
      [...text.matchAll(/(?<!(?:=\d|one|many|other) )[{]([a-zA-Z]+)[,}]/g)].map(
        ([, name = '']) => name,
      ),
    ),
  ].toSorted();

/** Spanish, Portuguese and French have a form for millions beside that for one and for others. */
const pluralsLacking = (text: string): readonly string[] =>
  text.includes(', plural,') && text.includes('one {') && !text.includes('many {') ? [text] : [];

describe('the words of the console', () => {
  it('are of several subjects', () => {
    expect(subjects.length).toBeGreaterThan(2);
  });

  it.each(subjects)('of %s are the same in four languages, with the same arguments', (subject) => {
    const english = flat(wordsOf(subject, 'en'));
    for (const language of OTHERS) {
      const other = new Map(flat(wordsOf(subject, language)));
      expect([...other.keys()].toSorted()).toEqual(english.map(([key]) => key).toSorted());
      for (const [key, text] of english) {
        expect([key, taken(other.get(key) ?? '')]).toEqual([key, taken(text)]);
      }
    }
  });

  it.each(subjects)('of %s have every plural form of their language', (subject) => {
    const lacking = OTHERS.flatMap((language) => flat(wordsOf(subject, language))).flatMap(
      ([, text]) => pluralsLacking(text),
    );
    expect(lacking).toEqual([]);
  });
});
