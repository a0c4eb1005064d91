import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import config from '../../.dependency-cruiser.mjs';
import { ROOT } from './tree.js';

/** One file that breaks each rule: its path, and what it imports. */
const PLANTS: Readonly<Record<string, readonly [path: string, imported: string]>> = {
  'no-circular': ['libs/law/src/circle-a.ts', './circle-b.js'],
  'no-unresolvable': ['libs/law/src/lost.ts', './nowhere.js'],
  'no-undeclared-package': ['libs/platform/src/undeclared.ts', 'pg'],
  'libs-by-package-name': ['libs/tlog/src/shortcut.ts', '../../kernel/src/index.js'],
  'libs-by-package-name-in-certs-dev': [
    'certs-dev/src/shortcut.ts',
    '../../libs/kernel/src/index.js',
  ],
  'no-tests-in-production': ['libs/platform/src/tested.ts', '@comity/testkit'],
  'kernel-imports-only': ['libs/kernel/src/reader.ts', 'node:fs'],
  'law-imports-only': ['libs/law/src/opens.ts', '@comity/envelope'],
  'delivery-imports-only': ['libs/delivery/src/sends.ts', 'node:net'],
  'tlog-imports-only': ['libs/tlog/src/writes.ts', 'node:fs'],
  'evidence-imports-only': ['libs/evidence/src/trusts.ts', '@comity/trust'],
  'envelope-imports-only': ['libs/envelope/src/trusts.ts', '@comity/trust'],
  'sealed-imports-only': ['libs/sealed/src/hashes.ts', 'node:crypto'],
  'library-imports-only': ['libs/library/src/trusts.ts', '@comity/trust'],
  'trust-imports-only': ['libs/trust/src/logs.ts', '@comity/tlog'],
  'contracts-imports-only': ['libs/contracts/src/runs.ts', '@comity/platform'],
  'platform-knows-no-domain': ['libs/platform/src/decides.ts', '@comity/law'],
  'console-in-the-browser': ['apps/console/web/desk/trusts.ts', '@comity/trust'],
  'libs-know-no-app': ['libs/testkit/src/climbs.ts', '@comity/node'],
  'use-case-without-framework': ['apps/node/src/cases/transmit.ts', '@nestjs/common'],
  'use-case-without-io': ['apps/node/src/cases/read-file.ts', 'node:fs'],
  'use-case-without-tables': ['apps/node/src/cases/approve.ts', './tables.js'],
  'resolver-without-tables': ['apps/node/src/cases/cases.resolver.ts', './tables.js'],
  'tables-below': ['apps/node/src/cases/typeorm-cases.ts', './cases.resolver.js'],
  'typeorm-in-its-files': ['apps/node/src/cases/cases.controller.ts', 'typeorm'],
  'apps-apart': ['apps/gateway/src/reaches.ts', '@comity/node'],
  'verifier-alone': ['apps/comity/src/verifier/reads.ts', '@comity/kernel'],
  'forge-in-one-file': ['certs-dev/src/writes-too.ts', 'node-forge'],
  'koffi-in-one-file': ['apps/node/src/keys/pkcs11-calls.ts', 'koffi'],
  'openid-client-in-one-file': ['apps/gateway/src/sign-in/asks-too.ts', 'openid-client'],
  'stemmers-in-one-file': ['apps/practices/src/finding/search.ts', '@orama/stemmers'],
  'jose-and-hpke-behind-envelope': ['apps/node/src/deliveries/signs.ts', 'jose'],
};

/** What breaks nothing, so that a rule that reports everything is noticed too. */
const INNOCENT: Readonly<Record<string, string>> = {
  'libs/kernel/src/index.ts': '/** Nothing. */\nexport const nothing = 0;\n',
  'libs/law/src/circle-b.ts': "import './circle-a.js';\n",
  'libs/evidence/src/fine.ts': "import '@comity/tlog';\nimport 'node:crypto';\n",
  'libs/sealed/src/fine.ts': "import 'hpke';\nimport '@comity/kernel';\n",
  'libs/library/src/fine.ts': "import '@comity/envelope';\nimport '@comity/law';\n",
  'libs/trust/src/fine.ts': "import '@comity/envelope';\nimport '@peculiar/x509';\n",
  'libs/envelope/src/fine.ts': "import 'jose';\nimport 'hpke';\nimport '@comity/kernel';\n",
  'libs/platform/src/fine.ts': "import 'typeorm';\nimport '@nestjs/common';\nimport 'node:fs';\n",
  'certs-dev/src/forge-writer.ts': "import 'node-forge';\n",
  'apps/node/src/keys/pkcs11-module.ts': "import 'koffi';\n",
  'apps/gateway/src/sign-in/openid-provider.ts': "import 'openid-client';\n",
  'apps/practices/src/finding/words-of-text.ts': "import '@orama/stemmers';\n",
  'apps/node/src/cases/tables.ts': "import 'typeorm';\n",
  'apps/node/src/cases/fine.ts': "import '@comity/law';\nimport '@comity/kernel';\n",
  'apps/comity/src/verifier/fine.ts': "import 'node:crypto';\nimport './verdict.js';\n",
  'apps/comity/src/verifier/verdict.ts': '/** Nothing. */\nexport const nothing = 0;\n',
  'apps/comity/src/fine.ts': "import '@comity/node';\nimport '@comity/gateway';\n",
};

const WORKSPACES = [
  ...[
    'kernel',
    'law',
    'library',
    'envelope',
    'evidence',
    'sealed',
    'trust',
    'tlog',
    'delivery',
    'contracts',
    'platform',
    'testkit',
  ].map((name) => `libs/${name}`),
  ...['node', 'practices', 'gateway', 'comity'].map((name) => `apps/${name}`),
  'certs-dev',
];
const PACKAGES = [
  'openid-client',
  'jose',
  'hpke',
  'node-forge',
  'koffi',
  'typeorm',
  'pg',
  '@nestjs/common',
  '@peculiar/x509',
  '@orama/stemmers',
];

const put = (root: string, path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

const plantTree = (root: string): void => {
  put(root, 'package.json', '{"name":"planted","workspaces":["libs/*","apps/*","certs-dev"]}');
  const all = PACKAGES.filter((name) => name !== 'pg').map((name) => [name, '1.0.0']);
  for (const folder of WORKSPACES) {
    const name = `@comity/${folder.split('/').at(-1) ?? folder}`;
    const exported = { '.': { source: './src/index.ts' } };
    const dependencies = Object.fromEntries(all);
    put(root, `${folder}/package.json`, JSON.stringify({ name, exports: exported, dependencies }));
    put(root, `${folder}/src/index.ts`, 'export {};\n');
    mkdirSync(join(root, 'node_modules/@comity'), { recursive: true });
    symlinkSync(join(root, folder), join(root, 'node_modules', name));
  }
  for (const name of PACKAGES) {
    put(
      root,
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
    );
    put(root, `node_modules/${name}/index.js`, 'module.exports = {};\n');
  }
  for (const [path, text] of Object.entries(INNOCENT)) put(root, path, text);
  for (const [path, imported] of Object.values(PLANTS)) put(root, path, `import '${imported}';\n`);
};

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const cruise = (root: string): readonly Violation[] => {
  const bin = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const rules = join(ROOT, '.dependency-cruiser.mjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [bin, '--config', rules, '--output-type', 'json', 'libs', 'apps', 'certs-dev'],
    { cwd: root, encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 },
  );
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser said: ${stderr}${stdout}`);
  const report = JSON.parse(stdout) as {
    readonly summary: { readonly violations: readonly Violation[] };
  };
  return report.summary.violations;
};

describe('the import rules of docs/ARCHITECTURE.md', () => {
  const root = mkdtempSync(join(tmpdir(), 'comity-layers-'));
  plantTree(root);
  const violations = cruise(root);
  rmSync(root, { recursive: true });

  it('have a planted violation each', () => {
    expect(Object.keys(PLANTS).toSorted()).toEqual(
      config.forbidden.map(({ name }) => String(name)).toSorted(),
    );
  });

  it.each(Object.entries(PLANTS))('report what breaks %s', (rule, [path]) => {
    expect(
      violations.filter(({ from }) => from === path).map((found) => found.rule.name),
    ).toContain(rule);
  });

  it('report nothing that keeps them', () => {
    const innocent = new Set(Object.keys(INNOCENT).filter((path) => !path.includes('circle')));
    expect(violations.filter(({ from }) => innocent.has(from))).toEqual([]);
  });
});
