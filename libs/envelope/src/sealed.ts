/** Sealed objects: JWE in general JSON serialisation whose recipients use HPKE-9-KE. */

import {
  canonicalize,
  fromBase64url,
  fromUtf8,
  parseCanonical,
  toBase64url,
  utf8,
  type Bytes,
  type Entropy,
  type Json,
  type NodeId,
} from '@comity/kernel';

import { decryptContent, encryptContent, wrapKey, type SealedContent } from './algorithms.js';
import { EnvelopeError } from './envelope.errors.js';
import type { Opener, PublicKey } from './keys.js';
import {
  CONTENT_KEY_BYTES,
  ENCAPSULATED_BYTES,
  ENCRYPTED_KEY_BYTES,
  IV_BYTES,
  RECIPIENTS_MAX,
  SEALING_ALGORITHM,
  TAG_BYTES,
} from './profile.js';
import { coded, hasExactly, isBase64url, isListOf, passGate, type Members } from './shape.js';

/** A node to seal to, and its sealing key from the trust list. */
export interface Recipient {
  readonly id: NodeId;
  readonly key: PublicKey;
}

/** One recipient's entry as it stands in the object. */
export interface RecipientEntry {
  readonly header: Members;
  readonly encrypted_key: string;
}

/** A sealed object as read: canonical and exact; nothing about it is proven. */
export interface SealedObject {
  readonly content: SealedContent;
  readonly header: Json;
  readonly recipients: readonly RecipientEntry[];
}

/**
 * Seals `plaintext` to all recipients. The content key comes from `entropy`; jose draws the IV, and
 * the encapsulations draw their own randomness.
 *
 * @throws {EnvelopeError} `KEY_INVALID` when a recipient's key is not for sealing
 */
export const sealFor = async (
  plaintext: Uint8Array,
  given: {
    readonly header: Members;
    readonly recipients: readonly Recipient[];
    readonly entropy: Entropy;
  },
): Promise<Bytes> => {
  const contentKey = given.entropy.bytes(CONTENT_KEY_BYTES);
  const header = JSON.parse(canonicalize(given.header)) as Members;
  const content = await encryptContent(plaintext, { header, contentKey });
  const recipients = await Promise.all(
    given.recipients.map(({ key }) => entryFor(key, contentKey)),
  );
  contentKey.fill(0);
  return utf8(canonicalize({ ...content, recipients }));
};

/**
 * Reads a sealed object: size, UTF-8, canonical JSON, exact members, canonical base64url.
 *
 * @throws {EnvelopeError} `ENVELOPE_*`, the code of the first check that fails
 */
export const readSealed = (bytes: Uint8Array, bytesMax: number): SealedObject => {
  const object = passGate(bytes, bytesMax, GATE);
  if (!hasExactly(object, MEMBERS) || !isListOf(isEntry, RECIPIENTS_MAX)(object['recipients'])) {
    throw new EnvelopeError('ENVELOPE_MALFORMED');
  }
  const { recipients, ...content } = object as unknown as SealedContent & {
    readonly recipients: readonly RecipientEntry[];
  };
  requireBase64url(content, recipients);
  const header = coded('ENVELOPE_NOT_CANONICAL', () =>
    parseCanonical(fromUtf8(fromBase64url(content.protected))),
  );
  return { content, header, recipients };
};

/**
 * The one entry that is sealed to a key of ours, and the opener that holds it. All entries must be
 * of our key management: the weakest recipient decides for everyone.
 *
 * @throws {EnvelopeError} `ENVELOPE_RECIPIENT_INVALID`
 */
export const findOurEntry = (
  { recipients }: SealedObject,
  openers: readonly Opener[],
): { readonly entry: RecipientEntry; readonly opener: Opener } => {
  if (!recipients.every(isProper)) throw new EnvelopeError('ENVELOPE_RECIPIENT_INVALID');
  const ours = recipients.flatMap((entry) =>
    openers.filter(({ kid }) => kid === entry.header['kid']).map((opener) => ({ entry, opener })),
  );
  const [found, ...others] = ours;
  if (!found || others.length > 0) throw new EnvelopeError('ENVELOPE_RECIPIENT_INVALID');
  return found;
};

/** The content key in our entry. @throws {EnvelopeError} `ENVELOPE_UNSEAL_FAILED` */
export const unsealKey = async ({
  entry,
  opener,
}: {
  readonly entry: RecipientEntry;
  readonly opener: Opener;
}): Promise<Bytes> => {
  const encapsulated = fromBase64url(entry.header['ek'] as string);
  const encryptedKey = fromBase64url(entry.encrypted_key);
  try {
    return await opener.unwrap({ encapsulated, encryptedKey });
  } catch (cause) {
    throw new EnvelopeError('ENVELOPE_UNSEAL_FAILED', { kid: opener.kid }, { cause });
  }
};

/** The content. @throws {EnvelopeError} `ENVELOPE_DECRYPTION_FAILED` */
export const decryptSealed = async (sealed: SealedObject, contentKey: Bytes): Promise<Bytes> => {
  try {
    return await decryptContent(sealed.content, contentKey);
  } catch (cause) {
    throw new EnvelopeError('ENVELOPE_DECRYPTION_FAILED', {}, { cause });
  } finally {
    contentKey.fill(0);
  }
};

const GATE = {
  tooLarge: 'ENVELOPE_TOO_LARGE',
  notUtf8: 'ENVELOPE_NOT_UTF8',
  notCanonical: 'ENVELOPE_NOT_CANONICAL',
} as const;

const MEMBERS = ['ciphertext', 'iv', 'protected', 'recipients', 'tag'];

const isEntry = (value: Json | undefined): boolean =>
  hasExactly(value, ['encrypted_key', 'header']) &&
  typeof value['header'] === 'object' &&
  value['header'] !== null &&
  !Array.isArray(value['header']);

const requireBase64url = (content: SealedContent, recipients: readonly RecipientEntry[]): void => {
  const canonical =
    isBase64url(content.protected) &&
    isBase64url(content.ciphertext) &&
    isBase64url(content.iv, IV_BYTES) &&
    isBase64url(content.tag, TAG_BYTES) &&
    recipients.every(
      ({ header, encrypted_key: key }) =>
        isBase64url(key, ENCRYPTED_KEY_BYTES) && isBase64url(header['ek'], ENCAPSULATED_BYTES),
    );
  if (!canonical) throw new EnvelopeError('ENVELOPE_BASE64URL_INVALID');
};

/** Unprotected, so nothing in it is believed: exactly these members, and the one algorithm. */
const isProper = ({ header }: RecipientEntry): boolean =>
  hasExactly(header, ['alg', 'ek', 'kid']) && header['alg'] === SEALING_ALGORITHM;

const entryFor = async (key: PublicKey, contentKey: Uint8Array): Promise<Json> => {
  if (key.jwk.kty !== 'AKP' || key.alg !== SEALING_ALGORITHM) {
    throw new EnvelopeError('KEY_INVALID', { kid: key.kid });
  }
  const { encapsulated, encryptedKey } = await wrapKey(fromBase64url(key.jwk.pub), contentKey);
  const header = { alg: SEALING_ALGORITHM, ek: toBase64url(encapsulated), kid: key.kid };
  return { header, encrypted_key: toBase64url(encryptedKey) };
};
