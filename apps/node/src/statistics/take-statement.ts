/** Takes in the statement that another State's node hands over in a notice. */

import { fromBase64url, stateOfNode, type Bytes, type Instant, type Json } from '@comity/kernel';
import type { Claims } from '@comity/envelope';
import type { Network } from '../members/network.js';
import { NodeError } from '../node.errors.js';
import type { NodeTx } from '../unit-of-work.js';
import { readStatement, statementHash, STATISTICS, verifyStatement } from './signed-statement.js';

/** Whether a notice carries a statement. */
export const carriesStatement = ({ body }: Claims): boolean =>
  membersOf(body)['kind'] === STATISTICS;

/**
 * Verifies the statement that a notice carries: signed by the node that sent it, of its own State.
 *
 * @throws {EnvelopeError} `JWS_*`
 * @throws {NodeError} NOTICE_INVALID, STATEMENT_INVALID
 */
export const verifyStatementNotice = async (
  claims: Claims,
  { network, at }: { readonly network: Network; readonly at: Instant },
): Promise<void> => {
  const { iss: node, files } = claims;
  if (files.length > 0) throw new NodeError('NOTICE_INVALID');
  const said = await verifyStatement(bytesOf(claims), { node, keysOf: network.keysOf(at), at });
  if (said.state !== stateOfNode(node)) throw new NodeError('STATEMENT_INVALID');
};

/**
 * Keeps a verified statement. The first of a State and month stays: a second that says something
 * else could give away, by the difference, what the first suppressed.
 */
export const keepStatement = async (tx: NodeTx, claims: Claims, at: Instant): Promise<void> => {
  const bytes = bytesOf(claims);
  const { state, month } = readStatement(bytes);
  if (await tx.statements.get({ state, month })) return;
  const sha256 = statementHash(bytes);
  await tx.statements.insert({ state, month, bytes, sha256, at, sentTo: [] });
};

const bytesOf = ({ body }: Claims): Bytes => {
  const { statement } = membersOf(body);
  try {
    return fromBase64url(typeof statement === 'string' ? statement : '');
  } catch (cause) {
    throw new NodeError('NOTICE_INVALID', {}, { cause });
  }
};

const membersOf = (body: Json): { readonly [member: string]: Json | undefined } =>
  typeof body === 'object' && body !== null && !Array.isArray(body)
    ? (body as { readonly [member: string]: Json })
    : {};
