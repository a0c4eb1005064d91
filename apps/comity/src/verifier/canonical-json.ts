/** JSON in its one spelling (RFC 8785), and its members under exact names. */

import { textOf } from './bytes.js';
import { demand, Disproof } from './disproof.js';

export type Json = null | boolean | number | string | readonly Json[] | Members;
export interface Members {
  readonly [name: string]: Json;
}

/** Deeper than any object of the protocol; what is hostile stops here (PROTOCOL 2.1). */
const LEVELS_MAX = 64;

/**
 * The value that bytes spell, when they are byte for byte its canonical form (PROTOCOL 2.1).
 *
 * @throws {Disproof} for any other spelling, duplicate members among them
 */
export const readCanonical = (bytes: Uint8Array): Json => {
  const text = textOf(bytes);
  const value = parse(text);
  demand(canonicalText(value) === text, 'it is not canonical JSON');
  return value;
};

/** The canonical text of what was parsed. @throws {Disproof} for what has none */
export const canonicalText = (value: Json): string => spell(value, 0);

/** The value of JSON in any spelling. @throws {Disproof} */
export const parse = (text: string): Json => {
  try {
    return JSON.parse(text) as Json;
  } catch (cause) {
    throw new Disproof('it is not JSON', { cause });
  }
};

const spell = (value: Json, level: number): string => {
  demand(level <= LEVELS_MAX, 'it is JSON nested too deep');
  if (Array.isArray(value)) {
    return `[${value.map((item: Json) => spell(item, level + 1)).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) return spellMembers(value as Members, level);
  if (typeof value === 'string') demand(value.isWellFormed(), 'it has a lone surrogate');
  if (typeof value === 'number') demand(Number.isFinite(value), 'it has a number out of range');
  return JSON.stringify(value);
};

const spellMembers = (members: Members, level: number): string => {
  const names = Object.keys(members).sort();
  const spelled = names.map((name) => {
    demand(name.isWellFormed(), 'it has a lone surrogate');
    return `${JSON.stringify(name)}:${spell(members[name] ?? null, level + 1)}`;
  });
  return `{${spelled.join(',')}}`;
};

/** Names of an object that must be there, and names that may. */
export interface Shape {
  readonly has: readonly string[];
  readonly mayHave?: readonly string[];
}

/** The members of an object with exactly these names. @throws {Disproof} */
export const membersOf = (value: Json | undefined, what: string, shape?: Shape): Members => {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  demand(isObject, `${what} is not an object`);
  const members = value as Members;
  if (!shape) return members;
  const { has, mayHave = [] } = shape;
  for (const name of has) demand(Object.hasOwn(members, name), `${what} lacks ${name}`);
  const known = Object.keys(members).every((name) => has.includes(name) || mayHave.includes(name));
  demand(known, `${what} has a member too many`);
  return members;
};

/** A text, of a form when one is asked for. @throws {Disproof} */
export const textIn = (value: Json | undefined, what: string, form?: RegExp): string => {
  demand(typeof value === 'string', `${what} is not a text`);
  demand(!form || form.test(value), `${what} has another form`);
  return value;
};

/** A whole number from 0. @throws {Disproof} */
export const countIn = (value: Json | undefined, what: string): number => {
  demand(
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0,
    `${what} is not a whole number`,
  );
  return value;
};

/** A list of at most `max`. @throws {Disproof} */
export const listIn = (value: Json | undefined, what: string, max: number): readonly Json[] => {
  demand(Array.isArray(value) && value.length <= max, `${what} is not a list of at most ${max}`);
  return value as readonly Json[];
};

/** SHA-256 in base64url. */
export const HASH = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;
export const STATE = /^[A-Z]{3}$/;
export const NODE = /^urn:comity:node:[a-z]{3}-[1-9][0-9]{0,3}$/;
/** A `jti`, a file id, the origin of a log (PROTOCOL 1.1). */
export const TOKEN = /^[A-Za-z0-9._:/-]{1,128}$/;
export const CASE = /^[A-Z0-9]([A-Z0-9-]{0,62}[A-Z0-9])?$/;

/** The State whose node this is. */
export const stateOf = (node: string): string => node.slice(16, 19).toUpperCase();
