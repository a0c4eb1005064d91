/** The key pair of one officer: made where the officer sits, and never whole anywhere else. */

import { fromBase64url, toBase64url, type Bytes } from '@comity/kernel';

import { PRIVATE_KEY_BYTES, PUBLIC_KEY_BYTES } from './limits.js';
import { SealedError } from './sealed.errors.js';
import { isBase64url } from './shape.js';
import { newPair, sha256 } from './web-algorithms.js';

/** What others see of it: `kid` is SHA-256 of the public key; both in base64url. */
export interface OfficerPublicKey {
  readonly kid: string;
  readonly pub: string;
}

export interface OfficerKey {
  readonly public: OfficerPublicKey;
  /** Secret; wrap it, and forget it. */
  readonly priv: Bytes;
}

/** A new key pair, from the system's randomness. */
export const newOfficerKey = async (): Promise<OfficerKey> => {
  const { pub, priv } = await newPair();
  if (priv.length !== PRIVATE_KEY_BYTES) throw new SealedError('OFFICER_KEY_INVALID');
  return { public: await officerKeyOf(toBase64url(pub)), priv };
};

/** The public key that `pub` spells, under its name. @throws {SealedError} OFFICER_KEY_INVALID */
export const officerKeyOf = async (pub: string): Promise<OfficerPublicKey> => {
  if (!isBase64url(pub, PUBLIC_KEY_BYTES)) throw new SealedError('OFFICER_KEY_INVALID');
  return { kid: toBase64url(await sha256(fromBase64url(pub))), pub };
};
