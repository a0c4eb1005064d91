/**
 * Writes libs/law/src/generated/ from libs/law/data/: the one place where the domain's machine
 * copies are normalised (docs/adr/0003-law-import.md); `--check` only compares. Reads nothing
 * else, and gives the same bytes every time. A row that is not as it must be is named with its
 * file, its number and the reason, and nothing is written.
 */

import { readFileSync } from 'node:fs';
import { format } from 'prettier';
import { keepCurrent } from './checked-in-files.mjs';
import { lifeCycleModules } from './life-cycle-tables.mjs';
import { registerModule } from './register-tables.mjs';
import { ruleModules } from './rule-tables.mjs';
import { wordModules } from './words-tables.mjs';

const DATA = new URL('../libs/law/data/', import.meta.url);
const GENERATED = 'libs/law/src/generated';

const HEADER =
  '/** Written by scripts/import-law.mjs from libs/law/data; never edited by hand. */\n\n';

const read = (name) => readFileSync(new URL(name, DATA), 'utf8');

/** File name and TypeScript of every module. */
const modules = () => [
  ...lifeCycleModules(read),
  ...wordModules(read),
  ...ruleModules(read),
  ['register.ts', registerModule(read)],
];

const formatted = (text) =>
  format(HEADER + text, { parser: 'typescript', printWidth: 100, singleQuote: true });

const wanted = new Map();
for (const [file, text] of modules()) wanted.set(`${GENERATED}/${file}`, await formatted(text));

keepCurrent(wanted, [GENERATED], {
  check: process.argv.includes('--check'),
  command: 'node scripts/import-law.mjs',
});
