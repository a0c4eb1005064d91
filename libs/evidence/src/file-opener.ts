/** Opens a whole file, from its first segment to its last, and holds it against its manifest. */

import { type Bytes, equalBytes, fromBase64url } from '@comity/kernel';
import { startSha256 } from './algorithms.js';
import { EvidenceError } from './evidence.errors.js';
import { type Opening, startOpening } from './floe.js';
import { ENC_SEGMENT_BYTES } from './floe-key.js';
import { aadOfManifest, type FileManifest } from './manifest.js';

/** A file that was announced, with its key. */
export interface FileToOpen {
  /** Parsed, and signed by whoever sent it. */
  readonly manifest: FileManifest;
  readonly key: Uint8Array;
  /** The id of the message that announced the file. */
  readonly jti: string;
  /** Another length than Comity's only in tests. */
  readonly segmentBytes?: number;
}

/** Opens one file in one pass. Release nothing of it before `end` has returned. */
export class FileOpener {
  readonly #manifest: FileManifest;
  readonly #opening: Opening;
  readonly #sha256 = startSha256();
  #position = 0;
  #size = 0;

  /** @throws {EvidenceError} EVIDENCE_HEADER_INVALID when key, header and binding do not fit */
  constructor({ manifest, key, jti, segmentBytes = ENC_SEGMENT_BYTES }: FileToOpen) {
    this.#manifest = manifest;
    const header = fromBase64url(manifest.ct.hdr);
    this.#opening = startOpening({ key, header, aad: aadOfManifest(manifest, jti), segmentBytes });
  }

  /**
   * The plaintext of the next segment.
   *
   * @throws {EvidenceError} EVIDENCE_SEGMENT_INVALID, also for one more than the manifest announces
   */
  open(segment: Uint8Array): Bytes {
    const position = this.#position;
    const { n } = this.#manifest.ct;
    if (position >= n) throw new EvidenceError('EVIDENCE_SEGMENT_INVALID', { position });
    const plaintext = this.#opening.openSegment({ position, final: position === n - 1 }, segment);
    this.#position += 1;
    this.#size += plaintext.length;
    this.#sha256.update(plaintext);
    return plaintext;
  }

  /**
   * Returns when every segment was opened and the whole is what was signed.
   *
   * @throws {EvidenceError} EVIDENCE_FILE_TRUNCATED, EVIDENCE_FILE_MISMATCH
   */
  end(): void {
    const { size, sha256, ct } = this.#manifest;
    if (this.#position < ct.n) {
      throw new EvidenceError('EVIDENCE_FILE_TRUNCATED', { have: this.#position, segments: ct.n });
    }
    if (this.#size !== size || !equalBytes(this.#sha256.digest(), fromBase64url(sha256))) {
      throw new EvidenceError('EVIDENCE_FILE_MISMATCH', { have: this.#size, size });
    }
  }
}
