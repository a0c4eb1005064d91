/** Who the protected persons of a case are: the plaintext of a sealed part, in one strict form. */

import { canonicalize, type Json } from '@comity/kernel';

import { childMaterial, type ChildMaterial } from './child-material.js';
import { IDENTITIES_MAX } from './limits.js';
import { SealedError } from './sealed.errors.js';
import { hasExactly, isAscending, isText } from './shape.js';

/** One protected person; an empty text says that it is not known. */
export interface Identity {
  /** The code under which the case knows the person: V-01, V-02 and so on. */
  readonly code: string;
  readonly name: string;
  readonly birthDate: string;
  readonly document: string;
  readonly contact: string;
  readonly health: string;
  readonly risk: string;
  /** Compartment C4 only. */
  readonly material: readonly ChildMaterial[];
}

const NAME_CHARS_MAX = 200;
const DOCUMENT_CHARS_MAX = 200;
const PROSE_CHARS_MAX = 2000;
const MATERIAL_MAX = 20;
const CODE = /^V-[0-9]{2,4}$/;
const BIRTH_DATE = /^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$/;
const MEMBERS = ['birthDate', 'code', 'contact', 'document', 'health', 'material', 'name', 'risk'];

/** Whether `value` is a code of a protected person. */
export const isCode = (value: Json | undefined): value is string =>
  typeof value === 'string' && CODE.test(value);

/**
 * Reads identities: each code once, in ascending order, every value within its limit.
 *
 * @throws {SealedError} SEALED_IDENTITIES_INVALID, CHILD_MATERIAL_INVALID
 */
export const identities = (value: Json): readonly Identity[] => {
  const isList =
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= IDENTITIES_MAX &&
    value.every((one: Json) => isIdentity(one));
  if (!isList) throw new SealedError('SEALED_IDENTITIES_INVALID');
  const read = value as unknown as readonly Identity[];
  if (!isAscending(read.map(({ code }) => code)))
    throw new SealedError('SEALED_IDENTITIES_INVALID');
  for (const { material } of read) for (const one of material) childMaterial(asJson(one));
  return read;
};

const asJson = (value: ChildMaterial): Json => JSON.parse(canonicalize(value)) as Json;

const isIdentity = (value: Json): boolean =>
  hasExactly(value, MEMBERS) &&
  isCode(value['code']) &&
  isText(value['name'], 1, NAME_CHARS_MAX) &&
  typeof value['birthDate'] === 'string' &&
  BIRTH_DATE.test(value['birthDate']) &&
  isText(value['document'], 0, DOCUMENT_CHARS_MAX) &&
  ['contact', 'health', 'risk'].every((prose) => isText(value[prose], 0, PROSE_CHARS_MAX)) &&
  Array.isArray(value['material']) &&
  value['material'].length <= MATERIAL_MAX;
