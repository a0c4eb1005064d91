/** Where a correction is wrong, told by the rows that its drafter wrote and not by the register's. */

import type { StateCode } from '@comity/kernel';
import type { Problem, ProblemCode } from '../bodies/reading.js';
import type { LegalRegister, OwnRows } from './legal-register.js';

const IN_LIST = /^(parties|authorities)\[(\d+)\]/;

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
    const [place = '', list, index] = IN_LIST.exec(path) ?? [];
    if (list !== 'parties' && list !== 'authorities') return lineOf(path, problem);
    const row: unknown = corrected[list][Number(index)];
    const own = (rows[list] ?? []).findIndex((one: unknown) => one === row);
    return lineOf(own < 0 ? path : `${list}[${own}]${path.slice(place.length)}`, problem);
  });

/** The rows that are not the State's own: of another State, or under another's authority's id. */
export const foreignRows = (
  register: LegalRegister,
  state: StateCode,
  { parties = [], authorities = [] }: OwnRows,
): readonly string[] => {
  const taken = new Set(
    register.authorities.filter((row) => row.state !== state).map(({ id }) => id),
  );
  return [
    ...parties.flatMap((row, at) => when(row.state !== state, `parties[${at}].state`)),
    ...authorities.flatMap((row, at) => [
      ...when(row.state !== state, `authorities[${at}].state`),
      ...when(taken.has(row.id), `authorities[${at}].id`),
    ]),
  ];
};

const when = (wrong: boolean, path: string): readonly string[] =>
  wrong ? [lineOf(path, 'NOT_ALLOWED')] : [];

const lineOf = (path: string, problem: ProblemCode): string => `${path}: ${problem}`;
