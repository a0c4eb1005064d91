import { describe, expect, it } from '@jest/globals';
import { type Bytes, type Entropy, toHex, utf8 } from '@comity/kernel';
import fc from 'fast-check';
import { EvidenceError, plainSegmentBytes, startOpening, startSealing } from './index.js';

const SEGMENT_BYTES = 48;
const FULL = plainSegmentBytes(SEGMENT_BYTES);
const KEY = utf8('0123456789abcdef0123456789abcdef');
const AAD = utf8('{"file":"f","jti":"j"}');

/** Counts instead of throwing dice: no two answers alike, every run the same. */
const counting = (): Entropy => {
  let counter = 0;
  const bytes = (length: number): Bytes => {
    counter += 1;
    return Uint8Array.from({ length }, (_, at) => (counter * 31 + at) & 0xff);
  };
  return { bytes, uuid: () => String((counter += 1)) };
};

const seal = (plaintext: Uint8Array) => {
  const sealing = startSealing({
    key: KEY,
    aad: AAD,
    entropy: counting(),
    segmentBytes: SEGMENT_BYTES,
    rotationMask: 2,
  });
  const count = Math.max(1, Math.ceil(plaintext.length / FULL));
  const segments = Array.from({ length: count }, (_, at) =>
    sealing.sealSegment(plaintext.subarray(at * FULL, (at + 1) * FULL), at === count - 1),
  );
  return { header: sealing.header, segments };
};

const openingOf = (header: Uint8Array, over: { key?: Bytes; aad?: Bytes } = {}) =>
  startOpening({
    key: KEY,
    aad: AAD,
    header,
    segmentBytes: SEGMENT_BYTES,
    rotationMask: 2,
    ...over,
  });

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof EvidenceError ? error.code : String(error);
  }
};

const flipped = (bytes: Uint8Array, bit: number): Bytes =>
  Uint8Array.from(bytes, (byte, at) =>
    at === Math.floor(bit / 8) % bytes.length ? byte ^ (1 << (bit % 8)) : byte,
  );

const aPlaintext = fc.uint8Array({ maxLength: FULL * 9, size: 'max' });

describe('a sealed file', () => {
  it('opens to the same bytes, whatever its length', () => {
    fc.assert(
      fc.property(aPlaintext, (plaintext) => {
        const { header, segments } = seal(plaintext);
        const opening = openingOf(header);
        const opened = segments.map((segment, position) =>
          opening.openSegment({ position, final: position === segments.length - 1 }, segment),
        );
        expect(opened.map(toHex).join('')).toBe(toHex(plaintext));
      }),
    );
  });

  it('opens in any order, one segment without the others', () => {
    const { header, segments } = seal(new Uint8Array(FULL * 8));
    const opening = openingOf(header);
    for (const position of [7, 0, 3, 4, 1]) {
      const segment = segments[position] ?? utf8('');
      const plaintext = opening.openSegment({ position, final: position === 7 }, segment);
      expect(plaintext).toHaveLength(FULL);
    }
  });

  it('refuses a segment after any change of a single bit', () => {
    fc.assert(
      fc.property(aPlaintext, fc.nat(), fc.nat(), (plaintext, which, bit) => {
        const { header, segments } = seal(plaintext);
        const position = which % segments.length;
        const place = { position, final: position === segments.length - 1 };
        const changed = flipped(segments[position] ?? utf8(''), bit);
        expect(codeOf(() => openingOf(header).openSegment(place, changed))).toBe(
          'EVIDENCE_SEGMENT_INVALID',
        );
      }),
    );
  });

  it('refuses a segment at another place than its own', () => {
    const { header, segments } = seal(new Uint8Array(FULL * 8));
    const opening = openingOf(header);
    for (const [from, segment] of segments.entries()) {
      for (let position = 0; position < 9; position += 1) {
        if (position === from) continue;
        const place = { position, final: from === 7 };
        expect(codeOf(() => opening.openSegment(place, segment))).toBe('EVIDENCE_SEGMENT_INVALID');
      }
    }
  });

  it('refuses to end with a segment that is not its last, or to go on after its last', () => {
    const { header, segments } = seal(new Uint8Array(FULL * 3));
    const opening = openingOf(header);
    for (const [position, segment] of segments.entries()) {
      const place = { position, final: position !== 2 };
      expect(codeOf(() => opening.openSegment(place, segment))).toBe('EVIDENCE_SEGMENT_INVALID');
    }
  });

  it('refuses a segment cut short, lengthened, or stating another length', () => {
    const { header, segments } = seal(new Uint8Array(FULL + 3));
    const opening = openingOf(header);
    const [first, last] = segments as [Bytes, Bytes];
    const restated = Uint8Array.from(last, (byte, at) => (at === 3 ? byte - 1 : byte));
    const notLast = Uint8Array.from(last, (byte, at) => (at < 4 ? 0xff : byte));
    const wrong: [number, Uint8Array][] = [
      [0, first.subarray(1)],
      [0, Uint8Array.from(first, (byte, at) => (at < 4 ? ([0, 0, 0, 48][at] ?? 0) : byte))],
      [0, Uint8Array.of(...first, 0)],
      [1, last.subarray(0, -1)],
      [1, Uint8Array.of(...last, 0)],
      [1, restated],
      [1, notLast],
      [1, new Uint8Array(0)],
      [1, last.subarray(0, 31)],
    ];
    for (const [position, segment] of wrong) {
      const place = { position, final: position === 1 };
      expect(codeOf(() => opening.openSegment(place, segment))).toBe('EVIDENCE_SEGMENT_INVALID');
    }
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 40])('has no segment at %s', (position) => {
    const { header, segments } = seal(utf8('x'));
    const open = () =>
      openingOf(header).openSegment({ position, final: true }, segments[0] ?? utf8(''));
    expect(codeOf(open)).toBe('EVIDENCE_SEGMENT_INVALID');
  });
});

describe('a header', () => {
  const { header } = seal(utf8('evidence'));

  it('commits to the key, to what the file is bound to, and to every bit of itself', () => {
    expect(codeOf(() => openingOf(header, { key: flipped(KEY, 0) }))).toBe(
      'EVIDENCE_HEADER_INVALID',
    );
    expect(codeOf(() => openingOf(header, { aad: utf8('other') }))).toBe('EVIDENCE_HEADER_INVALID');
    for (let bit = 0; bit < header.length * 8; bit += 1) {
      expect(codeOf(() => openingOf(flipped(header, bit)))).toBe('EVIDENCE_HEADER_INVALID');
    }
  });

  it('has 74 bytes', () => {
    expect(header).toHaveLength(74);
    for (const wrong of [header.subarray(1), Uint8Array.of(...header, 0), utf8('')]) {
      expect(codeOf(() => openingOf(wrong))).toBe('EVIDENCE_HEADER_INVALID');
    }
  });
});

describe('sealing', () => {
  const begin = () =>
    startSealing({ key: KEY, aad: AAD, entropy: counting(), segmentBytes: SEGMENT_BYTES });

  it('stops at a segment that is too long, at a short one that is not the last, and after the last', () => {
    expect(() => begin().sealSegment(new Uint8Array(FULL + 1), true)).toThrow();
    expect(() => begin().sealSegment(new Uint8Array(FULL - 1), false)).toThrow();
    const sealing = begin();
    sealing.sealSegment(utf8('all'), true);
    expect(() => sealing.sealSegment(utf8('more'), true)).toThrow();
  });

  it('stops at a key that is not 32 bytes long', () => {
    expect(() => startSealing({ key: utf8('short'), aad: AAD, entropy: counting() })).toThrow();
  });
});
