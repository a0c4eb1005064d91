/** One entry of the audit trail: what happened, when, to what; no personal data in clear. */

import {
  canonicalize,
  type Bytes,
  fromUtf8,
  type Instant,
  instant,
  type Json,
  nodeId,
  type NodeId,
  parseCanonical,
  utf8,
} from '@comity/kernel';
import { isDigest } from './commitment.js';
import { ENTRY_BYTES_MAX } from './tiles.js';
import { TlogError } from './tlog.errors.js';

export const AUDIT_LEAF_VERSION = 'comity-log/1';

/** What an entry is about, by names that both States' logs share. */
export interface AuditRef {
  /** The envelope's or receipt's own id. */
  readonly jti?: string;
  /** SHA-256 of the exact envelope bytes, in base64url. */
  readonly env?: string;
  /** SHA-256 of the exact inner JWS bytes, in base64url. */
  readonly msg?: string;
}

/** An entry of the audit trail. The three commitments hide who, what and how (see `commit`). */
export interface AuditLeaf {
  readonly at: Instant;
  /** What happened, as `rcpt.out` or `case.approve`: small letters, digits, dots, hyphens. */
  readonly event: string;
  readonly node: NodeId;
  readonly ref: AuditRef;
  readonly actor: string;
  readonly object: string;
  readonly details: string;
}

const EVENT = /^[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*){0,7}$/;
const EVENT_CHARS_MAX = 64;
const JTI = /^[A-Za-z0-9._:-]{1,128}$/;

/**
 * The bytes of an entry: canonical JSON (RFC 8785) with the members `v, t, ev, n, ref, act, obj, d`.
 *
 * @throws {TlogError} TLOG_LEAF_MALFORMED when a member is not what it must be,
 *   TLOG_ENTRY_TOO_LARGE
 */
export const encodeAuditLeaf = (leaf: AuditLeaf): Bytes => {
  const bytes = utf8(canonicalize(toJson(checked(leaf))));
  if (bytes.length > ENTRY_BYTES_MAX) {
    throw new TlogError('TLOG_ENTRY_TOO_LARGE', { bytes: bytes.length });
  }
  return bytes;
};

/**
 * Reads what `encodeAuditLeaf` wrote: byte for byte, no other spelling and no other member.
 *
 * @throws {TlogError} TLOG_LEAF_MALFORMED
 */
export const decodeAuditLeaf = (bytes: Uint8Array): AuditLeaf => {
  try {
    const text = fromUtf8(bytes);
    const leaf = checked(fromJson(parseCanonical(text)));
    if (canonicalize(toJson(leaf)) !== text) throw new RangeError('not an audit entry');
    return leaf;
  } catch (cause) {
    if (cause instanceof TlogError) throw cause;
    throw new TlogError('TLOG_LEAF_MALFORMED', {}, { cause });
  }
};

const toJson = (leaf: AuditLeaf) => ({
  v: AUDIT_LEAF_VERSION,
  t: leaf.at,
  ev: leaf.event,
  n: leaf.node,
  ref: leaf.ref,
  act: leaf.actor,
  obj: leaf.object,
  d: leaf.details,
});

/** Takes the members as they come; `checked` and the comparison of spellings do the judging. */
const fromJson = (json: Json): AuditLeaf => {
  const { t, ev, n, ref, act, obj, d } = json as Record<string, unknown>;
  return {
    at: instant(t as number),
    event: ev as string,
    node: nodeId(n as string),
    ref: ref as AuditRef,
    actor: act as string,
    object: obj as string,
    details: d as string,
  };
};

const REF_MEMBERS: Readonly<Record<keyof AuditRef, (text: string) => boolean>> = {
  jti: (text) => JTI.test(text),
  env: isDigest,
  msg: isDigest,
};

const checked = (leaf: AuditLeaf): AuditLeaf => {
  const { event, node, ref, actor, object, details } = leaf;
  const eventFits = isText(event) && event.length <= EVENT_CHARS_MAX && EVENT.test(event);
  const refFits = isRecord(ref) && Object.entries(ref).every(isRefMember);
  const hidden = [actor, object, details].every((text) => isText(text) && isDigest(text));
  if (!isText(node) || !eventFits || !refFits || !hidden)
    throw new TlogError('TLOG_LEAF_MALFORMED');
  return leaf;
};

const isRefMember = ([name, value]: [string, unknown]): boolean =>
  value === undefined ||
  (Object.hasOwn(REF_MEMBERS, name) && isText(value) && REF_MEMBERS[name as keyof AuditRef](value));

const isText = (value: unknown): value is string => typeof value === 'string';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
