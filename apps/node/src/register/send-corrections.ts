/** Sends what was approved to the primary until it answers, and keeps the answer. */

import { backoffMs, BACKOFF_MS_MAX, hasCome } from '@comity/delivery';
import {
  equalBytes,
  plus,
  type Bytes,
  type Clock,
  type Entropy,
  type Instant,
} from '@comity/kernel';
import type { AuditTrail } from '../audit/append-entry.js';
import { jitterFrom } from '../deliveries/settle.js';
import type { Network } from '../members/network.js';
import { NodeError } from '../node.errors.js';
import type { UnitOfWork } from '../unit-of-work.js';
import type { CorrectionRow, PrimaryAnswer, RegisterPrimary } from './ports.js';

/** Corrections looked at in one round; a State sends a few in a year. */
const CORRECTIONS_A_ROUND = 20;

export interface SendCorrectionsParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly network: Pick<Network, 'self'>;
  readonly primary: RegisterPrimary;
}

export class SendCorrections {
  readonly #parts: SendCorrectionsParts;

  constructor(parts: SendCorrectionsParts) {
    this.#parts = parts;
  }

  /**
   * Sends each correction that is due. An attempt is written down before it is made, with when the
   * next is due: a process that stops in between, or another beside it, sends the same bytes again.
   * The primary takes them once; of what it then calls stale it is asked whether it has them.
   *
   * @returns how many the primary answered
   * @throws what is neither an answer nor a silence of the primary; what was begun is sent again
   */
  async round(): Promise<number> {
    const { unitOfWork, clock } = this.#parts;
    const sending = await unitOfWork.read((tx) =>
      tx.corrections.list(
        { status: 'sending' },
        { order: { nextAt: 'asc', id: 'asc' }, limit: CORRECTIONS_A_ROUND },
      ),
    );
    let answered = 0;
    for (const row of sending.filter(isSigned)) {
      if (!hasCome(row.nextAt, clock.now(), BACKOFF_MS_MAX)) continue;
      if (await this.#send(row)) answered += 1;
    }
    return answered;
  }

  async #send(row: SignedRow): Promise<boolean> {
    if (!(await this.#begin(row))) return false;
    try {
      await this.#settle(row, await this.#ask(row));
      return true;
    } catch (error) {
      if (!(error instanceof NodeError) || error.code !== 'PRIMARY_UNREACHABLE') throw error;
      const failed = { id: row.id, status: 'sending' } as const;
      await this.#parts.unitOfWork.write((tx) =>
        tx.corrections.update(failed, { lastCode: error.code }),
      );
      return false;
    }
  }

  /** False when another process of this node was faster. */
  #begin({ id, attempts, sha256 }: SignedRow): Promise<boolean> {
    const { unitOfWork, audit, clock, entropy, network } = this.#parts;
    const at = clock.now();
    const nextAt = plus(at, backoffMs(attempts, jitterFrom(entropy)));
    return unitOfWork.write(async (tx) => {
      const begun = await tx.corrections.update(
        { id, status: 'sending', attempts },
        { attempts: attempts + 1, nextAt },
      );
      if (begun === 0) return false;
      if (attempts === 0) {
        const detail = { sha256 };
        await audit.append(tx, at, {
          event: 'correction.sent',
          actor: network.self,
          subject: id,
          detail,
        });
      }
      return true;
    });
  }

  /** Stale is also what we sent before, when the answer never reached us: then it has our bytes. */
  async #ask({ signed, sha256 }: SignedRow): Promise<Answer> {
    const { primary } = this.#parts;
    const answer = await primary.correct(signed);
    if (answer.kind === 'accepted' || answer.code !== 'CORRECTION_STALE') return answer;
    const kept = await primary.kept(sha256);
    return kept && equalBytes(kept, signed) ? { kind: 'accepted', version: null } : answer;
  }

  async #settle({ id, sha256 }: SignedRow, answer: Answer): Promise<void> {
    const { unitOfWork, audit, clock, network } = this.#parts;
    const at = clock.now();
    const accepted = answer.kind === 'accepted';
    const said = accepted
      ? { lastCode: null, version: answer.version }
      : { lastCode: answer.code, version: null };
    await unitOfWork.write(async (tx) => {
      const settled = await tx.corrections.update(
        { id, status: 'sending' },
        { status: answer.kind, answeredAt: at, nextAt: null, ...said },
      );
      // Another process of this node may have had the same answer.
      if (settled === 0) return;
      await audit.append(tx, at, {
        event: accepted ? 'correction.accepted' : 'correction.refused',
        actor: network.self,
        subject: id,
        detail: accepted
          ? { sha256, ...(answer.version !== null && { version: answer.version }) }
          : { sha256, code: answer.code },
      });
    });
  }
}

/** As the primary's, but of what was taken before its answer was lost no version is told. */
type Answer =
  | Exclude<PrimaryAnswer, { kind: 'accepted' }>
  | { readonly kind: 'accepted'; readonly version: string | null };

interface SignedRow extends CorrectionRow {
  readonly signed: Bytes;
  readonly sha256: string;
  readonly nextAt: Instant;
}

const isSigned = (row: CorrectionRow): row is SignedRow =>
  row.signed !== null && row.sha256 !== null && row.nextAt !== null;
