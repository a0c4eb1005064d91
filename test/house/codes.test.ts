import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, sources, type TextFile } from './tree.js';

interface Entry {
  readonly code: string;
  readonly summary: string;
  readonly kind: string | undefined;
  /** The catalogue it stands in. */
  readonly path: string;
}

const CATALOGUE = /[.](errors|denials)[.]ts$/;
const KINDS = ['violation', 'fault', undefined];

const isCatalogue = (
  value: unknown,
): value is Readonly<Record<string, Omit<Entry, 'code' | 'path'>>> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).length > 0 &&
  Object.values(value).every((entry) => typeof (entry as Partial<Entry>).summary === 'string');

const entriesOf = async ({ path }: TextFile): Promise<readonly Entry[]> => {
  const module = (await import(join(ROOT, path))) as Readonly<Record<string, unknown>>;
  return Object.values(module)
    .filter(isCatalogue)
    .flatMap((catalogue) =>
      Object.entries(catalogue).map(([code, { kind, summary }]) => ({ code, kind, summary, path })),
    );
};

const catalogues = sources().filter(({ path }) => CATALOGUE.test(path));
const entries = (await Promise.all(catalogues.map(entriesOf))).flat();

const twice = (all: readonly Entry[]): readonly string[] =>
  all
    .filter(({ code }, index) => all.findIndex((other) => other.code === code) !== index)
    .map(({ code, path }) => `${code} in ${path} stands elsewhere too: name its own subject`);

const illWritten = ({ code, kind, summary, path }: Entry): readonly string[] => [
  ...(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(code)
    ? []
    : [`${path}: ${code} is not SUBJECT_WHAT_WENT_WRONG`]),
  ...(/^[A-Z][^.!?]*[.]$/.test(summary.replaceAll(/\d[.]\d/g, ''))
    ? []
    : [`${path}: ${code} needs one whole sentence`]),
  ...(KINDS.includes(kind) ? [] : [`${path}: ${code} is neither violation nor fault`]),
];

/** A code is raised where its name stands in a source that is not a catalogue. */
const neverRaised = (all: readonly Entry[], files: readonly TextFile[]): readonly string[] => {
  const text = files.map((file) => file.text).join('\n');
  return all
    .filter(({ code }) => !new RegExp(`\\b${code}\\b`).test(text))
    .map(({ code, path }) => `${path}: nothing raises ${code}; raise it or take it out`);
};

describe('the catalogues of codes', () => {
  const [first] = entries;

  it('are found', () => {
    expect(catalogues.length).toBeGreaterThan(3);
    expect(entries.length).toBeGreaterThan(40);
  });

  it('name each code once in all of Comity', () => {
    expect(twice(first === undefined ? [] : [first, first])).toHaveLength(1);

    expect(twice(entries)).toEqual([]);
  });

  it('say each code in capitals and in one sentence', () => {
    const bad = { code: 'oops', kind: 'error', summary: 'bad', path: 'a.errors.ts' };
    expect(illWritten(bad)).toHaveLength(3);

    expect(entries.flatMap(illWritten)).toEqual([]);
  });

  it('hold no code that nothing raises', () => {
    const unused = {
      code: 'NOBODY_RAISES_THIS',
      kind: 'fault',
      summary: 'x.',
      path: 'a.errors.ts',
    };
    expect(neverRaised([unused], sources())).toHaveLength(1);

    const raising = sources().filter(({ path }) => !CATALOGUE.test(path));
    expect(neverRaised(entries, raising)).toEqual([]);
  });

  it('stand in docs/ERRORS.md with their sentences', () => {
    const documented = readFileSync(join(ROOT, 'docs/ERRORS.md'), 'utf8');
    const missing = entries
      .filter(
        ({ code, summary }) =>
          !documented.includes(`| \`${code}\` |`) || !documented.includes(summary),
      )
      .map(({ code }) => `${code} is not in docs/ERRORS.md: run npm run errors`);
    expect(missing).toEqual([]);
  });
});

describe('a code in the source', () => {
  const known = new Set(entries.map(({ code }) => code));
  const RAISED = /(?:Error|denied|denial|fault|violation)\(\s*'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g;

  const unknown = ({ path, text }: TextFile): readonly string[] =>
    [...text.matchAll(RAISED)]
      .map((found) => found[1] ?? '')
      .filter((code) => !known.has(code))
      .map((code) => `${path}: ${code} stands in no catalogue`);

  it('stands in a catalogue', () => {
    expect(
      unknown({ path: 'a.ts', text: "throw new XError('NOT_IN_ANY_CATALOGUE')" }),
    ).toHaveLength(1);

    expect(sources().flatMap(unknown)).toEqual([]);
  });
});
