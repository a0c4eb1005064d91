/** All rows of all tables, in one place. */

import { decisionRows } from './decision.fixture.js';
import { evidenceActRows } from './evidence-acts.fixture.js';
import { extraditionActRows } from './extradition-acts.fixture.js';
import { formalRows, urgentRows } from './extradition.fixture.js';
import { kindRows } from './kinds.fixture.js';
import { momentRows } from './moments.fixture.js';
import { generalRows, nassauRows } from './nassau.fixture.js';
import { practiceRows, spontaneousRows } from './other-kinds.fixture.js';
import { regionalRows } from './regional.fixture.js';
import type { RuleRow } from './rule-row.fixture.js';
import { untocRows } from './untoc.fixture.js';
import { victimRows } from './victims.fixture.js';

/** The rows that are tried, by what they are tried on. */
export const TABLES: Readonly<Record<string, readonly RuleRow[]>> = {
  evidence: [
    ...generalRows,
    ...nassauRows,
    ...untocRows,
    ...victimRows,
    ...kindRows,
    ...regionalRows,
  ],
  formal: formalRows,
  urgent: urgentRows,
  spontaneous: spontaneousRows,
  practice_request: practiceRows,
  acts: [...evidenceActRows, ...extraditionActRows, ...decisionRows],
  moments: momentRows,
};

export const EVERY_ROW: readonly RuleRow[] = Object.values(TABLES).flat();
