/** The subgraphs of a State's graph, and where their SDL lies. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, ROOT } from './checked-in-files.mjs';

/** In the order of the page that explains the graph. */
export const SUBGRAPHS = ['directory', 'node', 'practices'];

/** All SDL of one subgraph, in one text; empty when it has none yet. */
export const sdlOf = (name) =>
  filesUnder(`apps/${name}/src`, '.graphql')
    .map((path) => readFileSync(join(ROOT, path), 'utf8'))
    .join('\n');
