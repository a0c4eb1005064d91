/** Challenges that are kept until they are answered: 32 random bytes, good for one answer within 5 minutes. */

import { fromBase64url, MINUTE_MS, plus, toBase64url } from '@comity/kernel';
import type { Bytes, Entropy, Instant } from '@comity/kernel';
import type { ChallengeRow, PeopleTx } from './ports.js';

/** Of those that are not kept, too. */
export const CHALLENGE_LIFE_MS = 5 * MINUTE_MS;
const CHALLENGE_BYTES = 32;

/** Keeps a new challenge, and forgets those that are over. @returns its bytes */
export const putChallenge = async (
  tx: PeopleTx,
  about: Pick<ChallengeRow, 'purpose' | 'officer' | 'subject'>,
  { at, challenge }: { readonly at: Instant; readonly challenge: string },
): Promise<Bytes> => {
  await tx.forgetChallenges(at);
  const expiresAt = plus(at, CHALLENGE_LIFE_MS);
  await tx.challenges.insert({ ...about, challenge, expiresAt, usedAt: null });
  return fromBase64url(challenge);
};

/** A challenge that nobody was given yet, in base64url. */
export const newChallenge = (entropy: Entropy): string =>
  toBase64url(entropy.bytes(CHALLENGE_BYTES));

/** How the challenges of one purpose are opened and spent, within the transaction of the answer. */
export interface Challenges {
  /** The challenge if it may be answered at `at`; undefined otherwise. */
  open(tx: PeopleTx, challenge: string, at: Instant): Promise<ChallengeRow | undefined>;
  /** Marks it as answered, for good. */
  spend(tx: PeopleTx, challenge: ChallengeRow, at: Instant): Promise<void>;
}

/** Those that `putChallenge` kept for `purpose`. */
export const keptChallenges = (purpose: ChallengeRow['purpose']): Challenges => ({
  open: (tx, challenge, at) => openChallenge(tx, challenge, { purpose, at }),
  spend: spendChallenge,
});

/** The challenge if it may be answered at `at`, for that purpose; undefined otherwise. */
export const openChallenge = async (
  tx: PeopleTx,
  challenge: string,
  { purpose, at }: { readonly purpose: ChallengeRow['purpose']; readonly at: Instant },
): Promise<ChallengeRow | undefined> => {
  const row = await tx.challenges.get({ challenge });
  const open = row?.purpose === purpose && row.usedAt === null && row.expiresAt > at;
  return open ? row : undefined;
};

/** Marks it as answered, for good. */
export const spendChallenge = async (
  tx: PeopleTx,
  { challenge }: ChallengeRow,
  at: Instant,
): Promise<void> => {
  await tx.challenges.update({ challenge }, { usedAt: at });
};
