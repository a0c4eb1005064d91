/** For tests: a network of three administrators and one member, and a primary that says anything. */

import { generateSigningKey, type KeyPair, type Signer, signerFrom } from '@comity/envelope';
import {
  type Bytes,
  DAY_MS,
  type Instant,
  instant,
  nodeIdOf,
  plus,
  stateCode,
} from '@comity/kernel';
import { foundingRegister } from '@comity/law';
import {
  type Member,
  mergeTrustLists,
  readTrustAnchor,
  signTrustList,
  type TrustAnchor,
  type TrustList,
  trustListHash,
  writeProposal,
} from '@comity/trust';
import { DirectoryError } from '../directory.errors.js';
import { type Snapshot, snapshotOf } from '../snapshot/snapshot.js';
import type { Primary } from '../trust-list/ports.js';

export const NOON: Instant = instant(1_795_348_800_000);
const NETWORK = 'comity-test';

/** An administrator's two keys. */
export interface TestAdministrator {
  readonly pairs: readonly KeyPair[];
  readonly signers: readonly Signer[];
}

/** One administrator, with fresh keys. */
export const anAdministrator = async (): Promise<TestAdministrator> => {
  const pairs = await Promise.all([generateSigningKey('ES256'), generateSigningKey('ML-DSA-65')]);
  return { pairs, signers: await Promise.all(pairs.map((pair) => signerFrom(pair.privateJwk))) };
};

/** The anchor of these administrators, two of whom must agree, as it is written. */
export const anchorJson = (administrators: readonly TestAdministrator[]) => ({
  network: NETWORK,
  threshold: 2,
  administrators: administrators.map(({ pairs }, index) => ({
    id: `adm-${index + 1}`,
    keys: pairs.map((pair) => pair.public.jwk),
  })),
});

/** The anchor of these administrators. */
export const anchorOf = (administrators: readonly TestAdministrator[]): TrustAnchor =>
  readTrustAnchor(anchorJson(administrators));

/** An active member with fresh signing keys. */
export const aMember = async (code: string, change: Partial<Member> = {}): Promise<Member> => {
  const state = stateCode(code);
  const window = { from: plus(NOON, -DAY_MS), until: plus(NOON, 90 * DAY_MS) };
  const pairs = await Promise.all([generateSigningKey('ES256'), generateSigningKey('ML-DSA-65')]);
  return {
    state,
    node: nodeIdOf(state),
    endpoint: `${code.toLowerCase()}.comity.example:7443`,
    tls: [],
    keys: pairs.map((pair) => ({ ...pair.public, use: 'sig', ...window })),
    log: { origin: `${code.toLowerCase()}.comity.example/log/2026` },
    profiles: [{ name: 'comity-env/1', from: window.from }],
    status: 'active',
    ...change,
  };
};

/** The founding register as it travels. */
export const SNAPSHOT: Snapshot = snapshotOf(foundingRegister, {
  seq: 1,
  issued: NOON,
  previous: null,
  correction: null,
});

/** The first list, issued at noon for a day. */
export const aList = (members: readonly Member[], change: Partial<TrustList> = {}): TrustList => ({
  network: NETWORK,
  seq: 1,
  issued: NOON,
  expires: plus(NOON, DAY_MS),
  prev: null,
  directory: { sha256: SNAPSHOT.sha256 },
  members,
  ...change,
});

/** The list after `list`, issued twelve hours later. */
export const after = (list: TrustList, change: Partial<TrustList> = {}): TrustList => ({
  ...list,
  seq: list.seq + 1,
  issued: plus(list.issued, DAY_MS / 2),
  expires: plus(list.expires, DAY_MS / 2),
  prev: trustListHash(list),
  ...change,
});

/** The list with the signatures of these administrators. */
export const signedBy = async (
  list: TrustList,
  administrators: readonly TestAdministrator[],
): Promise<Bytes> =>
  mergeTrustLists(
    await Promise.all(
      administrators.map(({ signers }) => signTrustList(list, { at: list.issued, signers })),
    ),
  );

/** What explains a list in which no member changes. */
export const proposalOf = (list: TrustList): Bytes =>
  writeProposal({ list, requests: [], decisions: [] });

/** A primary that offers whatever a test puts there; what is not there is out of reach. */
export class TestPrimary implements Primary {
  offered: Bytes | null = null;
  readonly lists = new Map<number, Bytes>();
  readonly proposals = new Map<number, Bytes>();
  readonly snapshots = new Map<string, Bytes>([[SNAPSHOT.sha256, SNAPSHOT.bytes]]);

  async latest(): Promise<Bytes> {
    return present(this.offered);
  }

  async earliest(): Promise<undefined> {
    return undefined;
  }

  async at(seq: number): Promise<Bytes> {
    return present(this.lists.get(seq));
  }

  async proposal(seq: number): Promise<Bytes | undefined> {
    return this.proposals.get(seq);
  }

  async snapshot(sha256: string): Promise<Bytes> {
    return present(this.snapshots.get(sha256));
  }
}

const present = (bytes: Bytes | null | undefined): Bytes => {
  if (bytes) return bytes;
  throw new DirectoryError('DIRECTORY_PRIMARY_UNREACHABLE');
};
