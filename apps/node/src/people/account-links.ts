/** Two administrators let an officer in by an account at the State's own identity provider. */

import { hashOf, type Approval } from '@comity/envelope';
import { canonicalize, denied, done, HOUR_MS, plus, toIso, utf8 } from '@comity/kernel';
import type { Instant, OfficerId, Outcome, StateCode } from '@comity/kernel';
import { checkOfficer, type LawDenialCode, type Officer } from '@comity/law';
import type { NodeTx } from '../unit-of-work.js';
import {
  allowSecond,
  denyAdministrator,
  endSessions,
  WAITING_MAX,
  type AdministrationParts,
} from './administration.js';
import { inTrail } from './approve-by-passkey.js';
import { isAccount, linkOf, shownInTrail, type Account } from './account.js';
import type { SignInDenialCode } from './people.denials.js';
import type { AccountLinkRow } from './ports.js';

/** How long a link waits for its second administrator. */
const ASKED_LIFE_MS = 4 * HOUR_MS;
const ADMINISTRATOR = 'node_admin';
const CODES = {
  unknown: 'ACCOUNT_LINK_UNKNOWN',
  byAnother: 'ACCOUNT_LINK_BY_OTHERS',
  ofOneself: 'ACCOUNT_LINK_BY_OTHERS',
} as const;
/** Grows by one whenever the form of what is confirmed changes. */
const FORM = 'comity-administration/1';

type Denials = SignInDenialCode | LawDenialCode;

export class AccountLinks {
  readonly #parts: Omit<AdministrationParts, 'publicUrl'>;

  constructor(parts: Omit<AdministrationParts, 'publicUrl'>) {
    this.#parts = parts;
  }

  /** To an administrator the links of all, to another officer their own; the newest first, 200 at most. */
  list(by: Officer): Promise<readonly AccountLinkRow[]> {
    const sees = checkOfficer(by, this.#parts.state, [ADMINISTRATOR]).ok ? {} : { officer: by.id };
    const newest = { order: { askedAt: 'desc', id: 'asc' }, limit: WAITING_MAX } as const;
    return this.#parts.unitOfWork.read((tx) => tx.accountLinks.list(sees, newest));
  }

  /**
   * Asks that `account` sign `officer` in; nobody gets in by it yet.
   *
   * Denies OFFICER_ROLE_MISSING and OFFICER_OF_OTHER_STATE to who is no administrator here,
   * ACCOUNT_LINK_BY_OTHERS, ACCOUNT_INVALID, OFFICER_UNKNOWN, ACCOUNT_LINKED.
   */
  ask({
    by,
    officer,
    account,
  }: {
    readonly by: Officer;
    readonly officer: OfficerId;
    readonly account: Account;
  }): Promise<Outcome<AccountLinkRow, Denials>> {
    const { unitOfWork, audit, clock, entropy } = this.#parts;
    const at = clock.now();
    const row: AccountLinkRow = {
      id: entropy.uuid(),
      officer,
      ...account,
      askedBy: by.id,
      askedAt: at,
      expiresAt: plus(at, ASKED_LIFE_MS),
      confirmedBy: null,
      confirmedAt: null,
      endedAt: null,
    };
    return unitOfWork.write(async (tx) => {
      const event = 'account.link-ask-denied';
      const deny = denyAdministrator(audit, tx, { event, by, officer, at });
      const allowed = this.#allowed(by);
      if (!allowed.ok) return deny(allowed.denial);
      if (officer === by.id) return deny({ code: 'ACCOUNT_LINK_BY_OTHERS', detail: {} });
      if (!isAccount(account)) return deny({ code: 'ACCOUNT_INVALID', detail: {} });
      const free = await mayBeLinked(tx, row);
      if (!free.ok) return deny(free.denial);
      await tx.accountLinks.insert(row);
      await this.#record(tx, at, { event: 'account.link-asked', by, row });
      return done(row);
    });
  }

  /**
   * From here on the account signs the officer in.
   *
   * Denies OFFICER_ROLE_MISSING and OFFICER_OF_OTHER_STATE to who is no administrator here,
   * ACCOUNT_LINK_UNKNOWN also where who asked administers no more, ACCOUNT_LINK_BY_OTHERS to who asked and to whom it is about,
   * OFFICER_UNKNOWN, ACCOUNT_LINKED, and as `ApproveByPasskey` by the link's digest.
   */
  async confirm({ by, link, assertion }: ConfirmLink): Promise<Outcome<AccountLinkRow, Denials>> {
    const { unitOfWork, audit, clock, state, approvals } = this.#parts;
    const at = clock.now();
    const answered = await approvals.read(assertion);
    return unitOfWork.write(async (tx) => {
      const row = await tx.accountLinks.get({ id: link });
      const event = 'account.link-denied';
      const about = { event, by, officer: row?.officer ?? 'unknown', at };
      const deny = denyAdministrator(audit, tx, about);
      const proposal = row?.endedAt === null ? { ...row, proposedBy: row.askedBy } : undefined;
      const allowed = await allowSecond(tx, { by, state, at, proposal, codes: CODES });
      if (!allowed.ok) return deny(allowed.denial);
      if (!row) return deny({ code: 'ACCOUNT_LINK_UNKNOWN', detail: {} });
      const free = await mayBeLinked(tx, row);
      if (!free.ok) return deny(free.denial);
      const acts = [linkDigest(state, row)];
      const approved = await approvals.take(tx, answered, { by, acts, at });
      if (!approved.ok) return deny(approved.denial);
      const confirmed = { confirmedBy: by.id, confirmedAt: at };
      await tx.accountLinks.update({ id: link }, confirmed);
      await this.#record(tx, at, { event: 'account.linked', by, row, approval: approved.value });
      return done({ ...row, ...confirmed });
    });
  }

  /**
   * Ends one that was asked for or confirmed, and with one that was confirmed its officer's sessions;
   * one administrator is enough to let nobody in.
   *
   * Denies OFFICER_ROLE_MISSING and OFFICER_OF_OTHER_STATE to who is no administrator here,
   * ACCOUNT_LINK_UNKNOWN.
   */
  end({ by, link }: LinkCommand): Promise<Outcome<AccountLinkRow, Denials>> {
    const { unitOfWork, audit, clock } = this.#parts;
    const at = clock.now();
    return unitOfWork.write(async (tx) => {
      const row = await tx.accountLinks.get({ id: link });
      const event = 'account.link-end-denied';
      const about = { event, by, officer: row?.officer ?? 'unknown', at };
      const deny = denyAdministrator(audit, tx, about);
      const allowed = this.#allowed(by);
      if (!allowed.ok) return deny(allowed.denial);
      if (row?.endedAt !== null) return deny({ code: 'ACCOUNT_LINK_UNKNOWN', detail: {} });
      await tx.accountLinks.update({ id: link }, { endedAt: at });
      if (row.confirmedAt !== null) await endSessions(tx, row.officer, at);
      await this.#record(tx, at, { event: 'account.link-ended', by, row });
      return done({ ...row, endedAt: at });
    });
  }

  #allowed(by: Officer): ReturnType<typeof checkOfficer> {
    return checkOfficer(by, this.#parts.state, [ADMINISTRATOR]);
  }

  async #record(
    tx: NodeTx,
    at: Instant,
    { event, by, row, approval = null }: Recorded,
  ): Promise<void> {
    const shown = { link: row.id, askedBy: row.askedBy, account: shownInTrail(row) };
    const detail = { ...shown, ...inTrail(approval) };
    await this.#parts.audit.append(tx, at, { event, actor: by.id, subject: row.officer, detail });
  }
}

/**
 * SHA-256 in base64url over the canonical JSON of the link: whoever confirms the digest confirms
 * that this account signs this officer in.
 */
export const linkDigest = (state: StateCode, link: AccountLinkRow): string => {
  const { id, officer, issuer, subject, askedBy, expiresAt } = link;
  const said = { form: FORM, state, id, kind: 'link_account', officer, issuer, subject, askedBy };
  const text = canonicalize({ ...said, expiresAt: toIso(expiresAt) });
  return hashOf(utf8(text));
};

interface ConfirmLink extends LinkCommand {
  /** What the administrator's passkey answered for the link's digest; anything at all. */
  readonly assertion?: unknown;
}

interface Recorded {
  readonly event: string;
  readonly by: Officer;
  readonly row: AccountLinkRow;
  readonly approval?: Approval | null;
}

interface LinkCommand {
  readonly by: Officer;
  readonly link: string;
}

/** One account is one person: whoever it signs in already, it signs nobody else in. */
const mayBeLinked = async (
  tx: NodeTx,
  { officer, issuer, subject }: AccountLinkRow,
): Promise<Outcome<null, 'OFFICER_UNKNOWN' | 'ACCOUNT_LINKED'>> => {
  const known = await tx.officers.get({ id: officer });
  if (known?.active !== true) return denied('OFFICER_UNKNOWN', { officer });
  return (await linkOf(tx, { issuer, subject })) ? denied('ACCOUNT_LINKED') : done(null);
};
