/** Officers' keys to which persons are sealed: registered by the officer, confirmed by another. */

import { hashOf, type Approval } from '@comity/envelope';
import {
  canonicalize,
  denied,
  done,
  fromBase64url,
  utf8,
  type Clock,
  type Instant,
  type OfficerId,
  type Outcome,
  type StateCode,
} from '@comity/kernel';
import { CASEWORK_ROLES, type LawDenialCode, type Officer, type OfficerRole } from '@comity/law';
import {
  officerKeyOf,
  readWrappedKey,
  SealedError,
  TARGETS_MAX,
  type OfficerPublicKey,
} from '@comity/sealed';
import type { AuditTrail } from '../audit/append-entry.js';
import { inTrail, type ApproveByPasskey } from '../people/approve-by-passkey.js';
import type { SignInDenialCode } from '../people/people.denials.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { SealingKeyRow } from './ports.js';
import type { SealedDenialCode } from './sealed.denials.js';

/** Of one officer, before another has confirmed one: what second officers read stays short. */
const WAITING_KEYS_MAX = 5;

type KeyOutcome = Outcome<KeyNow, SealedDenialCode | LawDenialCode | SignInDenialCode>;

/** A key, with the approval by which it was just confirmed. */
interface KeyNow extends SealingKeyRow {
  readonly approval?: Approval | null;
}

export interface SealingKeysParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  /** By what the second officer confirms. */
  readonly approvals: ApproveByPasskey;
}

/** SHA-256 in base64url over what a second officer says: that this key is that officer's. */
const sealingKeyDigest = (
  state: StateCode,
  { kid, officer }: Pick<SealingKeyRow, 'kid' | 'officer'>,
): string => {
  const text = canonicalize({ form: 'comity-sealing-key/1', kid, officer, state });
  return hashOf(utf8(text));
};

/** A key that waits for a second officer: whose it is, and never its wrapped half. */
export interface WaitingKey extends Pick<SealingKeyRow, 'kid' | 'officer' | 'registeredAt'> {
  /** What the second officer confirms, by `sealingKeyDigest`. */
  readonly digest: string;
}

export interface RegisterKeyCommand {
  readonly by: Officer;
  readonly pub: string;
  /** Each wrapping of the private key, base64url. */
  readonly wrapped: readonly string[];
}

export class SealingKeys {
  readonly #unitOfWork: UnitOfWork;
  readonly #audit: AuditTrail;
  readonly #clock: Clock;
  readonly #approvals: ApproveByPasskey;

  constructor({ unitOfWork, audit, clock, approvals }: SealingKeysParts) {
    this.#unitOfWork = unitOfWork;
    this.#audit = audit;
    this.#clock = clock;
    this.#approvals = approvals;
  }

  /** All of `by`'s own, with what only he can unwrap. */
  list({ id: officer }: Officer): Promise<readonly SealingKeyRow[]> {
    const order = { registeredAt: 'asc', kid: 'asc' } as const;
    return this.#unitOfWork.read((tx) => tx.sealingKeys.list({ officer }, { order }));
  }

  /** Those that wait for a second officer, for whoever may be one; none for others. */
  async waiting(by: Officer): Promise<readonly WaitingKey[]> {
    if (!answersFor(by)) return [];
    const order = { registeredAt: 'asc', kid: 'asc' } as const;
    const rows = await this.#unitOfWork.read((tx) =>
      tx.sealingKeys.list({ confirmedAt: null, endedAt: null }, { order }),
    );
    return rows
      .filter(({ officer }) => officer !== by.id)
      .map(({ kid, officer, registeredAt }) => {
        const digest = sealingKeyDigest(by.state, { kid, officer });
        return { kid, officer, registeredAt, digest };
      });
  }

  /**
   * Keeps a key of `by`'s own, to which nobody seals before another officer confirmed it. The same
   * key again is the same. Denies OFFICER_ROLE_MISSING, SEALING_KEY_INVALID and SEALING_KEYS_TOO_MANY.
   */
  async register({ by, pub, wrapped }: RegisterKeyCommand): Promise<KeyOutcome> {
    const key = await readKey(pub, wrapped);
    return this.#record('sealing-key.registered', by, key?.kid ?? by.id, async (tx, at) => {
      if (!by.roles.some((role) => CASEWORK_ROLES.includes(role))) {
        return denied('OFFICER_ROLE_MISSING', { officer: by.id, roles: CASEWORK_ROLES });
      }
      const held = key && (await tx.sealingKeys.get({ kid: key.kid }));
      if (held && held.officer === by.id && !held.revoked) return done(held);
      if (!key || held) return denied('SEALING_KEY_INVALID');
      const waiting = { officer: by.id, confirmedAt: null, endedAt: null };
      if ((await tx.sealingKeys.count(waiting)) >= WAITING_KEYS_MAX) {
        return denied('SEALING_KEYS_TOO_MANY');
      }
      const row: SealingKeyRow = {
        ...key,
        officer: by.id,
        wrapped,
        registeredAt: at,
        confirmedBy: null,
        confirmedAt: null,
        endedAt: null,
        revoked: false,
      };
      await tx.sealingKeys.insert(row);
      return done(row);
    });
  }

  /**
   * Another officer's word that the key is that officer's: others may seal to it from now on, and
   * no more to those it replaces, which still open what was sealed to them. Denies
   * OFFICER_ROLE_MISSING, SEALING_KEY_NEEDS_TWO, SEALING_KEY_UNKNOWN, SEALING_KEYS_TOO_MANY, and as
   * `ApproveByPasskey` by the key's digest.
   *
   * @param assertion what the second officer's passkey answered for that digest; anything at all
   */
  async confirm(by: Officer, kid: string, assertion?: unknown): Promise<KeyOutcome> {
    const answered = await this.#approvals.read(assertion);
    return this.#record('sealing-key.confirmed', by, kid, async (tx, at) => {
      if (!answersFor(by)) return roleMissing(by);
      const row = await tx.sealingKeys.get({ kid });
      if (!row || row.confirmedAt !== null || row.endedAt !== null) {
        return denied('SEALING_KEY_UNKNOWN');
      }
      if (row.officer === by.id) return denied('SEALING_KEY_NEEDS_TWO', { officer: by.id });
      const running = (await tx.sealingKeys.list({ endedAt: null })).filter(isConfirmed);
      const ofOthers = running.filter(({ officer }) => officer !== row.officer);
      if (ofOthers.length >= TARGETS_MAX) return denied('SEALING_KEYS_TOO_MANY');
      const acts = [sealingKeyDigest(by.state, row)];
      const approved = await this.#approvals.take(tx, answered, { by, acts, at });
      if (!approved.ok) return approved;
      await endOthers(tx, row, at);
      const confirmed = { confirmedBy: by.id, confirmedAt: at };
      await tx.sealingKeys.update({ kid }, confirmed);
      return done({ ...row, ...confirmed, approval: approved.value });
    });
  }

  /**
   * Ends a key that was lost or seen by others: nobody seals to it, nothing is served to it, and
   * its wrapped half is gone. By its officer, or whoever answers for him. Denies
   * SEALING_KEY_UNKNOWN, alike for one that is another's.
   */
  revoke(by: Officer, kid: string): Promise<KeyOutcome> {
    return this.#record('sealing-key.revoked', by, kid, async (tx, at) => {
      const row = await tx.sealingKeys.get({ kid });
      if (!row || row.revoked || (row.officer !== by.id && !answersFor(by))) {
        return denied('SEALING_KEY_UNKNOWN');
      }
      const ended = { endedAt: row.endedAt ?? at, revoked: true, wrapped: [] };
      await tx.sealingKeys.update({ kid }, ended);
      return done({ ...row, ...ended });
    });
  }

  #record(
    event: string,
    by: Officer,
    subject: string,
    work: (tx: NodeTx, at: Instant) => Promise<KeyOutcome>,
  ): Promise<KeyOutcome> {
    const at = this.#clock.now();
    return this.#unitOfWork.write(async (tx) => {
      const outcome = await work(tx, at);
      await this.#audit.append(tx, at, {
        event: outcome.ok ? event : 'sealing-key.denied',
        actor: by.id,
        subject,
        detail: outcome.ok
          ? { officer: outcome.value.officer, ...inTrail(outcome.value.approval ?? null) }
          : { code: outcome.denial.code },
      });
      return outcome;
    });
  }
}

/** The keys of `officer` to which something may be served, by their names. */
export const openKeysOf = async (tx: NodeTx, officer: OfficerId): Promise<ReadonlySet<string>> => {
  const rows = await tx.sealingKeys.list({ officer, revoked: false });
  return new Set(rows.filter(isConfirmed).map(({ kid }) => kid));
};

/** Whether a second officer confirmed the key. */
export const isConfirmed = ({ confirmedAt }: SealingKeyRow): boolean => confirmedAt !== null;

const SECOND: readonly OfficerRole[] = ['approver', 'head'];

const answersFor = ({ roles }: Officer): boolean => roles.some((role) => SECOND.includes(role));

const roleMissing = (by: Officer) =>
  denied('OFFICER_ROLE_MISSING', { officer: by.id, roles: SECOND });

/** An officer has one key to which others seal. */
const endOthers = async (tx: NodeTx, row: SealingKeyRow, at: Instant): Promise<void> => {
  const { officer } = row;
  for (const { kid } of await tx.sealingKeys.list({ officer, endedAt: null })) {
    if (kid !== row.kid) await tx.sealingKeys.update({ kid }, { endedAt: at });
  }
};

/** The public key, if each wrapping is in form and of that key; undefined for anything else. */
const readKey = async (
  pub: string,
  wrapped: readonly string[],
): Promise<OfficerPublicKey | undefined> => {
  try {
    const key = await officerKeyOf(pub);
    const kids = wrapped.map((one) => readWrappedKey(fromBase64url(one)).kid);
    return kids.length > 0 && kids.every((kid) => kid === key.kid) ? key : undefined;
  } catch (error) {
    if (error instanceof SealedError || error instanceof RangeError) return undefined;
    throw error;
  }
};
