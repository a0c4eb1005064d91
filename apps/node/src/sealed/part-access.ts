/** Who may have a sealed part now: named by a key he holds, on the case, released to, and not too late. */

import type { Instant } from '@comity/kernel';
import type { Officer } from '@comity/law';
import type { CaseRow } from '../cases/ports.js';
import type { FileRow } from '../evidence/ports.js';
import { mayOnCase } from '../people/access.js';
import type { NodeTx } from '../unit-of-work.js';
import type { SealedPartRow } from './ports.js';
import type { SealedDenialCode } from './sealed.denials.js';
import { openKeysOf } from './sealing-keys.js';

/** A part, its case and its file, as an officer of the case finds them. */
export interface FoundPart {
  readonly part: SealedPartRow;
  readonly row: CaseRow;
  readonly file: FileRow;
}

interface Asking {
  readonly by: Officer;
  readonly id: string;
  readonly now: Instant;
}

/** The part, if the officer may know of its case; undefined alike where there is none. */
export const findPart = async (
  tx: NodeTx,
  { by, id, now }: Asking,
): Promise<FoundPart | undefined> => {
  const part = await tx.sealedParts.get({ id });
  const row = part && (await tx.cases.get({ id: part.caseId }));
  const file = part && (await tx.files.get({ id }));
  if (!row || !file || !(await mayOnCase(tx, row, { by, now }))) return undefined;
  return { part, row, file };
};

/** Whether the officer holds a key that the part is sealed to. */
export const isNamed = async (
  tx: NodeTx,
  { recipients }: SealedPartRow,
  officer: Officer['id'],
): Promise<boolean> => {
  const keys = await openKeysOf(tx, officer);
  return recipients.some((kid) => keys.has(kid));
};

/** Why the officer may not have the part; `found` when he may. The table of roles grants nobody. */
export const judgeOpening = async (
  tx: NodeTx,
  asking: Asking,
): Promise<{ readonly found: FoundPart } | { readonly code: SealedDenialCode }> => {
  const found = await findPart(tx, asking);
  if (!found || !(await isNamed(tx, found.part, asking.by.id))) return { code: 'PART_UNKNOWN' };
  const { part, file } = found;
  if (isOver(part)) return { code: 'PART_ERASED' };
  if (file.direction === 'received' && file.status !== 'complete') {
    return { code: 'PART_NOT_COMPLETE' };
  }
  const releases = await tx.releases.list({ part: part.id, officer: asking.by.id });
  const isReleased = releases.some(({ confirmedAt }) => confirmedAt !== null);
  return isReleased ? { found } : { code: 'PART_NOT_RELEASED' };
};

/** Whether nobody may have it any more, whatever of it is still to be erased. */
export const isOver = ({ withdrawnAt, spentAt, erasedAt }: SealedPartRow): boolean =>
  withdrawnAt !== null || spentAt !== null || erasedAt !== null;
