/** The manifest: what the signed act says of a file that follows it (PROTOCOL 7.3). */

import {
  type Brand,
  type Bytes,
  canonicalize,
  fromBase64url,
  parseCanonical,
  utf8,
} from '@comity/kernel';
import { SHA256_BYTES } from './algorithms.js';
import { EvidenceError } from './evidence.errors.js';
import { ENC_SEGMENT_BYTES, HEADER_BYTES, plainSegmentBytes } from './floe-key.js';

/** A file's id, a UUID in small letters, chosen when it was taken in. */
export type FileId = Brand<string, 'FileId'>;

/** The ciphertext of a file. Bytes are in base64url. */
export interface CiphertextManifest {
  /** `floe/aes-256-gcm/hkdf-sha384/<bytes in a segment>`. */
  readonly fmt: string;
  /** The 74-byte header; its tag commits to the file key. */
  readonly hdr: string;
  /** Segments. */
  readonly n: number;
  /** RFC 6962 tree hash over the segments. */
  readonly root: string;
  /**
   * The canonical text that the file was bound to when it was sealed, `{"file":…,"jti":…}`.
   * Present when a file was sealed before the act that carries it had its id; without it, `jti` is
   * that of the act.
   */
  readonly aad?: string;
}

/** A file as announced, in the very shape that is signed. */
export interface FileManifest {
  readonly id: FileId;
  /** The name it had where it was taken in; for showing, never for opening. */
  readonly name?: string;
  /** Bytes of the plaintext. */
  readonly size: number;
  /** SHA-256 of the plaintext, in base64url: the number that courts use. */
  readonly sha256: string;
  /** Media type in small letters, without parameters. */
  readonly media: string;
  readonly ct: CiphertextManifest;
}

/** 1 TiB; a larger source is taken in as several files. */
export const FILE_BYTES_MAX = 2 ** 40;
export const FILE_NAME_BYTES_MAX = 255;

const FORMAT = 'floe/aes-256-gcm/hkdf-sha384/';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const TOKEN = /^[A-Za-z0-9._:-]{1,128}$/;
const MEDIA = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/;
/** Controls, separators and marks that turn a name around have no place in one that is shown. */
const NAME_FORBIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\]/u;

/** Reads a file id. @throws {RangeError} unless it is a UUID in small letters */
export const fileId = (text: string): FileId => {
  if (!UUID.test(text)) throw new RangeError('not a file id');
  return text as FileId;
};

/** The format of a file whose segments have this length. */
export const formatOf = (segmentBytes = ENC_SEGMENT_BYTES): string => `${FORMAT}${segmentBytes}`;

/** Segments of a file with `size` bytes of plaintext; an empty file has one. */
export const segmentCount = (size: number, segmentBytes = ENC_SEGMENT_BYTES): number =>
  Math.max(1, Math.ceil(size / plainSegmentBytes(segmentBytes)));

/** What a file is bound to: the canonical JSON of its id and of the message that announces it. */
export const bindingText = (file: FileId, jti: string): string => canonicalize({ file, jti });

/** The additional data of an announced file: the text it names, or the one of this message. */
export const aadOfManifest = ({ id, ct }: FileManifest, jti: string): Bytes =>
  utf8(ct.aad ?? bindingText(id, jti));

/**
 * Reads a manifest as it stands in signed claims: exactly these members, each within its limits,
 * and segments as many as the size needs.
 *
 * @throws {EvidenceError} EVIDENCE_MANIFEST_MALFORMED
 */
export const parseManifest = (
  value: unknown,
  segmentBytes: number = ENC_SEGMENT_BYTES,
): FileManifest => {
  const isManifest =
    hasMembers(value, ['id', 'size', 'sha256', 'media', 'ct'], ['name']) &&
    isText(value['id'], UUID) &&
    (value['name'] === undefined || isFileName(value['name'])) &&
    isCount(value['size']) &&
    isBytes(value['sha256'], SHA256_BYTES) &&
    isText(value['media'], MEDIA) &&
    isCiphertext(value['ct'], { id: value['id'], size: value['size'], segmentBytes });
  if (!isManifest) throw new EvidenceError('EVIDENCE_MANIFEST_MALFORMED');
  return value as unknown as FileManifest;
};

const isCiphertext = (
  ct: unknown,
  { id, size, segmentBytes }: { id: string; size: number; segmentBytes: number },
): boolean =>
  hasMembers(ct, ['fmt', 'hdr', 'n', 'root'], ['aad']) &&
  ct['fmt'] === formatOf(segmentBytes) &&
  isBytes(ct['hdr'], HEADER_BYTES) &&
  ct['n'] === segmentCount(size, segmentBytes) &&
  isBytes(ct['root'], SHA256_BYTES) &&
  (ct['aad'] === undefined || isBinding(ct['aad'], id));

type Members = Readonly<Record<string, unknown>>;

const hasMembers = (
  value: unknown,
  required: readonly string[],
  optional: readonly string[],
): value is Members =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  required.every((name) => Object.hasOwn(value, name)) &&
  Object.keys(value).every((name) => required.includes(name) || optional.includes(name));

const isText = (value: unknown, pattern: RegExp): value is string =>
  typeof value === 'string' && pattern.test(value);

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= FILE_BYTES_MAX;

const isBytes = (value: unknown, length: number): boolean => {
  if (typeof value !== 'string') return false;
  try {
    return fromBase64url(value).length === length;
  } catch {
    return false;
  }
};

const isFileName = (value: unknown): boolean =>
  typeof value === 'string' &&
  value.isWellFormed() &&
  !NAME_FORBIDDEN.test(value) &&
  !/^\.{0,2}$/.test(value) &&
  utf8(value).length <= FILE_NAME_BYTES_MAX;

/** Whether the text binds this very file, in canonical form. */
const isBinding = (value: unknown, id: string): boolean => {
  if (typeof value !== 'string') return false;
  try {
    const binding: unknown = parseCanonical(value);
    return (
      hasMembers(binding, ['file', 'jti'], []) &&
      binding['file'] === id &&
      isText(binding['jti'], TOKEN)
    );
  } catch {
    return false;
  }
};
