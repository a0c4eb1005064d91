/** A tar archive of which every byte is determined by names and contents (PROTOCOL 11.1). */

import { concat, invariant, u64, utf8, type Bytes } from '@comity/kernel';

const BLOCK_BYTES = 512;
const NAME_BYTES_MAX = 100;
/** Up to here a size is written as eleven octal digits, beyond as twelve bytes. */
const OCTAL_SIZE_MAX = 8 ** 11 - 1;
const CHECKSUM_AT = 148;
const CHECKSUM_BYTES = 8;

/** The header of a plain file: mode 0644, owner 0, time 0, ustar; nothing left to choose. */
export const tarHeader = (name: string, size: number): Bytes => {
  const path = utf8(name);
  invariant(path.length <= NAME_BYTES_MAX, 'a name in a bundle fits its header');
  const header = new Uint8Array(BLOCK_BYTES);
  header.set(path, 0);
  header.set(utf8('0000644\0'), 100);
  header.set(utf8('0000000\0'), 108);
  header.set(utf8('0000000\0'), 116);
  header.set(sizeField(size), 124);
  header.set(utf8(`${octal(0, 11)}\0`), 136);
  header.set(utf8(' '.repeat(CHECKSUM_BYTES)), CHECKSUM_AT);
  header.set(utf8('0'), 156);
  header.set(utf8('ustar\u000000'), 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.set(utf8(`${octal(sum, 6)}\0 `), CHECKSUM_AT);
  return header;
};

/** Zeros up to the next whole block. */
export const tarPadding = (size: number): Bytes =>
  new Uint8Array((BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES);

/** Two empty blocks end an archive. */
export const tarEnd = (): Bytes => new Uint8Array(2 * BLOCK_BYTES);

/** A small file as the archive holds it. */
export const tarFile = (name: string, bytes: Uint8Array): Bytes =>
  concat(tarHeader(name, bytes.length), bytes, tarPadding(bytes.length));

const sizeField = (size: number): Bytes =>
  size <= OCTAL_SIZE_MAX
    ? utf8(`${octal(size, 11)}\0`)
    : concat(Uint8Array.of(0x80, 0, 0, 0), u64(size));

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0');
