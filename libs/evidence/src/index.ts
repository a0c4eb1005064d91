export { type Sha256, startSha256 } from './algorithms.js';
export * from './evidence.errors.js';
export * from './file-opener.js';
export * from './file-sealer.js';
export * from './floe.js';
export {
  ENC_SEGMENT_BYTES,
  type FloeSecrets,
  type FloeShape,
  HEADER_BYTES,
  plainSegmentBytes,
  SEGMENT_OVERHEAD_BYTES,
} from './floe-key.js';
export { HEAD_BYTES, isWhatItSays } from './kinds-of-file.js';
export * from './leaf-tiles.js';
export * from './manifest.js';
export * from './resume-map.js';
