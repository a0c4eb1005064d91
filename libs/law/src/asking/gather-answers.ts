/**
 * What came of one question that was put to several States: who answered what, side by side, who
 * declined, and what is still open. A pure reading of the cases, each of which stands for itself.
 */

import type { ActHash, Instant, StateCode } from '@comity/kernel';
import type { ActRecord } from '../act.js';
import type { ActBodies } from '../bodies/act-bodies.js';
import type { CaseFold } from '../case.js';
import type { CaseClock } from '../clocks/case-clock.js';
import { askedQuestions, sayings } from './asked-questions.js';
import type { AskedQuestion } from './asked-questions.js';

/** One State that was asked, with its case as it stands. */
export interface AskedState {
  readonly state: StateCode;
  readonly fold: CaseFold;
  readonly acts: readonly ActRecord[];
  readonly clocks: readonly CaseClock[];
}

/**
 * `at_home`: not yet sent. `open`: sent, and neither answered nor declined since it was last asked.
 * `ended`: closed or withdrawn before any answer.
 */
export type AnswerStanding = 'at_home' | 'open' | 'answered' | 'declined' | 'ended';

/** How far one State has come. */
export interface GatheredState {
  readonly state: StateCode;
  readonly standing: AnswerStanding;
  /** Of its last answer; null before the first. */
  readonly answeredAt: Instant | null;
  readonly declined: {
    readonly at: Instant;
    readonly reason: string;
    readonly instead: string | null;
  } | null;
  /** What it told of its experience, oldest first. */
  readonly experience: readonly string[];
  /** Its open duty that ends first, to acknowledge or to answer; null while it owes nothing. */
  readonly due: CaseClock | null;
  readonly overdue: boolean;
}

/** One State's word on one question. */
export interface GivenAnswer {
  readonly state: StateCode;
  readonly act: ActHash;
  readonly at: Instant;
  readonly answer: string;
}

/** One question in the very words in which it was asked, with the answers side by side. */
export interface GatheredQuestion {
  readonly item: number;
  readonly question: string;
  readonly asked: readonly StateCode[];
  readonly answers: readonly GivenAnswer[];
  /** Who was asked, is still to answer, and has not. */
  readonly open: readonly StateCode[];
}

type Named = ActBodies['practice_request']['answer']['practices'][number];

/** A practice of the library that answers named. */
export interface NamedPractice extends Named {
  readonly namedBy: readonly { readonly state: StateCode; readonly at: Instant }[];
}

/** What the cases of an inquiry add up to. */
export interface Gathered {
  readonly states: readonly GatheredState[];
  readonly questions: readonly GatheredQuestion[];
  readonly practices: readonly NamedPractice[];
}

/**
 * Gathers what the cases say, in the order in which they are given. An act without effect says
 * nothing; of two answers of one State to one question the later counts; a question that is asked
 * anew in other words stands beside the first.
 */
export const gatherAnswers = (cases: readonly AskedState[]): Gathered => {
  const read = cases.map(readCase);
  return {
    states: read.map(({ part }) => part),
    questions: questionsOf(read),
    practices: practicesOf(read),
  };
};

interface ReadCase {
  readonly part: GatheredState;
  readonly owes: boolean;
  readonly questions: readonly AskedQuestion[];
  readonly practices: readonly { readonly named: Named; readonly at: Instant }[];
}

/** Where a State is still to answer what it has not. */
const OWING: ReadonlySet<string> = new Set([
  'TRANSMITTED',
  'DELIVERED',
  'ACKNOWLEDGED',
  'ANSWERED',
]);

const readCase = ({ state, fold, acts, clocks }: AskedState): ReadCase => {
  const { history } = fold;
  const answers = sayings('answer', history, acts);
  const declined = sayings('decline', history, acts).at(-1);
  const open = clocks.filter(({ standing }) => standing === 'running' || standing === 'overdue');
  return {
    part: {
      state,
      standing: standingOf(fold, { isAnswered: answers.length > 0, isDeclined: !!declined }),
      answeredAt: answers.at(-1)?.at ?? null,
      declined: declined
        ? { at: declined.at, reason: declined.body.reason, instead: declined.body.instead ?? null }
        : null,
      experience: answers.flatMap(({ body }) => body.experience ?? []),
      due: open.toSorted((a, b) => (a.due ?? 0) - (b.due ?? 0))[0] ?? null,
      overdue: open.some(({ standing }) => standing === 'overdue'),
    },
    owes: OWING.has(fold.status ?? ''),
    questions: askedQuestions(history, acts),
    practices: answers.flatMap(({ at, body }) => body.practices.map((named) => ({ named, at }))),
  };
};

const standingOf = (
  { status }: CaseFold,
  { isAnswered, isDeclined }: { readonly isAnswered: boolean; readonly isDeclined: boolean },
): AnswerStanding => {
  if (status === null) return 'at_home';
  if (status === 'ANSWERED') return 'answered';
  if (OWING.has(status)) return 'open';
  if (isDeclined) return 'declined';
  return isAnswered ? 'answered' : 'ended';
};

const questionsOf = (cases: readonly ReadCase[]): readonly GatheredQuestion[] => {
  const rows = new Map<string, GatheredQuestion>();
  for (const { part, owes, questions } of cases) {
    for (const { item, question, answer } of questions) {
      const key = `${item} ${question}`;
      const row = rows.get(key) ?? { item, question, asked: [], answers: [], open: [] };
      rows.set(key, {
        ...row,
        asked: [...row.asked, part.state],
        answers: answer ? [...row.answers, { ...answer, state: part.state }] : row.answers,
        open: answer === null && owes ? [...row.open, part.state] : row.open,
      });
    }
  }
  return [...rows.values()].toSorted((a, b) => a.item - b.item);
};

/** Each practice once, in the words of the State that named it first. */
const practicesOf = (cases: readonly ReadCase[]): readonly NamedPractice[] => {
  const rows = new Map<string, NamedPractice>();
  for (const { part, practices } of cases) {
    for (const { named, at } of practices) {
      const row = rows.get(named.id) ?? { ...named, namedBy: [] };
      const again = row.namedBy.some(({ state }) => state === part.state);
      const namedBy = again ? row.namedBy : [...row.namedBy, { state: part.state, at }];
      rows.set(named.id, { ...row, namedBy });
    }
  }
  return [...rows.values()];
};
