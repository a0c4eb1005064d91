export type { RenewedUse } from '../keys/key-set.js';
export { countersign, nodeIn, requestAdmission, requestChange, type KeysAt } from './requests.js';
