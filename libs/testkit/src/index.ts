export * from './correspondence.js';
export * from './edited.js';
export * from './minimal-bodies.js';
export * from './worked-case.js';
