/** Writes down what an officer says about a practice, of this State or another, for all to learn. */

import { canonicalize, denied, done } from '@comity/kernel';
import type { Clock, Json, Outcome, StateCode } from '@comity/kernel';
import { hashOf } from '@comity/envelope';
import { readSaying } from '@comity/law';
import type { LawDenialCode, Officer, RemarkKind, Saying } from '@comity/law';
import { decideRemark, readBody, type RemarkDenialCode } from '@comity/library';
import type { Intend } from '../exchange/intend.js';
import { keyOf } from '../records/draft-practice.js';
import { viewOf } from '../records/practice-view.js';
import type { PracticeDenialCode } from '../records/practice.denials.js';
import type { LibraryTx, UnitOfWork } from '../unit-of-work.js';
import { practiceAtHome } from './at-home.js';
import type { RemarkRow } from './ports.js';
import type { UsingDenialCode } from './using.denials.js';

export interface RemarkCommand {
  readonly by: Officer;
  readonly kind: RemarkKind | 'retract';
  /** What is said, as contributions say it; with the practice. */
  readonly say: { readonly practice: string } & Readonly<Record<string, Json>>;
  readonly idempotencyKey: string;
}

export type RemarkOutcome = Outcome<
  null,
  LawDenialCode | PracticeDenialCode | RemarkDenialCode | UsingDenialCode
>;

export interface RemarkOnPracticeParts {
  /** The State whose library this is. */
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly intend: Intend;
}

export class RemarkOnPractice {
  readonly #parts: RemarkOnPracticeParts;

  constructor(parts: RemarkOnPracticeParts) {
    this.#parts = parts;
  }

  /**
   * Says it once, however often it is called with one key. Denies PRACTICE_UNKNOWN,
   * PRACTICE_NOT_SHARED, PRACTICE_KEY_USED, and what `decideRemark` denies. A denial stores nothing.
   */
  execute(command: RemarkCommand): Promise<RemarkOutcome> {
    const { by, kind, say } = command;
    const { state, unitOfWork, intend } = this.#parts;
    return unitOfWork.write(async (tx) => {
      const key = keyOf(command);
      const known = await tx.remarks.get({ key });
      if (known) return isSame(known, command, state) ? done(null) : denied('PRACTICE_KEY_USED');
      const row = await tx.practices.get(say.practice);
      const home = await practiceAtHome(tx, say.practice, state);
      if (home === null) return this.#unshared(row, by);
      // What its owner withdrew at home is withdrawn, though the others do not know it yet.
      if (row?.status === 'WITHDRAWN') return denied('REMARK_PRACTICE_WITHDRAWN');
      const decided = decideRemark({ ...home, officer: by, state, kind, say });
      if (!decided.ok) return decided;
      const { at, bytes } = await intend(tx, decided.value);
      const body = hashOf(bytes);
      await tx.remarks.insert({
        key,
        officer: by.id,
        practice: say.practice,
        kind,
        at,
        bytes,
        body,
      });
      return done(null);
    });
  }

  #unshared(row: Awaited<ReturnType<LibraryTx['practices']['get']>>, by: Officer): RemarkOutcome {
    const isSeen = row !== null && viewOf(row, by, this.#parts.clock.now()) !== null;
    return denied(isSeen ? 'PRACTICE_NOT_SHARED' : 'PRACTICE_UNKNOWN');
  }
}

/** Whether the same key said the same before. */
const isSame = (known: RemarkRow, { kind, say }: RemarkCommand, state: StateCode): boolean => {
  const { at, bytes, body } = known;
  const before = readBody(bytes, { state, n: 1, prev: '', at, body });
  const now = readSaying(kind, say);
  return before.ok && now.ok && spelt(before.value.saying) === spelt(now.value);
};

const spelt = ({ kind, say }: Saying): string =>
  canonicalize({ kind, say: say as unknown as Json });
