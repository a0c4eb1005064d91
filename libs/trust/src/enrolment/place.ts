/** Where a request stands among the members: a new State, a further node of one, or a change. */

import type { Instant } from '@comity/kernel';
import { CLOCK_SKEW_MS_MAX, type PublicKey } from '@comity/envelope';
import { isValidAt, nameOfKey } from '../lookups.js';
import type { Member, MemberKey, NodeKey } from '../trust-list.js';
import { TrustError } from '../trust.errors.js';
import { entryHash } from './enrolment-json.js';
import type { Enrolment } from './enrolment.js';

/** The place of a request, and who must sign it besides the keys that are new in it. */
export interface Place {
  /** The entry that the request replaces; undefined for a node that is to be admitted. */
  readonly held: Member | undefined;
  readonly signers: readonly PublicKey[];
}

/** What the place is looked up in. */
export interface PlaceContext {
  readonly members: readonly Member[];
  readonly at: Instant;
  /** The kids that the request is signed with, not yet verified. */
  readonly signedBy: ReadonlySet<string>;
}

/**
 * The place of `enrolment`. Whatever is asked in the name of a State that is in the list already
 * needs that State's current signing keys: no administrators, however many, give a member another
 * key, or a second node beside it, without the member.
 *
 * A State whose every entry is suspended or withdrawn cannot sign, and no request of it is
 * accepted: the way back of a State that lost its keys is not this one.
 *
 * @throws {TrustError} `ENROLMENT_NODE_KNOWN`, `ENROLMENT_NODE_UNKNOWN`, `ENROLMENT_SUPERSEDED`,
 *   `ENROLMENT_HISTORY_REWRITTEN`, `ENROLMENT_COUNTERSIGNATURE_MISSING`
 */
export const placeOf = (enrolment: Enrolment, context: PlaceContext): Place => {
  const { member, on } = enrolment;
  const held = context.members.find(({ node }) => node === member.node);
  if (on === null) {
    if (held) throw new TrustError('ENROLMENT_NODE_KNOWN', { node: member.node });
    return { held, signers: countersigners(member, context) };
  }
  if (held?.status !== 'active') {
    throw new TrustError('ENROLMENT_NODE_UNKNOWN', { node: member.node });
  }
  if (entryHash(held) !== on) throw new TrustError('ENROLMENT_SUPERSEDED', { node: member.node });
  requireHistory(held, enrolment, context.at);
  return { held, signers: signingKeysOf(held, context) };
};

/** None for a State that is new; else the keys of one of its nodes that is active now. */
const countersigners = ({ state, node }: Member, context: PlaceContext): readonly PublicKey[] => {
  const own = context.members.filter((member) => member.state === state);
  if (own.length === 0) return [];
  for (const member of own.filter(({ status }) => status === 'active')) {
    const keys = validSigningKeys(member, context.at);
    if (keys.length > 0 && keys.every(({ kid }) => context.signedBy.has(kid))) return keys;
  }
  throw new TrustError('ENROLMENT_COUNTERSIGNATURE_MISSING', { node });
};

const signingKeysOf = (held: Member, { at, signedBy }: PlaceContext): readonly PublicKey[] => {
  const keys = validSigningKeys(held, at);
  if (keys.length > 0 && keys.every(({ kid }) => signedBy.has(kid))) return keys;
  throw new TrustError('ENROLMENT_COUNTERSIGNATURE_MISSING', { node: held.node });
};

const validSigningKeys = (member: Member, at: Instant): readonly NodeKey[] =>
  member.keys.filter((key): key is NodeKey => key.use === 'sig' && isValidAt(key, at));

/**
 * A member may end a key early and say that it was revoked; it may not take a key out that can
 * still count, make it another, take a revocation back, or bring in one that reaches back before
 * the request: what the member signed is judged by its keys.
 */
const requireHistory = (held: Member, { member, made }: Enrolment, at: Instant): void => {
  if (held.log.origin !== member.log.origin) throw rewritten(held, held.log.origin);
  const after = new Map(member.keys.map((key) => [nameOfKey(key), key]));
  for (const key of held.keys) {
    const next = after.get(nameOfKey(key));
    const over = key.until <= at && key.revokedAt === undefined;
    if (next ? !continues(key, next) : !over) throw rewritten(held, key.kid);
    after.delete(nameOfKey(key));
  }
  const early = [...after.values()].find(({ from }) => from < made - CLOCK_SKEW_MS_MAX);
  if (early) throw rewritten(held, early.kid);
};

const continues = (before: MemberKey, after: MemberKey): boolean =>
  before.use === after.use &&
  before.from === after.from &&
  after.until <= before.until &&
  (before.revokedAt === undefined ||
    (after.revokedAt !== undefined && after.revokedAt <= before.revokedAt));

const rewritten = ({ node }: Member, kid: string) =>
  new TrustError('ENROLMENT_HISTORY_REWRITTEN', { node, kid });
