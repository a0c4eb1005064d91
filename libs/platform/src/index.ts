export * from './clock.js';
export { refuseInProduction } from './configuration/profile.js';
export type { Profile } from './configuration/profile.js';
export * from './diagnostics/diagnostics.js';
export { nestLogger } from './diagnostics/nest-logger.js';
export { asciiText } from './diagnostics/safe-text.js';
export * from './entropy.js';
export * from './platform.errors.js';
export { WorkLoop, type WorkLoopOptions } from './work-loop.js';
