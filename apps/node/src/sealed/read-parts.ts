/** What officers see of sealed parts: that they are there, for whom, who opened them; never within. */

import { toBase64url, type CaseId, type OfficerId, type StateCode } from '@comity/kernel';
import type { SealTarget } from '@comity/sealed';
import type { FileRow } from '../evidence/ports.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { OpeningRow, ReleaseRow, SealedPartRow } from './ports.js';
import { latestOf } from './publish-targets.js';
import { targetsOf } from './signed-targets.js';

/** One key that a part is sealed to, and whose it is where a State said so. */
export interface ShownRecipient {
  readonly kid: string;
  readonly officer: OfficerId | null;
  readonly state: StateCode | null;
}

/** A part with all that became of it. */
export interface ShownPart extends Omit<SealedPartRow, 'recipients'> {
  readonly status: FileRow['status'];
  readonly actId: string | null;
  readonly recipients: readonly ShownRecipient[];
  readonly releases: readonly ReleaseRow[];
  readonly openings: readonly OpeningRow[];
}

/** A State's last list, with the bytes that it signed, so that a device can verify it by itself. */
export interface ShownTargets {
  readonly state: StateCode;
  readonly seq: number;
  readonly sha256: string;
  readonly signed: string;
  readonly targets: readonly SealTarget[];
}

export class ReadParts {
  readonly #unitOfWork: UnitOfWork;

  constructor(unitOfWork: UnitOfWork) {
    this.#unitOfWork = unitOfWork;
  }

  /** Every sealed part of a case, which its caller has been allowed to read. */
  ofCase(caseId: CaseId): Promise<readonly ShownPart[]> {
    return this.#unitOfWork.read(async (tx) => {
      const rows = await tx.sealedParts.list({ caseId }, { order: { at: 'asc', id: 'asc' } });
      if (rows.length === 0) return [];
      // Once for all of them: every list ever signed is read for it.
      const owners = await ownersOf(tx, caseId);
      const shown: ShownPart[] = [];
      for (const row of rows) shown.push(await shownPart(tx, row, owners));
      return shown;
    });
  }

  /** One part as it stands, for whoever has just done something with it. */
  get(id: string): Promise<ShownPart | undefined> {
    return this.#unitOfWork.read(async (tx) => {
      const row = await tx.sealedParts.get({ id });
      return row && shownPart(tx, row, await ownersOf(tx, row.caseId));
    });
  }

  /** To whom of `state` may be sealed; undefined while it has told nothing. */
  async targets(state: StateCode): Promise<ShownTargets | undefined> {
    const row = await this.#unitOfWork.read((tx) => latestOf(tx, state));
    if (!row) return undefined;
    const { seq, sha256, bytes } = row;
    return { state, seq, sha256, signed: toBase64url(bytes), targets: targetsOf(bytes).targets };
  }
}

const shownPart = async (tx: NodeTx, row: SealedPartRow, owners: Owners): Promise<ShownPart> => {
  const { id, recipients } = row;
  const file = await tx.files.get({ id });
  return {
    ...row,
    status: file?.status ?? 'erased',
    actId: file?.actHash ?? null,
    recipients: recipients.map((kid) => owners.get(kid) ?? { kid, officer: null, state: null }),
    releases: await tx.releases.list({ part: id }, { order: { proposedAt: 'asc', id: 'asc' } }),
    openings: await tx.openings.list({ part: id }, { order: { at: 'asc', id: 'asc' } }),
  };
};

/** Whose each key is, by its name. */
type Owners = ReadonlyMap<string, ShownRecipient>;

/** By every list that the two States of the case signed: names taken off later are shown too. */
const ownersOf = async (tx: NodeTx, id: CaseId): Promise<Owners> => {
  const of = await tx.cases.get({ id });
  const states = of ? [of.requestingState, of.requestedState] : [];
  const lists = await tx.targetLists.list({ state: states }, { order: { seq: 'asc' } });
  return new Map(
    lists.flatMap(({ state, bytes }) =>
      targetsOf(bytes).targets.map(({ kid, officer }) => [kid, { kid, officer, state }] as const),
    ),
  );
};
