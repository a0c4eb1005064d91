/** Decides whether an enrolment request may be shown to an administrator as what it says it is. */

import { fromBase64url, type Instant } from '@comity/kernel';
import {
  CLOCK_SKEW_MS_MAX,
  hashOf,
  readJws,
  requireSignatures,
  SEALING_ALGORITHM,
  SIGNING_ALGORITHMS,
  type PublicKey,
} from '@comity/envelope';
import { checkEndpoint, type EndpointRules } from '../endpoint.js';
import { isValidAt } from '../lookups.js';
import type { LogKey, Member, NodeKey } from '../trust-list.js';
import { TrustError } from '../trust.errors.js';
import { readEnrolment, possessionStatement } from './enrolment-json.js';
import {
  ENROLMENT_BYTES_MAX,
  ENROLMENT_LIFETIME_MS_MAX,
  TYP_ENROLMENT,
  type Enrolment,
  type VerifiedEnrolment,
} from './enrolment.js';
import { placeOf } from './place.js';
import { provesLogKey, provesTlsKey, spkiOfSigningKey } from './possession.js';

/** What a request is verified against. */
export interface EnrolmentContext {
  readonly network: string;
  readonly at: Instant;
  readonly endpointRules: EndpointRules;
  /** The members of the list held; none before the first list. */
  readonly members: readonly Member[];
}

/**
 * Verifies an enrolment request: form, network, time, address, its place among the members, proof
 * of possession for each key that is new, and the signatures of all who must sign.
 *
 * Sealing keys cannot sign: that the node holds them is its own word, under its signing keys. A
 * node that lied there harms itself alone, since nobody could open what it is sent.
 *
 * @throws {EnvelopeError} `JWS_*` for what is no signed object, a false signature, one too few or
 *   one too many
 * @throws {TrustError} `ENROLMENT_*`, `ENDPOINT_*`, the code of the first check that fails
 */
export const verifyEnrolment = async (
  bytes: Uint8Array,
  context: EnrolmentContext,
): Promise<VerifiedEnrolment> => {
  const jws = readJws(bytes, { typ: TYP_ENROLMENT, bytesMax: ENROLMENT_BYTES_MAX });
  const enrolment = readEnrolment(jws.payload);
  requireNetwork(enrolment, context);
  requireCurrent(enrolment, context.at);
  checkEndpoint(enrolment.member.endpoint, context.endpointRules);
  requireUsable(enrolment.member, context.at);
  const signedBy = new Set(jws.signatures.map(({ kid }) => kid));
  const sha256 = hashOf(fromBase64url(jws.encoded));
  const { held, signers, recovers } = placeOf(enrolment, { ...context, signedBy, sha256 });
  requirePossession(enrolment, held);
  await requireSignatures(jws, distinct([...newSigningKeys(enrolment, held), ...signers]));
  return { enrolment, sha256, recovers };
};

const requireNetwork = (enrolment: Enrolment, { network }: EnrolmentContext): void => {
  if (enrolment.network !== network) {
    throw new TrustError('ENROLMENT_OF_ANOTHER_NETWORK', { network });
  }
};

const requireCurrent = ({ made, expires }: Enrolment, at: Instant): void => {
  if (made > at + CLOCK_SKEW_MS_MAX) throw new TrustError('ENROLMENT_NOT_YET_MADE');
  if (expires <= at) throw new TrustError('ENROLMENT_EXPIRED');
  if (expires - made > ENROLMENT_LIFETIME_MS_MAX) {
    throw new TrustError('ENROLMENT_MALFORMED', { member: 'expires' });
  }
};

/** A node that could not exchange anything tomorrow is no member to admit today. */
const requireUsable = (member: Member, at: Instant): void => {
  if (member.status !== 'active') throw new TrustError('ENROLMENT_MALFORMED', { member: 'status' });
  const valid = new Set(member.keys.filter((key) => isValidAt(key, at)).map(({ alg }) => alg));
  const needed = [...SIGNING_ALGORITHMS, SEALING_ALGORITHM, 'Ed25519'] as const;
  const lacking = needed.find((alg) => !valid.has(alg));
  if (lacking !== undefined) throw new TrustError('ENROLMENT_KEYS_INCOMPLETE', { alg: lacking });
  if (!member.tls.some(({ from, until }) => at >= from && at < until)) {
    throw new TrustError('ENROLMENT_KEYS_INCOMPLETE', { alg: 'tls' });
  }
  if (member.recovery) throw new TrustError('ENROLMENT_MALFORMED', { member: 'recovery' });
  if (member.profiles.length === 0) {
    throw new TrustError('ENROLMENT_MALFORMED', { member: 'profiles' });
  }
  // No key has two purposes: one that signs acts is no key of certificates.
  const signing = new Set(signingKeysOf(member).map(spkiOfSigningKey));
  if (member.tls.some(({ spki }) => signing.has(spki))) {
    throw new TrustError('ENROLMENT_MALFORMED', { member: 'tls' });
  }
};

/** What `held` has was proven when it came in, and its keys may be destroyed by now. */
const requirePossession = (enrolment: Enrolment, held: Member | undefined): void => {
  const { member, possession } = enrolment;
  const statement = possessionStatement(enrolment);
  const logs = new Set(logKeysOf(held).map(({ vkey }) => vkey));
  for (const key of logKeysOf(member).filter(({ vkey }) => !logs.has(vkey))) {
    if (possession.log.some((proof) => provesLogKey(key, proof, statement))) continue;
    throw unproven(key.kid);
  }
  const pins = new Set(held?.tls.map(({ spki }) => spki));
  for (const { spki } of member.tls.filter((pin) => !pins.has(pin.spki))) {
    if (possession.tls.some((proof) => provesTlsKey(spki, proof, statement))) continue;
    throw unproven(spki);
  }
};

const unproven = (kid: string) => new TrustError('ENROLMENT_POSSESSION_UNPROVEN', { kid });

const logKeysOf = (member: Member | undefined): readonly LogKey[] =>
  member?.keys.filter((key): key is LogKey => key.use === 'log') ?? [];

const newSigningKeys = ({ member }: Enrolment, held: Member | undefined): readonly PublicKey[] => {
  const known = new Set(held?.keys.map(({ kid }) => kid));
  return signingKeysOf(member).filter(({ kid }) => !known.has(kid));
};

const signingKeysOf = (member: Member): readonly NodeKey[] =>
  member.keys.filter((key): key is NodeKey => key.use === 'sig');

const distinct = (keys: readonly PublicKey[]): readonly PublicKey[] => [
  ...new Map(keys.map((key) => [key.kid, key])).values(),
];
