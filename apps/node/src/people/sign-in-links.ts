/** One-time links: how a person gets in who has no passkey yet. Only a link's hash is kept. */

import { createHash } from 'node:crypto';
import type { Clock, Entropy, Instant, OfficerId, Outcome } from '@comity/kernel';
import { denied, done, MINUTE_MS, plus, toBase64url, utf8 } from '@comity/kernel';
import type { AuditTrail } from '../audit/append-entry.js';
import type { UnitOfWork } from '../unit-of-work.js';
import type { SignInDenialCode } from './people.denials.js';
import type { OfficerRow, PeopleTx, SignInLinkRow } from './ports.js';

const TOKEN_BYTES = 32;
const LINK_LIFE_MS = 60 * MINUTE_MS;

/** Where an officer enrols a passkey. */
export interface EnrolmentLink {
  readonly url: string;
  readonly expiresAt: Instant;
}

export class SignInLinks {
  readonly #unitOfWork: UnitOfWork;
  readonly #audit: AuditTrail;
  readonly #clock: Clock;
  readonly #entropy: Entropy;

  constructor(unitOfWork: UnitOfWork, audit: AuditTrail, clock: Clock, entropy: Entropy) {
    this.#unitOfWork = unitOfWork;
    this.#audit = audit;
    this.#clock = clock;
    this.#entropy = entropy;
  }

  /**
   * Makes a link for an officer, good for one use within an hour.
   *
   * @returns the token; it is shown once and kept nowhere. Denies OFFICER_UNKNOWN
   */
  issue(officer: OfficerId): Promise<Outcome<{ token: string }, SignInDenialCode>> {
    const at = this.#clock.now();
    const token = newLinkToken(this.#entropy);
    return this.#unitOfWork.write(async (tx) => {
      const known = await tx.officers.get({ id: officer });
      if (known?.active !== true) {
        await this.#record(tx, at, 'sign-in.link-denied', officer);
        return denied('OFFICER_UNKNOWN', { officer });
      }
      await keepLink(tx, officer, { at, token });
      await this.#record(tx, at, 'sign-in.link-issued', officer);
      return done({ token });
    });
  }

  /**
   * Exchanges a token for the officer it was made for; the token is spent in the same transaction.
   *
   * Denies SIGN_IN_LINK_INVALID for a token that is unknown, used or expired, without saying which.
   */
  redeem(token: string): Promise<Outcome<OfficerRow, SignInDenialCode>> {
    const at = this.#clock.now();
    return this.#unitOfWork.write(async (tx) => {
      const found = await usableLink(tx, token, at);
      if (!found) {
        const link = await tx.signInLinks.get({ tokenHash: hashOf(token) });
        await this.#record(tx, at, 'sign-in.denied', link?.officer ?? 'unknown');
        return denied('SIGN_IN_LINK_INVALID');
      }
      const { link, officer } = found;
      await tx.signInLinks.update({ tokenHash: link.tokenHash }, { usedAt: at });
      await this.#record(tx, at, 'sign-in.done', officer.id);
      return done(officer);
    });
  }

  async #record(...[tx, at, event, officer]: RecordArguments): Promise<void> {
    await this.#audit.append(tx, at, { event, actor: officer, subject: officer });
  }
}

type RecordArguments = [
  tx: Parameters<AuditTrail['append']>[0],
  at: Parameters<AuditTrail['append']>[1],
  event: string,
  officer: string,
];

/** A token that nobody was given yet. */
export const newLinkToken = (entropy: Entropy): string => toBase64url(entropy.bytes(TOKEN_BYTES));

/**
 * Keeps a link for `officer` and says where it leads: the token stands in the fragment, which no
 * browser sends to any server.
 */
export const addLink = async (
  tx: PeopleTx,
  officer: OfficerId,
  { publicUrl, ...link }: { readonly at: Instant; readonly token: string; publicUrl: string },
): Promise<EnrolmentLink> => ({
  url: `${publicUrl}/enrol.html#${link.token}`,
  expiresAt: await keepLink(tx, officer, link),
});

/** The link that `token` opens at `at`, and for whom; undefined where it opens nothing. */
export const usableLink = async (
  tx: PeopleTx,
  token: string,
  at: Instant,
): Promise<{ readonly link: SignInLinkRow; readonly officer: OfficerRow } | undefined> => {
  const link = await tx.signInLinks.get({ tokenHash: hashOf(token) });
  const officer = link && (await tx.officers.get({ id: link.officer }));
  const usable = link?.usedAt === null && link.expiresAt > at && officer?.active === true;
  return usable && officer ? { link, officer } : undefined;
};

const keepLink = async (
  tx: PeopleTx,
  officer: OfficerId,
  { at, token }: { readonly at: Instant; readonly token: string },
): Promise<Instant> => {
  const expiresAt = plus(at, LINK_LIFE_MS);
  await tx.signInLinks.insert({ tokenHash: hashOf(token), officer, expiresAt, usedAt: null });
  return expiresAt;
};

const hashOf = (token: string): string =>
  toBase64url(createHash('sha256').update(utf8(token)).digest());
