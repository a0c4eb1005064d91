/** Files that an act of another State announces: their keys opened, their rows written. */

import {
  fromBase64url,
  toHex,
  type Bytes,
  type Entropy,
  type Instant,
  type Json,
} from '@comity/kernel';
import { EnvelopeError, type Claims, type ReceiptFile } from '@comity/envelope';
import { FileOpener, parseManifest, ResumeMap, type FileManifest } from '@comity/evidence';
import type { FileKey } from '../deliveries/peer-calls.js';
import type { Arrived, OpenedKeys } from '../deliveries/arrival.js';
import type { Sealing } from '../deliveries/sealing.js';
import { NodeError } from '../node.errors.js';
import type { NodeTx } from '../unit-of-work.js';
import { wrapKey } from './file-keys.js';
import { SEALED_MEDIA, type FileRow } from './ports.js';

export interface AnnounceFilesParts {
  readonly entropy: Entropy;
  readonly sealing: Sealing;
  readonly dataKey: Bytes;
}

export class AnnounceFiles {
  readonly #parts: AnnounceFilesParts;

  constructor(parts: AnnounceFilesParts) {
    this.#parts = parts;
  }

  /**
   * Opens the keys of the files that signed claims announce.
   *
   * @throws {EvidenceError} EVIDENCE_MANIFEST_MALFORMED; EVIDENCE_HEADER_INVALID for a key that is
   *   not the one the signed header commits to
   * @throws {EnvelopeError} FILE_KEY_MISMATCH, also when one is missing
   */
  async openKeys(claims: Claims, keys: readonly FileKey[]): Promise<OpenedKeys> {
    const opened = new Map<string, Bytes>();
    for (const file of claims.files) {
      const manifest = parseManifest(file);
      const { id } = manifest;
      const { jti } = claims;
      const sealed = keys.find(({ fileId }) => fileId === id)?.sealedKey;
      if (!sealed) throw new EnvelopeError('FILE_KEY_MISMATCH', { fileId: id });
      const key = await this.#parts.sealing.openFileKey(sealed, { fileId: id, jti });
      void new FileOpener({ manifest, key, jti });
      opened.set(id, key);
    }
    return opened;
  }

  /** Whether a file of these claims has an id that is taken: ids are for ever, as a peer knows. */
  async isAnnouncedTwice(tx: NodeTx, { files }: Claims): Promise<boolean> {
    const ids = files.map((file) => parseManifest(file).id);
    return new Set(ids).size < ids.length || (await tx.files.count({ id: ids })) > 0;
  }

  /** Writes down the announced files; their receipt says that they are awaited. */
  async announce(tx: NodeTx, arrival: Arrived): Promise<readonly ReceiptFile[]> {
    const { opened, fileKeys, at } = arrival;
    const files: ReceiptFile[] = [];
    for (const file of opened.claims.files) {
      const manifest = parseManifest(file);
      const key = fileKeys.get(manifest.id);
      // Of notices only that of a parcel announces files, and a parcel belongs to no case.
      const caseId = opened.claims.thr?.id ?? null;
      if (!key) throw new NodeError('FILE_NOT_ANNOUNCED', { file: manifest.id });
      await tx.files.insert(this.#row({ manifest, key, caseId, arrival, at }));
      files.push({ ...receiptFile(manifest), state: 'awaited' });
    }
    return files;
  }

  #row({ manifest, key, caseId, arrival, at }: Announced): FileRow {
    const { dataKey, entropy } = this.#parts;
    const { claims, msg } = arrival.opened;
    const { id, size, sha256, ct } = manifest;
    return {
      id,
      caseId,
      name: manifest.name ?? id,
      title: null,
      media: manifest.media,
      compartment: manifest.media === SEALED_MEDIA ? 'C3' : 'C1',
      direction: 'received',
      status: 'announced',
      size,
      sha256: toHex(fromBase64url(sha256)),
      manifest: manifest as unknown as Json,
      segments: ct.n,
      wrappedKey: wrapKey(dataKey, key, { fileId: id, entropy }),
      leaves: null,
      verified: new ResumeMap(ct.n).toBytes(),
      actHash: msg,
      iss: claims.iss,
      jti: claims.jti,
      receipt: null,
      addedBy: null,
      at,
    };
  }
}

interface Announced {
  readonly manifest: FileManifest;
  readonly key: Bytes;
  readonly caseId: FileRow['caseId'];
  readonly arrival: Arrived;
  readonly at: Instant;
}

/** A file as receipts name it. */
export const receiptFile = ({ id, sha256, ct }: FileManifest) => ({ id, root: ct.root, sha256 });
