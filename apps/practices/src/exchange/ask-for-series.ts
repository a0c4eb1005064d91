/** Asks other libraries for what this one lacks: gaps, a lost copy, series of States that are gone. */

import {
  MINUTE_MS,
  plus,
  type Clock,
  type Entropy,
  type Instant,
  type StateCode,
} from '@comity/kernel';
import { HEADS_PARCEL, writeHeads } from '@comity/library';
import type { UnitOfWork } from '../unit-of-work.js';
import type { Mailbox } from './mailbox.js';
import type { Members } from './members.js';
import { headsHeld } from './send-series.js';

/** What is under way closes most gaps by itself: so long is it waited for. */
const GAP_MS = MINUTE_MS;
/** One question about one series in so long. */
const ASK_MS = MINUTE_MS;
/** Gaps that are looked at in one round. */
const GAPS_MAX = 256;

export interface AskForSeriesParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly members: Pick<Members, 'others' | 'gone'>;
  readonly mailbox: Pick<Mailbox, 'send'>;
}

export class AskForSeries {
  readonly #parts: AskForSeriesParts;
  /** When each series was asked for, and how often: the next time another library is asked. */
  readonly #asked = new Map<StateCode, { readonly at: Instant; readonly times: number }>();
  readonly #greeted = new Set<StateCode>();

  constructor(parts: AskForSeriesParts) {
    this.#parts = parts;
  }

  /**
   * Tells each member once a start how far every series is held here, so that a copy that was lost
   * with a disk is sent anew, and asks it for what this library lost of its own; asks for what gaps
   * have waited for too long.
   *
   * @throws what the mailbox throws when the node does not answer
   */
  async round(): Promise<void> {
    const { state, unitOfWork, clock, members } = this.#parts;
    for (const to of members.others().filter((one) => !this.#greeted.has(one))) {
      const gone = this.#greeted.size === 0 ? members.gone() : [];
      await this.#ask(to, [state, ...gone]);
      this.#greeted.add(to);
    }
    const since = plus(clock.now(), -GAP_MS);
    const waiting = await unitOfWork.read((tx) =>
      tx.waiting.list({}, { order: { takenAt: 'asc' }, limit: GAPS_MAX }),
    );
    const gaps = waiting.filter(({ takenAt }) => takenAt <= since).map(({ state }) => state);
    for (const series of new Set(gaps)) await this.lacking(series);
  }

  /**
   * Asks for the rest of a series, at most once a minute: its owner first, then the others in turn.
   *
   * @throws what the mailbox throws when the node does not answer
   */
  async lacking(series: StateCode): Promise<void> {
    const { clock, members } = this.#parts;
    const at = clock.now();
    const before = this.#asked.get(series);
    if (before && at < plus(before.at, ASK_MS)) return;
    const others = members.others();
    const inTurn = [
      ...others.filter((one) => one === series),
      ...others.filter((one) => one !== series),
    ];
    const times = before?.times ?? 0;
    const to = inTurn[times % Math.max(inTurn.length, 1)];
    if (to === undefined) return;
    this.#asked.set(series, { at, times: times + 1 });
    await this.#ask(to, to === series ? [] : [series]);
  }

  async #ask(to: StateCode, want: readonly StateCode[]): Promise<void> {
    const { state, unitOfWork, entropy, members, mailbox } = this.#parts;
    const states = [state, ...members.others(), ...members.gone()];
    const heads = await unitOfWork.read((tx) => headsHeld(tx, states));
    const content = writeHeads({ heads, want });
    await mailbox.send({ key: `heads-${entropy.uuid()}`, to, kind: HEADS_PARCEL, content });
  }
}
