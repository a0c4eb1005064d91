/** Whether an officer may propose or approve an act. */

import { denied, done } from '@comity/kernel';
import type { ActHash, Json, OfficerId, Outcome } from '@comity/kernel';
import { otherSide } from './act.js';
import type { Sides } from './act.js';
import { checkReferences } from './act-references.js';
import { caseKindOf, readAnyAct } from './bodies/act-bodies.js';
import { unboundTranslations } from './bodies/bound-translation.js';
import type { TextDigest } from './bodies/bound-translation.js';
import type { CaseFold } from './case.js';
import { allowedActs, statusFor } from './case-fold.js';
import { findingsOnAct } from './completeness/findings-on-act.js';
import type { CheckContext } from './completeness/subject.js';
import { bodyDenied } from './judge-arrival.js';
import type { LawDenialCode } from './law.denials.js';
import { actTransition, lifeCycleOf, openingTransition } from './life-cycle.js';
import type { ActKind, CaseKind, CaseStatus, Side, Transition } from './life-cycle.js';
import { checkOfficer } from './officer.js';
import type { Officer } from './officer.js';

/** What an act is decided on. */
export interface ActQuestion {
  readonly fold: CaseFold;
  readonly kind: ActKind;
  /** The side of the State whose node asks. */
  readonly side: Side;
  readonly officer: Officer;
  readonly body: Json;
  /** Absent when `officer` proposes; the proposer's id when `officer` approves. */
  readonly proposedBy?: OfficerId;
  /**
   * Where the case stands at home (`homeStatus`); of a case that no act has opened yet, where its
   * draft stands. Without it, where both States see the case.
   */
  readonly atHome?: CaseStatus;
  /** The States of a case that no act has opened yet. */
  readonly sides?: Sides;
  /** The law and the day, for what must be complete before it leaves. */
  readonly context: CheckContext;
  readonly digest: TextDigest;
}

/** An act that may go on, and where to. */
export interface ActDecision {
  readonly kind: ActKind;
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
 * Decides an act. Acts of two officers are proposed by one and approved by another (domain report
 * 2.2, four eyes); acts of one are authored as they are proposed. The same question is asked again
 * at approval, on the case as it then stands. An act may open a case only where the life cycle lets
 * it leave the draft as it stands: a provisional arrest that cannot wait for review (Caracas 14).
 */
export const decideAct = (question: ActQuestion): Outcome<ActDecision, LawDenialCode> => {
  const { kind, side, officer, proposedBy } = question;
  const place = placeOf(question);
  if (!place.ok) return place;
  const { arrow, from, sides } = place.value;
  const approves = proposedBy !== undefined && arrow.officers === 2;
  const allowed = checkOfficer(officer, sides[side], approves ? arrow.approves : arrow.proposes);
  if (!allowed.ok) return allowed;
  if (approves && proposedBy === officer.id) {
    return denied('APPROVER_IS_PROPOSER', { officer: officer.id });
  }
  const said = decideBody(question, place.value);
  if (!said.ok) return said;
  const { fold } = question;
  return done({
    kind,
    from,
    to: arrow.to,
    next: arrow.officers === 2 && proposedBy === undefined ? 'await_approval' : 'author',
    n: fold.nextN,
    prev: fold.heads,
  });
};

interface Place {
  readonly of: CaseKind;
  readonly arrow: Transition;
  readonly from: CaseStatus;
  readonly sides: Sides;
}

const placeOf = (question: ActQuestion): Outcome<Place, LawDenialCode> => {
  const { fold, kind, side, atHome } = question;
  const { kind: of, sides } = fold;
  const from = atHome ?? statusFor(fold, side);
  if (of === null || sides === null || from === null) return openingPlace(question);
  const arrow = actTransition(lifeCycleOf(of), from, kind);
  if (arrow === undefined) return denied('ACT_NOT_ALLOWED', { kind, status: from });
  if (!allowedActs(fold, side, atHome).includes(kind)) {
    return denied(arrow.side === otherSide(side) ? 'ACT_WRONG_SIDE' : 'ACT_NOT_ALLOWED', {
      kind,
      status: from,
    });
  }
  return done({ of, arrow, from, sides });
};

const openingPlace = (question: ActQuestion): Outcome<Place, LawDenialCode> => {
  const { kind, side, atHome, body, sides } = question;
  const of = caseKindOf(body);
  if (atHome === undefined || of === undefined || !sides) return denied('CASE_NOT_OPEN');
  const arrow = openingTransition(lifeCycleOf(of), kind);
  // What one officer may send has been approved as a draft: it is transmitted, not proposed.
  if (arrow === undefined || arrow.officers !== 2 || !arrow.from.includes(atHome)) {
    return denied('ACT_NOT_ALLOWED', { kind, status: atHome });
  }
  return side === 'requesting'
    ? done({ of, arrow, from: atHome, sides })
    : denied('ACT_WRONG_SIDE', { kind, status: atHome });
};

/** Every reason against what the act says: its form first, then all that the rules find. */
const decideBody = (
  { fold, kind, body, side, context, digest }: ActQuestion,
  { of, sides }: Place,
): Outcome<null, LawDenialCode> => {
  const read = readAnyAct(of, kind, body);
  if (!read.ok) return bodyDenied(read.problems);
  const unbound = unboundTranslations(body, digest);
  if (unbound.length > 0) return bodyDenied(unbound);
  const references = checkReferences({ of, facts: fold, sides, side }, kind, body);
  if (!references.ok) return references;
  const blocking = findingsOnAct({ of, fold, kind, body }, context).filter(
    ({ severity }) => severity === 'BLOCK',
  );
  const rules = [...new Set(blocking.map(({ rule }) => rule))];
  return rules.length === 0 ? done(null) : denied('COMPLETENESS_BLOCKS', { rules });
};
