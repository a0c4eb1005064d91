/**
 * Every cryptographic call of this lib: what jose, hpke and node:crypto are asked, and no more.
 *
 * jose and hpke draw their own randomness (IVs, signature nonces, encapsulation, new keys); content
 * keys and padding come from the caller's `Entropy`.
 */

import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';

import { concat, toBase64url, utf8, type Bytes } from '@comity/kernel';
import { AEAD_AES_256_GCM, CipherSuite, KDF_SHAKE256, KEM_MLKEM768_X25519 } from 'hpke';
import {
  FlattenedEncrypt,
  exportJWK,
  flattenedDecrypt,
  flattenedVerify,
  generateKeyPair,
} from 'jose';

import { CONTENT_ALGORITHM } from './profile.js';
import type { PrivateJwk, PublicJwk, SigningAlgorithm } from './jwk.js';

/** SHA-256 of `bytes`. */
const sha256 = (bytes: Uint8Array): Bytes =>
  new Uint8Array(createHash('sha256').update(bytes).digest());

/** SHA-256 of `bytes` in base64url, as `env`, `msg`, `ih` and `kid` are written. */
export const hashOf = (bytes: Uint8Array): string => toBase64url(sha256(bytes));

/** A new key pair for `alg`, from the system's randomness; the JWK as jose writes it. */
export const newSigningJwk = async (alg: SigningAlgorithm): Promise<object> => {
  const pair = await generateKeyPair(alg, { extractable: true });
  return exportJWK(pair.privateKey);
};

/** A new X-Wing key pair, from the system's randomness. */
export const newSealingPair = async (): Promise<{ pub: Bytes; priv: Bytes }> => {
  const pair = await suite.GenerateKeyPair(true);
  const pub = await suite.SerializePublicKey(pair.publicKey);
  const priv = await suite.SerializePrivateKey(pair.privateKey);
  return { pub: new Uint8Array(pub), priv: new Uint8Array(priv) };
};

/** @throws {Error} unless `jwk` is a signing key that node:crypto accepts (a point on its curve) */
export const loadPublic = (jwk: PublicJwk): void =>
  void createPublicKey({ key: jwk, format: 'jwk' });

/** A function that signs as RFC 7518 section 3.4 (ES256: R || S) or RFC 9964's ML-DSA-65 says. */
export const signingWith = (
  jwk: PrivateJwk,
  alg: SigningAlgorithm,
): ((input: Uint8Array) => Promise<Bytes>) => {
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  const digest = alg === 'ES256' ? 'sha256' : null;
  return (input) =>
    new Promise((resolve, reject) => {
      sign(digest, input, { key, dsaEncoding: 'ieee-p1363' }, (error, signature) => {
        if (error) reject(error);
        else resolve(new Uint8Array(signature));
      });
    });
};

export interface FlattenedJws {
  readonly protected: string;
  readonly payload: string;
  readonly signature: string;
}

/**
 * Verifies one signature. Called once per signature, because jose's general verification is
 * content with any one of several; and with an allow-list of one, from our own key record.
 *
 * @throws {Error} of jose when the signature does not verify
 */
export const verifyOne = async (
  jws: FlattenedJws,
  key: { readonly jwk: PublicJwk; readonly alg: string },
): Promise<void> => void (await flattenedVerify(jws, key.jwk, { algorithms: [key.alg] }));

/** HPKE-9 of draft-ietf-jose-hpke-pq-pqt: MLKEM768-X25519 (0x647a), SHAKE256, AES-256-GCM. */
const suite = new CipherSuite(KEM_MLKEM768_X25519, KDF_SHAKE256, AEAD_AES_256_GCM);

const SEPARATOR = Uint8Array.of(0xff);

/** Recipient_structure of draft-ietf-jose-hpke-encrypt; binds `enc`, which nothing else protects. */
const INFO = concat(utf8('JOSE-HPKE rcpt'), SEPARATOR, utf8(CONTENT_ALGORITHM), SEPARATOR);

export interface WrappedKey {
  readonly encapsulated: Bytes;
  readonly encryptedKey: Bytes;
}

/** Seals a content key to an X-Wing public key; HPKE base mode, empty additional data. */
export const wrapKey = async (pub: Uint8Array, contentKey: Uint8Array): Promise<WrappedKey> => {
  const key = await suite.DeserializePublicKey(pub);
  const { encapsulatedSecret, ciphertext } = await suite.Seal(key, contentKey, { info: INFO });
  return {
    encapsulated: new Uint8Array(encapsulatedSecret),
    encryptedKey: new Uint8Array(ciphertext),
  };
};

/** A function that opens what `wrapKey` sealed; it throws hpke's error when it cannot. */
export const unwrappingWith = async (
  priv: Uint8Array,
): Promise<(wrapped: WrappedKey) => Promise<Bytes>> => {
  const key = await suite.DeserializePrivateKey(priv);
  return async ({ encapsulated, encryptedKey }) =>
    new Uint8Array(await suite.Open(key, encapsulated, encryptedKey, { info: INFO }));
};

export interface SealedContent {
  readonly protected: string;
  readonly iv: string;
  readonly ciphertext: string;
  readonly tag: string;
}

/** Our one critical header member, which foreign software must not ignore (RFC 7516 4.1.13). */
const CRIT = { comity: true };

/**
 * Encrypts as `dir`, with the algorithm in the unprotected header only. The additional data covers
 * the protected header alone, so the caller may put `recipients` where that header stood.
 */
export const encryptContent = async (
  plaintext: Uint8Array,
  given: { readonly header: object; readonly contentKey: Uint8Array },
): Promise<SealedContent> => {
  const jwe = await new FlattenedEncrypt(plaintext)
    .setProtectedHeader({ ...given.header })
    .setUnprotectedHeader({ alg: 'dir' })
    .encrypt(given.contentKey, { crit: CRIT });
  const { protected: header, iv, ciphertext, tag } = jwe;
  return { protected: String(header), iv: String(iv), ciphertext, tag: String(tag) };
};

/**
 * Decrypts what `encryptContent` wrote. Compression is never undone.
 *
 * @throws {Error} of jose when key, header, IV, tag and content do not belong together
 */
export const decryptContent = async (
  sealed: SealedContent,
  contentKey: Uint8Array,
): Promise<Bytes> => {
  const { protected: header, iv, ciphertext, tag } = sealed;
  const { plaintext } = await flattenedDecrypt(
    { protected: header, iv, ciphertext, tag, header: { alg: 'dir' } },
    contentKey,
    {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: [CONTENT_ALGORITHM],
      crit: CRIT,
      maxDecompressedLength: 0,
    },
  );
  return new Uint8Array(plaintext);
};
