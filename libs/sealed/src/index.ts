export { CHILD_MATERIAL_BYTES_MAX, childMaterial, type ChildMaterial } from './child-material.js';
export { identities, type Identity } from './identities.js';
export {
  newOfficerKey,
  officerKeyOf,
  type OfficerKey,
  type OfficerPublicKey,
} from './officer-key.js';
export { PART_BYTES_MAX, TARGET_LIST_BYTES_MAX, TARGETS_MAX } from './limits.js';
export { readPart, type Part, type PartHeader } from './part.js';
export { SealedError, sealedErrors, type SealedErrorCode } from './sealed.errors.js';
export { openPart, sealPart } from './seal-part.js';
export { readTargets, TARGETS_VERSION, type SealTarget, type TargetList } from './targets.js';
export {
  readWrappedKey,
  unwrapWithPassphrase,
  unwrapWithPrf,
  wrapWithPassphrase,
  wrapWithPrf,
} from './wrapped-key.js';
