/** A node that was put back from an old copy signs nothing: others hold what it has forgotten. */

import type { Signer } from '@comity/envelope';
import { NodeError } from '../node.errors.js';

export class LogGuard {
  #isRolledBack = false;

  get isStopped(): boolean {
    return this.#isRolledBack;
  }

  /** From now on until the process ends nothing is signed: a member showed a later log of ours. */
  stop(): void {
    this.#isRolledBack = true;
  }

  /** @throws {NodeError} LOG_ROLLED_BACK once a member has shown that this log lacks something */
  check(): void {
    if (this.#isRolledBack) throw new NodeError('LOG_ROLLED_BACK');
  }
}

/** The signer, for as long as `guard` lets it sign. */
export const guardedSigner = (signer: Signer, guard: LogGuard): Signer => ({
  kid: signer.kid,
  alg: signer.alg,
  ...(signer.x5t !== undefined && { x5t: signer.x5t }),
  sign: async (input) => {
    guard.check();
    return signer.sign(input);
  },
});
