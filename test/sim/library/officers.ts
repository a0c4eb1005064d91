/** What officers of simulated States do in a storm: publish, revise, withdraw, remark, and do wrong. */

import { stateCode, type Clock, type Entropy, type StateCode } from '@comity/kernel';
import type { AttachedFile } from '@comity/law';
import type { CataloguedPractice } from '@comity/library';
import { intending, type Intend } from '../../../apps/practices/src/exchange/intend.js';
import type { Prng } from '../prng.js';
import { handIn, type Store } from './files.js';
import { aRecord, aRemark, aWrong } from './sayings.js';

/** States that take part from the beginning, and the one that joins late. */
export const FOUNDERS = ['CAN', 'PER', 'GTM'].map((code) => stateCode(code));
export const LATE = stateCode('BRA');
/** What officers speak of: the practices that changed last. */
const RECENT = 30;

export interface OfficersParts {
  readonly dice: Prng;
  readonly clock: Clock;
  readonly entropy: Entropy;
  /** Counts what struck. */
  readonly struck: { wrongs: number; groups: number; withdrawals: number; files: number };
  readonly states: () => readonly StateCode[];
  readonly libraryOf: (state: StateCode) => Store;
  /** One round of the State's exchange. @returns how much was done */
  readonly round: (state: StateCode) => Promise<number>;
}

export class Officers {
  readonly #parts: OfficersParts;
  /** Practices that were published. */
  published = 0;

  constructor(parts: OfficersParts) {
    this.#parts = parts;
  }

  /** An officer of `state` says something, whatever the dice choose. */
  async say(state: StateCode): Promise<void> {
    const { unitOfWork } = this.#parts.libraryOf(state);
    const recent = await unitOfWork.read((tx) =>
      tx.catalogue.list({}, { order: { changedAt: 'desc' }, limit: RECENT }),
    );
    const here = recent.flatMap(({ status, practice: one }) =>
      status === 'WITHDRAWN' ? [] : [one],
    );
    const luck = this.#parts.dice.real();
    const practice = here.length > 0 ? this.#parts.dice.pick(here) : undefined;
    if (luck < 0.35 || !practice) return this.#publish(state);
    const own = here.filter((one) => one.state === state);
    if (luck < 0.45 && own.length > 0) return this.#revise(this.#parts.dice.pick(own));
    const to = await this.#audienceOf(state, practice.id);
    if (luck > 0.95) {
      this.#parts.struck.wrongs += 1;
      return this.#intend(
        state,
        aWrong(state, await this.#foreign(state, practice), this.#parts.dice),
        to,
      );
    }
    return this.#intend(state, aRemark(practice, this.#parts.dice), to);
  }

  /** A practice of another State, so that what is wrong is wrong; else one that nobody has. */
  async #foreign(state: StateCode, practice: CataloguedPractice): Promise<CataloguedPractice> {
    if (practice.state !== state) return practice;
    const other = this.#parts.states().find((one) => one !== state) ?? LATE;
    return { ...practice, id: `BP-2026-${other}-FFFFFFFF`, state: other };
  }

  async #publish(state: StateCode): Promise<void> {
    this.published += 1;
    const practice = `BP-2026-${state}-${this.published.toString().padStart(8, '0')}`;
    const isForGroup = this.#parts.dice.chance(0.2);
    const other = this.#parts.dice.pick(FOUNDERS.filter((one) => one !== state));
    const group = isForGroup ? [other] : [];
    const record = aRecord(state, this.#parts.dice, { group, ...(await this.#file(state)) });
    const to = isForGroup ? [state, other].toSorted() : ('all' as const);
    if (isForGroup) this.#parts.struck.groups += 1;
    await this.#intend(state, { kind: 'publish', say: { practice, version: 1, record } }, to);
  }

  async #revise({ id, state, versions }: CataloguedPractice): Promise<void> {
    // What is still to be signed may be another version of it.
    const { unitOfWork } = this.#parts.libraryOf(state);
    while ((await unitOfWork.read((tx) => tx.intents.count({}))) > 0) {
      if ((await this.#parts.round(state)) === 0) return;
    }
    const now = await unitOfWork.read((tx) => tx.catalogue.get({ id }));
    if (now?.practice.versions.length !== versions.length) return;
    const to = await this.#audienceOf(state, id);
    const version = (versions.at(-1)?.n ?? 0) + 1;
    if (this.#parts.dice.chance(0.3)) {
      this.#parts.struck.withdrawals += 1;
      const say = { practice: id, reason: 'Nombraba a una persona ficticia.' };
      return this.#intend(state, { kind: 'withdraw', say }, to);
    }
    const { group = [] } = versions.at(-1)?.record ?? {};
    const record = aRecord(state, this.#parts.dice, { group, ...(await this.#file(state)) });
    return this.#intend(state, { kind: 'publish', say: { practice: id, version, record } }, to);
  }

  async #file(state: StateCode): Promise<{ readonly file?: AttachedFile }> {
    if (!this.#parts.dice.chance(0.3)) return {};
    this.#parts.struck.files += 1;
    const parts = {
      clock: this.#parts.clock,
      entropy: this.#parts.entropy,
      dice: this.#parts.dice,
    };
    return { file: await handIn(this.#parts.libraryOf(state), parts) };
  }

  async #audienceOf(state: StateCode, practice: string) {
    const rows = await this.#parts
      .libraryOf(state)
      .unitOfWork.read((tx) => tx.contributions.list({ practice }, { limit: 1 }));
    return rows[0]?.audience ?? 'all';
  }

  async #intend(
    state: StateCode,
    saying: Parameters<Intend>[1]['saying'],
    to: Parameters<Intend>[1]['to'],
  ): Promise<void> {
    const parts = {
      clock: this.#parts.clock,
      entropy: this.#parts.entropy,
      onIntent: () => undefined,
    };
    const { unitOfWork } = this.#parts.libraryOf(state);
    await unitOfWork.write((tx) => intending(parts)(tx, { saying, to }));
  }
}
