export { checkKeyFolder } from './file-key-check.js';
export {
  changePassphrase,
  destroyable,
  destroySealingKeys,
  sealKeyFolder,
} from './file-key-care.js';
export { readPublicKeys, type KeyAccess } from './file-key-folder.js';
export {
  exportTlsIdentity,
  importTlsIdentity,
  requestTlsCertificate,
} from './file-tls-identity.js';
export { PKCS12_BYTES_MAX } from './forge-pkcs12.js';
export { DESTROY_DAYS_MIN, stageOf } from './key-set.js';
export type { KeyRecord } from './ports.js';
