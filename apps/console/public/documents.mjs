/** The ids of our operations; written by scripts/documents.mjs, never edited. */

export const CASES = 'sha256:a7882ac85e4702f9b5f019f8c4870d59a44c8398831a7a65751fe63081819e45';
