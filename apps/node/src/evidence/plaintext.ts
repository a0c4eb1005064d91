/** A file's plaintext, from the ciphertext segments that are held. */

import type { Bytes } from '@comity/kernel';
import { FileOpener, parseManifest } from '@comity/evidence';
import { NodeError } from '../node.errors.js';
import { segmentKey, type ContentStore } from './content-store.js';
import { unwrapKey } from './file-keys.js';
import type { FileRow } from './ports.js';

/**
 * The plaintext of a file we hold whole, segment by segment, every one authenticated; the last
 * one comes only after the whole was held against its signed hash.
 *
 * @throws {EvidenceError} EVIDENCE_SEGMENT_INVALID, EVIDENCE_FILE_MISMATCH
 */
export async function* plaintextOf(
  row: FileRow,
  { store, dataKey }: { readonly store: ContentStore; readonly dataKey: Bytes },
): AsyncGenerator<Bytes> {
  const key = unwrapKey(dataKey, row.wrappedKey, row.id);
  const manifest = parseManifest(row.manifest);
  const opener = new FileOpener({ manifest, key, jti: row.jti ?? row.id });
  const leaves = row.leaves ?? new Uint8Array();
  for (let position = 0; position < row.segments; position += 1) {
    const segment = await store.get(segmentKey(leaves, position));
    if (!segment) throw new NodeError('FILE_HASH_MISMATCH', { file: row.id, position });
    const plaintext = opener.open(segment);
    if (position === row.segments - 1) opener.end();
    yield plaintext;
  }
}
