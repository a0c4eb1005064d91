/** The network as this node knows it now: the trust list it relies on and the directory it names. */

import type { Clock, Instant, NodeId, StateCode } from '@comity/kernel';
import type { KeyResolver, PublicKey, TrustListRef } from '@comity/envelope';
import type { LegalRegister } from '@comity/law';
import { parseVerifierKey, type CheckpointPolicy } from '@comity/tlog';
import {
  acceptedProfile,
  checkEndpoint,
  checkPeerCertificate,
  freshness,
  logKeysAt,
  memberOf,
  openingResolver,
  sealingKeyAt,
  tlsPinsAt,
  type EndpointRules,
  type PeerCertificate,
  type TrustList,
} from '@comity/trust';
import { NodeError } from '../node.errors.js';

/** What a node relies on, as one value: replaced whole, never in parts. */
export interface KnownNetwork {
  readonly list: TrustList;
  /** The list's name: the hash of what was signed. */
  readonly sha256: string;
  readonly register: LegalRegister;
}

export class Network {
  readonly self: NodeId;
  readonly #clock: Clock;
  readonly #rules: EndpointRules;
  #known: KnownNetwork | undefined;

  constructor(self: NodeId, clock: Clock, rules: EndpointRules) {
    this.self = self;
    this.#clock = clock;
    this.#rules = rules;
  }

  /** Relies on `known` from now on; it was verified and stored before. */
  rely(known: KnownNetwork): void {
    this.#known = known;
  }

  /** @throws {NodeError} TRUST_LIST_MISSING before the first list */
  get list(): TrustList {
    return this.#require().list;
  }

  /** The States, instruments and authorities of the directory. @throws {NodeError} */
  register(): LegalRegister {
    return this.#require().register;
  }

  /** The hash by which the list names the directory that `register` comes from. @throws {NodeError} */
  get directory(): string {
    return this.list.directory.sha256;
  }

  /** What an act says of the list it was written under. @throws {NodeError} TRUST_LIST_EXPIRED */
  reference(): TrustListRef {
    const { seq } = this.#fresh();
    return { seq, sha256: this.#require().sha256 };
  }

  /** Whether a State takes part now: neither suspended nor withdrawn. */
  isMember(state: StateCode): boolean {
    return this.list.members.some((one) => one.state === state && one.status === 'active');
  }

  /** Whether that State's node takes now what this one writes: a profile in common, a key to seal to. */
  accepts(state: StateCode): boolean {
    const member = this.list.members.find((one) => one.state === state);
    const now = this.#clock.now();
    return (
      member !== undefined &&
      acceptedProfile(this.list, member.node, now) !== undefined &&
      sealingKeyAt(this.list, member.node, now) !== undefined
    );
  }

  /** The node of a member State. @throws {NodeError} MEMBER_UNKNOWN */
  nodeOf(state: StateCode): NodeId {
    const member = this.list.members.find((one) => one.state === state);
    if (!member) throw new NodeError('MEMBER_UNKNOWN', { state });
    return member.node;
  }

  /**
   * `host:port` of a member's node.
   *
   * @throws {NodeError} MEMBER_UNKNOWN
   * @throws {TrustError} ENDPOINT_FORBIDDEN where no other State can be
   */
  endpointOf(node: NodeId): string {
    const member = memberOf(this.#fresh(), node);
    if (!member) throw new NodeError('MEMBER_UNKNOWN', { node });
    checkEndpoint(member.endpoint, this.#rules);
    return member.endpoint;
  }

  /** The key to seal to. @throws {NodeError} MEMBER_UNKNOWN for none valid, TRUST_LIST_EXPIRED */
  sealingKeyOf(node: NodeId, at: Instant): PublicKey {
    const key = sealingKeyAt(this.#fresh(), node, at);
    if (!key) throw new NodeError('MEMBER_UNKNOWN', { node });
    return key;
  }

  /** Signing keys valid when a message says it was signed, unless they are revoked by `now`. */
  keysOf(now: Instant): KeyResolver {
    return openingResolver(this.#fresh(), now);
  }

  /** What a checkpoint of that node's log must bear. @throws {NodeError} MEMBER_UNKNOWN */
  checkpointPolicyOf(node: NodeId, at: Instant): CheckpointPolicy {
    const member = memberOf(this.#fresh(), node);
    if (!member) throw new NodeError('MEMBER_UNKNOWN', { node });
    const log = logKeysAt(this.list, node, at).map(({ vkey }) => parseVerifierKey(vkey));
    return { origin: member.log.origin, log, witnesses: [], quorum: 0 };
  }

  /** The keys under which a member's node may show itself. @throws {NodeError} MEMBER_UNKNOWN */
  tlsPinsOf(node: NodeId): readonly string[] {
    return tlsPinsAt(this.#fresh(), node, this.#clock.now()).map(({ spki }) => spki);
  }

  /** The member behind a TLS certificate. @throws {TrustError} for one that no list pins */
  peerOf(certificate: PeerCertificate): NodeId {
    return checkPeerCertificate(certificate, this.#fresh(), this.#clock.now());
  }

  #require(): KnownNetwork {
    if (!this.#known) throw new NodeError('TRUST_LIST_MISSING');
    return this.#known;
  }

  #fresh(): TrustList {
    const { list } = this.#require();
    if (freshness(list, this.#clock.now()) === 'expired') throw new NodeError('TRUST_LIST_EXPIRED');
    return list;
  }
}
