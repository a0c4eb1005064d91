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
  type Entropy,
  type Instant,
  type NodeId,
} from '@comity/kernel';
import { PROFILE, type Signer } from '@comity/envelope';
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
  readPublicKeys,
  spkiDerOf,
  spkiOf,
  type KeyAccess,
} from '../keys/file-key-folder.js';
import type { RenewedUse } from '../keys/key-set.js';
import type { KeyRecord, NodeKeyring } from '../keys/ports.js';

/** Certificates are renewed for one key, so the pin outlives each of them. */
const PIN_LIFE_MS = 3_650 * DAY_MS;

/** What a State says of its node, in plain words. */
export interface AboutNode {
  readonly endpoint: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly authorityIds?: readonly string[];
}

/** A node's key folder, and by what it is opened. */
export interface KeysAt extends KeyAccess {
  readonly folder: string;
}

/** When a request is made, until when, and in which network. */
export interface Asking {
  readonly network: string;
  readonly at: Instant;
  /** In milliseconds; thirty days at most. */
  readonly lifeMs?: number;
}

/**
 * The request to admit `node`, whose keys are made in its folder when they are not there: sealed,
 * where a passphrase is named.
 *
 * @throws {NodeError} as `keepKeyFolder`
 * @throws {TrustError} `ENROLMENT_MALFORMED` for what nobody would accept
 */
export const requestAdmission = async (
  { folder, ...access }: KeysAt,
  about: AboutNode & { readonly node: NodeId; readonly origin: string },
  asking: Asking & { readonly entropy: Entropy },
): Promise<Bytes> => {
  const at = wholeSecond(asking.at);
  const { node, origin } = about;
  const wanted = { node, origin, at, entropy: asking.entropy };
  return closing(await keepKeyFolder(folder, access, wanted), (keys) =>
    admissionBy(keys, about, asking),
  );
};

const admissionBy = (
  keys: NodeKeyring,
  { node, endpoint, names, authorityIds }: AboutNode & { readonly node: NodeId },
  asking: Asking,
): Promise<Bytes> => {
  const member: Member = {
    state: stateOfNode(node),
    node,
    endpoint,
    ...(names && { names }),
    ...(authorityIds && { authorityIds }),
    tls: [{ spki: spkiOf(keys.tlsKey), from: keys.made, until: pinUntil(keys) }],
    keys: keys.keys.filter(isHeld).map(publicHalf),
    log: { origin: keys.origin },
    profiles: [{ name: PROFILE, from: keys.made }],
    status: 'active',
  };
  return sign(keys, { member, on: null, ...datesOf(asking) }, keys.keys.filter(isHeld));
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
  { folder, ...access }: KeysAt,
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
  const keyring =
    renew.length > 0
      ? await addSuccessors(folder, access, { uses: renew, at })
      : (await readKeyFolder(folder, access)).keyring;
  return closing(keyring, (keys) => changeBy(keys, { held, about, at }, asking));
};

const changeBy = (
  keys: NodeKeyring,
  {
    held,
    about,
    at,
  }: { readonly held: Member; readonly about: Partial<AboutNode>; readonly at: Instant },
  asking: Asking,
): Promise<Bytes> => {
  const known = new Set(held.keys.map(nameOfKey));
  const added = keys.keys
    .filter(isHeld)
    .map(publicHalf)
    .filter((key) => !known.has(nameOfKey(key)));
  const member: Member = { ...held, ...about, keys: [...held.keys, ...added] };
  const signing = keys.keys.filter(
    ({ kid, from, until }) => !known.has(kid) || (from <= at && at < until),
  );
  return sign(keys, { member, on: entryHash(held), ...datesOf(asking) }, signing);
};

/**
 * The request of a node that lost its keys and kept its log: new keys, made in its new folder, in
 * the place of all that the list gives it. It counts once administrators have announced it.
 *
 * @throws {NodeError} as `keepKeyFolder`
 * @throws {TrustError} `ENROLMENT_MALFORMED`
 */
export const requestRecovery = async (
  { folder, ...access }: KeysAt,
  held: Member,
  asking: Asking & { readonly entropy: Entropy },
): Promise<Bytes> => {
  const { node, log } = held;
  const { entropy } = asking;
  const wanted = { node, origin: log.origin, at: wholeSecond(asking.at), entropy };
  return closing(await keepKeyFolder(folder, access, wanted), (keys) =>
    recoveryBy(keys, held, asking),
  );
};

const recoveryBy = (keys: NodeKeyring, entry: Member, asking: Asking): Promise<Bytes> => {
  const { recovery: _, ...held } = entry;
  const dates = datesOf(asking);
  const made = keys.keys.filter(isHeld);
  const member: Member = {
    ...held,
    tls: [{ spki: spkiOf(keys.tlsKey), from: keys.made, until: pinUntil(keys) }],
    keys: [...held.keys.map((key) => ended(key, dates.made)), ...made.map(publicHalf)],
    status: 'active',
  };
  return sign(keys, { member, on: entryHash(held), ...dates }, made);
};

/** A key that is to begin later cannot end before it does; it never counts. */
const ended = (key: MemberKey, at: Instant): MemberKey => {
  if (key.until <= at) return key;
  return key.from < at ? { ...key, until: at } : { ...key, revokedAt: at };
};

/** The node whose keys `folder` holds, without any secret. @throws {NodeError} as `readPublicKeys` */
export const nodeIn = async (folder: string): Promise<NodeId> =>
  (await readPublicKeys(folder)).node;

/**
 * The request of another node of the same State with the signatures of this one beside its own.
 *
 * @throws {NodeError} as `readKeyFolder`
 * @throws {EnvelopeError} as `mergeEnrolments`
 */
export const countersign = async (
  { folder, ...access }: KeysAt,
  request: Uint8Array,
  at: Instant,
): Promise<Bytes> => {
  const { enrolment } = readEnrolmentRequest(request);
  const { keyring } = await readKeyFolder(folder, access);
  const valid = keyring.keys.filter(({ from, until }) => from <= at && at < until);
  return closing(keyring, async (keys) => {
    const signers = await signersOf(keys, valid);
    return mergeEnrolments([request, await signEnrolment(enrolment, signers)]);
  });
};

/** A device is let go of when the work is done, whatever came of it. */
const closing = async <T>(
  keys: NodeKeyring,
  work: (keys: NodeKeyring) => Promise<T>,
): Promise<T> => {
  try {
    return await work(keys);
  } finally {
    await keys.close();
  }
};

const wholeSecond = (at: Instant): Instant => fromSeconds(toSeconds(at));

const datesOf = ({ network, at, lifeMs = ENROLMENT_LIFETIME_MS_MAX }: Asking) => {
  const made = wholeSecond(at);
  return { network, made, expires: plus(made, lifeMs) };
};

const pinUntil = ({ made }: NodeKeyring): Instant => plus(made, PIN_LIFE_MS);

const sign = async (
  keys: NodeKeyring,
  draft: EnrolmentDraft,
  signing: readonly KeyRecord[],
): Promise<Bytes> => {
  const statement = possessionStatement(draft);
  const proof = (key: KeyObject): string => toBase64url(provePossession(key, statement));
  const enrolment: Enrolment = {
    ...draft,
    possession: {
      log: keys.keys
        .filter(({ use }) => use === 'log')
        .map(({ kid, vkey }) => ({
          vkey: vkey ?? '',
          signature: proof(keys.logSigner(kid).privateKey),
        })),
      tls: [{ key: toBase64url(spkiDerOf(keys.tlsKey)), signature: proof(keys.tlsKey) }],
    },
  };
  return signEnrolment(enrolment, await signersOf(keys, signing));
};

const signersOf = (keys: NodeKeyring, signing: readonly KeyRecord[]): Promise<readonly Signer[]> =>
  Promise.all(signing.filter(({ use }) => use === 'sig').map(({ kid }) => keys.signer(kid)));

/** A key that was destroyed is asked for no more. */
const isHeld = ({ destroyed }: KeyRecord): boolean => destroyed === undefined;

/** Names what may leave, one by one, so that nothing private ever does. */
const publicHalf = ({ kid, use, alg, from, until, jwk, vkey }: KeyRecord): MemberKey =>
  ({ kid, use, alg, from, until, ...(jwk && { jwk }), ...(vkey && { vkey }) }) as MemberKey;
