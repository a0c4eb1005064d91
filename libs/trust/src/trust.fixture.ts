/** A network of two members and three administrators, with fresh keys. */

import { createHash } from 'node:crypto';

import { DAY_MS, instant, nodeId, plus, stateOfNode } from '@comity/kernel';
import type { Bytes, Instant, NodeId } from '@comity/kernel';
import { generateSealingKey, generateSigningKey, signerFrom } from '@comity/envelope';
import type { KeyPair, Signer } from '@comity/envelope';
import {
  mergeTrustLists,
  readTrustAnchor,
  signTrustList,
  type LogKey,
  type Member,
  type MemberKey,
  type NodeKey,
  type TrustAnchor,
  type TrustList,
} from './index.js';

export const NOON: Instant = instant(1_795_348_800_000);
export const GTM = nodeId('urn:comity:node:gtm-1');
export const MEX = nodeId('urn:comity:node:mex-1');
export const NETWORK = 'comity-test';

/** SHA-256 in base64url, without the code under test. */
export const sha256Of = (value: string): string =>
  createHash('sha256').update(value).digest('base64url');

/** An administrator with both private keys. */
export interface TestAdministrator {
  readonly id: string;
  readonly pairs: readonly [KeyPair, KeyPair];
  readonly signers: readonly [Signer, Signer];
}

/** One administrator, with fresh keys. */
export const anAdministrator = async (id: string): Promise<TestAdministrator> => {
  const es = await generateSigningKey('ES256');
  const pq = await generateSigningKey('ML-DSA-65');
  const signers = [await signerFrom(es.privateJwk), await signerFrom(pq.privateJwk)] as const;
  return { id, pairs: [es, pq], signers };
};

/** The anchor that names these administrators. */
export const anchorOf = (
  administrators: readonly TestAdministrator[],
  threshold = 2,
): TrustAnchor =>
  readTrustAnchor({
    network: NETWORK,
    threshold,
    administrators: administrators.map(({ id, pairs }) => ({
      id,
      keys: pairs.map((pair) => pair.public.jwk),
    })),
  });

const nodeKey = ({ public: key }: KeyPair, use: 'sig' | 'enc', change: object = {}): NodeKey => ({
  ...key,
  use,
  from: plus(NOON, -10 * DAY_MS),
  until: plus(NOON, 80 * DAY_MS),
  ...change,
});

/** A signing key of its own, valid around noon. */
export const aSigningKey = async (
  alg: 'ES256' | 'ML-DSA-65',
  change: Partial<NodeKey> = {},
): Promise<NodeKey> => nodeKey(await generateSigningKey(alg), 'sig', change);

/** A sealing key of its own, valid around noon. */
export const aSealingKey = async (change: Partial<NodeKey> = {}): Promise<NodeKey> =>
  nodeKey(await generateSealingKey(), 'enc', change);

const logKey = (node: NodeId): LogKey => {
  const origin = originOf(node);
  const kid = createHash('sha256').update(node).digest('hex').slice(0, 8);
  const vkey = `${origin}+${kid}+AWJhc2U2NA==`;
  const window = { from: plus(NOON, -10 * DAY_MS), until: plus(NOON, 80 * DAY_MS) };
  return { use: 'log', kid, alg: 'Ed25519', vkey, ...window };
};

const originOf = (node: NodeId): string =>
  `${stateOfNode(node).toLowerCase()}.comity.example/log/2026`;

/** An active member with keys of every use, one TLS pin and our profile. */
export const aMember = async (node: NodeId, change: Partial<Member> = {}): Promise<Member> => {
  const keys: MemberKey[] = [
    await aSigningKey('ES256'),
    await aSigningKey('ML-DSA-65'),
    await aSealingKey(),
    logKey(node),
  ];
  const window = { from: plus(NOON, -10 * DAY_MS), until: plus(NOON, 80 * DAY_MS) };
  return {
    state: stateOfNode(node),
    node,
    names: { en: 'A State', es: 'Un Estado' },
    authorityIds: ['aut-1'],
    endpoint: `${stateOfNode(node).toLowerCase()}.comity.example:7443`,
    tls: [{ spki: sha256Of(`tls of ${node}`), ...window }],
    keys,
    log: { origin: originOf(node) },
    profiles: [{ name: 'comity-env/1', from: plus(NOON, -10 * DAY_MS) }],
    status: 'active',
    ...change,
  };
};

/** The first list, issued at noon for a week. */
export const aList = (members: readonly Member[], change: Partial<TrustList> = {}): TrustList => ({
  network: NETWORK,
  seq: 1,
  issued: NOON,
  expires: plus(NOON, 7 * DAY_MS),
  prev: null,
  directory: { sha256: sha256Of('directory') },
  members,
  ...change,
});

/** The list with the signatures of these administrators. */
export const signedBy = async (
  list: TrustList,
  administrators: readonly Pick<TestAdministrator, 'signers'>[],
): Promise<Bytes> =>
  mergeTrustLists(
    await Promise.all(
      administrators.map(({ signers }) => signTrustList(list, { at: list.issued, signers })),
    ),
  );

/** The code with which `attempt` failed, or 'nothing' when it did not. */
export const codeOf = async (attempt: Promise<unknown> | (() => unknown)): Promise<unknown> => {
  try {
    await (typeof attempt === 'function' ? attempt() : attempt);
    return 'nothing';
  } catch (error) {
    return (error as { code?: unknown }).code ?? error;
  }
};
