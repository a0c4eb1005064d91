/** The archive: every byte of it accounted for, and its files by name. */

import { createHash } from 'node:crypto';
import { sha256 } from './bytes.js';
import { demand, Disproof } from './disproof.js';
import type { Report } from './report.js';
import type { Source } from './source.js';
import { BLOCK_BYTES, readHeader } from './tar-header.js';

const END_BYTES = 2 * BLOCK_BYTES;
const CHUNK_BYTES = 1_048_576;

/** One file of the archive: where it lies, and what its bytes hash to. */
export interface Entry {
  readonly name: string;
  readonly size: number;
  readonly at: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/** An archive that was read through once. */
export class Container {
  /** In the order of the archive. */
  readonly entries: readonly Entry[];
  readonly #byName: ReadonlyMap<string, Entry>;
  readonly #source: Source;

  constructor(source: Source, entries: readonly Entry[]) {
    this.#source = source;
    this.entries = entries;
    this.#byName = new Map(entries.map((entry) => [entry.name, entry]));
  }

  entry(name: string): Entry | undefined {
    return this.#byName.get(name);
  }

  /**
   * The bytes of one file, the same that were hashed when the archive was read through.
   *
   * @throws {Disproof} when it is absent or longer than `bytesMax`
   */
  async read(name: string, bytesMax: number): Promise<Uint8Array> {
    const entry = this.entry(name);
    demand(entry !== undefined, 'it is not in the bundle');
    demand(entry.size <= bytesMax, 'it is too large');
    const bytes = await this.#source.read(entry.at, entry.size);
    demand(sha256(bytes).toString('hex') === entry.sha256, 'it changed while it was read');
    return bytes;
  }
}

/**
 * Reads the archive through once, holding no more than a piece of it.
 *
 * @returns undefined when some header is damaged, for nothing after it can be found
 */
export const readContainer = async (
  source: Source,
  report: Report,
): Promise<Container | undefined> => {
  const entries: Entry[] = [];
  const damage: Damage[] = [];
  let at = 0;
  try {
    while (source.size - at > END_BYTES) {
      const entry = await readEntry(source, at, damage);
      entries.push(entry);
      at = entry.at + padded(entry.size);
    }
    await requireEnd(source, at);
  } catch (error) {
    if (!(error instanceof Disproof)) throw error;
    report.fail(
      'container.bytes',
      placeIn(error, at),
      `${error.message}; nothing after it was read`,
    );
    return undefined;
  }
  for (const { at: place, found } of damage)
    report.fail('container.bytes', `container at byte ${place}`, found);
  if (damage.length === 0) {
    report.pass('container.bytes', 'container', `${entries.length} files in ${source.size} bytes`);
  }
  return new Container(source, entries);
};

interface Damage {
  readonly at: number;
  readonly found: string;
}

/** A `Disproof` that knows better than its catcher where the damage lies. */
class Misplaced extends Disproof {
  readonly at: number;

  constructor(at: number, found: string) {
    super(found);
    this.at = at;
  }
}

const placeIn = (error: Disproof, at: number): string =>
  `container at byte ${error instanceof Misplaced ? error.at : at}`;

const readEntry = async (source: Source, at: number, damage: Damage[]): Promise<Entry> => {
  const { name, size } = readHeader(await source.read(at, BLOCK_BYTES));
  const start = at + BLOCK_BYTES;
  if (start + padded(size) + END_BYTES > source.size) {
    throw new Misplaced(source.size, `the archive ends within ${name}`);
  }
  const hash = createHash('sha256');
  for (let done = 0; done < size; done += CHUNK_BYTES) {
    hash.update(await source.read(start + done, Math.min(CHUNK_BYTES, size - done)));
  }
  const padding = await source.read(start + size, padded(size) - size);
  const dirty = padding.findIndex((byte) => byte !== 0);
  if (dirty >= 0) {
    damage.push({ at: start + size + dirty, found: `the padding after ${name} is not zero` });
  }
  return { name, size, at: start, sha256: hash.digest('hex') };
};

const requireEnd = async (source: Source, at: number): Promise<void> => {
  const end = await source.read(at, source.size - at);
  if (end.length !== END_BYTES) throw new Misplaced(source.size, 'the archive ends too early');
  const dirty = end.findIndex((byte) => byte !== 0);
  if (dirty >= 0) throw new Misplaced(at + dirty, 'the two blocks at the end are not zero');
};

const padded = (size: number): number => Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
