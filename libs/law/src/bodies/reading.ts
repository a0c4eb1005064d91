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
  | 'CONTROL_CHARACTER'
  | 'BIDI_CHARACTER'
  | 'INVISIBLE_CHARACTER'
  | 'MARKUP'
  | 'PICTURE'
  | 'LINK_NOT_HTTPS'
  | 'UNPAIRED_SURROGATE'
  | 'NOT_WHOLE_NUMBER'
  | 'NOT_NUMBER'
  | 'OUT_OF_RANGE'
  | 'NOT_BOOLEAN'
  | 'NOT_ALLOWED'
  | 'NOT_DATE'
  | 'NOT_STATE'
  | 'NOT_ZONE'
  | 'NOT_BOUND'
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

/** What a reader takes, told in data: forms, labels and generated tests are made from it. */
export type Shape =
  | { readonly kind: 'object'; readonly members: Readonly<Record<string, MemberShape>> }
  | { readonly kind: 'list'; readonly of: Shape; readonly min: number; readonly max: number }
  /** Free text of up to `max` UTF-16 units: one line, or prose in lines. */
  | { readonly kind: 'line' | 'prose'; readonly max: number }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'whole' | 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'flag' | 'date' | 'state' | 'zone' };

/** A member of an object, and whether it may be absent. */
export interface MemberShape {
  readonly shape: Shape;
  readonly optional: boolean;
}

/** Reads `value` found at `path`; adds to `problems` and returns undefined where it cannot. */
export interface Reader<T> {
  (value: Json, path: string, problems: Problem[]): T | undefined;
  readonly shape: Shape;
}

/** A reader of `shape` that reads as `read` does. */
export const reader = <T>(
  shape: Shape,
  read: (value: Json, path: string, problems: Problem[]) => T | undefined,
): Reader<T> => Object.assign(read, { shape });

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

/** Applies `document` to the whole of `value`. */
export const readWith = <T>(document: Reader<T>, value: Json): Reading<T> => {
  const problems: Problem[] = [];
  const read = document(value, '', problems);
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, PROBLEMS_MAX) };
  if (read === undefined) return { ok: false, problems: [{ path: '', problem: 'MISSING' }] };
  return { ok: true, value: read };
};

/** Marks a member that may be absent; absent is written by absence, never by null. */
export const optional = <T>(inner: Reader<T>): Optional<T> => ({ optional: inner });

/** Reads an object with exactly these members; a member we do not know is a problem. */
export const object = <M extends Members>(members: M): Reader<ObjectOf<M>> =>
  reader(objectShape(members), (value, path, problems) => {
    if (!isObject(value)) return refuse(problems, path, 'NOT_OBJECT');
    const unknown = Object.keys(value).some((name) => !Object.hasOwn(members, name));
    if (unknown) problems.push({ path, problem: 'UNKNOWN_MEMBER' });
    const entries = Object.entries(members).flatMap(([name, member]) => {
      const at = path === '' ? name : `${path}.${name}`;
      const found = Object.hasOwn(value, name) ? value[name] : undefined;
      const read = 'optional' in member ? member.optional : member;
      if (found !== undefined) return [[name, read(found, at, problems)]];
      if (!('optional' in member)) problems.push({ path: at, problem: 'MISSING' });
      return [];
    });
    return Object.fromEntries(entries) as ObjectOf<M>;
  });

const objectShape = (members: Members): Shape => ({
  kind: 'object',
  members: Object.fromEntries(
    Object.entries(members).map(([name, member]) => [
      name,
      'optional' in member
        ? { shape: member.optional.shape, optional: true }
        : { shape: member.shape, optional: false },
    ]),
  ),
});

/** What is wrong at a place within what is read. */
export interface Fault {
  readonly at: string;
  readonly problem: ProblemCode;
}

/** The fault at one place, where there is one. */
export const faultIf = (wrong: boolean, at: string, problem: ProblemCode): readonly Fault[] =>
  wrong ? [{ at, problem }] : [];

/** A fault at each key that stands for a second time; `at` is the place of a key by its number. */
export const repeated = (
  keys: readonly string[],
  at: (index: number) => string,
): readonly Fault[] => {
  const seen = new Set<string>();
  return keys.flatMap((key, index) => {
    const again = seen.has(key);
    seen.add(key);
    return faultIf(again, at(index), 'REPEATED');
  });
};

/** Reads an object and then lets `check` add what holds between its members. */
export const checked = <T>(inner: Reader<T>, check: (value: T) => readonly Fault[]): Reader<T> =>
  reader(inner.shape, (value, path, problems) => {
    const before = problems.length;
    const read = inner(value, path, problems);
    if (read === undefined || problems.length > before) return read;
    for (const { at, problem } of check(read)) {
      problems.push({ path: path === '' ? at : `${path}.${at}`, problem });
    }
    return read;
  });

/** Reads a list of `min` to `max` items. */
export const list = <T>(
  item: Reader<T>,
  { min = 0, max }: { readonly min?: number; readonly max: number },
): Reader<readonly T[]> =>
  reader({ kind: 'list', of: item.shape, min, max }, (value, path, problems) => {
    if (!Array.isArray(value)) return refuse(problems, path, 'NOT_LIST');
    const items = value as readonly Json[];
    if (items.length < min) return refuse(problems, path, 'TOO_FEW');
    if (items.length > max) return refuse(problems, path, 'TOO_MANY');
    return items.map((one, index) => item(one, `${path}[${index}]`, problems) as T);
  });

/** One line may hold no control character, prose only tabulators and ends of lines. */
export const CONTROLS = { line: /\p{Cc}|[\u2028\u2029]/u, prose: /(?![\t\n\r])\p{Cc}/u };
/** Characters that turn the order of others about, so that a reader sees what is not written. */
export const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Reads text of 1 to `max` UTF-16 units that is not only white space. */
export const text = (kind: 'line' | 'prose', max: number): Reader<string> =>
  reader({ kind, max }, (value, path, problems) => {
    if (typeof value !== 'string') return refuse(problems, path, 'NOT_TEXT');
    if (value.length > max) return refuse(problems, path, 'TOO_LONG');
    if (value.trim() === '') return refuse(problems, path, 'EMPTY');
    if (!value.isWellFormed()) return refuse(problems, path, 'UNPAIRED_SURROGATE');
    if (CONTROLS[kind].test(value)) return refuse(problems, path, 'CONTROL_CHARACTER');
    return BIDI.test(value) ? refuse(problems, path, 'BIDI_CHARACTER') : value;
  });

/** Reads one of the given words. */
export const oneOf = <const W extends string>(...words: readonly W[]): Reader<W> =>
  reader({ kind: 'word', words }, (value, path, problems) =>
    typeof value === 'string' && (words as readonly string[]).includes(value)
      ? (value as W)
      : refuse(problems, path, 'NOT_ALLOWED'),
  );

/** Reads a whole number from `min` to `max`. */
export const whole = ({ min, max }: { readonly min: number; readonly max: number }) =>
  reader({ kind: 'whole', min, max }, (value, path, problems): number | undefined => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
      return refuse(problems, path, 'NOT_WHOLE_NUMBER');
    }
    return value < min || value > max ? refuse(problems, path, 'OUT_OF_RANGE') : value;
  });

/** Reads a finite number from `min` to `max`. */
export const number = ({ min, max }: { readonly min: number; readonly max: number }) =>
  reader({ kind: 'number', min, max }, (value, path, problems): number | undefined => {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      return refuse(problems, path, 'NOT_NUMBER');
    }
    return value < min || value > max ? refuse(problems, path, 'OUT_OF_RANGE') : value;
  });

/** Reads true or false. */
export const flag: Reader<boolean> = reader({ kind: 'flag' }, (value, path, problems) =>
  typeof value === 'boolean' ? value : refuse(problems, path, 'NOT_BOOLEAN'),
);

/** Notes a problem and yields nothing. */
export const refuse = (problems: Problem[], path: string, problem: ProblemCode): undefined => {
  problems.push({ path, problem });
  return undefined;
};

const isObject = (value: Json): value is { readonly [member: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
