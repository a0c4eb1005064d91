/** Small cells: what of a table may be shown so that no count under five can be known from it. */

/** A count of fewer cases than this points at people (domain report 2.8; VP-16). */
export const CELL_MIN = 5;

/** Cells of one breakdown by key; what is not there is nought. */
export type Cells = ReadonlyMap<string, number>;

/** A way of cutting a total into cells that exclude each other. */
export interface Partition {
  readonly cells: Cells;
  /** Keys that a reader knows a cell might have, those not in `cells` included. */
  readonly candidates: number;
  /**
   * Cells that must stay hidden together when any does: two, or three where a reader may know one
   * of them for himself, as a State knows its own requests.
   */
  readonly hiddenMin: number;
}

/** What may be shown of a total and of each of its partitions, in their order. */
export interface Shown {
  /** Null when it may not be shown; then no partition shows anything. */
  readonly total: number | null;
  readonly partitions: readonly Cells[];
}

/**
 * Suppresses a total and its partitions. A cell under five is not shown, and nought looks like
 * it: both are absent. Where the difference between the total and the cells shown would give a
 * hidden cell away, also to a reader who knows this rule, larger cells are hidden too; where that
 * is not enough, the total goes as well (complementary suppression).
 *
 * @param partitions each adds up to the same total; none, for a bare count, needs `total`
 * @throws {RangeError} when a partition does not add up to `total`
 */
export const suppress = (total: number, partitions: readonly Partition[]): Shown => {
  if (partitions.some(({ cells }) => sumOf(cells) !== total)) {
    throw new RangeError('every partition adds up to the total');
  }
  const hidden: Shown = { total: null, partitions: partitions.map(() => new Map()) };
  if (total < CELL_MIN) return hidden;
  const shown = partitions.map((partition) => shownOf(total, partition));
  return shown.some((cells) => cells === undefined)
    ? hidden
    : { total, partitions: shown.flatMap((cells) => cells ?? []) };
};

/**
 * Suppresses counts that overlap, as of cases that lack several fields: each is shown only where
 * neither it nor the rest of the cases is under five; nothing, where `total` itself is not shown.
 */
export const suppressOverlapping = (total: number | null, cells: Cells): Cells =>
  new Map(
    [...cells].filter(([, count]) => {
      const rest = (total ?? 0) - count;
      return total !== null && count >= CELL_MIN && (rest === 0 || rest >= CELL_MIN);
    }),
  );

/**
 * From what size on cells are shown: all of five and more; where that leaves the rest in no doubt,
 * those of a next size; at last none. Fixed sizes, since the smallest shown would otherwise bound
 * what is hidden.
 */
const SHOWN_FROM = [CELL_MIN, 10, 20, 50, Infinity] as const;

const shownOf = (total: number, { cells, candidates, hiddenMin }: Partition): Cells | undefined => {
  for (const size of SHOWN_FROM) {
    const shown = new Map([...cells].filter(([, count]) => count >= size));
    const rest = total - sumOf(shown);
    const hidden = candidates - shown.size;
    // Were every hidden cell at its most, a reader who knows how this is done would know each.
    const most = (size - 1) * (hidden - (hiddenMin - HIDDEN_AT_LEAST));
    const isInDoubt = hidden >= hiddenMin && rest >= CELL_MIN && rest < most;
    if (rest === 0 || isInDoubt) return shown;
  }
  return undefined;
};

/** One hidden cell is the difference; of more than two, the others may be known to a reader. */
const HIDDEN_AT_LEAST = 2;

const sumOf = (cells: Cells): number => [...cells.values()].reduce((sum, count) => sum + count, 0);
