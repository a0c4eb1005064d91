/** Names under which Nest hands out what the factory built. */
export const CONFIG = Symbol('gateway config');
export const PEOPLE = Symbol('people of the node');
export const DIAGNOSTICS = Symbol('diagnostics');
export const PROVIDER = Symbol('sign-in by the identity provider');
export const IDENTITIES = Symbol('identities');
