/** The portable column kinds: one value in the domain, the same value back from either engine. */

import { canonicalize, instant } from '@comity/kernel';
import type { Bytes, Instant } from '@comity/kernel';
import type { EntitySchemaColumnOptions, ValueTransformer } from 'typeorm';

/** Names of column types in hand-written migrations, per engine. */
export interface ColumnTypes {
  readonly boolean: string;
  readonly bytes: string;
  /** Whole numbers and instants. */
  readonly integer: string;
  readonly json: string;
  readonly text: string;
  /** Identifiers and other short text. */
  readonly varchar: string;
}

export const sqliteTypes: ColumnTypes = {
  boolean: 'boolean',
  bytes: 'blob',
  integer: 'bigint',
  json: 'text',
  text: 'text',
  varchar: 'varchar',
};

export const postgresTypes: ColumnTypes = { ...sqliteTypes, bytes: 'bytea' };

/** A transformer that leaves what is not there as it is. */
const both = <Domain, Stored>(
  to: (value: Domain) => Stored,
  from: (stored: never) => Domain,
): ValueTransformer => ({
  to: (value: Domain | null | undefined) =>
    value === null || value === undefined ? value : to(value),
  from: (stored: Stored | null | undefined) =>
    stored === null || stored === undefined ? stored : from(stored as never),
});

type Column = Readonly<EntitySchemaColumnOptions>;

/** Identifiers and other short text, as it is. */
export const varcharColumn = { type: 'varchar' } as const satisfies Column;

/** Text of any length, as it is. */
export const textColumn = { type: 'text' } as const satisfies Column;

export const booleanColumn = { type: 'boolean' } as const satisfies Column;

/** A whole number within 2^53, stored in eight bytes. */
export const integerColumn = {
  type: 'bigint',
  transformer: both<number, bigint>(
    (value) => bound(safe(value)),
    (stored: number | bigint | string) => safe(Number(stored)),
  ),
} as const satisfies Column;

/** A whole number within 2^63 as a `bigint`. */
export const bigintColumn = {
  type: 'bigint',
  transformer: both<bigint, bigint>(
    (value) => value,
    (stored: number | bigint | string) => BigInt(stored),
  ),
} as const satisfies Column;

/** An Instant, stored as its milliseconds. */
export const instantColumn = {
  type: 'bigint',
  transformer: both<Instant, bigint>(
    (value) => bound(instant(value)),
    (stored: number | bigint | string) => instant(Number(stored)),
  ),
} as const satisfies Column;

/** Bytes; the array read back is the reader's own. */
export const bytesColumn = {
  type: 'blob',
  transformer: both<Bytes, Uint8Array>(
    (value) => value,
    (stored: Uint8Array) => new Uint8Array(stored),
  ),
} as const satisfies Column;

/** A JSON value, stored as its canonical text (RFC 8785), so that equal values are equal text. */
export const jsonColumn = {
  type: 'text',
  transformer: both<unknown, string>(
    (value) => canonicalize(value),
    (stored: string) => JSON.parse(stored) as unknown,
  ),
} as const satisfies Column;

/**
 * As a parameter. A plain number TypeORM writes into the text of a SQLite statement, which then is
 * another text for every value, and prepared anew every time.
 */
const bound = (value: number): bigint => BigInt(value);

const safe = (value: number): number => {
  if (!Number.isSafeInteger(value)) throw new RangeError('not a whole number within 2^53');
  return value;
};
