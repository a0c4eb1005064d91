export { readPassphrase, readPrivateFile } from '../files/private-file.js';
export { createKeyStore, openKeyStore } from './file-key-store.js';
export type { KeyStoreOptions } from './file-key-store.js';
export type { KeyStore, PrivateJwk } from './key-store.js';
