/** Writes libs/contracts/src from proto/ and the subgraphs' SDL; `--check` only compares. */
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { keepCurrent, ROOT } from './checked-in-files.mjs';
import { sdlOf, SUBGRAPHS } from './subgraphs.mjs';

const SOURCE = 'libs/contracts/src';
const GENERATED = `${SOURCE}/generated`;
const HEADER = '/** Written by scripts/codegen.mjs; never edited. */\n';

/**
 * What a resolver returns for a type, where that is not the shape of the SDL: one map for each
 * app, GraphQL type -> `package#Type` of a pure lib (style: one type, three views).
 */
const MAPPERS = { directory: {}, node: {}, practices: {} };

const CONFIG = {
  federation: true,
  avoidOptionals: { field: true, inputValue: false, object: true, defaultValue: true },
  enumsAsTypes: true,
  immutableTypes: true,
  useTypeImports: true,
  useIndexSignature: false,
  strictScalars: true,
  scalars: {
    ID: 'string',
    Instant: '@comity/kernel#Instant',
    Json: '@comity/kernel#Json',
    _FieldSet: 'string',
  },
};

const graphqlTypesOf = async (name) => {
  const sdl = sdlOf(name);
  if (sdl.trim() === '') return [];

  const filename = `${GENERATED}/${name}.graphql.ts`;
  const content = await codegen({
    filename,
    schema: parse(sdl),
    documents: [],
    config: { ...CONFIG, mappers: MAPPERS[name] },
    plugins: [{ typescript: {} }, { typescriptResolvers: {} }],
    pluginMap: { typescript, typescriptResolvers },
  });
  return [[filename, `${HEADER}${content}`]];
};

const protoTypes = () => {
  const out = mkdtempSync(join(tmpdir(), 'comity-codegen-'));
  try {
    buf('generate', '-o', out);
    const at = join(out, GENERATED, 'proto');
    return readdirSync(at, { recursive: true })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => [`${GENERATED}/proto/${path}`, readFileSync(join(at, path), 'utf8')])
      .toSorted();
  } finally {
    rmSync(out, { recursive: true });
  }
};

/** Plug-ins begin with `env node`: it must find the Node that runs this. */
const buf = (...args) => {
  const path = [dirname(process.execPath), process.env['PATH']].join(delimiter);
  const script = join(ROOT, 'node_modules/@bufbuild/buf/bin/buf');
  const env = { ...process.env, PATH: path };
  const run = spawnSync(process.execPath, [script, ...args], { cwd: ROOT, env, stdio: 'inherit' });
  if (run.status !== 0) throw new Error(`buf ${args.join(' ')} failed`);
};

/** `peerProto.DeliverRequestSchema`, `nodeGraph.Resolvers`: a namespace for each contract. */
const indexOf = (files) => {
  const lines = files.map((path) => {
    const from = `.${path.slice(SOURCE.length).replace(/\.ts$/, '.js')}`;
    const graph = /([a-z]+)\.graphql\.ts$/.exec(path);
    if (graph !== null) return `export type * as ${graph[1]}Graph from '${from}';`;
    const proto = /([a-z]+)_pb\.ts$/.exec(path);
    return `export * as ${proto[1]}Proto from '${from}';`;
  });
  return `${HEADER}${lines.join('\n')}\n`;
};

const graphs = (await Promise.all(SUBGRAPHS.map(graphqlTypesOf))).flat();
const generated = new Map([...graphs, ...protoTypes()]);
const wanted = new Map([...generated, [`${SOURCE}/index.ts`, indexOf([...generated.keys()])]]);
keepCurrent(wanted, [GENERATED], {
  check: process.argv.includes('--check'),
  command: 'npm run codegen',
});
