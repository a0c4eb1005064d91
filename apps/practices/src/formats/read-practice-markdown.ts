/** A file of Markdown as the content of a new draft. */

import { denied, done } from '@comity/kernel';
import type { Json } from '@comity/kernel';
import { practiceDraft, PRACTICE_FORMAT, problemPaths, readWith } from '@comity/law';
import type { Shape } from '@comity/law';
import { wordsOf } from './markdown-text.js';
import { membersOf, memberShape, OTHERS, SECTIONS } from './practice-markdown.js';
import type { ReadFile } from './read-practice-json.js';

/** Thrown within this file alone: the line, from 1, at which it stops being in our format. */
class Unreadable extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`line ${line}`);
    this.line = line;
  }
}

interface Line {
  readonly text: string;
  readonly no: number;
}

interface Section {
  readonly path: readonly string[];
  readonly no: number;
  readonly lines: readonly Line[];
}

type Value = { [name: string]: Json };

const FRONT = /^([A-Za-z]+): (.+)$/;
/** Words that people write in front without the quotes of JSON: codes, days. */
const BARE = /^[A-Za-z][A-Za-z_]*$|^\d{4}-\d{2}-\d{2}$/;
const HEADING = /^#{2,3} .*\{#([A-Za-z]+(?:\.[A-Za-z0-9]+)?)\} *$/;
const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

/**
 * The record in a file of Markdown as `recordMarkdown` writes it, or as people write it by hand in
 * the same sections.
 *
 * Denies PRACTICE_FILE_UNREADABLE with the number of the line at which it is not in the format, a
 * section or a member in front that no record has among it, PRACTICE_CONTENT_INVALID with the
 * places of all that is wrong in the record.
 */
export const readPracticeMarkdown = (text: string): ReadFile => {
  try {
    const content = contentOf(text);
    const read = readWith(practiceDraft, content);
    return read.ok
      ? done(content)
      : denied('PRACTICE_CONTENT_INVALID', { problems: problemPaths(read.problems) });
  } catch (error) {
    if (error instanceof Unreadable) {
      return denied('PRACTICE_FILE_UNREADABLE', { format: 'markdown', line: error.line });
    }
    throw error;
  }
};

const contentOf = (text: string): Value => {
  const lines = text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line, index): Line => ({ text: line, no: index + 1 }));
  const end = lines.findIndex(({ text: line }, index) => index > 0 && line === '---');
  if (lines[0]?.text !== '---' || end < 0) throw new Unreadable(1);
  const { format, practice: _, ...front } = frontOf(lines.slice(1, end));
  if (format !== PRACTICE_FORMAT) throw new Unreadable(1);
  const sections = sectionsIn(lines.slice(end + 1)).filter(({ path }) => path[0] !== OTHERS);
  return sections.reduce<Value>(placed, front);
};

const frontOf = (lines: readonly Line[]): Value => {
  const front: Value = {};
  for (const { text, no } of lines) {
    if (text.trim() === '') continue;
    const [, name = '', value = ''] = FRONT.exec(text) ?? [];
    const known = name === 'format' || name === 'practice' || isInFront(name);
    if (!known || Object.hasOwn(front, name)) throw new Unreadable(no);
    front[name] = BARE.test(value) && !JSON_WORDS.has(value) ? value : jsonOf(value, no);
  }
  return front;
};

const JSON_WORDS: ReadonlySet<string> = new Set(['true', 'false', 'null']);

const isInFront = (name: string): boolean =>
  Object.hasOwn(membersOf(practiceDraft.shape), name) &&
  !(SECTIONS as readonly string[]).includes(name);

const jsonOf = (value: string, no: number): Json => {
  try {
    return JSON.parse(value) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) throw new Unreadable(no);
    throw error;
  }
};

const sectionsIn = (lines: readonly Line[]): readonly Section[] => {
  const starts = lines.flatMap(({ text }, index) => (HEADING.test(text) ? [index] : []));
  return starts.map((start, at) => ({
    path: (HEADING.exec(lines[start]?.text ?? '')?.[1] ?? '').split('.'),
    no: lines[start]?.no ?? 1,
    lines: lines.slice(start + 1, starts[at + 1]),
  }));
};

/** `content` with what a section says at the place that it names; each place once, parents first. */
const placed = (content: Value, { path: [name = '', inner], no, lines }: Section): Value => {
  const shape = (SECTIONS as readonly string[]).includes(name) ? memberShape(name) : undefined;
  if (shape === undefined) throw new Unreadable(no);
  if (inner === undefined) {
    if (Object.hasOwn(content, name)) throw new Unreadable(no);
    return { ...content, [name]: valueOf(shape, lines, no) };
  }
  const within = content[name] as Value | undefined;
  const innerShape = Object.hasOwn(membersOf(shape), inner) ? membersOf(shape)[inner] : undefined;
  if (innerShape === undefined || within === undefined || Object.hasOwn(within, inner)) {
    throw new Unreadable(no);
  }
  return { ...content, [name]: { ...within, [inner]: valueOf(innerShape, lines, no) } };
};

const valueOf = (shape: Shape, lines: readonly Line[], no: number): Json => {
  const said = lines.filter(({ text }) => text !== '');
  if (shape.kind === 'object') {
    if (said[0] !== undefined) throw new Unreadable(said[0].no);
    return {};
  }
  if (shape.kind === 'list') {
    return shape.of.kind === 'object' ? rowsOf(shape.of, said) : said.map(entryOf);
  }
  if (said[0] === undefined) throw new Unreadable(no);
  return wordsOf(trimmed(lines).join('\n'));
};

/** The lines without empty ones before and after. */
const trimmed = (lines: readonly Line[]): readonly string[] => {
  const texts = lines.map(({ text }) => text);
  const first = texts.findIndex((text) => text !== '');
  const last = texts.findLastIndex((text) => text !== '');
  return texts.slice(first, last + 1);
};

const entryOf = ({ text, no }: Line): Json => {
  const [, entry] = /^[-*] (.+)$/.exec(text) ?? [];
  if (entry === undefined) throw new Unreadable(no);
  return wordsOf(entry);
};

/** The rows of a table below its heading and its rule. */
const rowsOf = (shape: Shape, lines: readonly Line[]): readonly Json[] => {
  const members = Object.entries(membersOf(shape));
  return lines.map(cellsOf).flatMap((cells, at): readonly Json[] => {
    const no = lines[at]?.no ?? 1;
    if (cells.length !== members.length) throw new Unreadable(no);
    if (at < 2) return [];
    const entries = members.flatMap(([name, { kind }], index): readonly [string, Json][] => {
      const cell = cells[index] ?? '';
      if (cell === '') return [];
      const words = wordsOf(cell);
      if (kind === 'object') return [[name, jsonOf(words, no)]];
      return [[name, kind === 'number' && NUMBER.test(words) ? Number(words) : words]];
    });
    return [Object.fromEntries(entries)];
  });
};

/** A sign after a backslash is a word's own; every other bar ends a cell. */
const cellsOf = ({ text, no }: Line): readonly string[] => {
  if (!/^\|.*\|[ \t]*$/.test(text)) throw new Unreadable(no);
  const cells = [''];
  for (const [token] of text
    .trimEnd()
    .slice(1)
    .matchAll(/\\.|[^]/g)) {
    if (token === '|') cells.push('');
    else cells[cells.length - 1] += token;
  }
  if (cells.pop() !== '') throw new Unreadable(no);
  return cells.map((cell) => cell.replaceAll(/^[ \t]+|[ \t]+$/g, ''));
};
