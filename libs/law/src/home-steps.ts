/** What happens at home before a request crosses: draft, review, approval, transmission. */

import { denied, done } from '@comity/kernel';
import type { Instant, OfficerId, Outcome, StateCode } from '@comity/kernel';
import type { CalendarDate } from './calendar.js';
import type { Finding } from './completeness/finding.js';
import type { LawDenialCode } from './law.denials.js';
import { lifeCycleOf, openingTransition, stepTransition } from './life-cycle.js';
import type { ActKind, CaseKind, CaseStatus, Side, StepKind } from './life-cycle.js';
import { openingActOf } from './opening.js';
import type { CaseContent } from './opening.js';
import { checkOfficer } from './officer.js';
import type { Officer } from './officer.js';

/** One step, kept and audited at home, in the order in which it was taken. */
export interface StepRecord {
  readonly kind: StepKind;
  readonly by: OfficerId;
  readonly at: Instant;
  /** Hash of the draft as it then stood: approval of one text never sends another. */
  readonly content: string;
}

/** A draft as its steps leave it. */
export interface HomeFold {
  readonly status: CaseStatus;
  /** Everyone who submitted it; none of them may approve it. */
  readonly drafters: readonly OfficerId[];
  readonly reviewer: OfficerId | null;
  readonly approver: OfficerId | null;
  /** Hash of the approved text; null while none is. */
  readonly approvedContent: string | null;
  /** Whether the request was first made by an oral call (UNTOC 18(14)). */
  readonly announcedOrally: boolean;
}

const FRESH: Omit<HomeFold, 'status'> = {
  drafters: [],
  reviewer: null,
  approver: null,
  approvedContent: null,
  announcedOrally: false,
};

/**
 * Folds the steps of a case of kind `of`, oldest first. Total: a step without a transition changes
 * nothing.
 *
 * @param from where both States see the case, once an act has opened it
 */
export const foldSteps = (
  of: CaseKind,
  steps: readonly StepRecord[],
  from: CaseStatus = lifeCycleOf(of).initial,
): HomeFold =>
  steps.reduce<HomeFold>((home, step) => takeStep(of, home, step), { ...FRESH, status: from });

const takeStep = (of: CaseKind, home: HomeFold, step: StepRecord): HomeFold => {
  const arrow = stepTransition(lifeCycleOf(of), home.status, step.kind);
  if (arrow === undefined) return home;
  const next = { ...home, status: arrow.to };
  switch (step.kind) {
    case 'oral_call':
      return { ...next, announcedOrally: true };
    case 'submit':
      return { ...next, drafters: [...new Set([...home.drafters, step.by])] };
    case 'return_to_drafter':
      return { ...next, reviewer: step.by };
    case 'approve':
      return { ...next, approver: step.by, approvedContent: step.content };
    case 'resubmit':
    case 'assess':
    case 'use':
    case 'no_use':
    case 'erase':
      return next;
  }
};

/** What a step is decided on. */
export interface StepQuestion {
  readonly of: CaseKind;
  readonly home: HomeFold;
  readonly kind: StepKind;
  readonly officer: Officer;
  /** The State whose node asks, and its side. */
  readonly state: StateCode;
  readonly side: Side;
  /** Of the draft as it stands (`checkCompleteness`); looked at for `submit` and `approve`. */
  readonly findings: readonly Finding[];
  /** Written reasons by rule id, as the drafter gave them. */
  readonly reasons: Readonly<Record<string, string>>;
  /** For `erase`: today, and until when what was not used is kept (S16). */
  readonly retention?: { readonly today: CalendarDate; readonly until: CalendarDate };
}

/** A step that may be taken. */
export interface StepDecision {
  readonly from: CaseStatus;
  readonly to: CaseStatus;
}

/**
 * Decides a step. Submitting needs a written reason for every blocking or warning finding;
 * approving needs that nothing blocks and that the approver is none of the drafters
 * (domain report 2.3; four eyes, Nassau 3 and 28).
 */
export const decideStep = (question: StepQuestion): Outcome<StepDecision, LawDenialCode> => {
  const { of, home, kind, officer, state, side, retention } = question;
  const arrow = stepTransition(lifeCycleOf(of), home.status, kind);
  if (arrow === undefined || arrow.side !== side) {
    return denied('STEP_NOT_ALLOWED', { step: kind, status: home.status });
  }
  const allowed = checkOfficer(officer, state, arrow.proposes);
  if (!allowed.ok) return allowed;
  if (kind === 'approve' && home.drafters.includes(officer.id)) {
    return denied('APPROVER_IS_DRAFTER', { officer: officer.id });
  }
  if (kind === 'erase' && !(retention && retention.until < retention.today)) {
    return denied('RETENTION_NOT_OVER', { until: retention?.until ?? '' });
  }
  const complete = checkFindings(question);
  return complete.ok ? done({ from: home.status, to: arrow.to }) : complete;
};

const checkFindings = ({ kind, findings, reasons }: StepQuestion) => {
  if (kind === 'approve') return checkNothingBlocks(findings);
  if (kind !== 'submit') return done(null);
  const unexplained = (severity: Finding['severity']): readonly string[] =>
    rulesOf(findings, severity).filter((rule) => (reasons[rule] ?? '').trim() === '');
  const blocking = unexplained('BLOCK');
  if (blocking.length > 0) return denied('COMPLETENESS_BLOCKS', { rules: blocking });
  const warning = unexplained('WARN');
  return warning.length > 0 ? denied('REASON_MISSING', { rules: warning }) : done(null);
};

const checkNothingBlocks = (findings: readonly Finding[]) => {
  const blocking = rulesOf(findings, 'BLOCK');
  return blocking.length > 0 ? denied('COMPLETENESS_BLOCKS', { rules: blocking }) : done(null);
};

const rulesOf = (
  findings: readonly Finding[],
  severity: Finding['severity'],
): readonly string[] => [
  ...new Set(findings.filter((finding) => finding.severity === severity).map(({ rule }) => rule)),
];

/** What the transmission of a draft is decided on. */
export interface TransmissionQuestion {
  readonly of: CaseKind;
  readonly home: HomeFold;
  readonly officer: Officer;
  readonly state: StateCode;
  readonly draft: CaseContent;
  /** Hash of the text that would be sent. */
  readonly content: string;
  readonly findings: readonly Finding[];
}

/**
 * Decides whether an approved draft may be signed and sent: approved, by another than its drafters,
 * in exactly these words, and with nothing that blocks on the day of sending.
 */
export const decideTransmission = (
  question: TransmissionQuestion,
): Outcome<StepDecision & { readonly kind: ActKind }, LawDenialCode> => {
  const { of, home, officer, state, content, findings, draft } = question;
  const { kind } = openingActOf(draft);
  const arrow = openingTransition(lifeCycleOf(of), kind);
  if (home.status !== 'APPROVED' || arrow === undefined || !arrow.from.includes('APPROVED')) {
    return denied('STEP_NOT_ALLOWED', { step: 'sign_and_send', status: home.status });
  }
  const allowed = checkOfficer(officer, state, arrow.proposes);
  if (!allowed.ok) return allowed;
  if (home.approvedContent !== content) return denied('CONTENT_NOT_APPROVED', {});
  const complete = checkNothingBlocks(findings);
  return complete.ok ? done({ from: 'APPROVED', to: arrow.to, kind }) : complete;
};
