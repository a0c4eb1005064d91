/** A mirror's turn: takes up what the primary offers once it is proven, and keeps what it had else. */

import {
  type Bytes,
  type Clock,
  CodedError,
  equalBytes,
  type Instant,
  invariant,
} from '@comity/kernel';
import { type TrustAnchor, type VerifiedTrustList, verifyTrustList } from '@comity/trust';
import { DirectoryError } from '../directory.errors.js';
import { readSnapshot, sha256Of } from '../snapshot/snapshot.js';
import { keptListOf } from './kept-list.js';
import type { KeptList, KeptSnapshot, Lists, Primary } from './ports.js';

/** Lists taken up in one turn at most; after a long absence the next turns go on. */
export const CATCH_UP_MAX = 100;

interface Offer extends VerifiedTrustList {
  readonly bytes: Bytes;
}

/**
 * Follows the primary. A list is kept only with the whole chain from the one held to it, and only
 * with the snapshot it names; what fails is refused, recorded, and leaves everything as it was.
 */
export class FollowPrimary {
  readonly #primary: Primary;
  readonly #lists: Lists;
  readonly #anchor: TrustAnchor;
  readonly #clock: Clock;
  #confirmed: Instant | null = null;

  constructor(primary: Primary, lists: Lists, anchor: TrustAnchor, clock: Clock) {
    this.#primary = primary;
    this.#lists = lists;
    this.#anchor = anchor;
    this.#clock = clock;
  }

  /** When the primary last offered a list that holds; null if never since the start. */
  get confirmed(): Instant | null {
    return this.#confirmed;
  }

  /**
   * One turn.
   *
   * @throws {DirectoryError} DIRECTORY_PRIMARY_UNREACHABLE, after which the verified copy serves on
   * @throws {CodedError} of this app, of trust or of envelope when a proof fails; already recorded
   */
  async execute(): Promise<void> {
    const at = this.#clock.now();
    const [bytes, head] = [await this.#primary.latest(), await this.#lists.head()];
    if (head === null || !equalBytes(head.bytes, bytes)) await this.#takeUp(bytes, head, at);
    this.#confirmed = at;
  }

  async #takeUp(bytes: Bytes, head: KeptList | null, at: Instant): Promise<void> {
    const newest = await this.#verify(bytes, head, at);
    const chain = await this.#chainTo(newest, head, at);
    const last = chain.at(-1);
    invariant(last !== undefined, 'a chain ends with the list it leads to');
    const snapshot = await this.#snapshotOf(last, at);
    await this.#lists.keep(
      chain.map((offer) => keptListOf(offer, at)),
      [snapshot],
    );
  }

  /** The lists between the one held and `newest`, each naming the one before it, and `newest`. */
  async #chainTo(newest: Offer, head: KeptList | null, at: Instant): Promise<readonly Offer[]> {
    if (head === null) return [newest];
    const chain: Offer[] = [];
    let held: { readonly seq: number; readonly sha256: string } = head;
    while (held.seq + 1 < newest.list.seq && chain.length < CATCH_UP_MAX) {
      const seq = held.seq + 1;
      const offer = await this.#verify(await this.#primary.at(seq), held, undefined, seq);
      chain.push(offer);
      held = { seq, sha256: offer.sha256 };
    }
    if (chain.length === 0) return [newest];
    if (held.seq + 1 < newest.list.seq) return chain;
    return [...chain, await this.#verify(newest.bytes, held, at)];
  }

  async #snapshotOf({ list }: Offer, at: Instant): Promise<KeptSnapshot> {
    const { sha256 } = list.directory;
    const kept = await this.#lists.snapshot(sha256);
    if (kept !== null) return { sha256, bytes: kept };
    const bytes = await this.#primary.snapshot(sha256);
    await this.#refusing(bytes, at, () => readSnapshot(bytes, sha256));
    return { sha256, bytes };
  }

  /** Verifies a list offered as current (`at`), or as number `seq` of those before. */
  #verify(
    bytes: Bytes,
    held: { readonly seq: number; readonly sha256: string } | null,
    at: Instant | undefined,
    seq?: number,
  ): Promise<Offer> {
    return this.#refusing(bytes, at ?? this.#clock.now(), async () => {
      const { anchor } = { anchor: this.#anchor };
      const given = { anchor, ...(held && { held }), ...(at !== undefined && { at }) };
      const verified = await verifyTrustList(bytes, given);
      if (seq !== undefined && verified.list.seq !== seq) {
        throw new DirectoryError('DIRECTORY_SEQUENCE_MISMATCHED', { seq });
      }
      return { ...verified, bytes };
    });
  }

  /** Runs a proof over `bytes`; a violation is recorded before it is thrown on. */
  async #refusing<T>(bytes: Bytes, at: Instant, prove: () => T | Promise<T>): Promise<T> {
    try {
      return await prove();
    } catch (error) {
      if (error instanceof CodedError && error.kind === 'violation') {
        const seq = typeof error.detail['seq'] === 'number' ? error.detail['seq'] : null;
        await this.#lists.refuse({ code: error.code, sha256: sha256Of(bytes), seq }, at);
      }
      throw error;
    }
  }
}
