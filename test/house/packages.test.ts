import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { isForTests, isGenerated, ROOT, tree, type TextFile } from './tree.js';

type Versions = Readonly<Record<string, string>>;
interface Manifest {
  readonly name?: string;
  readonly license?: unknown;
  readonly licenses?: readonly { readonly type: string }[];
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly optionalDependencies?: Versions;
}

/** What a State may run, change and pass on without asking anybody (docs/adr/0004). */
const LICENCES_ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);
/** Those that offer a choice, by what we take; png-js names its licence only in its LICENSE file. */
const LICENCES_CHOSEN: Versions = { 'node-forge': 'BSD-3-Clause', 'png-js': 'MIT' };

const read = (path: string): Manifest =>
  JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Manifest;

const manifests = (): readonly string[] =>
  tree().flatMap(({ path }) =>
    /^((libs|apps)\/[^/]+\/|certs-dev\/|)package[.]json$/.test(path) ? [path] : [],
  );

const EXACT = /^(npm:[^@]+@)?\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

const unpinned = (path: string, manifest: Manifest): readonly string[] =>
  Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  }).flatMap(([name, version]) =>
    EXACT.test(version) ? [] : [`${path}: pin ${name} exactly, not as ${version}`],
  );

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s([^'"`;]*?)from\s+'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|import\('([^']+)'\)/g;

/** Packages that a file imports; those of which it takes types alone are found as `@types/x` too. */
const packagesOf = ({ text }: TextFile): readonly (readonly string[])[] =>
  [...text.matchAll(IMPORT)]
    .map(([, what = '', from, bare, called]) => ({ what, from: from ?? bare ?? called ?? '' }))
    .filter(({ from }) => from !== '' && !from.startsWith('.') && !isBuiltin(from))
    .map(({ what, from }) => {
      const name = from
        .split('/')
        .slice(0, from.startsWith('@') ? 2 : 1)
        .join('/');
      return what.startsWith('type ') ? [name, `@types/${name}`] : [name];
    });

const undeclared = (file: TextFile, own: Manifest, root: Manifest): readonly string[] => {
  const ofTests = isForTests(file.path) ? { ...own.devDependencies, ...root.devDependencies } : {};
  const types = Object.keys(own.devDependencies ?? {}).filter((name) => name.startsWith('@types/'));
  const declared = new Set([
    own.name,
    ...Object.keys({ ...own.dependencies, ...ofTests }),
    ...types,
  ]);
  return packagesOf(file)
    .filter((names) => !names.some((name) => declared.has(name)))
    .map(([name = '']) => name)
    .filter((name) => !(isForTests(file.path) && name.startsWith('@comity/')))
    .map((name) => `${file.path}: declare ${name} in the package.json of its workspace`);
};

const licenceOf = (manifest: Manifest): string => {
  if (typeof manifest.license === 'string') return manifest.license;
  return manifest.licenses?.map(({ type }) => type).join(' AND ') ?? 'none named';
};

const refused = (name: string, manifest: Manifest): readonly string[] => {
  const licence = LICENCES_CHOSEN[name] ?? licenceOf(manifest);
  const terms = licence.replace(/[()]/g, '').split(/ AND /);
  return terms.every((term) => term.split(' OR ').some((one) => LICENCES_ALLOWED.has(one)))
    ? []
    : [`${name}: ${licence}; take another package, or say why in docs/adr/0004 and here`];
};

interface Locked {
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly license?: string;
}

const productionPackages = (): readonly (readonly [name: string, manifest: Manifest])[] => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  return Object.entries(lock.packages)
    .filter(
      ([path, { dev, link }]) => path.includes('node_modules/') && dev !== true && link !== true,
    )
    .map(([path, { license }]) => {
      const name = path.split('node_modules/').at(-1) ?? path;
      const manifest = `${path}/package.json`;
      return [name, existsSync(join(ROOT, manifest)) ? read(manifest) : { license }] as const;
    });
};

describe('the packages of this repository', () => {
  it('are pinned exactly', () => {
    expect(unpinned('a', { dependencies: { jose: '^6.2.17' } })).toHaveLength(1);

    expect(manifests().length).toBeGreaterThan(10);
    expect(manifests().flatMap((path) => unpinned(path, read(path)))).toEqual([]);
  });

  it('are declared by the workspace that imports them', () => {
    const file = { path: 'libs/law/src/a.ts', text: "import { seal } from '@comity/envelope';\n" };
    expect(undeclared(file, { name: '@comity/law' }, {})).toHaveLength(1);

    const root = read('package.json');
    const found = manifests()
      .filter((path) => path !== 'package.json')
      .flatMap((path) => {
        const folder = path.replace('package.json', 'src/');
        const files = tree().filter(
          (one) => one.path.startsWith(folder) && /[.]tsx?$/.test(one.path),
        );
        return files
          .filter((one) => !isGenerated(one.path))
          .flatMap((one) => undeclared(one, read(path), root));
      });
    expect(found).toEqual([]);
  });

  it('that ship are free for every State to run, change and pass on', () => {
    expect(refused('gateway', { license: 'Elastic-2.0' })).toHaveLength(1);
    expect(refused('either', { license: '(MIT OR GPL-3.0)' })).toEqual([]);
    expect(refused('both', { license: '(MIT AND GPL-3.0)' })).toHaveLength(1);

    expect(productionPackages().length).toBeGreaterThan(50);
    expect(productionPackages().flatMap(([name, manifest]) => refused(name, manifest))).toEqual([]);
  });
});
