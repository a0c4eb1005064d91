/** A practice as Markdown: what is coded in front, then a section for whatever people wrote. */

import { toIso } from '@comity/kernel';
import { labelOf, practiceDraft, PRACTICE_FORMAT, stopIn } from '@comity/law';
import type { Language, PracticeRecord, Shape } from '@comity/law';
import type { CataloguedPractice } from '@comity/library';
import { FORMAT_WORDS } from './format-words.js';
import { markdownOf } from './markdown-text.js';

/** Members of a record that stand as sections, in this order; all others stand in front, as JSON. */
export const SECTIONS: readonly (keyof PracticeRecord)[] = [
  'title',
  'summary',
  'problem',
  'steps',
  'legalFrame',
  'mandateLink',
  'formsAndGroups',
  'resources',
  'results',
  'conditionsForTransfer',
  'risksAndDoNoHarm',
  'attachments',
];
/** Sections from here on are not of the record: a reader of drafts leaves them out. */
export const OTHERS = 'others';

type Values = Readonly<Record<string, unknown>>;

/** The shape of a record's member. */
export const memberShape = (name: string): Shape | undefined =>
  membersOf(practiceDraft.shape)[name];

/** The shapes of an object's members, by name; none for what is no object. */
export const membersOf = (shape: Shape): Readonly<Record<string, Shape>> =>
  Object.fromEntries(
    Object.entries(shape.kind === 'object' ? shape.members : {}).map(([name, member]) => [
      name,
      member.shape,
    ]),
  );

/** A record as Markdown, labelled in its own language; `readPracticeMarkdown` reads it back. */
export const recordMarkdown = (record: PracticeRecord, about: Values = {}): string =>
  [
    '---',
    frontLine('format', PRACTICE_FORMAT),
    ...Object.entries(about).map(([name, value]) => frontLine(name, value)),
    ...Object.entries(record)
      .filter(([name, value]) => !isSection(name) && value !== undefined)
      .map(([name, value]) => frontLine(name, value)),
    '---',
    '',
    `# ${markdownOf(record.title?.[record.originalLanguage] ?? '—')}`,
    ...SECTIONS.flatMap((name) => sectionOf(name, record)),
    '',
  ].join('\n');

const isSection = (name: string): boolean => (SECTIONS as readonly string[]).includes(name);

/** A JSON value is a YAML value. */
const frontLine = (name: string, value: unknown): string => `${name}: ${JSON.stringify(value)}`;

const sectionOf = (name: keyof PracticeRecord, record: PracticeRecord): readonly string[] => {
  const shape = memberShape(name);
  const value = record[name];
  if (shape === undefined || value === undefined) return [];
  const label = labelOf({ names: [name] }, record.originalLanguage);
  return [
    '',
    `## ${label} {#${name}}`,
    ...blockOf({ shape, value, path: name, language: record.originalLanguage }),
  ];
};

interface Block {
  readonly shape: Shape;
  readonly value: unknown;
  readonly path: string;
  readonly language: Language;
}

const blockOf = ({ shape, value, path, language }: Block): readonly string[] => {
  if (shape.kind === 'object') {
    return Object.entries(membersOf(shape)).flatMap(([name, inner]) => {
      const found = (value as Values)[name];
      if (found === undefined) return [];
      const at = `${path}.${name}`;
      const label = labelOf({ names: [path, name] }, language);
      return [
        '',
        `### ${label} {#${at}}`,
        ...blockOf({ shape: inner, value: found, path: at, language }),
      ];
    });
  }
  if (shape.kind !== 'list') return ['', markdownOf(String(value))];
  const entries = value as readonly unknown[];
  if (entries.length === 0) return [];
  if (shape.of.kind !== 'object') {
    return ['', ...entries.map((entry) => `- ${markdownOf(String(entry))}`)];
  }
  return ['', ...tableOf(membersOf(shape.of), entries as readonly Values[], language)];
};

const tableOf = (
  members: Readonly<Record<string, Shape>>,
  rows: readonly Values[],
  language: Language,
): readonly string[] => {
  const names = Object.keys(members);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(names.map((name) => labelOf({ names: [name] }, language))),
    line(names.map(() => '---')),
    ...rows.map((row) => line(names.map((name) => cellOf(row[name])))),
  ];
};

/** What is no text is JSON, its signs those of words. */
const cellOf = (value: unknown): string =>
  markdownOf(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/**
 * A practice as Markdown: its newest record, and after it what other States made of it. A
 * withdrawn one has no record and no such file.
 */
export const practiceMarkdown = (practice: CataloguedPractice): string | null => {
  const newest = practice.versions.at(-1);
  if (newest === undefined) return null;
  const { id, state, status } = practice;
  const { n, contribution, at } = newest;
  const about = { id, state, status, version: n, contribution, publishedAt: toIso(at) };
  return [
    recordMarkdown(newest.record, { practice: about }),
    ...othersOf(practice, newest.record.originalLanguage),
  ].join('\n');
};

const othersOf = (
  { translations, experiences, endorsedBy }: CataloguedPractice,
  language: Language,
): readonly string[] => {
  const heading = (n: number, label: string, words: readonly string[]): readonly string[] => [
    `### ${label} {#${OTHERS}.${n}}`,
    '',
    ...words.flatMap((one) => [markdownOf(one), '']),
  ];
  const blocks = [
    ...translations.map(({ title, summary, language: tag, state, office }) => ({
      label: `${FORMAT_WORDS.translation[language]} (${tag}), ${state}, ${markdownOf(office)}`,
      words: [title, summary],
    })),
    ...experiences.map(({ state, standing, words }) => ({
      label: `${state}${stopIn(':', language)}${FORMAT_WORDS[standing][language]}`,
      words: [words],
    })),
    ...(endorsedBy.length === 0
      ? []
      : [
          {
            label: FORMAT_WORDS.endorsedBy[language],
            words: [endorsedBy.map(({ state }) => state).join(', ')],
          },
        ]),
  ];
  if (blocks.length === 0) return [];
  return [
    `## ${FORMAT_WORDS.others[language]} {#${OTHERS}}`,
    '',
    ...blocks.flatMap(({ label, words }, at) => heading(at + 1, label, words)),
  ];
};
