/**
 * The key of one evidence file on its way: sealed apart from the request, so that shredding it
 * leaves the signed request intact (PROTOCOL 7.4).
 */

import {
  canonicalize,
  fromBase64url,
  fromUtf8,
  invariant,
  parseCanonical,
  toBase64url,
  utf8,
  type Bytes,
  type Entropy,
  type Json,
} from '@comity/kernel';

import { EnvelopeError } from './envelope.errors.js';
import type { Opener } from './keys.js';
import {
  CONTENT_ALGORITHM,
  CONTENT_KEY_BYTES,
  FILE_KEY_BYTES_MAX,
  PROFILE,
  TYP_FILE_KEY,
} from './profile.js';
import {
  decryptSealed,
  findOurEntry,
  readSealed,
  sealFor,
  unsealKey,
  type Recipient,
} from './sealed.js';
import { coded, hasExactly, isBase64url, type Members } from './shape.js';

/** Which file of which message a key opens. */
export interface FileRef {
  readonly jti: string;
  readonly fileId: string;
}

/**
 * Seals a 32-byte file key to the recipients of the message that carries the file. It is not
 * signed: the file's header, in the signed manifest, commits to the key.
 *
 * @returns the exact bytes of the JWE, canonical JSON
 */
export const sealFileKey = async (
  fileKey: Uint8Array,
  given: FileRef & { readonly recipients: readonly Recipient[]; readonly entropy: Entropy },
): Promise<Bytes> => {
  invariant(fileKey.length === CONTENT_KEY_BYTES, 'a file key has 32 bytes');
  const jwk = utf8(canonicalize({ k: toBase64url(fileKey), kty: 'oct' }));
  return sealFor(jwk, { ...given, header: headerFor(given) });
};

/**
 * Opens a file key that belongs to exactly this file of this message.
 *
 * @throws {EnvelopeError} `ENVELOPE_*` for a seal that does not open; `FILE_KEY_MISMATCH` for a
 *   header of another file, message or profile, or a content that is no key
 */
export const openFileKey = async (
  bytes: Uint8Array,
  expected: FileRef & { readonly openers: readonly Opener[] },
): Promise<Bytes> => {
  const sealed = readSealed(bytes, FILE_KEY_BYTES_MAX);
  if (canonicalize(sealed.header) !== canonicalize(headerFor(expected))) {
    throw new EnvelopeError('FILE_KEY_MISMATCH', { fileId: expected.fileId });
  }
  const contentKey = await unsealKey(findOurEntry(sealed, expected.openers));
  const plaintext = await decryptSealed(sealed, contentKey);
  return readKey(coded('FILE_KEY_MISMATCH', () => parseCanonical(fromUtf8(plaintext))));
};

const headerFor = ({ fileId, jti }: FileRef): Members => ({
  comity: { file: fileId, jti, prf: PROFILE },
  crit: ['comity'],
  cty: 'jwk+json',
  enc: CONTENT_ALGORITHM,
  typ: TYP_FILE_KEY,
});

const readKey = (jwk: Json): Bytes => {
  const isKey =
    hasExactly(jwk, ['k', 'kty']) &&
    jwk['kty'] === 'oct' &&
    isBase64url(jwk['k'], CONTENT_KEY_BYTES);
  if (!isKey) throw new EnvelopeError('FILE_KEY_MISMATCH');
  return fromBase64url(jwk['k'] as string);
};
