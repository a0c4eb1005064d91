export type { GatewayConfig } from './gateway.config.js';
export { createGateway } from './gateway.js';
export type { GatewayDeps, RunningGateway } from './gateway.js';
export { gatewayErrors, GatewayError } from './gateway.errors.js';
export type { GatewayErrorCode } from './gateway.errors.js';
