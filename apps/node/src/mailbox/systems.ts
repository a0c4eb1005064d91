/** The systems of this State that may call its mailbox, as the file that enrols them says. */

import type { Json } from '@comity/kernel';
import { isKindPattern } from './kinds.js';

/** A system is its key; what it may do is what stands beside the key. */
export interface EnrolledSystem {
  /** As officers' ids are written: the audit trail names it `system:<name>`. */
  readonly name: string;
  /** SHA-256 of its certificate's SubjectPublicKeyInfo, base64url. */
  readonly key: string;
  /** Kinds it may send; `library.*` names all that begin with `library.`. */
  readonly sends: readonly string[];
  readonly receives: readonly string[];
  /** Whether it has contributions to the library signed by the node. */
  readonly signs: boolean;
}

export type SystemsReading =
  | { readonly ok: true; readonly systems: readonly EnrolledSystem[] }
  /** One sentence for whoever wrote the file. */
  | { readonly ok: false; readonly problem: string };

const SYSTEMS_MAX = 64;
const KINDS_MAX = 64;
const NAME = /^[a-z0-9]([a-z0-9.-]{0,62}[a-z0-9])?$/;
const KEY = /^[A-Za-z0-9_-]{43}$/;
const MEMBERS = ['key', 'name', 'receives', 'sends', 'signs'];

/** Reads the file: a list of systems with exactly the members of `EnrolledSystem`, none twice. */
export const readSystems = (file: Json): SystemsReading => {
  if (!Array.isArray(file)) return problem('it is no list of systems');
  if (file.length > SYSTEMS_MAX) return problem(`it has more than ${SYSTEMS_MAX} systems`);
  const systems: EnrolledSystem[] = [];
  for (const [index, row] of (file as readonly Json[]).entries()) {
    const wrong = problemOf(row);
    if (wrong) return problem(`system ${index + 1} ${wrong}`);
    systems.push(row as unknown as EnrolledSystem);
  }
  for (const member of ['name', 'key'] as const) {
    const values = new Set(systems.map((system) => system[member]));
    if (values.size < systems.length) return problem(`two systems have one ${member}`);
  }
  return { ok: true, systems };
};

/** How the audit trail names a system. */
export const actorOf = ({ name }: Pick<EnrolledSystem, 'name'>): string => `system:${name}`;

const problem = (text: string): SystemsReading => ({ ok: false, problem: text });

const problemOf = (row: Json): string | undefined => {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'is no object';
  const { key, name, receives, sends, signs } = row as Record<string, Json>;
  if (Object.keys(row).toSorted().join() !== MEMBERS.join()) {
    return `has other members than ${MEMBERS.join(', ')}`;
  }
  if (typeof name !== 'string' || !NAME.test(name)) {
    return 'has a name with more than small letters, digits, dots and hyphens';
  }
  if (typeof key !== 'string' || !KEY.test(key)) {
    return `(${name}) has a key that is no SHA-256 in base64url`;
  }
  if (!isListOfKinds(sends) || !isListOfKinds(receives)) {
    return `(${name}) sends or receives what is no list of kinds`;
  }
  return typeof signs === 'boolean' ? undefined : `(${name}) signs neither true nor false`;
};

const isListOfKinds = (value: Json | undefined): boolean =>
  Array.isArray(value) &&
  value.length <= KINDS_MAX &&
  value.every((kind) => typeof kind === 'string' && isKindPattern(kind));
