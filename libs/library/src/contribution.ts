/** A contribution: the link that a State's node signs, and the body whose hash it names. */

import {
  canonicalize,
  fromSeconds,
  instant,
  nodeIdOf,
  stateCode,
  toSeconds,
  utf8,
  type Bytes,
  type Instant,
  type Json,
  type StateCode,
} from '@comity/kernel';
import {
  CLOCK_SKEW_MS_MAX,
  hashOf,
  readJws,
  requireSignatures,
  SIGNING_ALGORITHMS,
  type Jws,
  type KeyResolver,
} from '@comity/envelope';
import { hasExactly, isBase64url, isHash } from '@comity/envelope/shape';
import { readGroup, readSaying, type ProblemCode, type Reading, type Saying } from '@comity/law';
import { LibraryError } from './library.errors.js';
import { BODY_BYTES_MAX, LINK_BYTES_MAX, SERIES_MAX } from './limits.js';
import { readJson } from './shape.js';

/** The form of contributions; one with other meanings bears another name. */
export const CONTRIBUTION_VERSION = 'comity-contribution/1';
/** The media type of a signed link. */
export const CONTRIBUTION_TYP = 'comity-contribution+jws';
/** Random bytes in a body, so that nobody without it can try what its hash stands for. */
export const SALT_BYTES = 16;

/** What is signed of a contribution (PROTOCOL 15.1). */
export interface Link {
  readonly state: StateCode;
  /** From 1 without gaps: the number of this contribution in its State's series. */
  readonly n: number;
  /** The name of the one before; empty for the first. */
  readonly prev: string;
  readonly at: Instant;
  /** SHA-256 of the body's exact bytes, base64url. */
  readonly body: string;
}

/** For whom a contribution is: every member, or the States of a group. */
export type Audience = 'all' | readonly StateCode[];

/** Whether what is for `to` is for `state`: nobody else is sent it, and nobody else keeps it. */
export const isFor = (to: Audience, state: StateCode): boolean =>
  to === 'all' || to.includes(state);

/** A body as written: who may read it, and what it says. */
export interface Body {
  readonly salt: string;
  readonly to: Audience;
  readonly saying: Saying;
}

/** What a node signs for a link: the claims as canonical JSON. */
export const linkClaims = ({ state, n, prev, at, body }: Link): Json => ({
  ver: CONTRIBUTION_VERSION,
  state,
  n,
  prev,
  at,
  body,
});

/**
 * Reads what is to be signed or was: exact members, canonical.
 *
 * @throws {LibraryError} CONTRIBUTION_MALFORMED
 */
export const readLinkClaims = (claims: Json): Link => {
  const link = linkIn(claims);
  if (!link) throw new LibraryError('CONTRIBUTION_MALFORMED');
  return link;
};

/** The name of a contribution: SHA-256 of its claims, whoever signed them again. */
export const contributionName = (link: Link): string =>
  hashOf(utf8(canonicalize(linkClaims(link))));

/**
 * Verifies a signed link by the keys that its State's node had to sign with when it signed: at the
 * date of the link, or later, where the keys of that day were revoked and it signed again.
 *
 * @param given.at now: nothing may be dated later than the clocks of States differ
 * @throws {EnvelopeError} `JWS_*`, the code of the first check that fails
 * @throws {LibraryError} CONTRIBUTION_MALFORMED, CONTRIBUTION_NOT_SIGNED
 */
export const verifyLink = async (
  bytes: Uint8Array,
  given: { readonly keysOf: KeyResolver; readonly at: Instant },
): Promise<Link> => {
  const { link, jws } = readSigned(bytes);
  const [seconds = 0, ...others] = new Set(jws.signatures.map(({ iat }) => iat));
  const keys = given.keysOf(nodeIdOf(link.state), fromSeconds(seconds)) ?? [];
  const isByBoth = SIGNING_ALGORITHMS.every((alg) => keys.some((key) => key.alg === alg));
  const isAtOnce = others.length === 0 && seconds >= toSeconds(link.at);
  const isPast = Math.max(link.at, fromSeconds(seconds)) <= given.at + CLOCK_SKEW_MS_MAX;
  if (!isByBoth || !isAtOnce || !isPast) {
    throw new LibraryError('CONTRIBUTION_NOT_SIGNED', { state: link.state, n: link.n });
  }
  await requireSignatures(jws, keys);
  return link;
};

/**
 * Whether the keys that signed a link are those that its State's node had to sign with then. Cheap:
 * no signature is verified.
 */
export const isSignedWith = (bytes: Uint8Array, keysOf: KeyResolver): boolean => {
  const { link, jws } = readSigned(bytes);
  const [first] = jws.signatures;
  const keys = keysOf(nodeIdOf(link.state), fromSeconds(first?.iat ?? 0)) ?? [];
  const kids = new Set(jws.signatures.map(({ kid }) => kid));
  return keys.length === kids.size && keys.every(({ kid }) => kids.has(kid));
};

/** The link of bytes that were verified before they were kept. @throws as `verifyLink` reads */
export const linkOf = (bytes: Uint8Array): Link => readSigned(bytes).link;

/** The exact bytes of a body; more than `BODY_BYTES_MAX` of them no library reads. */
export const writeBody = ({ salt, to, saying: { kind, say } }: Body): Bytes =>
  utf8(canonicalize({ salt, to: to as Json, kind, say: say as unknown as Json }));

/**
 * Reads the body that `link` names. Other bytes than those signed are whoever carried them to
 * blame, and another may have the right ones. Those that were signed are their State's own words:
 * where they are no body that a library takes, that is a reading with problems, and void.
 *
 * @throws {LibraryError} CONTRIBUTION_BODY_INVALID
 */
export const readBody = (bytes: Uint8Array, { state, n, body }: Link): Reading<Body> => {
  if (hashOf(bytes) !== body) throw new LibraryError('CONTRIBUTION_BODY_INVALID', { state, n });
  if (bytes.length > BODY_BYTES_MAX) return problem('', 'TOO_LONG');
  const members = readJson(bytes, BODY_BYTES_MAX);
  if (!hasExactly(members, ['kind', 'salt', 'say', 'to'])) return problem('', 'NOT_ALLOWED');
  const { kind = null, salt, say = null, to = null } = members;
  if (!isBase64url(salt, SALT_BYTES)) return problem('salt', 'NOT_ALLOWED');
  const audience = to === 'all' ? to : readGroup(to);
  if (audience === undefined) return problem('to', 'NOT_ALLOWED');
  if (typeof kind !== 'string') return problem('kind', 'NOT_TEXT');
  const reading = readSaying(kind, say);
  return reading.ok ? { ok: true, value: { salt, to: audience, saying: reading.value } } : reading;
};

const problem = (path: string, what: ProblemCode): Reading<never> => ({
  ok: false,
  problems: [{ path, problem: what }],
});

const readSigned = (bytes: Uint8Array): { readonly link: Link; readonly jws: Jws } => {
  const jws = readJws(bytes, { typ: CONTRIBUTION_TYP, bytesMax: LINK_BYTES_MAX });
  return { link: readLinkClaims(jws.payload), jws };
};

const linkIn = (claims: Json): Link | undefined => {
  if (!hasExactly(claims, ['at', 'body', 'n', 'prev', 'state', 'ver'])) return undefined;
  const { at, body, n, prev, state, ver } = claims;
  const isLink =
    ver === CONTRIBUTION_VERSION &&
    isHash(body) &&
    isWhole(n, 1, SERIES_MAX) &&
    (n === 1 ? prev === '' : isHash(prev)) &&
    isWhole(at, 0, Number.MAX_SAFE_INTEGER);
  if (!isLink || typeof state !== 'string') return undefined;
  try {
    const [before, named] = [prev as string, body as string];
    return { state: stateCode(state), n, prev: before, at: instant(at), body: named };
  } catch {
    return undefined;
  }
};

const isWhole = (value: Json | undefined, min: number, max: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max;
