/** Asks the other State for acts that it built on and that never reached us. */

import { stepMissingAct } from '@comity/delivery';
import type { Clock, Entropy } from '@comity/kernel';
import type { AuditTrail } from '../audit/append-entry.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { PeerCalls } from './peer-calls.js';
import type { MissingActRow } from './ports.js';
import { jitterFrom } from './settle.js';

/** Questions in one round; the rest is asked in the next. */
const ASKS_MAX = 64;

export interface AskForMissingParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly peers: PeerCalls;
}

export class AskForMissing {
  readonly #parts: AskForMissingParts;

  constructor(parts: AskForMissingParts) {
    this.#parts = parts;
  }

  /**
   * Asks for what is due. An unanswered question is asked again when its row is next due.
   *
   * @returns how many questions were put
   */
  async round(): Promise<number> {
    const { unitOfWork, clock } = this.#parts;
    const due = await unitOfWork.read((tx) => tx.dueQuestions(clock.now(), ASKS_MAX));
    if (due.length === 0) return 0;
    const asked = await unitOfWork.write((tx) => this.#step(tx, due));
    await Promise.all(asked.map((row) => this.#ask(row)));
    return asked.length;
  }

  async #step(tx: NodeTx, due: readonly MissingActRow[]): Promise<readonly MissingActRow[]> {
    const { audit, clock, entropy } = this.#parts;
    const asked: MissingActRow[] = [];
    for (const { msg } of due) {
      const row = await tx.missingActs.get({ msg });
      if (!row) continue;
      const at = clock.now();
      const step = stepMissingAct(row, { kind: 'due' }, at, jitterFrom(entropy));
      if (step.row) await tx.missingActs.update({ msg }, step.row);
      for (const output of step.outputs) {
        if (output.kind === 'ask') asked.push(row);
        else await this.#alarm(tx, row, output.code, audit);
      }
    }
    return asked;
  }

  async #alarm(tx: NodeTx, row: MissingActRow, code: string, audit: AuditTrail): Promise<void> {
    await audit.append(tx, this.#parts.clock.now(), {
      event: 'delivery.alarm',
      actor: row.peer,
      subject: row.caseId,
      caseId: row.caseId,
      detail: { code, asks: row.asks },
      ref: { msg: row.msg },
    });
  }

  async #ask({ peer, caseId, msg }: MissingActRow): Promise<void> {
    try {
      await this.#parts.peers.askFor(peer, { caseId, hashes: [msg] });
    } catch {
      // The row is due again after its backoff; nothing else depends on the answer.
    }
  }
}
