/** That the files a record names are here, before its words leave the State. */

import { denied, done, type Outcome } from '@comity/kernel';
import { HEAD_BYTES, isWhatItSays } from '@comity/evidence';
import type { PracticeRecord } from '@comity/law';
import { filesIn } from '@comity/library';
import type { AttachmentDenialCode } from './attachments.denials.js';
import type { AttachmentsTx } from './ports.js';

/** Denies ATTACHMENT_MISSING for the first file that is not here, or is not as it is described. */
export const checkFiles = async (
  tx: Pick<AttachmentsTx, 'attachmentBytes'>,
  record: PracticeRecord | null,
): Promise<Outcome<null, AttachmentDenialCode>> => {
  for (const { sha256, size, name, media } of record === null ? [] : filesIn(record)) {
    const row = await tx.attachmentBytes.get({ sha256 });
    const head = row?.bytes.subarray(0, HEAD_BYTES);
    const isHere = head && row?.bytes.length === size && isWhatItSays({ name, media, head });
    if (!isHere) return denied('ATTACHMENT_MISSING', { sha256 });
  }
  return done(null);
};
