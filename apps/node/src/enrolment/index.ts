export type { RenewedUse } from './file-key-folder.js';
export { countersign, nodeIn, requestAdmission, requestChange } from './requests.js';
