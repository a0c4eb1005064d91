/** Where a request stands among the members: a new State, a further node of one, or a change. */

import { plus, type Instant } from '@comity/kernel';
import { CLOCK_SKEW_MS_MAX, type PublicKey } from '@comity/envelope';
import { isValidAt, nameOfKey } from '../lookups.js';
import type { Member, MemberKey, NodeKey } from '../trust-list.js';
import { TrustError } from '../trust.errors.js';
import { entryHash } from './enrolment-json.js';
import { RECOVERY_DELAY_MS, type Enrolment } from './enrolment.js';

/** The place of a request, and who must sign it besides the keys that are new in it. */
export interface Place {
  /** The entry that the request replaces; undefined for a node that is to be admitted. */
  readonly held: Member | undefined;
  readonly signers: readonly PublicKey[];
  /** Whether the State does without its present keys, as was announced. */
  readonly recovers: boolean;
}

/** What the place is looked up in. */
export interface PlaceContext {
  readonly members: readonly Member[];
  readonly at: Instant;
  /** The kids that the request is signed with, not yet verified. */
  readonly signedBy: ReadonlySet<string>;
  /** The name of the request. */
  readonly sha256: string;
}

/**
 * The place of `enrolment`. Whatever is asked in the name of a State that is in the list already
 * needs that State's current signing keys: no administrators, however many, give a member another
 * key, or a second node beside it, without the member.
 *
 * A State that has lost its keys, or whose every entry is suspended or withdrawn, cannot sign. Its
 * request counts once an entry of it has announced that very request for `RECOVERY_DELAY_MS`: the
 * State, if it holds its keys after all, has that long to object by changing its entry.
 *
 * @throws {TrustError} `ENROLMENT_NODE_KNOWN`, `ENROLMENT_NODE_UNKNOWN`, `ENROLMENT_SUPERSEDED`,
 *   `ENROLMENT_HISTORY_REWRITTEN`, `ENROLMENT_COUNTERSIGNATURE_MISSING`,
 *   `ENROLMENT_RECOVERY_TOO_EARLY`, `ENROLMENT_LOST_KEY_KEPT`
 */
export const placeOf = (enrolment: Enrolment, context: PlaceContext): Place => {
  const { member, on } = enrolment;
  const { node } = member;
  const own = context.members.filter(({ state }) => state === member.state);
  const held = own.find((one) => one.node === node);
  const recovery = own.find((one) => one.recovery?.request === context.sha256)?.recovery;
  if (on === null) {
    if (held) throw new TrustError('ENROLMENT_NODE_KNOWN', { node });
    if (own.length === 0) return { held, signers: [], recovers: false };
  } else {
    requireReplaceable(held, enrolment, recovery !== undefined);
    requireHistory(held, enrolment, context.at);
  }
  const able = (held ? [held] : own).filter(({ status }) => status === 'active');
  const signers = able.map((one) => keysThatSigned(one, context)).find((keys) => keys.length > 0);
  if (signers) return { held, signers, recovers: false };
  if (!recovery) throw new TrustError('ENROLMENT_COUNTERSIGNATURE_MISSING', { node });
  const from = plus(recovery.announced, RECOVERY_DELAY_MS);
  if (context.at < from) throw new TrustError('ENROLMENT_RECOVERY_TOO_EARLY', { node, from });
  if (held) requireLostKeysEnded(held, enrolment);
  return { held, signers: [], recovers: true };
};

function requireReplaceable(
  held: Member | undefined,
  { member: { node }, on }: Enrolment,
  isAnnounced: boolean,
): asserts held is Member {
  const isOver = held?.status === 'withdrawn' || (held?.status === 'suspended' && !isAnnounced);
  if (!held || isOver) throw new TrustError('ENROLMENT_NODE_UNKNOWN', { node });
  if (entryHash(held) !== on) throw new TrustError('ENROLMENT_SUPERSEDED', { node });
}

/** Every signing key that the list gives the member now, if each of them has signed; else none. */
const keysThatSigned = (member: Member, { at, signedBy }: PlaceContext): readonly PublicKey[] => {
  const keys = validSigningKeys(member, at);
  return keys.every(({ kid }) => signedBy.has(kid)) ? keys : [];
};

/** A node signs with every key that is valid: one that it has lost would silence it. */
const requireLostKeysEnded = (held: Member, { member, made }: Enrolment): void => {
  const { node } = held;
  const lost = new Set(held.keys.filter(({ use }) => use !== 'enc').map(nameOfKey));
  const kept = member.keys.find(
    (key) => lost.has(nameOfKey(key)) && Math.min(key.until, key.revokedAt ?? key.until) > made,
  );
  if (kept) throw new TrustError('ENROLMENT_LOST_KEY_KEPT', { node, kid: kept.kid });
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
