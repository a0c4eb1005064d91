/** The record of a practice as something to read: what it says, in the order of the law. */

import { practiceDraft, type Shape } from '@comity/law';

/** What one member says, under its path: `results[0].after` is told under `results.after`. */
export interface Told {
  /** Without positions, as words for it are looked up. */
  readonly path: string;
  readonly says:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'flag'; readonly value: boolean }
    | { readonly kind: 'day'; readonly day: string }
    | { readonly kind: 'state'; readonly state: string }
    /** A word of the law under the member's name. */
    | { readonly kind: 'code'; readonly member: string; readonly code: string }
    | { readonly kind: 'list'; readonly entries: readonly Told[] }
    | { readonly kind: 'members'; readonly members: readonly Told[] };
}

/** Told elsewhere on the page, or nobody's concern. */
const APART = new Set([
  'title',
  'summary',
  'translations',
  'originalLanguage',
  'attachments',
  'adoptions',
  'withdrawal',
]);

const memberOf = (path: string): string => path.split('.').at(-1) ?? path;

/** Everything that a record says and that is to be read; content of another form says nothing. */
export const toldBy = (content: unknown): readonly Told[] => {
  const told = toldOf(practiceDraft.shape, content, '');
  if (told?.says.kind !== 'members') return [];
  return told.says.members.filter(({ path }) => !APART.has(path));
};

const toldOf = (shape: Shape, value: unknown, path: string): Told | null => {
  const says = sayingOf(shape, value, path);
  return says && { path, says };
};

const sayingOf = (shape: Shape, value: unknown, path: string): Told['says'] | null => {
  if (shape.kind === 'object') return membersOf(shape, value, path);
  if (shape.kind === 'list') return entriesOf(shape, value, path);
  if (typeof value === 'boolean') return { kind: 'flag', value };
  if (typeof value === 'number') return { kind: 'number', value };
  return typeof value === 'string' && value !== '' ? wordsOf(shape.kind, value, path) : null;
};

const wordsOf = (kind: Shape['kind'], text: string, path: string): Told['says'] => {
  if (kind === 'word') return { kind: 'code', member: memberOf(path), code: text };
  if (kind === 'date') return { kind: 'day', day: text };
  return kind === 'state' ? { kind: 'state', state: text } : { kind: 'text', text };
};

const membersOf = (
  shape: Extract<Shape, { kind: 'object' }>,
  value: unknown,
  path: string,
): Told['says'] | null => {
  if (typeof value !== 'object' || value === null) return null;
  const held: Readonly<Record<string, unknown>> = { ...value };
  const members = Object.entries(shape.members).flatMap(
    ([name, member]) =>
      toldOf(member.shape, held[name], path === '' ? name : `${path}.${name}`) ?? [],
  );
  return members.length === 0 ? null : { kind: 'members', members };
};

const entriesOf = (
  shape: Extract<Shape, { kind: 'list' }>,
  value: unknown,
  path: string,
): Told['says'] | null => {
  if (!Array.isArray(value)) return null;
  const entries = value.flatMap((one: unknown) => toldOf(shape.of, one, path) ?? []);
  return entries.length === 0 ? null : { kind: 'list', entries };
};

/** The level of evidence that a record claims (B12), in the law's code; null where it claims none. */
export const evidenceLevelOf = (content: unknown): string | null =>
  typeof content === 'object' &&
  content !== null &&
  'evidenceLevel' in content &&
  typeof content.evidenceLevel === 'string'
    ? content.evidenceLevel
    : null;
