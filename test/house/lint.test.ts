import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './tree.js';

interface Plant {
  readonly what: string;
  readonly rule: string;
  readonly code: string;
}

const IN_A_PURE_LIB: readonly Plant[] = [
  { what: 'a date', rule: 'no-restricted-globals', code: 'export const a = new Date(0);' },
  { what: 'a reading of the clock', rule: 'no-restricted-properties', code: 'Date.now();' },
  { what: 'ambient randomness', rule: 'no-restricted-properties', code: 'Math.random();' },
  { what: 'the process', rule: 'no-restricted-globals', code: "process.env['HOME'];" },
  { what: 'a timer', rule: 'no-restricted-globals', code: 'setTimeout(() => undefined, 1);' },
  { what: 'web crypto', rule: 'no-restricted-globals', code: 'crypto.randomUUID();' },
  { what: 'a stopwatch', rule: 'no-restricted-globals', code: 'performance.now();' },
  { what: 'a call over the network', rule: 'no-restricted-globals', code: "await fetch('/');" },
  { what: 'the console', rule: 'no-console', code: "console.log('seen');" },
  {
    what: "node:crypto's randomness",
    rule: 'no-restricted-imports',
    code: "import { randomBytes } from 'node:crypto';\nexport const a = randomBytes(1);",
  },
  {
    what: 'node-forge',
    rule: 'no-restricted-imports',
    code: "import forge from 'node-forge';\nexport const a = forge.util;",
  },
];

const ANYWHERE: readonly Plant[] = [
  {
    what: 'a promise that nobody waits for',
    rule: 'no-floating-promises',
    code: 'const soon = async (): Promise<number> => 1;\nsoon();',
  },
  {
    what: 'a switch that forgets a case',
    rule: 'switch-exhaustiveness-check',
    code: "export const a = (x: 'a' | 'b'): void => { switch (x) { case 'a': break; } };",
  },
  { what: 'any', rule: 'no-explicit-any', code: 'export const a = (x: any): number => x.y;' },
  {
    what: 'a function of more than 70 lines',
    rule: 'max-lines-per-function',
    code: `export const a = (): void => {\n${'  void 0;\n'.repeat(70)}};`,
  },
  {
    what: 'a file of more than 300 lines',
    rule: 'max-lines',
    code: `${'\n'.repeat(300)}export const a = 1;`,
  },
  {
    what: 'more than five parameters',
    rule: 'max-params',
    code: 'export const a = (b: 1, c: 2, d: 3, e: 4, f: 5, g: 6): unknown => [b, c, d, e, f, g];',
  },
  { what: 'a default export', rule: 'no-default-export', code: 'export default 1;' },
  {
    what: 'node-forge outside its wrappers',
    rule: 'no-restricted-imports',
    code: "import forge from 'node-forge';\nexport const a = forge.util;",
  },
];

/** What node-forge is never asked, not even where it may be imported. */
const FORGE_WRAPPERS = [
  'apps/node/src/keys/forge-pkcs12.ts',
  'apps/node/src/letters/forge-pades.ts',
];
const NEVER_OF_FORGE = [
  'forge.pki.verifyCertificateChain',
  'forge.pki.createCertificate().verify',
  'forge.tls',
  'forge.random',
  'forge.pki.rsa.generateKeyPair',
];
const forgeAbused = [
  "import forge from 'node-forge';",
  'export const util = forge.util;',
  ...NEVER_OF_FORGE.map((what, index) => `export const never${index}: unknown = ${what};`),
].join('\n');

const INNOCENT: Readonly<Record<string, string>> = {
  'libs/tlog/src/innocent.ts': 'export const twice = (at: number): number => Math.max(at, 0) * 2;',
  'libs/kernel/src/instant.ts': 'export const iso = (ms: number): string => new Date(ms).toJSON();',
};

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

const put = (root: string, path: string, code: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  const script = /^(import|export) /m.test(code) ? code : `${code}\nexport {};`;
  writeFileSync(join(root, path), `${script}\n`);
};

const lint = (files: Readonly<Record<string, string>>): readonly Diagnostic[] => {
  const root = mkdtempSync(join(tmpdir(), 'comity-lint-'));
  for (const name of ['.oxlintrc.json', 'tsconfig.base.json']) {
    copyFileSync(join(ROOT, name), join(root, name));
  }
  const project = { extends: './tsconfig.base.json', include: ['libs', 'apps'] };
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify(project));
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  for (const [path, code] of Object.entries(files)) put(root, path, code);
  const { stdout } = spawnSync(
    join(ROOT, 'node_modules/.bin/oxlint'),
    ['--type-aware', '--disable-nested-config', '--format', 'json', 'libs', 'apps'],
    { cwd: root, encoding: 'utf8' },
  );
  rmSync(root, { recursive: true });
  return (JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] }).diagnostics;
};

const named = (plants: readonly Plant[], folder: string): readonly (Plant & { path: string })[] =>
  plants.map((plant, index) => ({ ...plant, path: `${folder}/plant-${index}.ts` }));

describe('the lint rules', () => {
  const pure = named(IN_A_PURE_LIB, 'libs/tlog/src');
  const anywhere = named(ANYWHERE, 'apps/node/src');
  const planted = Object.fromEntries([...pure, ...anywhere].map(({ path, code }) => [path, code]));
  const wrappers = Object.fromEntries(FORGE_WRAPPERS.map((path) => [path, forgeAbused]));
  const diagnostics = lint({ ...planted, ...wrappers, ...INNOCENT });
  const rulesFor = (path: string): readonly string[] =>
    diagnostics
      .filter(({ filename }) => filename.endsWith(path))
      .map(({ code }) => code.replace(/^.*\((.*)\)$/, '$1'));

  it.each(pure)('report $what in a pure lib', ({ path, rule }) => {
    expect(rulesFor(path)).toContain(rule);
  });

  it.each(anywhere)('report $what', ({ path, rule }) => {
    expect(rulesFor(path)).toContain(rule);
  });

  it.each(FORGE_WRAPPERS)('let %s import node-forge, and ask it for no judgement', (path) => {
    const rules = rulesFor(path);
    expect(rules.filter((rule) => rule === 'no-restricted-properties')).toHaveLength(
      NEVER_OF_FORGE.length,
    );
    expect(rules).not.toContain('no-restricted-imports');
  });

  it('report nothing in a pure lib that is pure, and let kernel alone know the calendar', () => {
    expect(Object.keys(INNOCENT).flatMap(rulesFor)).toEqual([]);
  });
});
