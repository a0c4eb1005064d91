/** Figures for officers: the own State's exactly, by role; the network's as its members state them. */

import {
  denied,
  done,
  type Bytes,
  type Clock,
  type Instant,
  type Outcome,
  type StateCode,
} from '@comity/kernel';
import {
  FIGURES_ROLES,
  isMonth,
  networkFigures,
  ownFigures,
  type Month,
  type NetworkFigures,
  type Officer,
  type OwnFigures,
  type Statement,
} from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { Network } from '../members/network.js';
import type { UnitOfWork } from '../unit-of-work.js';
import { measuredCases } from './measured-cases.js';
import type { StatementRow } from './ports.js';
import { verifyStatement } from './signed-statement.js';
import type { StatisticsDenialCode } from './statistics.denials.js';

export interface MonthlyFiguresParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly network: Network;
}

/** A member's statement as it is shown. */
export interface ShownStatement {
  readonly state: StateCode;
  readonly sha256: string;
  readonly receivedAt: Instant;
  /** Whether it verifies now; of those that do not, as after a revocation, nothing is counted. */
  readonly verified: boolean;
}

/** A month of this State. */
export interface OwnMonth extends OwnFigures {
  readonly month: Month;
}

/** A month of the network. */
export interface NetworkMonth extends NetworkFigures {
  readonly month: Month;
  readonly statements: readonly ShownStatement[];
}

export class MonthlyFigures {
  readonly #parts: MonthlyFiguresParts;

  constructor(parts: MonthlyFiguresParts) {
    this.#parts = parts;
  }

  /** Denies FIGURES_MONTH_INVALID and FIGURES_NOT_READABLE; every asking is audited. */
  async own(by: Officer, text: string): Promise<Outcome<OwnMonth, StatisticsDenialCode>> {
    if (!isMonth(text)) return denied('FIGURES_MONTH_INVALID');
    const month = text;
    const { state, unitOfWork, network, clock } = this.#parts;
    const mayRead = by.state === state && by.roles.some((role) => FIGURES_ROLES.includes(role));
    await this.#record(by, month, mayRead);
    if (!mayRead) return denied('FIGURES_NOT_READABLE', { roles: FIGURES_ROLES });
    const register = network.register();
    const now = clock.now();
    const measures = await unitOfWork.read((tx) => measuredCases(tx, { month, register, now }));
    return done({ month, ...ownFigures(state, measures) });
  }

  /** Denies FIGURES_MONTH_INVALID. Every officer may read what the members state. */
  async ofNetwork(text: string): Promise<Outcome<NetworkMonth, StatisticsDenialCode>> {
    if (!isMonth(text)) return denied('FIGURES_MONTH_INVALID');
    const rows = await this.#parts.unitOfWork.read((tx) =>
      tx.statements.list({ month: text }, { order: { state: 'asc' } }),
    );
    const read = await Promise.all(
      rows.map(async (row) => ({ row, said: await this.#verified(row) })),
    );
    return done({
      month: text,
      statements: read.map(({ row: { state, sha256, at }, said }) => ({
        state,
        sha256,
        receivedAt: at,
        verified: said !== undefined,
      })),
      ...networkFigures(read.flatMap(({ said }) => said ?? [])),
    });
  }

  /** A member's signed statement, exactly as received, for readers who verify it themselves. */
  async statement(state: string, month: string): Promise<Bytes | undefined> {
    if (!isMonth(month)) return undefined;
    const row = await this.#parts.unitOfWork.read((tx) =>
      tx.statements.get({ state: state as StateCode, month }),
    );
    return row?.bytes;
  }

  async #verified(row: StatementRow): Promise<Statement | undefined> {
    const { network, clock } = this.#parts;
    const at = clock.now();
    const node = network.list.members.find(({ state }) => state === row.state)?.node;
    if (node === undefined) return undefined;
    try {
      const said = await verifyStatement(row.bytes, { node, keysOf: network.keysOf(at), at });
      return said.state === row.state && said.month === row.month ? said : undefined;
    } catch {
      return undefined;
    }
  }

  #record(by: Officer, month: Month, mayRead: boolean): Promise<void> {
    const { unitOfWork, audit, clock } = this.#parts;
    return unitOfWork.write(async (tx) => {
      await audit.append(tx, clock.now(), {
        event: mayRead ? 'figures.read' : 'figures.read-denied',
        actor: by.id,
        subject: month,
        detail: mayRead ? {} : { code: 'FIGURES_NOT_READABLE' },
      });
    });
  }
}
