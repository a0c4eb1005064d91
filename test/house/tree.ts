/** The files of this repository as the house tests read them: text, with paths from the root. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface TextFile {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const IGNORED = new Set([
  'node_modules',
  'dist',
  'var',
  'coverage',
  '.git',
  'data',
  'test-results',
]);
const TEXT =
  /([.](ts|tsx|mjs|cjs|js|json|md|yaml|yml|graphql|proto|sh|html|css|csv|txt|sql)|\/\.?[A-Za-z-]+)$/;

/** Every text file of the repository but what is installed, built, written at run time or vector data. */
export const tree = (): readonly TextFile[] => (cached ??= read());

/** The TypeScript that ships: no tests, nothing generated. */
export const sources = (): readonly TextFile[] =>
  tree().filter(
    ({ path }) =>
      /^(libs|apps|certs-dev)\/.*[.]tsx?$/.test(path) && !isTest(path) && !isGenerated(path),
  );

export const isTest = (path: string): boolean => /[.]test[.]tsx?$/.test(path);

/** Whether a file serves tests alone: a test, or what several of them share. */
export const isForTests = (path: string): boolean => /[.](test|fixture)[.]tsx?$/.test(path);

export const isGenerated = (path: string): boolean => /(^|\/)generated\//.test(path);

/** `path:line: what`, once for each line of `file` that `pattern` finds. */
export const findings = (file: TextFile, pattern: RegExp, what: string): readonly string[] =>
  file.text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file.path}:${index + 1}: ${what}`] : []));

let cached: readonly TextFile[] | undefined;

const read = (): readonly TextFile[] =>
  pathsUnder('').map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

const pathsUnder = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !IGNORED.has(name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return pathsUnder(path);
      return entry.isFile() && TEXT.test(`/${path}`) ? [path] : [];
    });
