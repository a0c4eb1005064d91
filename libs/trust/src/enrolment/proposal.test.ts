/** The next trust list: it follows from requests and decisions, and from nothing else. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { canonicalize, DAY_MS, fromUtf8, MINUTE_MS, nodeId, plus, utf8 } from '@comity/kernel';
import type { Bytes, Instant } from '@comity/kernel';
import { generateSigningKey, signerFrom, type KeyPair } from '@comity/envelope';
import type { TrustAnchor } from '../anchor.js';
import { trustListHash } from '../sign.js';
import type { Member, MemberKey, NodeKey, TrustList } from '../trust-list.js';
import {
  aList,
  anAdministrator,
  anchorOf,
  aSealingKey,
  codeOf,
  GTM,
  MEX,
  NETWORK,
  NOON,
  sha256Of,
} from '../trust.fixture.js';
import {
  aChange,
  aDraft,
  anAdmission,
  aNode,
  hashOfEntry,
  proven,
  published,
  type TestNode,
} from './enrolment.fixture.js';
import type { Decision } from './decisions.js';
import { differencesOf } from './differences.js';
import { baseOf, foundingBase, type ListBase } from './next-list.js';
import { propose, readProposal, verifyProposal, writeProposal, type Proposal } from './proposal.js';
import { signEnrolment } from './sign-enrolment.js';

const BRA = nodeId('urn:comity:node:bra-1');
const LATER = plus(NOON, MINUTE_MS);

let gtm: TestNode;
let mex: TestNode;
let bra: TestNode;
let held: TrustList;
let base: ListBase;
let pair: KeyPair;
let admission: Bytes;
let anchor: TrustAnchor;

beforeAll(async () => {
  anchor = anchorOf([await anAdministrator('ana'), await anAdministrator('ben')]);
  [gtm, mex, bra] = await Promise.all([aNode(GTM), aNode(MEX), aNode(BRA)]);
  held = aList([gtm.member, mex.member]);
  base = baseOf({ list: held, sha256: trustListHash(held), signedBy: [] });
  pair = await generateSigningKey('ES256');
  admission = await anAdmission(bra);
});

const context = (change: object = {}) => ({
  anchor,
  base,
  at: LATER,
  endpointRules: { allowLoopback: false },
  ...change,
});

const proposing = (
  given: { requests?: readonly Bytes[]; decisions?: readonly Decision[]; issued?: Instant } = {},
  change: object = {},
): Promise<Proposal> =>
  propose(
    { requests: [], decisions: [], issued: LATER, expires: plus(LATER, 30 * DAY_MS), ...given },
    context(change),
  );

const verifying = (proposal: Proposal, change: object = {}) =>
  codeOf(verifyProposal(proposal, context(change)));

/** The proposal with another list than the one that follows. */
const withMember = (proposal: Proposal, node: string, change: object): Proposal => ({
  ...proposal,
  list: {
    ...proposal.list,
    members: proposal.list.members.map((one) => (one.node === node ? { ...one, ...change } : one)),
  },
});

describe('a proposal', () => {
  it('admits the member that asked, after the list held', async () => {
    const { list } = await proposing({ requests: [admission] });
    expect(list).toEqual({
      ...held,
      seq: 2,
      prev: trustListHash(held),
      issued: LATER,
      expires: plus(LATER, 30 * DAY_MS),
      members: [gtm.member, mex.member, bra.member],
    });
  });

  it('renews the list held when nothing was asked', async () => {
    const proposal = await proposing();
    const { differences, list } = await verifyProposal(proposal, context());
    expect(differences).toEqual([]);
    expect(list.members).toEqual(held.members);
  });

  it('founds a network', async () => {
    const directory = { sha256: sha256Of('register') };
    const requests = [await anAdmission(gtm), await anAdmission(mex)];
    const { list } = await proposing({ requests }, { base: foundingBase(NETWORK, directory) });
    expect(list).toMatchObject({ seq: 1, prev: null, directory, network: NETWORK });
    expect(list.members).toEqual([gtm.member, mex.member]);
  });

  it('reads back as it was written, and nothing else is read', async () => {
    const decisions: readonly Decision[] = [
      { kind: 'suspend', node: GTM },
      { kind: 'revoke', node: MEX, key: mex.member.keys[0]?.kid ?? '', since: NOON },
    ];
    const proposal = await proposing({ requests: [admission], decisions });
    const bytes = writeProposal(proposal);
    expect(readProposal(bytes)).toEqual(proposal);

    const json = JSON.parse(fromUtf8(bytes)) as object;
    const wrong: object[] = [
      { ver: 'comity-proposal/2' },
      { requests: {} },
      { decisions: [{ kind: 'promote', node: GTM }] },
      { decisions: [{ kind: 'suspend', node: 'gtm' }] },
      { decisions: [{ kind: 'revoke', node: GTM, key: 'x', since: NOON }] },
      { more: 1 },
    ];
    for (const change of wrong) {
      const changed = utf8(canonicalize({ ...json, ...change }));
      expect(await codeOf(() => readProposal(changed))).toBe('TRUST_PROPOSAL_MALFORMED');
    }
    expect(await codeOf(() => readProposal(utf8('{ }')))).toBe('TRUST_PROPOSAL_MALFORMED');
  });

  it('is refused when its request is no longer one', async () => {
    const proposal = await proposing({ requests: [admission] });
    expect(await verifying(proposal)).toBe('nothing');
    const late = { at: plus(NOON, 8 * DAY_MS) };
    expect(await verifying(proposal, late)).toBe('ENROLMENT_EXPIRED');
  });

  it('is refused with two requests in the name of one State', async () => {
    const second = await aNode(nodeId('urn:comity:node:bra-2'));
    const requests = [admission, await anAdmission(second)];
    expect(await codeOf(proposing({ requests }))).toBe('TRUST_PROPOSAL_NODE_TWICE');
  });

  it('is refused for a member with a key of another member', async () => {
    const thief = { ...bra, member: { ...bra.member, tls: gtm.member.tls }, tls: gtm.tls };
    const requests = [await anAdmission(thief)];
    expect(await codeOf(proposing({ requests }))).toBe('TRUST_LIST_MALFORMED');
  });

  it('is refused when its list begins or ends at a time that no list may', async () => {
    const ending = (issued: Instant, days: number) =>
      codeOf(
        propose(
          { requests: [], decisions: [], issued, expires: plus(issued, days * DAY_MS) },
          context(),
        ),
      );
    expect(await ending(LATER, 90)).toBe('nothing');
    expect(await ending(LATER, 91)).toBe('TRUST_PROPOSAL_DATES_INVALID');
    expect(await ending(held.issued, 30)).toBe('TRUST_PROPOSAL_DATES_INVALID');
    expect(await ending(plus(LATER, DAY_MS), 30)).toBe('TRUST_PROPOSAL_DATES_INVALID');
  });
});

describe('a list that its requests do not explain', () => {
  it('is refused whatever one thing in it was changed', async () => {
    const proposal = await proposing({ requests: [admission] });
    const [key, ...keys] = gtm.member.keys;
    const another = published(pair);
    const changes: fc.Arbitrary<object> = fc.constantFrom<object>(
      { endpoint: 'elsewhere.example:7443' },
      { names: { en: 'Another State' } },
      { authorityIds: ['aut-9'] },
      { status: 'suspended' },
      { profiles: [] },
      { keys: [another, ...keys] },
      { keys: [...gtm.member.keys, another] },
      { keys },
      { keys: [{ ...key, revokedAt: NOON }, ...keys] },
      { keys: [{ ...key, until: plus(NOON, 300 * DAY_MS) }, ...keys] },
      { keys: gtm.member.keys.toReversed() },
      { tls: [...gtm.member.tls, { ...gtm.member.tls[0], spki: sha256Of('a thief') }] },
      { tls: [] },
    );
    const nodes = fc.constantFrom(GTM, BRA);
    const refused = fc.asyncProperty(nodes, changes, async (node, change) => {
      const own = node === BRA && 'keys' in change ? { keys: bra.member.keys.slice(1) } : change;
      return (await verifying(withMember(proposal, node, own))) === 'TRUST_PROPOSAL_UNEXPLAINED';
    });
    await fc.assert(refused, { numRuns: 60 });
  });

  it('is refused when it says another thing beside its members', async () => {
    const proposal = await proposing({ requests: [admission] });
    const wrong: Partial<TrustList>[] = [
      { seq: 3 },
      { prev: sha256Of('another') },
      { network: 'another' },
      { directory: { sha256: sha256Of('another register') } },
      { members: proposal.list.members.toReversed() },
      { members: proposal.list.members.slice(1) },
    ];
    for (const change of wrong) {
      const changed = { ...proposal, list: { ...proposal.list, ...change } };
      expect(await verifying(changed)).toBe('TRUST_PROPOSAL_UNEXPLAINED');
    }
  });

  it('is refused with the names of the nodes that differ', async () => {
    const proposal = await proposing({ requests: [admission] });
    const changed = withMember(proposal, GTM, { endpoint: 'elsewhere.example:7443' });
    await expect(verifyProposal(changed, context())).rejects.toMatchObject({
      code: 'TRUST_PROPOSAL_UNEXPLAINED',
      detail: { nodes: [GTM] },
    });
  });

  it('is refused when its request or its decision is taken out', async () => {
    const decisions: readonly Decision[] = [{ kind: 'suspend', node: GTM }];
    const proposal = await proposing({ requests: [admission], decisions });
    const unexplained = 'TRUST_PROPOSAL_UNEXPLAINED';
    expect(await verifying({ ...proposal, requests: [] })).toBe(unexplained);
    expect(await verifying({ ...proposal, decisions: [] })).toBe(unexplained);
  });
});

describe('a member’s change of its own entry', () => {
  const missing = 'ENROLMENT_COUNTERSIGNATURE_MISSING';
  const asking = async (request: Promise<Bytes>) =>
    codeOf(proposing({ requests: [await request] }));

  /** The request for new keys in place of the first, signed by these. */
  const rekeying = async (signers: TestNode['signers'], change: Partial<NodeKey> = {}) => {
    const [old, ...keys] = gtm.member.keys;
    const next = published(pair, { from: NOON, ...change });
    const ended = { ...old, until: plus(NOON, DAY_MS) } as MemberKey;
    const member: Member = { ...gtm.member, keys: [ended, ...keys, next] };
    const draft = aDraft(member, { on: hashOfEntry(gtm.member) });
    return signEnrolment(proven(draft, { log: [], tls: [] }), signers);
  };

  it('is made with the signatures of all its current keys', async () => {
    const request = await aChange(gtm, { endpoint: 'new.gtm.example:7443' });
    const { list } = await proposing({ requests: [request] });
    expect(list.members[0]).toEqual({ ...gtm.member, endpoint: 'new.gtm.example:7443' });
  });

  it('of keys is refused without its current keys, whoever else signs', async () => {
    const fresh = await signerFrom(pair.privateJwk);
    expect(await asking(rekeying([fresh, ...gtm.signers]))).toBe('nothing');
    expect(await asking(rekeying([fresh]))).toBe(missing);
    expect(await asking(rekeying([fresh, ...gtm.signers.slice(1)]))).toBe(missing);
    expect(await asking(rekeying([fresh, ...mex.signers]))).toBe(missing);
    expect(await asking(rekeying(gtm.signers))).toBe('JWS_SIGNATURE_MISSING');
  });

  it('is refused when the entry has changed since it was asked', async () => {
    const request = await aChange(gtm, { endpoint: 'new.gtm.example:7443' });
    const members = [{ ...gtm.member, names: { en: 'Changed' } }, mex.member];
    const changed = proposing({ requests: [request] }, { base: { ...base, members } });
    expect(await codeOf(changed)).toBe('ENROLMENT_SUPERSEDED');
  });

  it('is refused for a node that is no member, or is suspended', async () => {
    expect(await asking(aChange(bra, {}))).toBe('ENROLMENT_NODE_UNKNOWN');
    const suspended = { ...gtm, member: { ...gtm.member, status: 'suspended' as const } };
    const request = await aChange(suspended, { status: 'active' });
    const members = [suspended.member, mex.member];
    const changed = proposing({ requests: [request] }, { base: { ...base, members } });
    expect(await codeOf(changed)).toBe('ENROLMENT_NODE_UNKNOWN');
  });

  it('takes no key out, gives none a longer life, takes no revocation back', async () => {
    const rewritten = 'ENROLMENT_HISTORY_REWRITTEN';
    const [first, ...keys] = gtm.member.keys as [NodeKey, ...MemberKey[]];
    const spare = await aSealingKey({ from: NOON });
    expect(await asking(aChange(gtm, { keys: [...gtm.member.keys, spare] }))).toBe('nothing');

    const early = { ...spare, from: plus(NOON, -DAY_MS) };
    const wrong: (readonly MemberKey[])[] = [
      keys.filter(({ alg }) => alg !== 'ML-DSA-44').concat(first),
      [{ ...first, until: plus(first.until, DAY_MS) }, ...keys],
      [{ ...first, from: plus(first.from, -DAY_MS) }, ...keys],
      [...gtm.member.keys, early],
    ];
    for (const changed of wrong)
      expect(await asking(aChange(gtm, { keys: changed }))).toBe(rewritten);

    const enc = gtm.member.keys.find(({ use }) => use === 'enc') as NodeKey;
    const others = gtm.member.keys.filter((key) => key !== enc);
    const revoked = { ...gtm.member, keys: [...others, { ...enc, revokedAt: NOON }, spare] };
    const node = { ...gtm, member: revoked };
    const members = [revoked, mex.member];
    const asked = async (keys: readonly MemberKey[]) =>
      codeOf(
        proposing({ requests: [await aChange(node, { keys })] }, { base: { ...base, members } }),
      );
    expect(await asked([...others, enc, spare])).toBe(rewritten);
    expect(await asked([...others, { ...enc, revokedAt: LATER }, spare])).toBe(rewritten);
    expect(await asked([...others, { ...enc, revokedAt: plus(NOON, -1_000) }, spare])).toBe(
      'nothing',
    );
  });
});

describe('a decision of the administrators', () => {
  it('suspends, reinstates, withdraws and revokes', async () => {
    const statusAfter = async (
      before: Member['status'],
      kind: 'suspend' | 'reinstate' | 'withdraw',
    ) => {
      const members = [{ ...gtm.member, status: before }, mex.member];
      const decisions = [{ kind, node: GTM }];
      try {
        return (await proposing({ decisions }, { base: { ...base, members } })).list.members[0]
          ?.status;
      } catch (error) {
        return (error as { code: unknown }).code;
      }
    };
    const refused = 'TRUST_PROPOSAL_DECISION_INAPPLICABLE';
    expect(await statusAfter('active', 'suspend')).toBe('suspended');
    expect(await statusAfter('suspended', 'reinstate')).toBe('active');
    expect(await statusAfter('suspended', 'withdraw')).toBe('withdrawn');
    expect(await statusAfter('active', 'reinstate')).toBe(refused);
    expect(await statusAfter('suspended', 'suspend')).toBe(refused);
    expect(await statusAfter('withdrawn', 'withdraw')).toBe(refused);
    expect(await statusAfter('withdrawn', 'reinstate')).toBe(refused);
  });

  it('revokes a key earlier, never later, and none that nobody has', async () => {
    const key = gtm.member.keys[0]?.kid ?? '';
    const revoke = (since: Instant, name = key): Decision => ({
      kind: 'revoke',
      node: GTM,
      key: name,
      since,
    });
    const after = async (...decisions: Decision[]) => codeOf(proposing({ decisions }));
    const refused = 'TRUST_PROPOSAL_DECISION_INAPPLICABLE';
    const { list } = await proposing({ decisions: [revoke(NOON)] });
    expect(list.members[0]?.keys[0]?.revokedAt).toBe(NOON);
    expect(await after(revoke(NOON), revoke(plus(NOON, -1_000)))).toBe('nothing');
    expect(await after(revoke(NOON), revoke(LATER))).toBe(refused);
    expect(await after(revoke(NOON, 'nobody'))).toBe(refused);
  });
});

describe('the differences between two lists', () => {
  it('are none between a list and itself, and each one is told where it lies', async () => {
    expect(differencesOf(held, held)).toEqual([]);
    const request = await aChange(gtm, { endpoint: 'new.gtm.example:7443' });
    const decisions: readonly Decision[] = [{ kind: 'suspend', node: MEX }];
    const { list } = await proposing({ requests: [request, admission], decisions });
    expect(differencesOf(held, list)).toEqual([
      expect.objectContaining({ kind: 'admitted', node: BRA, before: null }),
      {
        kind: 'changed',
        node: GTM,
        part: 'endpoint',
        before: '"gtm.comity.example:7443"',
        after: '"new.gtm.example:7443"',
      },
      { kind: 'changed', node: MEX, part: 'status', before: '"active"', after: '"suspended"' },
    ]);
    expect(differencesOf(list, held)).toContainEqual(
      expect.objectContaining({ kind: 'removed', node: BRA, after: null }),
    );
  });
});
