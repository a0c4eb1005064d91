/**
 * Writes the manifest of trusted documents: the console's operations by the hash of their text,
 * for the gateway, and for the console the operations by name, each with its hash and the types of
 * its variables and its answer; `--check` only compares. A gateway in production answers no other
 * text.
 */
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { filesUnder, keepCurrent, ROOT } from './checked-in-files.mjs';

const OPERATIONS = 'apps/console/operations';
const MANIFEST = 'apps/gateway/trusted-documents.json';
const OPERATIONS_OF_CONSOLE = 'apps/console/web/graph/generated/operations.ts';
const SUPERGRAPH = 'apps/gateway/supergraph.graphql';
const LINE_MAX = 100;
const HEADER = '/** Our operations; written by scripts/documents.mjs, never edited. */\n\n';

const CONFIG = {
  enumsAsTypes: true,
  immutableTypes: true,
  useTypeImports: true,
  skipTypename: true,
  scalars: { ID: 'string', Instant: 'string', Json: 'unknown', join__FieldSet: 'string' },
};

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
  const takesNothing = (operations[0]?.variableDefinitions ?? []).length === 0;
  return { path, id, name, text, takesNothing };
};

/** `AllMyCases` -> `ALL_MY_CASES`. */
const constantOf = (name) => name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();

/** As prettier would write it. */
const declared = ({ name, id, takesNothing }) => {
  const variables = takesNothing ? 'Nothing' : `${name}Variables`;
  const type = `TrustedDocument<${name}Answer, ${variables}>`;
  const value = `{ id: '${id}', name: '${name}' }`;
  const spread = `{\n  id: '${id}',\n  name: '${name}',\n}`;
  const line = `export const ${constantOf(name)}: ${type} = ${value};`;
  return line.length > LINE_MAX ? line.replace(value, spread) : line;
};

const schema = buildSchema(readFileSync(join(ROOT, SUPERGRAPH), 'utf8'), {
  assumeValid: true,
  assumeValidSDL: true,
});
const documents = filesUnder(OPERATIONS, '.graphql').map(documentOf);
const names = new Set(documents.map(({ name }) => name));
if (names.size !== documents.length) throw new Error('two operations of one name');
for (const { path, text } of documents) {
  const faults = validate(schema, parse(text));
  if (faults.length > 0) throw new Error(`${path}: ${faults[0].message}`);
}

const types = await codegen({
  filename: OPERATIONS_OF_CONSOLE,
  schema: parse(readFileSync(join(ROOT, SUPERGRAPH), 'utf8')),
  documents: documents.map(({ path, text }) => ({ location: path, document: parse(text) })),
  config: { ...CONFIG, operationResultSuffix: 'Answer', omitOperationSuffix: true },
  plugins: [{ operations: {} }],
  pluginMap: { operations: typescriptOperations },
  skipDocumentsValidation: true,
});

const manifest = Object.fromEntries(documents.map(({ id, text }) => [id, text]));
const console = [
  `${HEADER}import type { Nothing, TrustedDocument } from '../trusted-document.ts';\n`,
  types,
  ...documents.map(declared),
  '',
];
const wanted = new Map([
  [MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`],
  [OPERATIONS_OF_CONSOLE, console.join('\n')],
]);
keepCurrent(wanted, [], { check: process.argv.includes('--check'), command: 'npm run documents' });
