/** The trust anchor: whose signatures a trust list needs; and the fingerprint people compare. */

import { sha256, textOf } from './bytes.js';
import {
  canonicalText,
  countIn,
  listIn,
  membersOf,
  parse,
  textIn,
  TOKEN,
  type Json,
} from './canonical-json.js';
import type { Container } from './container.js';
import { demand, Disproof } from './disproof.js';
import type { Report } from './report.js';
import { readSigningKey, SIGNING_ALGORITHMS, type SigningKey } from './signatures.js';

const ANCHOR_NAME = 'anchor.json';

const ANCHOR_BYTES_MAX = 1_048_576;
const ADMINISTRATORS_MAX = 64;
const KEYS_MAX = 2;
const THRESHOLD_DEFAULT = 2;

/** One who signs trust lists, with a key of each algorithm. */
export interface Administrator {
  readonly id: string;
  readonly keys: readonly SigningKey[];
}

export interface Anchor {
  readonly network: string;
  readonly threshold: number;
  readonly administrators: readonly Administrator[];
  readonly fingerprint: Fingerprint;
  /** SHA-256 of its canonical JSON, base64url: what a succession names (PROTOCOL 10.12). */
  readonly name: string;
}

/** SHA-256 of the anchor's canonical JSON (PROTOCOL 11.5), in two spellings. */
export interface Fingerprint {
  /** Sixteen groups of four hexadecimal digits. */
  readonly hex: string;
  /** Sixteen words of five letters that can be read out over a telephone. */
  readonly words: string;
}

/**
 * Reads the bundle's anchor, and compares it with the one the reader had before.
 *
 * @param given the bytes of that one; without them the fingerprint is for a person to compare
 */
export const checkAnchor = async (
  container: Container,
  report: Report,
  given?: Uint8Array,
): Promise<Anchor | undefined> => {
  const anchor = await report.check(
    'anchor.form',
    ANCHOR_NAME,
    async () => readAnchor(await container.read(ANCHOR_NAME, ANCHOR_BYTES_MAX)),
    ({ network, threshold, administrators }) =>
      `network ${network}, ${threshold} of ${administrators.length} administrators`,
  );
  if (!anchor) return undefined;
  const { hex, words } = anchor.fingerprint;
  if (given === undefined) {
    const ask = `compare this with what the network published: ${hex} (${words})`;
    report.warn('anchor.origin', ANCHOR_NAME, ask);
    return anchor;
  }
  await report.check(
    'anchor.origin',
    ANCHOR_NAME,
    () => {
      const trusted = hexOfGiven(given);
      demand(trusted === hex, `it is ${hex}; the one given is ${trusted}`);
    },
    () => hex,
  );
  return anchor;
};

const hexOfGiven = (given: Uint8Array): string => {
  try {
    return readAnchor(given).fingerprint.hex;
  } catch (cause) {
    throw new Disproof('the file given is no trust anchor', { cause });
  }
};

/** @throws {Disproof} for what is no trust anchor (PROTOCOL 10.2) */
export const readAnchor = (bytes: Uint8Array): Anchor => anchorIn(parse(textOf(bytes)));

/** As `readAnchor`, of what stands in another object. @throws {Disproof} */
export const anchorIn = (json: Json | undefined): Anchor => {
  const members = membersOf(json, 'it', {
    has: ['administrators', 'network'],
    mayHave: ['threshold'],
  });
  const administrators = listIn(
    members['administrators'],
    'its administrators',
    ADMINISTRATORS_MAX,
  ).map(readAdministrator);
  const { threshold: asked } = members;
  const threshold = asked === undefined ? THRESHOLD_DEFAULT : countIn(asked, 'its threshold');
  demand(threshold >= 1 && threshold <= administrators.length, 'its threshold cannot be met');
  requireDistinct(administrators.map(({ id }) => id));
  requireDistinct(administrators.flatMap(({ keys }) => keys.map(({ kid }) => kid)));
  const network = textIn(members['network'], 'its network', TOKEN);
  const canonical = canonicalText(members);
  const name = sha256(canonical).toString('base64url');
  return { network, threshold, administrators, fingerprint: fingerprintOfText(canonical), name };
};

/** The fingerprint of an anchor's bytes, whatever white space they have. @throws {Disproof} */
export const fingerprintOf = (bytes: Uint8Array): Fingerprint =>
  fingerprintOfText(canonicalText(parse(textOf(bytes))));

const fingerprintOfText = (canonical: string): Fingerprint => {
  const hash = sha256(canonical);
  const pairs = Array.from({ length: hash.length / 2 }, (_, at) => hash.readUInt16BE(at * 2));
  return {
    hex: pairs.map((pair) => pair.toString(16).padStart(4, '0')).join(' '),
    words: pairs.map(wordOf).join(' '),
  };
};

const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aiou';

/** Sixteen bits as consonant, vowel, consonant, vowel, consonant. */
const wordOf = (pair: number): string =>
  [
    CONSONANTS[pair >> 12],
    VOWELS[(pair >> 10) & 3],
    CONSONANTS[(pair >> 6) & 15],
    VOWELS[(pair >> 4) & 3],
    CONSONANTS[pair & 15],
  ].join('');

const readAdministrator = (value: Json): Administrator => {
  const members = membersOf(value, 'an administrator', { has: ['id', 'keys'] });
  const keys = listIn(members['keys'], 'the keys of an administrator', KEYS_MAX);
  const read = keys.map(readSigningKey);
  const both = SIGNING_ALGORITHMS.every((alg) => read.some((key) => key.alg === alg));
  demand(both, 'an administrator lacks a key');
  return { id: textIn(members['id'], 'the name of an administrator', TOKEN), keys: read };
};

const requireDistinct = (names: readonly string[]): void => {
  if (new Set(names).size < names.length) throw new Disproof('two administrators share something');
};
