/** Whether an act that arrives is lawful on its own causal past: what its author knew, no more. */

import { denied, done } from '@comity/kernel';
import type { ActHash, Outcome } from '@comity/kernel';
import type { ActRecord } from './act.js';
import { checkReferences } from './act-references.js';
import { readActBody } from './bodies/act-bodies.js';
import type { Problem } from './bodies/reading.js';
import type { SupersededReason } from './case.js';
import { foldCase } from './case-fold.js';
import { compare } from './causal-order.js';
import type { LawDenialCode } from './law.denials.js';

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
 */
export const judgeArrival = (
  held: readonly ActRecord[],
  act: ActRecord,
): Outcome<Arrival, LawDenialCode> => {
  const alone = judgeAlone(act);
  if (!alone.ok) return alone;
  if (held.length >= ACTS_PER_CASE_MAX) return denied('CASE_ACTS_TOO_MANY');

  const { past, missing } = pastOf(held, act);
  if (missing.length > 0) return done({ state: 'waiting', missing });

  const among = judgeAmong(held, past, act);
  return among.ok ? judgeOnPast(past, act) : among;
};

/** What can be said of an act without any other. */
const judgeAlone = (act: ActRecord): Outcome<null, LawDenialCode> => {
  if (!isSortedSet(act.prev)) return denied('ACT_PREV_INVALID', { act: act.hash });
  if ((act.kind === 'request') !== (act.prev.length === 0)) {
    return denied('REQUEST_NOT_FIRST', { act: act.hash });
  }
  if (act.prev.length === 0 && act.n !== 1)
    return denied('ACT_N_WRONG', { act: act.hash, n: act.n });
  const body = readActBody(act.kind, act.body);
  if (!body.ok) return bodyDenied(body.problems);
  const foreign = act.kind === 'request' && authorNamed(act) !== act.author;
  return foreign ? denied('REQUEST_NOT_OF_AUTHOR', { author: act.author }) : done(null);
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
  if (act.kind === 'request') {
    const other = held.find(({ kind }) => kind === 'request');
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
  const before = foldCase(past, NONE);
  const entry = foldCase([...past, act], NONE).history.findLast(
    (line) => line.act === act.hash && line.event === act.kind,
  );
  const reason = entry?.superseded?.reason;
  if (reason !== undefined) {
    return denied(DENIAL_OF[reason], { kind: act.kind, status: entry?.from ?? '' });
  }
  const references = checkReferences(before, act.kind, act.body);
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
};

const authorNamed = (act: ActRecord): string | undefined => {
  const body = readActBody('request', act.body);
  return body.ok ? body.value.requestingState : undefined;
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
