export * from './certs-dev.errors.js';
export {
  DEVELOPMENT_PROFILE,
  type DevelopmentNetwork,
  issueDevelopmentNetwork,
  type IssuedNetwork,
  type IssuedState,
} from './development-network.js';
export {
  type DevelopmentMailbox,
  issueDevelopmentMailbox,
  type IssuedSystem,
} from './mailbox-identity.js';
export type { DevelopmentState } from './member-record.js';
export type { KeyFile } from './key-file.js';
export type { HeldKey, KeyUse, MemberKeyAlgorithm } from './member-keys.js';
export type { Administrator } from './administrators.js';
