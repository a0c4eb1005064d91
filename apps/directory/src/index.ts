export { createDirectory, type DirectoryDeps, type RunningDirectory } from './nest-directory.js';
export type {
  DirectoryConfig,
  MirrorConfig,
  PrimaryConfig,
  PublishedPrimaryConfig,
} from './directory.config.js';
export { snapshotOf } from './snapshot/snapshot.js';
export { directoryErrors, DirectoryError, type DirectoryErrorCode } from './directory.errors.js';
export { collectLists, type CollectedFile } from './trust-list/typeorm-copy.js';
