/** Keeps which files the practices of the shared library name, beside the contributions that say so. */

import { filesOf, type HeldContribution } from '@comity/library';
import type { AttachmentsTx, AttachmentUseRow } from './ports.js';

/**
 * Writes down the files of the practice, and nothing else of it: a withdrawn one has none.
 *
 * @param counting what counts of the practice
 */
export const keepUses = async (
  tx: Pick<AttachmentsTx, 'attachmentUses'>,
  practice: string,
  counting: readonly HeldContribution[],
): Promise<void> => {
  const now = filesOf(practice, counting).map(({ file, to }): AttachmentUseRow => ({
    ...file,
    practice,
    audience: to,
  }));
  const before = await tx.attachmentUses.list({ practice });
  if (now.length === 0 && before.length === 0) return;
  await tx.attachmentUses.remove({ practice });
  await tx.attachmentUses.insert(...now);
};
