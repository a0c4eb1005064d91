/** Sends other libraries the files that they ask for and that are for them. */

import type { Entropy, StateCode } from '@comity/kernel';
import { FILE_PARCEL, isFor, readWanted, writeFileParcel } from '@comity/library';
import type { Arrival, Mailbox } from '../exchange/mailbox.js';
import type { ExchangeTx } from '../exchange/ports.js';
import type { LibraryTx, UnitOfWork } from '../unit-of-work.js';
import type { AttachmentWantedRow } from './ports.js';

export interface SendAttachmentsParts {
  readonly unitOfWork: UnitOfWork;
  readonly entropy: Entropy;
  readonly mailbox: Pick<Mailbox, 'send' | 'putFile'>;
}

export class SendAttachments {
  readonly #parts: SendAttachmentsParts;

  constructor(parts: SendAttachmentsParts) {
    this.#parts = parts;
  }

  /**
   * Writes down what another library asks for, as far as it is here and for that State; of the rest
   * nothing is said, so that a hash tells nobody what is here.
   *
   * @throws {LibraryError} LIBRARY_PARCEL_MALFORMED
   */
  async takeWanted(
    { sender, content }: Arrival,
    read: (tx: ExchangeTx) => Promise<void>,
  ): Promise<void> {
    const wanted = readWanted(content);
    await this.#parts.unitOfWork.write(async (tx) => {
      for (const sha256 of wanted) await this.#want(tx, sender, sha256);
      await read(tx);
    });
  }

  async #want(tx: LibraryTx, state: StateCode, sha256: string): Promise<void> {
    if (await tx.attachmentsWanted.get({ state, sha256 })) return;
    if (!(await isFileFor(tx, state, sha256))) return;
    const [last] = await tx.attachmentsWanted.list({}, { order: { seq: 'desc' }, limit: 1 });
    const row = { seq: (last?.seq ?? 0) + 1, state, sha256, key: this.#parts.entropy.uuid() };
    await tx.attachmentsWanted.insert({ ...row, fileId: null });
  }

  /**
   * Sends one file, the oldest that is wanted; one that is here no more, or no longer for that
   * State, is not sent.
   *
   * @returns how many were done: one, or none
   * @throws what the mailbox throws when the node does not answer; nothing is lost by it
   */
  async round(): Promise<number> {
    const { unitOfWork, mailbox } = this.#parts;
    const due = await unitOfWork.read(async (tx) => {
      const [row] = await tx.attachmentsWanted.list({}, { order: { seq: 'asc' }, limit: 1 });
      if (!row) return undefined;
      return { row, isFor: await isFileFor(tx, row.state, row.sha256) };
    });
    if (!due) return 0;
    const { seq, sha256, key, state: to } = due.row;
    if (due.isFor) {
      const content = writeFileParcel(sha256);
      const files = [due.row.fileId ?? (await this.#handIn(due.row))];
      await mailbox.send({ key, to, kind: FILE_PARCEL, content, files });
    }
    await unitOfWork.write((tx) => tx.attachmentsWanted.remove({ seq }));
    return 1;
  }

  /** Its id at the node is kept before it is sent: sent twice, it is one parcel. */
  async #handIn({ seq, sha256 }: AttachmentWantedRow): Promise<string> {
    const { unitOfWork, mailbox } = this.#parts;
    const row = await unitOfWork.read((tx) => tx.attachmentBytes.get({ sha256 }));
    if (!row) throw new Error(`the bytes of ${sha256} are gone`);
    const fileId = await mailbox.putFile(sha256, row.bytes);
    await unitOfWork.write((tx) => tx.attachmentsWanted.update({ seq }, { fileId }));
    return fileId;
  }
}

/** Whether the file is here, and of a practice that `state` reads. */
const isFileFor = async (
  tx: Pick<LibraryTx, 'attachments' | 'attachmentUses'>,
  state: StateCode,
  sha256: string,
): Promise<boolean> => {
  if (!(await tx.attachments.get({ sha256 }))) return false;
  const uses = await tx.attachmentUses.list({ sha256 });
  return uses.some(({ audience }) => isFor(audience, state));
};
