/** Labels of members and meanings of codes, in four languages; the data is libs/law/data/words. */

import { CODES } from '../generated/words-codes.js';
import { LABELS } from '../generated/words-labels.js';
import { TERMS } from '../generated/words-terms.js';
import type { Language, Told } from './language.js';
import { partsOf, toldAt } from './place.js';
import type { Place } from './place.js';

const labels: Readonly<Record<string, Told>> = LABELS;
const codes: Readonly<Record<string, Told>> = CODES;

/** A word of the law that is no member and no code of content: `role.drafter`, `clock.answer`. */
export type TermKey = keyof typeof TERMS;

/** What a member is called where it stands; its name where no label is known. */
export const labelOf = (place: Place, language: Language): string =>
  toldAt(labels, place)?.[language] ?? place.names.at(-1) ?? '';

/** What one entry of a list is called; as the list where it has no name of its own. */
export const itemLabelOf = (place: Place, language: Language): string => {
  const names = [...place.names.slice(0, -1), `${place.names.at(-1) ?? ''}[]`];
  return toldAt(labels, { ...place, names })?.[language] ?? labelOf(place, language);
};

/** Whether a label is known for the member. */
export const isLabelled = (place: Place): boolean => toldAt(labels, place) !== undefined;

/** What the coded `word` means where it stands; the word itself where no meaning is known. */
export const codeIn = (word: string, language: Language, place: Place = { names: [] }): string =>
  toldAt(codes, { ...place, names: [...place.names, word] })?.[language] ?? word;

/** Whether `word` is a code that is known under the name of its member: `documents.kind.order`. */
export const isCode = (word: string, { names }: Place): boolean =>
  names.some((_, index) => Object.hasOwn(codes, `${names.slice(index).join('.')}.${word}`));

/** The word of the law under `key`. */
export const termIn = (key: TermKey, language: Language): string => TERMS[key][language];

/** Whether `key` names a word of the law. */
export const isTermKey = (key: string): key is TermKey => Object.hasOwn(TERMS, key);

/**
 * The place that a path names, in words: `assistanceItems[1].period` as `Item of assistance 2,
 * Period`. Numbers begin with one, as people count.
 */
export const placeIn = (path: string, language: Language): string => {
  const parts = partsOf(path);
  return parts
    .map(({ index }, at) => {
      const place = { names: parts.slice(0, at + 1).map(({ name }) => name) };
      return index === undefined
        ? labelOf(place, language)
        : `${itemLabelOf(place, language)} ${index + 1}`;
    })
    .join(', ');
};
