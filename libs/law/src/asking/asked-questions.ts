/** The questions of one request for practices, each in the words of the act that asked it. */

import type { ActHash, Instant, Json } from '@comity/kernel';
import type { ActRecord } from '../act.js';
import { readActBody } from '../bodies/act-bodies.js';
import type { ActBodies } from '../bodies/act-bodies.js';
import type { HistoryEntry } from '../case.js';
import type { ActKindOf } from '../life-cycle.js';

type Bodies = ActBodies['practice_request'];
type Kind = ActKindOf<'practice_request'>;

/** One question, and the last answer to it since it was last asked. */
export interface AskedQuestion {
  readonly item: number;
  readonly question: string;
  readonly answer: { readonly act: ActHash; readonly at: Instant; readonly answer: string } | null;
}

/** An act of `kind` that had effect, with what it says. */
export interface Saying<A extends Kind> {
  readonly act: ActHash;
  readonly at: Instant;
  readonly body: Bodies[A];
}

/** What the acts of `kind` say, oldest first; those without effect say nothing. */
export const sayings = <A extends Kind>(
  kind: A,
  history: readonly HistoryEntry[],
  acts: readonly ActRecord[],
): readonly Saying<A>[] =>
  history.flatMap(({ act, event, at, superseded }): readonly Saying<A>[] => {
    if (event !== kind || superseded !== null) return [];
    const body = readBody(kind, acts.find(({ hash }) => hash === act)?.body ?? null);
    return body === undefined ? [] : [{ act, at, body }];
  });

/**
 * Every question that `history` asks. Asked anew in the same words, it waits for an answer again;
 * in other words, it is another question.
 */
export const askedQuestions = (
  history: readonly HistoryEntry[],
  acts: readonly ActRecord[],
): readonly AskedQuestion[] => {
  const asked: AskedQuestion[] = [];
  for (const line of history) {
    for (const { item, question } of asking(line, acts)) {
      const again = asked.findIndex((one) => one.item === item && one.question === question);
      if (again !== -1) asked.splice(again, 1);
      asked.push({ item, question, answer: null });
    }
    const [given] = sayings('answer', [line], acts);
    for (const { item, answer } of given?.body.answers ?? []) {
      const index = asked.findLastIndex((one) => one.item === item);
      const one = asked[index];
      if (one) asked[index] = { ...one, answer: { act: line.act, at: line.at, answer } };
    }
  }
  return asked;
};

const asking = (
  line: HistoryEntry,
  acts: readonly ActRecord[],
): Bodies['ask_more']['questions'] => [
  ...sayings('request', [line], acts).flatMap(({ body }) => body.questions),
  ...sayings('ask_more', [line], acts).flatMap(({ body }) => body.questions),
];

const readBody = <A extends Kind>(kind: A, json: Json): Bodies[A] | undefined => {
  const read = readActBody('practice_request', kind, json);
  return read.ok ? read.value : undefined;
};
