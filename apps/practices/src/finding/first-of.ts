/** The first few of many, without putting the rest in order. */

/** The first `count` of `entries` as `before` orders them, which knows of any two which is first. */
export const firstOf = (
  entries: Iterable<number>,
  count: number,
  before: (a: number, b: number) => boolean,
): readonly number[] => {
  if (count <= 0) return [];
  /** A heap whose root is the last of those kept. */
  const kept: number[] = [];
  for (const entry of entries) {
    if (kept.length < count) {
      kept.push(entry);
      rise(kept, before);
    } else if (before(entry, kept[0] as number)) {
      kept[0] = entry;
      sink(kept, before);
    }
  }
  return kept.sort((a, b) => (before(a, b) ? -1 : 1));
};

type Before = (a: number, b: number) => boolean;

const rise = (heap: number[], before: Before): void => {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!before(heap[parent] as number, heap[at] as number)) return;
    exchange(heap, parent, at);
    at = parent;
  }
};

const sink = (heap: number[], before: Before): void => {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    if (left >= heap.length) return;
    const right = left + 1;
    const later =
      right < heap.length && before(heap[left] as number, heap[right] as number) ? right : left;
    if (!before(heap[at] as number, heap[later] as number)) return;
    exchange(heap, at, later);
    at = later;
  }
};

const exchange = (heap: number[], a: number, b: number): void => {
  const held = heap[a] as number;
  heap[a] = heap[b] as number;
  heap[b] = held;
};
