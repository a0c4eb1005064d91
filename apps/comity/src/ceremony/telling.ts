/** How a ceremony speaks: plain lines, refusals by their code, nothing that a terminal obeys. */

import { CodedError, toIso, type Clock, type Entropy, type Instant } from '@comity/kernel';
import {
  fingerprintOf,
  requireFingerprint,
  type Decision,
  type Difference,
  type Member,
  type VerifiedEnrolment,
} from '@comity/trust';
import type { Output } from '../network/progress.js';
import { UsageError } from '../options.js';

/** What the commands take from the world. */
export interface CeremonyDeps {
  readonly clock: Clock;
  readonly entropy: Entropy;
}

const REFUSED = 1;
/** What a terminal would obey instead of showing. */
const CONTROLS = /\p{C}/gu;
const WORDS_A_LINE = 4;
const VALUE_CHARS_MAX = 72;

/** Text of a stranger, fit to be shown. */
export const plain = (text: string): string => text.replace(CONTROLS, '\uFFFD');

/** Runs `step`; what is refused by code is told in one line. @returns its exit code, or 1 */
export const tellingRefusals = async (
  output: Output,
  step: () => Promise<number>,
): Promise<number> => {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    const detail = Object.entries(error.detail).map(([name, value]) => `${name}: ${String(value)}`);
    const more = detail.length > 0 ? ` (${plain(detail.join(', '))})` : '';
    output.write(`✗ ${error.code}: ${error.message}${more}\n`);
    return REFUSED;
  }
};

/** The fingerprint of `sha256`, four words a line. */
export const fingerprintLines = (sha256: string): readonly string[] => {
  const words = fingerprintOf(sha256);
  const lines: string[] = [];
  for (let at = 0; at < words.length; at += WORDS_A_LINE) {
    lines.push(`      ${words.slice(at, at + WORDS_A_LINE).join('  ')}`);
  }
  return lines;
};

/** An entry as a person checks it, field by field. */
export const memberLines = (member: Member): readonly string[] => {
  const names = Object.entries(member.names ?? {}).map(([language, name]) => `${language} ${name}`);
  return [
    `    State        ${member.state}${names.length > 0 ? ` (${names.join(', ')})` : ''}`,
    `    node         ${member.node}`,
    `    address      ${member.endpoint}`,
    `    authorities  ${member.authorityIds?.join(', ') ?? 'none named'}`,
    `    log          ${member.log.origin}`,
    `    profiles     ${member.profiles.map(({ name }) => name).join(', ')}`,
    ...member.keys.map(
      ({ use, alg, kid, from, until }) =>
        `    key          ${use} ${alg.padEnd(9)} ${kid}  ${day(from)} to ${day(until)}`,
    ),
    ...member.tls.map(
      ({ spki, from, until }) => `    certificate  ${spki}  ${day(from)} to ${day(until)}`,
    ),
  ].map(plain);
};

/** One line a difference; a new member in full. */
export const differenceLines = (
  differences: readonly Difference[],
  members: readonly Member[],
): readonly string[] => {
  if (differences.length === 0) return ['  – nothing changes but the dates'];
  return differences.flatMap((one) => {
    const member = members.find(({ node }) => node === one.node);
    if (one.kind === 'admitted' && member) {
      return [`  + ${one.node} is admitted`, ...memberLines(member)];
    }
    if (one.kind === 'removed') return [`  - ${one.node} is taken out`];
    const what =
      one.key === undefined ? one.part : `${one.part} ${one.key.slice(0, VALUE_CHARS_MAX)}`;
    return [
      `  ~ ${one.node}: ${what}`,
      `      was ${short(one.before)}`,
      `      is  ${short(one.after)}`,
    ].map(plain);
  });
};

/**
 * Demands the words that a State said on the telephone for each request that admits a node of it,
 * or brings it back without its keys, and for each that is announced. A change is signed by the
 * member's own keys and needs no telephone.
 *
 * @param heard fingerprints with commas between
 * @throws {UsageError} when none was given; {TrustError} `ENROLMENT_FINGERPRINT_MISMATCH`
 */
export const requireHeard = (
  requests: readonly VerifiedEnrolment[],
  decisions: readonly Decision[],
  heard: string | undefined,
): void => {
  const names = [
    ...requests.flatMap(({ enrolment: { on }, recovers, sha256 }) =>
      on === null || recovers ? [sha256] : [],
    ),
    ...decisions.flatMap((one) => (one.kind === 'recover' ? [one.request] : [])),
  ];
  if (names.length === 0) return;
  if (heard === undefined) {
    throw new UsageError('call the State, and write what you hear: --heard "WORDS[, WORDS]"');
  }
  const told = heard.split(',');
  if (told.length !== names.length) {
    throw new UsageError(`--heard wants the words of ${names.length} requests, with commas`);
  }
  for (const [place, sha256] of names.entries()) {
    requireFingerprint(sha256, told[place] ?? '');
  }
};

const day = (at: Instant): string => toIso(at).slice(0, 10);

const short = (value: string | null): string => {
  if (value === null) return 'nothing';
  return value.length > VALUE_CHARS_MAX ? `${value.slice(0, VALUE_CHARS_MAX)}…` : value;
};
