/** Which files go with a practice, and for whom they are, as its owner's contributions say. */

import { fromBase64url, toHex, type StateCode } from '@comity/kernel';
import { hashOf } from '@comity/envelope';
import type { AttachedFile, PracticeRecord } from '@comity/law';
import { audienceOfPractice, cataloguePractice } from './catalogue-practice.js';
import type { Audience } from './contribution.js';
import type { HeldContribution } from './judge-contribution.js';
import { reviewsOf } from './reviews.js';

/** A file of a practice, and the States whose libraries may have it. */
export interface SharedFile {
  readonly file: AttachedFile;
  readonly to: Audience;
}

/**
 * The files of every version that readers find, and of what reviewers are asked about; one each.
 * Of a withdrawn practice there is none. As a file is described last, so it is.
 *
 * @param counting what counts of the practice `id`
 */
export const filesOf = (
  id: string,
  counting: readonly HeldContribution[],
): readonly SharedFile[] => {
  const practice = cataloguePractice(id, counting);
  if (practice?.withdrawal) return [];
  const to = audienceOfPractice(id, counting) ?? [];
  const { asked } = reviewsOf(id, counting);
  const shared = [
    ...(practice?.versions ?? []).flatMap(({ record }) => attachedTo(record, to)),
    ...(asked ? attachedTo(asked.record, asked.to) : []),
  ];
  const files = new Map<string, SharedFile>();
  for (const { file, to: readers } of shared) {
    const before = files.get(file.sha256)?.to ?? [];
    files.set(file.sha256, { file, to: together(before, readers) });
  }
  return [...files.values()];
};

const attachedTo = (record: PracticeRecord, to: Audience): readonly SharedFile[] =>
  filesIn(record).map((file) => ({ file, to }));

/** The name of a file for everybody: SHA-256 of its bytes, in hexadecimal. */
export const fileHash = (bytes: Uint8Array): string => toHex(fromBase64url(hashOf(bytes)));

/** The files that the record names. */
export const filesIn = ({ attachments = [] }: PracticeRecord): readonly AttachedFile[] =>
  attachments.flatMap(({ file }) => file ?? []);

const together = (one: Audience, other: Audience): Audience =>
  one === 'all' || other === 'all' ? 'all' : [...new Set<StateCode>([...one, ...other])].toSorted();
