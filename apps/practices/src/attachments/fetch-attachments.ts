/** Asks other libraries for the files that practices name and that are not here, and takes them in. */

import {
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  plus,
  type Clock,
  type Entropy,
  type Instant,
  type StateCode,
} from '@comity/kernel';
import { HEAD_BYTES, isWhatItSays } from '@comity/evidence';
import { ownerOfPractice, PRACTICE_STATUSES } from '@comity/law';
import {
  fileHash,
  filesIn,
  FILES_PARCEL,
  FILES_WANTED_MAX,
  isFor,
  LibraryError,
  readFileParcel,
  writeWanted,
} from '@comity/library';
import type { Arrival, Mailbox } from '../exchange/mailbox.js';
import type { Members } from '../exchange/members.js';
import type { ExchangeTx } from '../exchange/ports.js';
import type { LibraryTx, UnitOfWork } from '../unit-of-work.js';
import type { AttachmentUseRow } from './ports.js';

/** So long a file that was asked for is waited for, before another library is asked. */
const ASK_MS = 10 * MINUTE_MS;
/** Files that are looked at in one round; of those that are due, the first are asked for. */
const LACKING_MAX = 4_096;
/** How often it is looked which files nobody names any more. */
const FORGET_MS = HOUR_MS;
/** An officer's file that no record names by then is forgotten. */
const UNNAMED_MS_MAX = 7 * DAY_MS;

export interface FetchAttachmentsParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly members: Pick<Members, 'others'>;
  readonly mailbox: Pick<Mailbox, 'send' | 'file'>;
}

export class FetchAttachments {
  readonly #parts: FetchAttachmentsParts;
  /** When each file was asked for, and how often: the next time another library is asked. */
  readonly #asked = new Map<string, { readonly at: Instant; readonly times: number }>();
  #forgotAt: Instant | undefined;

  constructor(parts: FetchAttachmentsParts) {
    this.#parts = parts;
  }

  /**
   * Asks for what is lacking: the owner first, then in turn the others that may have it. Forgets
   * what no practice names any more.
   *
   * @throws what the mailbox throws when the node does not answer
   */
  async round(): Promise<void> {
    const { unitOfWork, entropy, mailbox, clock } = this.#parts;
    const at = clock.now();
    await this.#forget(at);
    const lacking = await unitOfWork.read((tx) => tx.attachmentsLacking(LACKING_MAX));
    const due = lacking.filter(({ sha256 }) => this.#isDue(sha256, at)).slice(0, FILES_WANTED_MAX);
    const asked = Map.groupBy(due, (use) => this.#whomToAsk(use));
    for (const [to, uses] of asked) {
      if (to !== undefined) {
        const content = writeWanted(uses.map(({ sha256 }) => sha256));
        await mailbox.send({ key: `files-${entropy.uuid()}`, to, kind: FILES_PARCEL, content });
      }
      for (const { sha256 } of uses) {
        this.#asked.set(sha256, { at, times: (this.#asked.get(sha256)?.times ?? 0) + 1 });
      }
    }
  }

  #isDue(sha256: string, at: Instant): boolean {
    const before = this.#asked.get(sha256);
    return !before || at >= plus(before.at, ASK_MS);
  }

  #whomToAsk({ practice, sha256, audience }: AttachmentUseRow): StateCode | undefined {
    const owner = ownerOfPractice(practice);
    const others = this.#parts.members.others().filter((one) => isFor(audience, one));
    const inTurn = [
      ...others.filter((one) => one === owner),
      ...others.filter((one) => one !== owner),
    ];
    return inTurn[(this.#asked.get(sha256)?.times ?? 0) % Math.max(inTurn.length, 1)];
  }

  /**
   * Keeps the file that goes with the parcel, where a practice names it and it is that file.
   *
   * @throws {LibraryError} LIBRARY_PARCEL_MALFORMED, LIBRARY_FILE_UNWANTED, LIBRARY_FILE_DIFFERS,
   *   LIBRARY_FILE_GONE; what the mailbox throws when the node does not answer
   */
  async takeFile(
    { content, files }: Arrival,
    read: (tx: ExchangeTx) => Promise<void>,
  ): Promise<void> {
    const { unitOfWork, mailbox, clock } = this.#parts;
    const sha256 = readFileParcel(content);
    const uses = await unitOfWork.read((tx) => wantedAs(tx, sha256));
    const [file, ...others] = files;
    const sized = uses.filter(({ size }) => size === file?.size);
    if (file?.sha256 !== sha256 || others.length > 0 || sized.length === 0) {
      throw new LibraryError('LIBRARY_FILE_DIFFERS', { sha256 });
    }
    const bytes = await mailbox.file(file.id, file.size);
    const head = bytes.subarray(0, HEAD_BYTES);
    // Another State may describe it falsely: that takes it from nobody who describes it well.
    const isDescribed = sized.some(({ name, media }) => isWhatItSays({ name, media, head }));
    if (fileHash(bytes) !== sha256 || !isDescribed) {
      throw new LibraryError('LIBRARY_FILE_DIFFERS', { sha256 });
    }
    await unitOfWork.write(async (tx) => {
      await read(tx);
      if (await tx.attachments.get({ sha256 })) return;
      await tx.attachments.insert({ sha256, size: file.size, at: clock.now(), by: null });
      await tx.attachmentBytes.insert({ sha256, bytes });
    });
    this.#asked.delete(sha256);
  }

  async #forget(at: Instant): Promise<void> {
    if (this.#forgotAt !== undefined && at < plus(this.#forgotAt, FORGET_MS)) return;
    this.#forgotAt = at;
    const { unitOfWork, state } = this.#parts;
    await unitOfWork.write(async (tx) => {
      const unused = await tx.attachmentsUnused();
      const due = unused.filter((one) => one.by === null || at >= plus(one.at, UNNAMED_MS_MAX));
      if (due.length === 0) return;
      const named = await namedAtHome(tx, state);
      for (const { sha256 } of due.filter((one) => !named.has(one.sha256))) {
        await tx.attachments.remove({ sha256 });
        await tx.attachmentBytes.remove({ sha256 });
      }
    });
  }
}

const STANDING = PRACTICE_STATUSES.filter((status) => status !== 'WITHDRAWN');

/** How practices describe the file that is lacking; one at least. */
const wantedAs = async (tx: LibraryTx, sha256: string): Promise<readonly AttachmentUseRow[]> => {
  const uses = await tx.attachmentUses.list({ sha256 });
  const isHere = (await tx.attachments.get({ sha256 })) !== undefined;
  if (uses.length === 0 || isHere) throw new LibraryError('LIBRARY_FILE_UNWANTED', { sha256 });
  return uses;
};

/** What records of this State name that were not withdrawn, drafts among them. */
const namedAtHome = async (tx: LibraryTx, state: StateCode): Promise<ReadonlySet<string>> => {
  const rows = await tx.practices.list({ statuses: STANDING, state });
  return new Set(rows.flatMap(({ content }) => filesIn(content).map(({ sha256 }) => sha256)));
};
