/** Seals a file as it streams in, so that no plaintext ever lies on disk. */

import {
  concat,
  denied,
  done,
  fromBase64url,
  toHex,
  type Bytes,
  type Entropy,
  type Json,
  type Outcome,
} from '@comity/kernel';
import {
  bindingText,
  EvidenceError,
  fileId,
  FileSealer,
  HEAD_BYTES,
  isWhatItSays,
  ResumeMap,
  type FileId,
  type SealedFile,
} from '@comity/evidence';
import { leafHash } from '@comity/tlog';
import type { ContentStore } from './content-store.js';
import type { FileDenialCode } from './evidence.denials.js';
import { wrapKey } from './file-keys.js';
import type { FileRow } from './ports.js';

const KEY_BYTES = 32;
const OTHERWISE = denied('FILE_NOT_WHAT_IT_SAYS');

/** What is to be sealed: what it says of itself, and what it is. */
export interface FileGiven {
  readonly name: string;
  readonly media: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export interface SealFileParts {
  readonly entropy: Entropy;
  readonly store: ContentStore;
  readonly dataKey: Bytes;
  /** Largest file in bytes. */
  readonly fileBytesMax: number;
}

/** What the row of a file that was just sealed says, whoever handed it in. */
export type SealedRow = Omit<FileRow, 'caseId' | 'title' | 'compartment' | 'addedBy' | 'at'>;

/**
 * Seals the file under a new key and puts its segments into the store; the row is the caller's to
 * keep. Segments that an interrupted upload leaves in the store are unreachable without their key.
 *
 * Denies FILE_DESCRIPTION_INVALID, FILE_TOO_LARGE, FILE_NOT_WHAT_IT_SAYS.
 */
export const sealFile = async (
  given: FileGiven,
  parts: SealFileParts,
): Promise<Outcome<SealedRow, FileDenialCode>> => {
  const { entropy, dataKey } = parts;
  const id = fileId(entropy.uuid());
  const key = entropy.bytes(KEY_BYTES);
  const sealed = await seal(given, { id, key }, parts);
  if (!sealed.ok) return sealed;
  const { manifest, leafHashes } = sealed.value;
  const { size, sha256, ct } = manifest;
  const verified = new ResumeMap(ct.n);
  leafHashes.forEach((_, position) => verified.mark(position));
  return done({
    id,
    name: given.name,
    media: given.media,
    direction: 'sent',
    status: 'staged',
    size,
    sha256: toHex(fromBase64url(sha256)),
    manifest: manifest as unknown as Json,
    segments: ct.n,
    wrappedKey: wrapKey(dataKey, key, { fileId: id, entropy }),
    leaves: concat(...leafHashes),
    verified: verified.toBytes(),
    actHash: null,
    iss: null,
    jti: null,
    receipt: null,
  });
};

const seal = async (
  { name, media, bytes }: FileGiven,
  { id, key }: { readonly id: FileId; readonly key: Bytes },
  { entropy, store, fileBytesMax }: SealFileParts,
): Promise<Outcome<SealedFile, FileDenialCode>> => {
  let sealer: FileSealer;
  try {
    sealer = new FileSealer({ id, name, media, key, entropy, binding: bindingText(id, id) });
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error;
    return denied('FILE_DESCRIPTION_INVALID');
  }
  const put = (segment: Bytes) => store.put(toHex(leafHash(segment)), segment);
  let head: Bytes = new Uint8Array();
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > fileBytesMax) return denied('FILE_TOO_LARGE', { bytesMax: fileBytesMax });
    if (head.length < HEAD_BYTES) {
      head = concat(head, chunk.subarray(0, HEAD_BYTES - head.length));
      // Nothing more of it is read than shows that it is something else.
      if (head.length === HEAD_BYTES && !isWhatItSays({ name, media, head })) return OTHERWISE;
    }
    for (const segment of sealer.push(chunk)) await put(segment);
  }
  if (!isWhatItSays({ name, media, head })) return OTHERWISE;
  const { segment, ...sealed } = sealer.end();
  await put(segment);
  return done(sealed);
};
