import { describe, expect, it } from '@jest/globals';
import { type Bytes, utf8 } from '@comity/kernel';
import fc from 'fast-check';
import {
  appendLeaves,
  type Checkpoint,
  EMPTY_EDGE,
  emptyRoot,
  FINDINGS_MAX,
  fsck,
  leafHash,
  type NodeAt,
  rootOf,
} from './index.js';

const ORIGIN = 'bb.comity.example/log/2026';
const key = ({ level, index }: NodeAt) => `${level}/${index}`;

/** A stored log: entries, and the nodes they have. */
const aLog = (entries: readonly Bytes[]) => {
  const { nodes } = appendLeaves(EMPTY_EDGE, entries.map(leafHash));
  const stored = new Map(nodes.map((node) => [key(node), node.hash]));
  return { entries, stored, readNode: (at: NodeAt) => stored.get(key(at)) };
};

const someEntries = (size: number): Bytes[] =>
  Array.from({ length: size }, (_, at) => utf8(`entry ${at}`));

const aCheckpoint = (size: number): Checkpoint => {
  const { frontier } = appendLeaves(EMPTY_EDGE, someEntries(size).map(leafHash));
  return { origin: ORIGIN, size, root: rootOf(frontier) };
};

type Tampering = 'edit' | 'delete' | 'insert' | 'reorder' | 'truncate';
const tamper = (entries: readonly Bytes[], how: Tampering, at: number): Bytes[] => {
  const [here, next] = [entries[at], entries[at + 1]];
  const forged = utf8('forged');
  switch (how) {
    case 'edit':
      return entries.with(at, forged);
    case 'delete':
      return entries.toSpliced(at, 1);
    case 'insert':
      return entries.toSpliced(at, 0, forged);
    case 'reorder':
      return here && next ? entries.toSpliced(at, 2, next, here) : entries.with(at, forged);
    case 'truncate':
      return entries.slice(0, at);
  }
};

const aTampering = fc.constantFrom<Tampering[]>('edit', 'delete', 'insert', 'reorder', 'truncate');

/** A log's size, the size of the one checkpoint we hold, and a place that it covers. */
const aPlace = fc
  .integer({ min: 1, max: 70 })
  .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 1, max: size })))
  .chain(([size, covered]) =>
    fc.tuple(fc.constant(size), fc.constant(covered), fc.nat(covered - 1)),
  );

describe('fsck', () => {
  it('finds nothing in a sound log', () => {
    fc.assert(
      fc.property(aPlace, ([size, covered]) => {
        const log = aLog(someEntries(size));
        const report = fsck({
          ...log,
          size,
          checkpoints: [aCheckpoint(size), aCheckpoint(covered)],
        });
        expect(report.findings).toEqual([]);
        expect(report.size).toBe(size);
      }),
    );
  });

  it('finds every tampering with entries that one old checkpoint covers, all nodes rewritten', () => {
    fc.assert(
      fc.property(aPlace, aTampering, ([size, covered, at], how) => {
        const rewritten = aLog(tamper(someEntries(size), how, at));
        const { findings } = fsck({ ...rewritten, checkpoints: [aCheckpoint(covered)] });
        const found = new Set(findings.map(({ kind }) => kind));
        expect(found.has('checkpoint-contradicted') || found.has('entries-missing')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('names the first entry that was edited, removed, inserted or moved, nodes untouched', () => {
    fc.assert(
      fc.property(aPlace, aTampering, ([size, , at], how) => {
        const { stored, readNode } = aLog(someEntries(size));
        const entries = tamper(someEntries(size), how, at);
        const { findings } = fsck({ entries, readNode, size, checkpoints: [] });

        const shortened = entries.length === at;
        if (shortened) {
          expect(findings).toEqual([{ kind: 'entries-missing', expected: size, found: at }]);
        } else {
          expect(findings[0]).toMatchObject({ kind: 'entries-altered', first: at });
          expect(findings.filter(({ kind }) => kind === 'node-altered')).toEqual([]);
        }
        expect(stored.size).toBeGreaterThan(0);
      }),
    );
  });

  it('names the one stored node that was altered, and no other', () => {
    const entries = someEntries(37);
    const sound = aLog(entries);
    for (const place of sound.stored.keys()) {
      if (place === '0/36') continue; // A last leaf without a parent: judged as its entry.
      const readNode = (at: NodeAt) => (key(at) === place ? emptyRoot() : sound.readNode(at));
      const { findings } = fsck({ entries, readNode, checkpoints: [aCheckpoint(37)] });
      const [level, index] = place.split('/').map(Number);
      expect(findings).toEqual([{ kind: 'node-altered', level, index }]);
    }
  });

  it('names the one stored node that is missing, and no other', () => {
    const entries = someEntries(37);
    const sound = aLog(entries);
    for (const place of sound.stored.keys()) {
      const readNode = (at: NodeAt) => (key(at) === place ? undefined : sound.readNode(at));
      const { findings } = fsck({ entries, readNode, checkpoints: [] });
      const [level, index] = place.split('/').map(Number);
      expect(findings).toEqual([{ kind: 'node-missing', level, index }]);
    }
  });

  it('names the checkpoint that is not a prefix of the log, among those that are', () => {
    const log = aLog(someEntries(20));
    const forked = { ...aCheckpoint(11), root: aCheckpoint(12).root };
    const checkpoints = [aCheckpoint(20), aCheckpoint(11), forked, aCheckpoint(3)];
    const { findings } = fsck({ ...log, checkpoints });
    expect(findings).toEqual([{ kind: 'checkpoint-contradicted', size: 11, origin: ORIGIN }]);
  });

  it('notices entries that the stored size does not admit', () => {
    const { findings } = fsck({ ...aLog(someEntries(9)), size: 7, checkpoints: [] });
    expect(findings).toEqual([{ kind: 'entries-surplus', expected: 7, found: 9 }]);
  });

  it('stops listing when the list no longer helps, and says so', () => {
    const entries = someEntries(FINDINGS_MAX);
    const report = fsck({ entries, readNode: () => undefined, checkpoints: [] });
    expect(report.findings).toHaveLength(FINDINGS_MAX);
    expect(report.cut).toBe(true);
  });
});
