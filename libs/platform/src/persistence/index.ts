export * from './columns.js';
export { Database } from './database.js';
export type { DatabaseOptions } from './database.js';
export type { EngineName, Work } from './engine.js';
export type { Migration } from './migrations.js';
export { rowsOf } from './rows.js';
