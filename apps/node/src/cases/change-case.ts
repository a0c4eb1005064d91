/** Whether an officer may change a case, asked before anything else is. */

import { denied, done, type CaseId, type Instant, type Outcome } from '@comity/kernel';
import type { Officer } from '@comity/law';
import { joinTeam, mayOnCase, type AccessTx } from '../people/access.js';
import type { CaseDenialCode } from './case.denials.js';
import type { CaseRow } from './ports.js';

interface Asker {
  readonly by: Officer;
  readonly now: Instant;
}

/**
 * Puts the officer on the team of a case, in the transaction of what he did; false when he may not
 * change it any more.
 */
export const takePart = async (tx: AccessTx, id: CaseId, asking: Asker): Promise<boolean> => {
  const row = await tx.cases.get({ id });
  if (!row || !(await mayOnCase(tx, row, { ...asking, operation: 'change' }))) return false;
  await joinTeam(tx, row, asking);
  return true;
};

/**
 * The case, if the officer may change it. Denies CASE_UNKNOWN alike for a case that is not there
 * and for one of which he is to know nothing, and CASE_READ_ONLY to one who may read it.
 */
export const mayChange = async (
  tx: AccessTx,
  row: CaseRow | undefined,
  asking: Asker,
): Promise<Outcome<CaseRow, CaseDenialCode>> => {
  if (!row || !(await mayOnCase(tx, row, asking))) return denied('CASE_UNKNOWN');
  const may = await mayOnCase(tx, row, { ...asking, operation: 'change' });
  return may ? done(row) : denied('CASE_READ_ONLY');
};
