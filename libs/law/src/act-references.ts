/** Whether an act speaks only of items and questions that its case knows. */

import { denied, done } from '@comity/kernel';
import type { Json, Outcome } from '@comity/kernel';
import { readActBody } from './bodies/act-bodies.js';
import type { CaseFacts } from './case-facts.js';
import type { LawDenialCode } from './law.denials.js';
import type { ActKind } from './life-cycle.js';

/**
 * Denies an act that names an item the request does not ask (`ACT_ITEM_UNKNOWN`) or answers a
 * question that is not open (`ACT_QUESTION_UNKNOWN`). A body that does not read passes: it is
 * judged elsewhere.
 */
export const checkReferences = (
  facts: CaseFacts,
  kind: ActKind,
  body: Json,
): Outcome<null, LawDenialCode> => {
  const asked = new Set(facts.items.map(({ no }) => no));
  const item = itemsNamed(kind, body).find((no) => !asked.has(no));
  if (item !== undefined) return denied('ACT_ITEM_UNKNOWN', { item });
  const open = new Set(facts.openQuestions.map(({ item: no }) => no));
  const question = questionsAnswered(kind, body).find((no) => !open.has(no));
  return question === undefined ? done(null) : denied('ACT_QUESTION_UNKNOWN', { item: question });
};

const RESULTS = ['accept', 'partial_result', 'rest_result', 'full_result'] as const;

const itemsNamed = (kind: ActKind, json: Json): readonly number[] => {
  const result = RESULTS.find((known) => known === kind);
  if (result !== undefined) {
    const body = readActBody(result, json);
    return body.ok ? body.value.items.map(({ no }) => no) : [];
  }
  if (kind === 'query_result') {
    const body = readActBody(kind, json);
    return body.ok ? (body.value.items ?? []) : [];
  }
  if (kind === 'no_agreement_refuse') {
    const body = readActBody(kind, json);
    return body.ok ? body.value.grounds.flatMap(({ items }) => items ?? []) : [];
  }
  return [];
};

const questionsAnswered = (kind: ActKind, json: Json): readonly number[] => {
  if (kind !== 'supplement_received') return [];
  const body = readActBody(kind, json);
  return body.ok ? body.value.answers.map(({ item }) => item) : [];
};
