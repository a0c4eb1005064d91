/** Composes the subgraphs into apps/gateway/supergraph.graphql; `--check` only compares. */
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { keepCurrent } from './checked-in-files.mjs';
import { sdlOf, SUBGRAPHS } from './subgraphs.mjs';

const SUPERGRAPH = 'apps/gateway/supergraph.graphql';
const HEADER =
  '# Written by scripts/compose.mjs; never edited. Each gateway puts its own addresses in.\n';

const services = SUBGRAPHS.map((name) => ({ name, sdl: sdlOf(name) }))
  .filter(({ sdl }) => sdl.trim() !== '')
  .map(({ name, sdl }) => ({
    name,
    typeDefs: parse(sdl),
    url: `http://${name}.invalid/graphql`,
  }));
const { supergraphSdl, errors } = composeServices(services);

if (supergraphSdl === undefined) {
  for (const error of errors) console.error(`${error.extensions['code']}: ${error.message}`);
  process.exitCode = 1;
} else {
  keepCurrent(new Map([[SUPERGRAPH, `${HEADER}${supergraphSdl.trim()}\n`]]), [], {
    check: process.argv.includes('--check'),
    command: 'npm run compose',
  });
}
