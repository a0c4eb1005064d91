/** What an index holds of each practice: its words by language, its traits, when it counts. */

import type { Instant, StateCode } from '@comity/kernel';
import type { CataloguedPractice } from '@comity/library';
import { addDays, foundingRegister, LANGUAGES, startOfDayIn, stateEntryOf } from '@comity/law';
import type { CalendarDate, Language } from '@comity/law';
import { ALL_TRAITS, traitsOf } from './facets.js';
import type { Trait } from './facets.js';
import { tellingWordsOf, textsOf } from './texts-of-practice.js';
import { Vocabulary } from './vocabulary.js';

/** A practice that can be found. */
export interface Held {
  readonly id: string;
  /** When its newest version was published. */
  readonly newestAt: Instant;
  /** From here on it has expired; Infinity where nothing ends it. */
  readonly countsUntil: number;
  /** Numbers of its values, see `Holdings.valueOf`. */
  readonly values: readonly number[];
  /** The language it was written in, and the words of that language that say most of it. */
  readonly language: Language;
  readonly telling: readonly string[];
  /** By language, in the order of LANGUAGES: its words, as the vocabulary numbers them. */
  readonly forms: readonly Int32Array[];
}

/** One value of one trait. */
export interface TraitValue {
  /** The place of the trait in ALL_TRAITS. */
  readonly trait: number;
  readonly value: string;
}

/** Mutable, and owned by one index. */
export class Holdings {
  readonly #slots: (Held | null)[] = [];
  readonly #slotOf = new Map<string, number>();
  readonly #free: number[] = [];
  readonly #vocabularies = LANGUAGES.map((language) => new Vocabulary(language));
  readonly #values: TraitValue[] = [];
  readonly #valueOf = new Map<string, number>();
  readonly #days = new Map<string, Instant>();

  /** Practices that can be found. */
  get size(): number {
    return this.#slotOf.size;
  }

  /** By slot; null where a practice is gone. */
  get slots(): readonly (Held | null)[] {
    return this.#slots;
  }

  /** Every value that a practice has or had, by its number. */
  get values(): readonly TraitValue[] {
    return this.#values;
  }

  /** Those of all languages, `first` before the others. */
  vocabularies(first: Language): readonly Vocabulary[] {
    return this.#vocabularies.toSorted(
      (a, b) => Number(b.language === first) - Number(a.language === first),
    );
  }

  /** The slot of the practice of that id; undefined where there is none. */
  slotOf(id: string): number | undefined {
    return this.#slotOf.get(id);
  }

  /** The number of a value; undefined where no practice ever had it. */
  numberOf(trait: Trait, value: string): number | undefined {
    return this.#valueOf.get(keyOf(ALL_TRAITS.indexOf(trait), value));
  }

  /** Takes in a practice as it now stands; one that is withdrawn is taken out. */
  put(practice: CataloguedPractice): void {
    this.remove(practice.id);
    const traits = traitsOf(practice);
    const newest = practice.versions.at(-1);
    if (practice.status === 'WITHDRAWN' || traits === null || newest === undefined) return;
    const slot = this.#free.pop() ?? this.#slots.length;
    this.#slots[slot] = {
      id: practice.id,
      newestAt: newest.at,
      countsUntil: this.#endOf(practice.state, practice.reviewBy),
      values: ALL_TRAITS.flatMap((trait, at) =>
        traits[trait].map((value) => this.#number(at, value)),
      ),
      language: newest.record.originalLanguage,
      telling: tellingWordsOf(newest.record),
      forms: this.#note(practice, slot),
    };
    this.#slotOf.set(practice.id, slot);
  }

  /** Takes out the practice of that id, where it is there. */
  remove(id: string): void {
    const slot = this.#slotOf.get(id);
    if (slot === undefined) return;
    this.#vocabularies.forEach((vocabulary, at) =>
      vocabulary.remove(slot, this.#slots[slot]?.forms[at] ?? []),
    );
    this.#slots[slot] = null;
    this.#slotOf.delete(id);
    this.#free.push(slot);
  }

  /** Notes every word of `practice`. @returns its forms by language */
  #note(practice: CataloguedPractice, slot: number): readonly Int32Array[] {
    const texts = textsOf(practice);
    return this.#vocabularies.map((vocabulary) =>
      vocabulary.note(
        slot,
        texts.filter(({ language }) => language === vocabulary.language),
      ),
    );
  }

  #number(trait: number, value: string): number {
    const key = keyOf(trait, value);
    const known = this.#valueOf.get(key);
    if (known !== undefined) return known;
    const number = this.#values.push({ trait, value }) - 1;
    this.#valueOf.set(key, number);
    return number;
  }

  /** The first moment of the day after `reviewBy` where `state` is: the same for many practices. */
  #endOf(state: StateCode, reviewBy: CalendarDate | null): number {
    if (reviewBy === null) return Infinity;
    const zone = stateEntryOf(foundingRegister, state)?.timeZone ?? 'UTC';
    const key = keyOf(0, `${zone} ${reviewBy}`);
    const known = this.#days.get(key);
    if (known !== undefined) return known;
    const end = startOfDayIn(zone, addDays(reviewBy, 1));
    this.#days.set(key, end);
    return end;
  }
}

const keyOf = (trait: number, value: string): string => `${trait} ${value}`;

/** Which of two slots is first: by `difference`, then the newer practice, then by id. */
export const inOrder =
  ({ slots }: Holdings, difference: (a: number, b: number) => number) =>
  (a: number, b: number): boolean => {
    const one = slots[a] as Held;
    const other = slots[b] as Held;
    const order = difference(a, b) || other.newestAt - one.newestAt;
    return order === 0 ? one.id < other.id : order < 0;
  };
