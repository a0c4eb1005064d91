/** One row of every table of sealed parts, each column filled, and bare; fictitious. */

import {
  nodeIdOf,
  stateCode,
  type Bytes,
  type CaseId,
  type Instant,
  type OfficerId,
} from '@comity/kernel';
import type {
  OpeningRow,
  ReleaseRow,
  SealedPartRow,
  SealingKeyRow,
  TargetListRow,
} from '../../apps/node/src/sealed/ports.js';

interface Filling {
  readonly AT: Instant;
  readonly CASE: CaseId;
  readonly DRAFTER: OfficerId;
  readonly HASH: string;
  readonly BYTES: Bytes;
  readonly TEXT: string;
}

interface SealedRows {
  readonly sealingKeys: SealingKeyRow;
  readonly targetLists: TargetListRow;
  readonly sealedParts: SealedPartRow;
  readonly releases: ReleaseRow;
  readonly openings: OpeningRow;
}

/** A row a table, with nothing left null. */
export const fullSealedRows = ({ AT, CASE, DRAFTER, HASH, BYTES, TEXT }: Filling): SealedRows => ({
  sealingKeys: {
    kid: HASH,
    officer: DRAFTER,
    pub: TEXT,
    wrapped: [HASH, TEXT],
    registeredAt: AT,
    confirmedBy: DRAFTER,
    confirmedAt: AT,
    endedAt: AT,
    revoked: true,
  },
  targetLists: {
    state: stateCode('MEX'),
    seq: 3,
    bytes: BYTES,
    sha256: HASH,
    at: AT,
    sentTo: [nodeIdOf(stateCode('GTM'))],
  },
  sealedParts: {
    id: 'file-1',
    caseId: CASE,
    sender: stateCode('GTM'),
    compartment: 'C4',
    codes: ['V-01', 'V-02'],
    noStore: true,
    recipients: [HASH],
    addedBy: DRAFTER,
    at: AT,
    withdrawnAt: AT,
    withdrawnBy: DRAFTER,
    spentAt: AT,
    erasedAt: AT,
    peerErasedAt: AT,
    owes: 'erasure',
  },
  releases: {
    id: 'release-1',
    part: 'file-1',
    officer: DRAFTER,
    digest: HASH,
    proposedBy: DRAFTER,
    proposedAt: AT,
    confirmedBy: DRAFTER,
    confirmedAt: AT,
  },
  openings: {
    id: 'opening-1',
    part: 'file-1',
    state: stateCode('MEX'),
    officer: DRAFTER,
    reason: TEXT,
    at: AT,
  },
});

/** The same with everything null that may be, under other keys. */
export const bareSealedRows = ({ sealingKeys, sealedParts, releases }: SealedRows) => ({
  sealingKeys: {
    ...sealingKeys,
    kid: 'other',
    wrapped: [],
    confirmedBy: null,
    confirmedAt: null,
    endedAt: null,
    revoked: false,
  },
  sealedParts: {
    ...sealedParts,
    id: 'file-2',
    noStore: false,
    addedBy: null,
    withdrawnAt: null,
    withdrawnBy: null,
    spentAt: null,
    erasedAt: null,
    peerErasedAt: null,
    owes: null,
  },
  releases: { ...releases, id: 'release-2', confirmedBy: null, confirmedAt: null },
});
