/** What a record says, passage by passage, for whoever reads it on a page. */

import { answerIn, codeIn, foundingRegister, labelOf, stateIn, stopIn } from '@comity/law';
import type { Language, PracticeRecord } from '@comity/law';

/** One field of the record. */
export interface Passage {
  /** The field's name in the list of fields. */
  readonly name: string;
  /** What it is called, in the language asked. */
  readonly label: string;
  /** Prose as its author wrote it, which is Markdown; or lines, each of them plain text. */
  readonly words: { readonly prose: string } | { readonly lines: readonly string[] };
  /** Whether the words are the author's, in the record's own language, and not ours. */
  readonly isOwn: boolean;
}

const PROSE = [
  'problem',
  'steps',
  'resources',
  'conditionsForTransfer',
  'risksAndDoNoHarm',
] as const;
const CODES = ['pillar', 'kinds'] as const;
const LINES = ['mandateLink', 'legalFrame'] as const;

/** Every field of `record` that is filled, but for title and summary, in the order of the list. */
export const passagesOf = (record: PracticeRecord, language: Language): readonly Passage[] =>
  [
    ownerOf(record, language),
    ...CODES.map((name) => coded({ name, codes: record[name] ?? [], language })),
    ...LINES.map((name) => own({ name, lines: record[name] ?? [], language })),
    prose('problem', record, language),
    prose('steps', record, language),
    formsOf(record, language),
    prose('resources', record, language),
    own({
      name: 'results',
      lines: (record.results ?? []).map((one) => resultOf(one, language)),
      language,
    }),
    coded({
      name: 'evidenceLevel',
      codes: record.evidenceLevel === undefined ? [] : [record.evidenceLevel],
      language,
    }),
    prose('conditionsForTransfer', record, language),
    prose('risksAndDoNoHarm', record, language),
    perspectiveOf(record, language),
    own({
      name: 'attachments',
      lines: (record.attachments ?? []).map(({ title, file }) =>
        file ? `${title} (${file.name})` : title,
      ),
      language,
    }),
    own({
      name: 'contact',
      lines: present(record.contact?.office, record.contact?.address),
      language,
    }),
  ]
    .filter((passage) => !('lines' in passage.words) || passage.words.lines.length > 0)
    .filter((passage) => !('prose' in passage.words) || passage.words.prose !== '');

const present = (...texts: readonly (string | undefined)[]): readonly string[] =>
  texts.filter((text) => text !== undefined);

const labelled = (name: string, language: Language): { name: string; label: string } => ({
  name,
  label: labelOf({ names: [name] }, language),
});

interface Lines {
  readonly name: string;
  readonly lines: readonly string[];
  readonly language: Language;
}

const own = ({ name, lines, language }: Lines): Passage => ({
  ...labelled(name, language),
  words: { lines },
  isOwn: true,
});

const ours = (given: Lines): Passage => ({ ...own(given), isOwn: false });

const coded = ({
  name,
  codes,
  language,
}: Omit<Lines, 'lines'> & { readonly codes: readonly string[] }): Passage =>
  ours({ name, lines: codes.map((code) => codeIn(code, language, { names: [name] })), language });

const prose = (
  name: (typeof PROSE)[number],
  record: PracticeRecord,
  language: Language,
): Passage => ({
  ...labelled(name, language),
  words: { prose: record[name] ?? '' },
  isOwn: true,
});

const ownerOf = ({ owner }: PracticeRecord, language: Language): Passage =>
  own({
    name: 'owner',
    lines: [
      stateIn(foundingRegister, owner.state, language),
      ...present(owner.institution, owner.unit),
    ],
    language,
  });

const formsOf = ({ formsAndGroups }: PracticeRecord, language: Language): Passage =>
  own({
    name: 'formsAndGroups',
    lines: (['exploitation', 'groups', 'places'] as const).flatMap((name) => {
      const entries = formsAndGroups?.[name] ?? [];
      if (entries.length === 0) return [];
      const label = labelOf({ names: ['formsAndGroups', name] }, language);
      return [`${label}${stopIn(':', language)}${entries.join(', ')}`];
    }),
    language,
  });

type Result = NonNullable<PracticeRecord['results']>[number];

const resultOf = (
  { indicator, before, after, period, source }: Result,
  language: Language,
): string => {
  const from = before === undefined ? '—' : String(before);
  const to = after === undefined ? '—' : String(after);
  const about = present(period, source).join('; ');
  const figures =
    before === undefined && after === undefined ? '' : `${stopIn(':', language)}${from} → ${to}`;
  return `${indicator}${figures}${about === '' ? '' : ` (${about})`}`;
};

const perspectiveOf = ({ perspective }: PracticeRecord, language: Language): Passage =>
  ours({
    name: 'perspective',
    lines: Object.entries(perspective ?? {}).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [
            `${labelOf({ names: ['perspective', name] }, language)}${stopIn(':', language)}` +
              answerIn(value, language),
          ],
    ),
    language,
  });
