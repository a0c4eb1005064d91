export { createNode } from './node.js';
export type { NodeDeps, RunningNode } from './node.js';
export type { NodeConfig } from './node.config.js';
