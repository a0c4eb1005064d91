/** What must hold between the rows of a register, beyond each row's own form. */

import { faultIf, repeated } from '../bodies/reading.js';
import type { Fault } from '../bodies/reading.js';

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

/**
 * The rows that cannot stand, by their place in the file (`parties[3].source`): a code given twice,
 * a party row of a State (`NOT_STATE`) or an instrument (`NOT_ALLOWED`) that the register does not
 * have, a `yes` for which no source is named (`MISSING`), an authority or a calendar of no State. A
 * bilateral treaty names its two States (`MISSING`, `REPEATED`, `NOT_STATE`) and nothing else does
 * (`NOT_ALLOWED`); a party row of a third State for it is `NOT_ALLOWED`, so no correction adds one.
 * Designations may name an instrument that is not ours: the source is quoted, and what we do not
 * hold designates nobody.
 */
export const rowProblems = (rows: Rows): readonly Fault[] => [
  ...repeatedRows(rows),
  ...unknownStates(rows),
  ...instrumentFaults(rows),
  ...partyFaults(rows),
];

const repeatedRows = (rows: Rows): readonly Fault[] => [
  ...repeated(
    rows.states.map(({ code }) => code),
    (index) => `states[${index}].code`,
  ),
  ...repeated(
    rows.instruments.map(({ code }) => code),
    (index) => `instruments[${index}].code`,
  ),
  ...repeated(
    rows.parties.map(({ state, instrument }) => `${state} ${instrument}`),
    (index) => `parties[${index}].instrument`,
  ),
  ...repeated(
    rows.authorities.map(({ id }) => id),
    (index) => `authorities[${index}].id`,
  ),
  ...repeated(
    rows.calendars.map(({ state }) => state),
    (index) => `calendars[${index}].state`,
  ),
];

/** Rows of a State that the register does not have. */
const unknownStates = (rows: Rows): readonly Fault[] => {
  const known = new Set(rows.states.map(({ code }) => code));
  return (['parties', 'authorities', 'calendars'] as const).flatMap((list) =>
    rows[list].flatMap(({ state }, index) =>
      faultIf(!known.has(state), `${list}[${index}].state`, 'NOT_STATE'),
    ),
  );
};

const instrumentFaults = ({ states, instruments }: Rows): readonly Fault[] => {
  const known = new Set(states.map(({ code }) => code));
  return instruments.flatMap(({ kind, between }, index) => {
    const at = `instruments[${index}].between`;
    if (kind !== 'bilateral') return faultIf(between !== undefined, at, 'NOT_ALLOWED');
    if (between === undefined) return faultIf(true, at, 'MISSING');
    return [
      ...repeated(between, (place) => `${at}[${place}]`),
      ...between.flatMap((state, place) =>
        faultIf(!known.has(state), `${at}[${place}]`, 'NOT_STATE'),
      ),
    ];
  });
};

const partyFaults = ({ instruments, parties }: Rows): readonly Fault[] => {
  const byCode = new Map(instruments.map((row) => [row.code, row]));
  return parties.flatMap(({ state, instrument, party, source }, index) => {
    const known = byCode.get(instrument);
    const third = known?.between?.includes(state) === false;
    return [
      ...faultIf(third, `parties[${index}].state`, 'NOT_ALLOWED'),
      ...faultIf(known === undefined, `parties[${index}].instrument`, 'NOT_ALLOWED'),
      ...faultIf(party === 'yes' && source === undefined, `parties[${index}].source`, 'MISSING'),
    ];
  });
};
