/** Shows officers the files of practices that they may read. */

import type { Bytes } from '@comity/kernel';
import type { AttachedFile, Officer, PracticeRecord } from '@comity/law';
import { filesIn } from '@comity/library';
import type { PracticeView } from '../records/practice-view.js';
import type { ReadPractices } from '../records/read-practices.js';
import type { ReviewPractice } from '../reviewing/review-practice.js';
import type { UnitOfWork } from '../unit-of-work.js';

/** An entry of a record, and its file where libraries carry one. */
export interface ShownAttachment {
  readonly title: string;
  readonly language: string | null;
  readonly file: (AttachedFile & { readonly isHere: boolean }) | null;
}

export interface ReadAttachmentsParts {
  readonly unitOfWork: UnitOfWork;
  readonly read: Pick<ReadPractices, 'one'>;
  readonly review: Pick<ReviewPractice, 'asked'>;
}

export class ReadAttachments {
  readonly #parts: ReadAttachmentsParts;

  constructor(parts: ReadAttachmentsParts) {
    this.#parts = parts;
  }

  /** What goes with the practice, in the order of its record. */
  async of({ record }: Pick<PracticeView, 'record'>): Promise<readonly ShownAttachment[]> {
    const { attachments = [] } = record ?? {};
    return this.#parts.unitOfWork.read(async (tx) => {
      const shown: ShownAttachment[] = [];
      for (const { title, language = null, file } of attachments) {
        const row = file && (await tx.attachments.get({ sha256: file.sha256 }));
        shown.push({ title, language, file: file ? { ...file, isHere: row !== undefined } : null });
      }
      return shown;
    });
  }

  /**
   * The file as the practice names it, with its bytes; null for one that is not here or that the
   * officer may not read, alike. Of a practice it reads, an officer reads the files of every
   * version; of one that its State was asked to review, those of the words that are asked about.
   */
  async one(
    by: Officer,
    { practiceId, sha256 }: { readonly practiceId: string; readonly sha256: string },
  ): Promise<{ readonly file: AttachedFile; readonly bytes: Bytes } | null> {
    const records = await this.#records(by, practiceId);
    const file = records.flatMap(filesIn).find((one) => one.sha256 === sha256);
    if (!file) return null;
    const row = await this.#parts.unitOfWork.read((tx) => tx.attachmentBytes.get({ sha256 }));
    return row ? { file, bytes: row.bytes } : null;
  }

  async #records(by: Officer, practiceId: string): Promise<readonly PracticeRecord[]> {
    const { read, review } = this.#parts;
    const view = await read.one(by, practiceId);
    if (view?.status === 'WITHDRAWN') return [];
    const asked = view ? [] : await review.asked(by, { answered: true });
    return [
      ...(view?.record ? [view.record] : []),
      ...(view?.shared?.versions ?? []).map(({ record }) => record),
      ...asked.filter(({ practice }) => practice === practiceId).map(({ record }) => record),
    ];
  }
}
