/** Base64 in its two alphabets, strict: one value has exactly one spelling. */

import { fromUtf8, utf8, type Bytes } from './bytes.js';

/** Base64url without padding (RFC 4648 section 5). */
export const toBase64url = (bytes: Uint8Array): string => toLetters(bytes, BASE64URL);

/**
 * The bytes of canonical base64url.
 *
 * @throws {RangeError} for padding, white space, foreign characters or stray trailing bits:
 *   everything that would let two texts name the same bytes (PROTOCOL 2.2)
 */
export const fromBase64url = (text: string): Bytes => fromLetters(text, BASE64URL);

/**
 * How many bytes canonical base64url spells, without reading them; undefined for any text that
 * `fromBase64url` refuses.
 */
export const base64urlLength = (text: string): number | undefined => bytesIn(text, BASE64URL);

/** Standard base64 with padding (RFC 4648 section 4), as signed notes use it. */
export const toBase64 = (bytes: Uint8Array): string => padded(toLetters(bytes, BASE64));

/**
 * The bytes of canonical standard base64.
 *
 * @throws {RangeError} for any spelling but the one `toBase64` writes
 */
export const fromBase64 = (text: string): Bytes => {
  const [letters = ''] = text.split('=', 1);
  if (padded(letters) !== text) throw new RangeError('not canonical base64');
  return fromLetters(letters, BASE64);
};

const padded = (letters: string): string => letters + '='.repeat(-letters.length & 3);

/** The sixty-four letters as UTF-8, what each of 256 bytes is worth as a letter, and a text of them. */
interface Alphabet {
  readonly letters: Bytes;
  readonly values: Bytes;
  readonly form: RegExp;
}

const SIX_BITS = 0x3f;

const alphabetOf = (lastTwo: string, form: RegExp): Alphabet => {
  const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const letters = utf8(`${upper}${upper.toLowerCase()}0123456789${lastTwo}`);
  const values = new Uint8Array(0x100);
  letters.forEach((letter, value) => values.fill(value, letter, letter + 1));
  return { letters, values, form };
};

const BASE64URL = alphabetOf('-_', /^[A-Za-z0-9_-]*$/);
const BASE64 = alphabetOf('+/', /^[A-Za-z0-9+/]*$/);

/** By letters after the last whole four: the bits that no byte holds. One letter alone is no byte. */
const STRAY_BITS = [0, undefined, 0b1111, 0b11];

/** How many bytes the letters of `text` spell; undefined unless no other text spells the same. */
const bytesIn = (text: string, { form, values }: Alphabet): number | undefined => {
  const stray = STRAY_BITS[text.length & 3];
  if (stray === undefined || !form.test(text)) return undefined;
  const last = text === '' ? 0 : byteAt(values, text.charCodeAt(text.length - 1));
  return (last & stray) === 0 ? Math.floor((text.length * 3) / 4) : undefined;
};

/** Loops over tables, because every byte that crosses the border passes here several times. */
const toLetters = (bytes: Uint8Array, { letters }: Alphabet): string => {
  const out = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const bits =
      (byteAt(bytes, from) << 16) | (byteAt(bytes, from + 1) << 8) | byteAt(bytes, from + 2);
    // What is written beyond its end, an array drops.
    out[to] = byteAt(letters, bits >> 18);
    out[to + 1] = byteAt(letters, (bits >> 12) & SIX_BITS);
    out[to + 2] = byteAt(letters, (bits >> 6) & SIX_BITS);
    out[to + 3] = byteAt(letters, bits & SIX_BITS);
  }
  return fromUtf8(out);
};

/** @throws {RangeError} unless `text` is what `toLetters` makes of the result */
const fromLetters = (text: string, alphabet: Alphabet): Bytes => {
  const length = bytesIn(text, alphabet);
  if (length === undefined) throw new RangeError('not canonical base64');
  const letters = utf8(text);
  const out = new Uint8Array(length);
  const worth = (index: number): number => byteAt(alphabet.values, byteAt(letters, index));
  for (let from = 0, to = 0; from < letters.length; from += 4, to += 3) {
    const left = (worth(from) << 18) | (worth(from + 1) << 12);
    const bits = left | (worth(from + 2) << 6) | worth(from + 3);
    out[to] = bits >> 16;
    out[to + 1] = bits >> 8;
    out[to + 2] = bits;
  }
  return out;
};

/** Beyond its end an array counts as zeros. */
const byteAt = (bytes: Uint8Array, index: number): number => bytes[index] ?? 0;
