import { describe, expect, it } from '@jest/globals';
import { toBase64url } from '@comity/kernel';
import fc from 'fast-check';
import { EvidenceError, ResumeMap } from './index.js';

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof EvidenceError ? error.code : String(error);
  }
};

const aMap = (segments: number, held: readonly number[]): ResumeMap => {
  const map = new ResumeMap(segments);
  for (const position of held) map.mark(position);
  return map;
};

describe('a resume map', () => {
  it('knows what is held and what is missing, and comes back from its text', () => {
    const aCase = fc
      .integer({ min: 1, max: 60 })
      .chain((n) =>
        fc.tuple(fc.constant(n), fc.array(fc.nat(n - 1), { size: 'max', maxLength: 80 })),
      );
    fc.assert(
      fc.property(aCase, ([segments, held]) => {
        const marked = aMap(segments, held);
        const map = ResumeMap.decode(marked.encode(), segments);
        const expected = new Set(held);
        const missing = map.missing().flatMap(({ from, to }) => {
          return Array.from({ length: to - from }, (_, at) => from + at);
        });

        expect([marked.held, map.held]).toEqual([expected.size, expected.size]);
        expect(map.complete).toBe(expected.size === segments);
        expect(missing).toHaveLength(segments - expected.size);
        for (const position of missing)
          expect(map.has(position) || expected.has(position)).toBe(false);
      }),
    );
  });

  it('names what is missing in the fewest ranges', () => {
    expect(aMap(10, [0, 3, 4, 9]).missing()).toEqual([
      { from: 1, to: 3 },
      { from: 5, to: 9 },
    ]);
    expect(aMap(2, [0, 1]).missing()).toEqual([]);
  });

  it('spells segment 0 as the most significant bit of its first byte', () => {
    expect([...aMap(10, [0, 9]).toBytes()]).toEqual([0x80, 0x40]);
  });

  it('hands out bits that nobody can change behind its back', () => {
    const map = aMap(8, [1]);
    map.toBytes().fill(0xff);
    expect(map.held).toBe(1);
    expect(map.has(0)).toBe(false);
  });

  it.each([
    ['too few bytes', toBase64url(Uint8Array.of(0)), 10],
    ['too many bytes', toBase64url(Uint8Array.of(0, 0, 0)), 10],
    ['a segment beyond the file', toBase64url(Uint8Array.of(0, 0x20)), 10],
    ['loose base64', 'AA==', 8],
    ['nothing', '', 1],
  ])('with %s is refused', (_what, text, segments) => {
    expect(codeOf(() => ResumeMap.decode(text, segments))).toBe('EVIDENCE_RESUME_MAP_MALFORMED');
  });

  it.each([-1, 10, 0.5, Number.NaN])('has no segment at %s', (position) => {
    expect(() => aMap(10, [position])).toThrow();
  });

  it('is never one of a file without segments', () => {
    expect(() => new ResumeMap(0)).toThrow();
  });
});
