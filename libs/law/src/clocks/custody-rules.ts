/** Periods of provisional arrest: data, each with its source. */

import { addDays } from '../calendar.js';
import type { CalendarDate } from '../calendar.js';

/** A period of provisional arrest, as its instrument sets it. */
export interface CustodyRule {
  readonly id: string;
  readonly name: string;
  readonly days: number;
  /** From the beginning of detention, or from the notice of it to the requesting State. */
  readonly from: 'detention' | 'notice';
  /** Days that may be added on request. */
  readonly extensionDays: number;
  readonly source: string;
  readonly grounding: 'found' | 'recalled';
}

/** Treaty periods and those of national laws, none of them editable (domain report, finding 5). */
export const CUSTODY_RULES = [
  {
    id: 'B-47',
    name: 'Caracas',
    days: 60,
    from: 'detention',
    extensionDays: 0,
    source: 'Caracas 14(3)',
    grounding: 'recalled',
  },
  {
    id: 'A-35',
    name: 'Montevideo (two months, counted as 60 days, the shorter reading)',
    days: 60,
    from: 'notice',
    extensionDays: 0,
    source: 'Montevideo 1933, art. 10',
    grounding: 'found',
  },
  {
    id: 'MERCOSUR-EXT',
    name: 'MERCOSUR',
    days: 40,
    from: 'notice',
    extensionDays: 0,
    source: 'Mercosur-EXT 29(4)',
    grounding: 'found',
  },
  {
    id: 'BR-NATIONAL',
    name: 'Brazil, where no treaty sets a period',
    days: 60,
    from: 'notice',
    extensionDays: 0,
    source: 'BR Law 13.445, art. 84(4)',
    grounding: 'found',
  },
  {
    id: 'PE-NATIONAL',
    name: 'Peru, where no treaty sets a period (from detention, the earlier reading)',
    days: 30,
    from: 'detention',
    extensionDays: 0,
    source: 'Peru CPP 523',
    grounding: 'found',
  },
  {
    id: 'AR-NATIONAL',
    name: 'Argentina, where no treaty sets a period',
    days: 30,
    from: 'notice',
    extensionDays: 10,
    source: 'Argentina, Ley 24.767',
    grounding: 'found',
  },
] as const satisfies readonly CustodyRule[];

export type CustodyRuleId = (typeof CUSTODY_RULES)[number]['id'];

/** Every rule by its id. */
export const CUSTODY_RULE_IDS: readonly CustodyRuleId[] = CUSTODY_RULES.map(({ id }) => id);

/** An arrest as the act that reports it tells it (X17). */
export interface ReportedArrest {
  readonly rule: CustodyRuleId | 'OTHER';
  readonly arrestedOn: CalendarDate;
  readonly notifiedOn: CalendarDate;
  /** Of a rule that is not in the table: its days, and from when they count. */
  readonly days?: number;
  readonly countsFrom?: 'detention' | 'notice';
  readonly extended?: boolean;
}

/** The last day on which the person may be held; undefined where no period is known. */
export const custodyDueOn = (arrest: ReportedArrest): CalendarDate | undefined => {
  const rule = CUSTODY_RULES.find(({ id }) => id === arrest.rule);
  const days = rule?.days ?? arrest.days;
  const from = rule?.from ?? arrest.countsFrom;
  if (days === undefined || from === undefined) return undefined;
  const more = arrest.extended === true ? (rule?.extensionDays ?? 0) : 0;
  return addDays(from === 'notice' ? arrest.notifiedOn : arrest.arrestedOn, days + more);
};
