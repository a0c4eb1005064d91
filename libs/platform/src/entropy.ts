/** The operating system's randomness, fit for keys and nonces. */

import { randomBytes, randomUUID } from 'node:crypto';
import type { Entropy } from '@comity/kernel';

export const systemEntropy: Entropy = {
  bytes: (length) => new Uint8Array(randomBytes(length)),
  uuid: () => randomUUID(),
};
