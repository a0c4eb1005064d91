/** A mirror's turn: takes up what the primary offers once it is proven, and keeps what it had else. */

import {
  type Bytes,
  type Clock,
  CodedError,
  equalBytes,
  type Instant,
  invariant,
} from '@comity/kernel';
import {
  baseOf,
  type EndpointRules,
  type HeldList,
  offeredSeq,
  type TrustAnchor,
  type VerifiedTrustList,
  verifyExplainedList,
  verifyTrustList,
} from '@comity/trust';
import { DirectoryError } from '../directory.errors.js';
import { readSnapshot, sha256Of } from '../snapshot/snapshot.js';
import { anchorKept, keptListOf } from './kept-list.js';
import type { KeptList, KeptSnapshot, Lists, Primary } from './ports.js';

/** Lists taken up in one turn at most; after a long absence the next turns go on. */
export const CATCH_UP_MAX = 100;

/** A list that was proven, as it was offered. */
interface Offer extends VerifiedTrustList, Pick<KeptList, 'bytes' | 'proposal' | 'succeeds'> {}

/** What the next list is proven by. */
interface Held {
  readonly anchor: TrustAnchor;
  readonly base: VerifiedTrustList;
}

interface Newest {
  readonly seq: number;
  readonly bytes: Bytes;
  readonly at: Instant;
}

interface SignedContext {
  readonly anchor: TrustAnchor;
  readonly held?: HeldList;
  /** Now, for a list that is offered as current. */
  readonly at?: Instant;
  /** The number it has to have. */
  readonly seq?: number;
}

/** What a mirror believes lists by. */
export interface ListRules {
  readonly anchor: TrustAnchor;
  /** `explained`: no list counts without the proposal that it follows from. */
  readonly lists: 'explained' | 'signed';
  readonly endpointRules: EndpointRules;
}

/**
 * Follows the primary. A list is kept only with the whole chain from the one held to it, and only
 * with the snapshot it names; what fails is refused, recorded, and leaves everything as it was.
 */
export class FollowPrimary {
  readonly #primary: Primary;
  readonly #lists: Lists;
  readonly #rules: ListRules;
  readonly #clock: Clock;
  #confirmed: Instant | null = null;

  constructor(primary: Primary, lists: Lists, rules: ListRules, clock: Clock) {
    this.#primary = primary;
    this.#lists = lists;
    this.#rules = rules;
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
    const chain = await this.#chainTo(bytes, head, at);
    const last = chain.at(-1);
    invariant(last !== undefined, 'a chain ends with the list it leads to');
    const snapshot = await this.#snapshotOf(last, at);
    await this.#lists.keep(
      chain.map((offer) => keptListOf(offer, at)),
      [snapshot],
    );
  }

  /** The lists from the one held to the one offered, each proven by the one before it. */
  async #chainTo(bytes: Bytes, head: KeptList | null, at: Instant): Promise<readonly Offer[]> {
    const anchor = await anchorKept(this.#rules.anchor, this.#lists);
    const seq = await this.#refusing(bytes, at, () => offeredSeq(bytes));
    if (head === null) return this.#chainFromFirst({ seq, bytes, at }, anchor);
    if (seq <= head.seq || this.#rules.lists === 'signed') {
      // Before anything between is asked for.
      const offer = await this.#signed(bytes, { anchor, at, held: head });
      if (seq <= head.seq + 1) return [offer];
    }
    const base = await verifyTrustList(head.bytes, { anchor });
    return this.#chainAfter({ seq, bytes, at }, { anchor, base });
  }

  /** Without a list held: the newest alone, or with all before it that are still on offer. */
  async #chainFromFirst(newest: Newest, anchor: TrustAnchor): Promise<readonly Offer[]> {
    const { bytes, at, seq } = newest;
    const earliest = await this.#primary.earliest();
    if (!earliest || (await this.#refusing(earliest, at, () => offeredSeq(earliest))) >= seq) {
      return [await this.#signed(bytes, { anchor, at })];
    }
    const first = await this.#signed(earliest, { anchor });
    return [first, ...(await this.#chainAfter(newest, { anchor, base: first }))];
  }

  async #chainAfter(newest: Newest, held: Held): Promise<readonly Offer[]> {
    let { anchor, base } = held;
    const chain: Offer[] = [];
    while (base.list.seq < newest.seq && chain.length < CATCH_UP_MAX) {
      const offer = await this.#next(newest, { anchor, base });
      chain.push(offer);
      ({ anchor } = offer);
      base = offer;
    }
    return chain;
  }

  /** The list after `base`: the newest itself, or one on the way to it. */
  async #next(newest: Newest, { anchor, base }: Held): Promise<Offer & Held> {
    const seq = base.list.seq + 1;
    const isNewest = seq === newest.seq;
    const bytes = isNewest ? newest.bytes : await this.#primary.at(seq);
    const dated = isNewest ? { at: newest.at } : {};
    if (this.#rules.lists === 'signed') {
      const held = { seq: base.list.seq, sha256: base.sha256 };
      const offer = await this.#signed(bytes, { anchor, held, seq, ...dated });
      return { ...offer, anchor, base: offer };
    }
    const proposal = await this.#primary.proposal(seq);
    const { endpointRules } = this.#rules;
    const context = { anchor, base: baseOf(base), endpointRules, ...dated };
    return this.#refusing(bytes, newest.at, async () => {
      const offer = await verifyExplainedList({ bytes, proposal }, context);
      return { ...offer, bytes, proposal: proposal ?? null, base: offer };
    });
  }

  #signed(bytes: Bytes, given: SignedContext): Promise<Offer> {
    return this.#refusing(bytes, given.at ?? this.#clock.now(), async () => {
      const { anchor, held, at, seq } = given;
      const verified = await verifyTrustList(bytes, {
        anchor,
        ...(held && { held }),
        ...(at !== undefined && { at }),
      });
      if (seq !== undefined && verified.list.seq !== seq) {
        throw new DirectoryError('DIRECTORY_SEQUENCE_MISMATCHED', { seq });
      }
      return { ...verified, bytes, proposal: null, succeeds: false };
    });
  }

  async #snapshotOf({ list }: Offer, at: Instant): Promise<KeptSnapshot> {
    const { sha256 } = list.directory;
    const kept = await this.#lists.snapshot(sha256);
    if (kept !== null) return { sha256, bytes: kept };
    const bytes = await this.#primary.snapshot(sha256);
    await this.#refusing(bytes, at, () => readSnapshot(bytes, sha256));
    return { sha256, bytes };
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
