/** A draft as its steps and its text leave it, with what the law still asks of it. */

import { createHash } from 'node:crypto';
import { canonicalize, toBase64url, utf8, type Instant, type Json } from '@comity/kernel';
import {
  checkCompleteness,
  type CaseContent,
  type CheckContext,
  type Finding,
  type LegalRegister,
} from '@comity/law';
import type { EvidenceTx, FileRow } from '../evidence/ports.js';
import type { CasesTx } from './ports.js';
import type { Standing } from './standing.js';

export interface Draft extends Standing {
  readonly content: CaseContent;
  /** What goes along, by the names it is given in the open. */
  readonly files: readonly Pick<FileRow, 'name' | 'title'>[];
  /** The same files as an act announces them. */
  readonly manifests: readonly Json[];
  /** Names one text with its files: approval of one never sends another. */
  readonly hash: string;
}

/** The draft of a case, as stored. */
export const readDraft = async (tx: CasesTx & EvidenceTx, standing: Standing): Promise<Draft> => {
  const { row } = standing;
  const staged = await tx.files.list({ caseId: row.id, status: 'staged' });
  const files = staged.map(({ id, sha256 }) => `${id} ${sha256}`).toSorted();
  return {
    ...standing,
    content: row.content as unknown as CaseContent,
    files: staged.map(({ name, title }) => ({ name, title })),
    manifests: staged.map(({ manifest }) => manifest),
    hash: hashOf(row.content, files),
  };
};

/** Whether `content` is, member by member, what the draft says. */
export const saysTheSame = (content: Json, draft: Json): boolean =>
  canonicalize(content) === canonicalize(draft);

const hashOf = (content: Json, files: readonly string[]): string =>
  toBase64url(
    createHash('sha256')
      .update(utf8(canonicalize({ content, files })))
      .digest(),
  );

/** What the sender alone knows, for the length of one check: nothing of it is kept. */
export type ToldBySender = Pick<CheckContext, 'sealed' | 'accredited'>;

/** What the rules find in a draft on the day of `at`. */
export const findingsOf = (
  draft: Draft,
  register: LegalRegister,
  at: Instant,
  told: ToldBySender,
): readonly Finding[] =>
  checkCompleteness(draft.content, {
    ...contextOf(draft, register, at),
    files: draft.files,
    ...told,
  });

/** What the rules look at beside the text. */
export const contextOf = (
  { home, row }: Standing,
  register: LegalRegister,
  on: Instant,
): CheckContext => {
  const drafter = home.drafters.at(-1);
  return {
    register,
    on,
    ...(drafter && { drafter }),
    ...(home.approver && { approver: { id: home.approver, state: row.requestingState } }),
  };
};
