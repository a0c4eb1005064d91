/** One State's part in the library that all share: its parts put together, and the rounds they make. */

import type { Clock, Entropy, StateCode } from '@comity/kernel';
import { FILE_PARCEL, FILES_PARCEL } from '@comity/library';
import type { TrustAnchor } from '@comity/trust';
import type { UnitOfWork } from '../unit-of-work.js';
import { FetchAttachments } from '../attachments/fetch-attachments.js';
import { SendAttachments } from '../attachments/send-attachments.js';
import { AskForSeries } from './ask-for-series.js';
import type { OnCatalogued } from './catalogue.js';
import { Contribute } from './contribute.js';
import type { Mailbox } from './mailbox.js';
import { Members } from './members.js';
import { RenewSignatures } from './renew-signatures.js';
import { SendSeries } from './send-series.js';
import { TakeArrival, type TakeParcel } from './take-arrival.js';
import { TakeContributions } from './take-contributions.js';

export interface ExchangeParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly mailbox: Mailbox;
  readonly anchor: TrustAnchor;
  /** Takes parcels of kinds that are no exchange between libraries. */
  readonly others?: Readonly<Record<string, TakeParcel>>;
  readonly onCatalogued: OnCatalogued;
  /** Tells operators of a trust list that does not verify. */
  readonly onRefused: (code: string) => void;
}

export class Exchange {
  readonly members: Members;
  readonly contribute: Contribute;
  readonly take: TakeContributions;
  readonly #arrivals: TakeArrival;
  readonly #send: SendSeries;
  readonly #ask: AskForSeries;
  readonly #renew: RenewSignatures;
  readonly #sendFiles: SendAttachments;
  readonly #fetchFiles: FetchAttachments;
  readonly #mailbox: Mailbox;

  constructor(parts: ExchangeParts) {
    const members = new Members(parts);
    const take = new TakeContributions({ ...parts, members });
    const ask = new AskForSeries({ ...parts, members });
    const send = new SendSeries({ ...parts, members });
    const onBehind = (): Promise<void> => ask.lacking(parts.state);
    this.members = members;
    this.take = take;
    this.contribute = new Contribute({ ...parts, take, onBehind });
    this.#ask = ask;
    this.#renew = new RenewSignatures({ ...parts, members });
    this.#send = send;
    const sendFiles = new SendAttachments(parts);
    const fetchFiles = new FetchAttachments({ ...parts, members });
    this.#sendFiles = sendFiles;
    this.#fetchFiles = fetchFiles;
    const others = {
      ...parts.others,
      [FILES_PARCEL]: ((arrival, read) => sendFiles.takeWanted(arrival, read)) as TakeParcel,
      [FILE_PARCEL]: ((arrival, read) => fetchFiles.takeFile(arrival, read)) as TakeParcel,
    };
    this.#arrivals = new TakeArrival({ ...parts, others, take, send, ask });
    this.#mailbox = parts.mailbox;
  }

  /**
   * Signs what was written down and what revoked keys signed, sends every member what it lacks, asks for what is lacking here,
   * files among it.
   *
   * @returns how much was done; 0 when there is nothing to do until something arrives
   * @throws what the mailbox throws when the node does not answer
   */
  async round(): Promise<number> {
    await this.members.look();
    const signed = await this.contribute.round();
    const renewed = await this.#renew.round();
    const sent = await this.#send.round();
    await this.#ask.round();
    await this.#fetchFiles.round();
    return signed + renewed + sent + (await this.#sendFiles.round());
  }

  /**
   * Takes what arrives, until `until` is aborted.
   *
   * @throws what the mailbox throws when the node does not answer
   */
  async follow(until: AbortSignal): Promise<void> {
    await this.members.look();
    const cursor = await this.#arrivals.cursor();
    for await (const arrival of this.#mailbox.arrivals(cursor, until)) {
      // A list newer than ours may know who signed this.
      await this.members.look();
      await this.#arrivals.execute(arrival);
    }
  }
}
