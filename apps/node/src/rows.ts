/** A node's tables are reached by these. */
export type { Rows } from '@comity/kernel';
