/** One trust list: read strictly as far as a court needs it, and counted under the anchor. */

import type { Anchor, Administrator } from './anchor.js';
import {
  countIn,
  HASH,
  listIn,
  membersOf,
  NODE,
  STATE,
  stateOf,
  textIn,
  TOKEN,
  type Json,
  type Members,
} from './canonical-json.js';
import { demand, Disproof } from './disproof.js';
import { readJws, requireSignature, type Jws } from './jws.js';
import {
  readLogKey,
  readSigningKey,
  SIGNING_ALGORITHMS,
  type LogKey,
  type SigningKey,
} from './signatures.js';

export const TRUST_LIST_BYTES_MAX = 16_777_216;

const MEMBERS_MAX = 1_024;
const KEYS_MAX = 256;

/** When a key counts, in whole seconds: from `from` until just before `until` and `revokedAt`. */
export interface Window {
  readonly from: number;
  readonly until: number;
  readonly revokedAt?: number;
}

export interface Member {
  readonly node: string;
  /** Whether its keys may be used at all. */
  readonly active: boolean;
  /** The name of its log. */
  readonly origin: string;
  readonly signing: readonly (SigningKey & Window)[];
  readonly log: readonly (LogKey & Window)[];
}

export interface TrustList {
  readonly seq: number;
  /** SHA-256 of the signed payload, base64url: the name of the list. */
  readonly hash: string;
  /** The name of the list before it; null in the first. */
  readonly prev: string | null;
  readonly issued: number;
  readonly expires: number;
  readonly members: readonly Member[];
}

/** A list that was read; its signatures are still to be counted. */
export interface ReadList {
  readonly jws: Jws;
  readonly list: TrustList;
}

/** Reads a trust list of the anchor's network. @throws {Disproof} (PROTOCOL 10.1) */
export const readTrustList = (bytes: Uint8Array, { network }: Anchor): ReadList => {
  const jws = readJws(bytes, 'comity-tl+jws', TRUST_LIST_BYTES_MAX);
  const claims = membersOf(jws.payload, 'its claims', {
    has: ['directory', 'expires', 'issued', 'members', 'network', 'prev', 'seq', 'ver'],
  });
  demand(claims['ver'] === 'comity-tl/1', 'it is of another version');
  demand(claims['network'] === network, 'it is that of another network');
  const seq = countIn(claims['seq'], 'its number');
  const prev = claims['prev'] === null ? null : textIn(claims['prev'], 'the list before it', HASH);
  demand(seq > 0 && (seq === 1) === (prev === null), 'its number and predecessor disagree');
  const issued = countIn(claims['issued'], 'its time of issue');
  const expires = countIn(claims['expires'], 'its expiry');
  demand(expires > issued, 'it expires before it is issued');
  const members = listIn(claims['members'], 'its members', MEMBERS_MAX).map(readMember);
  requireDistinct(members.map(({ node }) => node));
  requireDistinct(members.flatMap(({ signing }) => signing.map(({ kid }) => kid)));
  return { jws, list: { seq, hash: jws.payloadHash, prev, issued, expires, members } };
};

/**
 * The administrators whose two signatures stand on the list, at least as many as the anchor asks.
 * Signatures by strangers are ignored; a false one in an administrator's name is not.
 *
 * @throws {Disproof} (PROTOCOL 10.2)
 */
export const countSignatures = ({ signatures }: Jws, anchor: Anchor): readonly string[] => {
  const hasSigned = ({ keys }: Administrator): boolean => {
    const signed = keys.filter((key) => {
      const own = signatures.find(({ kid }) => kid === key.kid);
      if (own) requireSignature(own, key);
      return own !== undefined;
    });
    return SIGNING_ALGORITHMS.every((alg) => signed.some((key) => key.alg === alg));
  };
  const by = anchor.administrators.filter(hasSigned).map(({ id }) => id);
  const { threshold } = anchor;
  demand(
    by.length >= threshold,
    `${by.length} administrators signed it with both keys, not ${threshold}`,
  );
  return by;
};

const readMember = (value: Json): Member => {
  const members = membersOf(value, 'a member', {
    has: ['endpoint', 'keys', 'log', 'node', 'profiles', 'state', 'status', 'tls'],
    mayHave: ['authorityIds', 'names', 'recovery'],
  });
  const node = textIn(members['node'], 'a node', NODE);
  demand(
    textIn(members['state'], 'a State', STATE) === stateOf(node),
    'a node is of another State',
  );
  const log = membersOf(members['log'], 'a log', { has: ['origin'] });
  const origin = textIn(log['origin'], 'the name of a log', TOKEN);
  const keys = listIn(members['keys'], 'the keys of a member', KEYS_MAX).map(readKey);
  const status = textIn(members['status'], 'a status', /^(active|suspended|withdrawn)$/);
  return {
    node,
    active: status === 'active',
    origin,
    signing: keys.filter(({ use }) => use === 'sig').map(readOwnSigningKey),
    log: keys.filter(({ use }) => use === 'log').map((key) => readOwnLogKey(key, origin)),
  };
};

const readKey = (value: Json): Members => {
  const { use } = membersOf(value, 'a key');
  textIn(use, 'the use of a key', /^(sig|enc|log)$/);
  const members = membersOf(value, 'a key', {
    has: ['alg', 'from', 'kid', 'until', 'use', use === 'log' ? 'vkey' : 'jwk'],
    mayHave: ['revokedAt'],
  });
  readWindow(members);
  return members;
};

/** A key is what it computes to, whatever the entry calls it. */
const readOwnSigningKey = (members: Members): SigningKey & Window => {
  const key = readSigningKey(members['jwk']);
  demand(members['kid'] === key.kid && members['alg'] === key.alg, 'a key bears another name');
  return { ...key, ...readWindow(members) };
};

const readOwnLogKey = (members: Members, origin: string): LogKey & Window => {
  const key = readLogKey(textIn(members['vkey'], 'a key of a log'));
  demand(members['kid'] === key.id && members['alg'] === key.alg, 'a key bears another name');
  demand(key.name === origin, 'a key is that of another log');
  return { ...key, ...readWindow(members) };
};

const readWindow = ({ from, until, revokedAt }: Members): Window => ({
  from: countIn(from, 'the start of a key'),
  until: countIn(until, 'the end of a key'),
  ...(revokedAt !== undefined && { revokedAt: countIn(revokedAt, 'the revocation of a key') }),
});

const requireDistinct = (names: readonly string[]): void => {
  if (new Set(names).size < names.length) throw new Disproof('it names something twice');
};
