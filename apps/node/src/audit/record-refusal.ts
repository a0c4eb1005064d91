/** One entry for each call that was refused before a use case saw it: unread, or from a stranger. */

import type { Clock } from '@comity/kernel';
import type { UnitOfWork } from '../unit-of-work.js';
import type { AuditTrail } from './append-entry.js';

export interface RefusedCall {
  /** `call.refused`, `call.failed`, `peer.refused`. */
  readonly event: string;
  /** An officer's id, a node's, or `unknown`. */
  readonly actor: string;
  readonly code: string;
}

export interface RecordRefusalParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  /** Told when the entry could not be written; the call is refused all the same. */
  readonly onError: (error: unknown) => void;
}

export class RecordRefusal {
  readonly #parts: RecordRefusalParts;

  constructor(parts: RecordRefusalParts) {
    this.#parts = parts;
  }

  /** Never throws: there is nothing to roll back, and the refusal stands. */
  async execute({ event, actor, code }: RefusedCall): Promise<void> {
    const { unitOfWork, audit, clock, onError } = this.#parts;
    try {
      await unitOfWork.write(async (tx) => {
        await audit.append(tx, clock.now(), { event, actor, subject: actor, detail: { code } });
      });
    } catch (error) {
      onError(error);
    }
  }
}
