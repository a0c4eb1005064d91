/** Who stands in for an absent officer: sees what that one's team sees, and keeps to his own roles. */

import {
  DAY_MS,
  denied,
  done,
  plus,
  type Clock,
  type Entropy,
  type Instant,
  type OfficerId,
  type Outcome,
} from '@comity/kernel';
import { CASEWORK_ROLES, type Officer } from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { AuthorityDenialCode } from './authority.denials.js';
import type { SignInDenialCode } from './people.denials.js';
import type { CoverRow } from './ports.js';

/** The longest that one may be stood in for without being asked again. */
const COVER_DAYS_MAX = 90;
/** Covers in one answer. */
const COVERS_MAX = 200;

type CoverOutcome = Outcome<CoverRow, AuthorityDenialCode | SignInDenialCode>;

export interface CoverCommand {
  readonly by: Officer;
  readonly absent: OfficerId;
  readonly standIn: OfficerId;
  readonly until: Instant;
}

export interface CoverOfficerParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly entropy: Entropy;
}

export class CoverOfficer {
  readonly #parts: CoverOfficerParts;

  constructor(parts: CoverOfficerParts) {
    this.#parts = parts;
  }

  /**
   * Lends the absent officer's place on teams, and nothing else: no role, no key, no approval of a
   * draft that the stand-in wrote.
   *
   * Denies COVER_NOT_YOURS, OFFICER_UNKNOWN, ASSIGNEE_ROLE_UNFIT, AUTHORITY_PERIOD_INVALID.
   */
  set(command: CoverCommand): Promise<CoverOutcome> {
    const { by, absent, standIn, until } = command;
    const { entropy } = this.#parts;
    return this.#recorded(by, absent, 'cover.set', async (tx, at) => {
      const allowed = await this.#allow(tx, command, at);
      if (!allowed.ok) return allowed;
      const cover = { id: entropy.uuid(), absent, standIn, since: at, until, setBy: by.id };
      await tx.covers.insert(cover);
      return done(cover);
    });
  }

  /** By the absent officer, the stand-in or the head. Denies ASSIGNMENT_UNKNOWN. */
  end(by: Officer, id: string): Promise<CoverOutcome> {
    return this.#recorded(by, id, 'cover.ended', async (tx, at) => {
      const cover = await tx.covers.get({ id });
      const theirs = cover !== undefined && concerns(cover, by) && at < cover.until;
      if (!theirs) return denied('ASSIGNMENT_UNKNOWN');
      await tx.covers.update({ id }, { until: at });
      return done({ ...cover, until: at });
    });
  }

  /** Those that concern the officer, the newest first; for a head, all. */
  async list(by: Officer): Promise<readonly CoverRow[]> {
    const newest = { order: { since: 'desc' }, limit: COVERS_MAX } as const;
    const covers = await this.#parts.unitOfWork.read(async (tx) => {
      if (by.roles.includes('head')) return tx.covers.list({}, newest);
      const away = await tx.covers.list({ absent: by.id }, newest);
      return [...away, ...(await tx.covers.list({ standIn: by.id }, newest))];
    });
    return covers.toSorted((a, b) => b.since - a.since).slice(0, COVERS_MAX);
  }

  async #allow(tx: NodeTx, { by, absent, standIn, until }: CoverCommand, at: Instant) {
    if (by.id !== absent && !by.roles.includes('head')) return denied('COVER_NOT_YOURS');
    if (until <= at || until > plus(at, COVER_DAYS_MAX * DAY_MS)) {
      return denied('AUTHORITY_PERIOD_INVALID', { daysMost: COVER_DAYS_MAX });
    }
    const away = await tx.officers.get({ id: absent });
    const other = await tx.officers.get({ id: standIn });
    if (!away) return denied('OFFICER_UNKNOWN', { officer: absent });
    if (other?.active !== true) return denied('OFFICER_UNKNOWN', { officer: standIn });
    const fit = absent !== standIn && other.roles.some((role) => CASEWORK_ROLES.includes(role));
    return fit ? done(null) : denied('ASSIGNEE_ROLE_UNFIT', { officer: standIn });
  }

  #recorded(
    by: Officer,
    subject: string,
    event: string,
    work: (tx: NodeTx, at: Instant) => Promise<CoverOutcome>,
  ): Promise<CoverOutcome> {
    const { unitOfWork, audit, clock } = this.#parts;
    const at = clock.now();
    return unitOfWork.write(async (tx) => {
      const outcome = await work(tx, at);
      await audit.append(tx, at, {
        event: outcome.ok ? event : 'cover.denied',
        actor: by.id,
        subject,
        detail: outcome.ok
          ? { absent: outcome.value.absent, standIn: outcome.value.standIn }
          : { code: outcome.denial.code },
      });
      return outcome;
    });
  }
}

const concerns = ({ absent, standIn }: CoverRow, by: Officer): boolean =>
  by.id === absent || by.id === standIn || by.roles.includes('head');
