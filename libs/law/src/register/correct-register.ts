/** How a State corrects the register: its own rows, on the version it has seen, and no other. */

import { canonicalize, denied, done } from '@comity/kernel';
import type { Outcome, StateCode } from '@comity/kernel';
import { foreignRows, problemsInRows } from './correction-problems.js';
import { readRegister } from './legal-register.js';
import type { LegalRegister, OwnRows } from './legal-register.js';
import type { RegisterDenialCode } from './register.denials.js';

/**
 * The register after `state` corrected `rows`: party rows replace the row of the same instrument,
 * authorities that of the same id, the calendar its own, or are added; languages replace the list.
 * Everything else stays to the byte. A State alone knows what it deposited, designated and reads
 * (Nassau 3, UNTOC 18(13) and (14)), and when it works; of another State's rows it has no say.
 *
 * Denies CORRECTION_OF_OTHER_STATE, CORRECTION_EMPTY when nothing would change, CORRECTION_INVALID
 * when the register would no longer stand; `problems` of the denial names every row at fault.
 */
export const correctRegister = (
  register: LegalRegister,
  state: StateCode,
  rows: OwnRows,
): Outcome<LegalRegister, RegisterDenialCode> => {
  const { parties = [], authorities = [], calendars = [], requestLanguages } = rows;
  const ids = new Set(authorities.map(({ id }) => id));
  const foreign =
    [...parties, ...authorities, ...calendars].some((row) => row.state !== state) ||
    register.authorities.some((row) => ids.has(row.id) && row.state !== state) ||
    !register.states.some(({ code }) => code === state);
  if (foreign) {
    const problems = foreignRows(register, state, rows);
    return denied('CORRECTION_OF_OTHER_STATE', { state, problems });
  }
  const corrected: LegalRegister = {
    ...register,
    states: register.states.map((entry) =>
      entry.code === state && requestLanguages ? { ...entry, requestLanguages } : entry,
    ),
    parties: replaced(register.parties, parties, (row) => `${row.state} ${row.instrument}`),
    authorities: replaced(register.authorities, authorities, ({ id }) => id),
    calendars: replaced(register.calendars, calendars, (row) => row.state),
  };
  const read = readRegister(corrected);
  if (!read.ok) {
    return denied('CORRECTION_INVALID', {
      problems: problemsInRows(read.problems, corrected, rows),
    });
  }
  return sameRows(register, corrected) ? denied('CORRECTION_EMPTY') : done(corrected);
};

/** Rows keep their place; a row that is new comes last. One given twice stays twice, to be seen. */
const replaced = <T>(
  rows: readonly T[],
  given: readonly T[],
  keyOf: (row: T) => string,
): readonly T[] => {
  const byKey = new Map(given.map((row) => [keyOf(row), row]));
  const known = new Set(rows.map(keyOf));
  const again = given.filter((row) => byKey.get(keyOf(row)) !== row);
  const added = [...byKey.values()].filter((row) => !known.has(keyOf(row)));
  return [...rows.map((row) => byKey.get(keyOf(row)) ?? row), ...added, ...again];
};

const sameRows = (a: LegalRegister, b: LegalRegister): boolean =>
  canonicalize(a) === canonicalize(b);
