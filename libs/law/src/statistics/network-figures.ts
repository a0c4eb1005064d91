/** The network's month: sums over the members' statements, and the matrix of pairs. */

import type { StateCode } from '@comity/kernel';
import { BREAKDOWNS, MEASURES } from './statement.js';
import type { StatedCell, Statement } from './statement.js';

/** A cell summed over members. */
export interface NetworkCell extends StatedCell {
  /** Members whose statement shows this cell; the others' may be nought, small or hidden. */
  readonly members: number;
}

/** Requests of a month from one State to another, as the State asked states them. */
export interface PairVolume {
  readonly requesting: string;
  readonly requested: StateCode;
  readonly count: number;
}

/** What the statements of one month add up to: a lower bound, since small cells are in no sum. */
export interface NetworkFigures {
  /** Members whose statement is counted. */
  readonly stated: readonly StateCode[];
  readonly cells: readonly NetworkCell[];
  readonly pairs: readonly PairVolume[];
}

/**
 * Sums the statements of one month. Each case is stated by one State alone, the one asked, so no
 * case is counted twice; of two statements of one State the first counts.
 */
export const networkFigures = (statements: readonly Statement[]): NetworkFigures => {
  const counted = statements.filter(
    (one, index) => statements.findIndex(({ state }) => state === one.state) === index,
  );
  const groups = Map.groupBy(
    counted.flatMap(({ cells }) => cells),
    ({ measure, by, key }) => [measure, by, key].join(' '),
  );
  return {
    stated: counted.map(({ state }) => state).toSorted(),
    cells: [...groups.values()].flatMap(summed).toSorted(inOrder),
    pairs: counted
      .flatMap(({ state, cells }) =>
        cells
          .filter(({ measure, by }) => measure === 'opened' && by === 'requesting')
          .map(({ key, count }) => ({ requesting: key, requested: state, count })),
      )
      .toSorted((a, b) => (a.requesting + a.requested < b.requesting + b.requested ? -1 : 1)),
  };
};

const summed = (cells: readonly StatedCell[]): readonly NetworkCell[] =>
  cells.slice(0, 1).map((first) => ({
    ...first,
    count: cells.reduce((sum, { count }) => sum + count, 0),
    members: cells.length,
  }));

const inOrder = (a: NetworkCell, b: NetworkCell): number =>
  MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure) ||
  BREAKDOWNS.indexOf(a.by) - BREAKDOWNS.indexOf(b.by) ||
  (a.key < b.key ? -1 : 1);
