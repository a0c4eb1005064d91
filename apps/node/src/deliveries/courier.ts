/** Carries what is due to the nodes it is for, and brings back their receipts. */

import { createHash } from 'node:crypto';
import {
  LEASE_MS,
  type Consignment,
  type ConsignmentInput,
  type ConsignmentOutput,
} from '@comity/delivery';
import { verifyReceipt } from '@comity/envelope';
import {
  CodedError,
  toBase64url,
  type ActHash,
  type Bytes,
  type Clock,
  type Entropy,
  type Instant,
  type NodeId,
} from '@comity/kernel';
import type { AuditTrail } from '../audit/append-entry.js';
import { projectCase } from '../cases/project.js';
import type { SendFile } from '../evidence/send-file.js';
import { unwrapKey } from '../evidence/file-keys.js';
import type { Network } from '../members/network.js';
import { NodeError } from '../node.errors.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import { fitting, LANES, roomIn, type InFlight, type Lane } from './lanes.js';
import type { FileKey, PeerCalls } from './peer-calls.js';
import type { MessageRow } from './ports.js';
import type { Sealing } from './sealing.js';
import { settle } from './settle.js';
import type { SignsOfLife } from './signs-of-life.js';

/** Acts that a peer says it lacks, of one answer. */
const MISSING_MAX = 256;

export interface CourierParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly network: Network;
  readonly sealing: Sealing;
  readonly peers: PeerCalls;
  readonly sendFile: SendFile;
  readonly signsOfLife: SignsOfLife;
  readonly dataKey: Bytes;
  /** Tells the courier's loop that there is room again, or something due. */
  readonly onDispatch: () => void;
}

export class Courier {
  readonly #parts: CourierParts;
  readonly #inFlight = new Map<string, InFlight>();
  /** What could not even be written down; the next round tells. */
  readonly #failures: unknown[] = [];

  constructor(parts: CourierParts) {
    this.#parts = parts;
  }

  /**
   * Leases what is due and there is room for, and begins to send it.
   *
   * @returns more than 0 when one look may not have shown all that is due: look again at once
   * @throws what kept an attempt of an earlier round from being written down; its lease runs out
   */
  async round(): Promise<number> {
    if (this.#failures.length > 0) throw this.#failures.shift();
    let again = 0;
    for (const lane of LANES) again += await this.#fill(lane);
    return again;
  }

  /** Resolves when nothing is in the air. */
  async idle(): Promise<void> {
    await Promise.all([...this.#inFlight.values()].map(({ ended }) => ended));
  }

  async #fill(lane: Lane): Promise<number> {
    const { unitOfWork, clock } = this.#parts;
    const wanted = roomIn(lane, this.#inFlight.values());
    if (!wanted) return 0;
    const due = await unitOfWork.read((tx) => tx.dueConsignments(clock.now(), wanted));
    const chosen = fitting(lane, this.#inFlight, due);
    if (chosen.length === 0) return 0;
    const leased = await unitOfWork.write((tx) => this.#lease(tx, chosen));
    for (const one of leased) this.#begin(one);
    return due.length < wanted.limit ? 0 : leased.length;
  }

  /** The due rows are read again here: another worker may have leased them since. */
  async #lease(tx: NodeTx, due: readonly Consignment[]): Promise<readonly Leased[]> {
    const leased: Leased[] = [];
    for (const { id } of due) {
      const outputs = await this.#settle(tx, id, { kind: 'lease', leaseMs: LEASE_MS });
      const send = outputs.find((output) => output.kind === 'send');
      const row = send && (await tx.consignments.get({ id }));
      if (send && row) leased.push({ row, attempt: send.attempt });
    }
    return leased;
  }

  #begin(one: Leased): void {
    const { id, peer, kind } = one.row;
    const ended = this.#carry(one)
      .catch((error: unknown) => void this.#failures.push(error))
      .finally(() => {
        this.#inFlight.delete(id);
        this.#parts.onDispatch();
      });
    this.#inFlight.set(id, { id, peer, kind, ended });
  }

  async #carry({ row, attempt }: Leased): Promise<void> {
    try {
      if (row.kind === 'file') await this.#parts.sendFile.execute(row, attempt);
      else await this.#deliver(row);
    } catch (error) {
      await this.#fail({ row, attempt }, error);
    }
  }

  async #deliver(row: Consignment): Promise<void> {
    const { unitOfWork, peers, clock, network, signsOfLife } = this.#parts;
    const message = await unitOfWork.read((tx) =>
      tx.messages.get({ iss: network.self, jti: row.ref }),
    );
    if (!message) throw new NodeError('PEER_ANSWER_INVALID', { ref: row.ref });
    const fileKeys = await this.#fileKeys(message);
    const { receipt, missing } = await peers.deliver(row.peer, { ...message, fileKeys });
    const at = clock.now();
    const { iss, jti, env, msg } = message;
    const expect = { iss: row.peer, aud: iss, ref: { iss, jti, env, msg } };
    const claims = await verifyReceipt(receipt, { keysOf: network.keysOf(at), expect, at });
    await unitOfWork.write((tx) => this.#receipted(tx, { row, message, receipt, at }, claims.log));
    const lacked = missing.slice(0, MISSING_MAX) as ActHash[];
    if (lacked.length > 0) await this.askedFor(row.peer, lacked);
    await signsOfLife.seen(row.peer);
  }

  async #receipted(
    tx: NodeTx,
    { row, message, receipt, at }: Receipted,
    log: { readonly origin: string; readonly leaf: string },
  ): Promise<void> {
    const { audit } = this.#parts;
    const outputs = await this.#settle(tx, row.id, { kind: 'receipt', receipt: sha256(receipt) });
    if (!outputs.some(({ kind }) => kind === 'store_receipt')) return;
    await tx.messages.update({ iss: message.iss, jti: message.jti }, { receipt });
    const act = await tx.acts.get({ hash: message.msg });
    await audit.append(tx, at, {
      event: act ? 'act.receipted' : 'notice.receipted',
      actor: row.peer,
      subject: act?.caseId ?? message.jti,
      detail: { origin: log.origin, leaf: log.leaf },
      ref: { jti: message.jti, env: message.env, msg: message.msg },
      ...(act && { caseId: act.caseId }),
    });
    await this.#releaseFiles(tx, message.msg);
    if (!act) return;
    await tx.acts.update({ hash: act.hash }, { receipted: true });
    await projectCase(tx, act.caseId, at);
  }

  /** What announces them is there now: what they waited for has come, so no backoff need pass. */
  async #releaseFiles(tx: NodeTx, message: ActHash): Promise<void> {
    for (const { id: ref } of await tx.files.list({ actHash: message })) {
      const row = await tx.consignments.get({ ref });
      if (row?.status === 'queued') await this.#settle(tx, row.id, { kind: 'asked_for' });
    }
  }

  async #fileKeys(message: MessageRow): Promise<readonly FileKey[]> {
    const { unitOfWork, sealing, dataKey, clock } = this.#parts;
    const all = await unitOfWork.read((tx) => tx.files.list({ actHash: message.msg }));
    // Of what was erased the addressee had the key, and nobody is to have it again.
    const files = all.filter(({ status }) => status !== 'erased');
    const at = clock.now();
    return Promise.all(
      files.map(async ({ id, wrappedKey }) => {
        const file = { fileId: id, jti: message.jti, to: message.peer };
        const key = unwrapKey(dataKey, wrappedKey, id);
        return { fileId: id, sealedKey: await sealing.sealFileKey(key, file, at) };
      }),
    );
  }

  /**
   * Makes the consignments of acts that `peer` lacks due again, whatever we believed.
   *
   * @returns how many of `hashes` we sent to that peer; others it learns nothing about
   */
  askedFor(peer: NodeId, hashes: readonly ActHash[]): Promise<number> {
    return this.#parts.unitOfWork.write(async (tx) => {
      const messages = await tx.messages.list({ msg: hashes, direction: 'sent', peer });
      for (const { jti } of messages) {
        const row = await tx.consignments.get({ ref: jti });
        if (row) await this.#settle(tx, row.id, { kind: 'asked_for' });
      }
      return messages.length;
    });
  }

  /** A proof that failed is for the security desk too; of a refusal the consignment's alarm tells. */
  #fail({ row, attempt }: Leased, error: unknown): Promise<void> {
    const { unitOfWork, audit, clock } = this.#parts;
    return unitOfWork.write(async (tx) => {
      await this.#settle(tx, row.id, failureInput(error, attempt));
      if (!(error instanceof CodedError) || error.kind !== 'violation') return;
      if (error.code === 'PEER_REFUSED') return;
      await audit.append(tx, clock.now(), {
        event: 'delivery.violation',
        actor: row.peer,
        subject: row.ref,
        detail: { code: error.code },
      });
    });
  }

  #settle(tx: NodeTx, id: string, input: ConsignmentInput): Promise<readonly ConsignmentOutput[]> {
    const { audit, clock, entropy } = this.#parts;
    return settle(tx, { id, input, at: clock.now() }, { audit, entropy });
  }
}

interface Leased {
  readonly row: Consignment;
  readonly attempt: number;
}

interface Receipted {
  readonly row: Consignment;
  readonly message: MessageRow;
  readonly receipt: Bytes;
  readonly at: Instant;
}

/** A refusal for good ends the consignment; everything else is tried again. */
const failureInput = (error: unknown, attempt: number): ConsignmentInput => {
  if (error instanceof NodeError && error.code === 'PEER_REFUSED') {
    return { kind: 'refusal', code: String(error.detail['code']), terminal: true, attempt };
  }
  return { kind: 'fault', code: codeOf(error), attempt };
};

/** The peer's own code where it gave one. */
const codeOf = (error: unknown): string => {
  if (error instanceof NodeError) return String(error.detail['code'] ?? error.code);
  return error instanceof Error && 'code' in error ? String(error.code) : 'UNEXPECTED';
};

const sha256 = (bytes: Uint8Array): string =>
  toBase64url(createHash('sha256').update(bytes).digest());
