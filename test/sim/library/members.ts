/** Member States of a simulated network with their signing keys, and the trust lists that name them. */

import { DAY_MS, nodeIdOf, plus, type Bytes, type Instant, type StateCode } from '@comity/kernel';
import { generateSigningKey, signerFrom, type Signer } from '@comity/envelope';
import { verifyTrustList, type Member, type NodeKey, type TrustAnchor } from '@comity/trust';
import {
  aList,
  aMember,
  anAdministrator,
  anchorOf,
  NOON,
  signedBy,
} from '../../../libs/trust/src/trust.fixture.js';

export interface SimMember {
  readonly state: StateCode;
  readonly signers: readonly Signer[];
  readonly entry: Member;
}

/** A member with two signing keys of its own, valid around noon. */
export const simMember = async (state: StateCode): Promise<SimMember> => {
  const pairs = [await generateSigningKey('ES256'), await generateSigningKey('ML-DSA-65')];
  const node = nodeIdOf(state);
  const window = { from: plus(NOON, -10 * DAY_MS), until: plus(NOON, 80 * DAY_MS) };
  const keys = pairs.map((pair): NodeKey => ({ ...pair.public, use: 'sig', ...window }));
  const { keys: usual, ...entry } = await aMember(node);
  return {
    state,
    signers: await Promise.all(pairs.map(({ privateJwk }) => signerFrom(privateJwk))),
    entry: { ...entry, keys: [...keys, ...usual.filter(({ use }) => use !== 'sig')] },
  };
};

/** The member with other signing keys from `at` on; somebody else may have had those before. */
export const withNewKeys = async (member: SimMember, at: Instant): Promise<SimMember> => {
  const { entry, signers } = await simMember(member.state);
  const revoked = member.entry.keys.map((key) =>
    key.use === 'sig' && key.revokedAt === undefined ? { ...key, revokedAt: at } : key,
  );
  const added = entry.keys.filter(({ use }) => use === 'sig').map((key) => ({ ...key, from: at }));
  return { ...member, signers, entry: { ...member.entry, keys: [...revoked, ...added] } };
};

export interface SimTrust {
  readonly anchor: TrustAnchor;
  /** The list after `before`, which names these members. */
  listOf(members: readonly SimMember[], before?: Bytes): Promise<Bytes>;
}

/** Two administrators, and the lists that they sign. */
export const simTrust = async (): Promise<SimTrust> => {
  const administrators = [await anAdministrator('one'), await anAdministrator('two')];
  const anchor = anchorOf(administrators);
  return {
    anchor,
    listOf: async (members, before) => {
      const held = before && (await verifyTrustList(before, { anchor }));
      const place = held ? { seq: held.list.seq + 1, prev: held.sha256 } : {};
      const entries = members.map(({ entry }) => entry);
      return signedBy(aList(entries, place), administrators);
    },
  };
};

/** When every simulated network begins. */
export const BEGIN: Instant = NOON;
