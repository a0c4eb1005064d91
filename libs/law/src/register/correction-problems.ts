/** Where a correction is wrong, told by the rows that its drafter wrote and not by the register's. */

import type { StateCode } from '@comity/kernel';
import type { Problem, ProblemCode } from '../bodies/reading.js';
import type { LegalRegister, OwnRows } from './legal-register.js';

const IN_LIST = /^(\w+)\[(\d+)\]/;

/** `parties[1].source: MISSING`: the form in which denials list problems. */
export const problemLines = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ path, problem }) => lineOf(path, problem));

/** The problems of the register as corrected, each at the drafter's row that brought it about. */
export const problemsInRows = (
  problems: readonly Problem[],
  corrected: LegalRegister,
  rows: OwnRows,
): readonly string[] =>
  problems.map(({ path, problem }) => {
    const [place = '', list = '', index] = IN_LIST.exec(path) ?? [];
    const row = listIn(corrected, list)[Number(index)];
    // The register as corrected holds the drafter's own rows, not copies of them.
    const own = row === undefined ? -1 : listIn(rows, list).indexOf(row);
    return lineOf(own < 0 ? path : `${list}[${own}]${path.slice(place.length)}`, problem);
  });

/** The rows that are not the State's own: of another State, or under another's authority's id. */
export const foreignRows = (
  register: LegalRegister,
  state: StateCode,
  rows: OwnRows,
): readonly string[] => {
  const taken = new Set(
    register.authorities.filter((row) => row.state !== state).map(({ id }) => id),
  );
  return [
    ...Object.keys(rows).flatMap((list) =>
      listIn(rows, list).flatMap((row, at) => when(isOfOther(row, state), `${list}[${at}].state`)),
    ),
    ...(rows.authorities ?? []).flatMap(({ id }, at) =>
      when(taken.has(id), `authorities[${at}].id`),
    ),
  ];
};

/** The rows of one list, whichever lists a register or a correction has. */
const listIn = (of: LegalRegister | OwnRows, list: string): readonly unknown[] => {
  const found: unknown = Object.hasOwn(of, list) ? Reflect.get(of, list) : undefined;
  return Array.isArray(found) ? found : [];
};

/** Of a row that says whose it is; a language of requests says no such thing. */
const isOfOther = (row: unknown, state: StateCode): boolean =>
  typeof row === 'object' && row !== null && 'state' in row && row.state !== state;

const when = (wrong: boolean, path: string): readonly string[] =>
  wrong ? [lineOf(path, 'NOT_ALLOWED')] : [];

const lineOf = (path: string, problem: ProblemCode): string => `${path}: ${problem}`;
