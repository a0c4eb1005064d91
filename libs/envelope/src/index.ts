export {
  actDigest,
  approvalChallenge,
  approvalKeyName,
  approvalOrigin,
  readApprovals,
  verifyApproval,
  verifyApprovals,
  type Approval,
  type ApprovalKey,
  type ApprovalQuestion,
} from './approval.js';
export { hashOf, type WrappedKey } from './algorithms.js';
export type { Claims, SignedRecipient, Thread, TrustListRef } from './claims.js';
export * from './envelope.errors.js';
export { openFileKey, sealFileKey, type FileRef } from './file-key.js';
export { mergeJws, readJws, requireSignature, requireSignatures } from './jws.js';
export { signJws, verifyJws, type Jws, type JwsSignature } from './jws.js';
export type * from './jwk.js';
export * from './keys.js';
export { readMessage, verifyMessage } from './message.js';
export { open, type OpenContext, type Opened } from './open.js';
export * from './profile.js';
export * from './receipt-claims.js';
export { signReceipt, verifyReceipt, type ExpectedReceipt, type ReceiptDraft } from './receipt.js';
export { seal, type Draft, type Sealed } from './seal.js';
export type { Recipient } from './sealed.js';
