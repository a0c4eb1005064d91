/** Takes a file in from a system: sealed as it streams, to go with one of its parcels. */

import { DAY_MS, denied, done, plus, type Clock, type Instant, type Outcome } from '@comity/kernel';
import type { AuditTrail } from '../audit/append-entry.js';
import { segmentKey, type ContentStore } from '../evidence/content-store.js';
import type { FileDenialCode } from '../evidence/evidence.denials.js';
import { SEALED_MEDIA, type FileRow } from '../evidence/ports.js';
import { sealFile, type SealedRow, type SealFileParts } from '../evidence/seal-file.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { MailboxDenialCode } from './mailbox.denials.js';
import { refuse } from './refuse.js';
import type { Streams } from './streams.js';
import { actorOf, type EnrolledSystem } from './systems.js';

/** Files of one system that wait for a parcel to name them. */
export const FILES_UNSENT_MAX = 256;
/** A file that no parcel has named by then is forgotten. */
const UNSENT_MS_MAX = 7 * DAY_MS;
const SHA256 = /^[0-9a-f]{64}$/;

export interface PutFileCommand {
  readonly name: string;
  readonly media: string;
  /** Bytes, as the caller says. */
  readonly size: number;
  /** In hexadecimal, as the caller says. */
  readonly sha256: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export interface PutFileParts extends SealFileParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly streams: Streams;
  readonly store: ContentStore;
}

type Put = Outcome<string, MailboxDenialCode | FileDenialCode>;

export class PutFile {
  readonly #parts: PutFileParts;

  constructor(parts: PutFileParts) {
    this.#parts = parts;
  }

  /**
   * The file's id. The same bytes under the same name and media type, handed in again before a
   * parcel named them, are the same file.
   *
   * Denies FILE_DESCRIPTION_INVALID, FILE_TOO_LARGE, FILE_NOT_WHAT_IT_SAYS, PARCEL_FILE_DIFFERS,
   * PARCEL_FILES_WAIT, MAILBOX_STREAMS_TAKEN.
   */
  async execute(by: EnrolledSystem, command: PutFileCommand): Promise<Put> {
    const { streams } = this.#parts;
    if (!streams.take(by.name)) return this.#deny(by, 'MAILBOX_STREAMS_TAKEN');
    try {
      return await this.#take(by, command);
    } finally {
      streams.giveBack(by.name);
    }
  }

  async #take(by: EnrolledSystem, command: PutFileCommand): Promise<Put> {
    const { unitOfWork, fileBytesMax, clock } = this.#parts;
    const { size, sha256, media, name } = command;
    if (!SHA256.test(sha256) || media === SEALED_MEDIA) {
      return this.#deny(by, 'FILE_DESCRIPTION_INVALID');
    }
    if (size > fileBytesMax) return this.#deny(by, 'FILE_TOO_LARGE');
    await this.#forgetOld(by);
    const same = await unitOfWork.read((tx) => unsentLike(tx, by, { sha256, media, name, size }));
    if (same) return done(same.id);
    const sealed = await sealFile(command, { ...this.#parts, fileBytesMax: size });
    // More came than was announced.
    const isMore = !sealed.ok && sealed.denial.code === 'FILE_TOO_LARGE';
    if (isMore) return this.#deny(by, 'PARCEL_FILE_DIFFERS');
    if (!sealed.ok) return this.#deny(by, sealed.denial.code);
    const { value } = sealed;
    if (value.size !== size || value.sha256 !== sha256)
      return this.#deny(by, 'PARCEL_FILE_DIFFERS');
    const at = clock.now();
    const kept = await unitOfWork.write((tx) => this.#keep(tx, by, value, at));
    return kept ? done(kept.id) : this.#deny(by, 'PARCEL_FILES_WAIT');
  }

  async #keep(
    tx: NodeTx,
    by: EnrolledSystem,
    sealed: SealedRow,
    at: Instant,
  ): Promise<FileRow | undefined> {
    const same = await unsentLike(tx, by, sealed);
    if (same) return same;
    const unsent = await tx.parcelFiles.count({ system: by.name, parcelId: null });
    if (unsent >= FILES_UNSENT_MAX) return undefined;
    const of = { caseId: null, title: null, compartment: 'C1', addedBy: null };
    const row: FileRow = { ...sealed, ...of, at };
    await tx.files.insert(row);
    await tx.parcelFiles.insert({ fileId: row.id, system: by.name, parcelId: null, at });
    await this.#parts.audit.append(tx, at, {
      event: 'file.taken-in',
      actor: actorOf(by),
      subject: row.id,
      detail: { sha256: row.sha256, size: row.size },
    });
    return row;
  }

  /** Their keys go with their rows; then their ciphertext, which says nothing any more. */
  async #forgetOld(by: EnrolledSystem): Promise<void> {
    const { unitOfWork, audit, clock, store } = this.#parts;
    const at = clock.now();
    const forgotten = await unitOfWork.write(async (tx) => {
      const old = await tx.unsentFiles(by.name, plus(at, -UNSENT_MS_MAX));
      const rows = old.length > 0 ? await tx.files.list({ id: old.map((one) => one.fileId) }) : [];
      for (const { id } of rows) {
        await tx.files.remove({ id });
        await tx.parcelFiles.remove({ fileId: id });
        const actor = actorOf(by);
        await audit.append(tx, at, { event: 'file.forgotten', actor, subject: id });
      }
      return rows;
    });
    for (const { leaves, segments } of forgotten) {
      for (let position = 0; position < segments; position += 1) {
        await store.remove(segmentKey(leaves ?? new Uint8Array(), position));
      }
    }
  }

  async #deny(by: EnrolledSystem, code: MailboxDenialCode | FileDenialCode): Promise<Put> {
    const { unitOfWork, audit, clock } = this.#parts;
    const at = clock.now();
    await unitOfWork.write((tx) => refuse(tx, { audit, at, event: 'file.denied', by, code }));
    return denied(code);
  }
}

type Described = Pick<FileRow, 'sha256' | 'media' | 'name' | 'size'>;

const unsentLike = async (
  tx: NodeTx,
  { name: system }: EnrolledSystem,
  { sha256, media, name, size }: Described,
): Promise<FileRow | undefined> => {
  const unsent = await tx.parcelFiles.list({ system, parcelId: null });
  if (unsent.length === 0) return undefined;
  const id = unsent.map(({ fileId }) => fileId);
  const [same] = await tx.files.list({ id, sha256, media, name, size, status: 'staged' });
  return same;
};
