/** Counts as bands: enough to see a backlog, too little to see who writes how much. */

export type Band = '0' | '1-9' | '10-99' | '100+';

/** The band that `count` falls into; below nothing is nothing. */
export const bandOf = (count: number): Band => {
  if (count >= 100) return '100+';
  if (count >= 10) return '10-99';
  return count >= 1 ? '1-9' : '0';
};
