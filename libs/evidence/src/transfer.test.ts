import { describe, expect, it } from '@jest/globals';
import { type Bytes, concat, type Entropy, fromBase64url, toHex, utf8 } from '@comity/kernel';
import fc from 'fast-check';
import {
  bindingText,
  EvidenceError,
  fileId,
  FileOpener,
  FileSealer,
  leafTiles,
  plainSegmentBytes,
  ResumeMap,
  segmentsRoot,
  startSha256,
  verifyLeafTiles,
  verifySegment,
} from './index.js';

const SEGMENT_BYTES = 40;
const FULL = plainSegmentBytes(SEGMENT_BYTES);
const ID = fileId('018f6c1e-6e62-4ce4-89f9-883e4ec90d87');
const JTI = 'msg-1';
const KEY = utf8('0123456789abcdef0123456789abcdef');

const counting = (): Entropy => {
  let counter = 0;
  const bytes = (length: number): Bytes => {
    counter += 1;
    return Uint8Array.from({ length }, (_, at) => (counter * 31 + at) & 0xff);
  };
  return { bytes, uuid: () => String((counter += 1)) };
};

const aFile = (over: object = {}) => ({
  id: ID,
  media: 'image/jpeg',
  key: KEY,
  binding: bindingText(ID, JTI),
  entropy: counting(),
  segmentBytes: SEGMENT_BYTES,
  ...over,
});

/** Seals a file that arrives in these chunks. */
const seal = (chunks: readonly Uint8Array[]) => {
  const sealer = new FileSealer(aFile());
  const segments = chunks.flatMap((chunk) => sealer.push(chunk));
  const { segment, manifest, leafHashes } = sealer.end();
  return { manifest, leafHashes, segments: [...segments, segment] };
};

const openerOf = (manifest: ReturnType<typeof seal>['manifest'], key = KEY) =>
  new FileOpener({ manifest, key, jti: 'unused', segmentBytes: SEGMENT_BYTES });

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof EvidenceError ? error.code : String(error);
  }
};

const someChunks = fc.array(fc.uint8Array({ maxLength: FULL * 3, size: 'max' }), {
  maxLength: 8,
  size: 'max',
});

describe('a file', () => {
  it('comes out as it went in, however its bytes arrive', () => {
    fc.assert(
      fc.property(someChunks, (chunks) => {
        const { manifest, segments } = seal(chunks);
        const opener = openerOf(manifest);
        const opened = segments.map((segment) => opener.open(segment));
        opener.end();

        const whole = concat(...chunks);
        const sha256 = startSha256();
        sha256.update(whole);
        expect(toHex(concat(...opened))).toBe(toHex(whole));
        expect(toHex(fromBase64url(manifest.sha256))).toBe(toHex(sha256.digest()));
        expect([manifest.size, manifest.ct.n]).toEqual([whole.length, segments.length]);
      }),
    );
  });

  it('is the same file whatever the chunks it arrives in', () => {
    const bytes = Uint8Array.from({ length: FULL * 5 + 3 }, (_, at) => at);
    const once = seal([bytes]);
    const slowly = seal(Array.from(bytes, (byte) => Uint8Array.of(byte)));
    expect(slowly.manifest).toEqual(once.manifest);
  });

  it('is refused at once when no manifest could announce it', () => {
    const wrong = [{ name: '../x' }, { media: 'JPEG' }, { binding: 'x' }, { id: 'f1' }];
    for (const over of wrong) {
      expect(codeOf(() => new FileSealer(aFile(over)))).toBe('EVIDENCE_MANIFEST_MALFORMED');
    }
  });

  it('is not released when it ends early, goes on too long, or is not what was signed', () => {
    const { manifest, segments } = seal([new Uint8Array(FULL * 2 + 1)]);
    const [first, second, third] = segments as [Bytes, Bytes, Bytes];
    const other = seal([new Uint8Array(FULL * 2 + 1).fill(1)]).manifest;

    const early = openerOf(manifest);
    early.open(first);
    early.open(second);
    expect(codeOf(() => early.end())).toBe('EVIDENCE_FILE_TRUNCATED');

    early.open(third);
    early.end();
    expect(codeOf(() => early.open(third))).toBe('EVIDENCE_SEGMENT_INVALID');

    const another = openerOf({ ...manifest, sha256: other.sha256 });
    for (const segment of segments) another.open(segment);
    expect(codeOf(() => another.end())).toBe('EVIDENCE_FILE_MISMATCH');

    const longer = openerOf({ ...manifest, size: manifest.size - 1 });
    for (const segment of segments) longer.open(segment);
    expect(codeOf(() => longer.end())).toBe('EVIDENCE_FILE_MISMATCH');
  });

  it('ends where its manifest says, though its sender sealed a segment more', () => {
    const short = seal([new Uint8Array(FULL)]);
    const long = seal([new Uint8Array(FULL * 3)]); // Same key and IV, as only a liar does.
    const opener = openerOf(short.manifest);
    opener.open(short.segments[0] ?? utf8(''));
    expect(codeOf(() => opener.open(long.segments[1] ?? utf8('')))).toBe(
      'EVIDENCE_SEGMENT_INVALID',
    );
  });

  it('does not open with another key', () => {
    const { manifest } = seal([utf8('evidence')]);
    expect(codeOf(() => openerOf(manifest, KEY.toReversed()))).toBe('EVIDENCE_HEADER_INVALID');
  });
});

describe('a transfer', () => {
  const sealed = seal([Uint8Array.from({ length: FULL * 300 + 1 }, (_, at) => at & 0xff)]);
  const { n } = sealed.manifest.ct;
  const announced = { segments: n, root: fromBase64url(sealed.manifest.ct.root) };

  it('begins with leaf hashes in tiles of 256, which make the signed root', () => {
    const tiles = leafTiles(sealed.leafHashes);
    expect(tiles.map((tile) => tile.length)).toEqual([256 * 32, 45 * 32]);
    const leafHashes = verifyLeafTiles(tiles, announced);
    expect(leafHashes.map(toHex)).toEqual(sealed.leafHashes.map(toHex));
  });

  it('refuses leaf hashes that are changed, moved, too few or too many', () => {
    const [first, last] = leafTiles(sealed.leafHashes) as [Bytes, Bytes];
    const changed = Uint8Array.from(first, (byte, at) => (at === 77 ? byte ^ 1 : byte));
    const moved = concat(first.subarray(32, 64), first.subarray(0, 32), first.subarray(64));
    const wrong = [
      [changed, last],
      [moved, last],
      [first],
      [first, last, last],
      [first, last.subarray(32)],
      [first, concat(last, last.subarray(0, 32))],
      [last, first],
      [],
    ];
    for (const tiles of wrong) {
      expect(codeOf(() => verifyLeafTiles(tiles, announced))).toBe('EVIDENCE_LEAVES_MISMATCH');
    }
  });

  it('takes each segment at its own place only, unchanged', () => {
    const { segments, leafHashes } = sealed;
    fc.assert(
      fc.property(fc.nat(n - 1), fc.nat(n), fc.nat(SEGMENT_BYTES * 8), (from, to, bit) => {
        const segment = segments[from] ?? utf8('');
        const at = Math.floor(bit / 8) % segment.length;
        const changed = segment.with(at, (segment[at] ?? 0) ^ (1 << (bit % 8)));
        verifySegment(from, segment, leafHashes);
        expect(codeOf(() => verifySegment(from, changed, leafHashes))).toBe(
          'EVIDENCE_SEGMENT_MISMATCH',
        );
        if (from === to) return;
        expect(codeOf(() => verifySegment(to, segment, leafHashes))).toBe(
          'EVIDENCE_SEGMENT_MISMATCH',
        );
      }),
    );
  });

  it('gives the same file in whatever order, with whatever interruptions, segments arrive', () => {
    const whole = Uint8Array.from({ length: FULL * 11 + 5 }, (_, at) => at);
    const { manifest, segments, leafHashes } = seal([whole]);
    const someOrder = fc.array(fc.nat(segments.length - 1), { maxLength: 40, size: 'max' });
    fc.assert(
      fc.property(someOrder, (arrivals) => {
        const store = new Map<number, Bytes>();
        let held = new ResumeMap(segments.length);
        const arrive = (position: number) => {
          verifySegment(position, segments[position] ?? utf8(''), leafHashes);
          store.set(position, segments[position] ?? utf8(''));
          held.mark(position);
          held = ResumeMap.decode(held.encode(), segments.length); // An interruption.
        };
        arrivals.forEach(arrive);
        for (const { from, to } of held.missing()) {
          for (let position = to - 1; position >= from; position -= 1) arrive(position);
        }

        const opener = openerOf(manifest);
        const opened = segments.map((_, at) => opener.open(store.get(at) ?? utf8('')));
        opener.end();
        expect(held.complete).toBe(true);
        expect(toHex(concat(...opened))).toBe(toHex(whole));
      }),
    );
  });

  it('of no segment at all has no root that a file could have', () => {
    expect(toHex(segmentsRoot([]))).not.toBe(toHex(segmentsRoot(seal([]).leafHashes)));
  });
});
