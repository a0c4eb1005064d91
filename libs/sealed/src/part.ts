/** A sealed part as it stands: what a node can read of it, which is all but the persons. */

import {
  canonicalize,
  caseId,
  stateCode,
  base64urlLength,
  utf8,
  type Bytes,
  type CaseId,
  type Json,
  type StateCode,
} from '@comity/kernel';

import { isCode } from './identities.js';
import {
  AES_KEY_BYTES,
  BUCKETS_BYTES,
  ENCAPSULATED_BYTES,
  HASH_BYTES,
  IDENTITIES_MAX,
  IV_BYTES,
  PART_BYTES_MAX,
  RECIPIENTS_MAX,
  TAG_BYTES,
} from './limits.js';
import { SealedError } from './sealed.errors.js';
import { hasExactly, isAscending, isBase64url, readJson, readsAs } from './shape.js';

/** What the seal binds: nothing of it can be changed, and the part is not another case's. */
export interface PartHeader {
  readonly v: 'comity-sealed/1';
  readonly caseId: CaseId;
  readonly sender: StateCode;
  readonly compartment: 'C3' | 'C4';
  /** The persons in it, ascending. */
  readonly codes: readonly string[];
  /** Whether both nodes erase it after one opening. */
  readonly noStore: boolean;
  /** The names of the recipients' keys, ascending. */
  readonly recipients: readonly string[];
  /** SHA-256 of the content key under a label: no second key opens the same bytes otherwise. */
  readonly commitment: string;
}

/** The content key, sealed to one recipient. */
export interface PartKey {
  readonly kid: string;
  readonly ek: string;
  readonly ct: string;
}

export interface Part {
  readonly header: PartHeader;
  readonly keys: readonly PartKey[];
  readonly iv: string;
  readonly ciphertext: string;
}

/**
 * Reads a sealed part: exact, canonical, one key for each recipient. The bytes are
 * attacker-controlled here, and nothing in them is proven until the part opens.
 *
 * @throws {SealedError} SEALED_PART_MALFORMED
 */
export const readPart = (bytes: Uint8Array): Part => {
  const value = readJson(bytes, PART_BYTES_MAX, 'SEALED_PART_MALFORMED');
  const isPart =
    hasExactly(value, ['ciphertext', 'header', 'iv', 'keys']) &&
    isHeader(value['header']) &&
    isBase64url(value['iv'], IV_BYTES) &&
    isCiphertext(value['ciphertext']) &&
    Array.isArray(value['keys']) &&
    value['keys'].every((key: Json) => isKey(key));
  if (!isPart) throw new SealedError('SEALED_PART_MALFORMED');
  const part = value as unknown as Part;
  const kids = part.keys.map(({ kid }) => kid);
  if (canonicalize(kids) !== canonicalize(part.header.recipients)) {
    throw new SealedError('SEALED_PART_MALFORMED');
  }
  return part;
};

/** What each recipient's key is bound to. */
export const headerBytes = (header: PartHeader): Bytes => utf8(canonicalize(header));

/** What the content is bound to: the header and the keys of all, so that none can be changed. */
export const contentBytes = ({ header, keys }: Pick<Part, 'header' | 'keys'>): Bytes =>
  utf8(canonicalize({ header, keys }));

const HEADER = [
  'caseId',
  'codes',
  'commitment',
  'compartment',
  'noStore',
  'recipients',
  'sender',
  'v',
];

const isHeader = (value: Json | undefined): boolean =>
  hasExactly(value, HEADER) &&
  value['v'] === 'comity-sealed/1' &&
  readsAs(value['caseId'], caseId) &&
  readsAs(value['sender'], stateCode) &&
  (value['compartment'] === 'C3' || value['compartment'] === 'C4') &&
  typeof value['noStore'] === 'boolean' &&
  isBase64url(value['commitment'], HASH_BYTES) &&
  isSet(value['codes'], IDENTITIES_MAX, isCode) &&
  isSet(value['recipients'], RECIPIENTS_MAX, (one) => isBase64url(one, HASH_BYTES));

const isSet = (
  value: Json | undefined,
  max: number,
  check: (one: Json | undefined) => boolean,
): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= max &&
  value.every((one: Json) => check(one)) &&
  isAscending(value as readonly string[]);

const isKey = (value: Json): boolean =>
  hasExactly(value, ['ct', 'ek', 'kid']) &&
  isBase64url(value['kid'], HASH_BYTES) &&
  isBase64url(value['ek'], ENCAPSULATED_BYTES) &&
  isBase64url(value['ct'], AES_KEY_BYTES + TAG_BYTES);

const isCiphertext = (value: Json | undefined): boolean => {
  const bytes = typeof value === 'string' ? base64urlLength(value) : undefined;
  return BUCKETS_BYTES.some((bucket) => bucket + TAG_BYTES === bytes);
};
