import { describe, expect, it } from '@jest/globals';
import { type Bytes, toHex, utf8 } from '@comity/kernel';
import fc from 'fast-check';
import {
  appendLeaves,
  decodeEntryBundle,
  decodeTile,
  EMPTY_EDGE,
  encodeEntryBundle,
  encodeTile,
  ENTRY_BYTES_MAX,
  leafHash,
  type NodeAt,
  nodesOfTile,
  parseTilePath,
  readAll,
  rootOf,
  TILE_WIDTH,
  type TileAt,
  tilePath,
  tilesOf,
  TlogError,
} from './index.js';

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof TlogError ? error.code : String(error);
  }
};

const isHashes = (tile: TileAt): tile is TileAt & { level: number } => tile.level !== 'entries';

describe('tiles', () => {
  it.each([
    [{ level: 0, index: 1_234_067, width: 256 }, 'tile/0/x001/x234/067'],
    [{ level: 1, index: 0, width: 17 }, 'tile/1/000.p/17'],
    [{ level: 'entries', index: 1_000, width: 1 }, 'tile/entries/x001/000.p/1'],
  ] as const)('have the path that c2sp.org/tlog-tiles gives them', (tile, path) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual(tile);
  });

  it.each([
    'tile/00/000',
    'tile/64/000',
    'tile/0/0',
    'tile/0/x000/001',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/-1/000',
    'tile/0/../000',
    '/tile/0/000',
    'tile/0/x999/x999/x999/x999/x999/999',
  ])('are not named by %s', (path) => {
    expect(codeOf(() => parseTilePath(path))).toBe('TLOG_TILE_MALFORMED');
  });

  it('of a tree of 70,000 are those of the example in c2sp.org/tlog-tiles', () => {
    const tiles = tilesOf(70_000);
    const count = (level: TileAt['level'], full: boolean) =>
      tiles.filter((tile) => tile.level === level && (tile.width === TILE_WIDTH) === full).length;
    const partial = (level: TileAt['level']) =>
      tiles.findLast((tile) => tile.level === level)?.width;

    expect([count(0, true), partial(0)]).toEqual([273, 112]);
    expect([count(1, true), partial(1)]).toEqual([1, 17]);
    expect([count(2, true), partial(2)]).toEqual([0, 1]);
    expect([count('entries', true), partial('entries')]).toEqual([273, 112]);
    expect(tilesOf(256).map(tilePath)).toEqual([
      'tile/entries/000',
      'tile/0/000',
      'tile/1/000.p/1',
    ]);
    expect(tilesOf(0)).toEqual([]);
  });

  it('carry a whole log: entries, hashes and root come back from the exported bytes', () => {
    const entries = Array.from({ length: 300 }, (_, at) => utf8(`entry ${at}`));
    const tree = appendLeaves(EMPTY_EDGE, entries.map(leafHash));
    const key = ({ level, index }: NodeAt) => `${level}/${index}`;
    const stored = new Map(tree.nodes.map((node) => [key(node), node.hash]));
    const exported = new Map(
      tilesOf(300).map((tile) => [
        tilePath(tile),
        isHashes(tile)
          ? encodeTile(readAll(nodesOfTile(tile), (at) => stored.get(key(at))))
          : encodeEntryBundle(entries.slice(tile.index * TILE_WIDTH).slice(0, tile.width)),
      ]),
    );

    const imported: Bytes[] = [];
    for (const [path, bytes] of exported) {
      const tile = parseTilePath(path);
      if (isHashes(tile)) {
        const hashes = decodeTile(bytes, tile.width).map(toHex);
        expect(hashes).toEqual(nodesOfTile(tile).map((at) => toHex(stored.get(key(at)) as Bytes)));
      } else imported.push(...decodeEntryBundle(bytes, tile.width));
    }
    const again = appendLeaves(EMPTY_EDGE, imported.map(leafHash));
    expect(toHex(rootOf(again.frontier))).toBe(toHex(rootOf(tree.frontier)));
  });

  it('hold entries of every length that fits, and come back from their bytes', () => {
    const anEntry = fc.uint8Array({ maxLength: 300, size: 'max' });
    fc.assert(
      fc.property(fc.array(anEntry, { minLength: 1, maxLength: 20, size: 'max' }), (entries) => {
        const bytes = encodeEntryBundle(entries);
        expect(decodeEntryBundle(bytes, entries.length).map(toHex)).toEqual(entries.map(toHex));
        const short = bytes.subarray(0, bytes.length - 1);
        for (const [wrong, width] of [
          [bytes, entries.length + 1],
          [bytes, entries.length - 1],
          [short, entries.length],
        ] as const) {
          expect(codeOf(() => decodeEntryBundle(wrong, width))).toBe('TLOG_TILE_MALFORMED');
        }
      }),
    );
  });

  it('hold entries of 65,535 bytes and no more', () => {
    const longest = new Uint8Array(ENTRY_BYTES_MAX);
    expect(decodeEntryBundle(encodeEntryBundle([longest]), 1)[0]).toHaveLength(ENTRY_BYTES_MAX);
    const tooLong = new Uint8Array(ENTRY_BYTES_MAX + 1);
    expect(codeOf(() => encodeEntryBundle([tooLong]))).toBe('TLOG_ENTRY_TOO_LARGE');
  });

  it('hold between 1 and 256 hashes, each whole', () => {
    const hash = leafHash(utf8(''));
    for (const hashes of [[], [...Array<Bytes>(257)].map(() => hash), [hash.slice(1)]]) {
      expect(codeOf(() => encodeTile(hashes))).toBe('TLOG_TILE_MALFORMED');
    }
    expect(codeOf(() => decodeTile(hash, 2))).toBe('TLOG_TILE_MALFORMED');
  });
});
