/**
 * Every check of the house but the tests, each reported as passed or failed; all run, whatever
 * fails. `--counts FILE` also writes { passed, failed } as JSON, for .ci/run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

const npm = (script, ...args) => ['npm', ['run', '--silent', script, ...args]];

/** Cheapest first, so that a person who waits learns early. */
const CHECKS = [
  ['format: every file as prettier writes it', npm('format:check')],
  ['lint: typed rules, sizes, purity of libs', npm('lint')],
  ['layers: what may import what', npm('layers')],
  ['types: TypeScript 7, build, tests and scripts', npm('types')],
  ['types: TypeScript 6, which Nest and codegen use', npm('types:6')],
  ['deadcode: no unused file, export or dependency', npm('deadcode')],
  ['proto: lint', ['npx', ['--no-install', 'buf', 'lint']], 'buf.yaml'],
  ['codegen: contracts are current', npm('codegen', '--', '--check'), 'scripts/codegen.mjs'],
  ['compose: the supergraph is current', npm('compose', '--', '--check'), 'scripts/compose.mjs'],
  [
    'documents: the manifest of trusted documents is current',
    npm('documents', '--', '--check'),
    'scripts/documents.mjs',
  ],
  [
    'law: what is imported from libs/law/data is current',
    ['node', ['scripts/import-law.mjs', '--check']],
    'scripts/import-law.mjs',
  ],
  ['errors: docs/ERRORS.md is current', npm('errors', '--', '--check'), 'scripts/errors.mjs'],
  ['schemas: docs/schemas is current', npm('schemas', '--', '--check'), 'scripts/schemas.mjs'],
];

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

const runs = ([name, [command, args], needs]) => {
  if (needs !== undefined && !existsSync(join(ROOT, needs))) {
    process.stdout.write(`FAILED  ${name}: ${needs} is missing\n`);
    return false;
  }
  const since = Date.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const passed = status === 0;
  process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds(since)})\n`);
  if (!passed) process.stdout.write(`${stdout}${stderr}\n`);
  return passed;
};

const { values } = parseArgs({ options: { counts: { type: 'string' } } });
const results = CHECKS.map(runs);
const failed = results.filter((passed) => !passed).length;
if (values.counts !== undefined) {
  writeFileSync(values.counts, JSON.stringify({ passed: results.length - failed, failed }));
}
process.stdout.write(`checks: ${results.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
