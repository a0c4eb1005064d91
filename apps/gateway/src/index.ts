export type { GatewayConfig } from './gateway.config.js';
export { createGateway } from './gateway.js';
export type { GatewayDeps, RunningGateway } from './gateway.js';
export { OpenIdProvider } from './sign-in/openid-provider.js';
export type { OpenIdSettings } from './sign-in/openid-provider.js';
export { gatewayErrors, GatewayError } from './gateway.errors.js';
export type { GatewayErrorCode } from './gateway.errors.js';
