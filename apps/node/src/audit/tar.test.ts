import { describe, expect, it } from '@jest/globals';
import { fromUtf8, toHex, utf8 } from '@comity/kernel';
import { tarEnd, tarFile, tarHeader, tarPadding } from './tar.js';

const field = (header: Uint8Array, from: number, to: number): Uint8Array =>
  header.subarray(from, to);

describe('a bundle’s archive', () => {
  it('gives one header to one name and size: nothing is left to choose', () => {
    const header = tarHeader('README.txt', 10);
    expect(fromUtf8(field(header, 0, 10))).toBe('README.txt');
    expect(fromUtf8(field(header, 124, 135))).toBe('00000000012');
    expect(fromUtf8(field(header, 257, 265))).toBe('ustar\u000000');
    const blank = header.slice().fill(0x20, 148, 156);
    const sum = blank.reduce((total, byte) => total + byte, 0);
    expect(fromUtf8(field(header, 148, 154))).toBe(sum.toString(8).padStart(6, '0'));
  });

  it('writes a size from 8 GiB on as twelve bytes', () => {
    const header = tarHeader('content', 2 ** 33);
    expect(toHex(field(header, 124, 136))).toBe('800000000000000200000000');
  });

  it('fills every file up to a whole block and ends with two', () => {
    expect(tarFile('a', utf8('b'))).toHaveLength(1_024);
    expect([tarPadding(512).length, tarPadding(513).length]).toEqual([0, 511]);
    expect(tarEnd()).toHaveLength(1_024);
  });
});
