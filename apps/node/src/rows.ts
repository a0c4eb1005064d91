/** A node's tables are reached by these. */
export type { Order, Rows, Selection } from '@comity/kernel';
