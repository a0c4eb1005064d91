/** Canonical JSON agrees, byte for byte, with the reference data of RFC 8785. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { canonicalize, fromHex, parseCanonical, toHex, utf8 } from '@comity/kernel';

const folder = new URL('data/rfc8785-jcs/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
const names = readdirSync(new URL('input/', folder)).map((file) => file.replace('.json', ''));

const isCanonical = (text: string): boolean => {
  try {
    parseCanonical(text);
    return true;
  } catch {
    return false;
  }
};

describe('the six pairs of the reference', () => {
  it('are there', () => {
    expect(names).toHaveLength(6);
  });

  it.each(names)('%s has exactly the bytes of the reference', (name) => {
    const bytes = utf8(canonicalize(JSON.parse(read(`input/${name}.json`))));
    expect(toHex(bytes)).toBe(read(`outhex/${name}.txt`).replaceAll(/\s/g, ''));
    expect(toHex(bytes)).toBe(toHex(utf8(read(`output/${name}.json`))));
  });

  it.each(names)('%s is accepted in its canonical spelling and in no other', (name) => {
    expect(isCanonical(read(`output/${name}.json`))).toBe(true);
    expect(isCanonical(read(`input/${name}.json`))).toBe(false);
  });
});

/** RFC 8785 appendix B: the bits of a double, and how it is written. */
const NUMBERS: readonly (readonly [bits: string, text: string])[] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
];

const doubleOf = (bits: string): number => new DataView(fromHex(bits).buffer).getFloat64(0);

describe('the numbers of appendix B', () => {
  it.each(NUMBERS)('%s is written %s', (bits, text) => {
    expect(canonicalize(doubleOf(bits))).toBe(text);
  });

  it.each(['7fffffffffffffff', '7ff0000000000000'])('%s is refused', (bits) => {
    expect(() => canonicalize(doubleOf(bits))).toThrow();
  });

  it('minus zero has no spelling of its own', () => {
    expect(isCanonical('-0')).toBe(false);
  });
});

describe('any JSON value', () => {
  it('has one canonical spelling, which reads back as the same value', () => {
    const value = fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' });
    fc.assert(
      fc.property(value, (json) => {
        const text = canonicalize(json);
        return canonicalize(parseCanonical(text)) === text;
      }),
    );
  });

  it('spells the same whatever the order of its members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (members) => {
        const reversed = Object.fromEntries(Object.entries(members).toReversed());
        return canonicalize(reversed) === canonicalize(members);
      }),
    );
  });

  it.each([
    '{"a":1,"a":1}',
    '{"b":1,"a":1}',
    '[1 ]',
    '1.0',
    '1e0',
    '"\\u0061"',
    '"\\/"',
    '\uFEFF1',
  ])('%s is refused as another spelling', (text) => {
    expect(isCanonical(text)).toBe(false);
  });

  it('with a lone surrogate, or nested beyond 64 levels, has no canonical form', () => {
    expect(isCanonical('"\\ud800"')).toBe(false);
    expect(isCanonical('['.repeat(64) + ']'.repeat(64))).toBe(true);
    expect(isCanonical('['.repeat(100_000) + ']'.repeat(100_000))).toBe(false);
  });
});
