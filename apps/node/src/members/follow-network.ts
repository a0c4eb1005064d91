/** Keeps up with the trust list: fetched from the mirror, verified here too, stored, relied on. */

import { createHash } from 'node:crypto';
import {
  CodedError,
  toBase64url,
  type Bytes,
  type Clock,
  type Instant,
  type NodeId,
} from '@comity/kernel';
import {
  baseOf,
  offeredSeq,
  readProposal,
  verifyExplainedList,
  verifyTrustList,
  type EndpointRules,
  type TrustAnchor,
  type VerifiedTrustList,
} from '@comity/trust';
import type { Answering, RefusedList } from '@comity/trust/health';
import type { LegalRegister } from '@comity/law';
import { NodeError } from '../node.errors.js';
import type { AuditTrail } from '../audit/append-entry.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import { anchorKept } from './anchor-kept.js';
import type { Mirror } from './mirror.js';
import type { Network } from './network.js';
import { noticesOf, revocationsIn } from './notices.js';
import { readSnapshot } from './snapshot.js';

/** Lists taken up in one look at most; after a long absence the next looks go on. */
const CATCH_UP_MAX = 100;

export interface FollowNetworkParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly network: Network;
  readonly mirror: Mirror;
  /** The trust anchor's exact bytes. */
  readonly anchor: Bytes;
  /** `explained`: no list counts without the proposal that it follows from. */
  readonly lists: 'explained' | 'signed';
  readonly endpointRules: EndpointRules;
}

/** Where a list was offered, and where the rest is that goes with it. */
export interface ListSource extends Omit<Mirror, 'latest'> {
  /** The member that passed it on; absent for this State's own mirror. */
  readonly from?: NodeId;
}

/** A list that was verified, as it is to be kept. */
interface Offer extends VerifiedTrustList {
  readonly bytes: Bytes;
  readonly anchor: TrustAnchor;
  readonly proposal?: Bytes;
}

interface Offered {
  readonly at: Instant;
  readonly source: ListSource;
}

export class FollowNetwork {
  readonly #parts: FollowNetworkParts;
  #held: VerifiedTrustList | undefined;
  /** With everyone who succeeded its administrators, as lists relied on say. */
  #anchor: TrustAnchor | undefined;
  /** The bytes verified last, which say nothing new while the list in them is current. */
  #known: string | undefined;
  /** When our own mirror last offered the list held as its newest. */
  #newestAt: Instant | undefined;
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
    const { unitOfWork } = this.#parts;
    const [row] = await unitOfWork.read((tx) =>
      tx.trustLists.list({}, { order: { seq: 'desc' }, limit: 1 }),
    );
    if (!row) return;
    const verified = await verifyTrustList(row.bytes, { anchor: await this.#trusted() });
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
    if (bytes) await this.take(bytes, mirror);
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
   * Relies on a list that was offered, as `execute` does; by a member, named as `from`, too. Where
   * lists explain themselves, those between are taken first, each by what explains it.
   *
   * @throws what `source` throws
   */
  async take(bytes: Bytes, source: ListSource): Promise<void> {
    const at = this.#parts.clock.now();
    const { from } = source;
    if (!this.#isKnown(bytes, at)) {
      try {
        await this.#takeUp(bytes, { at, source });
        this.#known = sha256(bytes);
      } catch (error) {
        if (!(error instanceof CodedError) || error.kind !== 'violation') throw error;
        await this.#refuse(bytes, error.code, { at, source });
        return;
      }
    }
    this.#isGoodFrom(from ?? null);
    if (from === undefined) this.#newestAt = at;
  }

  async #takeUp(bytes: Bytes, offered: Offered): Promise<void> {
    const { source, at } = offered;
    const seq = offeredSeq(bytes);
    if (this.#parts.lists === 'signed' || !this.#held || seq <= this.#held.list.seq) {
      await this.#accept(await this.#signed(bytes, at), offered);
      return;
    }
    for (let taken = 0; this.#held.list.seq < seq && taken < CATCH_UP_MAX; taken += 1) {
      const next = this.#held.list.seq + 1;
      const isNewest = next === seq;
      const one = isNewest ? bytes : await source.list(next);
      if (!one) throw new NodeError('TRUST_LIST_GAP', { seq: next });
      const proposal = await source.proposal(next);
      const dated = isNewest ? { at } : {};
      await this.#accept(await this.#explained(one, proposal, dated), offered);
    }
  }

  /** By its signatures alone: where lists need no more, and the first list that a node gets. */
  async #signed(bytes: Bytes, at: Instant): Promise<Offer> {
    const anchor = await this.#trusted();
    const held = this.#held && { seq: this.#held.list.seq, sha256: this.#held.sha256 };
    const verified = await verifyTrustList(bytes, { anchor, at, ...(held && { held }) });
    return { ...verified, bytes, anchor };
  }

  async #explained(
    bytes: Bytes,
    proposal: Bytes | undefined,
    dated: { readonly at?: Instant },
  ): Promise<Offer> {
    const { endpointRules } = this.#parts;
    const anchor = await this.#trusted();
    if (!this.#held) throw new NodeError('TRUST_LIST_MISSING');
    const newestAt = this.#newestAt !== undefined && { newestAt: this.#newestAt };
    const context = { anchor, base: baseOf(this.#held), endpointRules, ...dated, ...newestAt };
    const verified = await verifyExplainedList({ bytes, proposal }, context);
    return { ...verified, bytes, ...(proposal && { proposal }) };
  }

  async #trusted(): Promise<TrustAnchor> {
    const { unitOfWork, anchor } = this.#parts;
    this.#anchor ??= await unitOfWork.read((tx) => anchorKept(anchor, tx));
    return this.#anchor;
  }

  #isGoodFrom(from: NodeId | null): void {
    if (this.#refusal?.from === from) this.#refusal = null;
  }

  /** Whether they were verified before, and their list is still current. */
  #isKnown(bytes: Bytes, at: Instant): boolean {
    if (!this.#held || this.#known !== sha256(bytes)) return false;
    const { issued, expires } = this.#held.list;
    return issued <= at && at < expires;
  }

  async #accept(offer: Offer, { at, source }: Offered): Promise<void> {
    const { sha256: name, list } = offer;
    // A list that was signed anew is the same list, in other bytes.
    if (name === this.#held?.sha256) return;
    const { seq } = list;
    const snapshot = list.directory.sha256;
    const directory = await source.snapshot(snapshot);
    if (directory === undefined || sha256(directory) !== snapshot) {
      throw new NodeError('TRUST_LIST_DIRECTORY_MISSING', { seq });
    }
    const register = readSnapshot(directory);
    await this.#parts.unitOfWork.write(async (tx) => {
      // Another process of this node may have been faster.
      if (await tx.trustLists.get({ seq })) return;
      await this.#keep(tx, offer, at);
      if (!(await tx.snapshots.get({ sha256: snapshot }))) {
        await tx.snapshots.insert({ sha256: snapshot, bytes: directory, at });
      }
      await this.#append(tx, 'trust-list.accepted', { seq, sha256: name, ...by(source) }, at);
      await this.#tell(tx, offer, at);
    });
    this.#anchor = offer.anchor;
    this.#rely(offer, register);
  }

  async #keep(tx: NodeTx, offer: Offer, at: Instant): Promise<void> {
    const { sha256: name, bytes, proposal, list } = offer;
    const { seq } = list;
    await tx.trustLists.insert({ seq, sha256: name, bytes, at });
    if (!proposal) return;
    await tx.listProposals.insert({ seq, bytes: proposal });
    const { succession } = readProposal(proposal);
    if (succession) await tx.successions.insert({ seq, bytes: succession });
  }

  /** Everything in the list that people must hear of, each in an entry of its own. */
  async #tell(tx: NodeTx, offer: Offer, at: Instant): Promise<void> {
    const { audit, network } = this.#parts;
    const held = this.#held?.list;
    const revoked = await revocationsIn(tx, held, offer.list);
    for (const { event, detail, act } of [...noticesOf(held, offer), ...revoked]) {
      const about = act ? { subject: act.hash, caseId: act.caseId } : { subject: 'trust-list' };
      await audit.append(tx, at, { event, actor: network.self, detail, ...about });
    }
  }

  #rely(verified: VerifiedTrustList, register: LegalRegister): void {
    const { list, sha256: name, signedBy } = verified;
    this.#parts.network.rely({ list, sha256: name, register });
    this.#held = { list, sha256: name, signedBy };
  }

  /** Records a refusal, once for what the same one offers again and again. */
  async #refuse(bytes: Bytes, code: string, { at, source }: Offered): Promise<void> {
    const from = source.from ?? null;
    this.#refusal = { code, from, at: this.#refusal?.code === code ? this.#refusal.at : at };
    const refused = [sha256(bytes), code, from].join(' ');
    if (refused === this.#refused) return;
    this.#refused = refused;
    await this.#parts.unitOfWork.write((tx) =>
      this.#append(tx, 'trust-list.refused', { code, ...by(source) }, at),
    );
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

const sha256 = (bytes: Uint8Array): string =>
  toBase64url(createHash('sha256').update(bytes).digest());
