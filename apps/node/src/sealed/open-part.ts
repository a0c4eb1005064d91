/** Serves a sealed part to one whom it names: logged, and told to its sender, before a byte of it. */

import {
  denied,
  done,
  type Bytes,
  type Clock,
  type Entropy,
  type Instant,
  type Outcome,
  type StateCode,
} from '@comity/kernel';
import type { Officer } from '@comity/law';
import { PART_BYTES_MAX } from '@comity/sealed';
import type { AuditTrail } from '../audit/append-entry.js';
import type { MessageRow } from '../deliveries/ports.js';
import type { Sealing } from '../deliveries/sealing.js';
import type { ContentStore } from '../evidence/content-store.js';
import { plaintextOf } from '../evidence/plaintext.js';
import type { Network } from '../members/network.js';
import { NodeError } from '../node.errors.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import { atMost } from './attach-part.js';
import { enqueueNotice, REASON_CHARS_MAX } from './notice.js';
import { judgeOpening, type FoundPart } from './part-access.js';
import type { SealedPartRow } from './ports.js';
import type { SealedDenialCode } from './sealed.denials.js';

export interface OpenPartParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly network: Network;
  readonly sealing: Sealing;
  readonly store: ContentStore;
  readonly dataKey: Bytes;
  readonly onDispatch: () => void;
}

export interface OpenPartCommand {
  readonly by: Officer;
  readonly part: string;
  readonly reason: string;
}

/** What the officer's device opens with his key. */
export interface ServedPart {
  readonly part: SealedPartRow;
  readonly bytes: Bytes;
}

export class OpenPart {
  readonly #parts: OpenPartParts;

  constructor(parts: OpenPartParts) {
    this.#parts = parts;
  }

  /**
   * The opening stands in the audit trail, and the notice of it in the outbox, before the bytes
   * are handed out; where the notice cannot be sealed, nobody opens anything. A part that may not
   * be stored is served once, and then to nobody.
   *
   * Denies PART_UNKNOWN to whomever it does not name, alike where there is none; else why not.
   *
   * @throws {NodeError} MEMBER_UNKNOWN, TRUST_LIST_EXPIRED: nothing was served
   */
  async execute(command: OpenPartCommand): Promise<Outcome<ServedPart, SealedDenialCode>> {
    const { unitOfWork, clock, onDispatch } = this.#parts;
    const now = clock.now();
    const asking = { by: command.by, id: command.part, now };
    const judged = await unitOfWork.read((tx) => judgeOpening(tx, asking));
    const code = 'code' in judged ? judged.code : reasonCode(command);
    if (code || 'code' in judged) return this.#deny(command, code ?? 'PART_UNKNOWN');
    const bytes = await atMost(PART_BYTES_MAX, plaintextOf(judged.found.file, this.#parts));
    if (!bytes) throw new NodeError('FILE_HASH_MISMATCH', { file: command.part });
    const notice = await this.#seal(judged.found, command, now);
    const opened = await unitOfWork.write(async (tx) => {
      const again = await judgeOpening(tx, asking);
      if ('code' in again) return again.code;
      await this.#record(tx, again.found, { ...command, notice, now });
      return undefined;
    });
    if (opened) return this.#deny(command, opened);
    if (notice) onDispatch();
    return done({ part: judged.found.part, bytes });
  }

  /** Undefined for a part of our own State's: there is nobody else to tell. */
  async #seal(
    { part }: FoundPart,
    { by, reason }: OpenPartCommand,
    at: Instant,
  ): Promise<MessageRow | undefined> {
    const { state, network, sealing } = this.#parts;
    if (part.sender === state) return undefined;
    const about = { case: part.caseId, part: part.id };
    const body = { kind: 'sealed_opened', ...about, officer: by.id, reason, at };
    return sealing.seal({ to: network.nodeOf(part.sender), body }, at);
  }

  async #record(tx: NodeTx, { part }: FoundPart, opening: Opening): Promise<void> {
    const { audit, entropy, state } = this.#parts;
    const { by, reason, notice, now: at } = opening;
    const { id, caseId } = part;
    const row = { id: entropy.uuid(), part: id, state, officer: by.id, reason, at };
    await tx.openings.insert(row);
    if (part.noStore) await tx.sealedParts.update({ id }, { spentAt: at, owes: 'erasure' });
    await audit.append(tx, at, {
      event: 'sealed.opened',
      actor: by.id,
      subject: id,
      caseId,
      detail: { reason },
    });
    if (!notice) return;
    await enqueueNotice(tx, notice, { audit, entropy, at, kind: 'sealed_opened', caseId });
  }

  async #deny({ by, part }: OpenPartCommand, code: SealedDenialCode) {
    const { unitOfWork, audit, clock } = this.#parts;
    await unitOfWork.write((tx) =>
      audit.append(tx, clock.now(), {
        event: 'sealed.open-denied',
        actor: by.id,
        subject: part,
        detail: { code },
      }),
    );
    return denied(code);
  }
}

interface Opening extends OpenPartCommand {
  readonly notice: MessageRow | undefined;
  readonly now: Instant;
}

const reasonCode = ({ reason }: OpenPartCommand): SealedDenialCode | undefined =>
  reason.trim() === '' || reason.length > REASON_CHARS_MAX
    ? 'PART_OPENING_WITHOUT_REASON'
    : undefined;
