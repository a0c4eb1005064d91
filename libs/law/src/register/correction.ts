/** A correction as it travels: what a State signs and the primary reads (ADR 0011). */

import type { Json, StateCode } from '@comity/kernel';
import type { Problem, Reading } from '../bodies/reading.js';
import { readOwnRows } from './legal-register.js';
import type { OwnRows } from './legal-register.js';

/** The media type in a correction's signatures; no other kind of object shares it. */
export const TYP_CORRECTION = 'comity-corr+jws';
export const CORRECTION_VERSION = 'comity-correction/1';
/** A State's rows are some tens of short texts; two signatures are five thousand bytes. */
export const CORRECTION_BYTES_MAX = 262_144;

/** Rows that a State puts in place of its own, on one version of the register. */
export interface Correction {
  /** Name of the network; a correction of one counts in no other. */
  readonly network: string;
  readonly state: StateCode;
  /** The version the State has seen, and corrects: SHA-256 of its snapshot, base64url. */
  readonly on: string;
  readonly rows: OwnRows;
}

/** What is signed for a correction: `{ver, network, state, on, rows}`. */
export const correctionPayload = ({ network, state, on, rows }: Correction): Json => ({
  ver: CORRECTION_VERSION,
  network,
  state,
  on,
  rows: rows as object as Json,
});

/** The State that a payload says it is of, to find the keys it must bear; nothing is proven yet. */
export const correctingState = (payload: Json): string | null => {
  const { state } = membersOf(payload);
  return typeof state === 'string' ? state : null;
};

/**
 * Reads a payload whose signatures are those of `given.state`, or says by path what is wrong: a
 * version we do not speak, another network or State, rows of no form.
 */
export const readCorrection = (
  payload: Json,
  given: Pick<Correction, 'network' | 'state'>,
): Reading<Correction> => {
  const { ver, network, state, on, rows } = membersOf(payload);
  const read = readOwnRows(rows ?? null);
  const problems: readonly Problem[] = [
    ...when(ver !== CORRECTION_VERSION, 'ver'),
    ...when(network !== given.network, 'network'),
    ...when(state !== given.state, 'state'),
    ...when(typeof on !== 'string', 'on'),
    ...(read.ok ? [] : read.problems.map(inRows)),
  ];
  if (problems.length > 0 || !read.ok || typeof on !== 'string') return { ok: false, problems };
  return { ok: true, value: { ...given, on, rows: read.value } };
};

const when = (wrong: boolean, path: string): readonly Problem[] =>
  wrong ? [{ path, problem: 'NOT_ALLOWED' }] : [];

const inRows = ({ path, problem }: Problem): Problem => ({
  path: path === '' ? 'rows' : `rows.${path}`,
  problem,
});

const membersOf = (payload: Json): Readonly<Record<string, Json>> =>
  typeof payload === 'object' && payload !== null && !Array.isArray(payload)
    ? (payload as Readonly<Record<string, Json>>)
    : {};
