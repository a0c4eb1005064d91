/** A case as its chain of acts, read whole: what every decision starts from. */

import type { ActHash, CaseId, Instant } from '@comity/kernel';
import { foldCase, type ActRecord, type CaseFold } from '@comity/law';
import type { ActRow, CasesTx } from './ports.js';

export interface Chain {
  readonly acts: readonly ActRow[];
  readonly fold: CaseFold;
}

/**
 * The chain of case `id` as it stands at `now`; empty, with a fold that says so, when no act is
 * held.
 */
export const readChain = async (tx: CasesTx, id: CaseId, now: Instant): Promise<Chain> => {
  const acts = await tx.acts.list({ caseId: id }, { order: { n: 'asc', hash: 'asc' } });
  return { acts, fold: foldChain(acts, now) };
};

/** The fold over the acts that count; those found unlawful are kept and have no effect. */
const foldChain = (acts: readonly ActRow[], now: Instant): CaseFold => {
  const receipts = new Set<ActHash>(acts.filter((act) => act.receipted).map(({ hash }) => hash));
  return foldCase(recordsOf(acts), receipts, now);
};

/** The acts as the law reads them. */
export const recordsOf = (acts: readonly ActRow[]): readonly ActRecord[] =>
  acts.filter(({ standing }) => standing !== 'unlawful').map(recordOf);

/** One act as the law reads it. */
export const recordOf = ({ hash, n, prev, author, kind, at, content }: ActRow): ActRecord => ({
  hash,
  n,
  prev,
  author,
  kind,
  at,
  body: content,
});
