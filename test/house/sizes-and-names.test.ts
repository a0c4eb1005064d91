import { describe, expect, it } from '@jest/globals';
import { findings, isGenerated, isTest, tree, type TextFile } from './tree.js';

const LINES_MAX = 300;
const TEST_LINES_MAX = 400;
const BANNED_NAMES = /^(utils?|helpers?|common|managers?|base|impl|misc|shared|stuff)$/;
const MARK = ['TO', 'DO'].join('');
const WITHOUT_ISSUE = new RegExp(`\\b(${MARK}|FIX${'ME'}|HA${'CK'})\\b(?! ?\\(?(issue |#)\\d)`);

const isCode = ({ path }: TextFile): boolean =>
  /[.](tsx?|mjs|sh)$/.test(path) && !isGenerated(path);

const tooLong = ({ path, text }: TextFile): readonly string[] => {
  const lines = text.split('\n').length - 1;
  const max = isTest(path) ? TEST_LINES_MAX : LINES_MAX;
  return lines > max
    ? [`${path}: ${lines} lines, at most ${max}: give a subject its own file`]
    : [];
};

const badlyNamed = ({ path }: TextFile): readonly string[] => {
  const words = path
    .replace(/^.*?\/?(libs|apps)\//, '')
    .split('/')
    .flatMap((part) => part.split('.')[0]?.split('-') ?? []);
  const banned = words.find((word) => BANNED_NAMES.test(word));
  return banned === undefined
    ? []
    : [`${path}: \`${banned}\` says nothing; name the thing or the verb (docs/GLOSSARY.md)`];
};

const notKebab = ({ path }: TextFile): readonly string[] => {
  const name = path.split('/').at(-1) ?? '';
  return /^[a-z0-9.-]+$/.test(name) ? [] : [`${path}: files are named in kebab-case`];
};

const withoutIssue = (file: TextFile): readonly string[] =>
  findings(
    file,
    WITHOUT_ISSUE,
    `a ${MARK} names its issue, as "${MARK} (issue 12)", or is done now`,
  );

describe('a file of this repository', () => {
  it('has at most 300 lines, a test 400', () => {
    expect(tooLong({ path: 'libs/x/src/a.ts', text: '\n'.repeat(301) })).toHaveLength(1);
    expect(tooLong({ path: 'libs/x/src/a.test.ts', text: '\n'.repeat(400) })).toEqual([]);

    expect(tree().filter(isCode).flatMap(tooLong)).toEqual([]);
  });

  it('says what it is in its name', () => {
    expect(badlyNamed({ path: 'libs/law/src/date-utils.ts', text: '' })).toHaveLength(1);
    expect(badlyNamed({ path: 'apps/node/src/common/case.ts', text: '' })).toHaveLength(1);

    expect(tree().filter(isCode).flatMap(badlyNamed)).toEqual([]);
  });

  it('is named in kebab-case', () => {
    expect(notKebab({ path: 'libs/law/src/CaseFold.ts', text: '' })).toHaveLength(1);

    expect(tree().filter(isCode).flatMap(notKebab)).toEqual([]);
  });

  it('leaves no work undone without naming the issue that holds it', () => {
    expect(withoutIssue({ path: 'a.ts', text: `// ${MARK} later` })).toHaveLength(1);
    expect(withoutIssue({ path: 'a.ts', text: `// ${MARK} (issue 7): when mirrors come` })).toEqual(
      [],
    );

    expect(tree().filter(isCode).flatMap(withoutIssue)).toEqual([]);
  });
});
