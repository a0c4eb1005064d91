/** One table's rows as a use case sees them: get, list, insert, update, remove; nothing else can write. */

export type Order<T> = Partial<Record<keyof T & string, 'asc' | 'desc'>>;

export interface Selection<T> {
  readonly order?: Order<T>;
  /** Rows at most; callers that list without one list what a case holds. */
  readonly limit?: number;
}

/**
 * Error contract: any method may throw the database's fault, and the unit of work then rolls back
 * and decides whether to run again; `insert` of a key that is there is such a fault.
 */
export interface Rows<T> {
  /** The row whose columns equal `key`, or undefined. */
  get(key: Partial<T>): Promise<T | undefined>;
  /** The rows whose columns equal `where`; an array value means any of its members. */
  list(
    where: { readonly [K in keyof T]?: T[K] | readonly T[K][] },
    selection?: Selection<T>,
  ): Promise<T[]>;
  count(where: { readonly [K in keyof T]?: T[K] | readonly T[K][] }): Promise<number>;
  insert(...rows: readonly T[]): Promise<void>;
  /** Changes the rows that `key` names. @returns how many they were */
  update(key: Partial<T>, patch: Partial<T>): Promise<number>;
  remove(key: Partial<T>): Promise<void>;
}
