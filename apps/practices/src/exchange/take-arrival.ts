/** Takes one parcel from another library: contributions, or how far it holds each series. */

import { CodedError, type Clock, type Entropy, type StateCode } from '@comity/kernel';
import { HEADS_PARCEL, LibraryError, readHeads, readSeries, SERIES_PARCEL } from '@comity/library';
import type { UnitOfWork } from '../unit-of-work.js';
import type { AskForSeries } from './ask-for-series.js';
import type { Arrival } from './mailbox.js';
import type { ExchangeTx } from './ports.js';
import type { SendSeries } from './send-series.js';
import { headOf, type TakeContributions } from './take-contributions.js';

export interface TakeArrivalParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly take: TakeContributions;
  readonly send: SendSeries;
  readonly ask: AskForSeries;
}

export class TakeArrival {
  readonly #parts: TakeArrivalParts;

  constructor(parts: TakeArrivalParts) {
    this.#parts = parts;
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
      await this.#take(arrival);
    } catch (error) {
      if (!(error instanceof CodedError) || error.kind !== 'violation') throw error;
      await this.#refuse(arrival, error);
    }
  }

  async #take({ cursor, sender, kind, content }: Arrival): Promise<void> {
    const { unitOfWork, take, send } = this.#parts;
    const read = (tx: ExchangeTx): Promise<void> => keepCursor(tx, cursor);
    if (kind === SERIES_PARCEL) {
      await take.execute(sender, readSeries(content), read);
    } else if (kind === HEADS_PARCEL) {
      const heads = readHeads(content);
      await send.answer(sender, heads, String(cursor));
      await this.#askBack(heads.heads);
      await unitOfWork.write(read);
    } else {
      throw new LibraryError('LIBRARY_PARCEL_MALFORMED');
    }
  }

  /** Who knows more of our own series than we do shows that our copy was lost. */
  async #askBack(heads: Readonly<Record<StateCode, number>>): Promise<void> {
    const { state, unitOfWork, ask } = this.#parts;
    const { n } = await unitOfWork.read((tx) => headOf(tx, state));
    if ((heads[state] ?? 0) > n) await ask.lacking(state);
  }

  #refuse({ cursor, sender }: Arrival, { code, detail }: CodedError): Promise<void> {
    const { unitOfWork, clock, entropy } = this.#parts;
    const row = { id: entropy.uuid(), at: clock.now(), source: sender, code, detail };
    return unitOfWork.write(async (tx) => {
      await tx.refusals.insert(row);
      await keepCursor(tx, cursor);
    });
  }
}

const ARRIVALS = { name: 'arrivals' } as const;

const keepCursor = async (tx: ExchangeTx, cursor: number): Promise<void> => {
  if (await tx.cursors.get(ARRIVALS)) await tx.cursors.update(ARRIVALS, { cursor });
  else await tx.cursors.insert({ ...ARRIVALS, cursor });
};
