/** The claims of a signed trust list, `comity-tl/1`: written, and read with every rule of form. */

import { canonicalize, fromSeconds, toSeconds, type Json } from '@comity/kernel';
import {
  hasExactly,
  isCount,
  isHash,
  isListOf,
  isToken,
  type Check,
  type Members,
} from '@comity/envelope/shape';
import { nameOfKey } from './lookups.js';
import { readMember, writeMember } from './member-json.js';
import { isTime } from './time-json.js';
import { TRUST_LIST_VERSION, type Member, type TrustList } from './trust-list.js';
import { TrustError } from './trust.errors.js';

const MEMBERS_MAX = 1_024;

/** The claims to sign; times that are not whole seconds are rounded down. */
export const writeTrustList = (list: TrustList): Json =>
  JSON.parse(
    canonicalize({
      ...list,
      ver: TRUST_LIST_VERSION,
      issued: toSeconds(list.issued),
      expires: toSeconds(list.expires),
      members: list.members.map(writeMember),
    }),
  ) as Json;

/**
 * Reads signed claims. Form only: who signed is checked elsewhere.
 *
 * @throws {TrustError} `TRUST_LIST_MALFORMED` with the `member` at fault; also when a node, a key
 *   or a certificate's key stands at two places, since each has one owner and one purpose
 */
export const readTrustList = (payload: Json): TrustList => {
  if (!hasExactly(payload, Object.keys(CHECKS))) throw malformed('ver');
  for (const [member, check] of Object.entries(CHECKS)) {
    if (!check(payload[member])) throw malformed(member);
  }
  const { ver: _, ...claims } = payload as unknown as ClaimsJson;
  if (claims.expires <= claims.issued) throw malformed('expires');
  if ((claims.seq === 1) !== (claims.prev === null)) throw malformed('prev');
  const members = claims.members.map(readMember);
  requireOneOwner(members);
  return {
    ...claims,
    issued: fromSeconds(claims.issued),
    expires: fromSeconds(claims.expires),
    members,
  };
};

interface ClaimsJson extends Omit<TrustList, 'members' | 'issued' | 'expires'> {
  readonly ver: string;
  readonly issued: number;
  readonly expires: number;
  readonly members: readonly Members[];
}

const malformed = (member: string) => new TrustError('TRUST_LIST_MALFORMED', { member });

const CHECKS: Readonly<Record<keyof TrustList | 'ver', Check>> = {
  ver: (value) => value === TRUST_LIST_VERSION,
  network: isToken,
  seq: (value) => isCount(value) && value !== 0,
  issued: isTime,
  expires: isTime,
  prev: (value) => value === null || isHash(value),
  directory: (value) => hasExactly(value, ['sha256']) && isHash(value['sha256']),
  members: isListOf(() => true, MEMBERS_MAX),
};

const requireOneOwner = (members: readonly Member[]): void => {
  requireDistinct(
    members.map(({ node }) => node),
    'node',
  );
  requireDistinct(
    members.flatMap(({ keys }) => keys.map(nameOfKey)),
    'keys',
  );
  requireDistinct(
    members.flatMap(({ tls }) => [...new Set(tls.map(({ spki }) => spki))]),
    'tls',
  );
};

const requireDistinct = (names: readonly string[], member: string): void => {
  if (new Set(names).size < names.length) throw malformed(member);
};
