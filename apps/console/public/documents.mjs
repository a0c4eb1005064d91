/** The ids of our operations; written by scripts/documents.mjs, never edited. */

export const CASES = 'sha256:a7882ac85e4702f9b5f019f8c4870d59a44c8398831a7a65751fe63081819e45';

export const PASSKEYS = 'sha256:d6630584908c685a880652525843a362e51d343086e6edc4cfd60e93abe1fe6c';
