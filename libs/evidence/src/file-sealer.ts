/** Seals a file while its bytes pass: segments out, then the manifest and the leaf hashes. */

import { type Bytes, type Entropy, invariant, toBase64url, utf8 } from '@comity/kernel';
import { leafHash } from '@comity/tlog';
import { SHA256_BYTES, startSha256 } from './algorithms.js';
import { type Sealing, startSealing } from './floe.js';
import { ENC_SEGMENT_BYTES, plainSegmentBytes } from './floe-key.js';
import { segmentsRoot } from './leaf-tiles.js';
import {
  FILE_BYTES_MAX,
  type FileId,
  type FileManifest,
  formatOf,
  parseManifest,
  segmentCount,
} from './manifest.js';

/** What is known of a file before its bytes are read. */
export interface FileToSeal {
  readonly id: FileId;
  readonly name?: string;
  readonly media: string;
  /** Fresh, random, 32 bytes, of this file alone. */
  readonly key: Uint8Array;
  /** What the file is bound to, as `bindingText` writes it; stands in the manifest. */
  readonly binding: string;
  readonly entropy: Entropy;
  /** Another length than Comity's only in tests. */
  readonly segmentBytes?: number;
}

/** A file once sealed. */
export interface SealedFile {
  readonly manifest: FileManifest;
  /** In order of the segments; what `leafTiles` sends. */
  readonly leafHashes: readonly Bytes[];
}

/** Seals one file in one pass: memory for one segment and the leaf hashes, whatever its size. */
export class FileSealer {
  readonly #file: FileToSeal;
  readonly #segmentBytes: number;
  readonly #sealing: Sealing;
  readonly #sha256 = startSha256();
  readonly #leafHashes: Bytes[] = [];
  readonly #pending: Bytes;
  #pendingBytes = 0;
  #size = 0;

  /**
   * @throws {EvidenceError} EVIDENCE_MANIFEST_MALFORMED for an id, name, media type or binding
   *   that no manifest may hold: now, not after a hundred gigabytes
   */
  constructor(file: FileToSeal) {
    this.#file = file;
    this.#segmentBytes = file.segmentBytes ?? ENC_SEGMENT_BYTES;
    const { key, entropy, binding } = file;
    const shape = { segmentBytes: this.#segmentBytes };
    this.#sealing = startSealing({ key, entropy, aad: utf8(binding), ...shape });
    this.#pending = new Uint8Array(plainSegmentBytes(this.#segmentBytes));
    this.#manifest({ sha256: new Uint8Array(SHA256_BYTES), root: new Uint8Array(SHA256_BYTES) });
  }

  /**
   * Takes the next bytes of the file, however many; returns the segments that became whole.
   *
   * @throws {Error} beyond `FILE_BYTES_MAX`, which whoever takes files in must refuse first
   */
  push(chunk: Uint8Array): readonly Bytes[] {
    this.#size += chunk.length;
    invariant(this.#size <= FILE_BYTES_MAX, 'a file has at most FILE_BYTES_MAX bytes');
    this.#sha256.update(chunk);
    const segments: Bytes[] = [];
    for (let offset = 0; offset < chunk.length;) {
      // A full segment waits for one more byte: only then is it known not to be the last.
      if (this.#pendingBytes === this.#pending.length) segments.push(this.#seal(false));
      const part = chunk.subarray(offset, offset + this.#pending.length - this.#pendingBytes);
      this.#pending.set(part, this.#pendingBytes);
      this.#pendingBytes += part.length;
      offset += part.length;
    }
    return segments;
  }

  /** Ends the file: its last segment, which an empty file has too, and all that is known now. */
  end(): SealedFile & { readonly segment: Bytes } {
    const segment = this.#seal(true);
    const leafHashes = this.#leafHashes;
    const manifest = this.#manifest({
      sha256: this.#sha256.digest(),
      root: segmentsRoot(leafHashes),
    });
    return { segment, leafHashes, manifest };
  }

  #seal(final: boolean): Bytes {
    const plaintext = this.#pending.subarray(0, this.#pendingBytes);
    const segment = this.#sealing.sealSegment(plaintext, final);
    this.#pendingBytes = 0;
    this.#leafHashes.push(leafHash(segment));
    return segment;
  }

  #manifest({ sha256, root }: { readonly sha256: Bytes; readonly root: Bytes }): FileManifest {
    const { id, name, media, binding } = this.#file;
    const manifest = {
      id,
      ...(name === undefined ? {} : { name }),
      size: this.#size,
      sha256: toBase64url(sha256),
      media,
      ct: {
        fmt: formatOf(this.#segmentBytes),
        hdr: toBase64url(this.#sealing.header),
        n: segmentCount(this.#size, this.#segmentBytes),
        root: toBase64url(root),
        aad: binding,
      },
    };
    return parseManifest(manifest, this.#segmentBytes);
  }
}
