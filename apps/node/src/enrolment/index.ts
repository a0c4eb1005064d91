export type { RenewedUse } from './file-key-folder.js';
export {
  countersign,
  nodeIn,
  requestAdmission,
  requestChange,
  requestRecovery,
} from './requests.js';
