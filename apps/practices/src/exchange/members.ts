/** Who takes part and with which keys, by the trust list that this library verified itself. */

import { CodedError, type Bytes, type Instant, type StateCode } from '@comity/kernel';
import type { KeyResolver } from '@comity/envelope';
import {
  openingResolver,
  succeedAll,
  verifyTrustList,
  type TrustAnchor,
  type TrustList,
} from '@comity/trust';
import type { Mailbox } from './mailbox.js';

export interface MembersParts {
  readonly state: StateCode;
  readonly anchor: TrustAnchor;
  /** Who became administrators since, as the anchor's file says. */
  readonly successions?: readonly Bytes[];
  readonly mailbox: Pick<Mailbox, 'trustList'>;
  /** Told of a list that does not verify; the one held before stays in force. */
  readonly onRefused: (code: string) => void;
}

export class Members {
  readonly #parts: MembersParts;
  #held: { readonly bytes: Bytes; readonly list: TrustList; readonly sha256: string } | undefined;

  constructor(parts: MembersParts) {
    this.#parts = parts;
  }

  /**
   * Asks the node for the list it relies on, and relies on it too once it verifies.
   *
   * @throws what the mailbox throws when the node does not answer
   */
  async look(): Promise<void> {
    const { anchor, successions: known = [], mailbox, onRefused } = this.#parts;
    const { list: bytes, successions } = await mailbox.trustList();
    if (this.#held && isSame(bytes, this.#held.bytes)) return;
    try {
      const { list, sha256 } = await verifyTrustList(bytes, {
        anchor: await succeedAll(anchor, [...known, ...successions]),
        ...(this.#held && { held: { seq: this.#held.list.seq, sha256: this.#held.sha256 } }),
      });
      this.#held = { bytes, list, sha256 };
    } catch (error) {
      if (!(error instanceof CodedError) || error.kind !== 'violation') throw error;
      onRefused(error.code);
    }
  }

  /** The other States that take part now. */
  others(): readonly StateCode[] {
    return this.#states((status) => status === 'active');
  }

  /** The other States whose library is asked no more: suspended, or gone. */
  gone(): readonly StateCode[] {
    return this.#states((status) => status !== 'active');
  }

  /** Number of the list that is relied on; 0 before the first. */
  listNumber(): number {
    return this.#held?.list.seq ?? 0;
  }

  /** The keys by which contributions are verified at `now`; none before the first list. */
  keysAt(now: Instant): KeyResolver {
    const list = this.#held?.list;
    return list ? openingResolver(list, now) : () => undefined;
  }

  #states(isWanted: (status: string) => boolean): readonly StateCode[] {
    return (this.#held?.list.members ?? [])
      .filter(({ state, status }) => state !== this.#parts.state && isWanted(status))
      .map(({ state }) => state);
  }
}

const isSame = (one: Bytes, other: Bytes): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);
