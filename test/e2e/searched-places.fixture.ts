/** Everywhere a node leaves something, searched for a text in whatever way it may be written there. */

import { createReadStream, existsSync } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import type { NodeProcess } from './node-processes.fixture.js';

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

/** Whether this machine shows a process's memory. */
export const showsMemory = (): boolean => existsSync('/proc/self/mem');

/**
 * Every page of a process's memory that it can read and that is there: what a core file holds,
 * without the gigabytes that an engine reserves and never touches.
 */
export const memoryOf = ({ state, pid }: NodeProcess): Place => ({
  name: `${state} memory`,
  bytes: () => pagesOf(pid),
});

async function* pagesOf(pid: number): AsyncGenerator<Uint8Array> {
  const memory = await open(`/proc/${pid}/mem`);
  try {
    for (const { from, to } of mapped(await readFile(`/proc/${pid}/smaps`, 'utf8'))) {
      for (let at = from; at < to; at += CHUNK_BYTES) {
        const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, to - at));
        // What was given back in the meantime is there no more.
        const read = await memory.read(chunk, 0, chunk.length, at).catch(() => undefined);
        if (read) yield chunk.subarray(0, read.bytesRead);
      }
    }
  } finally {
    await memory.close();
  }
}

const RANGE = /^([0-9a-f]+)-([0-9a-f]+) r\S* .*?(\[vv\w+\])?$/;

/** The readable ranges of `smaps` of which a page is in memory. */
const mapped = (smaps: string): readonly { readonly from: number; readonly to: number }[] => {
  const ranges: { from: number; to: number }[] = [];
  let range: { from: number; to: number } | undefined;
  for (const line of smaps.split('\n')) {
    const [whole, from = '', to = '', virtual] = RANGE.exec(line) ?? [];
    if (/^[0-9a-f]+-[0-9a-f]+ /.test(line)) {
      range =
        whole && !virtual
          ? { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }
          : undefined;
    } else if (range && /^Rss: +[1-9]/.test(line)) ranges.push(range);
  }
  return ranges;
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
