/** Whether this process may cut corners: only where no case of a real person can be. */

import { PlatformError } from '../platform.errors.js';

export type Profile = 'development' | 'production';

/**
 * Stops what belongs to development alone: fixed keys, forged clocks, test accounts.
 *
 * @throws {PlatformError} DEVELOPMENT_ONLY in production
 */
export const refuseInProduction = (profile: Profile, what: string): void => {
  if (profile === 'production') throw new PlatformError('DEVELOPMENT_ONLY', { context: what });
};
