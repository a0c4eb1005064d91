/** Rules on acts after the first: decisions, and content that leaves late. */

import type { Json } from '@comity/kernel';
import { readActBody } from '../bodies/act-bodies.js';
import type { CaseFold } from '../case.js';
import type { ActKind, CaseKind } from '../life-cycle.js';
import { checkCompleteness } from './check-completeness.js';
import { checkDecision } from './decision.js';
import type { Finding } from './finding.js';
import type { CheckContext } from './subject.js';

/** An act under check, in the case as it stands before it. */
export interface ActUnderCheck {
  readonly of: CaseKind;
  readonly fold: CaseFold;
  readonly kind: ActKind;
  readonly body: Json;
}

/** What the rules find in an act; nothing for a body that does not read. */
export const findingsOnAct = (
  { of, fold, kind, body }: ActUnderCheck,
  context: CheckContext,
): readonly Finding[] => {
  if (of === 'evidence' && (kind === 'no_agreement_refuse' || kind === 'agree_to_postpone')) {
    const read = readActBody(of, kind, body);
    if (!read.ok) return [];
    const consulted = fold.status === 'CONSULTATION';
    return checkDecision({ body: read.value, consulted, instruments: fold.instruments });
  }
  if (of === 'extradition' && (kind === 'urgent_arrest' || kind === 'formal_request')) {
    const read = readActBody(of, kind, body);
    return read.ok ? checkCompleteness(read.value, context) : [];
  }
  if (of === 'spontaneous' && kind === 'send') {
    const read = readActBody(of, kind, body);
    return read.ok ? checkCompleteness(read.value, context) : [];
  }
  return [];
};
