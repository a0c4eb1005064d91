/** What a node believes of a list that enough administrators signed: only what explains itself. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import {
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  nodeId,
  plus,
  utf8,
  type Bytes,
  type Instant,
} from '@comity/kernel';
import { trustListHash } from '../sign.js';
import type { TrustAnchor } from '../anchor.js';
import type { TrustList, VerifiedTrustList } from '../trust-list.js';
import { aList, anAdministrator, anchorOf, codeOf, GTM, MEX, NOON } from '../trust.fixture.js';
import { aChange, anAdmission, aNode, type TestNode } from './enrolment.fixture.js';
import type { Decision } from './decisions.js';
import { requireExplained } from './explained.js';
import { baseOf } from './next-list.js';
import { propose, writeProposal, type Proposal } from './proposal.js';
import { readEnrolmentRequest } from './sign-enrolment.js';

const LATER = plus(NOON, MINUTE_MS);
const BOTH = ['ana', 'ben'];
const ALL = [...BOTH, 'cora'];

let anchor: TrustAnchor;
let gtm: TestNode;
let mex: TestNode;
let base: VerifiedTrustList;
let change: Bytes;

beforeAll(async () => {
  anchor = anchorOf(await Promise.all(ALL.map((id) => anAdministrator(id))));
  [gtm, mex] = await Promise.all([aNode(GTM), aNode(MEX)]);
  base = verified(aList([gtm.member, mex.member]));
  change = await aChange(gtm, { endpoint: 'new.gtm.example:7443' });
});

const verified = (list: TrustList, signedBy: readonly string[] = BOTH): VerifiedTrustList => ({
  list,
  sha256: trustListHash(list),
  signedBy,
});

const proposing = (
  given: { requests?: readonly Bytes[]; decisions?: readonly Decision[]; issued?: Instant } = {},
): Promise<Proposal> => {
  const { issued = LATER } = given;
  return propose(
    { requests: [], decisions: [], issued, expires: plus(issued, 30 * DAY_MS), ...given },
    { base: baseOf(base), at: issued, endpointRules: { allowLoopback: false } },
  );
};

const judging = (
  next: VerifiedTrustList,
  proposal: Bytes | undefined,
  also: { readonly newestAt?: Instant } = {},
) => {
  const context = { anchor, base, endpointRules: { allowLoopback: false }, ...also };
  return codeOf(requireExplained(next, proposal, context));
};

describe('a list that enough administrators signed', () => {
  it('counts with the proposal that it follows from', async () => {
    const proposal = await proposing({ requests: [change] });
    expect(await judging(verified(proposal.list), writeProposal(proposal))).toBe('nothing');
  });

  it('is refused without a proposal, or with that of another list', async () => {
    const proposal = await proposing({ requests: [change] });
    const other = writeProposal(await proposing());
    expect(await judging(verified(proposal.list), undefined)).toBe('TRUST_LIST_UNEXPLAINED');
    expect(await judging(verified(proposal.list), other)).toBe('TRUST_LIST_UNEXPLAINED');
    expect(await judging(verified(proposal.list), utf8('{}'))).toBe('TRUST_PROPOSAL_MALFORMED');
  });

  it('is refused where it gives a member a key that the member did not ask for', async () => {
    const honest = await proposing({ requests: [change] });
    const [first, ...members] = honest.list.members;
    const stolen = { ...first, tls: [{ ...first?.tls[0], spki: 'A'.repeat(43) }] };
    const list = { ...honest.list, members: [stolen, ...members] } as TrustList;
    const proposal = writeProposal({ ...honest, list });
    expect(await judging(verified(list, ALL), proposal)).toBe('TRUST_PROPOSAL_UNEXPLAINED');
  });

  it('is refused where it does not follow the list that is held', async () => {
    const proposal = await proposing();
    const list = { ...proposal.list, prev: 'A'.repeat(43) };
    expect(await judging(verified(list), writeProposal({ ...proposal, list }))).toBe(
      'TRUST_LIST_PREDECESSOR_MISMATCH',
    );
  });

  it('announces a recovery only with one administrator more than make a list', async () => {
    const decisions: Decision[] = [{ kind: 'recover', node: GTM, request: 'A'.repeat(43) }];
    const proposal = await proposing({ decisions });
    const bytes = writeProposal(proposal);
    expect(await judging(verified(proposal.list, BOTH), bytes)).toBe(
      'TRUST_LIST_BELOW_RECOVERY_THRESHOLD',
    );
    expect(await judging(verified(proposal.list, ALL), bytes)).toBe('nothing');
  });

  it('ends a recovery only with one administrator more, too', async () => {
    const again = await aNode(nodeId('urn:comity:node:gtm-2'));
    const request = await anAdmission(again, { expires: plus(NOON, 30 * DAY_MS) });
    const recovery = { request: readEnrolmentRequest(request).sha256, announced: NOON };
    const member = { ...gtm.member, status: 'withdrawn' as const, recovery };
    const announced = verified(aList([member, mex.member]));
    const issued = plus(NOON, 14 * DAY_MS);
    const given = { requests: [request], decisions: [], issued, expires: plus(issued, DAY_MS) };
    const context = { anchor, base: announced, endpointRules: { allowLoopback: false } };
    const proposal = await propose(given, { ...context, base: baseOf(announced), at: issued });
    const by = (names: readonly string[]) =>
      codeOf(requireExplained(verified(proposal.list, names), writeProposal(proposal), context));
    expect(await by(BOTH)).toBe('TRUST_LIST_BELOW_RECOVERY_THRESHOLD');
    expect(await by(ALL)).toBe('nothing');
  });

  it('announces no recovery under a date at which it was not on offer', async () => {
    const decisions: Decision[] = [{ kind: 'recover', node: GTM, request: 'A'.repeat(43) }];
    const issued = plus(NOON, HOUR_MS);
    const proposal = await proposing({ decisions, issued });
    const at = (newestAt: Instant) =>
      judging(verified(proposal.list, ALL), writeProposal(proposal), { newestAt });
    expect(await at(plus(issued, 3 * DAY_MS))).toBe('nothing');
    expect(await at(plus(issued, 3 * DAY_MS + 1))).toBe('TRUST_LIST_BACKDATED');
  });
});
