/** Takes in a file that an author wants to go with a practice. */

import {
  concat,
  denied,
  done,
  type Bytes,
  type Clock,
  type Detail,
  type Entropy,
  type Outcome,
  type StateCode,
} from '@comity/kernel';
import { HEAD_BYTES, isWhatItSays } from '@comity/evidence';
import {
  ATTACHMENT_BYTES_MAX,
  attachmentMedia,
  attachmentName,
  checkOfficer,
  PRACTICE_AUTHORS,
  readWith,
} from '@comity/law';
import type { AttachedFile, LawDenialCode, Officer } from '@comity/law';
import { fileHash } from '@comity/library';
import type { UnitOfWork } from '../unit-of-work.js';
import type { AttachmentDenialCode } from './attachments.denials.js';

/** Files taken in at once; each lies in memory until it is whole. */
const UPLOADS_MAX = 4;

export interface PutAttachmentCommand {
  readonly by: Officer;
  /** The name that it is to be saved under, and its media type, as the officer's browser says. */
  readonly name: string;
  readonly media: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export interface PutAttachmentParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly entropy: Entropy;
}

type Code = AttachmentDenialCode | LawDenialCode;
type Put = Outcome<AttachedFile, Code>;

export class PutAttachment {
  readonly #parts: PutAttachmentParts;
  #uploads = 0;

  constructor(parts: PutAttachmentParts) {
    this.#parts = parts;
  }

  /**
   * The file as a record names it, in `attachments[].file`. The same bytes again are the same file.
   * One that no record names within a week is forgotten.
   *
   * Denies OFFICER_ROLE_MISSING unless an author asks, ATTACHMENT_NAME_INVALID,
   * ATTACHMENT_TYPE_REFUSED, ATTACHMENT_TOO_LARGE, ATTACHMENT_NOT_WHAT_IT_SAYS,
   * ATTACHMENT_UPLOADS_TAKEN; each is recorded among the library's refusals, and nothing else is.
   */
  async execute(command: PutAttachmentCommand): Promise<Put> {
    if (this.#uploads >= UPLOADS_MAX) return this.#deny(command, 'ATTACHMENT_UPLOADS_TAKEN');
    this.#uploads += 1;
    try {
      return await this.#take(command);
    } finally {
      this.#uploads -= 1;
    }
  }

  async #take(command: PutAttachmentCommand): Promise<Put> {
    const allowed = checkOfficer(command.by, this.#parts.state, PRACTICE_AUTHORS);
    if (!allowed.ok) return this.#deny(command, allowed.denial.code, allowed.denial.detail);
    const name = readWith(attachmentName, command.name);
    if (!name.ok) return this.#deny(command, 'ATTACHMENT_NAME_INVALID');
    const media = readWith(attachmentMedia, command.media);
    if (!media.ok) return this.#deny(command, 'ATTACHMENT_TYPE_REFUSED');
    const bytes = await wholeOf(command.bytes);
    if (bytes === undefined) return this.#deny(command, 'ATTACHMENT_TOO_LARGE');
    const claimed = { name: name.value, media: media.value, head: bytes.subarray(0, HEAD_BYTES) };
    if (!isWhatItSays(claimed)) return this.#deny(command, 'ATTACHMENT_NOT_WHAT_IT_SAYS');
    const sha256 = fileHash(bytes);
    await this.#keep(command.by, { sha256, bytes });
    return done({ name: name.value, media: media.value, size: bytes.length, sha256 });
  }

  async #keep(by: Officer, { sha256, bytes }: { readonly sha256: string; readonly bytes: Bytes }) {
    const { unitOfWork, clock } = this.#parts;
    const row = { sha256, size: bytes.length, at: clock.now(), by: by.id };
    await unitOfWork.write(async (tx) => {
      // Whoever hands in again what is here waits for a record anew.
      if (await tx.attachments.get({ sha256 })) return tx.attachments.update({ sha256 }, row);
      await tx.attachments.insert(row);
      return tx.attachmentBytes.insert({ sha256, bytes });
    });
  }

  async #deny({ by }: PutAttachmentCommand, code: Code, detail: Detail = {}): Promise<Put> {
    const { unitOfWork, clock, entropy } = this.#parts;
    const row = { id: entropy.uuid(), at: clock.now(), source: by.id, code, detail };
    await unitOfWork.write((tx) => tx.refusals.insert(row));
    return denied(code, detail);
  }
}

/** The bytes together; undefined for none, and as soon as they are too many. */
const wholeOf = async (chunks: AsyncIterable<Uint8Array>): Promise<Bytes | undefined> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > ATTACHMENT_BYTES_MAX) return undefined;
    parts.push(chunk);
  }
  return size === 0 ? undefined : concat(...parts);
};
