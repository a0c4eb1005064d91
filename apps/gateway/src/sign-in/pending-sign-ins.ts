/** Sign-ins that wait for the provider's answer: each in one browser, for ten minutes, once. */
import { createHash } from 'node:crypto';
import { MINUTE_MS, plus, toBase64url, utf8 } from '@comity/kernel';
import type { Clock, Entropy, Instant } from '@comity/kernel';
import type { Session } from '../sessions/sessions.js';
import type { Expected } from './identity-provider.js';

export interface PendingSignIn {
  readonly expected: Expected;
  /** The session that the browser had when it asked; it ends when a new one begins. */
  readonly before: Session | null;
}

export const PENDING_MS_MAX = 10 * MINUTE_MS;
/** From one address: more than a whole authority that comes to work at nine o'clock behind it. */
const SIGN_INS_PER_ADDRESS_PER_MINUTE_MAX = 300;
/** From all addresses together: what bounds the memory that waits. */
const SIGN_INS_PER_MINUTE_MAX = 3_000;
const SECRET_BYTES = 32;

interface Held extends PendingSignIn {
  readonly until: Instant;
}

/**
 * Kept by the hash of the secret in the browser's cookie. What one sign-in asks of the provider is
 * asked for who began it: how many may begin in a minute bounds memory and calls alike, of one
 * address first, so that one stranger shuts nobody else out. An answer that no sign-in waits for
 * costs one hash.
 */
export class PendingSignIns {
  readonly #clock: Clock;
  readonly #entropy: Entropy;
  readonly #bySecretHash = new Map<string, Held>();
  readonly #begunFrom = new Map<string, number>();
  #begun = 0;
  #windowEnds: Instant;

  constructor(clock: Clock, entropy: Entropy) {
    this.#clock = clock;
    this.#entropy = entropy;
    this.#windowEnds = plus(clock.now(), MINUTE_MS);
  }

  /** Whether one more may begin now from `address`; counts it. */
  mayBegin(address: string): boolean {
    const now = this.#clock.now();
    // A clock set back must not close the door until it has caught up.
    if (now >= this.#windowEnds || plus(now, MINUTE_MS) < this.#windowEnds) {
      this.#begun = 0;
      this.#begunFrom.clear();
      this.#windowEnds = plus(now, MINUTE_MS);
    }
    const own = this.#begunFrom.get(address) ?? 0;
    // What is refused to one address is not counted against the others.
    if (own >= SIGN_INS_PER_ADDRESS_PER_MINUTE_MAX) return false;
    if (this.#begun >= SIGN_INS_PER_MINUTE_MAX) return false;
    this.#begunFrom.set(address, own + 1);
    this.#begun += 1;
    return true;
  }

  /** Keeps one and returns the secret that takes it, which is not kept. */
  keep(pending: PendingSignIn): string {
    const now = this.#clock.now();
    for (const [key, { until }] of this.#bySecretHash) {
      if (until <= now) this.#bySecretHash.delete(key);
    }
    const secret = toBase64url(this.#entropy.bytes(SECRET_BYTES));
    this.#bySecretHash.set(hashOf(secret), { ...pending, until: plus(now, PENDING_MS_MAX) });
    return secret;
  }

  /** The one that `secret` takes, for the last time; null when there is none (any more). */
  take(secret: string): PendingSignIn | null {
    const key = hashOf(secret);
    const held = this.#bySecretHash.get(key);
    this.#bySecretHash.delete(key);
    return held !== undefined && this.#clock.now() < held.until ? held : null;
  }
}

const hashOf = (secret: string): string =>
  createHash('sha256').update(utf8(secret)).digest('base64url');
