/** The enrolment requests of a node: what it says of itself, proven by the keys in its folder. */

import type { KeyObject } from 'node:crypto';
import {
  DAY_MS,
  fromSeconds,
  plus,
  stateOfNode,
  toBase64url,
  toSeconds,
  type Bytes,
  type Instant,
  type NodeId,
} from '@comity/kernel';
import { PROFILE, signerFrom, type PrivateJwk, type Signer } from '@comity/envelope';
import { signerOf } from '@comity/tlog';
import {
  ENROLMENT_LIFETIME_MS_MAX,
  entryHash,
  mergeEnrolments,
  nameOfKey,
  possessionStatement,
  provePossession,
  readEnrolmentRequest,
  signEnrolment,
  type Enrolment,
  type EnrolmentDraft,
  type Member,
  type MemberKey,
} from '@comity/trust';
import {
  addSuccessors,
  keepKeyFolder,
  readKeyFolder,
  spkiDerOf,
  spkiOf,
  type FolderKey,
  type KeyFolder,
  type RenewedUse,
} from './file-key-folder.js';

/** Certificates are renewed for one key, so the pin outlives each of them. */
const PIN_LIFE_MS = 3_650 * DAY_MS;

/** What a State says of its node, in plain words. */
export interface AboutNode {
  readonly endpoint: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly authorityIds?: readonly string[];
}

/** When a request is made, until when, and in which network. */
export interface Asking {
  readonly network: string;
  readonly at: Instant;
  /** In milliseconds; thirty days at most. */
  readonly lifeMs?: number;
}

/**
 * The request to admit `node`, whose keys are made in `folder` when they are not there.
 *
 * @throws {NodeError} as `keepKeyFolder`
 * @throws {TrustError} `ENROLMENT_MALFORMED` for what nobody would accept
 */
export const requestAdmission = async (
  folder: string,
  about: AboutNode & { readonly node: NodeId; readonly origin: string },
  asking: Asking,
): Promise<Bytes> => {
  const at = wholeSecond(asking.at);
  const keys = await keepKeyFolder(folder, { node: about.node, origin: about.origin, at });
  const { endpoint, names, authorityIds } = about;
  const member: Member = {
    state: stateOfNode(about.node),
    node: about.node,
    endpoint,
    ...(names && { names }),
    ...(authorityIds && { authorityIds }),
    tls: [{ spki: spkiOf(keys.tlsKey), from: keys.made, until: pinUntil(keys) }],
    keys: keys.keys.map(publicHalf),
    log: { origin: keys.origin },
    profiles: [{ name: PROFILE, from: keys.made }],
    status: 'active',
  };
  return sign(keys, { member, on: null, ...datesOf(asking) }, keys.keys);
};

/**
 * The request to change the entry that the trust list holds: what is given in `about`, and a
 * successor of each key of `renew`, made in the folder. It is signed with the node's new keys and
 * with those that the list gives it now.
 *
 * @throws {NodeError} as `readKeyFolder`
 * @throws {TrustError} `ENROLMENT_MALFORMED`
 */
export const requestChange = async (
  folder: string,
  given: {
    readonly held: Member;
    readonly about: Partial<AboutNode>;
    readonly renew: readonly RenewedUse[];
  },
  asking: Asking,
): Promise<Bytes> => {
  const { about, renew } = given;
  const { recovery: _, ...held } = given.held;
  const at = wholeSecond(asking.at);
  const keys =
    renew.length > 0 ? await addSuccessors(folder, renew, at) : await readKeyFolder(folder);
  const known = new Set(held.keys.map(nameOfKey));
  const added = keys.keys.map(publicHalf).filter((key) => !known.has(nameOfKey(key)));
  const member: Member = { ...held, ...about, keys: [...held.keys, ...added] };
  const signing = keys.keys.filter(
    ({ kid, from, until }) => !known.has(kid) || (from <= at && at < until),
  );
  return sign(keys, { member, on: entryHash(held), ...datesOf(asking) }, signing);
};

/**
 * The request of a node that lost its keys and kept its log: new keys, made in `folder`, in the
 * place of all that the list gives it. It counts once administrators have announced it.
 *
 * @throws {NodeError} as `keepKeyFolder`
 * @throws {TrustError} `ENROLMENT_MALFORMED`
 */
export const requestRecovery = async (
  folder: string,
  held: Member,
  asking: Asking,
): Promise<Bytes> => {
  const dates = datesOf(asking);
  const { node, log, recovery: _, ...entry } = held;
  const keys = await keepKeyFolder(folder, { node, origin: log.origin, at: dates.made });
  const member: Member = {
    ...entry,
    node,
    log,
    tls: [{ spki: spkiOf(keys.tlsKey), from: keys.made, until: pinUntil(keys) }],
    keys: [...held.keys.map((key) => ended(key, dates.made)), ...keys.keys.map(publicHalf)],
    status: 'active',
  };
  return sign(keys, { member, on: entryHash(held), ...dates }, keys.keys);
};

/** A key that is to begin later cannot end before it does; it never counts. */
const ended = (key: MemberKey, at: Instant): MemberKey => {
  if (key.until <= at) return key;
  return key.from < at ? { ...key, until: at } : { ...key, revokedAt: at };
};

/** The node whose keys `folder` holds. @throws {NodeError} as `readKeyFolder` */
export const nodeIn = async (folder: string): Promise<NodeId> => (await readKeyFolder(folder)).node;

/**
 * The request of another node of the same State with the signatures of this one beside its own.
 *
 * @throws {NodeError} as `readKeyFolder`
 * @throws {EnvelopeError} as `mergeEnrolments`
 */
export const countersign = async (
  folder: string,
  request: Uint8Array,
  at: Instant,
): Promise<Bytes> => {
  const { enrolment } = readEnrolmentRequest(request);
  const { keys } = await readKeyFolder(folder);
  const valid = keys.filter(({ from, until }) => from <= at && at < until);
  return mergeEnrolments([request, await signEnrolment(enrolment, await signersOf(valid))]);
};

const wholeSecond = (at: Instant): Instant => fromSeconds(toSeconds(at));

const datesOf = ({ network, at, lifeMs = ENROLMENT_LIFETIME_MS_MAX }: Asking) => {
  const made = wholeSecond(at);
  return { network, made, expires: plus(made, lifeMs) };
};

const pinUntil = ({ made }: KeyFolder): Instant => plus(made, PIN_LIFE_MS);

const sign = async (
  keys: KeyFolder,
  draft: EnrolmentDraft,
  signing: readonly FolderKey[],
): Promise<Bytes> => {
  const statement = possessionStatement(draft);
  const proof = (key: KeyObject): string => toBase64url(provePossession(key, statement));
  const enrolment: Enrolment = {
    ...draft,
    possession: {
      log: keys.keys
        .filter(({ use }) => use === 'log')
        .map((key) => ({ vkey: key.vkey ?? '', signature: proof(logKeyOf(key, keys.origin)) })),
      tls: [{ key: toBase64url(spkiDerOf(keys.tlsKey)), signature: proof(keys.tlsKey) }],
    },
  };
  return signEnrolment(enrolment, await signersOf(signing));
};

const signersOf = (keys: readonly FolderKey[]): Promise<readonly Signer[]> =>
  Promise.all(
    keys
      .filter(({ use }) => use === 'sig')
      .map((held) => signerFrom(held.private as object as PrivateJwk)),
  );

const logKeyOf = (key: FolderKey, origin: string): KeyObject => {
  const type = key.alg === 'Ed25519' ? 'ed25519' : 'ml-dsa-44-cosignature';
  return signerOf(origin, type, { jwk: key.private }).privateKey;
};

/** Names what may leave, one by one, so that nothing private ever does. */
const publicHalf = ({ kid, use, alg, from, until, jwk, vkey }: FolderKey): MemberKey =>
  ({ kid, use, alg, from, until, ...(jwk && { jwk }), ...(vkey && { vkey }) }) as MemberKey;
