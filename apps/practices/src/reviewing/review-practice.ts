/** Answers for this State where another asks for its review, and shows what is asked of it. */

import { done, type Outcome, type StateCode } from '@comity/kernel';
import { REVIEW_ROLES, type LawDenialCode, type Officer } from '@comity/law';
import {
  decideReview,
  reviewsOf,
  type RemarkDenialCode,
  type ReviewAsked,
  type Reviews,
} from '@comity/library';
import type { Intend } from '../exchange/intend.js';
import type { PracticeView } from '../records/practice-view.js';
import type { PracticeDenialCode } from '../records/practice.denials.js';
import type { LibraryTx, UnitOfWork } from '../unit-of-work.js';
import { countingAtHome } from '../using/at-home.js';
import { sayOnce } from '../using/say-once.js';

/** Reviews in one answer; a State is not asked for so many at once. */
const REVIEWS_MAX = 200;

export interface ReviewCommand {
  readonly by: Officer;
  readonly practiceId: string;
  /** Hash of the words that were reviewed. */
  readonly text: string;
  readonly opinion: string;
  readonly note: string | null;
  readonly idempotencyKey: string;
}

/** What is asked of this State, and what it answered. */
export interface ShownReviewAsked extends ReviewAsked {
  /** Null while it has not answered. */
  readonly opinion: 'accept' | 'changes' | null;
  readonly note: string | null;
  /** Answered, and not signed yet. */
  readonly underWay: boolean;
}

/** What a State that was asked says, as who works on the practice sees it. */
export interface ShownReview {
  readonly state: StateCode;
  readonly opinion: 'accept' | 'changes';
  readonly note: string | null;
  readonly text: string;
  readonly contribution: string;
  /** Whether it is of the words as they stand. */
  readonly current: boolean;
}

export type ReviewOutcome = Outcome<
  ShownReviewAsked,
  LawDenialCode | PracticeDenialCode | RemarkDenialCode
>;

export interface ReviewPracticeParts {
  /** The State whose library this is. */
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly intend: Intend;
}

export class ReviewPractice {
  readonly #parts: ReviewPracticeParts;

  constructor(parts: ReviewPracticeParts) {
    this.#parts = parts;
  }

  /**
   * Answers once, however often it is called with one key; the last answer counts. Denies what
   * `decideReview` denies, and PRACTICE_KEY_USED. A denial stores nothing.
   */
  execute({ by, practiceId, text, opinion, note, idempotencyKey }: ReviewCommand) {
    const { state, unitOfWork, intend } = this.#parts;
    const say = { practice: practiceId, text, opinion, ...(note !== null && { note }) };
    const command = { by, kind: 'review', say, idempotencyKey } as const;
    return unitOfWork.write(async (tx): Promise<ReviewOutcome> => {
      const said = await sayOnce(tx, command, {
        state,
        intend,
        decide: async () => {
          const reviews = await reviewsAtHome(tx, practiceId, state);
          return decideReview({ officer: by, state, say, reviews });
        },
      });
      if (!said.ok) return said;
      const asked = await this.#asked(tx, practiceId);
      return asked ? done(asked) : { ok: false, denial: { code: 'REVIEW_NOT_ASKED', detail: {} } };
    });
  }

  /** What is asked of this State: unanswered, or all; nothing for who does not review. */
  async asked(
    by: Officer,
    { answered }: { readonly answered: boolean },
  ): Promise<readonly ShownReviewAsked[]> {
    const { state, unitOfWork } = this.#parts;
    if (by.state !== state || !by.roles.some((role) => REVIEW_ROLES.includes(role))) return [];
    return unitOfWork.read(async (tx) => {
      const rows = await tx.reviewsAsked.list({}, { order: { at: 'asc' }, limit: REVIEWS_MAX });
      const found: ShownReviewAsked[] = [];
      for (const { practice } of rows) {
        const one = await this.#asked(tx, practice);
        if (one && (answered || one.opinion === null)) found.push(one);
      }
      return found;
    });
  }

  /** What reviewers of other States said, for who works on a practice of this State. */
  async given({ row, works, isOwn }: PracticeView): Promise<readonly ShownReview[]> {
    if (!works || !isOwn) return [];
    const { state, unitOfWork } = this.#parts;
    const { given } = await unitOfWork.read((tx) => reviewsAtHome(tx, row.id, state));
    return given.map((one) => ({ ...one, current: one.text === row.text }));
  }

  async #asked(tx: LibraryTx, practice: string): Promise<ShownReviewAsked | null> {
    const { state } = this.#parts;
    const { counting, underWay } = await countingAtHome(tx, practice, state);
    const { asked, given } = reviewsOf(practice, counting);
    if (!asked?.reviewers.includes(state)) return null;
    const own = given.find((one) => one.state === state && one.text === asked.text);
    const { opinion = null, note = null } = own ?? {};
    return { ...asked, opinion, note, underWay: own ? underWay.has(own.contribution) : false };
  }
}

/** Reviews of a practice, with what this State is about to say. */
export const reviewsAtHome = async (
  tx: LibraryTx,
  practice: string,
  state: StateCode,
): Promise<Reviews> => reviewsOf(practice, (await countingAtHome(tx, practice, state)).counting);
