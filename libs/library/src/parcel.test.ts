/** Parcels between libraries: the exact bytes through, and nothing but what is in form. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  canonicalize,
  concat,
  stateCode,
  utf8,
  type Bytes,
  type Json,
  type StateCode,
} from '@comity/kernel';
import {
  BODY_BYTES_MAX,
  fitting,
  LINK_BYTES_MAX,
  linkOf,
  PARCEL_BYTES_MAX,
  PARCEL_CONTRIBUTIONS_MAX,
  readHeads,
  readSeries,
  SERIES_MAX,
  writeBody,
  writeHeads,
  writeSeries,
  type Carried,
  type Heads,
} from './index.js';
import { aBody, aLink, aNode, BRA, codeOf, GTM, MEX, say, signLink } from './library.fixture.js';

const bytesOf = (value: unknown): Bytes => utf8(canonicalize(value));
const series = (value: unknown) => codeOf(() => readSeries(bytesOf(value)));
const heads = (value: unknown) => codeOf(() => readHeads(bytesOf(value)));
const MALFORMED = 'LIBRARY_PARCEL_MALFORMED';

/** Any canonical JSON that is not null, which stands for no body. */
const aText: fc.Arbitrary<Bytes> = fc
  .jsonValue({ stringUnit: 'binary' })
  .filter((value) => value !== null)
  .map(bytesOf);
const aCarried: fc.Arbitrary<Carried> = fc.record({
  link: aText,
  body: fc.option(aText),
});

/** Canonical JSON text of `length` bytes. */
const sized = (length: number): Bytes => utf8(`"${'x'.repeat(length - 2)}"`);

/** `count` State codes, in the order of the alphabet. */
const manyStates = (count: number): readonly StateCode[] =>
  Array.from({ length: count }, (_, n) =>
    stateCode(`A${String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26))}`),
  );

describe('a parcel of contributions', () => {
  it('carries a signed link and its body byte for byte', async () => {
    const { keys } = await aNode(GTM);
    const body = writeBody(aBody(say.publish()));
    const carried = [{ link: await signLink(aLink(), keys), body }];
    const [read] = readSeries(writeSeries(carried));

    expect(read).toEqual(carried[0]);
    expect(linkOf(read?.link ?? body)).toEqual(aLink());
  });

  it('carries whatever is canonical JSON byte for byte, in its order', () => {
    fc.assert(
      fc.property(fc.array(aCarried, { maxLength: 5 }), (carried) => {
        expect(readSeries(writeSeries(carried))).toEqual(carried);
      }),
    );
    const odd = utf8('{"__proto__":{"a":1},"constructor":"x","é":[1e+30,-1.5]}');
    expect(readSeries(writeSeries([{ link: odd, body: odd }]))).toEqual([{ link: odd, body: odd }]);
  });

  it('carries no body where it is for others', () => {
    const link = bytesOf({ n: 1 });

    expect(readSeries(writeSeries([{ link, body: null }]))).toEqual([{ link, body: null }]);
  });

  it('is filled up to its limits, with one at least', () => {
    const some = (count: number, length: number): readonly Carried[] =>
      Array.from({ length: count }, () => ({ link: sized(length), body: sized(length) }));
    const greatest = { link: sized(LINK_BYTES_MAX), body: sized(BODY_BYTES_MAX) };

    expect(fitting([])).toBe(0);
    expect(fitting(some(3, 10))).toBe(3);
    expect(fitting(some(PARCEL_CONTRIBUTIONS_MAX, 10))).toBe(PARCEL_CONTRIBUTIONS_MAX);
    expect(fitting(some(PARCEL_CONTRIBUTIONS_MAX + 1, 10))).toBe(PARCEL_CONTRIBUTIONS_MAX);
    expect(fitting([greatest, greatest])).toBe(1);
    expect(fitting([{ link: sized(PARCEL_BYTES_MAX), body: null }, ...some(1, 10)])).toBe(1);
  });

  it('that was filled up to its limits is read', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2, max: 40_000 }), { maxLength: 90 }), (lengths) => {
        const all = lengths.map((length) => ({ link: sized(length), body: null }));
        const carried = all.slice(0, fitting(all));

        expect(writeSeries(carried).length).toBeLessThanOrEqual(PARCEL_BYTES_MAX);
        expect(readSeries(writeSeries(carried))).toHaveLength(carried.length);
        expect(carried.length).toBeGreaterThanOrEqual(Math.min(all.length, 1));
      }),
      { numRuns: 20 },
    );
    const tight = Array.from({ length: 20 }, () => ({ link: sized(60_000), body: null }));
    expect(writeSeries(tight.slice(0, fitting(tight) + 1)).length).toBeGreaterThan(
      PARCEL_BYTES_MAX,
    );
  });

  it.each<[string, unknown]>([
    ['no list', { contributions: {} }],
    ['nothing', {}],
    ['a member more', { contributions: [], from: 'GTM' }],
    ['an inherited member', JSON.parse('{"contributions":[],"__proto__":[]}')],
    ['a list alone', []],
    ['null', null],
    ['a link alone', { contributions: [{ link: {} }] }],
    ['a body alone', { contributions: [{ body: {} }] }],
    ['more than link and body', { contributions: [{ link: {}, body: {}, n: 1 }] }],
    ['no contribution', { contributions: [null] }],
    [
      'too many',
      {
        contributions: Array.from({ length: PARCEL_CONTRIBUTIONS_MAX + 1 }, () => ({
          body: null,
          link: 1,
        })),
      },
    ],
    ['too many bytes', { contributions: [{ link: 'x'.repeat(PARCEL_BYTES_MAX), body: null }] }],
  ])('is refused with %s', async (_, value) => {
    expect(await series(value)).toBe(MALFORMED);
  });

  it('in another spelling is refused', async () => {
    const written = writeSeries([{ link: bytesOf({ a: 1, b: 2 }), body: null }]);
    const text = new TextDecoder().decode(written);

    expect(await codeOf(() => readSeries(written))).toBe('nothing');
    for (const other of [
      `${text} `,
      `\ufeff${text}`,
      text.replace('"a":1', '"a":1.0'),
      text.replace('"a":1', '"a":1,"a":1'),
      text.replace('"a":1,"b":2', '"b":2,"a":1'),
      text.replace('"a"', String.raw`"\u0061"`),
      text.replace('1', '1e400'),
      text.slice(0, -1),
      '',
    ]) {
      expect(await codeOf(() => readSeries(utf8(other)))).toBe(MALFORMED);
    }
    expect(await codeOf(() => readSeries(concat(written, Uint8Array.of(0xff))))).toBe(MALFORMED);
  });

  it('is read or refused, whatever its bytes are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array(), fc.jsonValue().map(bytesOf)), async (bytes) => {
        expect(['nothing', MALFORMED]).toContain(await codeOf(() => readSeries(bytes)));
        expect(['nothing', MALFORMED]).toContain(await codeOf(() => readHeads(bytes)));
      }),
    );
  });
});

describe('a parcel that says how far series are held', () => {
  const aState = fc.constantFrom(GTM, MEX, BRA);
  const some: Heads = { heads: { [GTM]: 3, [MEX]: 0 }, want: [BRA, GTM] };

  it('is read as it was written', () => {
    fc.assert(
      fc.property(
        fc.dictionary(aState, fc.integer({ min: 0, max: SERIES_MAX })),
        fc.uniqueArray(aState),
        (held, want) => {
          const read = readHeads(writeHeads({ heads: held, want }));

          expect(canonicalize(read.heads)).toBe(canonicalize(held));
          expect(read.want).toEqual(want.toSorted());
        },
      ),
    );
  });

  it('asks for a series once, however often it is named', () => {
    expect(readHeads(writeHeads({ heads: some.heads, want: [GTM, BRA, GTM] }))).toEqual(some);
  });

  it.each<[string, object]>([
    ['a head beyond all', { heads: { GTM: SERIES_MAX + 1 } }],
    ['a head before the first', { heads: { GTM: -1 } }],
    ['a head that is not whole', { heads: { GTM: 0.5 } }],
    ['a head in text', { heads: { GTM: '1' } }],
    ['a head of no State', { heads: { gtm: 1 } }],
    ['a head by an inherited name', { heads: JSON.parse('{"__proto__":1}') as Json }],
    ['heads in a list', { heads: [] }],
    ['no heads', { heads: null }],
    ['a wish for no State', { want: ['*'] }],
    ['a wish in numbers', { want: [1] }],
    ['wishes out of order', { want: [GTM, BRA] }],
    ['a wish twice', { want: [GTM, GTM] }],
    ['no wishes', { want: null }],
    ['too many wishes', { want: manyStates(65) }],
    ['too many heads', { heads: Object.fromEntries(manyStates(65).map((state) => [state, 1])) }],
    ['a member more', { state: GTM }],
  ])('is refused with %s', async (_, change) => {
    expect(await heads(some)).toBe('nothing');
    expect(await heads({ ...some, ...change })).toBe(MALFORMED);
  });

  it('is refused without heads or wishes', async () => {
    expect(await heads({ heads: {} })).toBe(MALFORMED);
    expect(await heads({ want: [] })).toBe(MALFORMED);
    expect(await heads({ heads: {}, want: manyStates(64) })).toBe('nothing');
  });
});
