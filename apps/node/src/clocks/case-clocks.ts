/** Deadlines of the cases that an officer may read. */

import type { CaseId, Clock } from '@comity/kernel';
import { clocksOf, type CaseClock, type Officer } from '@comity/law';
import type { CaseReader } from '../cases/case-reader.js';
import { readChain, recordsOf } from '../cases/chain.js';
import type { Network } from '../members/network.js';
import type { UnitOfWork } from '../unit-of-work.js';

/** A clock together with the case it belongs to. */
export interface ShownClock extends CaseClock {
  readonly caseId: CaseId;
}

/** Cases whose clocks are read for one answer. */
const CASES_MAX = 200;
const OPEN: ReadonlySet<CaseClock['standing']> = new Set(['running', 'overdue', 'undated']);

export class CaseClocks {
  readonly #unitOfWork: UnitOfWork;
  readonly #network: Network;
  readonly #reader: CaseReader;
  readonly #clock: Clock;

  constructor(unitOfWork: UnitOfWork, network: Network, reader: CaseReader, clock: Clock) {
    this.#unitOfWork = unitOfWork;
    this.#network = network;
    this.#reader = reader;
    this.#clock = clock;
  }

  /** Every clock of one case, which its caller has been allowed to read. */
  async of(caseId: CaseId): Promise<readonly ShownClock[]> {
    const { acts, fold } = await this.#unitOfWork.read((tx) => readChain(tx, caseId));
    const question = { fold, acts: recordsOf(acts), register: this.#network.register() };
    return clocksOf({ ...question, now: this.#clock.now() }).map((one) => ({ ...one, caseId }));
  }

  /** Open clocks with at most `days` left, and those that name no day, the most urgent first. */
  async dueWithin(by: Officer, days: number): Promise<readonly ShownClock[]> {
    const rows = await this.#reader.list(by, { first: CASES_MAX });
    const clocks: ShownClock[] = [];
    for (const { id } of rows) clocks.push(...(await this.of(id)));
    return clocks
      .filter(({ standing, daysLeft }) => OPEN.has(standing) && (daysLeft ?? 0) <= days)
      .toSorted((a, b) => (a.due ?? 0) - (b.due ?? 0));
  }
}
