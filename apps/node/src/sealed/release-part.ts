/** Releases a sealed part to one whom it names: two officers agree, neither of them the one it is for. */

import {
  canonicalize,
  denied,
  done,
  utf8,
  type Clock,
  type Entropy,
  type Instant,
  type OfficerId,
  type Outcome,
} from '@comity/kernel';
import type { LawDenialCode, Officer } from '@comity/law';
import { hashOf, type Approval } from '@comity/envelope';
import type { AuditTrail } from '../audit/append-entry.js';
import { mayOnCase } from '../people/access.js';
import { inTrail, type ApproveByPasskey } from '../people/approve-by-passkey.js';
import type { SignInDenialCode } from '../people/people.denials.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import { findPart, isNamed, isOver, type FoundPart } from './part-access.js';
import type { ReleaseRow } from './ports.js';
import type { SealedDenialCode } from './sealed.denials.js';

type ReleaseOutcome = Outcome<Released, SealedDenialCode | LawDenialCode | SignInDenialCode>;

/** A release, with the approval by which it was just confirmed. */
interface Released extends ReleaseRow {
  readonly approval?: Approval | null;
}

export interface ReleasePartParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly entropy: Entropy;
  /** By what the second officer confirms. */
  readonly approvals: ApproveByPasskey;
}

export class ReleasePart {
  readonly #parts: ReleasePartParts;

  constructor(parts: ReleasePartParts) {
    this.#parts = parts;
  }

  /**
   * Proposes that the part be served to `officer`, by an approver or head at work on the case.
   * Denies PART_UNKNOWN, also where the part does not name that officer, OFFICER_ROLE_MISSING,
   * RELEASE_NEEDS_TWO to the officer himself, PART_ERASED.
   */
  propose(by: Officer, id: string, officer: OfficerId): Promise<ReleaseOutcome> {
    return this.#record('sealed.release-proposed', by, id, async (tx, now) => {
      const found = await findPart(tx, { by, id, now });
      if (!found || !(await isNamed(tx, found.part, officer))) return denied('PART_UNKNOWN');
      if (!(await answersFor(tx, found, { by, now }))) {
        return denied('OFFICER_ROLE_MISSING', { officer: by.id, roles: ['approver', 'head'] });
      }
      if (officer === by.id) return denied('RELEASE_NEEDS_TWO', { officer });
      if (isOver(found.part)) return denied('PART_ERASED');
      const row: ReleaseRow = {
        id: this.#parts.entropy.uuid(),
        part: id,
        officer,
        digest: digestOf(found, officer),
        proposedBy: by.id,
        proposedAt: now,
        confirmedBy: null,
        confirmedAt: null,
      };
      await tx.releases.insert(row);
      return done(row);
    });
  }

  /**
   * The second officer's word: another whom the part names, or one who answers for the case.
   * Denies RELEASE_UNKNOWN, RELEASE_NEEDS_TWO to who proposed it and to whom it is for, PART_ERASED,
   * and as `ApproveByPasskey` by the release's digest.
   *
   * @param assertion what the officer's passkey answered for that digest; anything at all
   */
  async confirm(by: Officer, id: string, assertion?: unknown): Promise<ReleaseOutcome> {
    const answered = await this.#parts.approvals.read(assertion);
    return this.#record('sealed.released', by, id, async (tx, now) => {
      const row = await tx.releases.get({ id, confirmedAt: null });
      const found = row && (await findPart(tx, { by, id: row.part, now }));
      if (!row || !found || !(await isSecond(tx, found, { by, now }))) {
        return denied('RELEASE_UNKNOWN');
      }
      if ([row.proposedBy, row.officer].includes(by.id)) return denied('RELEASE_NEEDS_TWO');
      if (isOver(found.part)) return denied('PART_ERASED');
      const acts = [row.digest];
      const approved = await this.#parts.approvals.take(tx, answered, { by, acts, at: now });
      if (!approved.ok) return approved;
      const confirmed = { confirmedBy: by.id, confirmedAt: now };
      await tx.releases.update({ id }, confirmed);
      return done({ ...row, ...confirmed, approval: approved.value });
    });
  }

  #record(
    event: string,
    by: Officer,
    subject: string,
    work: (tx: NodeTx, at: Instant) => Promise<ReleaseOutcome>,
  ): Promise<ReleaseOutcome> {
    const { unitOfWork, audit, clock } = this.#parts;
    const at = clock.now();
    return unitOfWork.write(async (tx) => {
      const outcome = await work(tx, at);
      const about = outcome.ok ? await tx.sealedParts.get({ id: outcome.value.part }) : undefined;
      await audit.append(tx, at, {
        event: outcome.ok ? event : 'sealed.release-denied',
        actor: by.id,
        subject,
        ...(about && { caseId: about.caseId }),
        detail: outcome.ok
          ? {
              officer: outcome.value.officer,
              digest: outcome.value.digest,
              ...inTrail(outcome.value.approval ?? null),
            }
          : { code: outcome.denial.code },
      });
      return outcome;
    });
  }
}

interface Asker {
  readonly by: Officer;
  readonly now: Instant;
}

const answersFor = (tx: NodeTx, { row }: FoundPart, asker: Asker): Promise<boolean> =>
  mayOnCase(tx, row, { ...asker, operation: 'staff' });

const isSecond = async (tx: NodeTx, found: FoundPart, asker: Asker): Promise<boolean> =>
  (await isNamed(tx, found.part, asker.by.id)) || answersFor(tx, found, asker);

/** Exactly what two officers agree to: these bytes, of this case, to this officer. */
const digestOf = ({ part, file }: FoundPart, officer: OfficerId): string => {
  const { id, caseId } = part;
  const said = { case: caseId, officer, part: id, sha256: file.sha256, ver: 'comity-release/1' };
  return hashOf(utf8(canonicalize(said)));
};
