/** Whether a circumstance holds: read from the act, from what came before it, and the register. */

import type { Json } from '@comity/kernel';
import type { CaseFold, HistoryEntry } from '../case.js';
import { inForceBetween } from '../register/legal-register.js';
import type { LegalRegister } from '../register/legal-register.js';
import type { Circumstance } from './clock-rule.js';

/** An act in its place: what a circumstance is asked of. */
export interface Setting {
  readonly line: HistoryEntry;
  readonly body: Json;
  /** Entries with effect before it, the oldest first. */
  readonly before: readonly HistoryEntry[];
  readonly fold: CaseFold;
  readonly register: LegalRegister;
}

/** Whether `circumstance` holds of the act; total, whatever its body is. */
export const holds = (circumstance: Circumstance, setting: Setting): boolean =>
  TESTS[circumstance](setting);

/** Every value at `path`, a member a dot: of a list's elements each; none where nothing is there. */
export const valuesAt = (body: Json, path: string): readonly Json[] =>
  path
    .split('.')
    .reduce<readonly Json[]>(
      (found, name) => found.flatMap((value) => memberOf(value, name)),
      [body],
    );

/** Whether Medellín binds both States when the act is done: later it moves no clock that runs. */
export const bindsMedellin = ({ fold, register, line }: Omit<Setting, 'body' | 'before'>) =>
  fold.sides !== null &&
  inForceBetween(register, 'MEDELLIN', [fold.sides.requesting, fold.sides.requested], line.at) ===
    'yes';

const has =
  (path: string, ...values: readonly Json[]) =>
  ({ body }: Setting): boolean =>
    valuesAt(body, path).some((found) => values.includes(found));

const names =
  (path: string) =>
  ({ body }: Setting): boolean =>
    valuesAt(body, path).length > 0;

/** What says whether somebody is held on the urgent request. */
const CUSTODY: readonly HistoryEntry['event'][] = ['arrest_reported', 'clock_expired'];

/** By which a request reaches the other State without a paper that somebody signed. */
const ELECTRONIC = ['network', 'interpol', 'iberred'] as const;

const isElectronic = ({ body }: Setting): boolean => {
  const [channel = 'network'] = valuesAt(body, 'channel');
  return ELECTRONIC.some((one) => one === channel);
};

const TESTS: Readonly<Record<Circumstance, (setting: Setting) => boolean>> = {
  always: () => true,
  urgent: has('urgency.level', 'urgent'),
  emergency: has('urgency.level', 'emergency'),
  detained: ({ before }) =>
    before.findLast(({ event }) => CUSTODY.includes(event))?.event === 'arrest_reported',
  risk_to_life: has('riskToLife', true),
  asks: has('word', 'ask'),
  answers: has('word', 'consent', 'refuse'),
  made_orally: names('oralRequest'),
  preservation: has('messageKind', 'preservation_request'),
  nationality_check: has('assistanceItems.kind', 'nationality_check'),
  risk_assessed: names('victims.riskAssessment.date'),
  // Between the parties to Medellín what is transmitted counts as the original (Medellín 3(3)).
  original_must_follow: (setting) =>
    has('legalBases.instrument', 'MERCOSUR-MLA')(setting) &&
    isElectronic(setting) &&
    !bindsMedellin(setting),
};

const memberOf = (value: Json, name: string): readonly Json[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((one) => memberOf(one, name));
  const object = value as { readonly [member: string]: Json };
  const found = Object.hasOwn(object, name) ? object[name] : undefined;
  return found === undefined ? [] : [found];
};
