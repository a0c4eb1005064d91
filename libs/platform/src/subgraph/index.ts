export { boundedErrors } from './bounded-errors.js';
export { requireGraphCall } from './graph-call.js';
export { graphErrors, refusal } from './graph-errors.js';
export type { GraphErrorOptions } from './graph-errors.js';
export { limitedOperations, SUBGRAPH_LIMITS } from './operation-limits.js';
export type { OperationLimits } from './operation-limits.js';
export { instantScalar } from './scalars.js';
export { GRAPH_PATH, readSdl, subgraphModule } from './subgraph-module.js';
export type { GraphContext, SubgraphOptions } from './subgraph-module.js';
