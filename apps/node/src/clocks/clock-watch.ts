/** Watches the clocks of open cases: warns before, escalates after, and keeps the case's row true. */

import {
  toIso,
  type CaseId,
  type Clock,
  type Entropy,
  type Instant,
  type StateCode,
} from '@comity/kernel';
import {
  alertOf,
  clocksOf,
  endedByItself,
  nextLookOf,
  type CaseClock,
  type CaseFold,
  type ClockAlert,
  type OwnClocks,
} from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import { readChain, recordsOf } from '../cases/chain.js';
import type { CaseRow } from '../cases/ports.js';
import { projectCase } from '../cases/project.js';
import type { Network } from '../members/network.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';

/** Cases looked at in one round; where more are due the next round follows at once. */
const CASES_A_ROUND = 100;

export interface ClockWatchParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly network: Pick<Network, 'self' | 'register' | 'directory'>;
  readonly own: OwnClocks;
  /** Tells operators; the case is looked at again at the next round. */
  readonly onError: (error: unknown) => void;
}

export class ClockWatch {
  readonly #parts: ClockWatchParts;
  #lookedUnder: string | undefined;

  constructor(parts: ClockWatchParts) {
    this.#parts = parts;
  }

  /**
   * Looks at the cases that are due for it, and at no other: those of which an act came, and those
   * of which a clock has more to tell. Each case is one transaction; what is told is told once,
   * however often this runs and in however many processes. A new directory may move days, and then
   * every watched case is looked at again.
   *
   * @returns how many cases were looked at: where it is not 0 there may be more
   */
  async round(): Promise<number> {
    const { unitOfWork, clock, network, onError } = this.#parts;
    const now = clock.now();
    if (this.#lookedUnder !== network.directory) {
      const { directory } = network;
      await unitOfWork.write((tx) => tx.lookAgain(now));
      this.#lookedUnder = directory;
    }
    const due = await unitOfWork.read((tx) => tx.casesToLookAt(now, CASES_A_ROUND));
    let looked = 0;
    for (const { id } of due) {
      // A case that fails keeps no other from being watched.
      try {
        await unitOfWork.write((tx) => this.#look(tx, id, now));
        looked += 1;
      } catch (error) {
        onError(error);
      }
    }
    return looked;
  }

  async #look(tx: NodeTx, id: CaseId, now: Instant): Promise<void> {
    const row = await tx.cases.get({ id });
    // Another process of this node may have been faster.
    if (!row || row.nextLook === null || row.nextLook > now) return;
    const { acts, fold } = await readChain(tx, id, now);
    await this.#expire(tx, row, fold, now);
    const question = { fold, acts: recordsOf(acts), register: this.#parts.network.register(), now };
    const clocks = row.status === 'CLOSED' ? [] : clocksOf({ ...question, own: this.#parts.own });
    for (const clock of clocks) {
      const alert = alertOf(clock, { state: this.#parts.state, content: row.content, now });
      if (alert) await this.#tell(tx, row, { clock, alert, now });
    }
    await tx.cases.update({ id }, { nextLook: nextLookOf(clocks, now) });
  }

  /** A period that is over has changed the case without an act: the row follows, once. */
  async #expire(tx: NodeTx, row: CaseRow, fold: CaseFold, now: Instant): Promise<void> {
    const { audit, network } = this.#parts;
    const ended = endedByItself(fold);
    if (!ended || fold.status === null || row.status === fold.status) return;
    await projectCase(tx, row.id, now);
    await audit.append(tx, now, {
      event: 'case.expired',
      actor: network.self,
      subject: row.id,
      caseId: row.id,
      detail: { by: ended.event, on: toIso(ended.at), from: row.status, to: fold.status },
    });
  }

  async #tell(
    tx: NodeTx,
    { id: caseId }: CaseRow,
    { clock, alert, now }: { clock: CaseClock; alert: ClockAlert; now: Instant },
  ): Promise<void> {
    const { audit, network, entropy } = this.#parts;
    const { percent, nth, urgency, calls } = alert;
    const key = { caseId, act: clock.act, clock: clock.id, percent, nth };
    if (clock.due === null || (await tx.clockAlerts.get(key))) return;
    const { due } = clock;
    const told = { ...key, id: entropy.uuid(), due, at: now, urgency, calls };
    await tx.clockAlerts.insert({ ...told, seenBy: null, seenAt: null });
    const isOver = percent === 100;
    await audit.append(tx, now, {
      event: isOver ? 'clock.overdue' : 'clock.warned',
      actor: network.self,
      subject: caseId,
      caseId,
      detail: {
        clock: clock.id,
        act: clock.act,
        percent,
        due: toIso(due),
        ...(isOver ? { escalatesTo: calls, nth } : { calls }),
      },
    });
  }
}
