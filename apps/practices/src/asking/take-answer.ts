/** Opens the draft of a practice with the words of an answer that an officer of this State released. */

import { fromUtf8, parseCanonical, type Clock, type Json, type StateCode } from '@comity/kernel';
import {
  draftOfAnswer,
  foundingRegister,
  practiceDraft,
  problemPaths,
  readReleasedAnswer,
  readWith,
  type PracticeRecord,
  type ReleasedAnswer,
} from '@comity/law';
import { LibraryError } from '@comity/library';
import type { Arrival } from '../exchange/mailbox.js';
import type { TakeParcel } from '../exchange/take-arrival.js';
import { insertDraft } from '../records/draft-practice.js';
import type { NewId } from '../records/practice-id.js';
import type { UnitOfWork } from '../unit-of-work.js';

export interface TakeAnswerParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly newId: NewId;
}

/**
 * Takes a released answer from this State's own node: one act opens one draft, however often it
 * comes. Its author is who released it, who therefore never clears it.
 *
 * Throws LIBRARY_ANSWER_FOREIGN for what another State's node sent, LIBRARY_ANSWER_INVALID for what
 * is no released answer or makes no draft; then nothing is opened.
 */
export const takingAnswers = (parts: TakeAnswerParts): TakeParcel => {
  const { state, unitOfWork, clock, newId } = parts;
  return async (arrival, read) => {
    if (arrival.sender !== state) throw new LibraryError('LIBRARY_ANSWER_FOREIGN');
    const released = releasedIn(arrival);
    const content = draftIn(released, state);
    const idempotencyKey = keyOf(state, released);
    const at = clock.now();
    await unitOfWork.write(async (tx) => {
      if ((await tx.texts.withKey(idempotencyKey)) === null) {
        const by = released.releasedBy;
        await insertDraft(tx, { id: newId(state, at), content, by, idempotencyKey, at });
      }
      await read(tx);
    });
  };
};

/** No officer has this name: no key of theirs is this one. */
const keyOf = (state: StateCode, { state: from, act }: ReleasedAnswer): string =>
  `${state}/ANSWER ${from}/${act}`;

const releasedIn = ({ content }: Arrival): ReleasedAnswer => {
  let json: Json;
  try {
    json = parseCanonical(fromUtf8(content));
  } catch (cause) {
    throw new LibraryError('LIBRARY_ANSWER_INVALID', {}, { cause });
  }
  const read = readReleasedAnswer(json);
  if (read.ok) return read.value;
  throw new LibraryError('LIBRARY_ANSWER_INVALID', { problems: problemPaths(read.problems) });
};

const draftIn = (released: ReleasedAnswer, owner: StateCode): PracticeRecord => {
  const draft = draftOfAnswer(released, owner, foundingRegister);
  const read = readWith(practiceDraft, draft as unknown as Json);
  if (read.ok) return read.value;
  throw new LibraryError('LIBRARY_ANSWER_INVALID', { problems: problemPaths(read.problems) });
};
