/** What a court bundle shows to somebody who trusts neither State: honest bundles, and single bytes. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { concat } from '@comity/kernel';
import { fingerprintOf } from '../../apps/comity/src/verifier/anchor.js';
import { CHECKS } from '../../apps/comity/src/verifier/checks.js';
import { readContainer } from '../../apps/comity/src/verifier/container.js';
import { Report } from '../../apps/comity/src/verifier/report.js';
import { headerOf, readHeader } from '../../apps/comity/src/verifier/tar-header.js';
import { verifyBundle, type Line } from '../../apps/comity/src/verifier/verify-bundle.js';
import { tarHeader } from '../../apps/node/src/audit/tar.js';
import { archiveOf, partsOf, STORY, type Part } from './court-bundle.fixture.js';
import { anAdministrator, anchorOf, aWorld, type World } from './court-world.fixture.js';

const BLOCK_BYTES = 512;
/** Hundreds of whole verifications, on a machine that may be busy. */
const FLIPS_MS_MAX = 120_000;

let world: World;
let folder: string;

beforeAll(async () => {
  world = await aWorld();
  folder = mkdtempSync(join(tmpdir(), 'comity-bundle-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const written = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

const levels = (lines: readonly Line[], level: Line['level']): readonly string[] =>
  lines.filter((line) => line.level === level).map(({ check }) => check);

describe('an honest court bundle', () => {
  it('verifies at either State, and by path as by its bytes', async () => {
    for (const exporter of [world.gtm, world.mex]) {
      const archive = archiveOf(await partsOf(world, STORY, exporter));
      const held = await verifyBundle(archive);
      expect(levels(held.lines, 'failed')).toEqual([]);
      expect(held.ok).toBe(true);
      expect(await verifyBundle(written('honest.tar', archive))).toEqual(held);
    }
  });

  it('is told about in every check of the catalogue', async () => {
    const { lines } = await verifyBundle(archiveOf(await partsOf(world)));
    const told = new Set<string>(lines.map(({ check }) => check));
    // Here nobody succeeded: of that court-bundle-administrators.test.ts tells.
    expect(Object.keys(CHECKS).filter((check) => !told.has(check))).toEqual(['anchor.succession']);
  });

  it('says what is absent as a warning, and what it cannot judge as unchecked', async () => {
    const story = STORY.map((plan, at) =>
      at === 4 ? { ...plan, receipted: false, shown: false } : plan,
    );
    const parts = (await partsOf(world, story)).filter(({ name }) => !name.endsWith('content'));
    const { lines, ok } = await verifyBundle(archiveOf(parts));
    expect(ok).toBe(true);
    expect(levels(lines, 'warning').toSorted()).toEqual([
      ...STORY.map(() => 'act.approvals'),
      'anchor.origin',
      'file.content',
      'file.content',
      'file.receipt',
      'log.entry',
      'receipt.binding',
    ]);
    expect(new Set(levels(lines, 'unchecked'))).toEqual(
      new Set(Object.keys(CHECKS).filter((check) => check.startsWith('scope.'))),
    );
  });
});

describe('the trust anchor', () => {
  it('is compared with the one that the reader had before', async () => {
    const archive = archiveOf(await partsOf(world));
    const trusted = written('anchor.json', anchorOf(world.administrators));
    const { lines } = await verifyBundle(archive, { anchorFile: trusted });
    expect(levels(lines, 'warning')).not.toContain('anchor.origin');
    expect(levels(lines, 'passed')).toContain('anchor.origin');

    const strangers = await Promise.all(['a', 'b', 'c'].map(anAdministrator));
    const anchorFile = written('other.json', anchorOf(strangers));
    const verdict = await verifyBundle(archive, { anchorFile });
    expect(levels(verdict.lines, 'failed')).toEqual(['anchor.origin']);
  });

  it('names each administrator once, each with keys of its own, and a threshold they can meet', async () => {
    const [a, b, c] = world.administrators;
    const honest = await partsOf(world);
    for (const anchor of [
      anchorOf([a, b, { ...c, id: a.id }]),
      anchorOf([a, b, { ...c, pairs: a.pairs }]),
      anchorOf([a, { ...b, pairs: b.pairs.slice(0, 1) }, c]),
      anchorOf([a, b, c], 4),
      anchorOf([a, b, c], 0),
    ]) {
      const parts = honest.map((part) =>
        part.name === 'anchor.json' ? { ...part, bytes: anchor } : part,
      );
      const { lines } = await verifyBundle(archiveOf(parts));
      expect(levels(lines, 'failed')).toEqual(['anchor.form']);
    }
  });

  it('given as something else is not the one', async () => {
    const anchorFile = written('no-anchor.json', new TextEncoder().encode('{}'));
    const { lines } = await verifyBundle(archiveOf(await partsOf(world)), { anchorFile });
    expect(levels(lines, 'failed')).toEqual(['anchor.origin']);
  });

  it('has one fingerprint whatever its white space, in digits and in words', () => {
    const text = '{"network":"n","administrators":[]}';
    const spaced = JSON.stringify(JSON.parse(text), null, 2);
    const [one, other] = [text, spaced].map((each) => fingerprintOf(Buffer.from(each)));
    expect(one).toEqual(other);
    expect(one?.hex).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
    expect(one?.words).toMatch(/^([a-z]{5} ){15}[a-z]{5}$/);
  });
});

/** The parts of one file in an archive, so that a flip can be put into each. */
interface Region {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const regionsOf = (parts: readonly Part[], archive: Uint8Array): readonly Region[] => {
  const regions: Region[] = [];
  let at = 0;
  const sums = archive.length - parts.reduce((sum, { bytes }) => sum + stored(bytes.length), 0);
  const sizes = parts.map(({ name, bytes }) => ({ name, size: stored(bytes.length) }));
  sizes.push({ name: 'SHA256SUMS', size: sums - 2 * BLOCK_BYTES });
  for (const { name, size } of sizes) {
    regions.push({ name, from: at, to: at + BLOCK_BYTES });
    if (size > BLOCK_BYTES) regions.push({ name, from: at + BLOCK_BYTES, to: at + size });
    at += size;
  }
  return [...regions, { name: 'the end', from: at, to: archive.length }];
};

const stored = (size: number): number => BLOCK_BYTES + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;

const told = ({ what, detail = '' }: Line): string => `${what} (${detail})`;

/** Whether a failing line names the file, or a byte of the region. */
const names = (line: Line, { name, from, to }: Region): boolean => {
  const { what, ok } = line;
  if (ok) return false;
  const at = Number(/^container at byte (\d+)/.exec(what)?.[1] ?? -1);
  return told(line).includes(name) || (at >= from && at < to);
};

describe('a single flipped byte', () => {
  let parts: readonly Part[];
  let archive: Uint8Array;
  let regions: readonly Region[];

  beforeAll(async () => {
    parts = await partsOf(world, STORY.slice(0, 2));
    archive = archiveOf(parts);
    regions = regionsOf(parts, archive);
  });

  const verdictOfFlip = async (at: number, mask: number) => {
    const flipped = archive.slice();
    flipped[at] = (flipped[at] ?? 0) ^ mask;
    return verifyBundle(flipped);
  };

  it(
    'in every structural region makes the bundle fail, and the line that fails names the place',
    async () => {
      for (const region of regions) {
        const { from, to } = region;
        const places = new Set([from, from + 1, Math.floor((from + to) / 2), to - 2, to - 1]);
        for (const at of places) {
          const { lines, ok } = await verdictOfFlip(at, 1);
          expect([at, ok]).toEqual([at, false]);
          expect([at, lines.some((line) => names(line, region))]).toEqual([at, true]);
        }
      }
    },
    FLIPS_MS_MAX,
  );

  it(
    'anywhere at all makes the bundle fail, and the line that fails names the place',
    async () => {
      const place = fc.record({
        at: fc.integer({ min: 0, max: archive.length - 1 }),
        mask: fc.integer({ min: 1, max: 255 }),
      });
      await fc.assert(
        fc.asyncProperty(place, async ({ at, mask }) => {
          const region = regions.find(({ from, to }) => at >= from && at < to) as Region;
          const { lines, ok } = await verdictOfFlip(at, mask);
          return !ok && lines.some((line) => names(line, region));
        }),
        { numRuns: 150 },
      );
    },
    FLIPS_MS_MAX,
  );

  it(
    'in any file that is signed or hashed is found though SHA256SUMS was made to match',
    async () => {
      const proven = parts.filter(({ name }) => !/^(README|anchor|bundle)/.test(name));
      const place = fc.record({
        part: fc.constantFrom(...proven),
        where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        mask: fc.integer({ min: 1, max: 255 }),
      });
      await fc.assert(
        fc.asyncProperty(place, async ({ part, where, mask }) => {
          const bytes = part.bytes.slice();
          const at = Math.floor(where * bytes.length);
          bytes[at] = (bytes[at] ?? 0) ^ mask;
          const changed = parts.map((one) => (one === part ? { name: part.name, bytes } : one));
          const { lines, ok } = await verifyBundle(archiveOf(changed));
          return !ok && lines.some((line) => !line.ok && told(line).includes(part.name));
        }),
        { numRuns: 150 },
      );
    },
    FLIPS_MS_MAX,
  );

  it('in any field of a header ends the reading there', async () => {
    for (const at of [0, 20, 99, 100, 110, 124, 130, 135, 136, 150, 155, 156, 157, 257, 300, 511]) {
      const { lines } = await verdictOfFlip(at, 0x10);
      const [first, ...others] = lines.filter(({ ok }) => !ok);
      expect(first?.what).toMatch(/^container at byte 0:/);
      expect(others).toEqual([]);
    }
  });
});

describe('an archive', () => {
  it.each([
    ['cut short in a file', (bytes: Uint8Array) => bytes.subarray(0, 5_000)],
    ['cut short at its end', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 1)],
    [
      'without its last block',
      (bytes: Uint8Array) => bytes.subarray(0, bytes.length - BLOCK_BYTES),
    ],
    ['with a byte behind its end', (bytes: Uint8Array) => concat(bytes, Uint8Array.of(0))],
    ['with a block behind its end', (bytes: Uint8Array) => concat(bytes, new Uint8Array(512))],
    ['of no byte', () => new Uint8Array()],
    ['of anything else', () => new TextEncoder().encode('no archive '.repeat(1_000))],
  ])('%s is none', async (_, change) => {
    const { lines, ok } = await verifyBundle(change(archiveOf(await partsOf(world))));
    expect(ok).toBe(false);
    expect(levels(lines, 'failed')).toEqual(['container.bytes']);
  });

  it('is read through in pieces of at most one MiB, however long its files are', async () => {
    const size = 96 * 1_048_576 + 77;
    const whole = stored(size) + 2 * BLOCK_BYTES;
    const header = tarHeader('files/x/content', size);
    let longest = 0;
    const report = new Report();
    const container = await readContainer(
      {
        size: whole,
        read: (at, length) => {
          longest = Math.max(longest, length);
          return Promise.resolve(at === 0 ? header : new Uint8Array(length));
        },
        close: () => Promise.resolve(),
      },
      report,
    );
    expect(container?.entries.map((entry) => entry.size)).toEqual([size]);
    expect(longest).toBeLessThanOrEqual(1_048_576);
    expect(report.verdict().ok).toBe(true);
  });

  it('has for each name and size exactly the header that the node writes', () => {
    for (const size of [0, 1, 511, 512, 52_428_800, 8 ** 11 - 1]) {
      const header = headerOf({ name: 'files/x/content', size });
      expect(header.toString('hex')).toBe(
        Buffer.from(tarHeader('files/x/content', size)).toString('hex'),
      );
      expect(readHeader(header)).toEqual({ name: 'files/x/content', size });
    }
  });

  it('has a binary size from 8 GiB on, and never below', () => {
    for (const size of [8 ** 11, 100 * 2 ** 30, 2 ** 40]) {
      expect(readHeader(headerOf({ name: 'a', size }))).toEqual({ name: 'a', size });
    }
    const small = headerOf({ name: 'a', size: 8 ** 11 });
    small.writeBigUInt64BE(5n, 128);
    expect(() => readHeader(small)).toThrow();
  });
});
