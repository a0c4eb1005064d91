/**
 * An answer that an officer releases to the library of his own State, to become the draft of a
 * practice: the questions with the words given, and from whom. No officer of the other State, no
 * reference, nothing else of the case.
 */

import { officerId } from '@comity/kernel';
import type { ActHash, Json, OfficerId, StateCode } from '@comity/kernel';
import type { ActRecord } from '../act.js';
import type { PracticeRecord } from '../bodies/practice-record.js';
import { pillar } from '../bodies/practice-request.js';
import { object, oneOf, optional, reader, readWith, refuse } from '../bodies/reading.js';
import type { ReadBy, Reader, Reading } from '../bodies/reading.js';
import { date, entries, itemNumber, prose, state } from '../bodies/words.js';
import type { CaseFold } from '../case.js';
import { dayIn } from '../clocks/zone.js';
import { writtenIn } from '../letters/letter-languages.js';
import { ofState } from '../letters/state-genitives.js';
import { stateEntryOf } from '../register/legal-register.js';
import type { LegalRegister } from '../register/legal-register.js';
import { dayInWords } from '../words/days.js';
import type { Language } from '../words/language.js';
import { askedQuestions, sayings } from './asked-questions.js';

/** The kind of arrival by which a node hands a released answer to its own State's library. */
export const ANSWER_PARCEL = 'library.answer';
const HASH = /^[A-Za-z0-9_-]{43}$/;
const HASH_CHARS = 43;
const OFFICER_CHARS_MAX = 64;

const hash: Reader<ActHash> = reader({ kind: 'line', max: HASH_CHARS }, (value, path, problems) =>
  typeof value === 'string' && HASH.test(value)
    ? (value as ActHash)
    : refuse(problems, path, 'NOT_ALLOWED'),
);

const officer: Reader<OfficerId> = reader(
  { kind: 'line', max: OFFICER_CHARS_MAX },
  (value, path, problems) => {
    try {
      return officerId(typeof value === 'string' ? value : '');
    } catch {
      return refuse(problems, path, 'NOT_ALLOWED');
    }
  },
);

const released = object({
  ver: oneOf('comity-answer/1'),
  /** The act that answered: one act becomes one draft. */
  act: hash,
  /** Who answered, and on which day where that State is. */
  state,
  answeredOn: date,
  language: oneOf('es', 'en', 'pt', 'fr'),
  pillars: entries(pillar),
  answers: entries(object({ item: itemNumber, question: prose, answer: prose })),
  experience: optional(prose),
  /** The officer of this State who released it: the author of the draft, who never clears it. */
  releasedBy: officer,
});

/** What a released answer says; every member of it leaves the case, and nothing else does. */
export type ReleasedAnswer = ReadBy<typeof released>;

/** Reads a released answer, strictly. */
export const readReleasedAnswer = (json: Json): Reading<ReleasedAnswer> => readWith(released, json);

/** A case, and an act of it that may be an answer. */
export interface AnswerInCase {
  readonly fold: CaseFold;
  readonly acts: readonly ActRecord[];
  readonly act: ActHash;
}

/**
 * What of an answer is released; undefined for an act that is no answer, had no effect, or says
 * nothing in words.
 */
export const releaseAnswer = (
  { fold, acts, act }: AnswerInCase,
  { register, by }: { readonly register: LegalRegister; readonly by: OfficerId },
): ReleasedAnswer | undefined => {
  if (fold.kind !== 'practice_request') return undefined;
  const until = fold.history.findIndex((line) => line.act === act && line.event === 'answer') + 1;
  const history = fold.history.slice(0, until);
  const said = sayings('answer', history.slice(-1), acts)[0];
  const record = acts.find(({ hash: one }) => one === act);
  if (!said || !record) return undefined;
  const { experience } = said.body;
  const answers = askedQuestions(history, acts).flatMap(({ item, question, answer }) =>
    answer?.act === act ? [{ item, question, answer: answer.answer }] : [],
  );
  if (answers.length === 0 && experience === undefined) return undefined;
  const zone = stateEntryOf(register, record.author)?.timeZone ?? 'UTC';
  return {
    ver: 'comity-answer/1',
    act,
    state: record.author,
    answeredOn: dayIn(zone, said.at),
    language: writtenIn(register, record.author, record.body),
    pillars: sayings('request', history, acts)[0]?.body.pillars ?? [],
    answers,
    ...(experience !== undefined && { experience }),
    releasedBy: by,
  };
};

/**
 * The draft that `owner` begins with: the words as they were given, under the language in which they
 * were, with a note of whose they are. Its authors make a practice of it.
 */
export const draftOfAnswer = (
  { language, pillars, answers, experience, state: by, answeredOn }: ReleasedAnswer,
  owner: StateCode,
  register: LegalRegister,
): PracticeRecord => {
  const words = [
    ...answers.map(({ question, answer }) => `${question}\n${answer}`),
    ...(experience === undefined ? [] : [experience]),
  ];
  return {
    originalLanguage: language,
    owner: { state: owner },
    pillar: pillars,
    steps: words.join('\n\n'),
    version: {
      no: '1',
      changes: FROM[language](ofState(register, by, language), dayInWords(answeredOn, language)),
    },
  };
};

/** Whose words a draft begins with, and of which day. */
const FROM: Readonly<Record<Language, (ofThem: string, day: string) => string>> = {
  es: (ofThem, day) => `Redactada a partir de la respuesta ${ofThem} del ${day}.`,
  en: (ofThem, day) => `Drafted from the answer ${ofThem} of ${day}.`,
  pt: (ofThem, day) => `Redigida a partir da resposta ${ofThem} de ${day}.`,
  fr: (ofThem, day) => `Rédigée à partir de la réponse ${ofThem} du ${day}.`,
};
