export type { RenewedUse } from './key-folder.js';
export { countersign, nodeIn, requestAdmission, requestChange } from './requests.js';
