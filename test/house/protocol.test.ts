import { describe, expect, it } from '@jest/globals';
import { tree, type TextFile } from './tree.js';

const PROTOCOL = 'docs/PROTOCOL.md';
const HEADING = /^#{2,4} (\d+(?:\.\d+)*)\.? /gm;
const CITED = /PROTOCOL(?:\.md)?,? (?:section |clause )?(\d+(?:\.\d+)*)/g;

const clausesOf = (text: string): readonly string[] =>
  [...text.matchAll(HEADING)].map((found) => found[1] ?? '');

const twice = (clauses: readonly string[]): readonly string[] =>
  clauses.filter((clause, index) => clauses.indexOf(clause) !== index);

const unknown = ({ path, text }: TextFile, clauses: ReadonlySet<string>): readonly string[] =>
  [...text.matchAll(CITED)]
    .map((found) => found[1] ?? '')
    .filter((clause) => !clauses.has(clause))
    .map((clause) => `${path}: cites PROTOCOL ${clause}, which ${PROTOCOL} does not have`);

describe('the protocol', () => {
  const clauses = clausesOf(tree().find(({ path }) => path === PROTOCOL)?.text ?? '');

  it('has each clause number once', () => {
    expect(twice(clausesOf('## 1 Names\n### 1.1 A\n### 1.1 B\n'))).toEqual(['1.1']);

    expect(clauses.length).toBeGreaterThan(12);
    expect(twice(clauses)).toEqual([]);
  });

  it('has every clause that code cites', () => {
    const file = { path: 'a.ts', text: '/** As written (PROTOCOL 99.1). */' };
    expect(unknown(file, new Set(clauses))).toHaveLength(1);

    const citing = tree().filter(({ path }) => /^(libs|apps|certs-dev|proto|test)\//.test(path));
    const others = citing.filter(({ path }) => path !== 'test/house/protocol.test.ts');
    expect(others.flatMap((one) => unknown(one, new Set(clauses)))).toEqual([]);
  });
});
