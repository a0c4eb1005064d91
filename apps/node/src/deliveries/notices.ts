/** Notices: what one node tells another beside the cases; today, proofs that a log holds an entry. */

import {
  equalBytes,
  fromBase64url,
  toBase64url,
  type Bytes,
  type Clock,
  type Entropy,
  type Instant,
  type Json,
  type NodeId,
} from '@comity/kernel';
import { newConsignment } from '@comity/delivery';
import type { Claims, Opened } from '@comity/envelope';
import {
  decodeAuditLeaf,
  decodeTlogProof,
  leafHash,
  verifyTlogProof,
  type CheckpointPolicy,
} from '@comity/tlog';
import type { AuditTrail } from '../audit/append-entry.js';
import type { AuditEntryRow, CheckpointRow } from '../audit/ports.js';
import { proveEntries } from '../audit/prove-entry.js';
import { NodeError } from '../node.errors.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { MessageRow } from './ports.js';
import type { Sealing } from './sealing.js';

const LOG_PROOFS = 'log_proofs';
/** Proofs in one notice; their hashes and leaves fit the smallest buckets. */
const PROOFS_MAX = 32;

/** One entry of the sender's log about a message that both logs hold. */
interface ShownProof {
  readonly msg: string;
  readonly leaf: string;
  readonly proof: string;
}

export interface ShowProofsParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly sealing: Sealing;
}

export class ShowProofs {
  readonly #parts: ShowProofsParts;

  constructor(parts: ShowProofsParts) {
    this.#parts = parts;
  }

  /**
   * Sends each peer the proofs it is owed under `checkpoint`; an entry is owed until its notice
   * is in the outbox, in the same transaction.
   *
   * @returns how many entries were shown
   */
  async execute(checkpoint: CheckpointRow): Promise<number> {
    const owed = await this.#parts.unitOfWork.read((tx) =>
      tx.owedProofs(checkpoint.size, PROOFS_MAX),
    );
    const peers = new Map<NodeId, AuditEntryRow[]>();
    for (const entry of owed) {
      const peer = entry.proofFor as NodeId;
      peers.set(peer, [...(peers.get(peer) ?? []), entry]);
    }
    const shown = [...peers].map(([peer, entries]) => this.#show(peer, entries, checkpoint));
    for (const one of await Promise.allSettled(shown)) {
      if (one.status === 'rejected') throw one.reason;
    }
    return owed.length;
  }

  async #show(peer: NodeId, entries: AuditEntryRow[], checkpoint: CheckpointRow): Promise<void> {
    const { unitOfWork, sealing, clock } = this.#parts;
    const at = clock.now();
    const proofs = await unitOfWork.read((tx) => shownProofs(tx, entries, checkpoint));
    const body = { kind: LOG_PROOFS, proofs } as unknown as Json;
    const message = await sealing.seal({ to: peer, body }, at);
    await unitOfWork.write((tx) => this.#enqueue(tx, message, entries, at));
  }

  async #enqueue(tx: NodeTx, message: MessageRow, entries: AuditEntryRow[], at: Instant) {
    const { audit, entropy } = this.#parts;
    await tx.messages.insert(message);
    const what = { id: entropy.uuid(), peer: message.peer, kind: 'envelope' } as const;
    await tx.consignments.insert(newConsignment({ ...what, ref: message.jti }, at));
    for (const { id } of entries) await tx.auditEntries.update({ id }, { proofFor: null });
    const { jti, env, msg } = message;
    const detail = { peer: message.peer, proofs: entries.length };
    await audit.append(tx, at, {
      event: 'notice.sent',
      actor: message.iss,
      subject: jti,
      detail,
      ref: { jti, env, msg },
    });
  }
}

const shownProofs = async (
  tx: NodeTx,
  entries: readonly AuditEntryRow[],
  checkpoint: CheckpointRow,
): Promise<readonly ShownProof[]> => {
  const proven = await proveEntries(tx, entries, checkpoint);
  return proven.flatMap(({ entry: { msg, leaf }, proof }) =>
    msg ? [{ msg, leaf: toBase64url(leaf), proof }] : [],
  );
};

/** Reads a notice's body. @throws {NodeError} NOTICE_INVALID */
export const readNotice = (body: Json): readonly ShownProof[] => {
  const { kind, proofs } = (body ?? {}) as { kind?: Json; proofs?: Json };
  if (kind !== LOG_PROOFS || !Array.isArray(proofs) || proofs.length > PROOFS_MAX) {
    throw new NodeError('NOTICE_INVALID');
  }
  return proofs.map((proof) => {
    const { msg, leaf, proof: text } = (proof ?? {}) as Record<string, unknown>;
    if (typeof msg !== 'string' || typeof leaf !== 'string' || typeof text !== 'string') {
      throw new NodeError('NOTICE_INVALID');
    }
    return { msg, leaf, proof: text };
  });
};

/**
 * Verifies every proof of a notice against the sender's log keys.
 *
 * @throws {NodeError} NOTICE_INVALID when one proves nothing; {TlogError} when one proves falsely
 */
export const verifyNotice = (opened: Opened, policy: CheckpointPolicy): readonly ShownProof[] =>
  notesOf(opened.claims).map((shown) => {
    const proof = decodeTlogProof(shown.proof);
    verifyTlogProof(proof, policy);
    const leaf = bytesOf(shown.leaf);
    const { node, ref } = decodeAuditLeaf(leaf);
    const isAbout = node === opened.claims.iss && ref.msg === shown.msg;
    if (!isAbout || !equalBytes(leafHash(leaf), proof.leafHash)) {
      throw new NodeError('NOTICE_INVALID');
    }
    return shown;
  });

/** A notice belongs to no case, so no file can come with it. */
const notesOf = ({ body, files }: Claims): readonly ShownProof[] => {
  if (files.length > 0) throw new NodeError('NOTICE_INVALID');
  return readNotice(body);
};

const bytesOf = (text: string): Bytes => {
  try {
    return fromBase64url(text);
  } catch (cause) {
    throw new NodeError('NOTICE_INVALID', {}, { cause });
  }
};

/** Keeps verified proofs beside the messages they are about; the newest of an entry stays. */
export const keepProofs = async (
  tx: NodeTx,
  { peer, proofs, at }: { peer: NodeId; proofs: readonly ShownProof[]; at: Instant },
): Promise<void> => {
  for (const { msg, leaf, proof } of proofs) {
    const leafBytes = fromBase64url(leaf);
    const hash = toBase64url(leafHash(leafBytes));
    const message = await tx.messages.get({ msg: msg as MessageRow['msg'], peer });
    if (!message || (await tx.twinProofs.get({ leafHash: hash }))) continue;
    await tx.twinProofs.insert({
      leafHash: hash,
      peer,
      msg: message.msg,
      leaf: leafBytes,
      proof,
      at,
    });
  }
};
