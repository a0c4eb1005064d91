export {
  changePassphrase,
  destroyable,
  destroySealingKeys,
  sealKeyFolder,
} from './file-key-care.js';
export { readPublicKeys, type KeyAccess } from './file-key-folder.js';
export { DESTROY_DAYS_MIN, stageOf } from './key-set.js';
export type { KeyRecord } from './ports.js';
