/** Readers: small functions that turn JSON of strangers into typed values, or say what is wrong. */

import type { Json } from '@comity/kernel';

/** What may be wrong with a member; codes, since the text itself may be an attacker's. */
export type ProblemCode =
  | 'MISSING'
  | 'UNKNOWN_MEMBER'
  | 'NOT_OBJECT'
  | 'NOT_LIST'
  | 'TOO_FEW'
  | 'TOO_MANY'
  | 'NOT_TEXT'
  | 'EMPTY'
  | 'TOO_LONG'
  | 'NOT_WHOLE_NUMBER'
  | 'NOT_NUMBER'
  | 'OUT_OF_RANGE'
  | 'NOT_BOOLEAN'
  | 'NOT_ALLOWED'
  | 'NOT_DATE'
  | 'NOT_STATE'
  | 'REPEATED';

/** One thing wrong, and where: `items[2].why`. A path never contains a name we do not know. */
export interface Problem {
  readonly path: string;
  readonly problem: ProblemCode;
}

/** The typed value, or every problem found. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads `value` found at `path`; adds to `problems` and returns undefined where it cannot. */
export type Reader<T> = (value: Json, path: string, problems: Problem[]) => T | undefined;

/** A member that may be absent. */
export interface Optional<T> {
  readonly optional: Reader<T>;
}

/** Readers of an object's members, by name. */
export type Members = Readonly<Record<string, Reader<unknown> | Optional<unknown>>>;

/** The type a reader yields. */
export type ReadBy<R> = R extends Reader<infer T> ? T : never;

type Flat<T> = { [K in keyof T]: T[K] };

/** The readonly record that `M` describes. */
export type ObjectOf<M extends Members> = Flat<
  {
    readonly [K in keyof M as M[K] extends Optional<unknown> ? never : K]: ReadBy<M[K]>;
  } & {
    readonly [K in keyof M as M[K] extends Optional<unknown> ? K : never]?: M[K] extends Optional<
      infer T
    >
      ? T
      : never;
  }
>;

/** Problems beyond this number are not listed: the first ones say enough. */
const PROBLEMS_MAX = 50;

/** Applies `reader` to a whole document. */
export const readWith = <T>(reader: Reader<T>, value: Json): Reading<T> => {
  const problems: Problem[] = [];
  const read = reader(value, '', problems);
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, PROBLEMS_MAX) };
  if (read === undefined) return { ok: false, problems: [{ path: '', problem: 'MISSING' }] };
  return { ok: true, value: read };
};

/** Marks a member that may be absent; absent is written by absence, never by null. */
export const optional = <T>(reader: Reader<T>): Optional<T> => ({ optional: reader });

/** Reads an object with exactly these members; a member we do not know is a problem. */
export const object =
  <M extends Members>(members: M): Reader<ObjectOf<M>> =>
  (value, path, problems) => {
    if (!isObject(value)) return refuse(problems, path, 'NOT_OBJECT');
    const unknown = Object.keys(value).some((name) => !Object.hasOwn(members, name));
    if (unknown) problems.push({ path, problem: 'UNKNOWN_MEMBER' });
    const entries = Object.entries(members).flatMap(([name, member]) => {
      const at = path === '' ? name : `${path}.${name}`;
      const found = Object.hasOwn(value, name) ? value[name] : undefined;
      const reader = 'optional' in member ? member.optional : member;
      if (found !== undefined) return [[name, reader(found, at, problems)]];
      if (!('optional' in member)) problems.push({ path: at, problem: 'MISSING' });
      return [];
    });
    return Object.fromEntries(entries) as ObjectOf<M>;
  };

/** Reads an object and then lets `check` add what holds between its members. */
export const checked =
  <T>(
    reader: Reader<T>,
    check: (value: T) => readonly { readonly at: string; readonly problem: ProblemCode }[],
  ): Reader<T> =>
  (value, path, problems) => {
    const before = problems.length;
    const read = reader(value, path, problems);
    if (read === undefined || problems.length > before) return read;
    for (const { at, problem } of check(read)) {
      problems.push({ path: path === '' ? at : `${path}.${at}`, problem });
    }
    return read;
  };

/** Reads a list of `min` to `max` items. */
export const list =
  <T>(
    reader: Reader<T>,
    { min = 0, max }: { readonly min?: number; readonly max: number },
  ): Reader<readonly T[]> =>
  (value, path, problems) => {
    if (!Array.isArray(value)) return refuse(problems, path, 'NOT_LIST');
    const items = value as readonly Json[];
    if (items.length < min) return refuse(problems, path, 'TOO_FEW');
    if (items.length > max) return refuse(problems, path, 'TOO_MANY');
    return items.map((item, index) => reader(item, `${path}[${index}]`, problems) as T);
  };

/** Reads text of 1 to `max` UTF-16 units that is not only white space. */
export const text =
  (max: number): Reader<string> =>
  (value, path, problems) => {
    if (typeof value !== 'string') return refuse(problems, path, 'NOT_TEXT');
    if (value.length > max) return refuse(problems, path, 'TOO_LONG');
    if (value.trim() === '') return refuse(problems, path, 'EMPTY');
    return value;
  };

/** Reads one of the given words. */
export const oneOf =
  <const W extends string>(...words: readonly W[]): Reader<W> =>
  (value, path, problems) =>
    typeof value === 'string' && (words as readonly string[]).includes(value)
      ? (value as W)
      : refuse(problems, path, 'NOT_ALLOWED');

/** Reads a whole number from `min` to `max`. */
export const whole =
  ({ min, max }: { readonly min: number; readonly max: number }): Reader<number> =>
  (value, path, problems) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
      return refuse(problems, path, 'NOT_WHOLE_NUMBER');
    }
    return value < min || value > max ? refuse(problems, path, 'OUT_OF_RANGE') : value;
  };

/** Reads a finite number from `min` to `max`. */
export const number =
  ({ min, max }: { readonly min: number; readonly max: number }): Reader<number> =>
  (value, path, problems) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      return refuse(problems, path, 'NOT_NUMBER');
    }
    return value < min || value > max ? refuse(problems, path, 'OUT_OF_RANGE') : value;
  };

/** Reads true or false. */
export const flag: Reader<boolean> = (value, path, problems) =>
  typeof value === 'boolean' ? value : refuse(problems, path, 'NOT_BOOLEAN');

/** Notes a problem and yields nothing. */
export const refuse = (problems: Problem[], path: string, problem: ProblemCode): undefined => {
  problems.push({ path, problem });
  return undefined;
};

const isObject = (value: Json): value is { readonly [member: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
