/** Text as people type it when they search. */

/** Without accents and capitals: `México` -> `mexico`. */
export const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
