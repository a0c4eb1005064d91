/** What the law says of one step at home with one draft, and of new words for it. */

import { denied, done, type Instant, type Json, type Outcome } from '@comity/kernel';
import {
  caseKindOf,
  checkOfficer,
  dayIn,
  decideStep,
  isStepKind,
  lifeCycleOf,
  problemPaths,
  readContent,
  stateEntryOf,
  stepTransition,
  type CalendarDate,
  type LawDenialCode,
  type LegalRegister,
  type Officer,
  type SealedIdentity,
  type StepDecision,
  type StepKind,
} from '@comity/law';
import type { CaseDenialCode } from './case.denials.js';
import { findingsOf, type Draft } from './draft.js';
import type { CaseRow } from './ports.js';
import { drafts } from './standing.js';

/** What an officer is about to do with a draft. */
export interface AskedStep {
  readonly by: Officer;
  readonly event: string;
  readonly reasons: Readonly<Record<string, string>>;
  readonly sealed: readonly SealedIdentity[];
}

type Decided<T> = Outcome<T, CaseDenialCode | LawDenialCode>;

/** Whether who takes the step approves the draft by it. */
export const needsApproval = (event: string): boolean => event === 'submit' || event === 'approve';

/** Denies what `decideStep` denies, STEP_UNKNOWN, CASE_ALREADY_TRANSMITTED. */
export const decideHomeStep = (
  draft: Draft,
  { by, event, reasons, sealed }: AskedStep,
  { register, at }: { readonly register: LegalRegister; readonly at: Instant },
): Decided<StepDecision & { readonly kind: StepKind }> => {
  if (!isStepKind(event)) return denied('STEP_UNKNOWN', {});
  const { of, side, home, chain } = draft;
  const onItsWay = chain.acts.length > 0;
  if (onItsWay && stepTransition(lifeCycleOf(of), home.status, event) === undefined) {
    return denied('CASE_ALREADY_TRANSMITTED');
  }
  const retention = retentionOf(draft, by, { register, at });
  const outcome = decideStep({
    of,
    side,
    home,
    kind: event,
    officer: by,
    state: by.state,
    findings: onItsWay ? [] : findingsOf(draft, register, at, { sealed }),
    reasons,
    ...(retention && { retention }),
  });
  return outcome.ok ? done({ ...outcome.value, kind: event }) : outcome;
};

/**
 * What new words change of a draft's row. Denies OFFICER_ROLE_MISSING unless a drafter asks,
 * CONTENT_INVALID, DRAFT_LOCKED outside DRAFT, CASE_ALREADY_TRANSMITTED.
 */
export const decideRevision = (
  draft: Draft,
  { by, content }: { readonly by: Officer; readonly content: Json },
): Decided<Pick<CaseRow, 'content' | 'kind' | 'drafters' | 'requestingReference'>> => {
  const submit = lifeCycleOf(draft.of).transitions.find(({ event }) => event === 'submit');
  const allowed = checkOfficer(by, draft.row.requestingState, submit?.proposes ?? []);
  if (!allowed.ok) return allowed;
  const read = readContent(content);
  if (!read.ok) return denied('CONTENT_INVALID', { problems: problemPaths(read.problems) });
  if (!drafts(draft)) {
    const status = draft.home.status;
    return draft.chain.acts.length > 0
      ? denied('CASE_ALREADY_TRANSMITTED')
      : denied('DRAFT_LOCKED', { status });
  }
  const { requestingState, requestedState } = draft.row;
  const { value } = read;
  if (draft.of !== caseKindOf(content)) {
    return denied('CONTENT_INVALID', { problems: ['messageKind: NOT_ALLOWED'] });
  }
  if (value.requestingState !== requestingState || value.requestedState !== requestedState) {
    return denied('CONTENT_INVALID', { problems: ['requestedState: NOT_ALLOWED'] });
  }
  return done({
    content,
    kind: value.messageKind,
    drafters: [...new Set([...draft.row.drafters, by.id])],
    requestingReference: value.requestingReference ?? null,
  });
};

/** Until when what was given unasked may be kept, and today, where the officer is. */
const retentionOf = (
  { row }: Draft,
  by: Officer,
  { register, at }: { readonly register: LegalRegister; readonly at: Instant },
) => {
  const { retentionUntil: until } = row.content as { readonly retentionUntil?: CalendarDate };
  if (until === undefined) return undefined;
  const zone = stateEntryOf(register, by.state)?.timeZone ?? 'UTC';
  return { today: dayIn(zone, at), until };
};
