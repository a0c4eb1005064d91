/** The constants of profile `comity-env/1`: names on the wire, lengths, limits. PROTOCOL 4 and 12. */

import { DAY_MS, MINUTE_MS } from '@comity/kernel';

export const PROFILE = 'comity-env/1';
export const MESSAGE_VERSION = 'comity-msg/1';
export const RECEIPT_VERSION = 'comity-rcpt/1';

export const TYP_ENVELOPE = 'comity-env+jwe';
export const TYP_MESSAGE = 'comity-msg+jws';
export const TYP_RECEIPT = 'comity-rcpt+jws';
export const TYP_FILE_KEY = 'comity-key+jwe';

/** Every message and receipt carries one signature of each; neither alone is enough. */
export const SIGNING_ALGORITHMS = ['ES256', 'ML-DSA-65'] as const;
export const SEALING_ALGORITHM = 'HPKE-9-KE';
export const CONTENT_ALGORITHM = 'A256GCM';

export const CONTENT_KEY_BYTES = 32;
export const IV_BYTES = 12;
export const TAG_BYTES = 16;
export const HASH_BYTES = 32;
/** An X-Wing public key: ML-KEM-768 encapsulation key, then X25519 public key. */
export const SEALING_PUBLIC_BYTES = 1_216;
/** An X-Wing private key: the seed both halves are expanded from. */
export const SEALING_PRIVATE_BYTES = 32;
/** An X-Wing encapsulated secret. */
export const ENCAPSULATED_BYTES = 1_120;
export const ENCRYPTED_KEY_BYTES = CONTENT_KEY_BYTES + TAG_BYTES;

/**
 * Claims are padded to the next of these before they are signed, so that an envelope's length
 * tells a listener one of seven classes and no more. The last is also the limit of a message.
 */
export const CLAIMS_BUCKETS_BYTES = [
  4_096, 8_192, 16_384, 32_768, 65_536, 262_144, 1_048_576,
] as const;

/** At least this much random padding, so that no hash of a message confirms a guessed content. */
export const PAD_CHARS_MIN = 22;

/** The largest bucket, twice base64url, two recipients or sixteen; below gRPC's 4 MiB. */
export const ENVELOPE_BYTES_MAX = 2_097_152;
export const MESSAGE_BYTES_MAX = 1_441_792;
export const RECEIPT_BYTES_MAX = 262_144;
export const FILE_KEY_BYTES_MAX = 65_536;

export const RECIPIENTS_MAX = 16;
export const SIGNATURES_MAX = 64;
export const PREDECESSORS_MAX = 64;
export const FILES_MAX = 1_024;

/** A message waits up to ninety days for a silent peer; a few more for the way. */
export const MESSAGE_LIFETIME_MS_MAX = 100 * DAY_MS;
export const CLOCK_SKEW_MS_MAX = 5 * MINUTE_MS;
