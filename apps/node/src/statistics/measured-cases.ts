/** The measures of this node's cases for a month. */

import type { Instant } from '@comity/kernel';
import {
  boundsOf,
  measureCase,
  type CaseMeasure,
  type LegalRegister,
  type Month,
} from '@comity/law';
import { readChain, recordsOf } from '../cases/chain.js';
import type { NodeTx } from '../unit-of-work.js';

/** Every case that was there when the month ended, by what is held of it now. */
export const measuredCases = async (
  tx: NodeTx,
  given: { readonly month: Month; readonly register: LegalRegister; readonly now: Instant },
): Promise<readonly CaseMeasure[]> => {
  const { until } = boundsOf(given.month);
  const rows = await tx.cases.list({});
  const measures: CaseMeasure[] = [];
  for (const { id } of rows.filter(({ openedAt }) => openedAt < until)) {
    const { acts, fold } = await readChain(tx, id, given.now);
    const measure = measureCase({ fold, acts: recordsOf(acts) }, given);
    if (measure) measures.push(measure);
  }
  return measures;
};
