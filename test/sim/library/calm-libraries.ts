/** Libraries of a few States on a calm post, with the hands of their officers. */

import {
  plus,
  SECOND_MS,
  stateCode,
  toHex,
  type Entropy,
  type Instant,
  type Json,
  type StateCode,
} from '@comity/kernel';
import { practiceAudience, type Officer, type OfficerRole } from '@comity/law';
import { Database } from '@comity/platform/database';
import type { TrustAnchor } from '@comity/trust';
import { Exchange } from '../../../apps/practices/src/exchange/exchange.js';
import { intending, type Intend } from '../../../apps/practices/src/exchange/intend.js';
import { DraftPractice } from '../../../apps/practices/src/records/draft-practice.js';
import { randomId } from '../../../apps/practices/src/records/practice-id.js';
import { TakePracticeStep } from '../../../apps/practices/src/records/take-practice-step.js';
import { ReviewPractice } from '../../../apps/practices/src/reviewing/review-practice.js';
import type { PracticeView } from '../../../apps/practices/src/records/practice-view.js';
import { ReadPractices } from '../../../apps/practices/src/records/read-practices.js';
import {
  practicesMigrations,
  practicesTables,
  TypeOrmUnitOfWork,
} from '../../../apps/practices/src/typeorm-unit-of-work.js';
import { LibraryHealth } from '../../../apps/practices/src/using/library-health.js';
import { ReadUse } from '../../../apps/practices/src/using/read-use.js';
import {
  RemarkOnPractice,
  type RemarkCommand,
} from '../../../apps/practices/src/using/remark-on-practice.js';
import type { ShownUse } from '../../../apps/practices/src/using/shown-use.js';
import { Prng } from '../prng.js';
import {
  BEGIN,
  simMember,
  simTrust,
  withNewKeys,
  type SimMember,
  type SimTrust,
} from './members.js';
import { Post } from './post.js';
import { aRecord } from './sayings.js';

export const CAN = stateCode('CAN');
export const PER = stateCode('PER');
export const GTM = stateCode('GTM');
export const BRA = stateCode('BRA');

/** An invented officer of `state`. */
export const anOfficer = (state: StateCode, ...roles: readonly OfficerRole[]): Officer => ({
  id: `${state.toLowerCase()}.${roles.join('.')}` as Officer['id'],
  state,
  roles,
});

/** Where a practice stands while reviewers of other States have it. */
const REVIEWED = ['PEER_REVIEW', 'REVISION_ASKED', 'ACCEPTED'] as const;
/** More rounds than two libraries need to tell each other everything. */
const ROUNDS_MAX = 50;

export interface CalmLibrary {
  readonly database: Database;
  readonly unitOfWork: TypeOrmUnitOfWork;
  readonly exchange: Exchange;
  readonly read: ReadPractices;
  readonly use: ReadUse;
  readonly health: LibraryHealth;
  readonly remark: RemarkOnPractice;
  readonly draft: DraftPractice;
  readonly takeStep: TakePracticeStep;
  readonly review: ReviewPractice;
  readonly intend: Intend;
}

export class CalmLibraries {
  readonly #dice = new Prng(1);
  readonly post = new Post(this.#dice);
  readonly #libraries = new Map<StateCode, CalmLibrary>();
  #now: Instant = BEGIN;
  #keys = 0;
  #trust: SimTrust | undefined;
  #members: readonly SimMember[] = [];

  static async open(...states: readonly StateCode[]): Promise<CalmLibraries> {
    const libraries = new CalmLibraries();
    libraries.post.isStormy = false;
    libraries.#trust = await simTrust();
    const members = await Promise.all(states.map((state) => simMember(state)));
    await libraries.#list(members);
    for (const member of members) await libraries.#begin(member);
    return libraries;
  }

  /** Another State takes part, and its library is empty. */
  async join(state: StateCode): Promise<void> {
    const member = await simMember(state);
    await this.#list([...this.#members, member]);
    await this.#begin(member);
  }

  /** The signing keys of `state` are revoked, and its node has others from now on. */
  async renewKeys(state: StateCode): Promise<void> {
    this.later();
    const members = await Promise.all(
      this.#members.map(async (one) => (one.state === state ? withNewKeys(one, this.#now) : one)),
    );
    const { signers = [] } = members.find((one) => one.state === state) ?? {};
    this.post.renew(state, signers, this.#now);
    await this.#list(members);
  }

  async #list(members: readonly SimMember[]): Promise<void> {
    const before = this.post.trustList.length > 0 ? this.post.trustList : undefined;
    this.post.trustList = (await this.#trust?.listOf(members, before)) ?? this.post.trustList;
    this.#members = members;
  }

  async #begin({ state, signers }: SimMember): Promise<void> {
    if (!this.#trust) throw new Error('no trust');
    this.post.open(state, signers);
    await this.#open(state, this.#trust.anchor);
  }

  of(state: StateCode): CalmLibrary {
    const library = this.#libraries.get(state);
    if (!library) throw new Error(`no library of ${state}`);
    return library;
  }

  async close(): Promise<void> {
    for (const { database } of this.#libraries.values()) await database.close();
  }

  /** A practice that its State published, for all or for itself and a group, and has not signed. */
  async published(state: StateCode, ...group: readonly StateCode[]): Promise<string> {
    const practice = `BP-2026-${state}-${String((this.#keys += 1)).padStart(8, '0')}`;
    const { unitOfWork, intend } = this.of(state);
    const record = aRecord(state, this.#dice, { group });
    const saying = { kind: 'publish', say: { practice, version: 1, record } } as const;
    await unitOfWork.write((tx) => intend(tx, { saying, to: practiceAudience(record) }));
    return practice;
  }

  /** A second passes. */
  later(): void {
    this.#now = plus(this.#now, SECOND_MS);
  }

  /** An officer says something, after a second. @returns `said`, or the code */
  async say(
    by: Officer,
    kind: RemarkCommand['kind'],
    say: RemarkCommand['say'],
    idempotencyKey = `key-${(this.#keys += 1)}`,
  ): Promise<string> {
    this.later();
    const command = { by, kind, say, idempotencyKey };
    const outcome = await this.of(by.state).remark.execute(command);
    return outcome.ok ? 'said' : outcome.denial.code;
  }

  /** Signs, sends and takes until nothing is left to do. */
  async settle(): Promise<void> {
    for (let round = 0; round < ROUNDS_MAX; round += 1) {
      let done = 0;
      for (const { exchange } of this.#libraries.values()) done += await exchange.round();
      while (this.post.carryOne({ mayRepeat: false })) done += 1;
      for (const { exchange } of this.#libraries.values()) {
        await exchange.follow(new AbortController().signal);
      }
      if (done === 0) return;
    }
    throw new Error('never comes to rest');
  }

  /** What an officer of `state` is shown of the practice; null where nothing. */
  view(state: StateCode, id: string): Promise<PracticeView | null> {
    return this.of(state).read.one(anOfficer(state, 'examiner'), id);
  }

  /** What an officer of `state` is shown of what States do with it. */
  async use(state: StateCode, id: string): Promise<ShownUse> {
    const view = await this.view(state, id);
    if (!view) throw new Error(`${state} does not see ${id}`);
    return this.of(state).use.of(view);
  }

  /** Everything that a library would say and has said, to compare before and after. */
  stored(state: StateCode): Promise<readonly unknown[]> {
    return this.of(state).unitOfWork.read(async (tx) => [
      await tx.remarks.list({}),
      await tx.intents.list({}),
      await tx.contributions.list({}),
      await tx.practices.list({ statuses: REVIEWED }),
    ]);
  }

  readonly #clock = { now: (): Instant => this.#now };
  readonly #entropy: Entropy = {
    bytes: (length) => Uint8Array.from({ length }, () => this.#dice.below(256)),
    uuid: () => toHex(this.#entropy.bytes(16)),
  };

  async #open(state: StateCode, anchor: TrustAnchor): Promise<void> {
    const [tables, migrations] = [practicesTables, practicesMigrations];
    const database = await Database.open({ url: 'sqlite::memory:', tables, migrations });
    const unitOfWork = new TypeOrmUnitOfWork(database);
    const parts = { state, unitOfWork, clock: this.#clock, entropy: this.#entropy };
    const intend = intending({ ...parts, onIntent: () => undefined });
    const exchange = new Exchange({
      ...parts,
      mailbox: this.post.mailboxOf(state),
      anchor,
      onCatalogued: () => undefined,
      onRefused: (code) => {
        throw new Error(code);
      },
    });
    this.#libraries.set(state, {
      database,
      unitOfWork,
      exchange,
      intend,
      read: new ReadPractices(unitOfWork, this.#clock),
      use: new ReadUse(unitOfWork, state),
      health: new LibraryHealth(unitOfWork, state),
      remark: new RemarkOnPractice({ ...parts, intend }),
      draft: new DraftPractice({ ...parts, newId: randomId(this.#entropy) }),
      takeStep: new TakePracticeStep({ ...parts, intend, asksStates: true }),
      review: new ReviewPractice({ ...parts, intend }),
    });
  }
}

/** What a translation into Portuguese says. */
export const aTranslation = (
  practice: string,
  title: string,
  replaces: readonly string[] = [],
): { readonly practice: string } & Readonly<Record<string, Json>> => ({
  practice,
  version: 1,
  language: 'pt',
  title,
  summary: `${title}.`,
  office: 'Escritório fictício de tradução',
  replaces,
});
