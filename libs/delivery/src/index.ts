export * from './arrival.js';
export * from './backoff.js';
export * from './consignment.js';
export * from './delivery.errors.js';
export * from './missing-act.js';
export * from './step-consignment.js';
export * from './waiting.js';
