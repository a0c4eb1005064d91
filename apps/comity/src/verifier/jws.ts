/** Signed objects: JWS in general serialisation (RFC 7515), read strictly and verified one by one. */

import { fromBase64url, nameOf } from './bytes.js';
import {
  countIn,
  HASH,
  listIn,
  membersOf,
  readCanonical,
  textIn,
  type Json,
} from './canonical-json.js';
import { demand } from './disproof.js';
import { isSigned, SIGNING_ALGORITHMS, type SigningKey } from './signatures.js';

const SIGNATURES_MAX = 64;

/** One signature and what it covers; nothing of it is verified yet. */
export interface JwsSignature {
  readonly kid: string;
  readonly alg: string;
  readonly iat: number;
  readonly input: Buffer;
  readonly signature: Buffer;
}

export interface Jws {
  readonly payload: Json;
  /** SHA-256 of the payload's bytes, base64url. */
  readonly payloadHash: string;
  readonly signatures: readonly JwsSignature[];
}

/**
 * Reads an object of PROTOCOL 4.4: canonical JSON within `bytesMax`, exact members, canonical
 * base64url, headers of exactly the members allowed.
 *
 * @throws {Disproof}
 */
export const readJws = (bytes: Uint8Array, typ: string, bytesMax: number): Jws => {
  demand(bytes.length <= bytesMax, 'it is too large');
  const object = membersOf(readCanonical(bytes), 'it', { has: ['payload', 'signatures'] });
  const encoded = textIn(object['payload'], 'its payload');
  const payload = fromBase64url(encoded);
  const signatures = listIn(object['signatures'], 'its signatures', SIGNATURES_MAX);
  const read = signatures.map((one) => readSignature(one, encoded, typ));
  const kids = new Set(read.map(({ kid }) => kid));
  demand(kids.size === read.length, 'one key signed it twice');
  return { payload: readCanonical(payload), payloadHash: nameOf(payload), signatures: read };
};

const readSignature = (value: Json, payload: string, typ: string): JwsSignature => {
  const object = membersOf(value, 'a signature', { has: ['protected', 'signature'] });
  const encoded = textIn(object['protected'], 'a header');
  const header = membersOf(readCanonical(fromBase64url(encoded)), 'a header', {
    has: ['alg', 'cty', 'iat', 'kid', 'typ'],
    mayHave: ['x5t#S256'],
  });
  const alg = textIn(header['alg'], 'the algorithm of a signature', /^[A-Za-z0-9-]{1,16}$/);
  demand(header['typ'] === typ && header['cty'] === 'json', 'a header is of another kind');
  if (header['x5t#S256'] !== undefined) {
    demand(alg === 'ES256', 'a header names a certificate for another algorithm');
    textIn(header['x5t#S256'], 'the certificate of a header', HASH);
  }
  return {
    kid: textIn(header['kid'], 'the key of a signature', HASH),
    alg,
    iat: countIn(header['iat'], 'the time of a signature'),
    input: Buffer.from(`${encoded}.${payload}`),
    signature: fromBase64url(textIn(object['signature'], 'a signature')),
  };
};

/** Throws unless the signature is one by `key`, whose algorithm its header must name. */
export const requireSignature = (
  { alg, input, signature }: JwsSignature,
  key: SigningKey,
): void => {
  demand(alg === key.alg, `a signature names ${alg} where its key is for ${key.alg}`);
  demand(isSigned(key, input, signature), `the ${alg} signature does not verify`);
};

/** What messages and receipts say of their own signing. */
export interface SignedClaims {
  readonly iat: number;
  /** The kids of all signatures, in their order. */
  readonly sigs: readonly string[];
}

/**
 * The rule of PROTOCOL 4.4 and 4.6 (10): every key of `keys` signed, nobody else did, each with its
 * own algorithm, both algorithms are there, all as announced and at the time claimed.
 *
 * @throws {Disproof} what the first of these found
 */
export const requireSignedBy = (
  { signatures }: Jws,
  { iat, sigs }: SignedClaims,
  keys: readonly SigningKey[],
): void => {
  for (const one of signatures) {
    const key = keys.find(({ kid }) => kid === one.kid);
    demand(key !== undefined, `a signature is by a key that its node did not have (${one.kid})`);
    requireSignature(one, key);
    demand(one.iat === iat, 'a signature is of another time than the claims');
  }
  for (const alg of SIGNING_ALGORITHMS) {
    demand(
      signatures.some((one) => one.alg === alg),
      `the ${alg} signature is missing`,
    );
  }
  const absent = keys.find(({ kid }) => signatures.every((one) => one.kid !== kid));
  demand(absent === undefined, `a key that had to sign did not (${absent?.kid ?? ''})`);
  const announced =
    sigs.length === signatures.length && signatures.every(({ kid }, at) => kid === sigs[at]);
  demand(announced, 'its signatures are not those that its claims announce');
};
