export type { RenewedUse } from '../keys/key-set.js';
export {
  countersign,
  nodeIn,
  requestAdmission,
  requestChange,
  requestRecovery,
  type KeysAt,
} from './requests.js';
