/** What a signed act says of a file (PROTOCOL 7.3), as far as this verifier reads it. */

import { fromBase64url } from './bytes.js';
import { countIn, HASH, membersOf, textIn, type Json } from './canonical-json.js';
import { demand } from './disproof.js';

const FILE_BYTES_MAX = 2 ** 40;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A file as its act announces it. */
export interface SignedFile {
  readonly id: string;
  readonly size: number;
  /** SHA-256 of the plaintext, base64url. */
  readonly sha256: string;
  /** Tree hash of the sealed segments, base64url. */
  readonly root: string;
}

/** @throws {Disproof} for what is no manifest */
export const readFileManifest = (value: Json): SignedFile => {
  const file = membersOf(value, 'the manifest of a file', {
    has: ['ct', 'id', 'media', 'sha256', 'size'],
    mayHave: ['name'],
  });
  const sealed = membersOf(file['ct'], 'the manifest of a file', {
    has: ['fmt', 'hdr', 'n', 'root'],
    mayHave: ['aad'],
  });
  const size = countIn(file['size'], 'the size of a file');
  demand(size <= FILE_BYTES_MAX, 'a file is too large');
  return {
    id: textIn(file['id'], 'the id of a file', UUID),
    size,
    sha256: textIn(file['sha256'], 'the hash of a file', HASH),
    root: textIn(sealed['root'], 'the tree hash of a file', HASH),
  };
};

/** The same SHA-256 in hexadecimal. */
export const hexOf = (hash: string): string => fromBase64url(hash).toString('hex');
