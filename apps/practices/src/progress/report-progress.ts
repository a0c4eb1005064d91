/** Writes down what this State reports of its progress, for all members to learn. */

import { denied, done } from '@comity/kernel';
import type { Json, Outcome, StateCode } from '@comity/kernel';
import { checkOfficer, problemPaths, progressReport, readWith, REMARK_ROLES } from '@comity/law';
import type { LawDenialCode, Officer } from '@comity/law';
import type { Remark } from '@comity/library';
import type { Intend } from '../exchange/intend.js';
import type { PracticeDenialCode } from '../records/practice.denials.js';
import type { UnitOfWork } from '../unit-of-work.js';
import { sayOnce } from '../using/say-once.js';
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

type Code = LawDenialCode | PracticeDenialCode | ProgressDenialCode;

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
  execute(command: ReportProgressCommand): Promise<Outcome<null, Code>> {
    const { by, content, idempotencyKey } = command;
    const { state, unitOfWork } = this.#parts;
    const decide = async (): Promise<Outcome<Remark, Code>> => {
      const allowed = checkOfficer(by, state, REMARK_ROLES.endorse);
      if (!allowed.ok) return allowed;
      const read = readWith(progressReport, content);
      return read.ok
        ? done({ saying: { kind: 'report', say: { report: read.value } }, to: 'all' })
        : denied('PROGRESS_REPORT_INVALID', { problems: problemPaths(read.problems) });
    };
    const said = { by, kind: 'report', say: { report: content }, idempotencyKey } as const;
    return unitOfWork.write((tx) => sayOnce(tx, said, { ...this.#parts, decide }));
  }
}
