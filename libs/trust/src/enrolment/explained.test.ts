/** What a node believes of a list that enough administrators signed: only what explains itself. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import { DAY_MS, HOUR_MS, MINUTE_MS, nodeId, plus, utf8 } from '@comity/kernel';
import type { Bytes, Instant, Json } from '@comity/kernel';
import { mergeTrustLists, signTrustList, trustListHash } from '../sign.js';
import { lastAnchor, type TrustAnchor } from '../anchor.js';
import { mergeSuccessions, signSuccession } from '../succession.js';
import type { TrustList } from '../trust-list.js';
import {
  aList,
  anAdministrator,
  anchorOf,
  codeOf,
  GTM,
  MEX,
  NETWORK,
  NOON,
} from '../trust.fixture.js';
import type { TestAdministrator } from '../trust.fixture.js';
import { aChange, anAdmission, aNode, type TestNode } from './enrolment.fixture.js';
import type { Decision } from './decisions.js';
import { verifyExplainedList } from './explained.js';
import { baseOf, type ListBase } from './next-list.js';
import { propose, writeProposal, type Proposal } from './proposal.js';
import { readEnrolmentRequest } from './sign-enrolment.js';

const LATER = plus(NOON, MINUTE_MS);
const RULES = { allowLoopback: false };

let people: readonly TestAdministrator[];
let dora: TestAdministrator;
let anchor: TrustAnchor;
let gtm: TestNode;
let mex: TestNode;
let base: ListBase;
let change: Bytes;

beforeAll(async () => {
  people = await Promise.all(['ana', 'ben', 'cora'].map((id) => anAdministrator(id)));
  dora = await anAdministrator('dora');
  anchor = anchorOf(people);
  [gtm, mex] = await Promise.all([aNode(GTM), aNode(MEX)]);
  base = asHeld(aList([gtm.member, mex.member]));
  change = await aChange(gtm, { endpoint: 'new.gtm.example:7443' });
});

const asHeld = (list: TrustList): ListBase =>
  baseOf({ list, sha256: trustListHash(list), signedBy: [] });

const signedBy = async (list: TrustList, by: readonly TestAdministrator[]): Promise<Bytes> =>
  mergeTrustLists(
    await Promise.all(by.map(({ signers }) => signTrustList(list, { at: list.issued, signers }))),
  );

interface Given {
  readonly requests?: readonly Bytes[];
  readonly decisions?: readonly Decision[];
  readonly succession?: Bytes;
  readonly issued?: Instant;
}

const proposing = (given: Given = {}, held = base): Promise<Proposal> => {
  const { issued = LATER } = given;
  const whole = {
    requests: [],
    decisions: [],
    issued,
    expires: plus(issued, 30 * DAY_MS),
    ...given,
  };
  return propose(whole, { anchor, base: held, at: issued, endpointRules: RULES });
};

/** The code by which a node that holds `base` refuses `list`. */
const judging = async (
  { list, ...rest }: Proposal,
  {
    by = 2,
    proposal = writeProposal({ list, ...rest }),
    ...also
  }: {
    readonly by?: number | readonly TestAdministrator[];
    readonly proposal?: Bytes | null;
    readonly base?: ListBase;
    readonly at?: Instant;
    readonly newestAt?: Instant;
  } = {},
) => {
  const bytes = await signedBy(list, typeof by === 'number' ? people.slice(0, by) : by);
  const context = { anchor, base, endpointRules: RULES, ...also };
  return codeOf(verifyExplainedList({ bytes, proposal: proposal ?? undefined }, context));
};

describe('a list that enough administrators signed', () => {
  it('counts with the proposal that it follows from', async () => {
    const proposal = await proposing({ requests: [change] });
    expect(await judging(proposal)).toBe('nothing');
    const bytes = await signedBy(proposal.list, people.slice(0, 2));
    const context = { anchor, base, endpointRules: RULES };
    const taken = await verifyExplainedList({ bytes, proposal: writeProposal(proposal) }, context);
    expect(taken).toMatchObject({ succeeds: false, anchor, sha256: trustListHash(proposal.list) });
    expect(taken.differences).toHaveLength(1);
  });

  it('is refused without a proposal, or with that of another list', async () => {
    const proposal = await proposing({ requests: [change] });
    const other = writeProposal(await proposing());
    expect(await judging(proposal, { proposal: null })).toBe('TRUST_LIST_UNEXPLAINED');
    expect(await judging(proposal, { proposal: other })).toBe('TRUST_LIST_UNEXPLAINED');
    expect(await judging(proposal, { proposal: utf8('{}') })).toBe('TRUST_PROPOSAL_MALFORMED');
  });

  it('is refused where too few signed it, and where it is not current', async () => {
    const proposal = await proposing();
    expect(await judging(proposal, { by: 1 })).toBe('TRUST_LIST_BELOW_THRESHOLD');
    expect(await judging(proposal, { at: plus(LATER, 31 * DAY_MS) })).toBe('TRUST_LIST_FROZEN');
  });

  it('is refused where it gives a member a key that the member did not ask for', async () => {
    const honest = await proposing({ requests: [change] });
    const [first, ...members] = honest.list.members;
    const stolen = { ...first, tls: [{ ...first?.tls[0], spki: 'A'.repeat(43) }] };
    const list = { ...honest.list, members: [stolen, ...members] } as TrustList;
    expect(await judging({ ...honest, list }, { by: 3 })).toBe('TRUST_PROPOSAL_UNEXPLAINED');
  });

  it('is refused where one is missing between it and the list that is held', async () => {
    const first = await proposing();
    const held = asHeld(first.list);
    const second = await proposing({ issued: plus(LATER, HOUR_MS) }, held);
    expect(await judging(second)).toBe('TRUST_LIST_PREDECESSOR_MISMATCH');
    expect(await judging(second, { base: held })).toBe('nothing');
  });

  it('announces a recovery only with one administrator more than make a list', async () => {
    const decisions: Decision[] = [{ kind: 'recover', node: GTM, request: 'A'.repeat(43) }];
    const proposal = await proposing({ decisions });
    expect(await judging(proposal)).toBe('TRUST_LIST_BELOW_RECOVERY_THRESHOLD');
    expect(await judging(proposal, { by: 3 })).toBe('nothing');
  });

  it('ends a recovery only with one administrator more, too', async () => {
    const again = await aNode(nodeId('urn:comity:node:gtm-2'));
    const request = await anAdmission(again, { expires: plus(NOON, 30 * DAY_MS) });
    const recovery = { request: readEnrolmentRequest(request).sha256, announced: NOON };
    const member = { ...gtm.member, status: 'withdrawn' as const, recovery };
    const announced = asHeld(aList([member, mex.member]));
    const issued = plus(NOON, 14 * DAY_MS);
    const proposal = await proposing({ requests: [request], issued }, announced);
    const given = { base: announced };
    expect(await judging(proposal, given)).toBe('TRUST_LIST_BELOW_RECOVERY_THRESHOLD');
    expect(await judging(proposal, { ...given, by: 3 })).toBe('nothing');
  });

  it('announces no recovery under a date at which it was not on offer', async () => {
    const decisions: Decision[] = [{ kind: 'recover', node: GTM, request: 'A'.repeat(43) }];
    const issued = plus(NOON, HOUR_MS);
    const proposal = await proposing({ decisions, issued });
    const at = (newestAt: Instant) => judging(proposal, { by: 3, newestAt });
    expect(await at(plus(issued, 3 * DAY_MS))).toBe('nothing');
    expect(await at(plus(issued, 3 * DAY_MS + 1))).toBe('TRUST_LIST_BACKDATED');
  });
});

describe('the first list of other administrators', () => {
  const halves = (by: readonly TestAdministrator[]): Json => ({
    network: NETWORK,
    threshold: 2,
    administrators: by.map(({ id, pairs }) => ({
      id,
      keys: pairs.map((pair) => ({ ...pair.public.jwk })),
    })),
  });

  /** Cora leaves, Dora comes. */
  const succession = async (from = 2): Promise<Bytes> => {
    const after = [...people.slice(0, 2), dora];
    const prev = lastAnchor(anchor).sha256;
    const given = { prev, from, issued: NOON, anchor: halves(after) };
    const by = [...people, dora];
    return mergeSuccessions(
      await Promise.all(by.map(({ signers }) => signSuccession(given, { at: NOON, signers }))),
    );
  };

  it('brings their succession with it, and counts by them alone', async () => {
    const proposal = await proposing({ succession: await succession() });
    const [ana, , cora] = people as [TestAdministrator, TestAdministrator, TestAdministrator];
    expect(await judging(proposal, { by: [ana, dora] })).toBe('nothing');
    expect(await judging(proposal, { by: [ana, cora] })).toBe('TRUST_LIST_BELOW_THRESHOLD');
    const bytes = await signedBy(proposal.list, [ana, dora]);
    const context = { anchor, base, endpointRules: RULES };
    const taken = await verifyExplainedList({ bytes, proposal: writeProposal(proposal) }, context);
    expect(taken.succeeds).toBe(true);
    expect(lastAnchor(taken.anchor).administrators.map(({ id }) => id)).toEqual([
      'ana',
      'ben',
      'dora',
    ]);
  });

  it('is the list that their succession names, and no other', async () => {
    const misplaced = 'ANCHOR_SUCCESSION_MISPLACED';
    expect(await codeOf(proposing({ succession: await succession(3) }))).toBe(misplaced);
    const honest = await proposing();
    expect(await judging({ ...honest, succession: await succession(3) })).toBe(misplaced);
  });
});
