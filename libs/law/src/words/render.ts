/** What an act says, as sections of labelled lines in any of the four languages. */

import type { Json } from '@comity/kernel';
import { actShape, caseKindOf } from '../bodies/act-bodies.js';
import { textAt, translationsOf } from '../bodies/bound-translation.js';
import type { BoundTranslation, TextDigest } from '../bodies/bound-translation.js';
import type { Shape } from '../bodies/reading.js';
import type { ActKind, CaseKind } from '../life-cycle.js';
import { chapterIn } from './chapters.js';
import { itemLabelOf, labelOf } from './labels.js';
import { stopIn } from './language.js';
import type { Language } from './language.js';
import type { Place } from './place.js';
import { holdsFree, isFree, isFreeText, valueIn } from './values.js';
import type { Voice } from './values.js';

/** One thing said. */
export interface RenderedEntry {
  /** Where it stands in the act: `assistanceItems[0].description`. */
  readonly path: string;
  readonly label: string;
  /** In the language asked, or, of free text, in the language in which it was written. */
  readonly value: string;
  /** Whether the value is free text, which no catalogue translates. */
  readonly free: boolean;
  /** Of free text: the language it was written in, where that is known. */
  readonly language?: string;
  /** The translation bound to free text in the language asked; absent where there is none. */
  readonly translation?: BoundTranslation;
}

/** Things said under one heading. */
export interface RenderedSection {
  readonly heading: string;
  readonly entries: readonly RenderedEntry[];
}

/** What is rendered, in which language, and with whose names. */
export interface Rendering extends Voice {
  readonly of: CaseKind;
  readonly kind: ActKind;
  readonly body: Json;
  /** By it translations are held to the words they translate. */
  readonly digest: TextDigest;
  /** The language of the author, where the body itself does not say it. */
  readonly own?: Language;
}

type Members = { readonly [member: string]: Json };
type ListShape = Shape & { readonly kind: 'list' };

/** A member found in a body. */
interface Found {
  readonly place: Place;
  readonly path: string;
  readonly shape: Shape;
  readonly value: Json;
}

/**
 * The body of an act, section by section in the order of its form, what is no record under the
 * heading of its chapter, where that first stands; what the body leaves out is left out.
 * Codes, dates, yes and no, States, instruments and authorities stand in the language asked, names
 * and numbers as they are, free text in its own language with the translation bound to it.
 */
export const renderAct = (asked: Rendering): readonly RenderedSection[] => {
  const shape = actShape(asked.of, asked.kind);
  if (shape?.kind !== 'object' || !isMembers(asked.body)) return [];
  const pen = new Pen(asked);
  const sections: { heading: string; chapter?: string; entries: readonly RenderedEntry[] }[] = [];
  for (const found of membersIn(shape, asked.body, { of: asked.of, names: [asked.kind] }, '')) {
    if (found.shape.kind === 'object' || isRecords(found.shape)) {
      sections.push(...pen.sections(found));
      continue;
    }
    const chapter = chapterIn(asked, found.path);
    const begun = sections.find((section) => section.chapter === chapter);
    if (begun) begun.entries = [...begun.entries, ...pen.entries(found)];
    else sections.push({ heading: chapter, chapter, entries: pen.entries(found) });
  }
  return sections
    .filter(({ entries }) => entries.length > 0)
    .map(({ heading, entries }) => ({ heading, entries }));
};

/** The content by which a case opens, drafted or sent, rendered as the act that says it whole. */
export const renderContent = (
  content: Json,
  asked: Omit<Rendering, 'of' | 'kind' | 'body'>,
): readonly RenderedSection[] => {
  const of = caseKindOf(content);
  if (of === undefined) return [];
  return renderAct({
    ...asked,
    of,
    kind: of === 'spontaneous' ? 'send' : 'request',
    body: content,
  });
};

/** Writes values in one language. */
class Pen {
  readonly #asked: Rendering;
  readonly #own: string | undefined;
  readonly #translations: ReadonlyMap<string, BoundTranslation>;

  constructor(asked: Rendering) {
    const { body, language, digest } = asked;
    this.#asked = asked;
    this.#own = textAt(body, 'originalLanguage') ?? asked.own;
    this.#translations = new Map(
      translationsOf(body)
        .filter((one) => one.language === language && isBound(body, one, digest))
        .map((one) => [one.field, one]),
    );
  }

  /** A record is a section; a list of records one, too, or a section each where they say much. */
  sections({ place, path, shape, value }: Found): readonly RenderedSection[] {
    const heading = labelOf(place, this.#asked.language);
    if (shape.kind !== 'list')
      return [{ heading, entries: this.#members(shape, value, place, path) }];
    const rows = rowsOf(value);
    if (!holdsFree(shape, place)) {
      return [{ heading, entries: this.#rows(shape, rows, place, path) }];
    }
    return rows.map((row, index) => ({
      heading: this.#numbered(place, row, index),
      entries: this.#members(shape.of, row, place, `${path}[${index}]`),
    }));
  }

  /** The lines of a member that is no record: one, or one for each free text of a list. */
  entries({ place, path, shape, value }: Found): readonly RenderedEntry[] {
    if (shape.kind !== 'list') {
      return [this.#entry(labelOf(place, this.#asked.language), { place, path, shape, value })];
    }
    const rows = rowsOf(value);
    if (isFree(shape.of, place)) {
      return rows.map((row, index) =>
        this.#entry(this.#numbered(place, row, index), {
          place,
          path: `${path}[${index}]`,
          shape: shape.of,
          value: row,
        }),
      );
    }
    const said = rows
      .map((row) => valueIn(this.#asked, shape.of, row, place))
      .join(stopIn(';', this.#asked.language));
    const label = labelOf(place, this.#asked.language);
    return rows.length === 0 ? [] : [{ path, label, value: said, free: false }];
  }

  #entry(label: string, { place, path, shape, value }: Found): RenderedEntry {
    const entry = { path, label, value: valueIn(this.#asked, shape, value, place) };
    if (!isFreeText(shape, place, value)) return { ...entry, free: false };
    const translation = this.#translations.get(path);
    return {
      ...entry,
      free: true,
      ...(this.#own !== undefined && { language: this.#own }),
      ...(translation !== undefined && { translation }),
    };
  }

  /** The lines of a record; those of a record within it bear its label before their own. */
  #members(shape: Shape, value: Json, place: Place, path: string): readonly RenderedEntry[] {
    if (shape.kind !== 'object' || !isMembers(value)) return [];
    return membersIn(shape, value, place, path).flatMap((found) => {
      if (found.shape.kind === 'object') return this.#within(found, found.shape, found.value);
      return isRecords(found.shape) ? this.#list(found, found.shape) : this.entries(found);
    });
  }

  #within({ place, path }: Found, shape: Shape, value: Json, heading?: string) {
    const before = heading ?? labelOf(place, this.#asked.language);
    return this.#members(shape, value, place, path).map((entry) => ({
      ...entry,
      label: `${before} – ${entry.label}`,
    }));
  }

  #list(found: Found, shape: ListShape): readonly RenderedEntry[] {
    const rows = rowsOf(found.value);
    if (!holdsFree(shape, found.place)) return this.#rows(shape, rows, found.place, found.path);
    return rows.flatMap((row, index) => {
      const at = { ...found, path: `${found.path}[${index}]` };
      return this.#within(at, shape.of, row, this.#numbered(found.place, row, index));
    });
  }

  /** Short records, a line each: `Document 1`, then `D1; its title; Pages: …`. */
  #rows(shape: ListShape, rows: readonly Json[], place: Place, path: string) {
    const { language } = this.#asked;
    return rows.map((row, index) => ({
      path: `${path}[${index}]`,
      label: this.#numbered(place, row, index),
      value: this.#members(shape.of, row, place, '')
        .map(({ path: name, label, value }) =>
          NAMING.has(name) ? value : `${label}${stopIn(':', language)}${value}`,
        )
        .join(stopIn(';', language)),
      free: false,
    }));
  }

  /** An entry of a list by its own number, where it has one, else by its place. */
  #numbered(place: Place, row: Json, index: number): string {
    const { no, item } = isMembers(row) ? row : {};
    const own = [no, item].find((number) => typeof number === 'number');
    return `${itemLabelOf(place, this.#asked.language)} ${own ?? index + 1}`;
  }
}

/** Members that name a short record, and so need no label in it. */
const NAMING = new Set(['id', 'title', 'name', 'instrument']);

/** Members that are there and say something, in the order of the form. */
const membersIn = (
  shape: Shape & { readonly kind: 'object' },
  value: Members,
  place: Place,
  path: string,
): readonly Found[] =>
  Object.entries(shape.members).flatMap(([name, { shape: of }]) => {
    const found = Object.hasOwn(value, name) ? value[name] : undefined;
    if (found === undefined || name === 'textTranslations') return [];
    return {
      place: { ...place, names: [...place.names, name] },
      path: path === '' ? name : `${path}.${name}`,
      shape: of,
      value: found,
    };
  });

const isBound = (body: Json, { field, of }: BoundTranslation, digest: TextDigest): boolean => {
  const text = textAt(body, field);
  return text !== undefined && digest(text) === of;
};

const isRecords = (shape: Shape): shape is ListShape =>
  shape.kind === 'list' && shape.of.kind === 'object';

const rowsOf = (value: Json): readonly Json[] =>
  Array.isArray(value) ? (value as readonly Json[]) : [];

const isMembers = (value: Json): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
