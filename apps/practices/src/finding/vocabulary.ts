/** Every word of one language that stands in the library, and in which practices each stands. */

import type { Language } from '@comity/law';
import { nearestWords, sortedWords } from './nearest-words.js';
import type { SortedWords } from './nearest-words.js';
import { isStopWord } from './stop-words.js';
import type { SearchedText } from './texts-of-practice.js';
import { folded, stemsOf, wordsOf } from './words-of-text.js';

/** A word of one practice, and the weight it has there. */
export interface Noted {
  readonly form: number;
  readonly weight: number;
}

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
export const ONE_EDIT_LETTERS_MIN = 4;
export const TWO_EDITS_LETTERS_MIN = 8;
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

/** Mutable, and owned by one index; slots are given in ascending order. */
export class Vocabulary {
  readonly language: Language;
  /** Each way of writing a word, with its accents, to its form; null for a stop word. */
  readonly #written = new Map<string, number | null>();
  readonly #forms: string[] = [];
  readonly #formOf = new Map<string, number>();
  readonly #families = new Map<string, number[]>();
  readonly #stems: string[][] = [];
  readonly #postings: number[][] = [];
  /** By form, how often it stands in the practice that is being noted; all 0 between two. */
  readonly #times: number[] = [];
  /** Forms that are not yet in `#sorted`. */
  #fresh: number[] = [];
  #sorted: SortedWords = sortedWords([]);
  #sortedForms: readonly number[] = [];

  constructor(language: Language) {
    this.language = language;
  }

  /** The form of a word that `text` gave; undefined where it is gone. */
  named(bare: string): number | undefined {
    return this.#formOf.get(bare);
  }

  /**
   * Notes every word of `texts`, which are all in this language, for the practice of `slot`, which is
   * not below any noted before. @returns what was noted
   */
  note(slot: number, texts: readonly SearchedText[]): readonly Noted[] {
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
    return forms.map((form) => {
      const weight = weightOf(this.#times[form] ?? 0, length);
      this.#times[form] = 0;
      this.#postings[form]?.push(slot * WEIGHTS + weight);
      return { form, weight };
    });
  }

  /** How often forms are noted: practices that are gone count until `keep`. */
  count(form: number): number {
    return this.#postings[form]?.length ?? 0;
  }

  /** Calls `visit` with slot and weight of each practice in which `form` stands. */
  each(form: number, visit: (slot: number, weight: number) => void): void {
    const list = this.#postings[form] ?? [];
    for (const packed of list) visit(Math.floor(packed / WEIGHTS), packed % WEIGHTS);
  }

  /** Whether `asks` says so of any practice in which `form` stands. */
  some(form: number, asks: (slot: number) => boolean): boolean {
    return (this.#postings[form] ?? []).some((packed) => asks(Math.floor(packed / WEIGHTS)));
  }

  /** The weight of `form` in the practice of `slot`; 0 where it does not stand there. */
  weightIn(form: number, slot: number): number {
    const list = this.#postings[form] ?? [];
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle] ?? 0) < slot * WEIGHTS) low = middle + 1;
      else high = middle;
    }
    const { slot: found, weight } = unpacked(list[low] ?? 0);
    return found === slot ? weight : 0;
  }

  /** The word without its accents. */
  text(form: number): string {
    return this.#forms[form] ?? '';
  }

  /** Forms that are `word` itself, of its family, or, where `asPrefix`, begin with it. */
  meanings(word: string, asPrefix: boolean): readonly Meant[] {
    const bare = folded(word);
    const exact = this.#formOf.get(bare);
    const meant = new Map<number, number>();
    if (exact !== undefined) meant.set(exact, 1);
    const stems = new Set([
      ...stemsOf(word, this.language),
      ...(exact === undefined ? [] : (this.#stems[exact] ?? [])),
    ]);
    if (!isStopWord(bare, this.language)) {
      for (const stem of stems) this.#addFamily(meant, stem, SAME_STEM);
    }
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
    this.#sort();
    const editsMax = bare.length < TWO_EDITS_LETTERS_MIN ? 1 : 2;
    const near = nearestWords(this.#sorted, { word: bare, editsMax, asPrefix });
    const edits = near.reduce((least, one) => Math.min(least, one.edits), Infinity);
    const closeness = edits < 2 ? ONE_EDIT : TWO_EDITS;
    const meant = new Map<number, number>();
    for (const one of near) {
      const form = this.#sortedForms[one.index];
      if (form === undefined || one.edits > edits) continue;
      add(meant, form, closeness);
      for (const stem of this.#stems[form] ?? []) {
        this.#addFamily(meant, stem, closeness * SAME_STEM);
      }
    }
    return { edits, meant: listOf(meant) };
  }

  /** The same words with slots renumbered by `renumbered`, which says null for those that are gone. */
  keep(renumbered: (slot: number) => number | null): Vocabulary {
    const kept = new Vocabulary(this.language);
    const formOf = this.#postings.map((list, form) => {
      const moved = list.flatMap((packed) => {
        const { slot, weight } = unpacked(packed);
        const to = renumbered(slot);
        return to === null ? [] : [to * WEIGHTS + weight];
      });
      if (moved.length === 0) return null;
      const next = kept.#add(this.text(form));
      kept.#postings[next] = moved;
      for (const stem of this.#stems[form] ?? []) kept.#join(next, stem);
      return next;
    });
    for (const [written, form] of this.#written) {
      const to = form === null ? null : formOf[form];
      if (to !== null && to !== undefined) kept.#written.set(written, to);
    }
    return kept;
  }

  /** The form of `word`, in small letters with its accents; null for a stop word. */
  #form(word: string): number | null {
    const known = this.#written.get(word);
    if (known !== undefined) return known;
    const bare = folded(word);
    const form = isStopWord(bare, this.language)
      ? null
      : (this.#formOf.get(bare) ?? this.#add(bare));
    this.#written.set(word, form);
    if (form !== null) for (const stem of stemsOf(word, this.language)) this.#join(form, stem);
    return form;
  }

  #add(bare: string): number {
    const form = this.#forms.push(bare) - 1;
    this.#formOf.set(bare, form);
    this.#stems.push([]);
    this.#postings.push([]);
    this.#times.push(0);
    this.#fresh.push(form);
    return form;
  }

  #join(form: number, stem: string): void {
    const stems = this.#stems[form];
    if (stems === undefined || stems.includes(stem)) return;
    stems.push(stem);
    const family = this.#families.get(stem);
    if (family) family.push(form);
    else this.#families.set(stem, [form]);
  }

  #addFamily(meant: Map<number, number>, stem: string, closeness: number): void {
    for (const form of this.#families.get(stem) ?? []) add(meant, form, closeness);
  }

  #beginningWith(bare: string): readonly number[] {
    this.#sort();
    const { words } = this.#sorted;
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] ?? '') < bare) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < words.length && words[end]?.startsWith(bare) === true) end += 1;
    return this.#sortedForms.slice(low, end);
  }

  #sort(): void {
    if (this.#fresh.length === 0) return;
    const byText = (a: number, b: number): number => (this.text(a) < this.text(b) ? -1 : 1);
    const forms = [...this.#sortedForms, ...this.#fresh].sort(byText);
    this.#fresh = [];
    this.#sortedForms = forms;
    this.#sorted = sortedWords(forms.map((form) => this.text(form)));
  }
}

/** From 1 to WEIGHT_MAX: what `times` of a word say in a text of `length` words. */
const weightOf = (times: number, length: number): number => {
  const dilution = 1 - LENGTH_SHARE + (LENGTH_SHARE * length) / WORDS_COMMON;
  return Math.max(1, Math.round((WEIGHT_MAX * times) / (times + SATURATION * dilution)));
};

const unpacked = (packed: number): { readonly slot: number; readonly weight: number } => ({
  slot: Math.floor(packed / WEIGHTS),
  weight: packed % WEIGHTS,
});

const add = (meant: Map<number, number>, form: number, closeness: number): void => {
  if ((meant.get(form) ?? 0) < closeness) meant.set(form, closeness);
};

const listOf = (meant: ReadonlyMap<number, number>): readonly Meant[] =>
  [...meant].map(([form, closeness]) => ({ form, closeness }));
