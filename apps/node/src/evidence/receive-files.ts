/** Takes in another State's files segment by segment, each verified, until the whole is receipted. */

import { concat, fromBase64url, type Bytes, type Clock, type NodeId } from '@comity/kernel';
import {
  EvidenceError,
  parseManifest,
  ResumeMap,
  verifyLeafTiles,
  verifySegment,
} from '@comity/evidence';
import { SealedError, sealedErrors, type PartHeader } from '@comity/sealed';
import { TILE_WIDTH } from '@comity/tlog';
import type { AuditTrail } from '../audit/append-entry.js';
import type { FileName, FilePart, FileProgress } from '../deliveries/peer-calls.js';
import type { Sealing } from '../deliveries/sealing.js';
import { showArrival } from '../mailbox/take-parcel.js';
import { NodeError } from '../node.errors.js';
import { keepPart, verifyPart } from '../sealed/receive-part.js';
import type { UnitOfWork } from '../unit-of-work.js';
import { HASH_BYTES, segmentKey, splitLeaves, type ContentStore } from './content-store.js';
import { receiptFile } from './announce-files.js';
import { plaintextOf } from './plaintext.js';
import { SEALED_MEDIA, type FileRow } from './ports.js';

/** Segments after which the resume map is written down; a crash repeats at most these. */
const MAP_EVERY_SEGMENTS_MIN = 16;
/** The row holds the leaf hashes too, so a large file's is not written too often. */
const MAPS_PER_FILE_MAX = 256;

export interface ReceiveFilesParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly sealing: Sealing;
  readonly store: ContentStore;
  readonly dataKey: Bytes;
  /** Told after the commit that makes a file whole: its parcel may be shown now. */
  readonly onArrival: () => void;
}

export class ReceiveFiles {
  readonly #parts: ReceiveFilesParts;

  constructor(parts: ReceiveFilesParts) {
    this.#parts = parts;
  }

  /** What we hold of a file that `peer` announced. */
  async progress(peer: NodeId, { jti, fileId }: FileName): Promise<FileProgress> {
    const row = await this.#find(peer, { jti, fileId });
    if (!row) {
      return {
        announced: false,
        leavesHeld: false,
        verified: new Uint8Array(),
        receipt: undefined,
      };
    }
    const { leaves, verified, receipt } = row;
    return {
      announced: true,
      leavesHeld: leaves !== null,
      verified,
      receipt: receipt ?? undefined,
    };
  }

  /**
   * Takes a stream of parts: leaf tiles first unless they are held, then segments in any order.
   * Each segment is verified against the signed root before it is stored, and never decrypted
   * before the whole is held. Stored segments outlive a broken stream.
   *
   * @returns what is held now, and the receipt for the whole file once it is verified
   * @throws {NodeError} FILE_NOT_ANNOUNCED
   * @throws {EvidenceError} EVIDENCE_LEAVES_MISMATCH, EVIDENCE_SEGMENT_MISMATCH;
   *   EVIDENCE_FILE_MISMATCH, EVIDENCE_SEGMENT_INVALID when the whole is not what was signed
   * @throws {SealedError} `SEALED_PART_*` when it should hold what was sealed to persons
   */
  async take(peer: NodeId, file: FileName, parts: AsyncIterable<FilePart>): Promise<Taken> {
    const row = await this.#find(peer, file);
    if (!row) throw new NodeError('FILE_NOT_ANNOUNCED', { file: file.fileId });
    if (row.receipt) return { verified: row.verified, receipt: row.receipt };
    try {
      const held = await this.#takeParts(row, parts);
      if (!held.map.complete) return { verified: held.map.toBytes(), receipt: undefined };
      const receipt = await this.#finish({ ...row, leaves: held.leaves }, peer);
      return { verified: held.map.toBytes(), receipt };
    } catch (error) {
      if (isViolation(error)) await this.#recordViolation(row, peer, error.code);
      throw error;
    }
  }

  async #takeParts(row: FileRow, parts: AsyncIterable<FilePart>): Promise<Held> {
    const map = ResumeMap.fromBytes(row.verified, row.segments);
    try {
      const leaves = await this.#takeInto(map, row, parts);
      return { map, leaves };
    } finally {
      await this.#saveProgress(row.id, { verified: map.toBytes() });
    }
  }

  async #takeInto(map: ResumeMap, row: FileRow, parts: AsyncIterable<FilePart>): Promise<Bytes> {
    const mapEvery = Math.max(MAP_EVERY_SEGMENTS_MIN, Math.ceil(row.segments / MAPS_PER_FILE_MAX));
    const tiles: Uint8Array[] = [];
    let leaves = row.leaves;
    let hashes = leaves ? splitLeaves(leaves) : [];
    for await (const part of parts) {
      if (part.kind === 'leaves') {
        keepTile(tiles, part, row.segments);
        continue;
      }
      if (!leaves) {
        hashes = verifyLeafTiles(tiles, rootOf(row));
        leaves = concat(...hashes);
        await this.#saveProgress(row.id, { leaves, status: 'receiving' });
      }
      verifySegment(part.position, part.ciphertext, hashes);
      await this.#parts.store.put(segmentKey(leaves, part.position), part.ciphertext);
      map.mark(part.position);
      if (map.held % mapEvery === 0) {
        await this.#saveProgress(row.id, { verified: map.toBytes() });
      }
    }
    return leaves ?? new Uint8Array();
  }

  /** Two streams of one file may overlap: what one has found stays, and nothing follows the end. */
  async #saveProgress(id: string, patch: Partial<FileRow>): Promise<void> {
    await this.#parts.unitOfWork.write(async (tx) => {
      const now = await tx.files.get({ id });
      if (!now || now.receipt || now.status === 'failed') return;
      const verified = patch.verified && union(now.verified, patch.verified);
      await tx.files.update({ id }, { ...patch, ...(verified && { verified }) });
    });
  }

  /** Decrypts once to hold the whole against the signed hash; only then is it receipted. */
  async #finish(row: FileRow, peer: NodeId): Promise<Bytes> {
    const { unitOfWork, audit, clock, sealing } = this.#parts;
    const header = await this.#verifyWhole(row, peer);
    const at = clock.now();
    const receipted = await unitOfWork.write(async (tx) => {
      const now = await tx.files.get({ id: row.id });
      if (now?.receipt) return now.receipt;
      const message = await tx.messages.get({ iss: peer, jti: row.jti ?? '' });
      if (!message) throw new NodeError('FILE_NOT_ANNOUNCED', { file: row.id });
      const { jti, env, msg } = message;
      const leaf = await audit.append(tx, at, {
        event: 'file.received',
        actor: peer,
        subject: row.id,
        caseId: row.caseId,
        detail: { sha256: row.sha256, size: row.size },
        ref: { jti, env, msg },
        proofFor: peer,
      });
      const files = [{ ...receiptFile(parseManifest(row.manifest)), state: 'complete' as const }];
      const receipt = await sealing.receipt(message, { leaf, files, at });
      await tx.files.update({ id: row.id }, { status: 'complete', receipt });
      if (header) await keepPart(tx, row, { header, at });
      if (row.caseId === null) await showArrival(tx, message);
      return receipt;
    });
    this.#parts.onArrival();
    return receipted;
  }

  /** @returns the header of what was sealed to persons; undefined for any other file */
  async #verifyWhole(row: FileRow, peer: NodeId): Promise<PartHeader | undefined> {
    const plaintext = plaintextOf(row, this.#parts);
    if (row.media === SEALED_MEDIA) {
      return verifyPart(row, { plaintext, peer, unitOfWork: this.#parts.unitOfWork });
    }
    for await (const _ of plaintext) continue;
    return undefined;
  }

  #find(peer: NodeId, { jti, fileId }: FileName): Promise<FileRow | undefined> {
    return this.#parts.unitOfWork.read((tx) =>
      tx.files.get({ id: fileId, iss: peer, jti, direction: 'received' }),
    );
  }

  async #recordViolation(row: FileRow, peer: NodeId, code: string): Promise<void> {
    const { unitOfWork, audit, clock } = this.#parts;
    await unitOfWork.write(async (tx) => {
      if (OF_THE_WHOLE.has(code) || Object.hasOwn(sealedErrors, code)) {
        await tx.files.update({ id: row.id }, { status: 'failed' });
      }
      await audit.append(tx, clock.now(), {
        event: 'file.refused',
        actor: peer,
        subject: row.id,
        caseId: row.caseId,
        detail: { code },
      });
    });
  }
}

/** What no segment sent again can mend. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set([
  'EVIDENCE_FILE_MISMATCH',
  'EVIDENCE_SEGMENT_INVALID',
]);

interface Held {
  readonly map: ResumeMap;
  readonly leaves: Bytes;
}

interface Taken {
  readonly verified: Bytes;
  readonly receipt: Bytes | undefined;
}

/** Tiles come from a peer: as many, and as large, as the file has leaves. */
const keepTile = (
  tiles: Uint8Array[],
  { number, hashes }: Extract<FilePart, { kind: 'leaves' }>,
  segments: number,
): void => {
  const inFile = number * TILE_WIDTH < segments && hashes.length <= TILE_WIDTH * HASH_BYTES;
  if (!inFile) throw new EvidenceError('EVIDENCE_LEAVES_MISMATCH', { segments, tiles: number });
  tiles[number] = hashes;
};

const union = (a: Bytes, b: Bytes): Bytes => a.map((byte, index) => byte | (b[index] ?? 0));

const rootOf = ({ segments, manifest }: FileRow) => ({
  segments,
  root: fromBase64url(parseManifest(manifest).ct.root),
});

const isViolation = (error: unknown): error is EvidenceError | SealedError =>
  (error instanceof EvidenceError || error instanceof SealedError) && error.kind === 'violation';
