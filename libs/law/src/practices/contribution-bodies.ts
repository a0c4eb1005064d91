/** What a State may say to the libraries of all: one reader a kind of contribution. */

import { base64urlLength, stateCode } from '@comity/kernel';
import type { Json, StateCode } from '@comity/kernel';
import { GROUP_MAX, practiceDraft, SUMMARY_CHARS_MAX } from '../bodies/practice-record.js';
import { publishedLine, publishedWords } from '../bodies/published-words.js';
import {
  checked,
  flag,
  list,
  number,
  object,
  oneOf,
  optional,
  reader,
  readWith,
  refuse,
  repeated,
  whole,
} from '../bodies/reading.js';
import { REVIEWERS } from './practice-history.js';
import type { ReadBy, Reader, Reading } from '../bodies/reading.js';
import { date, state } from '../bodies/words.js';
import { progressReport } from '../progress/progress-report.js';

/** A remark or an account of an experience: about one printed page. */
const WORDS_CHARS_MAX = 4_000;
const FIGURES_MAX = 50;
const FIGURE_MAX = 1e12;
const VERSIONS_MAX = 10_000;
/** Translations that one takes the place of: as many as crossed. */
export const REPLACED_MAX = 16;
const HASH_CHARS = 43;
const HASH_BYTES = 32;
/** The hash of a record, as its owner's library names the text. */
const TEXT = /^[0-9a-f]{64}$/;
const TEXT_CHARS = 64;
const PRACTICE_CHARS_MAX = 40;
const PRACTICE = /^BP-\d{4}-([A-Z]{3})-[0-9A-Z]{4,16}$/;

const lineThat = (is: (text: string) => boolean, max: number): Reader<string> =>
  reader({ kind: 'line', max }, (value, path, problems) =>
    typeof value === 'string' && is(value) ? value : refuse(problems, path, 'NOT_ALLOWED'),
  );

const practice = lineThat((id) => PRACTICE.test(id), PRACTICE_CHARS_MAX);
/** A hash has one spelling (PROTOCOL 2.2): a second would name the same thing twice. */
const contribution = lineThat((name) => base64urlLength(name) === HASH_BYTES, HASH_CHARS);
const language = oneOf('es', 'en', 'pt', 'fr');
const words = publishedWords('prose', WORDS_CHARS_MAX);
const version = whole({ min: 1, max: VERSIONS_MAX });
const figure = number({ min: -FIGURE_MAX, max: FIGURE_MAX });

const textHash = lineThat((hash) => TEXT.test(hash), TEXT_CHARS);

const READERS = {
  /** Asks reviewers of other States for their word on a text of one's own, before it is published. */
  ask_review: object({
    practice,
    reviewers: list(state, { min: REVIEWERS, max: REVIEWERS }),
    record: practiceDraft,
  }),
  /** What a State that was asked says of exactly that text. */
  review: object({
    practice,
    text: textHash,
    opinion: oneOf('accept', 'changes'),
    note: optional(words),
  }),
  /** A version of a practice of one's own, from 1 without gaps. */
  publish: object({ practice, version, record: practiceDraft }),
  /** The public may read it too. */
  open: object({ practice }),
  /** The owner looked at it again. */
  confirm: object({ practice, reviewBy: date }),
  withdraw: object({ practice, reason: words }),
  /** Title and summary, of one's own practice or another's; in place of those it names. */
  translate: checked(
    object({
      practice,
      version,
      language,
      title: publishedLine,
      summary: publishedWords('prose', SUMMARY_CHARS_MAX),
      /** Who answers for the words: an office, not a person. */
      office: publishedLine,
      replaces: list(contribution, { max: REPLACED_MAX }),
    }),
    ({ replaces }) => repeated(replaces, (index) => `replaces[${index}]`),
  ),
  endorse: object({ practice }),
  /** What came of applying it. */
  experience: object({
    practice,
    standing: oneOf('adopted', 'adapted', 'tested', 'did_not_work'),
    language,
    words,
    figures: list(
      object({
        indicator: publishedLine,
        before: optional(figure),
        after: optional(figure),
        period: optional(publishedLine),
      }),
      { max: FIGURES_MAX },
    ),
  }),
  comment: object({
    practice,
    inReplyTo: optional(contribution),
    /** Put to the owner, who is told. */
    isQuestion: flag,
    language,
    words,
  }),
  /** Takes back an endorsement, an experience, a comment or a translation of one's own. */
  retract: object({ practice, contribution }),
  /** How far it has come with what the States agreed (Declaration of Brasilia, paragraph 15). */
  report: object({ report: progressReport }),
} as const;

/** What kind of thing a State contributes. */
export type ContributionKind = keyof typeof READERS;

/** What a contribution of kind `K` says. */
export type Said<K extends ContributionKind = ContributionKind> = ReadBy<(typeof READERS)[K]>;

/** Every kind with what it says. */
export type Saying = {
  [K in ContributionKind]: { readonly kind: K; readonly say: Said<K> };
}[ContributionKind];

/** Every kind, in the order in which a practice meets them. */
export const CONTRIBUTION_KINDS = Object.keys(READERS) as readonly ContributionKind[];

/** Those that the owner of a practice alone may contribute. */
export const OWNER_CONTRIBUTIONS: readonly ContributionKind[] = [
  'publish',
  'open',
  'confirm',
  'withdraw',
];

/** Those that whoever contributed them may take back. */
export const RETRACTABLE: readonly ContributionKind[] = [
  'translate',
  'endorse',
  'experience',
  'comment',
];

/** The practice that a saying is about; null where it is about none. */
export const practiceOf = ({ say }: Saying): string | null =>
  'practice' in say ? say.practice : null;

const isKind = (kind: string): kind is ContributionKind => Object.hasOwn(READERS, kind);

/** Reads what a contribution says; a kind that this release does not know is a problem at `kind`. */
export const readSaying = (kind: string, say: Json): Reading<Saying> => {
  if (!isKind(kind)) return { ok: false, problems: [{ path: 'kind', problem: 'NOT_ALLOWED' }] };
  const reading = readWith(READERS[kind] as Reader<Said>, say);
  return reading.ok ? { ok: true, value: { kind, say: reading.value } as Saying } : reading;
};

/** The States of a group: 1 to 64, in the order of the alphabet, none twice; else undefined. */
export const readGroup = (value: Json): readonly StateCode[] | undefined => {
  const reading = readWith(list(state, { min: 1, max: GROUP_MAX }), value);
  if (!reading.ok) return undefined;
  const isSorted = reading.value.every((one, at, all) => at === 0 || (all[at - 1] ?? '') < one);
  return isSorted ? reading.value : undefined;
};

/** The State that a practice's id names as its owner; undefined for what is no such id. */
export const ownerOfPractice = (id: string): StateCode | undefined => {
  const code = PRACTICE.exec(id)?.[1];
  return code === undefined ? undefined : stateCode(code);
};
