/** What will happen, ordered by virtual time and, within one moment, by when it was planned. */

export interface Planned {
  readonly timeMs: number;
  readonly sequence: number;
  readonly label: string;
  readonly run: () => void;
}

export class EventHeap {
  readonly #items: Planned[] = [];
  #sequence = 0;

  plan(timeMs: number, label: string, run: () => void): void {
    this.#items.push({ timeMs, sequence: this.#sequence, label, run });
    this.#sequence += 1;
    this.#rise(this.#items.length - 1);
  }

  /** Takes the earliest away; undefined when nothing is planned. */
  next(): Planned | undefined {
    const [first] = this.#items;
    const last = this.#items.pop();
    if (first === undefined || last === undefined || first === last) return first;
    this.#items[0] = last;
    this.#sink(0);
    return first;
  }

  #rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(from: number): void {
    let at = from;
    for (;;) {
      const left = 2 * at + 1;
      const earlier = this.#isBefore(left + 1, left) ? left + 1 : left;
      if (!this.#isBefore(earlier, at)) return;
      this.#swap(at, earlier);
      at = earlier;
    }
  }

  #isBefore(i: number, j: number): boolean {
    const a = this.#items[i];
    const b = this.#items[j];
    if (a === undefined || b === undefined) return false;
    return a.timeMs === b.timeMs ? a.sequence < b.sequence : a.timeMs < b.timeMs;
  }

  #swap(i: number, j: number): void {
    const a = this.#items[i];
    const b = this.#items[j];
    if (a === undefined || b === undefined) return;
    this.#items[i] = b;
    this.#items[j] = a;
  }
}
