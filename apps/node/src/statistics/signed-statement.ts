/** A State's statement of a month under its node's signing keys, so that any reader can verify it. */

import { createHash } from 'node:crypto';
import {
  fromSeconds,
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
  type Jws,
  type KeyResolver,
  type Signer,
} from '@comity/envelope';
import { boundsOf, readWith, statement, type Statement } from '@comity/law';
import { NodeError } from '../node.errors.js';

/** The kind of notice that carries a statement. */
export const STATISTICS = 'statistics';
const TYP_STATEMENT = 'comity-statistics+jws';
/** Far more than a statement with every cell; what is larger is refused before it is read. */
const STATEMENT_BYTES_MAX = 262_144;

/** Signs a statement with every signing key of this node. @returns the exact bytes */
export const signStatement = (
  said: Statement,
  given: { readonly at: Instant; readonly signers: readonly Signer[] },
): Promise<Bytes> => signJws(said as unknown as Json, { ...given, typ: TYP_STATEMENT });

/**
 * Verifies that `node` signed this statement, with all the keys that it then had to sign with, when
 * the month was over.
 *
 * @param given.at now: no statement may be signed later, and no key be revoked by then
 * @throws {EnvelopeError} `JWS_*`, the code of the first check that fails
 * @throws {NodeError} STATEMENT_INVALID for what is no statement of a month that was over
 */
export const verifyStatement = async (
  bytes: Uint8Array,
  given: { readonly node: NodeId; readonly keysOf: KeyResolver; readonly at: Instant },
): Promise<Statement> => {
  const { said, jws } = read(bytes);
  const [first, ...others] = jws.signatures;
  const signedAt = fromSeconds(first?.iat ?? 0);
  const keys = given.keysOf(given.node, signedAt) ?? [];
  const isByBoth = SIGNING_ALGORITHMS.every((alg) => keys.some((key) => key.alg === alg));
  const isAtOnce = others.every(({ iat }) => iat === first?.iat);
  const isAfterIts = signedAt >= boundsOf(said.month).until;
  const isPast = signedAt <= given.at + CLOCK_SKEW_MS_MAX;
  if (!isByBoth || !isAtOnce || !isAfterIts || !isPast) throw new NodeError('STATEMENT_INVALID');
  await requireSignatures(jws, keys);
  return said;
};

/** What a statement says that was verified before. @throws {EnvelopeError} {NodeError} as verifying */
export const readStatement = (bytes: Uint8Array): Statement => read(bytes).said;

const read = (bytes: Uint8Array): { readonly said: Statement; readonly jws: Jws } => {
  const jws = readJws(bytes, { typ: TYP_STATEMENT, bytesMax: STATEMENT_BYTES_MAX });
  const reading = readWith(statement, jws.payload);
  if (!reading.ok) throw new NodeError('STATEMENT_INVALID');
  return { said: reading.value, jws };
};

/** The name of a signed statement: SHA-256 of its exact bytes, base64url. */
export const statementHash = (bytes: Uint8Array): string =>
  toBase64url(createHash('sha256').update(bytes).digest());
