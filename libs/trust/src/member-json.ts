/** One member's entry as it is written and signed: exact members, times in whole seconds. */

import {
  canonicalize,
  fromSeconds,
  stateOfNode,
  toSeconds,
  type Instant,
  type Json,
} from '@comity/kernel';
import {
  hasExactly,
  isHash,
  isListOf,
  isNodeId,
  isSetOf,
  isToken,
  type Check,
} from '@comity/envelope/shape';
import { isEndpoint } from './endpoint.js';
import { isKey, readKey, type KeyJson } from './key-json.js';
import { isTime, isWindow } from './time-json.js';
import type { Member } from './trust-list.js';
import { TrustError } from './trust.errors.js';

const KEYS_MAX = 256;
const PINS_MAX = 64;
const PROFILES_MAX = 16;
const AUTHORITIES_MAX = 1_024;
const NAME_CHARS_MAX = 200;

/** The entry as it stands in a signed list; times that are not whole seconds are rounded down. */
export const writeMember = (member: Member): Json => {
  const times = ['announced', 'from', 'until', 'revokedAt'];
  const inSeconds = (part: object): object =>
    Object.fromEntries(
      Object.entries(part).map(([name, value]) => [
        name,
        times.includes(name) ? toSeconds(value as Instant) : (value as Json),
      ]),
    );
  const { tls, keys, profiles, recovery } = member;
  const text = canonicalize({
    ...member,
    tls: tls.map(inSeconds),
    keys: keys.map(inSeconds),
    profiles: profiles.map(inSeconds),
    ...(recovery && { recovery: inSeconds(recovery) }),
  });
  return JSON.parse(text) as Json;
};

/**
 * Reads one entry.
 *
 * @throws {TrustError} `TRUST_LIST_MALFORMED` with the `member` at fault: the node of another
 *   State, a key under another name or purpose than its own, a time in milliseconds, anything more
 */
export const readMember = (json: Json): Member => {
  if (!hasExactly(json, REQUIRED, OPTIONAL)) throw malformed('members');
  for (const [member, check] of Object.entries(CHECKS)) {
    const absent = OPTIONAL.includes(member) && json[member] === undefined;
    if (!absent && !check(json[member])) throw malformed(member);
  }
  const { recovery, ...entry } = json as unknown as EntryJson;
  if (stateOfNode(entry.node) !== entry.state) throw malformed('state');
  return {
    ...entry,
    tls: entry.tls.map((pin) => ({ ...pin, ...readWindow(pin) })),
    keys: entry.keys.map((key) => readKey(key, entry.log.origin)),
    profiles: entry.profiles.map(({ name, from, until }) => ({
      name,
      from: fromSeconds(from),
      ...(until !== undefined && { until: fromSeconds(until) }),
    })),
    ...(recovery && {
      recovery: { ...recovery, announced: fromSeconds(recovery.announced) },
    }),
  };
};

interface WindowJson {
  readonly from: number;
  readonly until: number;
}

type EntryJson = Omit<Member, 'tls' | 'keys' | 'profiles' | 'recovery'> & {
  readonly tls: readonly (WindowJson & { readonly spki: string })[];
  readonly keys: readonly KeyJson[];
  readonly profiles: readonly { name: string; from: number; until?: number }[];
  readonly recovery?: { readonly request: string; readonly announced: number };
};

const malformed = (member: string) => new TrustError('TRUST_LIST_MALFORMED', { member });

const readWindow = ({ from, until }: WindowJson) => ({
  from: fromSeconds(from),
  until: fromSeconds(until),
});

const isText: Check = (value) =>
  typeof value === 'string' && value.length > 0 && value.length <= NAME_CHARS_MAX;

const isNames: Check = (value) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(([language, name]) => /^[a-z]{2,3}$/.test(language) && isText(name));

const isPin: Check = (value) =>
  hasExactly(value, ['from', 'spki', 'until']) &&
  isHash(value['spki']) &&
  isWindow(value['from'], value['until']);

const isProfile: Check = (value) =>
  hasExactly(value, ['from', 'name'], ['until']) &&
  isToken(value['name']) &&
  isTime(value['from']) &&
  (value['until'] === undefined || isTime(value['until']));

const isRecovery: Check = (value) =>
  hasExactly(value, ['announced', 'request']) &&
  isHash(value['request']) &&
  isTime(value['announced']);

const CHECKS: Readonly<Record<keyof Member, Check>> = {
  state: (value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value),
  node: isNodeId,
  names: isNames,
  authorityIds: isSetOf(isToken, AUTHORITIES_MAX),
  endpoint: isEndpoint,
  tls: isListOf(isPin, PINS_MAX),
  keys: isListOf(isKey, KEYS_MAX),
  log: (value) => hasExactly(value, ['origin']) && isToken(value['origin']),
  profiles: isListOf(isProfile, PROFILES_MAX),
  status: (value) => value === 'active' || value === 'suspended' || value === 'withdrawn',
  recovery: isRecovery,
};

const OPTIONAL = ['names', 'authorityIds', 'recovery'];
const REQUIRED = Object.keys(CHECKS).filter((member) => !OPTIONAL.includes(member));
