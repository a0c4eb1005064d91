/** Whose identity still counts: asked of every call, the graph's and the routes' alike. */

import type { Identity, Verifies } from '@comity/platform/identity';
import { PlatformError } from '@comity/platform';
import type { SessionEpochs } from './session-epochs.js';

export class CurrentIdentities implements Verifies {
  readonly #verifier: Verifies;
  readonly #epochs: SessionEpochs;

  constructor(verifier: Verifies, epochs: SessionEpochs) {
    this.#verifier = verifier;
    this.#epochs = epochs;
  }

  /**
   * The identity that `token` carries.
   *
   * @throws {PlatformError} IDENTITY_INVALID; IDENTITY_ENDED once the sessions of its epoch were
   *   ended, whatever the gateway knows of that yet, and for who is no active officer here
   */
  async verify(token: string): Promise<Identity> {
    const identity = await this.#verifier.verify(token);
    if (identity.kind === 'officer' && !(await this.#epochs.holds(identity))) {
      throw new PlatformError('IDENTITY_ENDED', { officer: identity.officer });
    }
    return identity;
  }
}
