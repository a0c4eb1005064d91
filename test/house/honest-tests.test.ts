import { describe, expect, it } from '@jest/globals';
import { findings, isTest, tree, type TextFile } from './tree.js';

const SKIPPED = /\b(it|test|describe)\.(skip|only|todo|failing)\b|\b[xf](it|describe)\(/;
const MOCKED = /\bjest\.(mock|unstable_mockModule|spyOn|fn|useFakeTimers|setTimeout)\(/;
const BY_MESSAGE = /\.toThrow(Error)?\(\s*(['"`/]|new RegExp)/;

const skipped = (file: TextFile): readonly string[] =>
  findings(file, SKIPPED, 'a test that does not run proves nothing: mend it or remove it');

const mocked = (file: TextFile): readonly string[] =>
  findings(file, MOCKED, 'no mocks and no false timers: write a memory implementation of the port');

const byMessage = (file: TextFile): readonly string[] =>
  findings(file, BY_MESSAGE, 'assert the code or the class, never the message');

const tests = (): readonly TextFile[] => tree().filter(({ path }) => isTest(path));

describe('a test', () => {
  it('runs: nothing is skipped, focused or promised', () => {
    expect(skipped({ path: 'a.test.ts', text: `it${'.skip'}('holds')` })).toHaveLength(1);
    expect(skipped({ path: 'a.test.ts', text: `x${'it'}('holds')` })).toHaveLength(1);

    expect(tests().flatMap(skipped)).toEqual([]);
  });

  it('uses what it tests, never a mock of it', () => {
    expect(mocked({ path: 'a.test.ts', text: `jest${'.mock'}('./clock.js')` })).toHaveLength(1);

    expect(tests().flatMap(mocked)).toEqual([]);
  });

  it('asserts codes and classes, never messages', () => {
    expect(byMessage({ path: 'a.test.ts', text: `.to${'Throw'}('too long')` })).toHaveLength(1);

    expect(tests().flatMap(byMessage)).toEqual([]);
  });
});
