/** A State's node with real keys of every kind, and the requests that it signs with them. */

import { createHash, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

import { canonicalize, DAY_MS, MINUTE_MS, plus, stateOfNode, toBase64url } from '@comity/kernel';
import type { Bytes, NodeId } from '@comity/kernel';
import { generateSigningKey, signerFrom, type KeyPair, type Signer } from '@comity/envelope';
import { writeMember } from '../member-json.js';
import type { LogKey, Member, NodeKey } from '../trust-list.js';
import { aSealingKey, NETWORK, NOON } from '../trust.fixture.js';
import type { Enrolment, EnrolmentDraft, LogPossession, TlsPossession } from './enrolment.js';
import { possessionStatement } from './enrolment-json.js';
import { provePossession } from './possession.js';
import { signEnrolment } from './sign-enrolment.js';

export const WINDOW = { from: plus(NOON, -MINUTE_MS), until: plus(NOON, 80 * DAY_MS) };

interface HeldLogKey {
  readonly key: LogKey;
  readonly privateKey: KeyObject;
}

/** A node as its operator has it: the entry, and every private key. */
export interface TestNode {
  readonly member: Member;
  readonly signers: readonly Signer[];
  readonly log: readonly HeldLogKey[];
  readonly tls: KeyObject;
}

/** A verifier key as c2sp.org/signed-note writes it, without the code under test. */
const vkeyOf = (origin: string, type: number, raw: Uint8Array) => {
  const typed = Buffer.concat([Buffer.from([type]), raw]);
  const kid = createHash('sha256').update(`${origin}\n`).update(typed).digest('hex').slice(0, 8);
  return { kid, vkey: `${origin}+${kid}+${typed.toString('base64')}` };
};

/** A key of a log of this name. */
export const aLogKey = (origin: string, alg: LogKey['alg']): HeldLogKey => {
  const { privateKey, publicKey } =
    alg === 'Ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ml-dsa-44');
  const jwk = publicKey.export({ format: 'jwk' }) as { x?: string; pub?: string };
  const raw = Buffer.from(jwk.x ?? jwk.pub ?? '', 'base64url');
  const named = vkeyOf(origin, alg === 'Ed25519' ? 0x01 : 0x06, raw);
  return { key: { use: 'log', alg, ...named, ...WINDOW }, privateKey };
};

/** SHA-256 of the SubjectPublicKeyInfo, base64url. */
export const spkiOf = (key: KeyObject): string =>
  createHash('sha256').update(derOf(key)).digest('base64url');

const derOf = (key: KeyObject): Buffer =>
  (key.type === 'public' ? key : createPublicKey(key)).export({ format: 'der', type: 'spki' });

/** The published half of a signing key. */
export const published = ({ public: key }: KeyPair, change: object = {}): NodeKey => ({
  ...key,
  use: 'sig',
  ...WINDOW,
  ...change,
});

/** A node with fresh keys of every kind. */
export const aNode = async (node: NodeId, change: Partial<Member> = {}): Promise<TestNode> => {
  const state = stateOfNode(node);
  const origin = `${node.split(':').at(-1)}.comity.example/log/2026`;
  const pairs = [await generateSigningKey('ES256'), await generateSigningKey('ML-DSA-65')];
  const log = [aLogKey(origin, 'Ed25519'), aLogKey(origin, 'ML-DSA-44')];
  const tls = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const member: Member = {
    state,
    node,
    names: { en: 'A State' },
    endpoint: `${state.toLowerCase()}.comity.example:7443`,
    tls: [{ spki: spkiOf(tls), ...WINDOW }],
    keys: [
      ...pairs.map((pair) => published(pair)),
      await aSealingKey(WINDOW),
      ...log.map(({ key }) => key),
    ],
    log: { origin },
    profiles: [{ name: 'comity-env/1', from: WINDOW.from }],
    status: 'active',
    ...change,
  };
  const signers = await Promise.all(pairs.map(({ privateJwk }) => signerFrom(privateJwk)));
  return { member, signers, log, tls };
};

/** The name of an entry, without the code under test. */
export const hashOfEntry = (member: Member): string =>
  createHash('sha256')
    .update(canonicalize(writeMember(member)))
    .digest('base64url');

/** A draft made at noon for a week. */
export const aDraft = (member: Member, change: Partial<EnrolmentDraft> = {}): EnrolmentDraft => ({
  network: NETWORK,
  made: NOON,
  expires: plus(NOON, 7 * DAY_MS),
  on: null,
  member,
  ...change,
});

/** The draft with a proof by each of these keys. */
export const proven = (
  draft: EnrolmentDraft,
  { log, tls }: { readonly log: readonly HeldLogKey[]; readonly tls: readonly KeyObject[] },
): Enrolment => {
  const statement = possessionStatement(draft);
  const possession: { log: LogPossession[]; tls: TlsPossession[] } = {
    log: log.map(({ key, privateKey }) => ({
      vkey: key.vkey,
      signature: toBase64url(provePossession(privateKey, statement)),
    })),
    tls: tls.map((key) => ({
      key: derOf(key).toString('base64url'),
      signature: toBase64url(provePossession(key, statement)),
    })),
  };
  return { ...draft, possession };
};

/** The request by which `node` asks to be admitted, countersigned by `also`. */
export const anAdmission = (
  node: TestNode,
  { also = [], ...change }: Partial<EnrolmentDraft> & { also?: readonly Signer[] } = {},
): Promise<Bytes> =>
  signEnrolment(proven(aDraft(node.member, change), { log: node.log, tls: [node.tls] }), [
    ...node.signers,
    ...also,
  ]);

/** The request by which `node` changes its entry, without new keys, signed by `signers`. */
export const aChange = (
  node: TestNode,
  change: Partial<Member>,
  signers: readonly Signer[] = node.signers,
): Promise<Bytes> => {
  const draft = aDraft({ ...node.member, ...change }, { on: hashOfEntry(node.member) });
  return signEnrolment(proven(draft, { log: [], tls: [] }), signers);
};
