export * from './base64.js';
export * from './bytes.js';
export * from './canonical-json.js';
export * from './coded-error.js';
export * from './ids.js';
export * from './instant.js';
export * from './outcome.js';
export type * from './rows.js';
