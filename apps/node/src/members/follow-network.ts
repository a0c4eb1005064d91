/** Keeps up with the trust list: fetched from the mirror, verified here too, stored, relied on. */

import { createHash } from 'node:crypto';
import {
  CodedError,
  fromUtf8,
  toBase64url,
  type Bytes,
  type Clock,
  type Instant,
  type NodeId,
} from '@comity/kernel';
import {
  readTrustAnchor,
  verifyTrustList,
  type TrustAnchor,
  type TrustList,
  type VerifiedTrustList,
} from '@comity/trust';
import type { Answering, RefusedList } from '@comity/trust/health';
import type { LegalRegister } from '@comity/law';
import { NodeError } from '../node.errors.js';
import type { AuditTrail } from '../audit/append-entry.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { Mirror } from './mirror.js';
import type { Network } from './network.js';
import { readSnapshot } from './snapshot.js';

export interface FollowNetworkParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly network: Network;
  readonly mirror: Mirror;
  readonly anchor: Bytes;
}

/** Where a list was offered, and where the directory is that it names. */
export interface ListSource {
  /** The member that passed it on; absent for this State's own mirror. */
  readonly from?: NodeId;
  snapshot(sha256: string): Promise<Bytes | undefined>;
}

interface Offered {
  readonly at: Instant;
  readonly source: ListSource;
}

export class FollowNetwork {
  readonly #parts: FollowNetworkParts;
  #held: { readonly seq: number; readonly sha256: string } | undefined;
  /** The bytes verified last, which say nothing new while the list in them is current. */
  #known: { readonly bytes: string; readonly list: TrustList } | undefined;
  /** What was refused last and why, so that it is recorded once and not at every look. */
  #refused: string | undefined;
  #mirror: Answering = { answeredAt: null, failingSince: null };
  /** The last refusal, by whoever offered, until the same one offers what is good. */
  #refusal: RefusedList | null = null;

  constructor(parts: FollowNetworkParts) {
    this.#parts = parts;
  }

  /** Whether there is a list to rely on. */
  get known(): boolean {
    return this.#held !== undefined;
  }

  /** How the mirror answers, and what was refused that nothing better has replaced. */
  get standing(): { readonly mirror: Answering; readonly refused: RefusedList | null } {
    return { mirror: this.#mirror, refused: this.#refusal };
  }

  /** Relies on what was stored before, however old: the node's clock then says whether it may. */
  async restore(): Promise<void> {
    const { unitOfWork, anchor } = this.#parts;
    const [row] = await unitOfWork.read((tx) =>
      tx.trustLists.list({}, { order: { seq: 'desc' }, limit: 1 }),
    );
    if (!row) return;
    const verified = await verifyTrustList(row.bytes, { anchor: readAnchor(anchor) });
    const name = verified.list.directory.sha256;
    const snapshot = await unitOfWork.read((tx) => tx.snapshots.get({ sha256: name }));
    if (snapshot) this.#rely(verified, readSnapshot(snapshot.bytes));
  }

  /**
   * One look at the mirror. A list that does not verify is refused: nothing of it is stored, one
   * audit entry names its code, and the list held before stays in force.
   *
   * @throws what the mirror throws when it does not answer
   */
  async execute(): Promise<void> {
    const { mirror } = this.#parts;
    const bytes = await this.#asked(mirror.latest());
    if (bytes) await this.take(bytes, { snapshot: (name) => mirror.snapshot(name) });
  }

  async #asked<T>(answer: Promise<T>): Promise<T> {
    const at = this.#parts.clock.now();
    try {
      const given = await answer;
      this.#mirror = { answeredAt: at, failingSince: null };
      return given;
    } catch (error) {
      this.#mirror = { ...this.#mirror, failingSince: this.#mirror.failingSince ?? at };
      throw error;
    }
  }

  /**
   * Relies on a list that was offered, as `execute` does; by a member, named as `from`, too.
   *
   * @throws what `source.snapshot` throws
   */
  async take(bytes: Bytes, source: ListSource): Promise<void> {
    const at = this.#parts.clock.now();
    const from = source.from ?? null;
    if (this.#isKnown(bytes, at)) {
      this.#isGoodFrom(from);
      return;
    }
    try {
      const list = await this.#verify(bytes, at);
      // A list that was signed anew is the same list, in other bytes.
      if (list.sha256 !== this.#held?.sha256) await this.#accept(bytes, list, { at, source });
      this.#known = { bytes: sha256(bytes), list: list.list };
      this.#isGoodFrom(from);
    } catch (error) {
      if (!(error instanceof CodedError) || error.kind !== 'violation') throw error;
      const { code } = error;
      this.#refusal = { code, from, at: this.#refusal?.code === code ? this.#refusal.at : at };
      const refused = [sha256(bytes), code, source.from].join(' ');
      if (refused === this.#refused) return;
      this.#refused = refused;
      await this.#record('trust-list.refused', { code, ...by(source) }, at);
    }
  }

  #isGoodFrom(from: NodeId | null): void {
    if (this.#refusal?.from === from) this.#refusal = null;
  }

  /** Whether they were verified before, and their list is still current. */
  #isKnown(bytes: Bytes, at: Instant): boolean {
    if (!this.#known || sha256(bytes) !== this.#known.bytes) return false;
    const { issued, expires } = this.#known.list;
    return issued <= at && at < expires;
  }

  #verify(bytes: Bytes, at: Instant): Promise<VerifiedTrustList> {
    const anchor = readAnchor(this.#parts.anchor);
    return verifyTrustList(bytes, { anchor, at, ...(this.#held && { held: this.#held }) });
  }

  async #accept(bytes: Bytes, verified: VerifiedTrustList, { at, source }: Offered): Promise<void> {
    const { unitOfWork } = this.#parts;
    const { sha256: name, list } = verified;
    const { seq } = list;
    const snapshot = list.directory.sha256;
    const directory = await source.snapshot(snapshot);
    if (directory === undefined || sha256(directory) !== snapshot) {
      throw new NodeError('TRUST_LIST_DIRECTORY_MISSING', { seq });
    }
    const register = readSnapshot(directory);
    await unitOfWork.write(async (tx) => {
      // Another process of this node may have been faster.
      if (await tx.trustLists.get({ seq })) return;
      await tx.trustLists.insert({ seq, sha256: name, bytes, at });
      if (!(await tx.snapshots.get({ sha256: snapshot }))) {
        await tx.snapshots.insert({ sha256: snapshot, bytes: directory, at });
      }
      await this.#append(tx, 'trust-list.accepted', { seq, sha256: name, ...by(source) }, at);
    });
    this.#rely(verified, register);
  }

  #rely({ list, sha256: name }: VerifiedTrustList, register: LegalRegister): void {
    this.#parts.network.rely({ list, sha256: name, register });
    this.#held = { seq: list.seq, sha256: name };
  }

  #record(event: string, detail: Record<string, string | number>, at: Instant): Promise<void> {
    return this.#parts.unitOfWork.write((tx) => this.#append(tx, event, detail, at));
  }

  async #append(
    tx: NodeTx,
    event: string,
    detail: Readonly<Record<string, string | number>>,
    at: Instant,
  ): Promise<void> {
    const { audit, network } = this.#parts;
    await audit.append(tx, at, { event, actor: network.self, subject: 'trust-list', detail });
  }
}

const by = ({ from }: ListSource) => (from === undefined ? {} : { from });

const readAnchor = (bytes: Uint8Array): TrustAnchor => readTrustAnchor(JSON.parse(fromUtf8(bytes)));

const sha256 = (bytes: Uint8Array): string =>
  toBase64url(createHash('sha256').update(bytes).digest());
