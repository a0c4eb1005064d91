/** New administrators in the place of those before, by the agreement of both (PROTOCOL 10.12). */

import { canonicalize, toSeconds, utf8, type Bytes, type Instant, type Json } from '@comity/kernel';
import { mergeJws, readJws, signJws, type Jws, type Signer } from '@comity/envelope';
import { hasExactly, isCount, isHash } from '@comity/envelope/shape';
import { lastAnchor, readTrustAnchor, type TrustAnchor } from './anchor.js';
import { signersAmong } from './signers.js';
import { isTime } from './time-json.js';
import { TrustError } from './trust.errors.js';

export const SUCCESSION_VERSION = 'comity-anchor/1';
export const TYP_SUCCESSION = 'comity-anchor+jws';
/** Sixty-four administrators with both keys, and their signatures, twice over. */
export const SUCCESSION_BYTES_MAX = 1_048_576;
/** Administrators who changed once a year would fill it in two lives. */
export const SUCCESSIONS_MAX = 128;

/** What administrators agree on: who signs from list number `from` on. */
export interface Succession {
  /** The hash of the anchor that is succeeded. */
  readonly prev: string;
  readonly from: number;
  readonly issued: Instant;
  /** The new anchor, as `readTrustAnchor` reads it. */
  readonly anchor: Json;
}

/**
 * One administrator's signatures over a succession, an object of its own.
 *
 * @param signers both keys of that administrator, of before or of after
 * @throws {TrustError} `ANCHOR_SUCCESSION_MALFORMED` for one that no node would accept
 */
export const signSuccession = async (
  { issued, ...succession }: Succession,
  given: { readonly at: Instant; readonly signers: readonly Signer[] },
): Promise<Bytes> => {
  const claims = { ...succession, ver: SUCCESSION_VERSION, issued: toSeconds(issued) };
  const payload = JSON.parse(canonicalize(claims)) as Json;
  readClaims(payload);
  return signJws(payload, { ...given, typ: TYP_SUCCESSION });
};

/**
 * The signatures of several administrators over one succession, in one object. Verifies nothing.
 *
 * @throws {EnvelopeError} as `mergeJws`
 */
export const mergeSuccessions = (parts: readonly Uint8Array[]): Bytes =>
  mergeJws(parts, { typ: TYP_SUCCESSION, bytesMax: SUCCESSION_BYTES_MAX });

/**
 * The anchor with the succession after its last one.
 *
 * @throws {EnvelopeError} `JWS_*`
 * @throws {TrustError} `ANCHOR_SUCCESSION_MALFORMED`; `TRUST_ANCHOR_MALFORMED`;
 *   `ANCHOR_SUCCESSION_MISPLACED` for one of another anchor, network or order;
 *   `ANCHOR_SUCCESSION_BELOW_THRESHOLD` unless as many as each anchor asks have signed of those
 *   before and of those after
 */
export const succeed = async (anchor: TrustAnchor, bytes: Uint8Array): Promise<TrustAnchor> => {
  const jws = readJws(bytes, { typ: TYP_SUCCESSION, bytesMax: SUCCESSION_BYTES_MAX });
  const { prev, from, anchor: json } = readClaims(jws.payload);
  const last = lastAnchor(anchor);
  const next = readTrustAnchor(json);
  if (prev !== last.sha256 || next.network !== last.network || from <= beginningOf(anchor)) {
    throw new TrustError('ANCHOR_SUCCESSION_MISPLACED', { prev, from });
  }
  await requireThreshold(jws, last, 'before');
  await requireThreshold(jws, next, 'after');
  return linked(anchor, { from, anchor: next });
};

/**
 * The anchor with all these successions, of which it may have the first already.
 *
 * @throws {EnvelopeError} @throws {TrustError} as `succeed`
 */
export const succeedAll = async (
  anchor: TrustAnchor,
  successions: readonly Uint8Array[],
): Promise<TrustAnchor> => {
  let after = anchor;
  for (const bytes of successions) {
    if (!hasSucceeded(after, bytes)) after = await succeed(after, bytes);
  }
  return after;
};

/**
 * The number of the first list that others sign by a succession; nothing of it is verified.
 *
 * @throws {EnvelopeError} `JWS_*`; {TrustError} `ANCHOR_SUCCESSION_MALFORMED`
 */
export const successionFrom = (bytes: Uint8Array): number =>
  readClaims(readJws(bytes, { typ: TYP_SUCCESSION, bytesMax: SUCCESSION_BYTES_MAX }).payload).from;

/** Whether the anchor that `bytes` succeeds has a successor already. */
const hasSucceeded = (anchor: TrustAnchor, bytes: Uint8Array): boolean => {
  const jws = readJws(bytes, { typ: TYP_SUCCESSION, bytesMax: SUCCESSION_BYTES_MAX });
  const { prev } = readClaims(jws.payload);
  const isBefore = ({ sha256, next }: TrustAnchor): boolean =>
    next !== undefined && (sha256 === prev || isBefore(next.anchor));
  return isBefore(anchor);
};

/**
 * Reads an anchor with all that succeeded it: `{anchor, successions: [JWS]}`, or the anchor alone.
 *
 * @throws {TrustError} @throws {EnvelopeError} as `readTrustAnchor` and `succeed`
 */
export const readTrustAnchors = async (json: unknown): Promise<TrustAnchor> => {
  const { anchor, successions } = readAnchorFile(json);
  return succeedAll(anchor, successions);
};

/**
 * What such a file holds, the successions not yet verified.
 *
 * @throws {TrustError} as `readTrustAnchor`
 */
export const readAnchorFile = (
  json: unknown,
): { readonly anchor: TrustAnchor; readonly successions: readonly Bytes[] } => {
  if (!isChain(json)) return { anchor: readTrustAnchor(json), successions: [] };
  const successions = json.successions.map((one) => utf8(canonicalize(one)));
  return { anchor: readTrustAnchor(json.anchor), successions };
};

const isChain = (json: unknown): json is { anchor: Json; successions: readonly Json[] } =>
  hasExactly(json as Json, ['anchor', 'successions']) &&
  Array.isArray((json as { successions: unknown }).successions) &&
  (json as { successions: readonly Json[] }).successions.length <= SUCCESSIONS_MAX;

const readClaims = (payload: Json): Pick<Succession, 'prev' | 'from' | 'anchor'> => {
  const isOne =
    hasExactly(payload, ['anchor', 'from', 'issued', 'prev', 'ver']) &&
    payload['ver'] === SUCCESSION_VERSION &&
    isHash(payload['prev']) &&
    isCount(payload['from']) &&
    isTime(payload['issued']);
  if (!isOne) throw new TrustError('ANCHOR_SUCCESSION_MALFORMED');
  return payload as unknown as Succession;
};

const beginningOf = ({ next }: TrustAnchor): number =>
  next ? Math.max(next.from, beginningOf(next.anchor)) : 1;

const linked = (anchor: TrustAnchor, next: NonNullable<TrustAnchor['next']>): TrustAnchor => ({
  ...anchor,
  next: anchor.next ? { ...anchor.next, anchor: linked(anchor.next.anchor, next) } : next,
});

const requireThreshold = async (
  jws: Jws,
  anchor: TrustAnchor,
  of: 'before' | 'after',
): Promise<void> => {
  const signedBy = await signersAmong(jws, anchor);
  const { threshold } = anchor;
  if (signedBy.length < threshold) {
    throw new TrustError('ANCHOR_SUCCESSION_BELOW_THRESHOLD', { of, threshold, signedBy });
  }
};
