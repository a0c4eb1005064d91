/** Images and recordings of children: their hash and how they are handed over, never their bytes. */

import type { Json } from '@comity/kernel';

import { HASH_BYTES } from './limits.js';
import { SealedError } from './sealed.errors.js';
import { hasExactly, isBase64url, isText } from './shape.js';

/** What the network may know of such material (compartment C4); no member can hold its content. */
export interface ChildMaterial {
  /** SHA-256 of the material, base64url. */
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  /** How and between whom it is handed over, outside the network. */
  readonly handOver: string;
}

/** One tebibyte: more than any recording, and a whole number that JSON keeps. */
export const CHILD_MATERIAL_BYTES_MAX = 1_099_511_627_776;
const HAND_OVER_CHARS_MIN = 10;
const HAND_OVER_CHARS_MAX = 500;
/** A picture in base64 has no space for so long; prose has. */
const UNBROKEN_CHARS_MAX = 64;
const MEDIA_TYPE = /^[a-z]{1,20}\/[a-z0-9][a-z0-9.+-]{0,63}$/;

/** Reads material of a child. @throws {SealedError} CHILD_MATERIAL_INVALID, for bytes above all */
export const childMaterial = (value: Json): ChildMaterial => {
  const isOne =
    hasExactly(value, ['bytes', 'handOver', 'mediaType', 'sha256']) &&
    isBase64url(value['sha256'], HASH_BYTES) &&
    isSize(value['bytes']) &&
    typeof value['mediaType'] === 'string' &&
    MEDIA_TYPE.test(value['mediaType']) &&
    isProse(value['handOver']);
  if (!isOne) throw new SealedError('CHILD_MATERIAL_INVALID');
  return value as unknown as ChildMaterial;
};

const isSize = (value: Json | undefined): boolean =>
  typeof value === 'number' &&
  Number.isSafeInteger(value) &&
  value > 0 &&
  value <= CHILD_MATERIAL_BYTES_MAX;

const isProse = (value: Json | undefined): boolean =>
  isText(value, HAND_OVER_CHARS_MIN, HAND_OVER_CHARS_MAX) &&
  value.split(/\s/).every((word) => word.length <= UNBROKEN_CHARS_MAX);
