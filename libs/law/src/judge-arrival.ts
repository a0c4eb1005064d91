/** Whether an act that arrives is lawful on its own causal past: what its author knew, no more. */

import { denied, done } from '@comity/kernel';
import type { ActHash, Outcome } from '@comity/kernel';
import { sideOf } from './act.js';
import type { ActRecord } from './act.js';
import { checkReferences } from './act-references.js';
import { caseKindOf, readAnyAct } from './bodies/act-bodies.js';
import { unboundTranslations } from './bodies/bound-translation.js';
import type { TextDigest } from './bodies/bound-translation.js';
import type { Problem } from './bodies/reading.js';
import type { SupersededReason } from './case.js';
import { statesNamed } from './case-facts.js';
import { foldCase } from './case-fold.js';
import { compare } from './causal-order.js';
import { openingDenial } from './opening.js';
import type { LawDenialCode } from './law.denials.js';
import { actTransitionsFor, CASE_KINDS, lifeCycleOf, openingTransition } from './life-cycle.js';
import type { ActKind, CaseKind } from './life-cycle.js';

/** Heads an act may join: two States cannot leave more, a hostile one might. */
export const PREV_MAX = 32;
/** Acts of one case; far beyond any real one, and small enough to fold at every arrival. */
export const ACTS_PER_CASE_MAX = 5_000;
/** Problems listed in a denial. */
const PROBLEMS_LISTED_MAX = 20;

/** What is to be done with an act that no rule forbids. */
export type Arrival =
  | { readonly state: 'lawful' }
  | { readonly state: 'waiting'; readonly missing: readonly ActHash[] };

/**
 * Judges `act` against the acts held before it (`act` itself not among them).
 *
 * `lawful`: it may join the chain. `waiting`: keep it and ask for `missing`; it is judged again
 * when they are held. Denied: an honest node would not have written it. An act that was lawful
 * when written stays lawful however acts crossed; what it then effects is the fold's business.
 *
 * @param digest SHA-256 of a text, by which translations are held against what they translate
 */
export const judgeArrival = (
  held: readonly ActRecord[],
  act: ActRecord,
  digest: TextDigest,
): Outcome<Arrival, LawDenialCode> => {
  const alone = judgeAlone(act, digest);
  if (!alone.ok) return alone;
  if (held.length >= ACTS_PER_CASE_MAX) return denied('CASE_ACTS_TOO_MANY');

  const { past, missing } = pastOf(held, act);
  if (missing.length > 0) return done({ state: 'waiting', missing });

  const among = judgeAmong(held, past, act);
  return among.ok ? judgeOnPast(past, act) : among;
};

/** What can be said of an act without any other. */
const judgeAlone = (act: ActRecord, digest: TextDigest): Outcome<null, LawDenialCode> => {
  if (!isSortedSet(act.prev)) return denied('ACT_PREV_INVALID', { act: act.hash });
  const opens = act.prev.length === 0;
  if (opens ? !mayOpen(act.kind) : !mayFollow(act.kind)) {
    return denied('REQUEST_NOT_FIRST', { act: act.hash });
  }
  if (opens && act.n !== 1) return denied('ACT_N_WRONG', { act: act.hash, n: act.n });
  const problems = problemsOf(act);
  if (problems.length > 0) return bodyDenied(problems);
  const unbound = unboundTranslations(act.body, digest);
  if (unbound.length > 0) return bodyDenied(unbound);
  if (!opens) return done(null);
  if (statesNamed(act.body)?.requesting !== act.author) {
    return denied('REQUEST_NOT_OF_AUTHOR', { author: act.author });
  }
  return openingDenial(act.kind, act.body);
};

const mayOpen = (kind: ActKind): boolean =>
  CASE_KINDS.some((of) => openingTransition(lifeCycleOf(of), kind) !== undefined);

const mayFollow = (kind: ActKind): boolean => FOLLOWING.has(kind);

/** Kinds of act that some status of an open case allows. */
const FOLLOWING: ReadonlySet<ActKind> = new Set(
  CASE_KINDS.flatMap((of) => {
    const cycle = lifeCycleOf(of);
    const statuses = [...cycle.atHome.keys()];
    return statuses.flatMap((status) =>
      [
        ...actTransitionsFor(cycle, status, 'requesting'),
        ...actTransitionsFor(cycle, status, 'requested'),
      ].flatMap(({ actKind }) => actKind ?? []),
    );
  }),
);

/** An act that opens a case says which kind; what follows may be of any until its case is held. */
const problemsOf = ({ prev, kind, body }: ActRecord): readonly Problem[] => {
  const of = prev.length === 0 ? caseKindOf(body) : undefined;
  if (of !== undefined) return problemsIn(of, kind, body);
  if (prev.length === 0) return [{ path: 'messageKind', problem: 'NOT_ALLOWED' }];
  const readings = CASE_KINDS.filter((one) => hasAct(one, kind)).map((one) =>
    problemsIn(one, kind, body),
  );
  return readings.find((problems) => problems.length === 0) ?? readings[0] ?? [];
};

const hasAct = (of: CaseKind, kind: ActKind): boolean =>
  lifeCycleOf(of).transitions.some(({ actKind }) => actKind === kind);

const problemsIn = (of: CaseKind, kind: ActKind, body: ActRecord['body']): readonly Problem[] => {
  const read = readAnyAct(of, kind, body);
  return read.ok ? [] : read.problems;
};

/** The denial for a body with `problems`: paths and codes, nothing its author wrote. */
export const bodyDenied = (problems: readonly Problem[]) =>
  denied('ACT_BODY_INVALID', {
    problems: problems.slice(0, PROBLEMS_LISTED_MAX).map((p) => `${p.path}: ${p.problem}`),
  });

const judgeAmong = (
  held: readonly ActRecord[],
  past: readonly ActRecord[],
  act: ActRecord,
): Outcome<null, LawDenialCode> => {
  if (act.prev.length === 0) {
    const other = held.find(({ prev }) => prev.length === 0);
    if (other !== undefined) return denied('REQUEST_TWICE', { held: other.hash });
  }
  const n =
    1 + Math.max(0, ...past.filter(({ hash }) => act.prev.includes(hash)).map(({ n }) => n));
  if (act.n !== n) return denied('ACT_N_WRONG', { act: act.hash, n: act.n, expected: n });
  const known = new Set(past.map(({ hash }) => hash));
  const forked = held.find(({ author, hash }) => author === act.author && !known.has(hash));
  return forked === undefined
    ? done(null)
    : denied('ACT_FORKS_OWN_CHAIN', { act: act.hash, unfollowed: forked.hash });
};

const judgeOnPast = (
  past: readonly ActRecord[],
  act: ActRecord,
): Outcome<Arrival, LawDenialCode> => {
  const before = foldCase(past, NONE, past.length > 0 ? act.at : undefined);
  if (before.kind !== null) {
    const problems = problemsIn(before.kind, act.kind, act.body);
    if (problems.length > 0) return bodyDenied(problems);
  }
  const entry = foldCase([...past, act], NONE).history.findLast(
    (line) => line.act === act.hash && line.event === act.kind,
  );
  const reason = entry?.superseded?.reason;
  if (reason !== undefined) {
    return denied(DENIAL_OF[reason], { kind: act.kind, status: entry?.from ?? '' });
  }
  const { kind: of, sides } = before;
  const side = sides && sideOf(sides, act.author);
  if (of === null || sides === null || !side) return done({ state: 'lawful' });
  const references = checkReferences({ of, facts: before, sides, side }, act.kind, act.body);
  return references.ok ? done({ state: 'lawful' }) : references;
};

const NONE: ReadonlySet<ActHash> = new Set();

/** On its own past an act crosses nothing, so the crossing reasons cannot arise. */
const DENIAL_OF: Readonly<Record<SupersededReason, LawDenialCode>> = {
  NO_TRANSITION: 'ACT_NOT_ALLOWED',
  WRONG_SIDE: 'ACT_WRONG_SIDE',
  AUTHOR_NOT_PARTY: 'ACT_AUTHOR_NOT_PARTY',
  SECOND_REQUEST: 'REQUEST_TWICE',
  CASE_NOT_OPEN: 'CASE_NOT_OPEN',
  CROSSED_BY_WITHDRAWAL: 'ACT_NOT_ALLOWED',
  CROSSED_BY_SUPPLEMENT: 'ACT_NOT_ALLOWED',
  CROSSED_BY_AGREEMENT: 'ACT_NOT_ALLOWED',
  CROSSED_BY_RECALL: 'ACT_NOT_ALLOWED',
};

const isSortedSet = (prev: readonly ActHash[]): boolean =>
  prev.length <= PREV_MAX &&
  prev.every((hash, index) => index === 0 || compare(prev[index - 1] ?? '', hash) < 0);

const pastOf = (
  held: readonly ActRecord[],
  act: ActRecord,
): { readonly past: readonly ActRecord[]; readonly missing: readonly ActHash[] } => {
  const byHash = new Map(held.map((other) => [other.hash, other]));
  const past = new Map<ActHash, ActRecord>();
  const missing = new Set<ActHash>();
  const queue = [...act.prev];
  for (let hash = queue.pop(); hash !== undefined; hash = queue.pop()) {
    const found = byHash.get(hash);
    if (found === undefined) missing.add(hash);
    else if (!past.has(hash)) {
      past.set(hash, found);
      queue.push(...found.prev);
    }
  }
  return { past: [...past.values()], missing: [...missing].toSorted(compare) };
};
