/** Two States, an archive and a stranger, with fresh keys; and the hands of an attacker. */

import { createHash } from 'node:crypto';

import {
  caseId,
  canonicalize,
  fromSeconds,
  nodeId,
  toBase64url,
  utf8,
  fromBase64url,
  fromUtf8,
  type Bytes,
  type Entropy,
  type Instant,
  type NodeId,
} from '@comity/kernel';

import {
  generateSealingKey,
  generateSigningKey,
  openerFrom,
  seal,
  signerFrom,
  type Draft,
  type KeyPair,
  type KeyResolver,
  type OpenContext,
  type Sealed,
  type Signer,
} from './index.js';
import { hashOf } from './algorithms.js';
import { signMessage } from './message.js';
import { writeOuter, type Outer } from './outer.js';
import { sealFor } from './sealed.js';

export const IAT = 1_795_326_150;
export const NOON: Instant = fromSeconds(IAT + 60);
export const GTM = nodeId('urn:comity:node:gtm-1');
export const MEX = nodeId('urn:comity:node:mex-1');
export const BRA = nodeId('urn:comity:node:bra-1');

/** A node with both signing keys and one sealing key. */
export interface Party {
  readonly id: NodeId;
  readonly sign: readonly [KeyPair, KeyPair];
  readonly seal: KeyPair;
  readonly signers: readonly [Signer, Signer];
}

/** A node with fresh keys. */
export const aParty = async (id: NodeId): Promise<Party> => {
  const es = await generateSigningKey('ES256');
  const pq = await generateSigningKey('ML-DSA-65');
  const signers = [await signerFrom(es.privateJwk), await signerFrom(pq.privateJwk)] as const;
  return { id, sign: [es, pq], seal: await generateSealingKey(), signers };
};

/** Bytes from a counter: reproducible, and never the same twice in one test. */
export const seeded = (seed: string): Entropy => {
  let counter = 0;
  const block = (): Bytes => {
    counter += 1;
    return new Uint8Array(createHash('sha256').update(`${seed}/${counter}`).digest());
  };
  const bytes = (length: number): Bytes => {
    const out = new Uint8Array(length);
    for (let at = 0; at < length; at += 32) out.set(block().subarray(0, length - at), at);
    return out;
  };
  return { bytes, uuid: () => `uuid-${(counter += 1)}` };
};

/** A request for evidence from GTM to MEX, with `change` in it. */
export const aDraft = (change: Partial<Draft> = {}): Draft => ({
  iss: GTM,
  aud: [MEX],
  jti: '018f6c1e-6e62-4ce4-89f9-883e4ec90d87',
  iat: IAT,
  exp: IAT + 30 * 86_400,
  thr: { id: caseId('NET-2026-GTM-MEX-0123456789AB'), n: 1, prev: [] },
  tl: { seq: 4711, sha256: sha256Of('trust list') },
  body: { kind: 'evidence_request', text: 'Solicitud de prueba' },
  files: [],
  ...change,
});

/** Knows these parties and their keys, at any time. */
export const resolverOf =
  (...parties: readonly Party[]): KeyResolver =>
  (node) =>
    parties.find(({ id }) => id === node)?.sign.map((pair) => pair.public);

/** A world in which GTM writes to MEX, BRA looks on, and everybody knows everybody's keys. */
export const aWorld = async () => {
  const [gtm, mex, bra] = [await aParty(GTM), await aParty(MEX), await aParty(BRA)];
  const context = async (change: Partial<OpenContext> = {}): Promise<OpenContext> => ({
    self: MEX,
    peer: GTM,
    openers: [await openerFrom(mex.seal.privateJwk)],
    keysOf: resolverOf(gtm, mex, bra),
    at: NOON,
    ...change,
  });
  const sealed = (change: Partial<Draft> = {}, to: readonly Party[] = [mex]): Promise<Sealed> =>
    seal(aDraft(change), {
      signers: gtm.signers,
      recipients: to.map((party) => ({ id: party.id, key: party.seal.public })),
      entropy: seeded('seal'),
    });
  return { gtm, mex, bra, context, sealed };
};

export type World = Awaited<ReturnType<typeof aWorld>>;

/** What whoever holds an inner JWS can do with it: put a new seal around it. */
export const reseal = (
  inner: Uint8Array,
  outer: Partial<Outer>,
  to: readonly Party[],
): Promise<Bytes> =>
  sealFor(inner, {
    header: writeOuter({
      iss: GTM,
      aud: [MEX],
      jti: aDraft().jti,
      ih: hashOf(inner),
      ...outer,
    }),
    recipients: to.map((party) => ({ id: party.id, key: party.seal.public })),
    entropy: seeded('reseal'),
  });

/** A message of GTM with any claims, truly signed: the hostile member of the threat model. */
export const signedAnyhow = (
  { gtm, mex }: World,
  change: Loose,
  signers: readonly Signer[] = gtm.signers,
): Promise<Bytes> =>
  signMessage(
    {
      ...aDraft(),
      ver: 'comity-msg/1',
      rcp: [{ id: MEX, kid: mex.seal.public.kid }],
      sigs: gtm.signers.map(({ kid }) => kid),
      ...change,
    },
    { signers, entropy: seeded('message') },
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

export type Loose = Record<string, unknown>;

interface RawSignature {
  protected: string;
  signature: string;
}

interface RawEntry {
  header: { alg: string; ek: string; kid: string };
  encrypted_key: string;
}

/** A JWS as the attacker edits it. */
export interface RawJws {
  payload: string;
  signatures: [RawSignature, RawSignature, ...RawSignature[]];
}

/** A JWE as the attacker edits it; often there is one recipient only. */
export interface RawJwe {
  protected: string;
  iv: string;
  ciphertext: string;
  tag: string;
  recipients: [RawEntry, RawEntry, ...RawEntry[]];
}

const decodedAs =
  <T>() =>
  (bytes: Uint8Array): T =>
    JSON.parse(fromUtf8(bytes)) as T;

export const decodedJws = decodedAs<RawJws>();
export const decodedJwe = decodedAs<RawJwe>();
/** The canonical bytes of `object`. */
export const encoded = (object: unknown): Bytes => utf8(canonicalize(object));
/** The object that a protected header, or a payload, spells. */
export const header = (text: string): Loose => decodedAs<Loose>()(fromBase64url(text));
/** The canonical bytes of `object` in base64url, as headers and payloads stand. */
export const base64urlOf = (object: unknown): string => toBase64url(encoded(object));

const tamperedAs =
  <T>() =>
  (bytes: Uint8Array, change: (object: T) => unknown): Bytes => {
    const object = decodedAs<T>()(bytes);
    change(object);
    return encoded(object);
  };

/** The same bytes with `change` applied to the object they spell. */
export const tamperedJws = tamperedAs<RawJws>();
export const tamperedJwe = tamperedAs<RawJwe>();

/** Spells `protected` of `part` anew, with `change` in it. */
export const reheader = (part: { protected: string }, change: Loose): void => {
  const edited = { ...header(part.protected), ...change };
  part.protected = base64urlOf(edited);
};

/** SHA-256 in base64url, without the code under test. */
export const sha256Of = (value: string | Uint8Array): string =>
  createHash('sha256').update(value).digest('base64url');
