/** Signed objects: JWS in general JSON serialisation (RFC 7515 7.2.1), in one spelling only. */

import {
  canonicalize,
  fromBase64url,
  parseCanonical,
  fromUtf8,
  invariant,
  toBase64url,
  toSeconds,
  utf8,
  type Bytes,
  type Instant,
  type Json,
} from '@comity/kernel';

import { verifyOne } from './algorithms.js';
import { EnvelopeError } from './envelope.errors.js';
import type { PublicKey, Signer } from './keys.js';
import { SIGNATURES_MAX, SIGNING_ALGORITHMS } from './profile.js';
import { coded, hasExactly, isBase64url, isHash, isListOf, isSeconds, passGate } from './shape.js';

/** One signature; its header holds registered members only, so any standard validator reads it. */
export interface JwsSignature {
  readonly kid: string;
  readonly alg: string;
  /** When the signer says it signed, as NumericDate; a claim, not a proof. */
  readonly iat: number;
  readonly protected: string;
  readonly signature: string;
}

/** A signed object as read: canonical, exact, and not yet verified. */
export interface Jws {
  readonly payload: Json;
  /** The payload as it stands in the object, base64url. */
  readonly encoded: string;
  readonly signatures: readonly JwsSignature[];
}

/**
 * Signs `payload` with every signer, in the order given.
 *
 * @param given.typ the media type of this kind of object; no two kinds share one
 * @returns the exact bytes of the JWS, canonical JSON
 */
export const signJws = async (
  payload: Json,
  given: { readonly typ: string; readonly at: Instant; readonly signers: readonly Signer[] },
): Promise<Bytes> => {
  const encoded = toBase64url(utf8(canonicalize(payload)));
  return write(
    encoded,
    await Promise.all(given.signers.map((one) => signOne(encoded, one, given))),
  );
};

/**
 * One object with the signatures of all `parts`, each of which signs the same payload. In the order
 * of their kids, so that the bytes do not depend on who came first. Verifies nothing.
 *
 * @throws {EnvelopeError} as `readJws`; `JWS_PAYLOAD_MISMATCH` when the parts differ in what they
 *   sign; `JWS_SIGNATURE_DUPLICATE` when one key signed two of them
 */
export const mergeJws = (
  parts: readonly Uint8Array[],
  expected: { readonly typ: string; readonly bytesMax: number },
): Bytes => {
  const [first, ...others] = parts.map((part) => readJws(part, expected));
  invariant(first !== undefined, 'there is something to merge');
  if (others.some(({ encoded }) => encoded !== first.encoded)) {
    throw new EnvelopeError('JWS_PAYLOAD_MISMATCH');
  }
  const all = [first, ...others].flatMap(({ signatures }) => signatures);
  requireDistinct(all);
  return write(
    first.encoded,
    all.toSorted((a, b) => (a.kid < b.kid ? -1 : 1)),
  );
};

/**
 * Reads a signed object: size, UTF-8, canonical JSON, exact members, canonical base64url, and per
 * signature a header of exactly `alg, cty, iat, kid, typ` (and `x5t#S256` on ES256). So `crit`,
 * `b64`, `jwk`, `jku`, `x5u`, `x5c` and `zip` are refused with everything else. Verifies nothing.
 *
 * @throws {EnvelopeError} `JWS_*`, the code of the first check that fails
 */
export const readJws = (
  bytes: Uint8Array,
  expected: { readonly typ: string; readonly bytesMax: number },
): Jws => {
  const object = passGate(bytes, expected.bytesMax, GATE);
  if (!hasExactly(object, ['payload', 'signatures'])) throw new EnvelopeError('JWS_MALFORMED');
  const { payload: encoded, signatures } = object;
  if (!isListOf(isSignatureObject, SIGNATURES_MAX)(signatures)) {
    throw new EnvelopeError('JWS_MALFORMED');
  }
  const payload = readCanonical(encoded, 'JWS_NOT_CANONICAL');
  const read = (signatures as readonly SignatureObject[]).map((one) => readOne(one, expected.typ));
  requireDistinct(read);
  return { payload, encoded: encoded as string, signatures: read };
};

/**
 * Demands that every one of `keys` signed and that nobody else did.
 *
 * @throws {EnvelopeError} `JWS_SIGNER_UNKNOWN`, `JWS_ALGORITHM_MISMATCH`, `JWS_SIGNATURE_INVALID`,
 *   `JWS_SIGNATURE_MISSING`
 */
export const requireSignatures = async (jws: Jws, keys: readonly PublicKey[]): Promise<void> => {
  for (const signature of jws.signatures) {
    const key = keys.find(({ kid }) => kid === signature.kid);
    if (!key) throw new EnvelopeError('JWS_SIGNER_UNKNOWN');
    await requireSignature(jws, signature, key);
  }
  const missing = keys.find(({ kid }) => jws.signatures.every((one) => one.kid !== kid));
  if (missing) throw new EnvelopeError('JWS_SIGNATURE_MISSING', { kid: missing.kid });
};

/**
 * Demands one signature by `key`, whose algorithm is ours to say and never the header's.
 *
 * @throws {EnvelopeError} `JWS_ALGORITHM_MISMATCH`, `JWS_SIGNATURE_INVALID`
 */
export const requireSignature = async (
  jws: Jws,
  signature: JwsSignature,
  key: PublicKey,
): Promise<void> => {
  const { kid } = key;
  if (signature.kid !== kid || signature.alg !== key.alg) {
    throw new EnvelopeError('JWS_ALGORITHM_MISMATCH', { kid });
  }
  try {
    await verifyOne({ ...signature, payload: jws.encoded }, key);
  } catch (cause) {
    throw new EnvelopeError('JWS_SIGNATURE_INVALID', { kid }, { cause });
  }
};

/**
 * Reads and verifies: canonical, signed by every one of `keys`, and by none else.
 *
 * @throws {EnvelopeError} as `readJws` and `requireSignatures`
 */
export const verifyJws = async (
  bytes: Uint8Array,
  expected: {
    readonly typ: string;
    readonly bytesMax: number;
    readonly keys: readonly PublicKey[];
  },
): Promise<Jws> => {
  const jws = readJws(bytes, expected);
  await requireSignatures(jws, expected.keys);
  return jws;
};

const GATE = {
  tooLarge: 'JWS_TOO_LARGE',
  notUtf8: 'JWS_NOT_UTF8',
  notCanonical: 'JWS_NOT_CANONICAL',
} as const;

type SignatureObject = { readonly protected: string; readonly signature: string };

const isSignatureObject = (value: Json | undefined): boolean =>
  hasExactly(value, ['protected', 'signature']);

const signOne = async (
  encoded: string,
  signer: Signer,
  { typ, at }: { readonly typ: string; readonly at: Instant },
): Promise<JwsSignature> => {
  const { kid, alg, x5t } = signer;
  const iat = toSeconds(at);
  const header = { alg, cty: 'json', iat, kid, typ, 'x5t#S256': x5t };
  const encodedHeader = toBase64url(utf8(canonicalize(header)));
  const signature = toBase64url(await signer.sign(utf8(`${encodedHeader}.${encoded}`)));
  return { kid, alg, iat, protected: encodedHeader, signature };
};

const write = (payload: string, signatures: readonly JwsSignature[]): Bytes =>
  utf8(
    canonicalize({
      payload,
      signatures: signatures.map(({ protected: header, signature }) => ({
        protected: header,
        signature,
      })),
    }),
  );

const requireDistinct = (signatures: readonly JwsSignature[]): void => {
  if (new Set(signatures.map(({ kid }) => kid)).size < signatures.length) {
    throw new EnvelopeError('JWS_SIGNATURE_DUPLICATE');
  }
};

const readCanonical = (encoded: Json | undefined, code: 'JWS_NOT_CANONICAL'): Json => {
  if (!isBase64url(encoded)) throw new EnvelopeError('JWS_BASE64URL_INVALID');
  return coded(code, () => parseCanonical(fromUtf8(fromBase64url(encoded))));
};

const readOne = (object: SignatureObject, typ: string): JwsSignature => {
  const header = readCanonical(object.protected, 'JWS_NOT_CANONICAL');
  if (!isBase64url(object.signature)) throw new EnvelopeError('JWS_BASE64URL_INVALID');
  if (!isHeader(header) || header.typ !== typ) throw new EnvelopeError('JWS_HEADER_INVALID');
  const { kid, alg, iat } = header;
  return { kid, alg, iat, protected: object.protected, signature: object.signature };
};

interface Header {
  readonly alg: string;
  readonly iat: number;
  readonly kid: string;
  readonly typ: string;
}

const isHeader = (header: Json): header is Header & Json =>
  hasExactly(header, ['alg', 'cty', 'iat', 'kid', 'typ'], isEs256(header) ? ['x5t#S256'] : []) &&
  SIGNING_ALGORITHMS.some((alg) => alg === header['alg']) &&
  header['cty'] === 'json' &&
  isSeconds(header['iat']) &&
  isHash(header['kid']) &&
  (header['x5t#S256'] === undefined || isHash(header['x5t#S256']));

const isEs256 = (header: Json): boolean =>
  typeof header === 'object' && header !== null && 'alg' in header && header['alg'] === 'ES256';
