/** Takes in what another State's node tells of its officers' keys, of openings and of erasures. */

import { stateOfNode, type Instant, type NodeId } from '@comity/kernel';
import type { Claims } from '@comity/envelope';
import type { AuditTrail } from '../audit/append-entry.js';
import type { Network } from '../members/network.js';
import { NodeError } from '../node.errors.js';
import type { NodeTx } from '../unit-of-work.js';
import { isSealedNotice, readSealedNotice, type SealedNotice } from './notice.js';
import type { SealedPartRow } from './ports.js';
import { targetsHash, targetsOf, verifyTargets } from './signed-targets.js';

/** Whether a notice is one of this subject. */
export const carriesSealed = ({ body }: Claims): boolean => isSealedNotice(body);

/**
 * Verifies what can be verified before a transaction: the form, and the signatures of a list.
 *
 * @throws {NodeError} NOTICE_INVALID, TARGETS_NOT_SIGNED; {EnvelopeError} `JWS_*`; {SealedError}
 */
export const verifySealed = async (
  { iss: node, files, body }: Claims,
  { network, at }: { readonly network: Network; readonly at: Instant },
): Promise<void> => {
  if (files.length > 0) throw new NodeError('NOTICE_INVALID');
  const notice = readSealedNotice(body);
  if (notice.kind !== 'sealed_targets') return;
  await verifyTargets(notice.targets, { node, keysOf: network.keysOf(at), at });
};

/**
 * Keeps what a verified notice tells. What is told of a part that is none of its sender's or its
 * addressee's changes nothing: a State speaks of the parts that lie between it and us alone.
 */
export const keepSealed = async (
  tx: NodeTx,
  { iss, jti, body }: Claims,
  { audit, at }: { readonly audit: AuditTrail; readonly at: Instant },
): Promise<void> => {
  const notice = readSealedNotice(body);
  if (notice.kind === 'sealed_targets') return keepTargets(tx, notice, at);
  const part = await partBetween(tx, notice, iss);
  if (!part) return;
  const detail = await keepOfPart(tx, part, notice, { iss, jti });
  if (!detail) return;
  await audit.append(tx, at, {
    event: EVENTS[notice.kind],
    actor: iss,
    subject: part.id,
    caseId: part.caseId,
    detail,
    ref: { jti },
  });
};

type OfPart = Exclude<SealedNotice, { readonly kind: 'sealed_targets' }>;

const EVENTS: Readonly<Record<OfPart['kind'], string>> = {
  sealed_opened: 'sealed.opening-told',
  sealed_withdrawn: 'sealed.withdrawal-told',
  sealed_erased: 'sealed.erasure-told',
};

/** A number that is taken stays what it was: nobody takes a name off a list that was used. */
const keepTargets = async (
  tx: NodeTx,
  { targets: bytes }: Extract<SealedNotice, { readonly kind: 'sealed_targets' }>,
  at: Instant,
): Promise<void> => {
  const { state, seq } = targetsOf(bytes);
  if (await tx.targetLists.get({ state, seq })) return;
  await tx.targetLists.insert({ state, seq, bytes, sha256: targetsHash(bytes), at, sentTo: [] });
};

const partBetween = async (
  tx: NodeTx,
  notice: OfPart,
  iss: NodeId,
): Promise<SealedPartRow | undefined> => {
  const part = await tx.sealedParts.get({ id: notice.part, caseId: notice.case });
  const of = part && (await tx.cases.get({ id: part.caseId }));
  if (!of) return undefined;
  const teller = stateOfNode(iss);
  const isTheirs = part.sender === teller;
  const isParty = [of.requestingState, of.requestedState].includes(teller);
  return isParty && isTheirs === (notice.kind === 'sealed_withdrawn') ? part : undefined;
};

/** @returns what the audit trail says of it; undefined when it was known already */
const keepOfPart = async (
  tx: NodeTx,
  part: SealedPartRow,
  notice: OfPart,
  { iss, jti }: Pick<Claims, 'iss' | 'jti'>,
): Promise<Readonly<Record<string, string>> | undefined> => {
  const { id } = part;
  const { at } = notice;
  if (notice.kind === 'sealed_opened') {
    const { officer, reason } = notice;
    const told = { id: `${iss}/${jti}`, part: id, state: stateOfNode(iss), officer, reason, at };
    await tx.openings.insert(told);
    if (part.noStore) await tx.sealedParts.update({ id }, { spentAt: at, ...erasureOf(part) });
    return { officer };
  }
  const isWithdrawn = notice.kind === 'sealed_withdrawn';
  if ((isWithdrawn ? part.withdrawnAt : part.peerErasedAt) !== null) return undefined;
  await tx.sealedParts.update(
    { id },
    isWithdrawn ? { withdrawnAt: at, ...erasureOf(part) } : { peerErasedAt: at },
  );
  return {};
};

const erasureOf = ({ erasedAt }: SealedPartRow): Partial<SealedPartRow> =>
  erasedAt === null ? { owes: 'erasure' } : {};
