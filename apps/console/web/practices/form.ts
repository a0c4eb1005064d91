/** A record of the law as a form holds it while somebody writes, and back. */

import type { Shape } from '@comity/law';

/**
 * Texts, numbers and days as they are typed; lists of lines as one text, a line each; lists of
 * codes as they are; what a form does not write is kept as it came.
 */
export interface Values {
  [name: string]: Value;
}
export type Value = string | boolean | readonly string[] | Values | Values[] | Kept;
/** What the form carries along and does not write. */
export interface Kept {
  readonly kept: unknown;
}

type ListShape = Extract<Shape, { kind: 'list' }>;

const isKept = (value: Value): value is Kept =>
  typeof value === 'object' && !Array.isArray(value) && 'kept' in value;

/** How a list is written: as ticks, as lines of one text, or entry by entry. */
export const listManner = ({ of }: ListShape): 'ticks' | 'lines' | 'entries' => {
  if (of.kind === 'word' || of.kind === 'state') return 'ticks';
  return of.kind === 'object' ? 'entries' : 'lines';
};

/**
 * What a form of `shape` begins with.
 * @param kept names of members of the whole that are carried along
 */
export const valuesOf = (shape: Shape, held: unknown, kept: ReadonlySet<string> = NONE): Values => {
  if (shape.kind !== 'object') throw new RangeError('a form is of an object');
  const from: Readonly<Record<string, unknown>> =
    typeof held === 'object' && held !== null ? { ...held } : {};
  return Object.fromEntries(
    Object.entries(shape.members).map(([name, member]): [string, Value] => [
      name,
      kept.has(name) ? { kept: from[name] } : valueOf(member.shape, from[name]),
    ]),
  );
};

const NONE: ReadonlySet<string> = new Set();

const valueOf = (shape: Shape, held: unknown): Value => {
  if (shape.kind === 'object') return valuesOf(shape, held);
  if (shape.kind === 'flag') return held === true;
  if (shape.kind !== 'list') {
    return typeof held === 'string' || typeof held === 'number' ? String(held) : '';
  }
  const entries: readonly unknown[] = Array.isArray(held) ? held : [];
  switch (listManner(shape)) {
    case 'ticks':
      return entries.map(String);
    case 'lines':
      return entries.map(String).join('\n');
    case 'entries':
      return entries.map((one) => valuesOf(shape.of, one));
  }
};

/** What was written, without what was left empty. */
export const recordOf = (shape: Shape, values: Values): Readonly<Record<string, unknown>> =>
  membersOf(shape, values).record;

interface Written {
  readonly record: Readonly<Record<string, unknown>>;
  /** Whether anything was written into it; a box that must have an answer is none by itself. */
  readonly isFilled: boolean;
}

const membersOf = (shape: Shape, values: Values): Written => {
  if (shape.kind !== 'object') throw new RangeError('a form is of an object');
  const written = Object.entries(shape.members).map(([name, member]) => {
    const value = values[name];
    const says = value === undefined ? undefined : writtenOf(member.shape, value);
    const unticked = member.shape.kind === 'flag' && !member.optional ? false : undefined;
    return { name, says: says ?? unticked, isFilled: says !== undefined };
  });
  return {
    record: Object.fromEntries(
      written.flatMap(({ name, says }) => (says === undefined ? [] : [[name, says]])),
    ),
    isFilled: written.some(({ isFilled }) => isFilled),
  };
};

const writtenOf = (shape: Shape, value: Value): unknown => {
  if (typeof value === 'boolean') return value ? true : undefined;
  if (typeof value === 'string') return textOf(shape, value);
  if (Array.isArray(value)) return listOf(shape, value);
  if (isKept(value)) return value.kept;
  const inner = membersOf(shape, value as Values);
  return inner.isFilled ? inner.record : undefined;
};

const textOf = (shape: Shape, text: string): unknown => {
  if (text.trim() === '') return undefined;
  if (shape.kind === 'list') return linesOf(text);
  if (shape.kind !== 'whole' && shape.kind !== 'number') return text.trim();
  const number = Number(text.replace(',', '.'));
  // What is no number is shown to the node as it was typed, which says so beside the field.
  return Number.isNaN(number) ? text : number;
};

/** One for each line that says something. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const listOf = (shape: Shape, value: readonly (string | Values)[]): unknown => {
  if (shape.kind !== 'list') return undefined;
  const entries = value.flatMap((one): readonly unknown[] => {
    if (typeof one === 'string') return [one];
    const { record, isFilled } = membersOf(shape.of, one);
    return isFilled ? [record] : [];
  });
  return entries.length === 0 ? undefined : entries;
};

/**
 * The field that shows what the node says of `path`: `results[0].after` is `results.0.after`, and a
 * line of a text is the text. Null where the form has no such field.
 */
export const fieldOf = (shape: Shape, path: string): string | null => {
  const parts = path.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
  const taken: string[] = [];
  let here: Shape = shape;
  for (const part of parts) {
    if (here.kind === 'object') {
      const member = here.members[part];
      if (member === undefined) return null;
      here = member.shape;
    } else if (here.kind === 'list' && listManner(here) === 'entries') {
      here = here.of;
    } else {
      break;
    }
    taken.push(part);
  }
  return taken.join('.');
};
