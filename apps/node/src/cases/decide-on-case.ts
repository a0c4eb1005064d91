/** Puts an act to the law, on the case as it stands now. */

import { denied, done, type Clock, type Outcome } from '@comity/kernel';
import {
  decideAct,
  type ActDecision,
  type ActKind,
  type CheckContext,
  type LawDenialCode,
  type Officer,
  type SealedIdentity,
} from '@comity/law';
import type { Network } from '../members/network.js';
import type { NodeTx } from '../unit-of-work.js';
import type { CaseDenialCode } from './case.denials.js';
import { contextOf, saysTheSame } from './draft.js';
import type { CaseRow, ProposalRow } from './ports.js';
import { readStanding, type Standing } from './standing.js';
import { textDigest } from './text-digest.js';

/** An act as one officer proposes it, or as another approves what `proposedBy` proposed. */
export interface AskedAct extends Pick<ProposalRow, 'kind' | 'content'> {
  readonly officer: Officer;
  readonly proposedBy?: ProposalRow['proposedBy'];
  readonly sealed?: readonly SealedIdentity[];
  readonly files?: CheckContext['files'];
}

/** Denies what `decideAct` denies, DRAFT_DIFFERS, APPROVER_IS_DRAFTER. */
export const decideOnCase = async (
  tx: NodeTx,
  row: CaseRow,
  asked: AskedAct,
  { network, clock }: { readonly network: Network; readonly clock: Clock },
): Promise<Outcome<ActDecision, CaseDenialCode | LawDenialCode>> => {
  const { state } = asked.officer;
  const now = clock.now();
  const standing = await readStanding(tx, row, { state, now });
  const draft = ofDraft(standing, asked);
  if (!draft.ok) return draft;
  const { content: body, sealed = [], files = [], ...rest } = asked;
  return decideAct({
    fold: standing.chain.fold,
    side: standing.side,
    body,
    atHome: standing.home.status,
    sides: { requesting: row.requestingState, requested: row.requestedState },
    context: { ...contextOf(standing, network.register(), now), sealed, files },
    digest: textDigest,
    ...rest,
  });
};

/** Acts that say what the draft of their case says, and are approved by none who wrote at it. */
const DRAFTED: readonly ActKind[] = ['urgent_arrest', 'formal_request'];

const ofDraft = (
  { row, home }: Standing,
  { kind, content, officer, proposedBy }: AskedAct,
): Outcome<null, CaseDenialCode | LawDenialCode> => {
  if (!DRAFTED.includes(kind)) return done(null);
  if (!saysTheSame(content, row.content)) return denied('DRAFT_DIFFERS', { kind });
  return proposedBy !== undefined && home.drafters.includes(officer.id)
    ? denied('APPROVER_IS_DRAFTER', { officer: officer.id })
    : done(null);
};
