/** The numbers of this lib, with their units; a change of one is a new version of the form. */

export const AES_KEY_BYTES = 32;
export const IV_BYTES = 12;
export const TAG_BYTES = 16;
export const SALT_BYTES = 32;
export const HASH_BYTES = 32;
/** X-Wing: ML-KEM-768's 1184 bytes and X25519's 32; its encapsulation; its seed. */
export const PUBLIC_KEY_BYTES = 1216;
export const ENCAPSULATED_BYTES = 1120;
export const PRIVATE_KEY_BYTES = 32;

/** RFC 9106 section 4, the second recommended choice: 64 MiB and 3 passes; one lane for browsers. */
export const ARGON2_MEMORY_KIB = 65_536;
export const ARGON2_PASSES = 3;
export const ARGON2_LANES = 1;
export const PASSPHRASE_WORDS_MIN = 6;
export const PASSPHRASE_WORD_CHARS_MIN = 3;
export const PASSPHRASE_CHARS_MIN = 20;
export const PASSPHRASE_CHARS_MAX = 256;
export const WRAPPED_KEY_BYTES_MAX = 1024;

/** Plaintexts have one of these sizes, so that a size does not tell how many persons stand in it. */
export const BUCKETS_BYTES = [4096, 16_384, 65_536] as const;
export const RECIPIENTS_MAX = 16;
export const IDENTITIES_MAX = 50;
export const PART_BYTES_MAX = 131_072;

/** Officers of one State to whom may be sealed at one time. */
export const TARGETS_MAX = 128;
export const TARGET_LIST_BYTES_MAX = 524_288;
