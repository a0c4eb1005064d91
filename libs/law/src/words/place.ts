/** Where a member stands, and what a catalogue has to say about it there. */

import type { CaseKind } from '../life-cycle.js';
import type { Told } from './language.js';

/**
 * A member by the names that lead to it, outermost first and without numbers; the kind of act
 * stands before them where it is known: `['close', 'outcome']`.
 */
export interface Place {
  readonly of?: CaseKind;
  readonly names: readonly string[];
}

/**
 * The text for `place` in a catalogue whose keys are ends of places: `outcome`, `close.outcome`,
 * `extradition:close.outcome`. The longest that fits says it, in this kind of case before in any.
 */
export const toldAt = (
  catalogue: Readonly<Record<string, Told>>,
  { of, names }: Place,
): Told | undefined => {
  for (const [index] of names.entries()) {
    const key = names.slice(index).join('.');
    for (const name of of === undefined ? [key] : [`${of}:${key}`, key]) {
      if (Object.hasOwn(catalogue, name)) return catalogue[name];
    }
  }
  return undefined;
};

/** Whether one of `ends` is an end of `place`. */
export const endsIn = ({ names }: Place, ends: ReadonlySet<string>): boolean =>
  names.some((_, index) => ends.has(names.slice(index).join('.')));

/** The names and numbers of a path: `items[2].why` is `items`, number 2, then `why`. */
export const partsOf = (
  path: string,
): readonly { readonly name: string; readonly index?: number }[] =>
  path
    .split('.')
    .filter((part) => part !== '')
    .map((part) => {
      const [, name = part, index] = /^([^[]*)(?:\[(\d+)\])?$/.exec(part) ?? [];
      return { name, ...(index !== undefined && { index: Number(index) }) };
    });
