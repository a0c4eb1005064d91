/** A draft as its steps and its text leave it, with what the law still asks of it. */

import { createHash } from 'node:crypto';
import { canonicalize, toBase64url, utf8, type Instant, type Json } from '@comity/kernel';
import {
  checkCompleteness,
  evidenceRequest,
  foldSteps,
  readWith,
  type EvidenceRequest,
  type Finding,
  type HomeFold,
  type LegalRegister,
  type StepRecord,
} from '@comity/law';
import type { EvidenceTx } from '../evidence/ports.js';
import type { CaseRow, CasesTx, StepRow } from './ports.js';

export interface Draft {
  readonly row: CaseRow;
  readonly home: HomeFold;
  readonly steps: readonly StepRow[];
  readonly content: EvidenceRequest;
  /** Names one text with its files: approval of one never sends another. */
  readonly hash: string;
}

/** The draft of a case, as stored. */
export const readDraft = async (tx: CasesTx & EvidenceTx, row: CaseRow): Promise<Draft> => {
  const steps = await tx.steps.list({ caseId: row.id }, { order: { seq: 'asc' } });
  const staged = await tx.files.list({ caseId: row.id, status: 'staged' });
  const content = row.content as unknown as EvidenceRequest;
  const files = staged.map(({ id, sha256 }) => `${id} ${sha256}`).toSorted();
  return { row, home: homeOf(row, steps), steps, content, hash: hashOf(row.content, files) };
};

/** Whoever wrote at the draft counts as its drafter, also when another submitted it. */
const homeOf = (row: CaseRow, steps: readonly StepRow[]): HomeFold => {
  const home = foldSteps(steps.map(recordOf));
  const wrote = row.drafters.filter((id) => !home.drafters.includes(id));
  return { ...home, drafters: [...wrote, ...home.drafters] };
};

const hashOf = (content: Json, files: readonly string[]): string =>
  toBase64url(
    createHash('sha256')
      .update(utf8(canonicalize({ content, files })))
      .digest(),
  );

/** What the rules find in a draft on the day of `at`. */
export const findingsOf = (
  { content, home, row }: Draft,
  register: LegalRegister,
  at: Instant,
): readonly Finding[] => {
  const drafter = home.drafters.at(-1);
  return checkCompleteness(content, {
    register,
    on: at,
    ...(drafter && { drafter }),
    ...(home.approver && { approver: { id: home.approver, state: row.requestingState } }),
  });
};

/** Reads content that an officer sent: the request's form, or the paths at fault. */
export const readContent = (content: Json) => readWith(evidenceRequest, content);

const recordOf = ({ event, by, at, content }: StepRow): StepRecord => ({
  kind: event,
  by,
  at,
  content,
});
