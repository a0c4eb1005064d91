/** Words that a mistyped one may have meant, found in a sorted list without comparing it with each. */

/** A sorted list, and how many letters each entry has in common with the one before it. */
export interface SortedWords {
  readonly words: readonly string[];
  readonly inCommon: Uint8Array;
}

/** What was found: the index in the list, and the edits that lead from the one to the other. */
export interface Near {
  readonly index: number;
  readonly edits: number;
}

/** What is looked for. */
export interface Sought {
  readonly word: string;
  /** Letters set in, left out, exchanged for others, or two neighbours that changed places. */
  readonly editsMax: number;
  /** Whether what follows after the part that is near may be anything, as while somebody types. */
  readonly asPrefix: boolean;
}

/** `words`, in ascending order and each once, made ready to be searched. */
export const sortedWords = (words: readonly string[]): SortedWords => {
  const inCommon = new Uint8Array(words.length);
  for (let at = 1; at < words.length; at += 1) {
    inCommon[at] = commonLetters(words[at - 1] ?? '', words[at] ?? '');
  }
  return { words, inCommon };
};

const LETTERS_MAX = 255;

const commonLetters = (a: string, b: string): number => {
  const max = Math.min(a.length, b.length, LETTERS_MAX);
  let common = 0;
  while (common < max && a.charCodeAt(common) === b.charCodeAt(common)) common += 1;
  return common;
};

/**
 * Every word of the list within `editsMax` edits of `word` (optimal string alignment). Neighbours in
 * the list share the rows of their common beginning; once no way through a beginning is within the
 * bound, all that begin so are passed over.
 */
export const nearestWords = (
  { words, inCommon }: SortedWords,
  { word, editsMax, asPrefix }: Sought,
): readonly Near[] => {
  const found: Near[] = [];
  const table = new EditTable(word, editsMax);
  /** Letters of a beginning that leads nowhere, or that is near enough by itself; 0 for none. */
  let decided = 0;
  let verdict: number | null = null;
  for (let index = 0; index < words.length; index += 1) {
    const common = inCommon[index] ?? 0;
    if (decided > 0 && common >= decided) {
      if (verdict !== null) found.push({ index, edits: verdict });
      continue;
    }
    decided = 0;
    verdict = null;
    const candidate = words[index] ?? '';
    const read = table.read(candidate, common, asPrefix);
    if (read.edits <= editsMax) found.push({ index, edits: read.edits });
    if (read.decidedAt > 0) {
      decided = read.decidedAt;
      verdict = read.edits <= editsMax ? read.edits : null;
    }
  }
  return found;
};

const FAR = 255;

/** The rows of edits between a word and the beginnings of one candidate after the other. */
class EditTable {
  readonly #word: string;
  readonly #editsMax: number;
  readonly #rows: Uint8Array[];
  /** The least of each row: how near a beginning of so many letters may still lead. */
  readonly #least: number[] = [0];

  constructor(word: string, editsMax: number) {
    this.#word = word;
    this.#editsMax = editsMax;
    this.#rows = [Uint8Array.from({ length: word.length + 1 }, (_, at) => at)];
  }

  /**
   * The edits between the word and `candidate`, whose first `common` letters are those of the
   * candidate before; and after how many letters that was decided for all that begin alike, else 0.
   */
  read(
    candidate: string,
    common: number,
    asPrefix: boolean,
  ): { readonly edits: number; readonly decidedAt: number } {
    let nearest = FAR;
    for (let depth = 1; depth <= candidate.length; depth += 1) {
      if (depth > common) this.#fill(candidate, depth);
      const least = this.#least[depth] ?? FAR;
      if (asPrefix) nearest = Math.min(nearest, this.#edits(depth));
      const isNear = nearest <= this.#editsMax;
      if (isNear ? least >= nearest : least > this.#editsMax) {
        return { edits: nearest, decidedAt: depth };
      }
    }
    return { edits: asPrefix ? nearest : this.#edits(candidate.length), decidedAt: 0 };
  }

  #edits(depth: number): number {
    return this.#rows[depth]?.[this.#word.length] ?? FAR;
  }

  #fill(candidate: string, depth: number): void {
    const word = this.#word;
    const above = this.#rows[depth - 1] ?? new Uint8Array();
    const twoAbove = this.#rows[depth - 2];
    const row = (this.#rows[depth] ??= new Uint8Array(word.length + 1));
    const letter = candidate.charCodeAt(depth - 1);
    const letterBefore = candidate.charCodeAt(depth - 2);
    row[0] = depth;
    let least = depth;
    for (let at = 1; at <= word.length; at += 1) {
      const own = word.charCodeAt(at - 1);
      const exchanged = (above[at - 1] ?? FAR) + (own === letter ? 0 : 1);
      let edits = Math.min(exchanged, (above[at] ?? FAR) + 1, (row[at - 1] ?? FAR) + 1);
      if (twoAbove && at > 1 && own === letterBefore && word.charCodeAt(at - 2) === letter) {
        edits = Math.min(edits, (twoAbove[at - 2] ?? FAR) + 1);
      }
      row[at] = edits;
      least = Math.min(least, edits);
    }
    this.#least[depth] = least;
  }
}
