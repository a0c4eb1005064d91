/** The primary's turn: signs the next trust list when members or time ask for one. */

import {
  canonicalize,
  type Clock,
  DAY_MS,
  fromSeconds,
  HOUR_MS,
  type Instant,
  plus,
  toSeconds,
} from '@comity/kernel';
import type { Signer } from '@comity/envelope';
import type { LegalRegister } from '@comity/law';
import {
  type Member,
  mergeTrustLists,
  signTrustList,
  type TrustAnchor,
  type TrustList,
  verifyTrustList,
  type VerifiedTrustList,
  writeMember,
} from '@comity/trust';
import { type Edition, type Snapshot, snapshotOf } from '../snapshot/snapshot.js';
import { keptListOf } from './kept-list.js';
import type { Lists } from './ports.js';

/** Nobody relies on a list for longer without hearing that something is wrong. */
const LIST_VALIDITY_MS = DAY_MS;
/** The next list is issued while the last is still good for this long. */
const REISSUE_MS = 12 * HOUR_MS;

/** What the primary publishes, and who signs it. */
export interface Admission {
  /** @throws {DirectoryError} DIRECTORY_RECORD_MALFORMED */
  members(): Promise<readonly Member[]>;
  /** As many administrators as the threshold asks, each with both keys. */
  signers(): Promise<readonly (readonly Signer[])[]>;
}

/** Issues lists in one unbroken sequence; each is verified as a mirror would before it is kept. */
export class IssueTrustList {
  readonly #admission: Admission;
  readonly #lists: Lists;
  readonly #anchor: TrustAnchor;
  readonly #founding: LegalRegister;
  readonly #clock: Clock;
  /** One list at a time: two that follow the same one would fork the history. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    admission: Admission,
    lists: Lists,
    given: { readonly anchor: TrustAnchor; readonly register: LegalRegister },
    clock: Clock,
  ) {
    this.#admission = admission;
    this.#lists = lists;
    this.#anchor = given.anchor;
    this.#founding = given.register;
    this.#clock = clock;
  }

  /**
   * One turn: issues a list when there is none, when what it would say has changed, or when the
   * last ends within twelve hours.
   *
   * @returns the number of the list issued; null when none was due
   * @throws {DirectoryError} DIRECTORY_RECORD_MALFORMED
   * @throws {TrustError} when what was signed would not be accepted; then nothing is kept
   */
  execute(): Promise<number | null> {
    return this.#alone(async () => {
      const at = fromSeconds(toSeconds(this.#clock.now()));
      const members = await this.#admission.members();
      const held = await this.#held();
      if (held !== null && !this.#due(held.list, members, at)) return null;
      const kept = held === null ? [snapshotOf(this.#founding, foundingEdition(at))] : [];
      const snapshot = kept[0]?.sha256 ?? held?.list.directory.sha256 ?? '';
      return this.#publish({ held, members, snapshot, kept, at });
    });
  }

  /**
   * Issues a list that names the version of the register after `previous`, at once.
   *
   * @returns the number of the list issued; null when `previous` is not the version now in force
   * @throws as `execute`
   */
  supersede(previous: string, next: Superseding): Promise<number | null> {
    return this.#alone(async () => {
      const held = await this.#held();
      if (held?.list.directory.sha256 !== previous) return null;
      const at = fromSeconds(toSeconds(this.#clock.now()));
      const members = await this.#admission.members();
      const kept = [next.snapshot, next.correction];
      return this.#publish({ held, members, snapshot: next.snapshot.sha256, kept, at });
    });
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work, work);
    this.#turn = turn;
    return turn;
  }

  async #held(): Promise<VerifiedTrustList | null> {
    const head = await this.#lists.head();
    return head === null ? null : verifyTrustList(head.bytes, { anchor: this.#anchor });
  }

  #due(last: TrustList, members: readonly Member[], at: Instant): boolean {
    const changed =
      canonicalize(last.members.map(writeMember)) !== canonicalize(members.map(writeMember));
    return changed || last.expires - at < REISSUE_MS;
  }

  async #publish({ held, members, snapshot, kept, at }: NextList): Promise<number> {
    const list: TrustList = {
      network: this.#anchor.network,
      seq: (held?.list.seq ?? 0) + 1,
      issued: at,
      expires: plus(at, LIST_VALIDITY_MS),
      prev: held?.sha256 ?? null,
      directory: { sha256: snapshot },
      members,
    };
    const signers = await this.#admission.signers();
    const parts = await Promise.all(
      signers.map((keys) => signTrustList(list, { at, signers: keys })),
    );
    const bytes = mergeTrustLists(parts);
    const previous = held && { held: { seq: held.list.seq, sha256: held.sha256 } };
    const verified = await verifyTrustList(bytes, { anchor: this.#anchor, at, ...previous });
    await this.#lists.keep([keptListOf({ ...verified, bytes }, at)], kept);
    return list.seq;
  }
}

/** A version of the register to come, and the signed correction that makes it. */
export interface Superseding {
  readonly snapshot: Snapshot;
  readonly correction: Snapshot;
}

interface NextList {
  readonly held: VerifiedTrustList | null;
  readonly members: readonly Member[];
  /** Name of the register's version. */
  readonly snapshot: string;
  readonly kept: readonly Snapshot[];
  readonly at: Instant;
}

const foundingEdition = (issued: Instant): Edition => ({
  seq: 1,
  issued,
  previous: null,
  correction: null,
});
