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
import { type Snapshot, snapshotOf } from '../snapshot/snapshot.js';
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
  readonly #snapshot: Snapshot;
  readonly #clock: Clock;

  constructor(
    admission: Admission,
    lists: Lists,
    given: { readonly anchor: TrustAnchor; readonly register: LegalRegister },
    clock: Clock,
  ) {
    this.#admission = admission;
    this.#lists = lists;
    this.#anchor = given.anchor;
    this.#snapshot = snapshotOf(given.register);
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
  async execute(): Promise<number | null> {
    const at = fromSeconds(toSeconds(this.#clock.now()));
    const members = await this.#admission.members();
    const held = await this.#held();
    if (held !== null && !this.#due(held.list, members, at)) return null;

    const list: TrustList = {
      network: this.#anchor.network,
      seq: (held?.list.seq ?? 0) + 1,
      issued: at,
      expires: plus(at, LIST_VALIDITY_MS),
      prev: held?.sha256 ?? null,
      directory: { sha256: this.#snapshot.sha256 },
      members,
    };
    await this.#publish(list, held, at);
    return list.seq;
  }

  async #held(): Promise<VerifiedTrustList | null> {
    const head = await this.#lists.head();
    return head === null ? null : verifyTrustList(head.bytes, { anchor: this.#anchor });
  }

  #due(last: TrustList, members: readonly Member[], at: Instant): boolean {
    const changed =
      last.directory.sha256 !== this.#snapshot.sha256 ||
      canonicalize(last.members.map(writeMember)) !== canonicalize(members.map(writeMember));
    return changed || last.expires - at < REISSUE_MS;
  }

  async #publish(list: TrustList, held: VerifiedTrustList | null, at: Instant): Promise<void> {
    const signers = await this.#admission.signers();
    const parts = await Promise.all(
      signers.map((keys) => signTrustList(list, { at, signers: keys })),
    );
    const bytes = mergeTrustLists(parts);
    const previous = held && { held: { seq: held.list.seq, sha256: held.sha256 } };
    const verified = await verifyTrustList(bytes, { anchor: this.#anchor, at, ...previous });
    await this.#lists.keep([keptListOf({ ...verified, bytes }, at)], [this.#snapshot]);
  }
}
