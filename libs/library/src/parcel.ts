/** What libraries send each other through their nodes' mailboxes (PROTOCOL 15.4). */

import {
  canonicalize,
  fromUtf8,
  parseCanonical,
  stateCode,
  utf8,
  type Bytes,
  type Json,
  type StateCode,
} from '@comity/kernel';
import { hasExactly } from '@comity/envelope/shape';
import { LibraryError } from './library.errors.js';
import { PARCEL_BYTES_MAX, PARCEL_CONTRIBUTIONS_MAX, SERIES_MAX } from './limits.js';
import { readJson } from './shape.js';

/** The kinds of parcel by which mailboxes route them. */
export const SERIES_PARCEL = 'library.series';
export const HEADS_PARCEL = 'library.heads';
export const FILES_PARCEL = 'library.files';
export const FILE_PARCEL = 'library.file';

/** Files that one parcel asks for. */
export const FILES_WANTED_MAX = 64;
const SHA256 = /^[0-9a-f]{64}$/;

/** One contribution under way: the exact bytes of its link, and of its body where it is for you. */
export interface Carried {
  readonly link: Bytes;
  readonly body: Bytes | null;
}

/**
 * How far a library holds each series, and of which it asks for what is beyond. It is that
 * library's word and proves nothing: how long a series is, its signed links alone say.
 */
export interface Heads {
  readonly heads: Readonly<Record<StateCode, number>>;
  readonly want: readonly StateCode[];
}

/** Braces, names and commas around one contribution. */
const FRAME_BYTES = 64;
const STATES_MAX = 64;

/** How many of `carried`, from the first, one parcel holds: at least one where there is one. */
export const fitting = (carried: readonly Carried[]): number => {
  let bytes = FRAME_BYTES;
  const over = carried.findIndex(({ link, body }, index) => {
    bytes += link.length + (body?.length ?? 0) + FRAME_BYTES;
    return index === PARCEL_CONTRIBUTIONS_MAX || (index > 0 && bytes > PARCEL_BYTES_MAX);
  });
  return over === -1 ? carried.length : over;
};

/** The content of a parcel of contributions. Links and bodies are canonical JSON, and stay so. */
export const writeSeries = (carried: readonly Carried[]): Bytes =>
  utf8(
    canonicalize({
      contributions: carried.map(({ link, body }) => ({
        link: parseCanonical(fromUtf8(link)),
        body: body && parseCanonical(fromUtf8(body)),
      })),
    }),
  );

/**
 * Reads a parcel of contributions. Verifies nothing of what they say.
 *
 * @throws {LibraryError} LIBRARY_PARCEL_MALFORMED
 */
export const readSeries = (content: Uint8Array): readonly Carried[] => {
  const parcel = readParcel(content);
  const list = hasExactly(parcel, ['contributions']) ? parcel['contributions'] : null;
  if (!Array.isArray(list) || list.length > PARCEL_CONTRIBUTIONS_MAX) throw malformed();
  return list.map((one: Json) => {
    if (!hasExactly(one, ['body', 'link'])) throw malformed();
    const { body, link } = one;
    return {
      link: utf8(canonicalize(link)),
      body: body === null ? null : utf8(canonicalize(body)),
    };
  });
};

/** The content of a parcel that says how far series are held. */
export const writeHeads = ({ heads, want }: Heads): Bytes =>
  utf8(canonicalize({ heads, want: [...new Set(want)].toSorted() }));

/**
 * Reads how far another library holds each series.
 *
 * @throws {LibraryError} LIBRARY_PARCEL_MALFORMED
 */
export const readHeads = (content: Uint8Array): Heads => {
  const parcel = readParcel(content);
  if (!hasExactly(parcel, ['heads', 'want'])) throw malformed();
  const { heads, want } = parcel;
  const isObject = typeof heads === 'object' && heads !== null && !Array.isArray(heads);
  if (!isObject || !Array.isArray(want) || want.length > STATES_MAX) throw malformed();
  const entries = Object.entries(heads as { readonly [state: string]: Json });
  if (entries.length > STATES_MAX) throw malformed();
  const wanted = want.map((state: Json) => stateIn(state));
  if (!isAscending(wanted)) throw malformed();
  return {
    heads: Object.fromEntries(entries.map(([state, n]) => [stateIn(state), count(n)])),
    want: wanted,
  };
};

/** The content of a parcel that asks for files, by SHA-256 in hexadecimal. */
export const writeWanted = (files: readonly string[]): Bytes =>
  utf8(canonicalize({ files: [...new Set(files)].toSorted() }));

/**
 * Reads which files another library asks for.
 *
 * @throws {LibraryError} LIBRARY_PARCEL_MALFORMED
 */
export const readWanted = (content: Uint8Array): readonly string[] => {
  const parcel = readParcel(content);
  const files = hasExactly(parcel, ['files']) ? parcel['files'] : null;
  if (!Array.isArray(files) || files.length === 0) throw malformed();
  if (files.length > FILES_WANTED_MAX) throw malformed();
  const wanted = files.map((file: Json) => hashIn(file));
  if (!isAscending(wanted)) throw malformed();
  return wanted;
};

/** The content of the parcel that a file goes with. */
export const writeFileParcel = (sha256: string): Bytes => utf8(canonicalize({ sha256 }));

/**
 * Reads which file goes with the parcel.
 *
 * @throws {LibraryError} LIBRARY_PARCEL_MALFORMED
 */
export const readFileParcel = (content: Uint8Array): string => {
  const parcel = readParcel(content);
  if (!hasExactly(parcel, ['sha256'])) throw malformed();
  return hashIn(parcel['sha256']);
};

/** In the order of the alphabet, none twice: a set has one spelling. */
const isAscending = (names: readonly string[]): boolean =>
  names.every((name, at) => at === 0 || (names[at - 1] ?? '') < name);

const hashIn = (value: Json | undefined): string => {
  if (typeof value !== 'string' || !SHA256.test(value)) throw malformed();
  return value;
};

const readParcel = (content: Uint8Array): Json => {
  const parcel = readJson(content, PARCEL_BYTES_MAX);
  if (parcel === undefined) throw malformed();
  return parcel;
};

const stateIn = (value: Json): StateCode => {
  try {
    return stateCode(typeof value === 'string' ? value : '');
  } catch (cause) {
    throw malformed(cause);
  }
};

const count = (value: Json | undefined): number => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw malformed();
  if (value < 0 || value > SERIES_MAX) throw malformed();
  return value;
};

const malformed = (cause?: unknown): LibraryError =>
  new LibraryError('LIBRARY_PARCEL_MALFORMED', {}, cause === undefined ? {} : { cause });
