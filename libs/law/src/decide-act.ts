/** Whether an officer may propose or approve an act in a case that is already open. */

import { denied, done } from '@comity/kernel';
import type { ActHash, Json, OfficerId, Outcome } from '@comity/kernel';
import { otherSide } from './act.js';
import { checkReferences } from './act-references.js';
import type { ActBodies } from './bodies/act-bodies.js';
import { readActBody } from './bodies/act-bodies.js';
import type { CaseFold } from './case.js';
import { allowedActs, statusFor } from './case-fold.js';
import { checkDecision } from './completeness/decision.js';
import { bodyDenied } from './judge-arrival.js';
import type { LawDenialCode } from './law.denials.js';
import { actTransition, evidenceLifeCycle } from './life-cycle.js';
import type { ActKind, CaseStatus, Side, Transition } from './life-cycle.js';
import { checkOfficer } from './officer.js';
import type { Officer } from './officer.js';

/** What an act is decided on. */
export interface ActQuestion<K extends ActKind> {
  readonly fold: CaseFold;
  readonly kind: K;
  /** The side of the State whose node asks. */
  readonly side: Side;
  readonly officer: Officer;
  readonly body: Json;
  /** Absent when `officer` proposes; the proposer's id when `officer` approves. */
  readonly proposedBy?: OfficerId;
}

/** An act that may go on, and where to. */
export interface ActDecision<K extends ActKind> {
  readonly kind: K;
  readonly body: ActBodies[K];
  readonly from: CaseStatus;
  /** The status it leads to; for a joint act, once the other State has done the same. */
  readonly to: CaseStatus;
  /** `author`: sign and send it now. `await_approval`: a second officer must approve it first. */
  readonly next: 'author' | 'await_approval';
  /** Place in the chain, if it is authored now. */
  readonly n: number;
  readonly prev: readonly ActHash[];
}

/**
 * Decides an act after the request. Acts of two officers are proposed by one and approved by
 * another (domain report 2.2, four eyes); acts of one are authored as they are proposed. The same
 * question is asked again at approval, on the case as it then stands.
 */
export const decideAct = <K extends ActKind>(
  question: ActQuestion<K>,
): Outcome<ActDecision<K>, LawDenialCode> => {
  const { fold, kind, side, officer, proposedBy } = question;
  if (fold.sides === null || fold.status === null) return denied('CASE_NOT_OPEN');
  const from = statusFor(fold.status, side);
  const arrow = actTransition(evidenceLifeCycle, from, kind);
  if (arrow === undefined) return denied('ACT_NOT_ALLOWED', { kind, status: from });
  if (!allowedActs(fold, side).includes(kind)) {
    return denied(arrow.side === otherSide(side) ? 'ACT_WRONG_SIDE' : 'ACT_NOT_ALLOWED', {
      kind,
      status: from,
    });
  }
  const approves = proposedBy !== undefined && arrow.officers === 2;
  const state = fold.sides[side];
  const allowed = checkOfficer(officer, state, approves ? arrow.approves : arrow.proposes);
  if (!allowed.ok) return allowed;
  if (approves && proposedBy === officer.id) {
    return denied('APPROVER_IS_PROPOSER', { officer: officer.id });
  }
  return decideBody(question, arrow, from);
};

const decideBody = <K extends ActKind>(
  { fold, kind, body, proposedBy }: ActQuestion<K>,
  arrow: Transition,
  from: CaseStatus,
): Outcome<ActDecision<K>, LawDenialCode> => {
  const read = readActBody(kind, body);
  if (!read.ok) return bodyDenied(read.problems);
  const references = checkReferences(fold, kind, body);
  if (!references.ok) return references;
  const decision = checkRefusal(fold, kind, body);
  if (!decision.ok) return decision;
  return done({
    kind,
    body: read.value,
    from,
    to: arrow.to,
    next: arrow.officers === 2 && proposedBy === undefined ? 'await_approval' : 'author',
    n: fold.nextN,
    prev: fold.heads,
  });
};

/** A refusal or postponement that a rule blocks does not leave (UNTOC 18(8), 18(22) to 18(26)). */
const checkRefusal = (fold: CaseFold, kind: ActKind, json: Json): Outcome<null, LawDenialCode> => {
  if (kind !== 'no_agreement_refuse' && kind !== 'agree_to_postpone') return done(null);
  const body = readActBody(kind, json);
  if (!body.ok) return done(null);
  const consulted = fold.status === 'CONSULTATION';
  const findings = checkDecision({ body: body.value, consulted, instruments: fold.instruments });
  const rules = findings.filter(({ severity }) => severity === 'BLOCK').map(({ rule }) => rule);
  return rules.length === 0 ? done(null) : denied('COMPLETENESS_BLOCKS', { rules });
};
