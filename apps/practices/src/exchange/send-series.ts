/** Sends this State's series to every member, and answers what other libraries ask for. */

import { concat, utf8, type Bytes, type Clock, type StateCode } from '@comity/kernel';
import { hashOf } from '@comity/envelope';
import {
  fitting,
  PARCEL_CONTRIBUTIONS_MAX,
  SERIES_PARCEL,
  writeSeries,
  type Carried,
  type Heads,
} from '@comity/library';
import type { UnitOfWork } from '../unit-of-work.js';
import type { Mailbox } from './mailbox.js';
import type { Members } from './members.js';
import type { ContributionRow, ExchangeTx, ReaderRow } from './ports.js';
import { headOf } from './take-contributions.js';

/** Parcels for one question about another State's series; who still lacks some asks again. */
const ANSWER_PARCELS_MAX = 16;

export interface SendSeriesParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly members: Pick<Members, 'others'>;
  readonly mailbox: Pick<Mailbox, 'send'>;
}

export class SendSeries {
  readonly #parts: SendSeriesParts;

  constructor(parts: SendSeriesParts) {
    this.#parts = parts;
  }

  /**
   * One parcel to each member whose copy of our series ends before ours: a new one gets everything.
   *
   * @returns how many parcels were handed to the node
   * @throws what the mailbox throws when the node does not answer
   */
  async round(): Promise<number> {
    let sent = 0;
    for (const to of this.#parts.members.others()) sent += await this.#sendTo(to);
    return sent;
  }

  async #sendTo(to: StateCode): Promise<number> {
    const { state, unitOfWork, clock, mailbox } = this.#parts;
    const { reader, rows } = await unitOfWork.read(async (tx) => {
      const found = (await tx.readers.get({ state: to })) ?? {
        state: to,
        sent: 0,
        round: clock.now(),
      };
      const due = await tx.seriesFrom(state, found.sent + 1, PARCEL_CONTRIBUTIONS_MAX);
      return { reader: found, rows: due };
    });
    if (rows.length === 0) return 0;
    const carried = rows.map((row) => carriedTo(to, row));
    const count = fitting(carried);
    const through = reader.sent + count;
    const content = writeSeries(carried.slice(0, count));
    const key = keyOf(`series-${to}-${reader.round}`, content);
    await mailbox.send({ key, to, kind: SERIES_PARCEL, content });
    await unitOfWork.write((tx) => keepReader(tx, reader, { sent: through }));
    return 1;
  }

  /**
   * Another library said how far it holds each series. From there on our own is sent to it anew;
   * those it asks for it gets as far as we hold them, each body only if it is for that State.
   *
   * @param question names the question, so that an answer repeated after a crash is the same parcel
   */
  async answer(to: StateCode, { heads, want }: Heads, question: string): Promise<void> {
    const { state, unitOfWork } = this.#parts;
    const held = heads[state] ?? 0;
    await unitOfWork.write(async (tx) => {
      const reader = await tx.readers.get({ state: to });
      if (!reader || reader.sent <= held) return;
      await keepReader(tx, reader, { sent: held, round: reader.round + 1 });
    });
    for (const series of want.filter((one) => one !== state)) {
      await this.#answerWith(series, (heads[series] ?? 0) + 1, { to, question });
    }
  }

  async #answerWith(
    series: StateCode,
    from: number,
    { to, question }: { readonly to: StateCode; readonly question: string },
  ): Promise<void> {
    const { unitOfWork, mailbox } = this.#parts;
    let next = from;
    for (let parcel = 1; parcel <= ANSWER_PARCELS_MAX; parcel += 1) {
      const rows = await unitOfWork.read((tx) =>
        tx.seriesFrom(series, next, PARCEL_CONTRIBUTIONS_MAX),
      );
      if (rows.length === 0) return;
      const carried = rows.map((row) => carriedTo(to, row));
      const count = fitting(carried);
      const content = writeSeries(carried.slice(0, count));
      const key = keyOf(`answer-${to}-${question}`, content);
      await mailbox.send({ key, to, kind: SERIES_PARCEL, content });
      next += count;
    }
  }
}

/**
 * The same content for the same occasion is one parcel, however often it is handed over. Another
 * content is another, since a copy that was lost comes to the same occasion with less in it.
 */
const keyOf = (occasion: string, content: Bytes): string =>
  hashOf(concat(utf8(`${occasion} `), content));

/** How far this library holds each series, its own included. */
export const headsHeld = async (
  tx: Pick<ExchangeTx, 'contributions'>,
  states: readonly StateCode[],
): Promise<Heads['heads']> => {
  const heads: Record<StateCode, number> = {};
  for (const state of states) heads[state] = (await headOf(tx, state)).n;
  return heads;
};

const carriedTo = (to: StateCode, { signed, bytes, audience }: ContributionRow): Carried => ({
  link: signed,
  body: audience === 'all' || audience?.includes(to) ? bytes : null,
});

const keepReader = async (
  tx: ExchangeTx,
  reader: ReaderRow,
  patch: Partial<ReaderRow>,
): Promise<void> => {
  const { state } = reader;
  if (await tx.readers.get({ state })) await tx.readers.update({ state }, patch);
  else await tx.readers.insert({ ...reader, ...patch });
};
