import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { ROOT, tree, type TextFile } from './tree.js';

const LINK = /\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g;
const CITED = /\bdocs\/[A-Za-z0-9/-]+[.]md\b/g;

const isMarkdown = ({ path }: TextFile): boolean => path.endsWith('.md');

const brokenLinks = ({ path, text }: TextFile): readonly string[] =>
  [...text.matchAll(LINK)]
    .map((found) => normalize(join(dirname(path), found[1] ?? '')))
    .filter((target) => !existsSync(join(ROOT, target)))
    .map((target) => `${path}: links to ${target}, which is not there`);

const unwritten = ({ path, text }: TextFile): readonly string[] =>
  [...text.matchAll(CITED)]
    .map((found) => found[0])
    .filter((page) => !existsSync(join(ROOT, page)))
    .map((page) => `${path}: cites ${page}, which is not written`);

describe('a page', () => {
  it('links to what is there', () => {
    expect(brokenLinks({ path: 'a.md', text: '[b](nowhere.md#x)' })).toHaveLength(1);

    expect(tree().filter(isMarkdown).flatMap(brokenLinks)).toEqual([]);
  });

  it('is written when code or another page cites it', () => {
    expect(unwritten({ path: 'a.ts', text: `// see docs/${'NOWHERE'}.md` })).toHaveLength(1);

    expect(tree().flatMap(unwritten)).toEqual([]);
  });
});

describe('a decision', () => {
  it('has a number of its own', () => {
    const numbers = tree().flatMap(({ path }) => /^docs\/adr\/(\d{4})-/.exec(path)?.[1] ?? []);
    expect(numbers.length).toBeGreaterThan(2);
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
  });
});
