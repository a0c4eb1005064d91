/** Writes down what this State reports of its progress, for all members to learn. */

import { canonicalize, denied, done } from '@comity/kernel';
import type { Json, Outcome, StateCode } from '@comity/kernel';
import { hashOf } from '@comity/envelope';
import { checkOfficer, problemPaths, progressReport, readWith, REMARK_ROLES } from '@comity/law';
import type { LawDenialCode, Officer } from '@comity/law';
import { readBody } from '@comity/library';
import type { Intend } from '../exchange/intend.js';
import { keyOf } from '../records/draft-practice.js';
import type { PracticeDenialCode } from '../records/practice.denials.js';
import type { UnitOfWork } from '../unit-of-work.js';
import type { ProgressDenialCode } from './progress.denials.js';

export interface ReportProgressCommand {
  readonly by: Officer;
  readonly content: Json;
  readonly idempotencyKey: string;
}

export interface ReportProgressParts {
  /** The State whose library this is. */
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly intend: Intend;
}

export class ReportProgress {
  readonly #parts: ReportProgressParts;

  constructor(parts: ReportProgressParts) {
    this.#parts = parts;
  }

  /**
   * Reports once, however often it is called with one key; a later report of the same period takes
   * the place of an earlier one (Declaration of Brasilia, paragraph 15). Denies
   * OFFICER_ROLE_MISSING unless an officer asks who speaks for the State, PROGRESS_REPORT_INVALID
   * with the members at fault, PRACTICE_KEY_USED. A denial stores nothing.
   */
  execute(
    command: ReportProgressCommand,
  ): Promise<Outcome<null, LawDenialCode | PracticeDenialCode | ProgressDenialCode>> {
    const { by, content } = command;
    const { state, unitOfWork, intend } = this.#parts;
    return unitOfWork.write(async (tx) => {
      const allowed = checkOfficer(by, state, REMARK_ROLES.endorse);
      if (!allowed.ok) return allowed;
      const read = readWith(progressReport, content);
      if (!read.ok) {
        return denied('PROGRESS_REPORT_INVALID', { problems: problemPaths(read.problems) });
      }
      const say = { report: read.value };
      const key = keyOf(command);
      const known = await tx.remarks.get({ key });
      if (known) {
        const link = { state, n: 1, prev: '', at: known.at, body: known.body };
        const before = readBody(known.bytes, link);
        const isSame = before.ok && canonicalize(before.value.saying.say) === canonicalize(say);
        return isSame ? done(null) : denied('PRACTICE_KEY_USED');
      }
      const { at, bytes } = await intend(tx, { saying: { kind: 'report', say }, to: 'all' });
      const row = { key, officer: by.id, practice: '', kind: 'report', at, bytes } as const;
      await tx.remarks.insert({ ...row, body: hashOf(bytes) });
      return done(null);
    });
  }
}
