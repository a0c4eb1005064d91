import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Signer } from '@comity/envelope';
import { DAY_MS, HOUR_MS, type Instant, plus } from '@comity/kernel';
import { foundingRegister } from '@comity/law';
import { type Member, verifyTrustList } from '@comity/trust';
import {
  aMember,
  anAdministrator,
  anchorOf,
  NOON,
  SNAPSHOT,
  type TestAdministrator,
} from '../testing/small-network.js';
import { IssueTrustList } from './issue-trust-list.js';
import { MemoryLists } from './memory-lists.js';

describe('the primary', () => {
  let administrators: readonly TestAdministrator[];
  let gtm: Member;
  let mex: Member;
  let members: readonly Member[];
  let signing: readonly (readonly Signer[])[];
  let now: Instant;
  let lists: MemoryLists;
  let issue: IssueTrustList;

  beforeAll(async () => {
    administrators = await Promise.all([anAdministrator(), anAdministrator(), anAdministrator()]);
    [gtm, mex] = [await aMember('GTM'), await aMember('MEX')];
  });
  beforeEach(() => {
    members = [gtm];
    signing = administrators.slice(0, 2).map(({ signers }) => signers);
    now = plus(NOON, 123);
    lists = new MemoryLists();
    const admission = { members: async () => members, signers: async () => signing };
    const given = { anchor: anchorOf(administrators), register: foundingRegister };
    issue = new IssueTrustList(admission, lists, given, { now: () => now });
  });

  it('issues a first list for a day, signed by two of three, and keeps the register', async () => {
    expect(await issue.execute()).toBe(1);

    const head = await lists.head();
    expect(head).toMatchObject({ seq: 1, issued: NOON, expires: plus(NOON, DAY_MS) });
    const anchor = anchorOf(administrators);
    const { list, signedBy } = await verifyTrustList(head?.bytes ?? new Uint8Array(), { anchor });
    expect(signedBy).toEqual(['adm-1', 'adm-2']);
    expect(list).toMatchObject({ prev: null, members: [{ state: 'GTM' }] });
    expect(await lists.snapshot(list.directory.sha256)).toEqual(SNAPSHOT.bytes);
  });

  it('issues nothing while the last list says it all and is good for twelve hours', async () => {
    await issue.execute();
    now = plus(now, 12 * HOUR_MS - 1_000);

    expect(await issue.execute()).toBeNull();
    expect((await lists.head())?.seq).toBe(1);
  });

  it('issues the next list before the last one ends, and names the last in it', async () => {
    await issue.execute();
    const first = await lists.head();
    now = plus(now, 12 * HOUR_MS + 1_000);

    expect(await issue.execute()).toBe(2);
    const head = await lists.head();
    const held = { seq: 1, sha256: first?.sha256 ?? '' };
    const anchor = anchorOf(administrators);
    const verifying = verifyTrustList(head?.bytes ?? new Uint8Array(), { anchor, held, at: now });
    expect((await verifying).list.prev).toBe(first?.sha256);
    expect(await lists.at(1)).toEqual(first);
  });

  it('issues a list as soon as a member is admitted', async () => {
    await issue.execute();
    members = [gtm, mex];
    now = plus(now, 60_000);

    expect(await issue.execute()).toBe(2);
  });

  it('keeps no list that its own mirrors would refuse', async () => {
    signing = signing.slice(1);

    await expect(issue.execute()).rejects.toMatchObject({ code: 'TRUST_LIST_BELOW_THRESHOLD' });
    expect(await lists.head()).toBeNull();
  });
});
