/** What a form makes of the law's shapes: where a new entry begins, what of it is worth sending. */

import { chapterOf, type MemberShape, type Shape } from '@comity/law';

/** A value as it stands in a form while somebody types: empty text and gaps are nothing yet. */
export type Typed =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Typed[]
  | { readonly [member: string]: Typed };

/** What a new value of `shape` begins with: lists empty, flags not set, all else unsaid. */
export const initialOf = (shape: Shape): Typed => {
  switch (shape.kind) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.members)
          .filter(([, { optional }]) => !optional)
          .map(([name, member]) => [name, initialOf(member.shape)]),
      );
    case 'list':
      return [];
    case 'flag':
      return false;
    case 'line':
    case 'prose':
    case 'word':
    case 'whole':
    case 'number':
    case 'date':
    case 'state':
    case 'zone':
      return undefined;
  }
};

/** What is worth sending of what was typed: without empty text, gaps, and entries that say nothing. */
export const tidy = (value: Typed): Typed => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (isList(value)) return value.map(tidy).filter((one) => one !== undefined);
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const kept = Object.entries(value)
    .map(([name, one]) => [name, tidy(one)] as const)
    .filter(([, one]) => one !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
};

/** `Array.isArray` forgets of readonly lists that they are lists. */
const isList = (value: Typed): value is readonly Typed[] => Array.isArray(value);

/** `items[2].why` -> `items.2.why`, as form libraries name it. */
export const toFormPath = (path: string): string => path.replaceAll(/\[(\d+)\]/g, '.$1');

/** `items.2.why` -> `items[2].why`, as the law names it. */
export const toLawPath = (path: string): string => path.replaceAll(/\.(\d+)(?=\.|$)/g, '[$1]');

/** One part of a form: a member that is itself a record, or simple members of one chapter. */
export interface Section {
  /** The member's own name, or the term of its chapter: `chapter.facts`. */
  readonly id: string;
  readonly members: readonly (readonly [string, MemberShape])[];
}

/** Members that the page knows without asking: what is asked, of whom, and what is bound by hash. */
const KNOWN: ReadonlySet<string> = new Set([
  'messageKind',
  'requestingState',
  'requestedState',
  'textTranslations',
]);

const isSimple = ({ shape }: MemberShape): boolean =>
  shape.kind !== 'object' && !(shape.kind === 'list' && shape.of.kind === 'object');

/** The parts of a form in the order of the law's list, each where its first member stands. */
export const sectionsOf = (shape: Shape): readonly Section[] => {
  if (shape.kind !== 'object') return [];
  const sections = new Map<string, [string, MemberShape][]>();
  for (const [name, member] of Object.entries(shape.members)) {
    if (KNOWN.has(name)) continue;
    const id = isSimple(member) ? chapterOf(name) : name;
    sections.set(id, [...(sections.get(id) ?? []), [name, member]]);
  }
  return [...sections].map(([id, members]) => ({ id, members }));
};

/** The section in which the member at the law's `path` stands. */
export const sectionAt = (sections: readonly Section[], path: string): string | undefined => {
  const [first = ''] = path.split(/[.[]/);
  return sections.find(({ members }) => members.some(([name]) => name === first))?.id;
};
