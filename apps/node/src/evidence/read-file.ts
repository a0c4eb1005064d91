/** Shows a file's plaintext to an officer of the case: logged before a byte is shown. */

import { denied, done, type Bytes, type Clock, type Outcome } from '@comity/kernel';
import type { Compartment, Officer } from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import { mayOnCase } from '../people/access.js';
import type { UnitOfWork } from '../unit-of-work.js';
import type { ContentStore } from './content-store.js';
import type { FileDenialCode } from './evidence.denials.js';
import type { FileRow } from './ports.js';
import { plaintextOf } from './plaintext.js';

export interface ReadFileParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly store: ContentStore;
  readonly dataKey: Bytes;
}

export interface OpenFile {
  readonly row: FileRow;
  /** Authenticated segment by segment; breaks off with an error at the first that is not. */
  readonly bytes: AsyncIterable<Bytes>;
}

export class ReadFile {
  readonly #parts: ReadFileParts;

  constructor(parts: ReadFileParts) {
    this.#parts = parts;
  }

  /** Denies FILE_NOT_READABLE, without telling why, and FILE_NOT_COMPLETE. */
  async execute(by: Officer, id: string): Promise<Outcome<OpenFile, FileDenialCode>> {
    const { unitOfWork, audit, clock } = this.#parts;
    return unitOfWork.write(async (tx) => {
      const row = await tx.files.get({ id });
      const owner = row?.caseId ? await tx.cases.get({ id: row.caseId }) : undefined;
      const now = clock.now();
      const compartment = row?.compartment as Compartment;
      const readable =
        owner !== undefined && (await mayOnCase(tx, owner, { by, now, compartment }));
      const code = readable ? notCompleteCode(row) : 'FILE_NOT_READABLE';
      await audit.append(tx, now, {
        event: code ? 'file.read-denied' : 'file.read',
        actor: by.id,
        subject: id,
        ...(readable && { caseId: owner.id }),
        detail: code ? { code } : {},
      });
      if (code || !row) return denied(code ?? 'FILE_NOT_READABLE');
      return done({ row, bytes: plaintextOf(row, this.#parts) });
    });
  }
}

const notCompleteCode = (row: FileRow | undefined): FileDenialCode | undefined =>
  row?.direction === 'received' && row.status !== 'complete' ? 'FILE_NOT_COMPLETE' : undefined;
