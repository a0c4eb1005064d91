/** What differs between two versions of a practice, field by field, as people read it. */

import { canonicalize, type Json } from '@comity/kernel';
import { practiceDraft, type PracticeRecord } from '../bodies/practice-record.js';
import type { Shape } from '../bodies/reading.js';
import { foundingRegister } from '../register/founding-register.js';
import { placeIn } from '../words/labels.js';
import type { Language } from '../words/language.js';
import { partsOf } from '../words/place.js';
import { valueIn } from '../words/values.js';
import { compareRuns, compareWords, type WordMark } from './compare-words.js';

/** One field that differs. */
export interface PracticeDifference {
  /** As denials name fields: `results[0].after`, counted as in the newer version where it is there. */
  readonly path: string;
  /** The same in words. */
  readonly label: string;
  /** What it said, codes in words; null where it said nothing. */
  readonly before: string | null;
  readonly after: string | null;
  /** Word by word, or entry by entry of a list of lines; none where a field came, went or is no text. */
  readonly words: readonly WordMark[];
}

interface Pair {
  readonly path: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/**
 * The fields in which `after` differs from `before`, in the order of the record; none where both say
 * the same. Free text stays in the language it was written in.
 */
export const comparePractices = (
  before: PracticeRecord,
  after: PracticeRecord,
  language: Language,
): readonly PracticeDifference[] => {
  const pair = { path: '', before: before as unknown as Json, after: after as unknown as Json };
  return compare(practiceDraft.shape, pair, language);
};

const compare = (shape: Shape, pair: Pair, language: Language): readonly PracticeDifference[] => {
  if (isSame(pair.before, pair.after)) return [];
  if (shape.kind === 'object') {
    return Object.entries(shape.members).flatMap(([name, member]) =>
      compare(member.shape, memberOf(pair, name), language),
    );
  }
  if (shape.kind !== 'list') return [singly(shape, pair, language)];
  return shape.of.kind === 'object'
    ? aligned(pair).flatMap((entry) => compare(shape.of, entry, language))
    : [asLines(shape.of, pair, language)];
};

const isSame = (one: Json | undefined, other: Json | undefined): boolean =>
  one === undefined || other === undefined
    ? one === other
    : canonicalize(one) === canonicalize(other);

const memberOf = ({ path, before, after }: Pair, name: string): Pair => ({
  path: path === '' ? name : `${path}.${name}`,
  before: memberIn(before, name),
  after: memberIn(after, name),
});

const memberIn = (value: Json | undefined, name: string): Json | undefined =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as { readonly [member: string]: Json })[name]
    : undefined;

const singly = (shape: Shape, { path, ...pair }: Pair, language: Language): PracticeDifference => {
  const [before, after] = [pair.before, pair.after].map((value) =>
    value === undefined ? null : inWords(shape, value, { path, language }),
  ) as [string | null, string | null];
  const isText = shape.kind === 'prose' || shape.kind === 'line';
  const words = isText && before !== null && after !== null ? compareWords(before, after) : [];
  return { path, label: placeIn(path, language), before, after, words };
};

/** A list of lines or codes, a line for each. */
const asLines = (of: Shape, { path, ...pair }: Pair, language: Language): PracticeDifference => {
  const [before = [], after = []] = [pair.before, pair.after].map((entries) =>
    listIn(entries).map((entry) => `${inWords(of, entry, { path, language })}\n`),
  );
  return {
    path,
    label: placeIn(path, language),
    before: before.length === 0 ? null : before.join('').trimEnd(),
    after: after.length === 0 ? null : after.join('').trimEnd(),
    words: before.length > 0 && after.length > 0 ? compareRuns(before, after) : [],
  };
};

/** Entries that stand in both lists are left out; the others are held against each other in order. */
const aligned = ({ path, ...pair }: Pair): readonly Pair[] => {
  const [before, after] = [listIn(pair.before), listIn(pair.after)];
  const gone = without(before, after);
  const come = without(after, before);
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => ({
    path: `${path}[${come[at]?.index ?? gone[at]?.index ?? 0}]`,
    before: gone[at]?.entry,
    after: come[at]?.entry,
  }));
};

const without = (entries: readonly Json[], others: readonly Json[]) => {
  const left = others.map((one) => canonicalize(one));
  return entries.flatMap((entry, index) => {
    const found = left.indexOf(canonicalize(entry));
    if (found === -1) return [{ entry, index }];
    left.splice(found, 1);
    return [];
  });
};

const listIn = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? (value as readonly Json[]) : [];

const inWords = (
  shape: Shape,
  value: Json,
  { path, language }: { readonly path: string; readonly language: Language },
): string => {
  const place = { names: partsOf(path).map(({ name }) => name) };
  return valueIn({ language, register: foundingRegister }, shape, value, place);
};
