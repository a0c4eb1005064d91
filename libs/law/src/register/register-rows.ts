/** What must hold between the rows of a register, beyond each row's own form. */

import type { ProblemCode } from '../bodies/reading.js';

/** The rows as far as they refer to each other. */
interface Rows {
  readonly states: readonly { readonly code: string }[];
  readonly instruments: readonly InstrumentRow[];
  readonly parties: readonly {
    readonly state: string;
    readonly instrument: string;
    readonly party: 'yes' | 'no' | 'unknown';
    readonly source?: string;
  }[];
  readonly authorities: readonly { readonly id: string; readonly state: string }[];
  readonly calendars: readonly { readonly state: string }[];
}

interface InstrumentRow {
  readonly code: string;
  readonly kind: string;
  readonly between?: readonly string[];
}

/** One row that cannot stand, by its place in the file: `parties[3].source`. */
interface RowProblem {
  readonly at: string;
  readonly problem: ProblemCode;
}

/**
 * The rows that cannot stand: a code given twice, a party row of a State (`NOT_STATE`) or an
 * instrument (`NOT_ALLOWED`) that the register does not have, a `yes` for which no source is named
 * (`MISSING`), an authority or a calendar of no State. A bilateral treaty names its two States
 * (`MISSING`, `REPEATED`, `NOT_STATE`) and no other instrument does (`NOT_ALLOWED`), and a party row
 * of a third State for it is `NOT_ALLOWED`: no correction adds one. Designations may name an instrument that is not ours: the
 * source is quoted, and what we do not hold designates nobody.
 */
export const rowProblems = ({
  states,
  instruments,
  parties,
  authorities,
  calendars,
}: Rows): readonly RowProblem[] => {
  const known = new Set(states.map(({ code }) => code));
  const byCode = new Map(instruments.map((row) => [row.code, row]));
  return [
    ...repeated(
      'states',
      'code',
      states.map(({ code }) => code),
    ),
    ...repeated(
      'instruments',
      'code',
      instruments.map(({ code }) => code),
    ),
    ...repeated(
      'parties',
      'instrument',
      parties.map((row) => `${row.state} ${row.instrument}`),
    ),
    ...repeated(
      'authorities',
      'id',
      authorities.map(({ id }) => id),
    ),
    ...repeated(
      'calendars',
      'state',
      calendars.map(({ state }) => state),
    ),
    ...instruments.flatMap((row, index) => betweenProblems(row, index, known)),
    ...parties.flatMap((row, index) => [
      ...when(!known.has(row.state), `parties[${index}].state`, 'NOT_STATE'),
      ...when(isThird(row, byCode), `parties[${index}].state`, 'NOT_ALLOWED'),
      ...when(!byCode.has(row.instrument), `parties[${index}].instrument`, 'NOT_ALLOWED'),
      ...when(
        row.party === 'yes' && row.source === undefined,
        `parties[${index}].source`,
        'MISSING',
      ),
    ]),
    ...authorities.flatMap(({ state }, index) =>
      when(!known.has(state), `authorities[${index}].state`, 'NOT_STATE'),
    ),
    ...calendars.flatMap(({ state }, index) =>
      when(!known.has(state), `calendars[${index}].state`, 'NOT_STATE'),
    ),
  ];
};

const betweenProblems = (
  { kind, between }: InstrumentRow,
  index: number,
  known: ReadonlySet<string>,
): readonly RowProblem[] => {
  const at = `instruments[${index}].between`;
  if (kind !== 'bilateral') return when(between !== undefined, at, 'NOT_ALLOWED');
  if (between === undefined) return when(true, at, 'MISSING');
  return [
    ...when(between[0] === between[1], `${at}[1]`, 'REPEATED'),
    ...between.flatMap((state, place) => when(!known.has(state), `${at}[${place}]`, 'NOT_STATE')),
  ];
};

/** Whether the row is of a State that the treaty is not between. */
const isThird = (
  { state, instrument }: Rows['parties'][number],
  byCode: ReadonlyMap<string, InstrumentRow>,
): boolean => byCode.get(instrument)?.between?.includes(state) === false;

const when = (wrong: boolean, at: string, problem: ProblemCode): readonly RowProblem[] =>
  wrong ? [{ at, problem }] : [];

const repeated = (list: string, member: string, keys: readonly string[]): readonly RowProblem[] => {
  const seen = new Set<string>();
  return keys.flatMap((key, index) => {
    const again = seen.has(key);
    seen.add(key);
    return when(again, `${list}[${index}].${member}`, 'REPEATED');
  });
};
