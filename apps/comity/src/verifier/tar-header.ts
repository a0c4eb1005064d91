/** The one header that a file of a given name and size can have in a bundle (PROTOCOL 11.1). */

import { demand } from './disproof.js';

export const BLOCK_BYTES = 512;

const NAME_BYTES_MAX = 100;
const SIZE_AT = 124;
const SIZE_BYTES = 12;
const CHECKSUM_AT = 148;
/** The largest size that eleven octal digits say; above it the size is binary. */
const OCTAL_SIZE_MAX = 8 ** 11 - 1;
const BINARY_MARK = 0x80;
const PRINTABLE = /^[\x21-\x7e]+$/;

/** What a header says: where it says it does not matter, since `headerOf` says it all again. */
export interface TarEntry {
  readonly name: string;
  readonly size: number;
}

/** Reads name and size, and holds the rest of the block to them. @throws {Disproof} */
export const readHeader = (block: Uint8Array): TarEntry => {
  const bytes = Buffer.from(block);
  const name = nameIn(bytes);
  const entry = { name, size: sizeIn(bytes.subarray(SIZE_AT, SIZE_AT + SIZE_BYTES), name) };
  const said = headerOf(entry).equals(bytes);
  demand(said, `the header of ${name} is not the one that its name and size make`);
  return entry;
};

/** Exactly these 512 bytes: mode 0644, owner and time 0, a plain file, ustar, its checksum. */
export const headerOf = ({ name, size }: TarEntry): Buffer => {
  const header = Buffer.alloc(BLOCK_BYTES);
  header.write(name, 0, 'latin1');
  header.write(['0000644', '0000000', '0000000', ''].join('\0'), 100, 'latin1');
  sizeField(size).copy(header, SIZE_AT);
  header.write(['00000000000', '        0'].join('\0'), 136, 'latin1');
  header.write(['ustar', '00'].join('\0'), 257, 'latin1');
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, CHECKSUM_AT, 'latin1');
  return header;
};

const nameIn = (bytes: Buffer): string => {
  const end = bytes.indexOf(0);
  const name = bytes.toString(
    'latin1',
    0,
    end < 0 ? NAME_BYTES_MAX : Math.min(end, NAME_BYTES_MAX),
  );
  demand(PRINTABLE.test(name), 'a header has a name that is none');
  return name;
};

const sizeIn = (field: Buffer, name: string): number => {
  if (field[0] === BINARY_MARK) {
    const size = field.readBigUInt64BE(4);
    demand(
      size <= BigInt(Number.MAX_SAFE_INTEGER),
      `the header of ${name} has a size that is none`,
    );
    return Number(size);
  }
  const octal = /^([0-7]{11})\0$/.exec(field.toString('latin1'))?.[1];
  demand(octal !== undefined, `the header of ${name} has a size that is none`);
  return Number.parseInt(octal, 8);
};

const sizeField = (size: number): Buffer => {
  const field = Buffer.alloc(SIZE_BYTES);
  if (size <= OCTAL_SIZE_MAX) {
    field.write(`${size.toString(8).padStart(SIZE_BYTES - 1, '0')}\0`, 'latin1');
    return field;
  }
  field.writeUInt8(BINARY_MARK, 0);
  field.writeBigUInt64BE(BigInt(size), 4);
  return field;
};
