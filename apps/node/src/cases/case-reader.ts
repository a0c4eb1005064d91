/** Reads cases for officers: what a case shows, to whom it may be shown, and nothing else. */

import type { CaseId, Clock, StateCode } from '@comity/kernel';
import {
  allowedActs,
  findingsOnCase,
  isActKind,
  lifeCycleOf,
  openingActOf,
  openingTransition,
  type ActKind,
  type CaseContent,
  type Finding,
  type SealedIdentity,
  type HistoryEntry,
  type Officer,
} from '@comity/law';
import { SEALED_MEDIA, type FileRow } from '../evidence/ports.js';
import type { Network } from '../members/network.js';
import { mayOnCase, permitted } from '../people/access.js';
import type { UnitOfWork } from '../unit-of-work.js';
import { readChain, recordsOf, type Chain } from './chain.js';
import { findingsOf, readDraft } from './draft.js';
import { drafts, readStanding, type Standing } from './standing.js';
import type { ActRow, CaseRow, ProposalRow, StepRow } from './ports.js';

/** Rows in one answer, whatever was asked for. */
const CASES_MAX = 200;
/** By how much more is looked through where few of the cases are the officer's. */
const WIDER = 8;

/** An act together with what it did to the case. */
export interface ShownAct extends ActRow {
  readonly status: string | null;
  readonly supersededBecause: string | null;
}

export class CaseReader {
  readonly #unitOfWork: UnitOfWork;
  readonly #network: Network;
  readonly #clock: Clock;

  constructor(unitOfWork: UnitOfWork, network: Network, clock: Clock) {
    this.#unitOfWork = unitOfWork;
    this.#network = network;
    this.#clock = clock;
  }

  /** The officer's State's cases that the officer may read, those that changed last first. */
  async list(by: Officer, { first, status }: Wanted): Promise<readonly CaseRow[]> {
    const where = status === undefined ? {} : { status };
    const wanted = Math.max(1, Math.min(first, CASES_MAX));
    const now = this.#clock.now();
    return this.#unitOfWork.read(async (tx) => {
      for (let limit = wanted; ; limit *= WIDER) {
        const rows = await tx.cases.list(where, { order: { changedAt: 'desc' }, limit });
        const readable = await permitted(tx, rows, { by, now });
        if (readable.length >= wanted || rows.length < limit) return readable.slice(0, wanted);
      }
    });
  }

  /** One case; undefined when there is none or the officer may not read it, without telling which. */
  async get(
    by: Officer,
    id: CaseId,
    operation: 'read' | 'export' = 'read',
  ): Promise<CaseRow | undefined> {
    const now = this.#clock.now();
    return this.#unitOfWork.read(async (tx) => {
      const row = await tx.cases.get({ id });
      return row && (await mayOnCase(tx, row, { by, now, operation })) ? row : undefined;
    });
  }

  /** The cases shared with `state` that the officer may read. */
  async sharedWith(by: Officer, state: StateCode): Promise<readonly CaseRow[]> {
    const rows = await this.list(by, { first: CASES_MAX });
    return rows.filter((row) => row.requestingState === state || row.requestedState === state);
  }

  async acts(row: CaseRow): Promise<readonly ShownAct[]> {
    const { acts, fold } = await this.#chain(row.id);
    const lines = new Map(
      fold.history
        .filter(({ event }) => isActKind(event))
        .map((line, order) => [line.act, { line, order }] as const),
    );
    const placeOf = ({ hash }: ActRow) => lines.get(hash)?.order ?? acts.length;
    return acts
      .toSorted((a, b) => placeOf(a) - placeOf(b))
      .map((act) => ({ ...act, ...effectOf(act, lines.get(act.hash)?.line) }));
  }

  steps(row: CaseRow): Promise<readonly StepRow[]> {
    return this.#unitOfWork.read((tx) =>
      tx.steps.list({ caseId: row.id }, { order: { seq: 'asc' } }),
    );
  }

  proposals(row: CaseRow): Promise<readonly ProposalRow[]> {
    return this.#unitOfWork.read((tx) =>
      tx.proposals.list({ caseId: row.id, status: 'pending' }, { order: { at: 'asc' } }),
    );
  }

  /** The files of a case that its reader may open, by the compartment of each. */
  async files(by: Officer, row: CaseRow): Promise<readonly FileRow[]> {
    const now = this.#clock.now();
    return this.#unitOfWork.read(async (tx) => {
      const files = await tx.files.list({ caseId: row.id }, { order: { at: 'asc' } });
      const operational = await mayOnCase(tx, row, { by, now, compartment: 'C2' });
      const open = files.filter(({ media }) => media !== SEALED_MEDIA);
      return open.filter(({ compartment }) => compartment !== 'C2' || operational);
    });
  }

  /**
   * What the law still asks of a draft, and what is pressing in a case that is open. The open text
   * is compared with `sealed`, which is kept nowhere.
   */
  findings(row: CaseRow, sealed: readonly SealedIdentity[]): Promise<readonly Finding[]> {
    const now = this.#clock.now();
    return this.#unitOfWork.read(async (tx) => {
      const standing = await readStanding(tx, row, { state: row.requestingState, now });
      const { acts, fold } = standing.chain;
      const register = this.#network.register();
      const onCase = findingsOnCase({ fold, acts: recordsOf(acts), register, now });
      if (acts.length > 0 && !drafts(standing)) return onCase;
      return [...onCase, ...findingsOf(await readDraft(tx, standing), register, now, { sealed })];
    });
  }

  /** The acts that the officer's State may perform now. */
  async allowedActs(by: Officer, row: CaseRow): Promise<readonly string[]> {
    const { state } = by;
    const now = this.#clock.now();
    const standing = await this.#unitOfWork.read((tx) => readStanding(tx, row, { state, now }));
    const { chain, side, home } = standing;
    if (chain.acts.length > 0) return allowedActs(chain.fold, side, home.status);
    return openingActs(standing);
  }

  async waiting(row: CaseRow): Promise<readonly string[]> {
    const { acts } = await this.#chain(row.id);
    return acts.filter(({ standing }) => standing === 'waiting').map(({ hash }) => hash);
  }

  #chain(id: CaseId): Promise<Chain> {
    return this.#unitOfWork.read((tx) => readChain(tx, id, this.#clock.now()));
  }
}

interface Wanted {
  readonly first: number;
  readonly status?: string;
}

/** The act that would open the case, where its draft stands so that it may. */
const openingActs = ({ row, of, home }: Standing): readonly ActKind[] => {
  const { kind } = openingActOf(row.content as unknown as CaseContent);
  const arrow = openingTransition(lifeCycleOf(of), kind);
  return arrow?.from.includes(home.status) === true ? [kind] : [];
};

const effectOf = (
  { standing }: ActRow,
  line: HistoryEntry | undefined,
): Pick<ShownAct, 'status' | 'supersededBecause'> => {
  if (line === undefined) return { status: null, supersededBecause: standing.toUpperCase() };
  if (line.superseded) return { status: null, supersededBecause: line.superseded.reason };
  return { status: line.to, supersededBecause: null };
};
