/** The log as C2SP tiles: paths and bytes in which a whole log is exported and read again. */

import { type Bytes, concat } from '@comity/kernel';
import { HASH_BYTES } from './algorithms.js';
import { TlogError } from './tlog.errors.js';
import type { NodeAt } from './tree.js';

/** Hashes in a full tile and entries in a full bundle (c2sp.org/tlog-tiles). */
export const TILE_WIDTH = 256;
/** Tree levels between the bottom of one tile level and the next. */
export const TILE_HEIGHT = 8;
/** What a 16-bit length can say. */
export const ENTRY_BYTES_MAX = 65_535;

const TILE_LEVEL_MAX = 63;
const LENGTH_BYTES = 2;

/** One tile of hashes, or with `level: 'entries'` one bundle; `width` below 256 when partial. */
export interface TileAt {
  readonly level: number | 'entries';
  readonly index: number;
  readonly width: number;
}

/** The path under which a tile is served: `tile/0/x001/234.p/17`, `tile/entries/000`. */
export const tilePath = ({ level, index, width }: TileAt): string => {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.match(/\d{3}/g) ?? [];
  const name = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${name}${width < TILE_WIDTH ? `.p/${width}` : ''}`;
};

const PATH = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/**
 * Reads a tile's path.
 *
 * @throws {TlogError} TLOG_TILE_MALFORMED for any text that `tilePath` would not write
 */
export const parseTilePath = (path: string): TileAt => {
  const [, level = '', name = '', width] = PATH.exec(path) ?? [];
  const tile: TileAt = {
    level: level === 'entries' ? level : Number(level),
    index: Number(name.replaceAll(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  const levelFits = tile.level === 'entries' || tile.level <= TILE_LEVEL_MAX;
  if (!levelFits || !Number.isSafeInteger(tile.index) || tilePath(tile) !== path) {
    throw new TlogError('TLOG_TILE_MALFORMED');
  }
  return tile;
};

/** Every tile of hashes and every entry bundle of a tree of `size`, partial ones included. */
export const tilesOf = (size: number): readonly TileAt[] => {
  const tiles: TileAt[] = row('entries', size);
  for (let level = 0, count = size; count > 0; level += 1) {
    tiles.push(...row(level, count));
    count = Math.floor(count / TILE_WIDTH);
  }
  return tiles;
};

/** Where the hashes of a tile lie in the tree, in order: what to read to write the tile. */
export const nodesOfTile = (tile: TileAt & { readonly level: number }): readonly NodeAt[] =>
  Array.from({ length: tile.width }, (_, at) => ({
    level: tile.level * TILE_HEIGHT,
    index: tile.index * TILE_WIDTH + at,
  }));

/** The bytes of a tile: its hashes, one after another. */
export const encodeTile = (hashes: readonly Uint8Array[]): Bytes => {
  if (!isWidth(hashes.length) || hashes.some((hash) => hash.length !== HASH_BYTES)) {
    throw new TlogError('TLOG_TILE_MALFORMED', { width: hashes.length });
  }
  return concat(...hashes);
};

/**
 * The hashes of a tile of `width`.
 *
 * @throws {TlogError} TLOG_TILE_MALFORMED when there are not exactly `width` of them
 */
export const decodeTile = (bytes: Uint8Array, width: number): readonly Bytes[] => {
  if (!isWidth(width) || bytes.length !== width * HASH_BYTES) {
    throw new TlogError('TLOG_TILE_MALFORMED', { width, bytes: bytes.length });
  }
  return Array.from({ length: width }, (_, at) =>
    Uint8Array.from(bytes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES)),
  );
};

/**
 * The bytes of an entry bundle: each entry behind its length in two bytes.
 *
 * @throws {TlogError} TLOG_ENTRY_TOO_LARGE, TLOG_TILE_MALFORMED for none or more than 256 entries
 */
export const encodeEntryBundle = (entries: readonly Uint8Array[]): Bytes => {
  if (!isWidth(entries.length))
    throw new TlogError('TLOG_TILE_MALFORMED', { width: entries.length });
  return concat(...entries.flatMap((entry) => [lengthOf(entry), entry]));
};

/**
 * The entries of a bundle of `width`.
 *
 * @throws {TlogError} TLOG_TILE_MALFORMED when it does not hold exactly `width` entries
 */
export const decodeEntryBundle = (bytes: Uint8Array, width: number): readonly Bytes[] => {
  const malformed = () => new TlogError('TLOG_TILE_MALFORMED', { width, bytes: bytes.length });
  if (!isWidth(width)) throw malformed();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Bytes[] = [];
  let offset = 0;
  while (offset < bytes.length) {
    if (offset + LENGTH_BYTES > bytes.length || entries.length === width) throw malformed();
    const end = offset + LENGTH_BYTES + view.getUint16(offset);
    if (end > bytes.length) throw malformed();
    entries.push(Uint8Array.from(bytes.subarray(offset + LENGTH_BYTES, end)));
    offset = end;
  }
  if (entries.length !== width) throw malformed();
  return entries;
};

const row = (level: TileAt['level'], count: number): TileAt[] =>
  Array.from({ length: Math.ceil(count / TILE_WIDTH) }, (_, index) => ({
    level,
    index,
    width: Math.min(TILE_WIDTH, count - index * TILE_WIDTH),
  }));

const lengthOf = (entry: Uint8Array): Bytes => {
  if (entry.length > ENTRY_BYTES_MAX) {
    throw new TlogError('TLOG_ENTRY_TOO_LARGE', { bytes: entry.length });
  }
  return Uint8Array.of(entry.length >> 8, entry.length & 0xff);
};

const isWidth = (width: number): boolean => width >= 1 && width <= TILE_WIDTH;
