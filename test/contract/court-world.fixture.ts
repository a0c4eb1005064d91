/** The two States of a small case, a third, three administrators, and the lists that name them. */

import { randomBytes, randomUUID } from 'node:crypto';
import {
  canonicalize,
  caseId,
  DAY_MS,
  fromSeconds,
  nodeId,
  plus,
  stateOfNode,
  utf8,
  type Bytes,
  type Entropy,
  type NodeId,
} from '@comity/kernel';
import {
  generateSealingKey,
  generateSigningKey,
  hashOf,
  signerFrom,
  type KeyPair,
  type Signer,
} from '@comity/envelope';
import { formatVerifierKey, generateLogKeys, type Signer as LogSigner } from '@comity/tlog';
import {
  mergeTrustLists,
  signTrustList,
  trustListHash,
  type Member,
  type NodeKey,
  type TrustList,
} from '@comity/trust';

export const IAT = 1_795_326_150;
export const CASE = caseId('NET-2026-GTM-MEX-0123456789AB');
const NETWORK = 'comity-test';

export const entropy: Entropy = {
  bytes: (length) => new Uint8Array(randomBytes(length)),
  uuid: () => randomUUID(),
};

/** A State's node with every key it has. */
export interface Party {
  readonly id: NodeId;
  readonly pairs: readonly KeyPair[];
  readonly signers: readonly Signer[];
  readonly seal: KeyPair;
  readonly origin: string;
  readonly logKeys: readonly LogSigner[];
}

const aParty = async (id: string): Promise<Party> => {
  const origin = `${id.slice(16)}.example/log/2026`;
  const pairs = [await generateSigningKey('ES256'), await generateSigningKey('ML-DSA-65')];
  const signers = await Promise.all(pairs.map((pair) => signerFrom(pair.privateJwk)));
  const seal = await generateSealingKey();
  return { id: nodeId(id), pairs, signers, seal, origin, logKeys: generateLogKeys(origin) };
};

export interface Administrator {
  readonly id: string;
  readonly pairs: readonly KeyPair[];
}

export const anAdministrator = async (id: string): Promise<Administrator> => ({
  id,
  pairs: [await generateSigningKey('ES256'), await generateSigningKey('ML-DSA-65')],
});

export const anchorOf = (administrators: readonly Administrator[], threshold = 2): Bytes =>
  utf8(
    canonicalize({
      network: NETWORK,
      threshold,
      administrators: administrators.map(({ id, pairs }) => ({
        id,
        keys: pairs.map((pair) => pair.public.jwk),
      })),
    }),
  );

const WINDOW = { from: fromSeconds(IAT - 86_400), until: fromSeconds(IAT + 90 * 86_400) };

const memberOf = ({ id, pairs, seal, origin, logKeys }: Party): Member => ({
  state: stateOfNode(id),
  node: id,
  endpoint: `${origin.split('/')[0]}:443`,
  tls: [{ spki: hashOf(utf8(id)), ...WINDOW }],
  keys: [
    ...pairs.map((pair): NodeKey => ({ use: 'sig', ...pair.public, ...WINDOW })),
    { use: 'enc', ...seal.public, ...WINDOW },
    ...logKeys.map((key) => ({
      use: 'log' as const,
      kid: key.keyId,
      alg: key.type === 'ed25519' ? ('Ed25519' as const) : ('ML-DSA-44' as const),
      vkey: formatVerifierKey(key),
      ...WINDOW,
    })),
  ],
  log: { origin },
  profiles: [{ name: 'comity-env/1', from: WINDOW.from }],
  status: 'active',
});

const aList = (members: readonly Member[], change: Partial<TrustList> = {}): TrustList => ({
  network: NETWORK,
  seq: 1,
  issued: fromSeconds(IAT - 3_600),
  expires: plus(fromSeconds(IAT - 3_600), DAY_MS),
  prev: null,
  directory: { sha256: hashOf(utf8('register')) },
  members,
  ...change,
});

/** The list that follows `before`. */
export const theNext = (before: TrustList, change: Partial<TrustList> = {}): TrustList => ({
  ...before,
  seq: before.seq + 1,
  prev: trustListHash(before),
  ...change,
});

export const signedList = async (
  list: TrustList,
  administrators: readonly Administrator[],
): Promise<Bytes> =>
  mergeTrustLists(
    await Promise.all(
      administrators.map(async ({ pairs }) =>
        signTrustList(list, {
          at: list.issued,
          signers: await Promise.all(pairs.map((pair) => signerFrom(pair.privateJwk))),
        }),
      ),
    ),
  );

/** Everyone and everything that a case needs before its first act. */
export interface World {
  readonly gtm: Party;
  readonly mex: Party;
  readonly bra: Party;
  readonly administrators: readonly [Administrator, Administrator, Administrator];
  readonly lists: readonly TrustList[];
}

export const aWorld = async (): Promise<World> => {
  const gtm = await aParty('urn:comity:node:gtm-1');
  const mex = await aParty('urn:comity:node:mex-1');
  const bra = await aParty('urn:comity:node:bra-1');
  const administrators = [
    await anAdministrator('adm-1'),
    await anAdministrator('adm-2'),
    await anAdministrator('adm-3'),
  ] as const;
  const first = aList([gtm, mex, bra].map(memberOf));
  return { gtm, mex, bra, administrators, lists: [first, theNext(first)] };
};
