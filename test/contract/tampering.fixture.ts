/** The hands of an attacker on a court bundle: what can be changed by whoever makes SHA256SUMS match. */

import { verifyBundle } from '../../apps/comity/src/verifier/verify-bundle.js';
import {
  archiveOf,
  decoded,
  encoded,
  nameOf,
  type ActPlan,
  type Part,
} from './court-bundle.fixture.js';

/** What canonical JSON spells, for an attacker to edit. */
export type Loose = Record<string, any>;

/** `check subject` of every line that failed. */
export const failures = async (parts: readonly Part[]): Promise<readonly string[]> => {
  const { lines } = await verifyBundle(archiveOf(parts));
  return lines.filter(({ ok }) => !ok).map(({ check, subject }) => `${check} ${subject}`);
};

/** The story with a change to one act. */
export const withAct =
  (index: number, change: Partial<ActPlan>) =>
  (plan: ActPlan, at: number): ActPlan =>
    at === index ? { ...plan, ...change } : plan;

/** The name of the first part that has such a name. */
const nameIn = (parts: readonly Part[], pattern: RegExp): string => {
  const found = parts.find(({ name }) => pattern.test(name));
  if (!found) throw new Error(`no part is named like ${pattern}`);
  return found.name;
};

/** The parts with the bytes of one file changed. */
export const edited = (
  parts: readonly Part[],
  pattern: RegExp,
  change: (bytes: Uint8Array) => Uint8Array,
): readonly Part[] => {
  const name = nameIn(parts, pattern);
  return parts.map((part) => (part.name === name ? { name, bytes: change(part.bytes) } : part));
};

/** The parts with the value of one file changed. */
export const editedJson = (
  parts: readonly Part[],
  pattern: RegExp,
  change: (value: Loose) => unknown,
): readonly Part[] =>
  edited(parts, pattern, (bytes) => {
    const value = decoded<Loose>(bytes);
    change(value);
    return encoded(value);
  });

/** The parts but those. */
export const without = (parts: readonly Part[], pattern: RegExp): readonly Part[] =>
  parts.filter(({ name }) => !pattern.test(name));

/** Two parts with each other's bytes. */
export const swapped = (parts: readonly Part[], one: RegExp, other: RegExp): readonly Part[] => {
  const [a, b] = [one, other].map((pattern) => nameIn(parts, pattern));
  const bytesOf = (name: string | undefined) =>
    parts.find((part) => part.name === name)?.bytes ?? new Uint8Array();
  return parts.map((part) => {
    if (part.name === a) return { name: part.name, bytes: bytesOf(b) };
    return part.name === b ? { name: part.name, bytes: bytesOf(a) } : part;
  });
};

/** Puts another message into a folder, and gives folder and manifest the name it then has. */
export const renamed = (
  parts: readonly Part[],
  folder: RegExp,
  change: (jws: Loose) => unknown,
): readonly Part[] => {
  const message = nameIn(parts, new RegExp(`${folder.source}.*/message`));
  const changed = editedJson(parts, new RegExp(`^${message}`), change);
  const bytes = changed.find(({ name }) => name === message)?.bytes ?? new Uint8Array();
  const hash = nameOf(bytes);
  const before = message.replace('/message.json', '');
  const after = before.replace(/.{8}$/, hash.slice(0, 8));
  const moved = changed.map((part) => ({ ...part, name: part.name.replace(before, after) }));
  return editedJson(moved, /^bundle/, ({ acts }: Loose) => {
    const act = acts.find((one: Loose) => one['folder'] === before);
    Object.assign(act, { hash, folder: after });
  });
};

/** Changes what a signed object says, and not its signatures. */
export const payloadEdited = (jws: Loose, change: (claims: Loose) => unknown): void => {
  const claims = decoded<Loose>(Buffer.from(jws['payload'], 'base64url'));
  change(claims);
  jws['payload'] = Buffer.from(encoded(claims)).toString('base64url');
};
