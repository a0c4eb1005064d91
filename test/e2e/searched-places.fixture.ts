/** Everywhere a node leaves something, searched for a text in whatever way it may be written there. */

import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import type { NodeProcess } from './node-processes.fixture.js';

const run = promisify(execFile);
const CHUNK_BYTES = 8 * 1_048_576;
const WITHIN_BYTES_MIN = 16;
/** A group of three bytes in base64 begins at any of these. */
const ALIGNMENTS = [0, 1, 2] as const;

/** A place and how to read it. */
export interface Place {
  readonly name: string;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** Every file below `folder`, by its path. */
export const filesIn = async (folder: string): Promise<readonly Place[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      name: relative(folder, path),
      bytes: () => createReadStream(path, { highWaterMark: CHUNK_BYTES }),
    }));
};

/** A backup of a node's database into `folder`, as its administrator makes one. */
export const backedUp = async ({ database, state }: NodeProcess, folder: string): Promise<void> => {
  const source = new DatabaseSync(database, { readOnly: true });
  await backup(source, join(folder, `${state}-backup.sqlite`));
  source.close();
};

/** What a process was started with and has printed. */
export const processOf = ({ state, pid, printed }: NodeProcess): readonly Place[] => [
  { name: `${state} environment`, bytes: () => once(readFile(`/proc/${pid}/environ`)) },
  { name: `${state} diagnostics`, bytes: () => once(Promise.resolve(Buffer.from(printed()))) },
];

/** Whether this machine can write another process's memory into a file. */
export const canDump = (): Promise<boolean> =>
  run('gcore', ['-h']).then(
    () => true,
    (error: { readonly code?: unknown }) => error.code !== 'ENOENT',
  );

/** The whole memory of a process, as a file in `folder`. */
export const coreOf = async ({ state, pid }: NodeProcess, folder: string): Promise<Place> => {
  const prefix = join(folder, `${state}-core`);
  await run('gcore', ['-o', prefix, String(pid)], { maxBuffer: 16 * 1_048_576 });
  return {
    name: `${state} core`,
    bytes: () => createReadStream(`${prefix}.${pid}`, { highWaterMark: CHUNK_BYTES }),
  };
};

/** Which of `texts` stand in which of `places`, as `place: text`. */
export const found = async (
  places: readonly Place[],
  texts: readonly string[],
): Promise<readonly string[]> => {
  const wanted = texts.flatMap((text) => spellings(text).map((bytes) => ({ text, bytes })));
  const overlap = Math.max(...wanted.map(({ bytes }) => bytes.length));
  const hits = new Set<string>();
  for (const { name, bytes } of places) {
    let tail = Buffer.alloc(0);
    for await (const chunk of bytes()) {
      const window = Buffer.concat([tail, chunk]);
      for (const one of wanted) {
        if (window.includes(one.bytes)) hits.add(`${name}: ${one.text}`);
      }
      tail = window.subarray(-overlap);
    }
  }
  return [...hits].toSorted();
};

/** As bytes of each kind of string that an engine keeps, and within base64 at any place. */
const spellings = (text: string): readonly Buffer[] => {
  const utf8 = Buffer.from(text, 'utf8');
  // Of a short text too little is left within base64 to be no chance.
  const within = utf8.length < WITHIN_BYTES_MIN ? [] : withinBase64(utf8);
  const all = [
    utf8,
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'latin1'),
    Buffer.from(utf8.toString('hex')),
    ...within,
  ];
  return [...new Map(all.map((bytes) => [bytes.toString('hex'), bytes])).values()];
};

const withinBase64 = (utf8: Buffer): readonly Buffer[] =>
  ALIGNMENTS.flatMap((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), utf8]);
    const whole = shifted.length - (shifted.length % 3);
    const first = shift === 0 ? 0 : 4;
    return (['base64', 'base64url'] as const).map((form) =>
      Buffer.from(shifted.subarray(0, whole).toString(form).slice(first)),
    );
  });

async function* once(bytes: Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await bytes;
}
