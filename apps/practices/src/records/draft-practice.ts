/** Opens the record of a practice as a draft, and changes its words while they may change. */

import { canonicalize, denied, done, utf8 } from '@comity/kernel';
import type { Clock, Instant, Json, Outcome } from '@comity/kernel';
import {
  checkOfficer,
  isRevisable,
  practiceDraft,
  PRACTICE_AUTHORS,
  readWith,
  sameOriginal,
  problemPaths,
} from '@comity/law';
import type { LawDenialCode, Officer, PracticeRecord } from '@comity/law';
import { textOf, type RemarkDenialCode } from '@comity/library';
import type { AttachmentDenialCode } from '../attachments/attachments.denials.js';
import type { PracticeRow, PracticesTx, TextRow } from './ports.js';
import type { LibraryTx, UnitOfWork } from '../unit-of-work.js';
import type { PracticeDenialCode } from './practice.denials.js';
import type { NewId } from './practice-id.js';
import { viewOf } from './practice-view.js';
import type { PracticeView } from './practice-view.js';

/** What a use case of the library answers. */
export type PracticeOutcome = Outcome<
  PracticeView,
  PracticeDenialCode | LawDenialCode | RemarkDenialCode | AttachmentDenialCode
>;
type Read = Outcome<PracticeRecord, PracticeDenialCode | LawDenialCode>;

export interface OpenPracticeCommand {
  readonly by: Officer;
  readonly content: Json;
  /** The same key of the same officer never opens or changes anything twice. */
  readonly idempotencyKey: string;
}

export interface RevisePracticeCommand extends OpenPracticeCommand {
  readonly practiceId: string;
}

/** A record in canonical JSON, in bytes: below what one contribution holds, with room around it. */
const RECORD_BYTES_MAX = 196_608;

export interface LibraryParts {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
}

export class DraftPractice {
  readonly #parts: LibraryParts & { readonly newId: NewId };

  constructor(parts: LibraryParts & { readonly newId: NewId }) {
    this.#parts = parts;
  }

  /**
   * Denies OFFICER_ROLE_MISSING unless an author asks, PRACTICE_CONTENT_INVALID with the fields at
   * fault, PRACTICE_TOO_LARGE, OFFICER_OF_OTHER_STATE for a record whose owner is another State, PRACTICE_KEY_USED.
   */
  open(command: OpenPracticeCommand): Promise<PracticeOutcome> {
    const { by } = command;
    const at = this.#parts.clock.now();
    return this.#parts.unitOfWork.write(async (tx) => {
      const read = readAs(command, by.state);
      if (!read.ok) return read;
      const hash = textOf(read.value);
      const known = await this.#known(tx, command, hash, at);
      if (known !== null) return known;
      const row = await insertDraft(tx, {
        id: this.#parts.newId(by.state, at),
        content: read.value,
        by: by.id,
        idempotencyKey: keyOf(command),
        at,
      });
      return shown(row, by, at);
    });
  }

  /**
   * Denies what `open` denies, PRACTICE_UNKNOWN, PRACTICE_LOCKED where the words may not change, and
   * PRACTICE_WORDS_ACCEPTED where only those of other languages may.
   */
  revise(command: RevisePracticeCommand): Promise<PracticeOutcome> {
    const { by, practiceId } = command;
    const at = this.#parts.clock.now();
    return this.#parts.unitOfWork.write(async (tx) => {
      const row = await tx.practices.get(practiceId);
      const view = row && viewOf(row, by, at);
      if (!view) return notHere(tx, practiceId, by);
      const read = readAs(command, view.row.state);
      if (!read.ok) return read;
      const hash = textOf(read.value);
      const known = await this.#known(tx, command, hash, at, practiceId);
      if (known !== null) return known;
      const allowed = mayBecome(view, read.value);
      if (!allowed.ok) return allowed;
      const patch = { content: read.value, text: hash, changedAt: at };
      const next = { ...view.row, ...patch };
      await tx.practices.update(practiceId, patch);
      await write(tx, next, { by: by.id, idempotencyKey: keyOf(command), at });
      return shown(next, by, at);
    });
  }

  /** What the same key did before: the practice as it now stands, or a denial if it named another. */
  async #known(
    tx: PracticesTx,
    ...[command, hash, at, practiceId]: [OpenPracticeCommand, string, Instant, string?]
  ): Promise<PracticeOutcome | null> {
    const text = await tx.texts.withKey(keyOf(command));
    if (text === null) return null;
    const row = await tx.practices.get(text.practiceId);
    const same = text.hash === hash && (practiceId === undefined || practiceId === row?.id);
    return row && same ? shown(row, command.by, at) : denied('PRACTICE_KEY_USED');
  }
}

/** A draft of the record's owner State, and its first words. */
export const insertDraft = async (
  tx: PracticesTx,
  { id, content, at, ...said }: NewDraft,
): Promise<PracticeRow> => {
  const row: PracticeRow = {
    id,
    state: content.owner.state,
    status: 'DRAFT',
    reviewBy: null,
    content,
    text: textOf(content),
    published: null,
    withdrawal: null,
    openedAt: at,
    changedAt: at,
  };
  await tx.practices.insert(row);
  await write(tx, row, { ...said, at });
  return row;
};

interface Said extends Pick<TextRow, 'by' | 'at'> {
  /** Apart from those of every other officer, as `keyOf` makes it. */
  readonly idempotencyKey: string;
}

interface NewDraft extends Said {
  readonly id: string;
  readonly content: PracticeRecord;
}

/** A caller's key, apart from those of every other officer. */
export const keyOf = ({
  by,
  idempotencyKey,
}: Pick<OpenPracticeCommand, 'by' | 'idempotencyKey'>): string =>
  `${by.state}/${by.id}/${idempotencyKey}`;

/** A practice as `by` sees it; PRACTICE_UNKNOWN where that is nothing. */
export const shown = (row: PracticeRow, by: Officer, at: Instant): PracticeOutcome => {
  const view = viewOf(row, by, at);
  return view === null ? denied('PRACTICE_UNKNOWN') : done(view);
};

/** The denial for a practice that is not in these records: another State's, or nobody's. */
export const notHere = async (
  tx: Pick<LibraryTx, 'catalogue'>,
  id: string,
  by: Officer,
): Promise<Outcome<never, 'OFFICER_OF_OTHER_STATE' | 'PRACTICE_UNKNOWN'>> =>
  (await tx.catalogue.get({ id }))
    ? denied('OFFICER_OF_OTHER_STATE', { officer: by.id, state: by.state })
    : denied('PRACTICE_UNKNOWN');

/** Reads content that an author of `owner` wrote for a practice of `owner`. */
const readAs = ({ by, content }: OpenPracticeCommand, owner: PracticeRow['state']): Read => {
  const allowed = checkOfficer(by, owner, PRACTICE_AUTHORS);
  if (!allowed.ok) return allowed;
  const read = readWith(practiceDraft, content);
  if (!read.ok) {
    return denied('PRACTICE_CONTENT_INVALID', { problems: problemPaths(read.problems) });
  }
  if (utf8(canonicalize(read.value)).length > RECORD_BYTES_MAX) return denied('PRACTICE_TOO_LARGE');
  return read.value.owner.state === owner
    ? done(read.value)
    : denied('OFFICER_OF_OTHER_STATE', { officer: by.id, state: by.state });
};

const mayBecome = ({ row, status }: PracticeView, record: PracticeRecord): Read => {
  if (!isRevisable(status)) return denied('PRACTICE_LOCKED', { status });
  if (status === 'TRANSLATION' && !sameOriginal(row.content, record)) {
    return denied('PRACTICE_WORDS_ACCEPTED');
  }
  return done(record);
};

const write = async (
  tx: PracticesTx,
  { id, content, text }: PracticeRow,
  said: Said,
): Promise<void> => {
  const { length } = await tx.texts.of(id);
  const place = { practiceId: id, seq: length + 1 };
  await tx.texts.insert({ ...place, hash: text, record: content, ...said });
};
