/** What the clocks told, for the officers it concerns; and that somebody has seen it. */

import { denied, done, type CaseId, type Clock, type Instant, type Outcome } from '@comity/kernel';
import { mayDo, type Officer } from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { CaseRow } from '../cases/ports.js';
import { permitted } from '../people/access.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { ClocksDenialCode } from './clocks.denials.js';
import type { ClockAlertRow } from './ports.js';

/** Alerts in one answer, whatever was asked for. */
const ALERTS_MAX = 200;
/** By how much more is looked through where few of the alerts are the officer's. */
const WIDER = 8;

export class ClockAlerts {
  readonly #unitOfWork: UnitOfWork;
  readonly #audit: AuditTrail;
  readonly #clock: Clock;

  constructor(unitOfWork: UnitOfWork, audit: AuditTrail, clock: Clock) {
    this.#unitOfWork = unitOfWork;
    this.#audit = audit;
    this.#clock = clock;
  }

  /**
   * The alerts that the officer may see, the newest first.
   *
   * @param wanted.unread only those that nobody has marked as seen
   */
  list(
    by: Officer,
    { unread, first }: { readonly unread: boolean; readonly first: number },
  ): Promise<readonly ClockAlertRow[]> {
    const wanted = Math.max(1, Math.min(first, ALERTS_MAX));
    const where = unread ? { seenBy: null } : {};
    const asking = { by, now: this.#clock.now() };
    return this.#unitOfWork.read(async (tx) => {
      for (let limit = wanted; ; limit *= WIDER) {
        const order = { at: 'desc', id: 'asc' } as const;
        const alerts = await tx.clockAlerts.list(where, { order, limit });
        const shown = await visible(tx, asking, alerts);
        if (shown.length >= wanted || alerts.length < limit) return shown.slice(0, wanted);
      }
    });
  }

  /** Every alert of one case, which its caller has been allowed to read; the oldest first. */
  of(caseId: CaseId): Promise<readonly ClockAlertRow[]> {
    return this.#unitOfWork.read((tx) =>
      tx.clockAlerts.list({ caseId }, { order: { at: 'asc', id: 'asc' } }),
    );
  }

  /** Marks one as seen; marked again, it stays with who saw it first. Denies ALERT_UNKNOWN. */
  markSeen(by: Officer, id: string): Promise<Outcome<ClockAlertRow, ClocksDenialCode>> {
    const at = this.#clock.now();
    return this.#unitOfWork.write(async (tx) => {
      const row = await tx.clockAlerts.get({ id });
      const [alert] = row ? await visible(tx, { by, now: at }, [row]) : [];
      const seen = alert && (await this.#see(tx, alert, by, at));
      await this.#audit.append(tx, at, {
        event: seen ? 'alert.seen' : 'alert.seen-denied',
        actor: by.id,
        subject: id,
        detail: seen ? { clock: seen.clock } : { code: 'ALERT_UNKNOWN' },
        ...(seen && { caseId: seen.caseId }),
      });
      return seen ? done(seen) : denied('ALERT_UNKNOWN');
    });
  }

  async #see(tx: NodeTx, alert: ClockAlertRow, by: Officer, at: Instant): Promise<ClockAlertRow> {
    if (alert.seenBy !== null) return alert;
    const seen = { seenBy: by.id, seenAt: at };
    await tx.clockAlerts.update({ id: alert.id }, seen);
    return { ...alert, ...seen };
  }
}

/**
 * Those of cases that the officer may read, and those that call a role of his: a liaison officer,
 * who opens no case file, learns which case waits and nothing of what it holds.
 */
const visible = async (
  tx: NodeTx,
  { by, now }: { readonly by: Officer; readonly now: Instant },
  alerts: readonly ClockAlertRow[],
): Promise<readonly ClockAlertRow[]> => {
  const ids = [...new Set(alerts.map(({ caseId }) => caseId))];
  const rows = ids.length === 0 ? [] : await tx.cases.list({ id: ids });
  const cases = new Map(rows.map((row) => [row.id, row]));
  const readable = new Set((await permitted(tx, rows, { by, now })).map(({ id }) => id));
  return alerts.filter((alert) => {
    const row = cases.get(alert.caseId);
    return row !== undefined && (readable.has(row.id) || isCalled(by, row, alert));
  });
};

const isCalled = (by: Officer, row: CaseRow, { calls }: ClockAlertRow): boolean =>
  (by.state === row.requestingState || by.state === row.requestedState) &&
  by.roles.some(
    (role) => calls.includes(role) && mayDo({ ...AS_STRANGER, officer: { roles: [role] } }),
  );

const AS_STRANGER = { operation: 'alert', relation: 'stranger', compartment: 'C0' } as const;
