/** Reads the clocks and the periods of custody, or says row by row what is wrong with them. */

import {
  checked,
  faultIf,
  flag,
  list,
  object,
  oneOf,
  optional,
  reader,
  repeated,
  text,
  whole,
} from '../bodies/reading.js';
import type { Fault, Reader } from '../bodies/reading.js';
import { date, line } from '../bodies/words.js';
import { CASE_KINDS, lifeCycleOf } from '../life-cycle.js';
import type { CaseKind } from '../life-cycle.js';
import { OFFICER_ROLES } from '../officer.js';
import { CIRCUMSTANCES } from './clock-rule.js';
import { overlap } from './own-lengths.js';
import { counted } from './read-own-lengths.js';

const ROWS_MAX = 500;
const DAYS_MAX = 3_650;
const SOURCE_CHARS_MAX = 2_000;

const days = whole({ min: 1, max: DAYS_MAX });
const daysAfter = object({ days, after: line });
const named = object({ named: line, zone: optional(line) });
const custody = object({ custody: flag });

/** One of the forms of a length, told apart by the member that only it has. */
const length: Reader<unknown> = reader(named.shape, (value, path, problems) => {
  const has = (name: string): boolean =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  const forms: readonly (readonly [string, Reader<unknown>])[] = [
    ['named', named],
    ['custody', custody],
    ['after', daysAfter],
  ];
  const form = forms.find(([name]) => has(name))?.[1] ?? counted;
  return form(value, path, problems);
});

const events = list(line, { min: 1, max: ROWS_MAX });
const circumstance = oneOf(...CIRCUMSTANCES);
const lengths = list(object({ when: circumstance, is: length }), { min: 1, max: ROWS_MAX });

const clock = object({
  id: line,
  name: line,
  of: oneOf(...CASE_KINDS),
  side: oneOf('requesting', 'requested'),
  start: events,
  only: optional(circumstance),
  hoursBefore: optional(line),
  lengths,
  end: events,
  endOnly: optional(circumstance),
  suspended: list(object({ from: line, until: events }), { max: ROWS_MAX }),
  escalatesTo: list(oneOf(...OFFICER_ROLES), { min: 1, max: OFFICER_ROLES.length }),
  tellsOther: oneOf('when_over', 'always', 'never'),
  remindEveryDays: days,
  source: text('line', SOURCE_CHARS_MAX),
  grounding: oneOf('found', 'recalled', 'proposal'),
  validFrom: date,
  validUntil: optional(date),
});

type Clock = typeof clock extends Reader<infer T> ? T : never;

/** The network's clocks (`ClockRule`). */
export const readerOfClockRules = checked(list(clock, { min: 1, max: ROWS_MAX }), (rows) =>
  rows.flatMap((row, index) =>
    [
      ...eventFaults(row),
      ...lengthFaults(row),
      ...faultIf(
        row.validUntil !== undefined && row.validUntil < row.validFrom,
        'validUntil',
        'OUT_OF_RANGE',
      ),
      ...faultIf(
        rows.slice(0, index).some((other) => isTwice(row, other)),
        'validFrom',
        'REPEATED',
      ),
    ].map(({ at, problem }) => ({ at: `[${index}].${at}`, problem })),
  ),
);

/** Whether two rows of one clock would both govern what starts on some day. */
const isTwice = (row: Clock, other: Clock): boolean =>
  row.id === other.id && row.of === other.of && overlap(row, other);

/** Events that a case of each kind can tell of. */
const EVENTS: ReadonlyMap<CaseKind, ReadonlySet<string>> = new Map(
  CASE_KINDS.map((of) => [
    of,
    new Set<string>(
      lifeCycleOf(of).transitions.flatMap(({ event, actKind }) => [event, actKind ?? event]),
    ),
  ]),
);

/** A clock that waits for what its kind of case never tells would run for ever, or never start. */
const eventFaults = ({ of, start, end, suspended }: Clock): readonly Fault[] => {
  const unknown = (names: readonly string[], member: string): readonly Fault[] =>
    names.flatMap((name, place) =>
      faultIf(EVENTS.get(of)?.has(name) !== true, `${member}[${place}]`, 'NOT_ALLOWED'),
    );
  return [
    ...unknown(start, 'start'),
    ...unknown(end, 'end'),
    ...suspended.flatMap(({ from, until }, index) => [
      ...faultIf(EVENTS.get(of)?.has(from) !== true, `suspended[${index}].from`, 'NOT_ALLOWED'),
      ...unknown(until, `suspended[${index}].until`),
    ]),
  ];
};

/** Whatever the circumstances, a clock has a length. */
const lengthFaults = ({ lengths: rows }: Clock): readonly Fault[] => [
  ...faultIf(rows.at(-1)?.when !== 'always', `lengths[${rows.length - 1}].when`, 'NOT_ALLOWED'),
  ...repeated(
    rows.map(({ when }) => when),
    (place) => `lengths[${place}].when`,
  ),
];

const custodyRule = object({
  id: line,
  name: line,
  days,
  from: oneOf('detention', 'notice'),
  extensionDays: whole({ min: 0, max: DAYS_MAX }),
  source: line,
  grounding: oneOf('found', 'recalled'),
});

/** The periods of provisional arrest (`CustodyRule`). */
export const readerOfCustodyRules = checked(list(custodyRule, { min: 1, max: ROWS_MAX }), (rows) =>
  repeated(
    rows.map(({ id }) => id),
    (index) => `[${index}].id`,
  ),
);
