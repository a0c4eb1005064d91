/** The way back of a State that lost its keys: announced to all, and objected to in time. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import { DAY_MS, nodeId, plus, SECOND_MS, type Bytes, type Instant } from '@comity/kernel';
import type { TrustAnchor } from '../anchor.js';
import { trustListHash } from '../sign.js';
import type { Member, TrustList } from '../trust-list.js';
import { readTrustList, writeTrustList } from '../trust-list-json.js';
import { aList, anAdministrator, anchorOf, codeOf, GTM, MEX, NOON } from '../trust.fixture.js';
import { aChange, aDraft, anAdmission, aNode, hashOfEntry, proven } from './enrolment.fixture.js';
import type { TestNode } from './enrolment.fixture.js';
import type { Decision } from './decisions.js';
import { RECOVERY_DELAY_MS } from './enrolment.js';
import { baseOf, type ListBase } from './next-list.js';
import { propose, type Proposal } from './proposal.js';
import { readEnrolmentRequest, signEnrolment } from './sign-enrolment.js';

const ANNOUNCED = plus(NOON, DAY_MS);
const DUE = plus(ANNOUNCED, RECOVERY_DELAY_MS);

let gtm: TestNode;
let mex: TestNode;
/** What the State of gtm has after its loss. */
let anew: TestNode;
let held: TrustList;
let request: Bytes;
let name: string;
let anchor: TrustAnchor;

beforeAll(async () => {
  anchor = anchorOf([await anAdministrator('ana'), await anAdministrator('ben')]);
  [gtm, mex, anew] = await Promise.all([aNode(GTM), aNode(MEX), aNode(GTM)]);
  held = aList([gtm.member, mex.member]);
  request = await asking(gtm.member);
  name = readEnrolmentRequest(request).sha256;
});

const base = (list: TrustList): ListBase =>
  baseOf({ list, sha256: trustListHash(list), signedBy: [] });

/** The entry with every key of before ended, and the new ones. */
const replaced = (entry: Member, ended: Instant = NOON): Member => ({
  ...entry,
  status: 'active',
  tls: anew.member.tls,
  keys: [
    ...entry.keys.map((key) => ({ ...key, until: ended })),
    ...anew.member.keys.map((key) => ({ ...key, from: NOON })),
  ],
});

const asking = (entry: Member, member: Member = replaced(entry)): Promise<Bytes> => {
  const draft = aDraft(member, { on: hashOfEntry(entry), expires: plus(NOON, 30 * DAY_MS) });
  return signEnrolment(proven(draft, { log: anew.log, tls: [anew.tls] }), anew.signers);
};

const following = (
  list: TrustList,
  issued: Instant,
  given: { requests?: readonly Bytes[]; decisions?: readonly Decision[] },
): Promise<Proposal> =>
  propose(
    { requests: [], decisions: [], issued, expires: plus(issued, 30 * DAY_MS), ...given },
    { anchor, base: base(list), at: issued, endpointRules: { allowLoopback: false } },
  );

const announcing = async (...more: Decision[]): Promise<TrustList> => {
  const decisions: Decision[] = [...more, { kind: 'recover', node: GTM, request: name }];
  return (await following(held, ANNOUNCED, { decisions })).list;
};

describe('a State that lost its keys', () => {
  it('is announced to all in the list itself, which reads back as it was written', async () => {
    const list = await announcing();
    expect(list.members[0]?.recovery).toEqual({ request: name, announced: ANNOUNCED });
    expect(readTrustList(writeTrustList(list))).toEqual(list);
  });

  it('comes back by the request that was announced when fourteen days have passed', async () => {
    const list = await announcing();
    const { list: next } = await following(list, DUE, { requests: [request] });
    expect(next.members[0]).toEqual(replaced(gtm.member));
    expect(next.members[0]?.recovery).toBeUndefined();
  });

  it('does not come back a second before', async () => {
    const list = await announcing();
    const early = following(list, plus(DUE, -SECOND_MS), { requests: [request] });
    expect(await codeOf(early)).toBe('ENROLMENT_RECOVERY_TOO_EARLY');
  });

  it('does not come back unannounced, nor by another request than was announced', async () => {
    const missing = 'ENROLMENT_COUNTERSIGNATURE_MISSING';
    expect(await codeOf(following(held, DUE, { requests: [request] }))).toBe(missing);
    const other = await asking(gtm.member, { ...replaced(gtm.member), names: { en: 'Another' } });
    expect(await codeOf(following(await announcing(), DUE, { requests: [other] }))).toBe(missing);
  });

  it('comes back though it was suspended when it was announced', async () => {
    const suspended = await following(held, plus(NOON, 1_000), {
      decisions: [{ kind: 'suspend', node: GTM }],
    });
    const entry = suspended.list.members[0] as Member;
    const again = await asking(entry);
    const { sha256 } = readEnrolmentRequest(again);
    const decisions: Decision[] = [{ kind: 'recover', node: GTM, request: sha256 }];
    const { list } = await following(suspended.list, ANNOUNCED, { decisions });
    const { list: next } = await following(list, DUE, { requests: [again] });
    expect(next.members[0]?.status).toBe('active');
  });

  it('does not keep a signing or log key of before in use', async () => {
    const kept = replaced(gtm.member, plus(NOON, 60 * DAY_MS));
    const again = await asking(gtm.member, kept);
    const { sha256 } = readEnrolmentRequest(again);
    const decisions: Decision[] = [{ kind: 'recover', node: GTM, request: sha256 }];
    const { list } = await following(held, ANNOUNCED, { decisions });
    expect(await codeOf(following(list, DUE, { requests: [again] }))).toBe(
      'ENROLMENT_LOST_KEY_KEPT',
    );
  });

  it('that has them after all objects by any change of its entry, and the recovery is over', async () => {
    const announced = await announcing();
    const change = await aChange(gtm, { names: { en: 'We are here' } });
    const { list } = await following(announced, plus(ANNOUNCED, DAY_MS), { requests: [change] });
    expect(list.members[0]?.recovery).toBeUndefined();
    expect(list.members[0]?.names).toEqual({ en: 'We are here' });
    const superseded = following(list, DUE, { requests: [request] });
    expect(await codeOf(superseded)).toBe('ENROLMENT_SUPERSEDED');
  });

  it('cannot be kept from coming back by who stole the keys, once they are revoked', async () => {
    const revoked = gtm.signers.map(({ kid }): Decision => ({
      kind: 'revoke',
      node: GTM,
      key: kid,
      since: NOON,
    }));
    const { list: first } = await following(held, plus(NOON, 1_000), { decisions: revoked });
    const entry = first.members[0] as Member;
    const again = await asking(entry);
    const { sha256 } = readEnrolmentRequest(again);
    const decisions: Decision[] = [{ kind: 'recover', node: GTM, request: sha256 }];
    const { list } = await following(first, ANNOUNCED, { decisions });
    const fresh = await aNode(GTM);
    const keys = fresh.member.keys.map((key) => ({ ...key, from: NOON }));
    const member = { ...entry, tls: fresh.member.tls, keys: [...entry.keys, ...keys] };
    const draft = aDraft(member, { on: hashOfEntry(entry) });
    const proofs = proven(draft, { log: fresh.log, tls: [fresh.tls] });
    const thief = await signEnrolment(proofs, [...fresh.signers, ...gtm.signers]);
    const objecting = following(list, plus(ANNOUNCED, DAY_MS), { requests: [thief] });
    expect(await codeOf(objecting)).toBe('ENROLMENT_COUNTERSIGNATURE_MISSING');
    expect(await codeOf(following(list, DUE, { requests: [again] }))).toBe('nothing');
  });

  it('that lost its log too comes back as a further node, which its old entry announces', async () => {
    const second = await aNode(nodeId('urn:comity:node:gtm-2'));
    const again = await anAdmission(second, { expires: plus(NOON, 30 * DAY_MS) });
    const { sha256 } = readEnrolmentRequest(again);
    const decisions: Decision[] = [
      { kind: 'withdraw', node: GTM },
      { kind: 'recover', node: GTM, request: sha256 },
    ];
    const { list } = await following(held, ANNOUNCED, { decisions });
    const { list: next } = await following(list, DUE, { requests: [again] });
    expect(next.members.map(({ node, status }) => `${node} ${status}`)).toEqual([
      `${GTM} withdrawn`,
      `${MEX} active`,
      'urn:comity:node:gtm-2 active',
    ]);
    expect(next.members[0]?.recovery).toBeUndefined();
  });

  it('is announced once, and the announcement can be recalled', async () => {
    const list = await announcing();
    const again: Decision = { kind: 'recover', node: GTM, request: name };
    const at = plus(ANNOUNCED, DAY_MS);
    const inapplicable = 'TRUST_PROPOSAL_DECISION_INAPPLICABLE';
    expect(await codeOf(following(list, at, { decisions: [again] }))).toBe(inapplicable);
    const recall: Decision = { kind: 'recall', node: GTM };
    const { list: next } = await following(list, at, { decisions: [recall] });
    expect(next.members[0]).toEqual(gtm.member);
    expect(await codeOf(following(next, plus(at, 1_000), { decisions: [recall] }))).toBe(
      inapplicable,
    );
  });

  it('does not bring its own announcement', async () => {
    const recovery = { request: name, announced: NOON };
    const own = await asking(gtm.member, { ...replaced(gtm.member), recovery });
    expect(await codeOf(following(held, ANNOUNCED, { requests: [own] }))).toBe(
      'ENROLMENT_MALFORMED',
    );
  });
});
