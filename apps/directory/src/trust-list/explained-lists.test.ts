/** A mirror of a network whose lists explain themselves. */

import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { canonicalize, DAY_MS, type Instant, type Json, plus, utf8 } from '@comity/kernel';
import {
  mergeSuccessions,
  signSuccession,
  type TrustAnchor,
  type TrustList,
  writeProposal,
} from '@comity/trust';
import { CurrentDirectory } from '../reading/current-directory.js';
import {
  after,
  aList,
  aMember,
  anAdministrator,
  anchorJson,
  anchorOf,
  NOON,
  proposalOf,
  signedBy,
  type TestAdministrator,
  TestPrimary,
} from '../testing/small-network.js';
import { FollowPrimary } from './follow-primary.js';
import { MemoryLists } from './memory-lists.js';

let administrators: readonly TestAdministrator[];
let next: TestAdministrator;
let anchor: TrustAnchor;
let first: TrustList;
let now: Instant;
let primary: TestPrimary;
let lists: MemoryLists;

const two = () => administrators.slice(0, 2);
const offer = async (list: TrustList, proposal = proposalOf(list), by = two()): Promise<void> => {
  primary.offered = await signedBy(list, by);
  primary.lists.set(list.seq, primary.offered);
  primary.proposals.set(list.seq, proposal);
  now = plus(list.issued, 60_000);
};
const turn = (): Promise<unknown> => {
  const rules = { anchor, lists: 'explained', endpointRules: { allowLoopback: false } } as const;
  const mirror = new FollowPrimary(primary, lists, rules, { now: () => now });
  return mirror.execute().then(
    () => 'nothing',
    (error: { code: unknown }) => error.code,
  );
};
const held = async () => (await lists.head())?.seq;

beforeAll(async () => {
  administrators = await Promise.all([anAdministrator(), anAdministrator(), anAdministrator()]);
  next = await anAdministrator();
  anchor = anchorOf(administrators);
  first = aList([await aMember('GTM')]);
});
beforeEach(async () => {
  primary = new TestPrimary();
  lists = new MemoryLists();
  await offer(first);
  expect(await turn()).toBe('nothing');
});

describe('a mirror of a network whose lists explain themselves', () => {
  it('keeps the next list with its proposal, byte for byte', async () => {
    const second = after(first);
    await offer(second);
    expect(await turn()).toBe('nothing');
    expect(await lists.at(2)).toMatchObject({ proposal: proposalOf(second), succeeds: false });
  });

  it('refuses a list without one, whoever signed it, and records it', async () => {
    const second = after(first);
    await offer(second, undefined, [...administrators]);
    primary.proposals.delete(2);
    expect(await turn()).toBe('TRUST_LIST_UNEXPLAINED');
    expect([await held(), await lists.refusals(9)]).toMatchObject([
      1,
      [{ code: 'TRUST_LIST_UNEXPLAINED' }],
    ]);
  });

  it('refuses a list that changes a member without a word of it', async () => {
    const [member] = first.members;
    const second = after(first, {
      members: [{ ...member, endpoint: 'thief.example:7443' }] as never,
    });
    await offer(second);
    expect(await turn()).toBe('TRUST_PROPOSAL_UNEXPLAINED');
    expect(await held()).toBe(1);
  });

  it('takes the lists between in their order, and none where one of them is bad', async () => {
    const [second, third] = [after(first), after(after(first))];
    await offer(second, utf8('{}'));
    await offer(third);
    expect(await turn()).toBe('TRUST_PROPOSAL_MALFORMED');
    expect(await held()).toBe(1);
    primary.proposals.set(2, proposalOf(second));
    expect(await turn()).toBe('nothing');
    expect(await held()).toBe(3);
  });

  it('still tells a list that was rolled back, and a forked one', async () => {
    await offer(after(first));
    await turn();
    await offer(first);
    now = plus(NOON, DAY_MS / 2 + 60_000);
    expect(await turn()).toBe('TRUST_LIST_ROLLED_BACK');
    await offer(after(first, { expires: plus(first.expires, DAY_MS) }));
    expect(await turn()).toBe('TRUST_LIST_FORKED');
  });
});

describe('other administrators', () => {
  it('are believed from their first list on, by a mirror that was away and after a restart', async () => {
    const others = [...two(), next];
    const succession = {
      prev: anchor.sha256,
      from: 3,
      issued: NOON,
      anchor: JSON.parse(canonicalize(anchorJson(others))) as Json,
    };
    const by = [...administrators, next];
    const signed = mergeSuccessions(
      await Promise.all(by.map(({ signers }) => signSuccession(succession, { at: NOON, signers }))),
    );
    const second = after(first);
    const third = after(second);
    const fourth = after(third);
    await offer(second);
    const whole = { list: third, requests: [], decisions: [], succession: signed };
    const [, ben] = administrators as [TestAdministrator, TestAdministrator];
    await offer(third, writeProposal(whole), [ben, next]);
    expect(await turn()).toBe('nothing');
    expect(await lists.at(3)).toMatchObject({ succeeds: true });

    await offer(fourth, undefined, [ben, administrators[2] as TestAdministrator]);
    expect(await turn()).toBe('TRUST_LIST_BELOW_THRESHOLD');
    await offer(fourth, undefined, [ben, next]);
    expect(await turn()).toBe('nothing');
    const current = new CurrentDirectory(lists, anchor);
    await current.refresh();
    expect(current.view().kept.seq).toBe(4);
  });
});
