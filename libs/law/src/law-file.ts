/** Files of data that the law itself is made of: how one is read, and how its faults are told. */

import { invariant } from '@comity/kernel';
import type { Json } from '@comity/kernel';
import { reader, readWith, refuse } from './bodies/reading.js';
import type { Reader } from './bodies/reading.js';

/** One file, by its path from the root of the repository, with what it holds and its reader. */
export interface LawFile {
  readonly file: string;
  readonly data: unknown;
  readonly reader: Reader<unknown>;
}

/** What is wrong in `files`, a line for each: the file, the place of the row in it, the reason. */
export const faultsIn = (files: readonly LawFile[]): readonly string[] =>
  files.flatMap(({ file, data, reader: read }) => {
    const reading = readWith(read, data as Json);
    return reading.ok
      ? []
      : reading.problems.map(({ path, problem }) => `${file}: ${path} ${problem}`);
  });

/**
 * Reads `files` whole.
 *
 * @throws {Error} with file, row and reason of every row that does not stand: nothing starts on law
 *   that cannot be read
 */
export const requireFiles = (files: readonly LawFile[]): void => {
  const faults = faultsIn(files);
  invariant(faults.length === 0, `the law reads, row by row\n${faults.join('\n')}`);
};

/**
 * Reads a record whose members are all alike, under names that the file chooses. For our own files
 * only: unlike `object`, it tells of a name as it found it.
 */
export const recordOf = <T>(member: Reader<T>): Reader<Readonly<Record<string, T>>> =>
  reader({ kind: 'object', members: {} }, (value, path, problems) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return refuse(problems, path, 'NOT_OBJECT');
    }
    const entries = Object.entries(value as { readonly [name: string]: Json });
    if (entries.length === 0) return refuse(problems, path, 'TOO_FEW');
    return Object.fromEntries(
      entries.map(([name, one]) => [name, member(one, `${path}["${name}"]`, problems) as T]),
    );
  });
