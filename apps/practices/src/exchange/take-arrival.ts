/** Takes one parcel from the mailbox: each kind by whoever knows what to do with it. */

import {
  CodedError,
  type Bytes,
  type Clock,
  type Detail,
  type Entropy,
  type StateCode,
} from '@comity/kernel';
import {
  HEADS_PARCEL,
  LibraryError,
  linkOf,
  readHeads,
  readSeries,
  SERIES_PARCEL,
} from '@comity/library';
import type { UnitOfWork } from '../unit-of-work.js';
import type { AskForSeries } from './ask-for-series.js';
import type { Arrival } from './mailbox.js';
import type { ExchangeTx } from './ports.js';
import { headsHeld, type SendSeries } from './send-series.js';
import { headOf, type TakeContributions } from './take-contributions.js';

/** Takes the parcels of one kind; `read` remembers, in a transaction, that the parcel was taken. */
export type TakeParcel = (
  arrival: Arrival,
  read: (tx: ExchangeTx) => Promise<void>,
) => Promise<void>;

export interface TakeArrivalParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly take: TakeContributions;
  readonly send: SendSeries;
  readonly ask: AskForSeries;
  /** Those of kinds that other subjects take. */
  readonly others: Readonly<Record<string, TakeParcel>>;
}

export class TakeArrival {
  readonly #parts: TakeArrivalParts;
  readonly #takes: ReadonlyMap<string, TakeParcel>;

  constructor(parts: TakeArrivalParts) {
    this.#parts = parts;
    this.#takes = new Map<string, TakeParcel>([
      ...Object.entries(parts.others),
      [SERIES_PARCEL, (arrival, read) => this.#takeSeries(arrival, read)],
      [HEADS_PARCEL, (arrival, read) => this.#takeHeads(arrival, read)],
    ]);
  }

  /** How far the mailbox was read: 0 before the first parcel. */
  async cursor(): Promise<number> {
    const row = await this.#parts.unitOfWork.read((tx) => tx.cursors.get(ARRIVALS));
    return row?.cursor ?? 0;
  }

  /**
   * Takes the parcel and remembers that; what is none of ours is refused and recorded. After a
   * crash the same parcel again has the same effect.
   *
   * @throws what the mailbox throws when the node does not answer
   */
  async execute(arrival: Arrival): Promise<void> {
    try {
      const take = this.#takes.get(arrival.kind);
      if (!take) throw new LibraryError('LIBRARY_PARCEL_MALFORMED');
      await take(arrival, (tx) => keepCursor(tx, arrival.cursor));
    } catch (error) {
      if (!(error instanceof CodedError) || error.kind !== 'violation') throw error;
      const { code, detail } = error;
      await this.#refuse(arrival, { code, detail });
    }
  }

  async #takeHeads({ cursor, sender, content }: Arrival, read: Read): Promise<void> {
    const { unitOfWork, send } = this.#parts;
    const heads = readHeads(content);
    await send.answer(sender, heads, String(cursor));
    await this.#askBack(heads.heads);
    await unitOfWork.write(read);
  }

  /** What a third library gave of a series may not be all of it: it is asked for the rest. */
  async #takeSeries({ sender, content }: Arrival, read: Read): Promise<void> {
    const { unitOfWork, take, ask } = this.#parts;
    const carried = readSeries(content);
    const states = new Set(carried.flatMap(({ link }) => stateOf(link)));
    const handedOn = [...states].filter((one) => one !== sender);
    const before = await unitOfWork.read((tx) => headsHeld(tx, handedOn));
    await take.execute(sender, carried, read);
    const after = await unitOfWork.read((tx) => headsHeld(tx, handedOn));
    for (const series of handedOn) {
      if ((after[series] ?? 0) > (before[series] ?? 0)) await ask.lacking(series);
    }
  }

  /** Who knows more of our own series than we do shows that our copy was lost. */
  async #askBack(heads: Readonly<Record<StateCode, number>>): Promise<void> {
    const { state, unitOfWork, ask } = this.#parts;
    const { n } = await unitOfWork.read((tx) => headOf(tx, state));
    if ((heads[state] ?? 0) > n) await ask.lacking(state);
  }

  #refuse(
    { cursor, sender }: Arrival,
    { code, detail }: { readonly code: string; readonly detail: Detail },
  ): Promise<void> {
    const { unitOfWork, clock, entropy } = this.#parts;
    const row = { id: entropy.uuid(), at: clock.now(), source: sender, code, detail };
    return unitOfWork.write(async (tx) => {
      await tx.refusals.insert(row);
      await keepCursor(tx, cursor);
    });
  }
}

type Read = Parameters<TakeParcel>[1];

/** Whose series a link says it belongs to; nothing for what is no link, and is refused where it is verified. */
const stateOf = (link: Bytes): readonly StateCode[] => {
  try {
    return [linkOf(link).state];
  } catch {
    return [];
  }
};

const ARRIVALS = { name: 'arrivals' } as const;

const keepCursor = async (tx: ExchangeTx, cursor: number): Promise<void> => {
  if (await tx.cursors.get(ARRIVALS)) await tx.cursors.update(ARRIVALS, { cursor });
  else await tx.cursors.insert({ ...ARRIVALS, cursor });
};
