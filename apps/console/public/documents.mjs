/** Our operations; written by scripts/documents.mjs, never edited. */

export const PASSKEYS = 'sha256:d6630584908c685a880652525843a362e51d343086e6edc4cfd60e93abe1fe6c';
