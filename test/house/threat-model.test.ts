import { describe, expect, it } from '@jest/globals';
import { tree } from './tree.js';

const MODEL = 'docs/THREAT-MODEL.md';
const CASES = 33;

/** Each test file that the model names, with the sentences that follow it before the next file. */
const claimsOf = (text: string): readonly (readonly [path: string, sentence: string])[] =>
  text.split(/(?=`[a-z-]+\/[^`]*[.]test[.]ts`)/).flatMap((part) => {
    const path = /^`([^`]+)`/.exec(part)?.[1];
    if (path === undefined || !path.endsWith('.test.ts')) return [];
    const claims = part.split(/\bNot yet:|\n#/)[0] ?? '';
    const sentences = [...claims.matchAll(/“([^”]+)”/g)].map((found) => found[1] ?? '');
    return ['', ...sentences].map((sentence) => [path, sentence] as const);
  });

const unproven = (text: string): readonly string[] => {
  const files = new Map(tree().map((file) => [file.path, file.text]));
  return claimsOf(text)
    .filter(([path, sentence]) => !(files.get(path)?.includes(sentence) ?? false))
    .map(([path, sentence]) => `${MODEL}: no test “${sentence}” in ${path}`);
};

describe('the threat model', () => {
  const text = tree().find(({ path }) => path === MODEL)?.text ?? '';

  it('names only tests that exist, by their sentences', () => {
    expect(unproven('`test/house/lint.test.ts` “flies to the moon”')).toHaveLength(1);
    expect(unproven('`libs/nowhere/src/a.test.ts`')).toHaveLength(1);

    expect(claimsOf(text).length).toBeGreaterThan(40);
    expect(unproven(text)).toEqual([]);
  });

  it('says of each abuse case whether it is proven', () => {
    const cases = text.split(/^### \d+ /m).slice(1);
    expect(cases).toHaveLength(CASES);
    const silent = cases.filter((one) => !/^Proof: \*\*(yes|part|not yet)\*\*/m.test(one));
    expect(silent.map((one) => one.split('\n')[0])).toEqual([]);
  });
});
