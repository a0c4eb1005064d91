/** Writes down what an officer says about a practice, of this State or another, for all to learn. */

import { denied, type Clock, type Outcome, type StateCode } from '@comity/kernel';
import type { LawDenialCode, Officer, RemarkKind } from '@comity/law';
import { decideRemark, type Remark, type RemarkDenialCode } from '@comity/library';
import type { Intend } from '../exchange/intend.js';
import { viewOf } from '../records/practice-view.js';
import type { PracticeDenialCode } from '../records/practice.denials.js';
import type { LibraryTx, UnitOfWork } from '../unit-of-work.js';
import { practiceAtHome } from './at-home.js';
import { sayOnce, type RemarkCommand as Spoken } from './say-once.js';
import type { UsingDenialCode } from './using.denials.js';

export interface RemarkCommand extends Spoken {
  readonly kind: RemarkKind | 'retract';
  readonly say: Spoken['say'] & { readonly practice: string };
}

type Code = LawDenialCode | PracticeDenialCode | RemarkDenialCode | UsingDenialCode;
export type RemarkOutcome = Outcome<null, Code>;

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
    const { unitOfWork } = this.#parts;
    return unitOfWork.write((tx) =>
      sayOnce(tx, command, { ...this.#parts, decide: () => this.#decide(tx, command) }),
    );
  }

  async #decide(tx: LibraryTx, { by, kind, say }: RemarkCommand): Promise<Outcome<Remark, Code>> {
    const { state, clock } = this.#parts;
    const row = await tx.practices.get(say.practice);
    const home = await practiceAtHome(tx, say.practice, state);
    if (home === null)
      return denied(isSeen(row, by, clock) ? 'PRACTICE_NOT_SHARED' : 'PRACTICE_UNKNOWN');
    // What its owner withdrew at home is withdrawn, though the others do not know it yet.
    if (row?.status === 'WITHDRAWN') return denied('REMARK_PRACTICE_WITHDRAWN');
    return decideRemark({ ...home, officer: by, state, kind, say });
  }
}

const isSeen = (
  row: Awaited<ReturnType<LibraryTx['practices']['get']>>,
  by: Officer,
  clock: Clock,
): boolean => row !== null && viewOf(row, by, clock.now()) !== null;
