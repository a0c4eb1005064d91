/** Does what is owed of sealed parts: tells that one is withdrawn, erases, and says that it did. */

import type { Clock, Entropy, Instant, StateCode } from '@comity/kernel';
import type { AuditTrail } from '../audit/append-entry.js';
import type { MessageRow } from '../deliveries/ports.js';
import type { Sealing } from '../deliveries/sealing.js';
import { HASH_BYTES, segmentKey, type ContentStore } from '../evidence/content-store.js';
import type { FileRow } from '../evidence/ports.js';
import type { Network } from '../members/network.js';
import type { UnitOfWork } from '../unit-of-work.js';
import { enqueueNotice, type SealedNotice } from './notice.js';
import type { SealedPartRow } from './ports.js';

export interface SettlePartsParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly network: Network;
  readonly sealing: Sealing;
  readonly store: ContentStore;
  readonly onDispatch: () => void;
}

type Kind = Extract<SealedNotice['kind'], 'sealed_withdrawn' | 'sealed_erased'>;

export class SettleParts {
  readonly #parts: SettlePartsParts;

  constructor(parts: SettlePartsParts) {
    this.#parts = parts;
  }

  /**
   * One look; what cannot be told now is owed until it can, and keeps no other part waiting.
   *
   * @throws the first of what went wrong, once all was tried
   */
  async round(): Promise<void> {
    const owing = await this.#parts.unitOfWork.read((tx) =>
      tx.sealedParts.list({ owes: ['withdrawal', 'erasure'] }, { order: { at: 'asc', id: 'asc' } }),
    );
    const failures: unknown[] = [];
    for (const part of owing) {
      await this.#settlePart(part).catch((error: unknown) => void failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }

  async #settlePart(part: SealedPartRow): Promise<void> {
    const file = await this.#parts.unitOfWork.read((tx) => tx.files.get({ id: part.id }));
    if (!file) return;
    if (part.owes === 'withdrawal') await this.#tell(part, file);
    else await this.#erase(part, file);
  }

  /** Told once the other node holds the part whole, so that it knows what it is told of. */
  async #tell(part: SealedPartRow, file: FileRow): Promise<void> {
    if (file.status !== 'complete' && file.status !== 'erased') return;
    const at = this.#parts.clock.now();
    const notice = await this.#seal('sealed_withdrawn', part, part.withdrawnAt ?? at);
    const owes = part.erasedAt === null ? ('erasure' as const) : null;
    await this.#settle(part, { owes }, { notice, kind: 'sealed_withdrawn', at });
  }

  /** From the first removal on a crash is recoverable: all is removed again, and only then said. */
  async #erase(part: SealedPartRow, file: FileRow): Promise<void> {
    const { store, clock, state } = this.#parts;
    // Read at home, it still has to reach the other State, which is owed it until it holds it whole.
    const underWay = part.sender === state && file.status !== 'complete';
    if (underWay && part.withdrawnAt === null) return;
    const leaves = file.leaves ?? new Uint8Array();
    for (let position = 0; position < leaves.length / HASH_BYTES; position += 1) {
      await store.remove(segmentKey(leaves, position));
    }
    const at = clock.now();
    const kind = 'sealed_erased';
    const notice = part.sender === state ? undefined : await this.#seal(kind, part, at);
    await this.#settle(part, { owes: null, erasedAt: at }, { notice, kind, at });
  }

  async #seal(kind: Kind, { caseId, id }: SealedPartRow, at: Instant): Promise<MessageRow> {
    const { unitOfWork, network, sealing, clock, state } = this.#parts;
    const row = await unitOfWork.read((tx) => tx.cases.get({ id: caseId }));
    const { requestingState = state, requestedState = state } = row ?? {};
    const to = network.nodeOf(requestingState === state ? requestedState : requestingState);
    return sealing.seal({ to, body: { kind, case: caseId, part: id, at } }, clock.now());
  }

  /** Unless something else came to be owed in the meantime. */
  async #settle(
    { id, caseId, owes }: SealedPartRow,
    patch: Partial<SealedPartRow>,
    { notice, kind, at }: Settled,
  ): Promise<void> {
    const { unitOfWork, audit, entropy, onDispatch } = this.#parts;
    await unitOfWork.write(async (tx) => {
      if ((await tx.sealedParts.update({ id, owes }, patch)) === 0) return;
      if (kind === 'sealed_erased') {
        await tx.files.update({ id }, { status: 'erased', wrappedKey: new Uint8Array() });
        const happening = { event: 'sealed.erased', actor: this.#parts.network.self, subject: id };
        await audit.append(tx, at, { ...happening, caseId });
      }
      if (notice) await enqueueNotice(tx, notice, { audit, entropy, at, kind, caseId });
    });
    if (notice) onDispatch();
  }
}

interface Settled {
  readonly notice: MessageRow | undefined;
  readonly kind: Kind;
  readonly at: Instant;
}
