/** Whether an act speaks only of what its case knows: items, questions, conditions, rules. */

import { canonicalize, denied, done } from '@comity/kernel';
import type { Json, Outcome } from '@comity/kernel';
import { sideOf } from './act.js';
import type { Sides } from './act.js';
import { readActBody } from './bodies/act-bodies.js';
import type { ActBodies } from './bodies/act-bodies.js';
import type { CaseFacts } from './case-facts.js';
import type { LawDenialCode } from './law.denials.js';
import type { ActKind, ActKindOf, CaseKind, Side } from './life-cycle.js';

type Verdict = Outcome<null, LawDenialCode>;

/** What an act is held against: the case on its past, and who writes. */
export interface Referring {
  readonly of: CaseKind;
  readonly facts: CaseFacts;
  readonly sides: Sides;
  readonly side: Side;
}

/**
 * Denies an act that refers to what its case does not have: an item that is not asked
 * (`ACT_ITEM_UNKNOWN`), a question that is not open (`ACT_QUESTION_UNKNOWN`), conditions other
 * than those offered (`ACT_TERMS_DIFFER`), and what `CHECKS` says of single acts. A body that does
 * not read passes: it is judged elsewhere.
 */
export const checkReferences = (about: Referring, kind: ActKind, body: Json): Verdict => {
  const { of, facts } = about;
  const asked = new Set(facts.items.map(({ no }) => no));
  const item = itemsNamed(of, kind, body).find((no) => !asked.has(no));
  if (item !== undefined) return denied('ACT_ITEM_UNKNOWN', { item });
  const open = new Set(facts.openQuestions.map(({ item: no }) => no));
  const question = questionsAnswered(of, kind, body).find((no) => !open.has(no));
  if (question !== undefined) return denied('ACT_QUESTION_UNKNOWN', { item: question });
  return checkSingle(about, kind, body);
};

const RESULTS = ['accept', 'partial_result', 'rest_result', 'full_result'] as const;

const itemsNamed = (of: CaseKind, kind: ActKind, json: Json): readonly number[] => {
  if (of === 'practice_request' && kind === 'answer') {
    return from(of, kind, json)?.answers.map(({ item }) => item) ?? [];
  }
  if (of !== 'evidence') return [];
  const result = RESULTS.find((known) => known === kind);
  if (result !== undefined) return from(of, result, json)?.items.map(({ no }) => no) ?? [];
  if (kind === 'query_result') return from(of, kind, json)?.items ?? [];
  if (kind === 'no_agreement_refuse') {
    return from(of, kind, json)?.grounds.flatMap(({ items }) => items ?? []) ?? [];
  }
  return [];
};

const questionsAnswered = (of: CaseKind, kind: ActKind, json: Json): readonly number[] => {
  const body =
    of === 'evidence' && kind === 'supplement_received'
      ? from(of, kind, json)
      : of === 'extradition' && kind === 'supplement'
        ? from(of, kind, json)
        : undefined;
  return body?.answers.map(({ item }) => item) ?? [];
};

const from = <K extends CaseKind, A extends ActKindOf<K>>(
  of: K,
  kind: A,
  json: Json,
): ActBodies[K][A] | undefined => {
  const read = readActBody(of, kind, json);
  return read.ok ? read.value : undefined;
};

const checkSingle = (about: Referring, kind: ActKind, body: Json): Verdict => {
  const check = (CHECKS[about.of] as Partial<Record<ActKind, Check>>)[kind];
  return check?.(about, body) ?? done(null);
};

type Check = (about: Referring, body: Json) => Verdict;

/** One word of a State on what may become of the person after surrender. */
const consentCheck =
  (kind: 'specialty_extension' | 're_extradition_consent'): Check =>
  ({ facts, side }, json) => {
    const word = from('extradition', kind, json)?.word;
    if (word === undefined) return done(null);
    if ((word === 'ask') !== (side === 'requesting')) return denied('ACT_WRONG_SIDE', { kind });
    const open = facts.openConsents.includes(kind);
    return word === 'ask' || open ? done(null) : denied('ACT_NOT_ASKED', { kind });
  };

/** The law of which State a national rule of custody is. */
const NATIONAL: Readonly<Record<string, string>> = {
  'BR-NATIONAL': 'BRA',
  'PE-NATIONAL': 'PER',
  'AR-NATIONAL': 'ARG',
};

const CHECKS: { readonly [K in CaseKind]: { readonly [A in ActKindOf<K>]?: Check } } = {
  evidence: {},
  practice_request: {},
  extradition: {
    arrest_reported: ({ facts, sides }, json) => {
      const rule = from('extradition', 'arrest_reported', json)?.rule ?? 'OTHER';
      const own = NATIONAL[rule] === sides.requested;
      return rule === 'OTHER' || own || facts.instruments.includes(rule)
        ? done(null)
        : denied('ACT_RULE_FOREIGN', { rule });
    },
    ask_supplement: ({ facts }, json) => {
      const withdraws = from('extradition', 'ask_supplement', json)?.silence === 'withdraws';
      return withdraws && !facts.instruments.includes('MERCOSUR-EXT')
        ? denied('ACT_RULE_FOREIGN', { rule: 'MERCOSUR-EXT 21(3)' })
        : done(null);
    },
    formal_request: ({ sides }, json) => {
      const body = from('extradition', 'formal_request', json);
      const same =
        body === undefined ||
        (body.requestingState === sides.requesting && body.requestedState === sides.requested);
      return same ? done(null) : denied('ACT_STATES_DIFFER', { ...sides });
    },
    specialty_extension: consentCheck('specialty_extension'),
    re_extradition_consent: consentCheck('re_extradition_consent'),
  },
  spontaneous: {
    accept: ({ facts }, json) => {
      const accepted = from('spontaneous', 'accept', json)?.conditions;
      return accepted === undefined || sameWords(accepted, facts.offered?.conditions)
        ? done(null)
        : denied('ACT_TERMS_DIFFER', { member: 'conditions' });
    },
    send: ({ facts, sides }, json) => {
      if (facts.contentGiven) return denied('ACT_CONTENT_GIVEN');
      const body = from('spontaneous', 'send', json);
      if (facts.offered === null || body === undefined) return done(null);
      if (sideOf(sides, body.requestingState) !== 'requesting') {
        return denied('ACT_STATES_DIFFER', { ...sides });
      }
      const { subject, conditions } = facts.offered;
      if (body.subject !== subject) return denied('ACT_TERMS_DIFFER', { member: 'subject' });
      return sameWords(body.conditions, conditions)
        ? done(null)
        : denied('ACT_TERMS_DIFFER', { member: 'conditions' });
    },
  },
};

const sameWords = (one: unknown, other: unknown): boolean =>
  canonicalize(one ?? null) === canonicalize(other ?? null);
