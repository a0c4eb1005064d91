import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT, tree } from './tree.js';

const TABLE = 'docs/ASVS.md';
const ids = JSON.parse(
  readFileSync(join(ROOT, 'test/house/data/asvs/ids.json'), 'utf8'),
) as Readonly<Record<string, number>>;

interface Line {
  readonly id: string;
  readonly level: number;
  readonly answer: string;
  readonly shown: string;
}

const linesOf = (text: string): readonly Line[] =>
  text
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, id = '']) => /^V\d/.test(id))
    .map(([, id = '', level = '', , answer = '', shown = '']) => ({
      id,
      level: Number(level),
      answer,
      shown,
    }));

/** Each file of tests that a line names, with the sentences that follow it. */
const proofsOf = (shown: string): readonly (readonly [path: string, sentence: string])[] =>
  shown.split(/(?=`[^`]*[.](?:test|fixture)[.]ts`)/).flatMap((part) => {
    const path = /^`([^`]+[.](?:test|fixture)[.]ts)`/.exec(part)?.[1];
    if (path === undefined) return [];
    return [...part.matchAll(/“([^”]+)”/g)].map(([, sentence = '']) => [path, sentence] as const);
  });

const files = new Map(tree().map(({ path, text }) => [path, text]));

const WHY_CHARS_MIN = 7;
const isGood = ({ answer, shown }: Line): boolean => {
  const proofs = proofsOf(shown);
  switch (answer) {
    case 'holds':
      return (
        proofs.length > 0 &&
        proofs.every(([path, sentence]) => files.get(path)?.includes(sentence) === true)
      );
    case 'written':
      return [...shown.matchAll(/\]\(([^)#]+)/g)].some(([, page]) => files.has(`docs/${page}`));
    case 'does not apply':
    case 'does not hold yet':
      return shown.length >= WHY_CHARS_MIN;
    default:
      return false;
  }
};

const aLine = (answer: string, shown: string): Line => ({ id: 'V1.1.1', level: 1, answer, shown });

describe('the table of the ASVS', () => {
  const text = files.get(TABLE) ?? '';
  const lines = linesOf(text);

  it('has every requirement of its chapters once, with its level', () => {
    expect(lines.map(({ id, level }) => [id, level])).toEqual(Object.entries(ids));
  });

  it('names only tests that exist, by their sentences, and gives every reason', () => {
    const planted = [
      aLine('holds', 'because we say so'),
      aLine('holds', '`test/house/lint.test.ts` “flies to the moon”'),
      aLine('holds', '`libs/nowhere/src/a.test.ts` “is”'),
      aLine('written', '[nowhere](NOWHERE.md)'),
      aLine('does not apply', ''),
      aLine('perhaps', 'for a good reason'),
    ];
    expect(planted.filter(isGood)).toEqual([]);

    expect(lines.filter((line) => !isGood(line))).toEqual([]);
  });

  it('counts its own answers', () => {
    const count = (answer: string): number => lines.filter((line) => line.answer === answer).length;
    expect(text).toContain(
      `Of ${lines.length}: ${count('holds')} hold, ${count('written')} are written, ` +
        `${count('does not apply')} do not apply, ${count('does not hold yet')} do not hold yet.`,
    );
  });
});
