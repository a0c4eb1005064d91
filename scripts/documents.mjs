/**
 * Writes the manifest of trusted documents: the console's operations by the hash of their text,
 * for the gateway, and the hashes by the operations' names, for the console; `--check` only
 * compares. A gateway in production answers no other text.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { filesUnder, keepCurrent, ROOT } from './checked-in-files.mjs';

const OPERATIONS = 'apps/console/operations';
const MANIFEST = 'apps/gateway/trusted-documents.json';
const IDS = 'apps/console/public/documents.mjs';
const LINE_MAX = 100;
const HEADER =
  '/** The ids of our operations; written by scripts/documents.mjs, never edited. */\n\n';

/** One file, one operation, with the fragments that it spreads. */
const documentOf = (path) => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const operations = parse(text).definitions.filter(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  );
  const name = operations[0]?.name?.value;
  if (operations.length !== 1 || name === undefined) {
    throw new Error(`${path} is to hold one operation with a name`);
  }
  const id = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  return { id, name, text };
};

/** `AllMyCases` -> `ALL_MY_CASES`. */
const constantOf = (name) => name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();

/** As prettier would write it. */
const declared = (name, value) =>
  name.length + 1 + value.length > LINE_MAX ? `${name}\n  ${value}\n` : `${name} ${value}\n`;

const documents = filesUnder(OPERATIONS, '.graphql').map(documentOf);
const names = new Set(documents.map(({ name }) => name));
if (names.size !== documents.length) throw new Error('two operations of one name');

const manifest = Object.fromEntries(documents.map(({ id, text }) => [id, text]));
const ids = documents.map(({ id, name }) =>
  declared(`export const ${constantOf(name)} =`, `'${id}';`),
);
const wanted = new Map([
  [MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`],
  [IDS, `${HEADER}${ids.join('\n')}`],
]);
keepCurrent(wanted, [], { check: process.argv.includes('--check'), command: 'npm run documents' });
