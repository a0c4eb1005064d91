/** The claims of an enrolment request, `comity-enrol/1`: written, and read with every rule of form. */

import { canonicalize, fromSeconds, toSeconds, utf8, type Bytes, type Json } from '@comity/kernel';
import { hashOf } from '@comity/envelope';
import {
  hasExactly,
  isBase64url,
  isHash,
  isListOf,
  isToken,
  type Check,
  type Members,
} from '@comity/envelope/shape';
import { readMember, writeMember } from '../member-json.js';
import { isTime, isWindow } from '../time-json.js';
import type { Member } from '../trust-list.js';
import { TrustError } from '../trust.errors.js';
import { ENROLMENT_VERSION, type Enrolment, type EnrolmentDraft } from './enrolment.js';

/** As many as an entry may have keys. */
const PROOFS_MAX = 256;

/** The claims to sign; times that are not whole seconds are rounded down. */
export const writeEnrolment = ({ possession, ...draft }: Enrolment): Json =>
  JSON.parse(canonicalize({ ...draftJson(draft), possession })) as Json;

/**
 * The bytes that a key signs to prove that its node holds it. They begin with a line that nothing
 * else signed in the network begins with, so no log and no connection is ever talked into them.
 */
export const possessionStatement = (draft: EnrolmentDraft): Bytes => {
  const { network, made, expires, on, member } = draft;
  const claims = canonicalize(draftJson({ network, made, expires, on, member }));
  return utf8(`${ENROLMENT_VERSION} possession\n${network}\n${hashOf(utf8(claims))}\n`);
};

/**
 * The name of a member's entry, for `on` of a request that changes it: SHA-256 of its canonical
 * JSON, base64url. What administrators announced about it is left out: a request that was made
 * before is one on the same entry after.
 */
export const entryHash = (member: Member): string => {
  const { recovery: _, ...entry } = member;
  return hashOf(utf8(canonicalize(writeMember(entry))));
};

/**
 * Reads signed claims. Form only: who signed, and what is proven, is checked elsewhere.
 *
 * @throws {TrustError} `ENROLMENT_MALFORMED` with the `member` at fault
 */
export const readEnrolment = (payload: Json): Enrolment => {
  if (!hasExactly(payload, Object.keys(CHECKS))) throw malformed('ver');
  for (const [member, check] of Object.entries(CHECKS)) {
    if (!check(payload[member])) throw malformed(member);
  }
  const { ver: _, ...claims } = payload as unknown as ClaimsJson;
  if (!isWindow(claims.made, claims.expires)) throw malformed('expires');
  return {
    ...claims,
    made: fromSeconds(claims.made),
    expires: fromSeconds(claims.expires),
    member: memberFrom(claims.member),
  };
};

interface ClaimsJson extends Omit<Enrolment, 'made' | 'expires' | 'member'> {
  readonly ver: string;
  readonly made: number;
  readonly expires: number;
  readonly member: Members;
}

const draftJson = (draft: EnrolmentDraft): object => ({
  ...draft,
  ver: ENROLMENT_VERSION,
  made: toSeconds(draft.made),
  expires: toSeconds(draft.expires),
  member: writeMember(draft.member),
});

const malformed = (member: string, options?: ErrorOptions) =>
  new TrustError('ENROLMENT_MALFORMED', { member }, options);

const memberFrom = (json: Json): Member => {
  try {
    return readMember(json);
  } catch (cause) {
    throw malformed('member', { cause });
  }
};

const isLogPossession: Check = (value) =>
  hasExactly(value, ['signature', 'vkey']) &&
  typeof value['vkey'] === 'string' &&
  isBase64url(value['signature']);

const isTlsPossession: Check = (value) =>
  hasExactly(value, ['key', 'signature']) &&
  isBase64url(value['key']) &&
  isBase64url(value['signature']);

const CHECKS: Readonly<Record<keyof Enrolment | 'ver', Check>> = {
  ver: (value) => value === ENROLMENT_VERSION,
  network: isToken,
  made: isTime,
  expires: isTime,
  on: (value) => value === null || isHash(value),
  member: () => true,
  possession: (value) =>
    hasExactly(value, ['log', 'tls']) &&
    isListOf(isLogPossession, PROOFS_MAX)(value['log']) &&
    isListOf(isTlsPossession, PROOFS_MAX)(value['tls']),
};
