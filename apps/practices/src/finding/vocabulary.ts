/** Every word of one language that stands in the library, and in which practices each stands. */

import type { Language } from '@comity/law';
import { nearestWords, sortedWords } from './nearest-words.js';
import type { SortedWords } from './nearest-words.js';
import { isStopWord } from './stop-words.js';
import type { SearchedText } from './texts-of-practice.js';
import { folded, stemsOf, wordsOf } from './words-of-text.js';

/** A word of the library that a word of a query means, and how surely: 1 for the word itself. */
export interface Meant {
  readonly form: number;
  readonly closeness: number;
}

const SAME_STEM = 0.9;
const BEGINS_SO = 0.7;
const ONE_EDIT = 0.6;
const TWO_EDITS = 0.4;

/** Typing mistakes are forgiven in words of so many letters: one from the first, two from the second. */
const ONE_EDIT_LETTERS_MIN = 4;
const TWO_EDITS_LETTERS_MIN = 8;
/** With fewer letters half the library begins. */
const PREFIX_LETTERS_MIN = 3;

/** A posting is one small integer: this many values of weight, then the slot. */
const WEIGHTS = 256;
export const WEIGHT_MAX = WEIGHTS - 1;

/** BM25 (Robertson and Zaragoza, 2009): how soon a word said again says no more. */
const SATURATION = 1.2;
/** How much a long text is held against a word in it, from 0 to 1. */
const LENGTH_SHARE = 0.5;
/** Words of a common practice in one language; what is longer or shorter is measured by it. */
const WORDS_COMMON = 300;

/** Mutable, and owned by one index. Of a practice that is taken out no word remains. */
export class Vocabulary {
  readonly language: Language;
  /** Each word as it is written, in small letters; null for a stop word. */
  readonly #formOf = new Map<string, number | null>();
  /** By form: the word, and the practices in which it stands, by slot; none for a free number. */
  readonly #written: string[] = [];
  readonly #postings: number[][] = [];
  /** By form, how often it stands in the practice that is being noted; all 0 between two. */
  readonly #times: number[] = [];
  /** Numbers of forms that are gone, to be given again. */
  readonly #free: number[] = [];
  /** Forms by the word without its accents, and by each of their stems. */
  readonly #bare = new Map<string, number[]>();
  readonly #families = new Map<string, number[]>();
  /** Every key of `#bare`, but for those that came or went since it was last put in order. */
  #sorted: SortedWords = sortedWords([]);
  #fresh: string[] = [];
  #hasGone = false;

  constructor(language: Language) {
    this.language = language;
  }

  /**
   * Notes every word of `texts`, which are all in this language, for the practice of `slot`.
   *
   * @returns their forms, each once
   */
  note(slot: number, texts: readonly SearchedText[]): Int32Array {
    const forms: number[] = [];
    let length = 0;
    for (const { text, times } of texts) {
      for (const word of wordsOf(text)) {
        length += 1;
        const form = this.#form(word);
        if (form === null) continue;
        const before = this.#times[form] ?? 0;
        if (before === 0) forms.push(form);
        this.#times[form] = before + times;
      }
    }
    for (const form of forms) {
      const weight = weightOf(this.#times[form] ?? 0, length);
      this.#times[form] = 0;
      const list = this.#postings[form] ?? [];
      const at = placeOf(list, slot);
      if (at === list.length) list.push(slot * WEIGHTS + weight);
      else list.splice(at, 0, slot * WEIGHTS + weight);
    }
    return Int32Array.from(forms);
  }

  /** Takes out of the practice of `slot` the words of these forms, as `note` gave them. */
  remove(slot: number, forms: Iterable<number>): void {
    for (const form of forms) {
      const list = this.#postings[form] ?? [];
      list.splice(placeOf(list, slot), 1);
      if (list.length === 0) this.#drop(form);
    }
  }

  /** In how many practices `form` stands. */
  count(form: number): number {
    return this.#postings[form]?.length ?? 0;
  }

  /** Calls `visit` with slot and weight of each practice in which `form` stands. */
  each(form: number, visit: (slot: number, weight: number) => void): void {
    const list = this.#postings[form] ?? [];
    for (const packed of list) visit(Math.floor(packed / WEIGHTS), packed % WEIGHTS);
  }

  /** The weight of `form` in the practice of `slot`; 0 where it does not stand there. */
  weightIn(form: number, slot: number): number {
    const list = this.#postings[form] ?? [];
    const packed = list[placeOf(list, slot)] ?? -1;
    return Math.floor(packed / WEIGHTS) === slot ? packed % WEIGHTS : 0;
  }

  /** The word, in small letters and with its accents. */
  text(form: number): string {
    return this.#written[form] ?? '';
  }

  /** The form of a word as it is written; undefined where no practice has it. */
  named(written: string): number | undefined {
    return this.#formOf.get(written) ?? undefined;
  }

  /** Forms that are `word`, accents apart, of its family, or, where `asPrefix`, begin with it. */
  meanings(word: string, asPrefix: boolean): readonly Meant[] {
    const bare = folded(word);
    const meant = new Map<number, number>();
    if (isStopWord(bare, this.language)) return [];
    const exact = this.#bare.get(bare) ?? [];
    for (const form of exact) add(meant, form, 1);
    this.#addFamilies(meant, stemsOf(word, this.language), SAME_STEM);
    for (const form of exact) this.#addFamilies(meant, this.#stemsOf(form), SAME_STEM);
    if (asPrefix && bare.length >= PREFIX_LETTERS_MIN) {
      for (const form of this.#beginningWith(bare)) add(meant, form, BEGINS_SO);
    }
    return listOf(meant);
  }

  /**
   * Forms that `word` may be a mistyped writing of, those of their families included, and by how
   * many edits; none for words too short to tell.
   */
  nearest(
    word: string,
    asPrefix: boolean,
  ): { readonly edits: number; readonly meant: readonly Meant[] } {
    const bare = folded(word);
    if (bare.length < ONE_EDIT_LETTERS_MIN) return { edits: Infinity, meant: [] };
    const sorted = this.#inOrder();
    const editsMax = bare.length < TWO_EDITS_LETTERS_MIN ? 1 : 2;
    const near = nearestWords(sorted, { word: bare, editsMax, asPrefix });
    const edits = near.reduce((least, one) => Math.min(least, one.edits), Infinity);
    const closeness = edits < 2 ? ONE_EDIT : TWO_EDITS;
    const meant = new Map<number, number>();
    for (const one of near) {
      if (one.edits > edits) continue;
      for (const form of this.#bare.get(sorted.words[one.index] ?? '') ?? []) {
        add(meant, form, closeness);
        this.#addFamilies(meant, this.#stemsOf(form), closeness * SAME_STEM);
      }
    }
    return { edits, meant: listOf(meant) };
  }

  #form(word: string): number | null {
    const known = this.#formOf.get(word);
    if (known !== undefined) return known;
    const bare = folded(word);
    const form = isStopWord(bare, this.language) ? null : this.#add(word, bare);
    this.#formOf.set(word, form);
    return form;
  }

  #add(word: string, bare: string): number {
    const form = this.#free.pop() ?? this.#written.length;
    this.#written[form] = word;
    this.#postings[form] = [];
    this.#times[form] = 0;
    if (!this.#bare.has(bare)) this.#fresh.push(bare);
    join(this.#bare, bare, form);
    for (const stem of this.#stemsOf(form)) join(this.#families, stem, form);
    return form;
  }

  #drop(form: number): void {
    const word = this.text(form);
    this.#formOf.delete(word);
    part(this.#bare, folded(word), form);
    for (const stem of this.#stemsOf(form)) part(this.#families, stem, form);
    this.#hasGone = true;
    this.#written[form] = '';
    this.#free.push(form);
  }

  #stemsOf(form: number): readonly string[] {
    return stemsOf(this.text(form), this.language);
  }

  #addFamilies(meant: Map<number, number>, stems: readonly string[], closeness: number): void {
    for (const stem of stems) {
      for (const form of this.#families.get(stem) ?? []) add(meant, form, closeness);
    }
  }

  *#beginningWith(bare: string): Generator<number> {
    const { words } = this.#inOrder();
    let at = firstNotBelow(words.length, (index) => (words[index] ?? '') < bare);
    for (; words[at]?.startsWith(bare) === true; at += 1) {
      yield* this.#bare.get(words[at] ?? '') ?? [];
    }
  }

  #inOrder(): SortedWords {
    if (this.#fresh.length === 0 && !this.#hasGone) return this.#sorted;
    const words = [...this.#sorted.words, ...this.#fresh].sort();
    // What went and came again stands there twice.
    this.#sorted = sortedWords(
      words.filter((word, at) => word !== words[at - 1] && this.#bare.has(word)),
    );
    this.#fresh = [];
    this.#hasGone = false;
    return this.#sorted;
  }
}

const join = (groups: Map<string, number[]>, key: string, form: number): void => {
  const group = groups.get(key);
  if (group) group.push(form);
  else groups.set(key, [form]);
};

const part = (groups: Map<string, number[]>, key: string, form: number): void => {
  const rest = (groups.get(key) ?? []).filter((one) => one !== form);
  if (rest.length > 0) groups.set(key, rest);
  else groups.delete(key);
};

/** Where in a list of postings that of `slot` stands or would stand. */
const placeOf = (list: readonly number[], slot: number): number => {
  const last = list.at(-1);
  if (last === undefined || last < slot * WEIGHTS) return list.length;
  return firstNotBelow(list.length, (index) => (list[index] ?? 0) < slot * WEIGHTS);
};

/** The first of `length` places that is not `below`, where all that are stand before all others. */
const firstNotBelow = (length: number, below: (index: number) => boolean): number => {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (below(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** From 1 to WEIGHT_MAX: what `times` of a word say in a text of `length` words. */
const weightOf = (times: number, length: number): number => {
  const dilution = 1 - LENGTH_SHARE + (LENGTH_SHARE * length) / WORDS_COMMON;
  return Math.max(1, Math.round((WEIGHT_MAX * times) / (times + SATURATION * dilution)));
};

const add = (meant: Map<number, number>, form: number, closeness: number): void => {
  if ((meant.get(form) ?? 0) < closeness) meant.set(form, closeness);
};

const listOf = (meant: ReadonlyMap<number, number>): readonly Meant[] =>
  [...meant].map(([form, closeness]) => ({ form, closeness }));
