/** Shows a system the bytes of a file that came with a parcel which it may read. */

import { denied, done, type Bytes, type Clock, type Outcome } from '@comity/kernel';
import type { AuditTrail } from '../audit/append-entry.js';
import type { ContentStore } from '../evidence/content-store.js';
import { plaintextOf } from '../evidence/plaintext.js';
import type { FileRow } from '../evidence/ports.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import { coversKind } from './kinds.js';
import type { MailboxDenialCode } from './mailbox.denials.js';
import { refuse } from './refuse.js';
import type { Streams } from './streams.js';
import { actorOf, type EnrolledSystem } from './systems.js';

export interface ReadParcelFileParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly store: ContentStore;
  readonly dataKey: Bytes;
  readonly streams: Streams;
}

export class ReadParcelFile {
  readonly #parts: ReadParcelFileParts;

  constructor(parts: ReadParcelFileParts) {
    this.#parts = parts;
  }

  /**
   * Logged before a byte is shown. The bytes count as one of the system's streams until their
   * iteration is over; they break off with an error at the first segment that is not authentic.
   *
   * Denies PARCEL_FILE_UNKNOWN, without telling why, and MAILBOX_STREAMS_TAKEN.
   */
  async execute(
    by: EnrolledSystem,
    id: string,
  ): Promise<Outcome<AsyncIterable<Bytes>, MailboxDenialCode>> {
    const { unitOfWork, audit, clock, streams } = this.#parts;
    const isFree = streams.take(by.name);
    const at = clock.now();
    const row = await unitOfWork.write(async (tx) => {
      const found = isFree ? await readable(tx, by, id) : undefined;
      const code = isFree ? 'PARCEL_FILE_UNKNOWN' : 'MAILBOX_STREAMS_TAKEN';
      if (!found) await refuse(tx, { audit, at, event: 'file.read-denied', by, code });
      else await audit.append(tx, at, { event: 'file.read', actor: actorOf(by), subject: id });
      return found;
    });
    if (!isFree) return denied('MAILBOX_STREAMS_TAKEN');
    if (row) return done(this.#bytes(by, row));
    streams.giveBack(by.name);
    return denied('PARCEL_FILE_UNKNOWN');
  }

  async *#bytes(by: EnrolledSystem, row: FileRow): AsyncGenerator<Bytes> {
    try {
      yield* plaintextOf(row, this.#parts);
    } finally {
      this.#parts.streams.giveBack(by.name);
    }
  }
}

/** Of a parcel that is shown, and of a kind that is this system's to read. */
const readable = async (
  tx: NodeTx,
  by: EnrolledSystem,
  id: string,
): Promise<FileRow | undefined> => {
  const row = await tx.files.get({ id, direction: 'received', caseId: null, status: 'complete' });
  if (!row?.iss || !row.jti) return undefined;
  const arrival = await tx.arrivals.get({ iss: row.iss, jti: row.jti });
  const isShown = arrival !== undefined && arrival.cursor !== null;
  return isShown && coversKind(by.receives, arrival.kind) ? row : undefined;
};
