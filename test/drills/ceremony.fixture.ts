/** The administrators of a drill's network: what they propose, sign and publish, honestly or not. */

import { readFile } from 'node:fs/promises';
import {
  canonicalize,
  DAY_MS,
  fromSeconds,
  plus,
  toSeconds,
  type Bytes,
  type Clock,
  type Instant,
  type Json,
} from '@comity/kernel';
import { generateSigningKey, signerFrom, type PrivateJwk, type Signer } from '@comity/envelope';
import {
  baseOf,
  lastAnchor,
  mergeSuccessions,
  mergeTrustLists,
  propose,
  readTrustAnchors,
  signSuccession,
  signTrustList,
  succeed,
  trustListHash,
  writeProposal,
  type Decision,
  type Proposal,
  type TrustAnchor,
  type TrustList,
} from '@comity/trust';
import type { TestNetwork } from '../e2e/two-nodes.fixture.js';

const RULES = { allowLoopback: true };

/** One administrator, with both keys. */
export interface Administrator {
  readonly id: string;
  readonly publicKeys: readonly Json[];
  readonly signers: readonly Signer[];
}

export interface Agreed {
  readonly requests?: readonly Bytes[];
  readonly decisions?: readonly Decision[];
  readonly succession?: Bytes;
}

/** The ceremony of one network, from the list that it published last. */
export class Ceremony {
  readonly #network: TestNetwork;
  readonly #clock: Clock;
  readonly people: readonly Administrator[];
  list: TrustList;
  anchor: TrustAnchor;

  private constructor(
    network: TestNetwork,
    clock: Clock,
    people: readonly Administrator[],
    anchor: TrustAnchor,
  ) {
    this.#network = network;
    this.#clock = clock;
    this.people = people;
    this.list = network.list();
    this.anchor = anchor;
  }

  static async of(network: TestNetwork, clock: Clock): Promise<Ceremony> {
    const anchorJson = JSON.parse(await readFile(network.anchorFile, 'utf8')) as {
      administrators: { id: string; keys: Json[] }[];
    };
    const file = JSON.parse(await readFile(network.administrators, 'utf8')) as {
      administrators: { keys: PrivateJwk[] }[];
    };
    const people = await Promise.all(
      file.administrators.map(async ({ keys }, at) => ({
        id: anchorJson.administrators[at]?.id ?? '',
        publicKeys: anchorJson.administrators[at]?.keys ?? [],
        signers: await Promise.all(keys.map((key) => signerFrom(key))),
      })),
    );
    return new Ceremony(network, clock, people, await readTrustAnchors(anchorJson));
  }

  /** A new administrator, with fresh keys. */
  static async newcomer(id: string): Promise<Administrator> {
    const pairs = await Promise.all([generateSigningKey('ES256'), generateSigningKey('ML-DSA-65')]);
    return {
      id,
      publicKeys: pairs.map((pair) => ({ ...pair.public.jwk })),
      signers: await Promise.all(pairs.map(({ privateJwk }) => signerFrom(privateJwk))),
    };
  }

  /** The next list, as it follows from what was agreed. */
  propose(agreed: Agreed, issued: Instant = this.now()): Promise<Proposal> {
    const { list, anchor } = this;
    const base = baseOf({ list, sha256: trustListHash(list), signedBy: [] });
    return propose(
      { requests: [], decisions: [], issued, expires: plus(issued, 30 * DAY_MS), ...agreed },
      { anchor, base, at: issued, endpointRules: RULES },
    );
  }

  /** Has it signed by `by` and offered at the network's mirror, whatever it says. */
  async offer(proposal: Proposal, by: readonly Administrator[]): Promise<void> {
    const { list } = proposal;
    const bytes = await this.sign(list, by);
    const { mirror } = this.#network;
    mirror.earlier.set(list.seq, { bytes, proposal: writeProposal(proposal) });
    mirror.list = bytes;
  }

  /** The list with the signatures of `by`. */
  async sign(list: TrustList, by: readonly Administrator[]): Promise<Bytes> {
    const at = list.issued;
    return mergeTrustLists(
      await Promise.all(by.map(({ signers }) => signTrustList(list, { at, signers }))),
    );
  }

  /** Publishes what was agreed, by two administrators or those named, as every honest list is. */
  async publish(agreed: Agreed, by: readonly Administrator[] = this.two()): Promise<Proposal> {
    const proposal = await this.propose(agreed);
    await this.offer(proposal, by);
    this.list = proposal.list;
    if (agreed.succession) this.anchor = await succeed(this.anchor, agreed.succession);
    return proposal;
  }

  /** `after` in the place of the administrators of now, endorsed by `by`. */
  async succession(
    after: readonly Administrator[],
    by: readonly Administrator[],
    from = this.list.seq + 1,
  ): Promise<Bytes> {
    const { network, sha256 } = lastAnchor(this.anchor);
    const administrators = after.map(({ id, publicKeys }) => ({ id, keys: publicKeys }));
    const json = JSON.parse(canonicalize({ network, threshold: 2, administrators })) as Json;
    const at = this.now();
    const succession = { prev: sha256, from, issued: at, anchor: json };
    return mergeSuccessions(
      await Promise.all(by.map(({ signers }) => signSuccession(succession, { at, signers }))),
    );
  }

  two(): readonly Administrator[] {
    return this.people.slice(0, 2);
  }

  /** Whole seconds, and after the list before. */
  now(): Instant {
    const now = fromSeconds(toSeconds(this.#clock.now()));
    return now > this.list.issued ? now : plus(this.list.issued, 1_000);
  }
}
