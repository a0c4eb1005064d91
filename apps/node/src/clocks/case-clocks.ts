/** Deadlines of the cases that an officer may read. */

import type { CaseId, Clock } from '@comity/kernel';
import { clocksOf, type CaseClock, type Officer, type OwnClocks } from '@comity/law';
import { readChain, recordsOf } from '../cases/chain.js';
import type { Network } from '../members/network.js';
import { permitted } from '../people/access.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';

/** A clock together with the case it belongs to. */
export interface ShownClock extends CaseClock {
  readonly caseId: CaseId;
}

const OPEN: ReadonlySet<CaseClock['standing']> = new Set(['running', 'overdue', 'undated']);

export class CaseClocks {
  readonly #unitOfWork: UnitOfWork;
  readonly #network: Network;
  readonly #clock: Clock;
  readonly #own: OwnClocks;

  constructor(unitOfWork: UnitOfWork, network: Network, clock: Clock, own: OwnClocks) {
    this.#unitOfWork = unitOfWork;
    this.#network = network;
    this.#clock = clock;
    this.#own = own;
  }

  /** Every clock of one case, which its caller has been allowed to read. */
  of(caseId: CaseId): Promise<readonly ShownClock[]> {
    return this.#unitOfWork.read((tx) => this.#read(tx, caseId));
  }

  /**
   * Open clocks with at most `days` left, and those that name no day, the most urgent first. Every
   * open case is looked at: the one that nobody has touched for long is the one that is overdue.
   */
  dueWithin(by: Officer, days: number): Promise<readonly ShownClock[]> {
    return this.#unitOfWork.read(async (tx) => {
      const rows = await tx.cases.list({});
      const running = rows.filter((row) => row.status !== 'CLOSED');
      const open = await permitted(tx, running, { by, now: this.#clock.now() });
      const clocks: ShownClock[] = [];
      for (const { id } of open) clocks.push(...(await this.#read(tx, id)));
      return clocks
        .filter(({ standing, daysLeft }) => OPEN.has(standing) && (daysLeft ?? 0) <= days)
        .toSorted((a, b) => (a.due ?? 0) - (b.due ?? 0));
    });
  }

  async #read(tx: NodeTx, caseId: CaseId): Promise<readonly ShownClock[]> {
    const now = this.#clock.now();
    const { acts, fold } = await readChain(tx, caseId, now);
    const question = { fold, acts: recordsOf(acts), register: this.#network.register(), now };
    return clocksOf({ ...question, own: this.#own }).map((one) => ({ ...one, caseId }));
  }
}
