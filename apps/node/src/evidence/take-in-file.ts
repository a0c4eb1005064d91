/** Takes a file in from an officer: sealed as it streams, so that no plaintext ever lies on disk. */

import { denied, done, type CaseId, type Clock, type Instant, type Outcome } from '@comity/kernel';
import type { Officer } from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { CaseDenialCode } from '../cases/case.denials.js';
import { mayChange } from '../cases/change-case.js';
import { joinTeam } from '../people/access.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { FileDenialCode } from './evidence.denials.js';
import { SEALED_MEDIA, type FileRow } from './ports.js';
import { sealFile, type SealFileParts } from './seal-file.js';

/** Which compartments and media types go together; the media type tells the other State too. */
interface KindOfFile {
  readonly compartments: readonly string[];
  readonly isOf: (media: string) => boolean;
}

const OPEN: KindOfFile = {
  compartments: ['C1', 'C2'],
  isOf: (media) => media !== SEALED_MEDIA,
};
const SEALED: KindOfFile = {
  compartments: ['C3', 'C4'],
  isOf: (media) => media === SEALED_MEDIA,
};

type TakeInOutcome = Outcome<FileRow, FileDenialCode | CaseDenialCode>;

export interface TakeInCommand {
  readonly by: Officer;
  /** Undefined for an id in no form of one. */
  readonly caseId: CaseId | undefined;
  readonly name: string;
  readonly title: string | null;
  readonly media: string;
  /** C1 or C2; C3 and C4 for what was sealed to persons, and for nothing else. */
  readonly compartment: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What else commits with the file. */
type Also = (tx: NodeTx, row: FileRow) => Promise<void>;

interface Kept extends Pick<TakeInCommand, 'by'> {
  readonly at: Instant;
  readonly also: Also;
}

export interface TakeInFileParts extends SealFileParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

export class TakeInFile {
  readonly #parts: TakeInFileParts;

  constructor(parts: TakeInFileParts) {
    this.#parts = parts;
  }

  /**
   * The file is staged: it goes with the next act of the case that names it. The same bytes under
   * the same name in the same case are the same file, so that a repeated upload adds nothing.
   *
   * Segments that an interrupted upload leaves in the store are unreachable without their key.
   */
  execute(command: TakeInCommand): Promise<TakeInOutcome> {
    return this.#take(command, OPEN, () => Promise.resolve());
  }

  /** The same of what was sealed to persons: `also` writes down what its header says. */
  executeSealed(command: TakeInCommand, also: Also): Promise<TakeInOutcome> {
    return this.#take(command, SEALED, also);
  }

  async #take(command: TakeInCommand, kind: KindOfFile, also: Also): Promise<TakeInOutcome> {
    const allowed = await this.#allow(command, kind);
    if (!allowed.ok) return allowed;
    const sealed = await sealFile(command, this.#parts);
    if (!sealed.ok) return this.#deny(command, sealed.denial.code);
    const at = this.#parts.clock.now();
    const { title, compartment, by } = command;
    const of = { caseId: allowed.value, title, compartment, addedBy: by.id };
    const row = { ...sealed.value, ...of, at };
    return this.#parts.unitOfWork.write((tx) => this.#keep(tx, row, { ...command, at, also }));
  }

  async #allow(
    command: TakeInCommand,
    { compartments, isOf }: KindOfFile,
  ): Promise<Outcome<CaseId, CaseDenialCode | FileDenialCode>> {
    const { caseId: id, by, compartment, media } = command;
    const { unitOfWork, clock } = this.#parts;
    const asking = { by, now: clock.now() };
    const allowed = await unitOfWork.read(async (tx) => {
      const row = id && (await tx.cases.get({ id }));
      return mayChange(tx, row, asking);
    });
    if (!allowed.ok) return this.#deny(command, allowed.denial.code);
    if (!compartments.includes(compartment) || !isOf(media)) {
      return this.#deny(command, 'FILE_DESCRIPTION_INVALID');
    }
    return done(allowed.value.id);
  }

  async #keep(tx: NodeTx, row: FileRow & { readonly caseId: CaseId }, { by, at, also }: Kept) {
    const { caseId, sha256, name } = row;
    const same = await tx.files.get({ caseId, sha256, name, direction: 'sent' });
    if (same) return done(same);
    const owner = await tx.cases.get({ id: caseId });
    if (owner) await joinTeam(tx, owner, { by, now: at });
    await tx.files.insert(row);
    await also(tx, row);
    await this.#parts.audit.append(tx, at, {
      event: 'file.taken-in',
      actor: by.id,
      subject: row.id,
      caseId,
      detail: { sha256, size: row.size, compartment: row.compartment },
    });
    return done(row);
  }

  async #deny<Code extends FileDenialCode | CaseDenialCode>(command: TakeInCommand, code: Code) {
    const { unitOfWork, audit, clock } = this.#parts;
    const happening = {
      event: 'file.denied',
      actor: command.by.id,
      subject: command.caseId ?? 'unknown',
    };
    await unitOfWork.write(async (tx) => {
      await audit.append(tx, clock.now(), { ...happening, detail: { code } });
    });
    return denied(code);
  }
}
