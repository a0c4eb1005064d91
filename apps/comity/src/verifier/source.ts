/** Where the archive's bytes come from: memory, or a file that is never held whole. */

import { open } from 'node:fs/promises';
import { demand } from './disproof.js';

/** Bytes by their place. */
export interface Source {
  readonly size: number;
  /** Exactly these bytes, which must lie within `size`. */
  read(at: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Opens an archive.
 *
 * @param bundle its path, or its bytes
 * @throws what the file system throws
 */
export const openSource = (bundle: string | Uint8Array): Promise<Source> =>
  typeof bundle === 'string' ? openFile(bundle) : Promise.resolve(inMemory(bundle));

const inMemory = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  read: (at, length) => Promise.resolve(bytes.subarray(at, at + length)),
  close: () => Promise.resolve(),
});

const openFile = async (path: string): Promise<Source> => {
  const file = await open(path, 'r');
  const { size } = await file.stat();
  return {
    size,
    read: async (at, length) => {
      const buffer = Buffer.alloc(length);
      for (let held = 0; held < length;) {
        const { bytesRead } = await file.read(buffer, held, length - held, at + held);
        demand(bytesRead > 0, 'the archive became shorter while it was read');
        held += bytesRead;
      }
      return buffer;
    },
    close: () => file.close(),
  };
};
