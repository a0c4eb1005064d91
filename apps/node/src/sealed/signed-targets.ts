/** A State's list of those to whom others may seal, under its node's signing keys. */

import { createHash } from 'node:crypto';
import {
  fromSeconds,
  stateOfNode,
  toBase64url,
  type Bytes,
  type Instant,
  type Json,
  type NodeId,
} from '@comity/kernel';
import {
  CLOCK_SKEW_MS_MAX,
  readJws,
  requireSignatures,
  signJws,
  SIGNING_ALGORITHMS,
  type KeyResolver,
  type Signer,
} from '@comity/envelope';
import { readTargets, TARGET_LIST_BYTES_MAX, type TargetList } from '@comity/sealed';
import { NodeError } from '../node.errors.js';

const TYP_TARGETS = 'comity-targets+jws';
const FORM = { typ: TYP_TARGETS, bytesMax: TARGET_LIST_BYTES_MAX };

/** Signs a list with every signing key of this node. @returns the exact bytes */
export const signTargets = (
  list: TargetList,
  given: { readonly at: Instant; readonly signers: readonly Signer[] },
): Promise<Bytes> => signJws(list as unknown as Json, { ...given, typ: TYP_TARGETS });

/**
 * Verifies that `node` signed this list, of its own State, with all the keys it then had to.
 *
 * @throws {EnvelopeError} `JWS_*`, the code of the first check that fails
 * @throws {SealedError} TARGETS_MALFORMED, OFFICER_KEY_INVALID
 * @throws {NodeError} TARGETS_NOT_SIGNED
 */
export const verifyTargets = async (
  bytes: Uint8Array,
  given: { readonly node: NodeId; readonly keysOf: KeyResolver; readonly at: Instant },
): Promise<TargetList> => {
  const jws = readJws(bytes, FORM);
  const list = await readTargets(jws.payload);
  const [first, ...others] = jws.signatures;
  const signedAt = fromSeconds(first?.iat ?? 0);
  const keys = given.keysOf(given.node, signedAt) ?? [];
  const isByBoth = SIGNING_ALGORITHMS.every((alg) => keys.some((key) => key.alg === alg));
  const isAtOnce = others.every(({ iat }) => iat === first?.iat);
  const isPast = signedAt <= given.at + CLOCK_SKEW_MS_MAX;
  const isOwn = list.state === stateOfNode(given.node);
  if (!isByBoth || !isAtOnce || !isPast || !isOwn) throw new NodeError('TARGETS_NOT_SIGNED');
  await requireSignatures(jws, keys);
  return list;
};

/** What a list says that was verified before it was kept. */
export const targetsOf = (bytes: Uint8Array): TargetList =>
  readJws(bytes, FORM).payload as unknown as TargetList;

/** The name of a signed list: SHA-256 of its exact bytes, base64url. */
export const targetsHash = (bytes: Uint8Array): string =>
  toBase64url(createHash('sha256').update(bytes).digest());
