import { Buffer } from 'node:buffer';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { base64urlLength, fromBase64, fromBase64url, toBase64, toBase64url } from './base64.js';
import { equalBytes } from './bytes.js';

const ALL_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const someBytes = fc.uint8Array({ maxLength: 100 });
/** Mostly letters, so that many of them come close to being canonical. */
const someText = fc.string({
  unit: fc.constantFrom(...'ABYZabyz0189+/-_=', ' ', '\n', 'é', '\ud800'),
  maxLength: 12,
});

describe.each([
  { name: 'base64', to: toBase64, from: fromBase64 },
  { name: 'base64url', to: toBase64url, from: fromBase64url },
] as const)('$name', ({ name, to, from }) => {
  it('is what everybody else writes', () => {
    expect(to(ALL_BYTES)).toBe(Buffer.from(ALL_BYTES).toString(name));
    fc.assert(fc.property(someBytes, (bytes) => to(bytes) === Buffer.from(bytes).toString(name)));
  });

  it('comes back as the same bytes', () => {
    fc.assert(fc.property(someBytes, (bytes) => equalBytes(from(to(bytes)), bytes)));
  });

  it('has one spelling only: what is read is what would be written', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const written = Buffer.from(text, name).toString(name);
        if (written === text) expect(to(from(text))).toBe(text);
        else expect(() => from(text)).toThrow(RangeError);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('base64', () => {
  it.each(['YQ', 'YQ=', 'YQ===', 'YR==', 'YWI', 'YWJ=', '====', 'YQ==YQ==', '-_==', '='])(
    'refuses %j',
    (text) => {
      expect(() => fromBase64(text)).toThrow(RangeError);
    },
  );
});

describe('the length of base64url', () => {
  it('is that of the bytes, and undefined for what is refused', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const length = base64urlLength(text);
        if (length === undefined) expect(() => fromBase64url(text)).toThrow(RangeError);
        else expect(fromBase64url(text)).toHaveLength(length);
      }),
      { numRuns: 2_000 },
    );
  });
});
