export { generateIdentityKeys, IdentityIssuer, IdentityVerifier } from './identity-token.js';
export type { Verifies } from './identity-token.js';
export { Actor, Admit, Caller, identify, IdentityGuard, identityGuard } from './identity-guard.js';
export type { Admitted, IncomingCall } from './identity-guard.js';
export type { Identity, Officer, System } from './identity.js';
