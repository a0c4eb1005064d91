/** Sends a file's segments to the State its act was sent to, from where the last attempt stopped. */

import { createHash } from 'node:crypto';
import { LEASE_MS, type Consignment } from '@comity/delivery';
import { verifyReceipt, type ReceiptFile } from '@comity/envelope';
import { leafTiles, parseManifest, ResumeMap } from '@comity/evidence';
import { toBase64url, type Bytes, type Clock, type Entropy } from '@comity/kernel';
import type { AuditTrail } from '../audit/append-entry.js';
import type { FilePart, FileProgress, PeerCalls } from '../deliveries/peer-calls.js';
import { settle } from '../deliveries/settle.js';
import type { Network } from '../members/network.js';
import { NodeError } from '../node.errors.js';
import type { UnitOfWork } from '../unit-of-work.js';
import { segmentKey, splitLeaves, type ContentStore } from './content-store.js';
import type { FileRow } from './ports.js';

/** Well before a lease ends, however slow the peer reads. */
const RENEW_EVERY_MS = LEASE_MS / 3;

export interface SendFileParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly network: Network;
  readonly peers: PeerCalls;
  readonly store: ContentStore;
}

export class SendFile {
  readonly #parts: SendFileParts;

  constructor(parts: SendFileParts) {
    this.#parts = parts;
  }

  /**
   * One attempt. Ends with the receipt for the whole file stored, or throws for another attempt.
   *
   * @throws {NodeError} FILE_NOT_ANNOUNCED while its act is still on the way; PEER_*
   */
  async execute(row: Consignment, attempt: number): Promise<void> {
    const { unitOfWork, peers } = this.#parts;
    const file = await unitOfWork.read((tx) => tx.files.get({ id: row.ref }));
    if (!file?.jti) throw new NodeError('FILE_NOT_ANNOUNCED', { file: row.ref });
    const name = { jti: file.jti, fileId: file.id };
    const held = await peers.fileProgress(row.peer, name);
    if (!held.announced) throw new NodeError('FILE_NOT_ANNOUNCED', { file: file.id });
    const receipt = held.receipt ?? (await this.#send(row, file, held, attempt));
    await this.#receipted(row, file, receipt);
  }

  async #send(
    row: Consignment,
    file: FileRow,
    held: FileProgress,
    attempt: number,
  ): Promise<Bytes> {
    const name = { jti: file.jti ?? '', fileId: file.id };
    const parts = this.#partsOf(row, file, held, attempt);
    const { receipt } = await this.#parts.peers.sendSegments(row.peer, name, parts);
    if (!receipt) throw new NodeError('PEER_UNREACHABLE', { peer: row.peer, code: 'FILE_PARTIAL' });
    return receipt;
  }

  async *#partsOf(
    row: Consignment,
    file: FileRow,
    held: FileProgress,
    attempt: number,
  ): AsyncGenerator<FilePart> {
    const leaves = file.leaves ?? new Uint8Array();
    if (!held.leavesHeld) {
      const tiles = leafTiles(splitLeaves(leaves));
      for (const [number, hashes] of tiles.entries()) yield { kind: 'leaves', number, hashes };
    }
    const map = ResumeMap.fromBytes(held.verified, file.segments);
    let renewed = this.#parts.clock.now();
    for (let position = 0; position < file.segments; position += 1) {
      if (map.has(position)) continue;
      const ciphertext = await this.#parts.store.get(segmentKey(leaves, position));
      if (!ciphertext) throw new NodeError('FILE_HASH_MISMATCH', { file: file.id, position });
      yield { kind: 'segment', position, ciphertext };
      const now = this.#parts.clock.now();
      if (now - renewed < RENEW_EVERY_MS) continue;
      await this.#renew(row.id, attempt);
      renewed = now;
    }
  }

  async #renew(id: string, attempt: number): Promise<void> {
    const { unitOfWork, audit, entropy, clock } = this.#parts;
    const input = { kind: 'progress', leaseMs: LEASE_MS, attempt } as const;
    await unitOfWork.write((tx) => settle(tx, { id, input, at: clock.now() }, { audit, entropy }));
  }

  async #receipted(row: Consignment, file: FileRow, receipt: Bytes): Promise<void> {
    const { unitOfWork, network, clock, audit, entropy } = this.#parts;
    const message = await unitOfWork.read((tx) =>
      tx.messages.get({ iss: network.self, jti: file.jti ?? '' }),
    );
    if (!message) throw new NodeError('FILE_NOT_ANNOUNCED', { file: file.id });
    const at = clock.now();
    const { iss, jti, env, msg } = message;
    const expect = { iss: row.peer, aud: iss, ref: { iss, jti, env, msg } };
    const claims = await verifyReceipt(receipt, { keysOf: network.keysOf(at), expect, at });
    if (!claims.files.some((one) => isWhole(one, file)))
      throw new NodeError('PEER_ANSWER_INVALID', { file: file.id });
    const sha256 = toBase64url(createHash('sha256').update(receipt).digest());
    await unitOfWork.write(async (tx) => {
      const input = { kind: 'receipt', receipt: sha256 } as const;
      const outputs = await settle(tx, { id: row.id, input, at }, { audit, entropy });
      if (!outputs.some(({ kind }) => kind === 'store_receipt')) return;
      await tx.files.update({ id: file.id }, { receipt, status: 'complete' });
      await audit.append(tx, at, {
        event: 'file.receipted',
        actor: row.peer,
        subject: file.id,
        caseId: file.caseId,
        detail: { sha256: file.sha256, leaf: claims.log.leaf },
        ref: { jti, env, msg },
      });
    });
  }
}

/** The receiver must have held the very bytes that were announced, not only something whole. */
const isWhole = ({ id, root, sha256, state }: ReceiptFile, file: FileRow): boolean => {
  const manifest = parseManifest(file.manifest);
  const same = root === manifest.ct.root && sha256 === manifest.sha256;
  return id === file.id && state === 'complete' && same;
};
