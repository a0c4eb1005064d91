/** The notice that carries one parcel from a State's system to another's (PROTOCOL 16.1). */

import { fromBase64url, toBase64url, type Bytes, type Json } from '@comity/kernel';
import { NodeError } from '../node.errors.js';
import { isKind } from './kinds.js';

/** The kind of notice that carries a parcel. */
const PARCEL = 'parcel';
/**
 * The largest content in bytes. In base64url it takes two thirds of the claims' limit of 1 MiB; the
 * last third is for the manifests of its files and the other members.
 */
export const CONTENT_BYTES_MAX = 524_288;
/** Files of one parcel: their manifests, each under a KiB and a half, fit beside the content. */
export const FILES_MAX = 32;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export interface Parcel {
  /** The sending node's own id of it. */
  readonly id: string;
  readonly kind: string;
  readonly content: Bytes;
}

/** The body of the notice. */
export const writeParcel = ({ id, kind, content }: Parcel): Json => ({
  kind: PARCEL,
  parcel: { content: toBase64url(content), id, kind },
});

/** Whether a notice carries a parcel. */
export const isParcelNotice = (body: Json): boolean => membersOf(body)['kind'] === PARCEL;

/** Reads one, attacker-controlled as it is. @throws {NodeError} NOTICE_INVALID */
export const readParcel = (body: Json): Parcel => {
  const said = membersOf(body);
  const { content, id, kind } = membersOf(said['parcel']);
  const isExact =
    namesOf(said) === 'kind,parcel' && namesOf(membersOf(said['parcel'])) === 'content,id,kind';
  if (!isExact || typeof id !== 'string' || !ID.test(id)) throw new NodeError('NOTICE_INVALID');
  if (typeof kind !== 'string' || !isKind(kind)) throw new NodeError('NOTICE_INVALID');
  return { id, kind, content: contentOf(content) };
};

const contentOf = (text: Json | undefined): Bytes => {
  let content: Bytes;
  try {
    content = fromBase64url(typeof text === 'string' ? text : '=');
  } catch (cause) {
    throw new NodeError('NOTICE_INVALID', {}, { cause });
  }
  if (content.length > CONTENT_BYTES_MAX) throw new NodeError('NOTICE_INVALID');
  return content;
};

type Members = { readonly [member: string]: Json | undefined };

const namesOf = (members: Members): string => Object.keys(members).toSorted().join();

const membersOf = (value: Json | undefined): Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};
