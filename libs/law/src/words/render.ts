/** What an act says, as sections of labelled lines in any of the four languages. */

import type { Json } from '@comity/kernel';
import { actShape } from '../bodies/act-bodies.js';
import { translationsOf } from '../bodies/bound-translation.js';
import type { BoundTranslation } from '../bodies/bound-translation.js';
import type { Shape } from '../bodies/reading.js';
import type { ActKind, CaseKind } from '../life-cycle.js';
import type { LegalRegister } from '../register/legal-register.js';
import { actName } from './act-names.js';
import { answerIn, codeIn, dayInWords, labelOf } from './labels.js';
import { isLanguage, languageName } from './language.js';
import type { Language } from './language.js';

/** One thing said. */
export interface RenderedEntry {
  /** Where it stands in the act: `assistanceItems[0].description`. */
  readonly path: string;
  readonly label: string;
  /** In the language asked, or, of free text, in the language in which it was written. */
  readonly value: string;
  /** Whether the value is free text, which no catalogue translates. */
  readonly free: boolean;
  /** The translation bound to free text in the language asked; absent where there is none. */
  readonly translation?: BoundTranslation;
}

/** Things said under one heading. */
export interface RenderedSection {
  readonly heading: string;
  readonly entries: readonly RenderedEntry[];
}

/** What is rendered, in which language, and with whose names. */
export interface Rendering {
  readonly of: CaseKind;
  readonly kind: ActKind;
  readonly body: Json;
  readonly language: Language;
  readonly register: LegalRegister;
}

type Members = { readonly [member: string]: Json };

/**
 * The body of an act, section by section in the order of its form; what it leaves out is left out.
 * Codes, dates, yes and no, States and authorities stand in the language asked, names and numbers
 * as they are, free text in its own language with the translation that is bound to it.
 */
export const renderAct = (asked: Rendering): readonly RenderedSection[] => {
  const shape = actShape(asked.of, asked.kind);
  if (shape?.kind !== 'object' || !isMembers(asked.body)) return [];
  const pen = new Pen(asked);
  const first: RenderedEntry[] = [];
  const sections: RenderedSection[] = [];
  for (const [name, { shape: of }] of Object.entries(shape.members)) {
    const value = asked.body[name];
    if (name === 'textTranslations' || value === undefined) continue;
    if (of.kind === 'object') sections.push(pen.section(name, name, of, value));
    else if (of.kind === 'list' && of.of.kind === 'object')
      sections.push(...pen.list(name, of, value));
    else first.push(...pen.entries(name, name, of, value));
  }
  const main = { heading: actName(asked.kind, asked.language), entries: first };
  return [main, ...sections].filter(({ entries }) => entries.length > 0);
};

/** Writes values in one language. */
class Pen {
  readonly #asked: Rendering;
  readonly #translations: readonly BoundTranslation[];

  constructor(asked: Rendering) {
    this.#asked = asked;
    this.#translations = translationsOf(asked.body).filter(
      ({ language }) => language === asked.language,
    );
  }

  section(name: string, path: string, shape: Shape, value: Json, number?: number): RenderedSection {
    const heading = labelOf(name, this.#asked.language);
    return {
      heading: number === undefined ? heading : `${heading} ${number}`,
      entries: this.#members(path, shape, value),
    };
  }

  /** A list of short records is one section of lines; of records with free text, a section each. */
  list(name: string, shape: Shape & { readonly kind: 'list' }, value: Json): RenderedSection[] {
    const rows = Array.isArray(value) ? (value as readonly Json[]) : [];
    const heading = labelOf(name, this.#asked.language);
    if (rows.length === 0) return [];
    if (holdsProse(shape.of)) {
      return rows.map((row, index) =>
        this.section(name, `${name}[${index}]`, shape.of, row, index + 1),
      );
    }
    const entries = rows.map((row, index) => ({
      path: `${name}[${index}]`,
      label: String(index + 1),
      value: this.#inOneLine(shape.of, row),
      free: false,
    }));
    return [{ heading, entries }];
  }

  entries(name: string, path: string, shape: Shape, value: Json): readonly RenderedEntry[] {
    const label = labelOf(name, this.#asked.language);
    if (shape.kind === 'list') {
      const said = (value as readonly Json[]).map((one) => this.#text(shape.of, one, name));
      return said.length === 0
        ? []
        : [{ path, label, value: said.join('; '), free: shape.of.kind === 'prose' }];
    }
    const free = shape.kind === 'prose';
    const translation = this.#translations.find(({ field }) => field === path);
    const written = { path, label, value: this.#text(shape, value, name), free };
    return [free && translation !== undefined ? { ...written, translation } : written];
  }

  #members(path: string, shape: Shape, value: Json): readonly RenderedEntry[] {
    if (shape.kind !== 'object' || !isMembers(value)) return [];
    return Object.entries(shape.members).flatMap(([name, { shape: of }]) => {
      const found = value[name];
      if (found === undefined) return [];
      const at = `${path}.${name}`;
      if (of.kind === 'object') {
        return this.#members(at, of, found).map((entry) => ({
          ...entry,
          label: `${labelOf(name, this.#asked.language)}: ${entry.label}`,
        }));
      }
      if (of.kind === 'list' && of.of.kind === 'object') {
        const rows = found as readonly Json[];
        const label = labelOf(name, this.#asked.language);
        return rows.map((row, index) => ({
          path: `${at}[${index}]`,
          label: `${label} ${index + 1}`,
          value: this.#inOneLine(of.of, row),
          free: false,
        }));
      }
      return this.entries(name, at, of, found);
    });
  }

  /** `D1; Title of the document; Kind: …`: what names the record stands without a label. */
  #inOneLine(shape: Shape, value: Json): string {
    return this.#members('', shape, value)
      .map(({ path, label, value: said }) =>
        NAMING.has(path.slice(1)) ? said : `${label}: ${said}`,
      )
      .join('; ');
  }

  #line(value: string, name: string): string {
    const { language, register } = this.#asked;
    if (AUTHORITIES.has(name)) return authorityNamed(register, value);
    return SPOKEN.has(name) && isLanguage(value) ? languageName(value, language) : value;
  }

  #text(shape: Shape, value: Json, name: string): string {
    const { language, register } = this.#asked;
    switch (shape.kind) {
      case 'word':
        return codeIn(String(value), language);
      case 'flag':
        return answerIn(value === true, language);
      case 'date':
        return dayInWords(String(value), language);
      case 'state':
        return stateIn(register, String(value), language);
      case 'line':
        return this.#line(String(value), name);
      case 'prose':
      case 'whole':
      case 'number':
      case 'zone':
        return String(value);
      case 'object':
      case 'list':
        return this.#inOneLine(shape, value);
    }
  }
}

/** Members that name a record. */
const NAMING = new Set(['id', 'title', 'name', 'no']);
/** Members that hold the tag of a language. */
const SPOKEN = new Set(['originalLanguage', 'language', 'languages', 'languagesRead']);
const AUTHORITIES = new Set(['requestingCentralAuthority', 'requestedCentralAuthority']);

/** The name of a State; its code where the register does not know it. */
export const stateIn = (register: LegalRegister, code: string, language: Language): string =>
  register.states.find((entry) => entry.code === code)?.names[language] ?? code;

/** The name of an authority, which is not translated; its id where the register has none. */
export const authorityNamed = (register: LegalRegister, id: string): string =>
  register.authorities.find((entry) => entry.id === id)?.name ?? id;

const holdsProse = (shape: Shape): boolean => {
  if (shape.kind === 'prose') return true;
  if (shape.kind === 'list') return holdsProse(shape.of);
  return (
    shape.kind === 'object' && Object.values(shape.members).some(({ shape: of }) => holdsProse(of))
  );
};

const isMembers = (value: Json): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
