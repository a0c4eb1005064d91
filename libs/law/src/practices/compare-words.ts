/** Marks, word by word, what one text keeps, leaves out and adds of another. */

/** A run of words that both texts have, or only the first, or only the second. */
export interface WordMark {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A word, a run of white space, or any other character by itself. */
const TOKEN = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;
/**
 * Pairs of words that are held against each other, beyond the beginning and the end that both texts
 * share: two texts of about three printed pages. Beyond that, everything between counts as rewritten.
 */
const PAIRS_MAX = 1_000_000;

/**
 * The marks from `before` to `after`: those kept and removed spell `before`, those kept and added
 * spell `after`. As much as possible is kept.
 */
export const compareWords = (before: string, after: string): readonly WordMark[] =>
  compareRuns(before.match(TOKEN) ?? [], after.match(TOKEN) ?? []);

/** The same for texts that are already cut into runs that are kept or not as a whole. */
export const compareRuns = (
  before: readonly string[],
  after: readonly string[],
): readonly WordMark[] => {
  const head = lengthShared(before, after);
  const tail = lengthShared(before.slice(head).toReversed(), after.slice(head).toReversed());
  return joined([
    ...before.slice(0, head).map((text) => mark('same', text)),
    ...between(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map((text) => mark('same', text)),
  ]);
};

const mark = (kind: WordMark['kind'], text: string): WordMark => ({ kind, text });

const lengthShared = (one: readonly string[], other: readonly string[]): number => {
  const different = one.findIndex((token, at) => token !== other[at]);
  return different === -1 ? one.length : different;
};

const between = (before: readonly string[], after: readonly string[]): readonly WordMark[] => {
  const isTooLong = before.length * after.length > PAIRS_MAX;
  if (isTooLong) return [...before.map(removed), ...after.map(added)];
  const kept = keptFrom(before, after);
  const marks: WordMark[] = [];
  let [at, to] = [0, 0];
  while (at < before.length || to < after.length) {
    const [one, other] = [before[at], after[to]];
    if (one !== undefined && one === other) {
      marks.push(mark('same', one));
      at += 1;
      to += 1;
    } else if (other === undefined || kept(at + 1, to) >= kept(at, to + 1)) {
      marks.push(removed(one ?? ''));
      at += 1;
    } else {
      marks.push(added(other));
      to += 1;
    }
  }
  return marks;
};

const removed = (text: string): WordMark => mark('removed', text);
const added = (text: string): WordMark => mark('added', text);

/** How many tokens can be kept from these places on: the longest common subsequence. */
const keptFrom = (
  before: readonly string[],
  after: readonly string[],
): ((at: number, to: number) => number) => {
  const width = after.length + 1;
  const kept = new Uint32Array((before.length + 1) * width);
  const read = (at: number, to: number): number =>
    at > before.length || to > after.length ? -1 : (kept[at * width + to] ?? 0);
  for (let at = before.length - 1; at >= 0; at -= 1) {
    for (let to = after.length - 1; to >= 0; to -= 1) {
      kept[at * width + to] =
        before[at] === after[to]
          ? read(at + 1, to + 1) + 1
          : Math.max(read(at + 1, to), read(at, to + 1));
    }
  }
  return read;
};

const joined = (marks: readonly WordMark[]): readonly WordMark[] =>
  marks.reduce<WordMark[]>((runs, { kind, text }) => {
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = mark(kind, last.text + text);
    else runs.push(mark(kind, text));
    return runs;
  }, []);
