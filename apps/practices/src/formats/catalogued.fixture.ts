/** Fictitious practices of a catalogue, and records of every form that the law lets through; for tests. */

import { instantFromIso, stateCode } from '@comity/kernel';
import type { Json } from '@comity/kernel';
import { LANGUAGES, practiceDraft, publishedWordsProblem, readWith } from '@comity/law';
import type { PracticeRecord, Shape } from '@comity/law';
import type { CataloguedPractice } from '@comity/library';
import fc from 'fast-check';
import { content } from '../library.fixture.js';

const CAN = stateCode('CAN');
const URY = stateCode('URY');

/** A complete record of Guatemala, fictitious. */
export const aRecord = (given: Readonly<Record<string, Json>> = {}): PracticeRecord => {
  const read = readWith(practiceDraft, content(given));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

/** A practice published to the network, with something of everything, fictitious. */
export const aCatalogued = (
  given: Partial<CataloguedPractice> & { readonly record?: PracticeRecord } = {},
): CataloguedPractice => {
  const { record = aRecord(), ...rest } = given;
  const at = instantFromIso('2026-06-01T12:00:00.000Z');
  return {
    id: 'BP-2026-GTM-0123456789AB',
    state: stateCode('GTM'),
    status: 'PUBLISHED_NETWORK',
    reviewBy: record.reviewBy ?? null,
    versions: [
      { n: 1, contribution: 'c1'.repeat(16), at, record: aRecord({ steps: 'Dos veces.' }) },
      { n: 2, contribution: 'c2'.repeat(16), at, record },
    ],
    translations: [
      {
        language: 'pt',
        title: 'Uma só entrevista',
        summary: 'Resumo.',
        state: URY,
        office: 'Fiscalía [ficticia]',
        contribution: 'c3'.repeat(16),
        at,
        version: 2,
      },
    ],
    endorsedBy: [{ state: CAN, at }],
    experiences: [
      {
        contribution: 'c4'.repeat(16),
        state: CAN,
        at,
        standing: 'tested',
        language: 'fr',
        words: 'Essayée *deux* fois.',
        figures: [{ indicator: 'auditions', before: 4, after: null, period: null }],
      },
    ],
    comments: [
      {
        contribution: 'c5'.repeat(16),
        state: CAN,
        at,
        inReplyTo: null,
        isQuestion: true,
        language: 'en',
        words: 'How long?',
      },
    ],
    withdrawal: null,
    publishedAt: at,
    changedAt: at,
    ...rest,
  };
};

/** What is left of a practice that was withdrawn. */
export const aTombstone = (): CataloguedPractice =>
  aCatalogued({
    status: 'WITHDRAWN',
    versions: [],
    translations: [],
    experiences: [],
    comments: [],
    withdrawal: { at: instantFromIso('2026-07-01T12:00:00.000Z'), reason: 'Error.' },
  });

const LETTERS = [...'abcXYZéñçãœ0159'];
const SIGNS = [...' .,;:()[]{}<>*_-+=~`|#>&%$^@\'"/\\?!«»“”…'];
const EDGES = [
  '\n',
  '\n\n',
  '\n\n\n',
  '\t',
  '\r\n',
  '  ',
  '- ',
  '1. ',
  '## x {#steps}',
  '---',
  '| a |',
];

const words = (kind: 'line' | 'prose', max: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.constantFrom(...LETTERS, ...SIGNS, ...(kind === 'prose' ? EDGES : ['## x {#steps}'])),
      {
        minLength: 1,
        maxLength: 24,
      },
    )
    .map((parts) => parts.join('').slice(0, max))
    .filter((text) => text.trim() !== '' && publishedWordsProblem(text) === null);

/** Any value of `shape`. */
const anyOf = (shape: Shape): fc.Arbitrary<Json> => {
  switch (shape.kind) {
    case 'object':
      return fc
        .tuple(
          ...Object.entries(shape.members).map(([name, { shape: inner, optional }]) =>
            fc
              .option(anyOf(inner), { freq: optional ? 2 : 1_000_000, nil: undefined })
              .filter((value) => optional || value !== undefined)
              .map((value) => [name, value] as const),
          ),
        )
        .map((entries) =>
          Object.fromEntries(
            entries.filter((entry): entry is [string, Json] => entry[1] !== undefined),
          ),
        );
    case 'list':
      return fc.array(anyOf(shape.of), { minLength: shape.min, maxLength: 3 });
    case 'line':
    case 'prose':
      return words(shape.kind, shape.max);
    case 'word':
      return fc.constantFrom(...shape.words);
    case 'whole':
      return fc.integer({ min: shape.min, max: Math.min(shape.max, 9_999) });
    case 'number':
      return fc
        .oneof(fc.integer({ min: -9, max: 9 }), fc.double({ min: -1e12, max: 1e12, noNaN: true }))
        .map((value) => (Object.is(value, -0) ? 0 : value));
    case 'flag':
      return fc.boolean();
    case 'date':
      return fc.constantFrom('2026-01-01', '2028-02-29');
    case 'state':
      return fc.constantFrom('GTM', 'CAN');
    case 'zone':
      return fc.constant('America/Lima');
  }
};

/** Any record that `openPractice` takes: every field, in every state of being filled. */
export const anyRecord: fc.Arbitrary<PracticeRecord> = anyOf(practiceDraft.shape).map((value) => {
  const given = value as Readonly<Record<string, Json>>;
  const { withdrawal: _, privacyCheck, translations: __, group, ...rest } = given;
  const titles = (given['title'] ?? {}) as Readonly<Record<string, Json>>;
  const summaries = (given['summary'] ?? {}) as Readonly<Record<string, Json>>;
  const states = LANGUAGES.flatMap((tag): readonly (readonly [string, string])[] => {
    if (tag === given['originalLanguage']) return [[tag, 'original']];
    if (titles[tag] !== undefined) return [[tag, 'reviewed']];
    return summaries[tag] === undefined ? [] : [[tag, 'none']];
  });
  const attachments = given['attachments'] as readonly Described[] | undefined;
  return aRecordOf({
    ...rest,
    ...(attachments !== undefined && { attachments: attachments.map(described) }),
    ...(given['audience'] === 'group' && { group: group ?? ['GTM'] }),
    translations: Object.fromEntries(states),
    ...(privacyCheck !== undefined && {
      privacyCheck: { by: 'x', on: '2026-01-01', ...(privacyCheck as object) },
    }),
  });
});

type Described = Readonly<Record<string, Json>> & { readonly file?: object };

/** The entry, its file under a name that can be one and with a hash of its own. */
const described = ({ file, ...entry }: Described, at: number): Json => ({
  ...entry,
  ...(file && { file: { ...file, name: `guía ${at}.pdf`, sha256: `${at}`.repeat(64) } }),
});

const aRecordOf = (value: Json): PracticeRecord => {
  const read = readWith(practiceDraft, value);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};
