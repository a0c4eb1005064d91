/** docs/STATUS.md says of every finding what is wrong and what to do, in the words of the code. */

import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingWords, type FindingWords } from '@comity/trust/health';
import { ROOT } from './tree.js';

const SENTENCE = /^[A-Z][^.!?]*[.]$/;

const rowOf = ([code, { wrong, remedy }]: readonly [string, FindingWords]): string =>
  `| \`${code}\` | ${wrong} | ${remedy} |`;

/** A table's cells are padded to one width; words count, not blanks. */
const narrow = (text: string): string => text.replaceAll(/ +/g, ' ');

const missingIn = (
  page: string,
  words: Readonly<Record<string, FindingWords>>,
): readonly string[] => {
  const narrowed = narrow(page);
  return Object.entries(words)
    .filter((entry) => !narrowed.includes(rowOf(entry)))
    .map(([code]) => `docs/STATUS.md lacks the row of ${code}, or says it in other words`);
};

const illWritten = (words: Readonly<Record<string, FindingWords>>): readonly string[] =>
  Object.entries(words).flatMap(([code, { wrong, remedy }]) =>
    [wrong, remedy]
      .filter((text) => !SENTENCE.test(text.replaceAll(/tls[.]pem/g, 'tls')))
      .map((text) => `${code}: "${text}" is not one whole sentence`),
  );

describe('a finding', () => {
  const page = readFileSync(join(ROOT, 'docs/STATUS.md'), 'utf8');

  it('has its row in docs/STATUS.md: what is wrong, and what to do', () => {
    const planted = { ...findingWords, NOWHERE: { wrong: 'It is not.', remedy: 'Write it.' } };
    expect(missingIn(page, planted)).toHaveLength(1);

    expect(missingIn(page, findingWords)).toEqual([]);
  });

  it('says each in one whole sentence', () => {
    expect(illWritten({ BAD: { wrong: 'bad', remedy: 'One. Two.' } })).toHaveLength(2);

    expect(illWritten(findingWords)).toEqual([]);
  });
});
