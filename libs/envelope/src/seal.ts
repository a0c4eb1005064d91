/** Makes an envelope: sign inside, seal outside, both bound to issuer, addressee and key. */

import { invariant, type ActHash, type Bytes, type Entropy } from '@comity/kernel';

import { hashOf } from './algorithms.js';
import { requireLifetime, type Claims } from './claims.js';
import { EnvelopeError } from './envelope.errors.js';
import type { Signer } from './keys.js';
import { signMessage } from './message.js';
import { writeOuter } from './outer.js';
import { ENVELOPE_BYTES_MAX, MESSAGE_VERSION, SIGNING_ALGORITHMS } from './profile.js';
import { sealFor, type Recipient } from './sealed.js';

/** What the sender says; the rest of the claims follows from recipients and signers. */
export type Draft = Omit<Claims, 'ver' | 'rcp' | 'sigs' | 'pad'>;

export interface Sealed {
  /** The bytes that cross the border. */
  readonly envelope: Bytes;
  /** The exact signed bytes inside, to be kept for courts. */
  readonly inner: Bytes;
  /** SHA-256 of the envelope, base64url; differs each time a message is sealed. */
  readonly env: string;
  /** SHA-256 of the inner bytes, base64url: the act's name for ever. */
  readonly msg: ActHash;
}

/**
 * Signs the claims with every signer and seals them to every recipient (PROTOCOL 4).
 * Every node of `aud` must be among the recipients; others (an archive) may be.
 *
 * Content key and padding come from `entropy`. IV, signature nonces and encapsulations do not: jose,
 * node:crypto and hpke draw those themselves.
 *
 * @throws {EnvelopeError} `ENVELOPE_CLAIMS_INVALID`, `ENVELOPE_LIFETIME_INVALID`, `ENVELOPE_TOO_LARGE`,
 *   `KEY_INVALID`
 */
export const seal = async (
  draft: Draft,
  given: {
    readonly signers: readonly Signer[];
    readonly recipients: readonly Recipient[];
    readonly entropy: Entropy;
  },
): Promise<Sealed> => {
  requireProfile(draft, given);
  requireLifetime(draft);
  const rcp = given.recipients.map(({ id, key }) => ({ id, kid: key.kid }));
  const sigs = given.signers.map(({ kid }) => kid);
  const inner = await signMessage({ ...draft, ver: MESSAGE_VERSION, rcp, sigs }, given);
  const msg = hashOf(inner) as ActHash;

  const { iss, aud, jti } = draft;
  const header = writeOuter({ iss, aud, jti, ih: msg });
  const envelope = await sealFor(inner, { ...given, header });
  if (envelope.length > ENVELOPE_BYTES_MAX) throw new EnvelopeError('ENVELOPE_TOO_LARGE');
  return { envelope, inner, env: hashOf(envelope), msg };
};

const requireProfile = (
  draft: Draft,
  { signers, recipients }: { signers: readonly Signer[]; recipients: readonly Recipient[] },
): void => {
  const algorithms = new Set(signers.map(({ alg }) => alg));
  invariant(
    algorithms.size === SIGNING_ALGORITHMS.length,
    'a message is signed by both algorithms',
  );
  const ids = new Set(recipients.map(({ id }) => id));
  invariant(
    draft.aud.every((id) => ids.has(id)),
    'every addressee is a recipient',
  );
};
