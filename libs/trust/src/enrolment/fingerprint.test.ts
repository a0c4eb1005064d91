/** Fingerprints in words: read aloud by one person, written down by another, and the same. */

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { toBase64url } from '@comity/kernel';
import { codeOf } from '../trust.fixture.js';
import {
  FINGERPRINT_WORDS,
  FINGERPRINT_WORDS_SHOWN,
  fingerprintOf,
  isFingerprintOf,
  requireFingerprint,
} from './fingerprint.js';

const aHash = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => toBase64url(Uint8Array.from(bytes)));

const distance = (a: string, b: string): number =>
  [...a].filter((letter, place) => letter !== b[place]).length;

describe('the words of fingerprints', () => {
  it('are 128, each a consonant and a vowel twice', () => {
    expect(new Set(FINGERPRINT_WORDS).size).toBe(128);
    for (const word of FINGERPRINT_WORDS) expect(word).toMatch(/^(?:[bdfklmnpst][aiou]){2}$/);
  });

  it('never differ from each other by one letter only', () => {
    const near = FINGERPRINT_WORDS.flatMap((one, place) =>
      FINGERPRINT_WORDS.slice(place + 1)
        .filter((other) => distance(one, other) < 2)
        .map((other) => `${one} ${other}`),
    );
    expect(near).toEqual([]);
  });
});

describe('a fingerprint', () => {
  it('shows at least eighty bits, the first ones of the hash', () => {
    const bits = FINGERPRINT_WORDS_SHOWN * Math.log2(FINGERPRINT_WORDS.length);
    expect(bits).toBeGreaterThanOrEqual(80);
    const counting = Uint8Array.from({ length: 32 }, (_, place) => place + 1);
    const binary = [...counting].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const expected = Array.from({ length: 12 }, (_, place) =>
      Number.parseInt(binary.slice(7 * place, 7 * place + 7), 2),
    );
    const words = fingerprintOf(toBase64url(counting));
    expect(words.map((word) => FINGERPRINT_WORDS.indexOf(word))).toEqual(expected);
  });

  it('of the hash of nothing is the one that PROTOCOL 10.8 gives', () => {
    const nothing = '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU';
    expect(fingerprintOf(nothing).join(' ')).toBe(
      'suba sini dumi mida dofi pobo tima fadu buli kana pimi lusi',
    );
  });

  it('is heard whatever its capitals, accents, spaces, hyphens and full stops', () => {
    const told = fc.tuple(
      aHash,
      fc.array(fc.constantFrom(' ', '-', '  ', '', ' – ', '. ', '\n'), { minLength: 11 }),
      fc.nat(11),
    );
    fc.assert(
      fc.property(told, ([hash, gaps, loud]) => {
        const words = fingerprintOf(hash).map((word, place) =>
          place === loud ? word.toUpperCase().replace('A', 'Á').replace('O', 'Õ') : word,
        );
        const heard = words.map((word, place) => `${word}${gaps[place] ?? ' '}`).join('');
        return isFingerprintOf(hash, heard);
      }),
    );
  });

  it('is not heard when a word is another, is missing, or changed places', () => {
    const wrong = fc.tuple(aHash, fc.nat(11), fc.nat(127));
    fc.assert(
      fc.property(wrong, ([hash, place, index]) => {
        const words = [...fingerprintOf(hash)];
        const other = words.with(place, FINGERPRINT_WORDS[index] ?? '');
        const swapped = words
          .with(place, words.at(place - 1) ?? '')
          .with(place - 1, words[place] ?? '');
        return (
          (String(other) === String(words) || !isFingerprintOf(hash, other.join(' '))) &&
          (String(swapped) === String(words) || !isFingerprintOf(hash, swapped.join(' '))) &&
          !isFingerprintOf(hash, words.toSpliced(place, 1).join(' ')) &&
          !isFingerprintOf(hash, '')
        );
      }),
    );
  });

  it('is another when any bit of what it covers is', () => {
    fc.assert(
      fc.property(aHash, fc.nat(83), (hash, bit) => {
        const bytes = Uint8Array.from(Buffer.from(hash, 'base64url'));
        const at = Math.floor(bit / 8);
        bytes[at] = (bytes[at] ?? 0) ^ (0x80 >> (bit % 8));
        return !isFingerprintOf(toBase64url(bytes), fingerprintOf(hash).join(' '));
      }),
    );
  });

  it('refuses other words by name', async () => {
    const [hash = '', other = ''] = fc.sample(aHash, { numRuns: 2, seed: 6 });
    const heard = fingerprintOf(other).join(' ');
    expect(await codeOf(() => requireFingerprint(hash, heard))).toBe(
      'ENROLMENT_FINGERPRINT_MISMATCH',
    );
    expect(await codeOf(() => requireFingerprint(other, heard))).toBe('nothing');
  });
});
