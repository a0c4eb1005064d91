/**
 * Every cryptographic call of this lib, over WebCrypto, hpke and Argon2id, without node:crypto;
 * content keys, salts and IVs come from the caller's `Entropy`.
 */

import { utf8, type Bytes } from '@comity/kernel';
import {
  KDF_SHAKE256 as PORTABLE_KDF,
  KEM_MLKEM768_X25519 as PORTABLE_KEM,
} from '@panva/hpke-noble';
import { argon2id } from 'hash-wasm';
import { AEAD_AES_256_GCM, CipherSuite, KDF_SHAKE256, KEM_MLKEM768_X25519 } from 'hpke';

import { AES_KEY_BYTES, ARGON2_LANES, ARGON2_MEMORY_KIB, ARGON2_PASSES } from './limits.js';

/**
 * HPKE as nodes use it: MLKEM768-X25519 (0x647a), SHAKE256, AES-256-GCM. `platform` asks WebCrypto
 * for all of it, as Node 24 has it; `portable` for AES-GCM alone, as every browser has it.
 */
export const SUITES = {
  platform: new CipherSuite(KEM_MLKEM768_X25519, KDF_SHAKE256, AEAD_AES_256_GCM),
  portable: new CipherSuite(PORTABLE_KEM, PORTABLE_KDF, AEAD_AES_256_GCM),
} as const;

/** What newer runtimes say of themselves (WebCrypto's `SubtleCrypto.supports`). */
interface Supporting {
  supports?(operation: string, algorithm: string | object): boolean;
}

/** Whether this runtime's WebCrypto says that it has what `platform` asks for. */
const isWhole = (): boolean => {
  const web = globalThis.SubtleCrypto as Supporting;
  const shake = { name: 'cSHAKE256', length: 256, outputLength: 256 };
  return web.supports?.('encapsulateBits', 'ML-KEM-768') === true && web.supports('digest', shake);
};
const ours: CipherSuite = isWhole() ? SUITES.platform : SUITES.portable;

/** Names this use of the key, so that nothing sealed elsewhere opens here (RFC 9180 section 5.1). */
const INFO = utf8('comity sealed part 1');

const { subtle } = globalThis.crypto;
const own = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);

/** SHA-256 of `bytes`. */
export const sha256 = async (bytes: Uint8Array): Promise<Bytes> =>
  new Uint8Array(await subtle.digest('SHA-256', own(bytes)));

/** A new key pair from the system's randomness. */
export const newPair = async (
  suite = ours,
): Promise<{ readonly pub: Bytes; readonly priv: Bytes }> => {
  const pair = await suite.GenerateKeyPair(true);
  const pub = await suite.SerializePublicKey(pair.publicKey);
  const priv = await suite.SerializePrivateKey(pair.privateKey);
  return { pub: own(pub), priv: own(priv) };
};

/** `key` sealed to a public key, bound to `aad`. @throws {Error} of hpke for what is no key */
export const hpkeSeal = async (
  pub: Uint8Array,
  { key, aad }: { readonly key: Uint8Array; readonly aad: Uint8Array },
  suite = ours,
): Promise<{ readonly ek: Bytes; readonly ct: Bytes }> => {
  const to = await suite.DeserializePublicKey(pub);
  const { encapsulatedSecret, ciphertext } = await suite.Seal(to, key, { aad, info: INFO });
  return { ek: own(encapsulatedSecret), ct: own(ciphertext) };
};

/** What `hpkeSeal` sealed. @throws {Error} of hpke when it does not open */
export const hpkeOpen = async (
  priv: Uint8Array,
  given: { readonly ek: Uint8Array; readonly ct: Uint8Array; readonly aad: Uint8Array },
  suite = ours,
): Promise<Bytes> => {
  const key = await suite.DeserializePrivateKey(priv);
  return own(await suite.Open(key, given.ek, given.ct, { aad: given.aad, info: INFO }));
};

export interface AesInput {
  readonly key: Uint8Array;
  readonly iv: Uint8Array;
  readonly aad: Uint8Array;
}

/** AES-256-GCM; the tag of 16 bytes stands last. */
export const aesSeal = async (plaintext: Uint8Array, input: AesInput): Promise<Bytes> => {
  const key = await subtle.importKey('raw', own(input.key), 'AES-GCM', false, ['encrypt']);
  return own(new Uint8Array(await subtle.encrypt(gcm(input), key, own(plaintext))));
};

/** What `aesSeal` sealed. @throws {Error} when key, IV, additional data and bytes disagree */
export const aesOpen = async (ciphertext: Uint8Array, input: AesInput): Promise<Bytes> => {
  const key = await subtle.importKey('raw', own(input.key), 'AES-GCM', false, ['decrypt']);
  return own(new Uint8Array(await subtle.decrypt(gcm(input), key, own(ciphertext))));
};

const gcm = ({ iv, aad }: AesInput) => ({
  name: 'AES-GCM',
  iv: own(iv),
  additionalData: own(aad),
  tagLength: 128,
});

/** HKDF-SHA-256 (RFC 5869) of a secret that is random already. */
export const hkdf = async (
  secret: Uint8Array,
  { salt, label }: { readonly salt: Uint8Array; readonly label: string },
): Promise<Bytes> => {
  const key = await subtle.importKey('raw', own(secret), 'HKDF', false, ['deriveBits']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: own(salt), info: utf8(label) };
  return new Uint8Array(await subtle.deriveBits(how, key, AES_KEY_BYTES * 8));
};

/** Argon2id (RFC 9106) of a passphrase; slow and large on purpose. */
export const argon2 = async (passphrase: string, salt: Uint8Array): Promise<Bytes> =>
  own(
    await argon2id({
      password: utf8(passphrase),
      salt,
      memorySize: ARGON2_MEMORY_KIB,
      iterations: ARGON2_PASSES,
      parallelism: ARGON2_LANES,
      hashLength: AES_KEY_BYTES,
      outputType: 'binary',
    }),
  );
