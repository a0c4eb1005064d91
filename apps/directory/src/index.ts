export { createDirectory, type DirectoryDeps, type RunningDirectory } from './nest-directory.js';
export type { DirectoryConfig, MirrorConfig, PrimaryConfig } from './directory.config.js';
export { directoryErrors, DirectoryError, type DirectoryErrorCode } from './directory.errors.js';
