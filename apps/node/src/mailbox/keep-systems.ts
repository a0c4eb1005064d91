/** Writes down which systems are enrolled, when a node starts with others than before. */

import type { Clock, NodeId } from '@comity/kernel';
import type { AuditTrail } from '../audit/append-entry.js';
import type { UnitOfWork } from '../unit-of-work.js';

export interface KeepSystemsParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly network: { readonly self: NodeId };
}

/** @param file how many systems the file enrols, and the SHA-256 of its bytes */
export const keepSystems = (
  { unitOfWork, audit, clock, network }: KeepSystemsParts,
  file: { readonly count: number; readonly sha256: string },
): Promise<void> =>
  unitOfWork.write(async (tx) => {
    const [last] = await tx.systemLists.list({}, { order: { seq: 'desc' }, limit: 1 });
    if (last?.sha256 === file.sha256) return;
    const at = clock.now();
    await tx.systemLists.insert({ seq: (last?.seq ?? 0) + 1, sha256: file.sha256, at });
    await audit.append(tx, at, {
      event: 'mailbox.systems-changed',
      actor: network.self,
      subject: 'systems',
      detail: { sha256: file.sha256, systems: file.count, before: last?.sha256 ?? '' },
    });
  });
