/** How a record that was written in a form says in which languages it stands, and for whom. */

import { LANGUAGES } from '../words/languages.ts';

type Record_ = Readonly<Record<string, unknown>>;

const membersOf = (value: unknown): Record_ =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/**
 * The record with the state of each language that has words: the author's own is the original;
 * one that has lost its words loses its state. A group is named only where the practice is for one.
 */
export const asWritten = (record: Record_): Record_ => {
  const [title, summary, states] = [
    membersOf(record['title']),
    membersOf(record['summary']),
    membersOf(record['translations']),
  ];
  const original = record['originalLanguage'];
  const translations = LANGUAGES.flatMap((tag): readonly [string, unknown][] => {
    if (tag === original) return [[tag, 'original']];
    const isWorded = title[tag] !== undefined || summary[tag] !== undefined;
    const state = states[tag];
    // Who changes the original language leaves the state of the old one behind.
    return isWorded && state !== undefined && state !== 'original' ? [[tag, state]] : [];
  });
  const { group, ...rest } = record;
  return {
    ...rest,
    ...(record['audience'] === 'group' && group !== undefined && { group }),
    translations: Object.fromEntries(translations),
  };
};
