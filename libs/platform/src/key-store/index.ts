export { makeFolder, writeDurably } from '../files/durable-file.js';
export { readPassphrase, readPrivateFile } from '../files/private-file.js';
export { createKeyStore, openKeyStore, readAbout } from './file-key-store.js';
export type { KeyStoreOptions } from './file-key-store.js';
export type { KeyStore, PrivateJwk, StoreContent } from './key-store.js';
