/**
 * Challenges that anybody may ask for: they say themselves when they were made, under a key that
 * this process alone has, and are kept only once they are answered. So asking leaves no trace.
 */

import { createHmac, timingSafeEqual } from 'node:crypto';
import {
  base64urlLength,
  concat,
  fromBase64url,
  instant,
  plus,
  toBase64url,
  u64,
} from '@comity/kernel';
import type { Bytes, Entropy, Instant } from '@comity/kernel';
import { CHALLENGE_LIFE_MS } from './challenges.js';
import type { Challenges } from './challenges.js';
import type { ChallengeRow, PeopleTx } from './ports.js';

const KEY_BYTES = 32;
const TIME_BYTES = 8;
const RANDOM_BYTES = 8;
/** Half of what SHA-256 gives: 2^128 guesses, of which each takes a call. */
const MAC_BYTES = 16;
const SAID_BYTES = TIME_BYTES + RANDOM_BYTES;
const ANYBODY = { purpose: 'sign_in', officer: null, subject: null } as const;

export class UnkeptChallenges implements Challenges {
  readonly #entropy: Entropy;
  /** Ends with the process: whoever was asked before is asked anew. */
  readonly #key: Bytes;

  constructor(entropy: Entropy) {
    this.#entropy = entropy;
    this.#key = entropy.bytes(KEY_BYTES);
  }

  /** A challenge that nobody was given yet, in base64url; good for five minutes from `at`. */
  make(at: Instant): string {
    const said = concat(u64(at), this.#entropy.bytes(RANDOM_BYTES));
    return toBase64url(concat(said, this.#macOf(said)));
  }

  async open(tx: PeopleTx, challenge: string, at: Instant): Promise<ChallengeRow | undefined> {
    const expiresAt = this.#endOf(challenge, at);
    if (expiresAt === undefined || (await tx.challenges.get({ challenge }))) return undefined;
    return { ...ANYBODY, challenge, expiresAt, usedAt: null };
  }

  /** Kept until it is over by itself: from here no second answer to it is taken. */
  async spend(tx: PeopleTx, challenge: ChallengeRow, at: Instant): Promise<void> {
    await tx.forgetChallenges(at);
    await tx.challenges.insert({ ...challenge, usedAt: at });
  }

  /** When `challenge` is over; undefined for one that is over at `at`, or is none of ours. */
  #endOf(challenge: string, at: Instant): Instant | undefined {
    if (base64urlLength(challenge) !== SAID_BYTES + MAC_BYTES) return undefined;
    const bytes = fromBase64url(challenge);
    const said = bytes.subarray(0, SAID_BYTES);
    if (!timingSafeEqual(this.#macOf(said), bytes.subarray(SAID_BYTES))) return undefined;
    const madeAt = instant(Number(Buffer.from(said).readBigUInt64BE(0)));
    const end = plus(madeAt, CHALLENGE_LIFE_MS);
    return end > at ? end : undefined;
  }

  #macOf(said: Bytes): Bytes {
    const mac = createHmac('sha256', this.#key).update(said).digest();
    return new Uint8Array(mac.subarray(0, MAC_BYTES));
  }
}
