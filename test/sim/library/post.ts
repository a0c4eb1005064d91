/** The mailboxes of a simulated network: parcels wait, overtake each other, come twice, never get lost. */

import { toBase64url, type Bytes, type Instant, type Json, type StateCode } from '@comity/kernel';
import { signJws, type Signer } from '@comity/envelope';
import { CONTRIBUTION_TYP, fileHash, LibraryError, readLinkClaims } from '@comity/library';
import type { Arrival, Mailbox, Parcel } from '../../../apps/practices/src/exchange/mailbox.js';
import type { Prng } from '../prng.js';

/** A node that does not answer, as its library meets it. */
class NodeAway extends Error {}

interface Box {
  signers: readonly Signer[];
  /** Since when it signs with these. */
  since: Instant | undefined;
  readonly sent: Map<string, string>;
  readonly signed: { readonly by: readonly Signer[]; readonly bytes: Bytes }[];
  readonly arrivals: Arrival[];
  /** Files handed in and files that came, by the node's id. */
  readonly files: Map<string, Bytes>;
  isAway: boolean;
}

export class Post {
  readonly #dice: Prng;
  readonly #boxes = new Map<StateCode, Box>();
  readonly #underWay: (Parcel & { readonly from: StateCode })[] = [];
  trustList: Bytes = new Uint8Array();
  /** How often each kind of bad luck struck. */
  readonly struck = { away: 0, twice: 0, overtaken: 0, unanswered: 0 };
  /** Whether calls may fail before or after what they ask is done. */
  isStormy = true;
  /** Whether nodes show other bytes than came. */
  spoilsFiles = false;

  constructor(dice: Prng) {
    this.#dice = dice;
  }

  open(state: StateCode, signers: readonly Signer[]): void {
    const box = { signers, sent: new Map(), signed: [], arrivals: [], files: new Map() };
    this.#boxes.set(state, { ...box, isAway: false, since: undefined });
  }

  /** The node of `state` has other keys since `at`. */
  renew(state: StateCode, signers: readonly Signer[], at: Instant): void {
    Object.assign(this.#box(state), { signers, since: at });
  }

  /** Whether the node of `state` answers from now on. */
  setAway(state: StateCode, isAway: boolean): void {
    if (isAway) this.struck.away += 1;
    this.#box(state).isAway = isAway;
  }

  /** Hands over one parcel to a node that answers; which one, the dice say. @returns whether any */
  carryOne({ mayRepeat }: { readonly mayRepeat: boolean }): boolean {
    const ready = this.#underWay
      .map((parcel, index) => ({ parcel, index }))
      .filter(({ parcel }) => !this.#box(parcel.to).isAway && !this.#box(parcel.from).isAway);
    if (ready.length === 0) return false;
    const { parcel, index } = this.#dice.pick(ready);
    if (index > 0) this.struck.overtaken += 1;
    const isRepeated = mayRepeat && this.#dice.chance(0.05);
    if (isRepeated) this.struck.twice += 1;
    else this.#underWay.splice(index, 1);
    const { arrivals } = this.#box(parcel.to);
    const cursor = (arrivals.at(-1)?.cursor ?? 0) + 1 + this.#dice.below(3);
    const { from: sender, kind, content } = parcel;
    arrivals.push({ cursor, sender, kind, content, files: this.#arrived(parcel) });
    return true;
  }

  #arrived({ to, from, files = [] }: Parcel & { readonly from: StateCode }): Arrival['files'] {
    return files.map((id) => {
      const bytes = this.#box(from).files.get(id);
      if (!bytes) throw new Error(`no file ${id}`);
      this.#box(to).files.set(id, bytes);
      return { id, sha256: fileHash(bytes), size: bytes.length };
    });
  }

  /** The door of one State's node. */
  mailboxOf(state: StateCode): Mailbox {
    const box = this.#box(state);
    const answering = (): void => {
      if (box.isAway || this.#strikes()) throw new NodeAway();
    };
    /** The answer to what was done may be lost. */
    const answered = (): void => {
      if (this.#strikes()) throw new NodeAway();
    };
    return {
      send: async (parcel) => {
        answering();
        const content = `${toBase64url(parcel.content)} ${parcel.files?.join() ?? ''}`;
        const before = box.sent.get(parcel.key);
        if (before !== undefined && before !== content) throw new Error(`key ${parcel.key} reused`);
        if (before === undefined) {
          box.sent.set(parcel.key, content);
          this.#underWay.push({ ...parcel, from: state });
        }
        answered();
      },
      putFile: async (sha256, bytes) => {
        answering();
        const id = `${state}-${box.files.size}-${sha256}`;
        box.files.set(id, bytes);
        answered();
        return id;
      },
      file: async (id) => {
        answering();
        const bytes = box.files.get(id);
        if (!bytes) throw new LibraryError('LIBRARY_FILE_GONE');
        return this.spoilsFiles ? bytes.with(0, 0) : bytes;
      },
      sign: async (claims) => {
        answering();
        const signed = await this.#sign(state, claims);
        answered();
        return signed;
      },
      trustList: async () => {
        answering();
        return { list: this.trustList, successions: [] };
      },
      arrivals: async function* (cursor) {
        answering();
        yield* box.arrivals.filter((arrival) => arrival.cursor > cursor);
      },
      close: () => undefined,
    };
  }

  #strikes(): boolean {
    const strikes = this.isStormy && this.#dice.chance(0.02);
    if (strikes) this.struck.unanswered += 1;
    return strikes;
  }

  /** One contribution of each number, as a node signs; again, once its keys were revoked. */
  async #sign(state: StateCode, claims: Json): Promise<Bytes> {
    const { signers, signed, since } = this.#box(state);
    const { n, at } = readLinkClaims(claims);
    const before = signed[n - 1];
    if (before?.by === signers) return before.bytes;
    if (n > signed.length + 1) throw new Error(`${state} skips to ${n}`);
    const now = since !== undefined && since > at ? since : at;
    const bytes = await signJws(claims, { typ: CONTRIBUTION_TYP, at: now, signers });
    signed[n - 1] = { by: signers, bytes };
    return bytes;
  }

  /** Bytes that a hostile State's library hands to every other, whatever its node remembers. */
  async forge(state: StateCode, claims: Json): Promise<Bytes> {
    const { at } = readLinkClaims(claims);
    return signJws(claims, { typ: CONTRIBUTION_TYP, at, signers: this.#box(state).signers });
  }

  #box(state: StateCode): Box {
    const box = this.#boxes.get(state);
    if (!box) throw new Error(`no mailbox of ${state}`);
    return box;
  }
}

/** Does `work`; 0 where the node was away. */
export const tolerating = async (work: () => Promise<number>): Promise<number> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NodeAway) return 0;
    throw error;
  }
};
