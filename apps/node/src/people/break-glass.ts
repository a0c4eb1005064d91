/** A case opened in an emergency: asked by one, opened by another, for some hours, and told. */

import {
  denied,
  done,
  HOUR_MS,
  plus,
  type CaseId,
  type Clock,
  type Entropy,
  type Outcome,
} from '@comity/kernel';
import { CASEWORK_ROLES, mayDo, type LawDenialCode, type Officer } from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { AuthorityDenialCode } from './authority.denials.js';
import type { BrokenGlassRow } from './ports.js';

const OPEN_HOURS = 4;
/** Emergencies in one answer, whatever was asked for. */
const ALARMS_MAX = 200;

type GlassOutcome = Outcome<BrokenGlassRow, AuthorityDenialCode | LawDenialCode>;

export interface BreakGlassParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly entropy: Entropy;
}

export class BreakGlass {
  readonly #parts: BreakGlassParts;

  constructor(parts: BreakGlassParts) {
    this.#parts = parts;
  }

  /**
   * Keeps the wish under whatever id the officer names, so that asking tells nobody whether there
   * is such a case. Denies OFFICER_ROLE_MISSING.
   */
  ask(by: Officer, caseId: CaseId, reason: string): Promise<GlassOutcome> {
    const { unitOfWork, audit, clock, entropy } = this.#parts;
    const at = clock.now();
    return unitOfWork.write(async (tx) => {
      const allowed = mayDo({ ...BESIDE_CASES, operation: 'ask_glass', officer: by });
      const none = { confirmedBy: null, at: null, until: null };
      const row = { id: entropy.uuid(), caseId, officer: by.id, reason, askedAt: at, ...none };
      if (allowed) await tx.brokenGlass.insert(row);
      await audit.append(tx, at, {
        event: allowed ? 'glass.asked' : 'glass.denied',
        actor: by.id,
        subject: caseId,
        detail: allowed ? { glass: row.id } : { code: 'OFFICER_ROLE_MISSING' },
      });
      if (allowed) return done(row);
      return denied('OFFICER_ROLE_MISSING', { officer: by.id, roles: CASEWORK_ROLES });
    });
  }

  /**
   * Opens it to who asked, to read. Denies OFFICER_ROLE_MISSING unless an approver or head asks,
   * GLASS_NEEDS_TWO to who asked first, and GLASS_UNKNOWN for what is opened already or was asked
   * longer ago than it would stay open.
   */
  confirm(by: Officer, id: string): Promise<GlassOutcome> {
    const { unitOfWork, audit, clock } = this.#parts;
    const at = clock.now();
    return unitOfWork.write(async (tx) => {
      const outcome = await this.#open(tx, by, id);
      await audit.append(tx, at, {
        event: outcome.ok ? 'glass.broken' : 'glass.denied',
        actor: by.id,
        subject: id,
        ...(outcome.ok && { caseId: outcome.value.caseId }),
        detail: outcome.ok ? { officer: outcome.value.officer } : { code: outcome.denial.code },
      });
      return outcome;
    });
  }

  /** Emergencies asked and opened, the newest first; none for those whom they do not concern. */
  async alarms(by: Officer, first: number): Promise<readonly BrokenGlassRow[]> {
    if (!mayDo({ ...BESIDE_CASES, operation: 'alarms', officer: by })) return [];
    const limit = Math.max(1, Math.min(first, ALARMS_MAX));
    return this.#parts.unitOfWork.read((tx) =>
      tx.brokenGlass.list({}, { order: { askedAt: 'desc', id: 'asc' }, limit }),
    );
  }

  async #open(tx: NodeTx, by: Officer, id: string): Promise<GlassOutcome> {
    if (!mayDo({ ...BESIDE_CASES, operation: 'confirm_glass', officer: by })) {
      return denied('OFFICER_ROLE_MISSING', { officer: by.id, roles: ['approver', 'head'] });
    }
    const now = this.#parts.clock.now();
    const row = await tx.brokenGlass.get({ id });
    const waits = row?.confirmedBy === null && now < plus(row.askedAt, OPEN_HOURS * HOUR_MS);
    if (!row || !waits) return denied('GLASS_UNKNOWN');
    if (row.officer === by.id) return denied('GLASS_NEEDS_TWO', { officer: by.id });
    const opened = { confirmedBy: by.id, at: now, until: plus(now, OPEN_HOURS * HOUR_MS) };
    await tx.brokenGlass.update({ id }, opened);
    return done({ ...row, ...opened });
  }
}

const BESIDE_CASES = { relation: 'stranger', compartment: 'C0' } as const;
