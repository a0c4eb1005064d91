/** Reads a life cycle as it is written down, or says arrow by arrow what is wrong with it. */

import {
  checked,
  faultIf,
  list,
  object,
  oneOf,
  optional,
  reader,
  repeated,
  text,
  whole,
} from './bodies/reading.js';
import type { Fault, Reader } from './bodies/reading.js';
import { recordOf } from './law-file.js';
import { OFFICER_ROLES } from './officer.js';

const ARROWS_MAX = 500;
const WORDS_CHARS_MAX = 2_000;

const words = text('line', WORDS_CHARS_MAX);
const roles = list(oneOf(...OFFICER_ROLES), { max: OFFICER_ROLES.length });

/** A remark that may say nothing. */
const remark: Reader<string> = reader(words.shape, (value, path, problems) =>
  value === '' ? value : words(value, path, problems),
);

const wordsOrNull: Reader<string | null> = reader(words.shape, (value, path, problems) =>
  value === null ? value : words(value, path, problems),
);

/** What an arrow has in whatever life cycle. */
const arrow = {
  from: list(words, { min: 1, max: ARROWS_MAX }),
  event: words,
  to: words,
  carrier: oneOf('act', 'step', 'receipt', 'clock'),
  actKind: optional(words),
  proposes: roles,
  actor: words,
  precondition: optional(words),
  legalSource: optional(words),
  authorSource: words,
  addedBecause: optional(words),
};

const caseArrow = object({
  ...arrow,
  side: oneOf('requesting', 'requested', 'either'),
  officers: whole({ min: 0, max: 2 }),
  joint: optional(object({ matching: wordsOrNull })),
  approves: roles,
});

const practiceArrow = object({ ...arrow, role: words });

interface Arrow {
  readonly from: readonly string[];
  readonly event: string;
  readonly to: string;
  readonly carrier: string;
  readonly actKind?: string;
  readonly proposes: readonly string[];
}

interface Drawn<A extends Arrow> {
  readonly initial: string;
  readonly statuses: Readonly<Record<string, string>>;
  readonly transitions: readonly A[];
}

const cycleOf = <A extends Arrow>(one: Reader<A>, faultsOf: (arrow: A) => readonly Fault[]) =>
  checked(
    object({
      name: words,
      title: words,
      initial: words,
      statuses: recordOf(remark),
      transitions: list(one, { min: 1, max: ARROWS_MAX }),
      sideEffects: optional(recordOf(words)),
    }),
    (cycle) => cycleFaults(cycle, faultsOf),
  );

/** An arrow leads from and to statuses that there are, and one event leads one way out of each. */
const cycleFaults = <A extends Arrow>(
  { initial, statuses, transitions }: Drawn<A>,
  faultsOf: (arrow: A) => readonly Fault[],
): readonly Fault[] => {
  const unknown = (status: string): boolean => !Object.hasOwn(statuses, status);
  const leaving = transitions.flatMap(({ from, event }, index) =>
    from.map((status) => ({ key: `${status} ${event}`, index })),
  );
  return [
    ...faultIf(unknown(initial), 'initial', 'NOT_ALLOWED'),
    ...transitions.flatMap((row, index) =>
      [
        ...row.from.flatMap((status, place) =>
          faultIf(unknown(status), `from[${place}]`, 'NOT_ALLOWED'),
        ),
        ...faultIf(unknown(row.to), 'to', 'NOT_ALLOWED'),
        ...faultIf(row.carrier === 'act' && row.actKind === undefined, 'actKind', 'MISSING'),
        ...faultIf(row.carrier !== 'act' && row.actKind !== undefined, 'actKind', 'NOT_ALLOWED'),
        ...faultsOf(row),
      ].map(({ at, problem }) => ({ at: `transitions[${index}].${at}`, problem })),
    ),
    ...repeated(
      leaving.map(({ key }) => key),
      (place) => `transitions[${leaving[place]?.index ?? place}].event`,
    ),
  ];
};

/** Nobody proposes what the node does alone, one officer what takes one, and two what takes two. */
const officerFaults = (row: {
  readonly officers: number;
  readonly proposes: readonly string[];
  readonly approves: readonly string[];
}): readonly Fault[] => [
  ...faultIf(row.officers > 0 && row.proposes.length === 0, 'proposes', 'TOO_FEW'),
  ...faultIf(row.officers === 0 && row.proposes.length > 0, 'proposes', 'TOO_MANY'),
  ...faultIf(row.officers === 2 && row.approves.length === 0, 'approves', 'TOO_FEW'),
  ...faultIf(row.officers < 2 && row.approves.length > 0, 'approves', 'TOO_MANY'),
];

/** The life cycle of a kind of case (`LifeCycleData`). */
export const readerOfLifeCycle = cycleOf(caseArrow, officerFaults);

/** The life cycle of a practice, whose arrows are drawn in one library. */
export const readerOfPracticeLifeCycle = cycleOf(practiceArrow, () => []);
