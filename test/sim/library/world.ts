/** Libraries of a few States over simulated mailboxes, each the real one on a database in memory. */

import {
  DAY_MS,
  plus,
  SECOND_MS,
  toHex,
  type Entropy,
  type Instant,
  type StateCode,
} from '@comity/kernel';
import { openingResolver, verifyTrustList, type TrustAnchor } from '@comity/trust';
import { hashOf, type KeyResolver } from '@comity/envelope';
import { contributionName, verifyLink, type CataloguedPractice } from '@comity/library';
import { Database } from '@comity/platform/database';
import { Exchange } from '../../../apps/practices/src/exchange/exchange.js';
import {
  practicesMigrations,
  practicesTables,
  TypeOrmUnitOfWork,
} from '../../../apps/practices/src/typeorm-unit-of-work.js';
import { Prng } from '../prng.js';
import { BEGIN, simMember, simTrust, type SimMember } from './members.js';
import { filesAmiss, isElsewhere, lackingIn } from './files.js';
import { FOUNDERS, LATE, Officers } from './officers.js';
import { Post, tolerating } from './post.js';

/** More rounds than any calm needs; beyond it something never comes to rest. */
const CALM_ROUNDS_MAX = 2_000;

interface Library {
  readonly state: StateCode;
  readonly member: SimMember;
  readonly database: Database;
  readonly unitOfWork: TypeOrmUnitOfWork;
  readonly exchange: Exchange;
}

export class LibraryWorld {
  readonly #dice: Prng;
  readonly #options: { readonly practices: number };
  readonly post: Post;
  readonly #libraries = new Map<StateCode, Library>();
  readonly #away = new Set<StateCode>();
  #now: Instant = BEGIN;
  #anchor: TrustAnchor | undefined;
  readonly #officers: Officers;
  readonly struck = { wrongs: 0, lostCopies: 0, groups: 0, withdrawals: 0, joined: 0, files: 0 };

  constructor(seed: number, options: { readonly practices: number }) {
    this.#dice = new Prng(seed);
    this.#options = options;
    this.post = new Post(this.#dice);
    this.#officers = new Officers({
      dice: this.#dice,
      clock: this.clock,
      entropy: this.#entropy,
      struck: this.struck,
      states: () => this.states,
      libraryOf: (state) => this.#library(state),
      round: (state) => this.#round(state),
    });
  }

  /** The storm, then calm. */
  async run(): Promise<void> {
    const trust = await simTrust();
    this.#anchor = trust.anchor;
    const members = await Promise.all([...FOUNDERS, LATE].map((state) => simMember(state)));
    const founders = members.slice(0, FOUNDERS.length);
    this.post.trustList = await trust.listOf(founders);
    for (const member of founders) await this.#found(member);
    while (this.#officers.published < this.#options.practices) {
      await this.#step();
      const isHalf = this.#officers.published > this.#options.practices / 2;
      const late = members.at(-1);
      if (isHalf && late && !this.#libraries.has(LATE)) {
        this.struck.joined += 1;
        this.post.trustList = await trust.listOf(members, this.post.trustList);
        await this.#found(late);
      }
    }
    // One more disk is gone after the last word was said: no later contribution shows the gap.
    await this.#calm();
    await this.#loseCopy(this.#dice.pick(FOUNDERS));
    await this.#calm();
    // What was handed in or fetched, and no practice names any more, is forgotten by then.
    this.#now = plus(this.#now, 8 * DAY_MS);
    await this.#calm();
  }

  async close(): Promise<void> {
    for (const { database } of this.#libraries.values()) await database.close();
  }

  get states(): readonly StateCode[] {
    return [...this.#libraries.keys()];
  }

  /** Every practice that the library of `state` shows, by id. */
  async catalogueOf(state: StateCode): Promise<ReadonlyMap<string, CataloguedPractice>> {
    const rows = await this.#library(state).unitOfWork.read((tx) => tx.catalogue.list({}));
    return new Map(rows.map(({ id, practice }) => [id, practice]));
  }

  /** Every contribution that the library of `state` holds, by State and number. */
  contributionsOf(state: StateCode) {
    return this.#library(state).unitOfWork.read((tx) =>
      tx.contributions.list({}, { order: { state: 'asc', n: 'asc' } }),
    );
  }

  /** What of a library's copy does not verify by the keys of the trust list. */
  async unverified(state: StateCode): Promise<readonly string[]> {
    const keysOf = await this.#keys();
    const failures: string[] = [];
    for (const row of await this.contributionsOf(state)) {
      const link = await verifyLink(row.signed, { keysOf, at: this.#now });
      const isNamed = contributionName(link) === row.name && link.n === row.n;
      const isBody = row.bytes === null || hashOf(row.bytes) === link.body;
      if (!isNamed || !isBody) failures.push(`${row.state} ${row.n}`);
    }
    return failures;
  }

  /** What is wrong with the files of a library. */
  filesAmiss(state: StateCode): Promise<readonly string[]> {
    return filesAmiss(this.#library(state));
  }

  async #keys(): Promise<KeyResolver> {
    if (!this.#anchor) throw new Error('not run yet');
    const { list } = await verifyTrustList(this.post.trustList, { anchor: this.#anchor });
    return openingResolver(list, this.#now);
  }

  async #found(member: SimMember): Promise<void> {
    this.post.open(member.state, member.signers);
    await this.#openLibrary(member);
  }

  async #openLibrary(member: SimMember): Promise<void> {
    const database = await Database.open({
      url: 'sqlite::memory:',
      tables: practicesTables,
      migrations: practicesMigrations,
    });
    const unitOfWork = new TypeOrmUnitOfWork(database);
    if (!this.#anchor) throw new Error('no anchor');
    const exchange = new Exchange({
      state: member.state,
      unitOfWork,
      clock: this.clock,
      entropy: this.#entropy,
      mailbox: this.post.mailboxOf(member.state),
      anchor: this.#anchor,
      onCatalogued: () => undefined,
      onRefused: (code) => {
        throw new Error(code);
      },
    });
    const { state } = member;
    this.#libraries.set(state, { state, member, database, unitOfWork, exchange });
  }

  readonly clock = { now: (): Instant => this.#now };

  readonly #entropy: Entropy = {
    bytes: (length) => Uint8Array.from({ length }, () => this.#dice.below(256)),
    uuid: () => toHex(this.#entropy.bytes(16)),
  };

  /** One thing happens somewhere. */
  async #step(): Promise<void> {
    this.#now = plus(this.#now, this.#dice.below(20 * SECOND_MS));
    const state = this.#dice.pick(this.states);
    const luck = this.#dice.real();
    if (luck < 0.35) await this.#officers.say(state);
    else if (luck < 0.55) await this.#round(state);
    else if (luck < 0.7) await this.#follow(state);
    else if (luck < 0.96) this.post.carryOne({ mayRepeat: true });
    else if (luck < 1 - this.#disksLost()) this.#toggle(state);
    else await this.#loseCopy(state);
  }

  /** As many disks in a long run as in a short one: each makes others send everything again. */
  #disksLost(): number {
    return Math.min(0.005, 0.75 / this.#options.practices);
  }

  #toggle(state: StateCode): void {
    const isAway = !this.#away.has(state);
    if (isAway) this.#away.add(state);
    else this.#away.delete(state);
    this.post.setAway(state, isAway);
  }

  /** The disk of a library is gone; what its node remembers is not. */
  async #loseCopy(state: StateCode): Promise<void> {
    const { member, database, unitOfWork } = this.#library(state);
    // What was written down and not yet signed, and files that nobody else has yet, are lost with a
    // disk: not what is shown here.
    if ((await unitOfWork.read((tx) => tx.intents.count({}))) > 0) return;
    const others = [...this.#libraries.values()].filter((one) => one.state !== state);
    if (!(await isElsewhere(this.#library(state), others))) return;
    this.struck.lostCopies += 1;
    await database.close();
    await this.#openLibrary(member);
  }

  #round(state: StateCode): Promise<number> {
    return tolerating(() => this.#library(state).exchange.round());
  }

  async #follow(state: StateCode): Promise<number> {
    const { exchange } = this.#library(state);
    return tolerating(async () => {
      await exchange.follow(new AbortController().signal);
      return 0;
    });
  }

  /** Everybody is back, and goes on until nothing is left to do. */
  async #calm(): Promise<void> {
    this.post.isStormy = false;
    for (const state of this.states.filter((one) => this.#away.has(one))) this.#toggle(state);
    let quiet = 0;
    for (let round = 0; quiet < 3; round += 1) {
      if (round > CALM_ROUNDS_MAX) throw new Error('never comes to rest');
      // Longer than the pause between two questions about one gap.
      this.#now = plus(this.#now, 61 * SECOND_MS);
      let done = 0;
      for (const state of this.states) done += await this.#round(state);
      while (this.post.carryOne({ mayRepeat: false })) done += 1;
      for (const state of this.states) await this.#follow(state);
      for (const library of this.#libraries.values()) done += await lackingIn(library);
      quiet = done === 0 ? quiet + 1 : 0;
    }
  }

  #library(state: StateCode): Library {
    const library = this.#libraries.get(state);
    if (!library) throw new Error(`no library of ${state}`);
    return library;
  }
}
