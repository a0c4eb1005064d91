import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './tree.js';

interface Locked {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Packages = Readonly<Record<string, Locked>>;

/** Whether `name`, required from the package at `path`, stands in the lock file, as Node would look. */
const isLocked = (packages: Packages, path: string, name: string): boolean => {
  if (packages[`${path === '' ? '' : `${path}/`}node_modules/${name}`] !== undefined) return true;
  if (path === '') return false;
  const above = path.lastIndexOf('/node_modules/');
  return isLocked(packages, above < 0 ? '' : path.slice(0, above), name);
};

const unlocked = (packages: Packages): readonly string[] =>
  Object.entries(packages).flatMap(([path, { version, optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {})
      .filter((name) => !isLocked(packages, path, name))
      .map((name) => `${path} ${version}: ${name} is not locked; take a version that has it`),
  );

describe('the lock file', () => {
  it('holds every optional binary, because npm ci refuses a lock that lacks one', () => {
    const planted = {
      'node_modules/a': { version: '1.0.0', optionalDependencies: { b: '1.0.0' } },
    };
    expect(unlocked(planted)).toHaveLength(1);
    expect(unlocked({ ...planted, 'node_modules/b': {} })).toEqual([]);

    const text = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
    expect(unlocked((JSON.parse(text) as { readonly packages: Packages }).packages)).toEqual([]);
  });
});
