/** A State corrects its own rows at the primary; mirrors follow; everything else is refused. */

import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateSigningKey, signJws, type Signer, signerFrom } from '@comity/envelope';
import {
  type Bytes,
  DAY_MS,
  type Instant,
  type Json,
  parseCanonical,
  fromUtf8,
  plus,
} from '@comity/kernel';
import { CORRECTION_VERSION, foundingRegister, TYP_CORRECTION } from '@comity/law';
import type { Member } from '@comity/trust';
import { CurrentDirectory } from '../reading/current-directory.js';
import {
  aMember,
  anAdministrator,
  anchorOf,
  NOON,
  SNAPSHOT,
  type TestAdministrator,
} from '../testing/small-network.js';
import { IssueTrustList } from '../trust-list/issue-trust-list.js';
import { FollowPrimary } from '../trust-list/follow-primary.js';
import { MemoryLists } from '../trust-list/memory-lists.js';
import { CorrectTheRegister } from './correct-the-register.js';

const NOTE = 'Corrected by the State itself (fictitious).';
const rowOf = (code: string): Json => {
  const row = foundingRegister.parties.find(({ state }) => state === code);
  if (!row) throw new Error('the founding register has its rows');
  return { ...row, note: NOTE };
};

/** A member whose signers the test holds. */
const aSigningMember = async (code: string) => {
  const pairs = await Promise.all([generateSigningKey('ES256'), generateSigningKey('ML-DSA-65')]);
  const signers = await Promise.all(pairs.map(({ privateJwk }) => signerFrom(privateJwk)));
  const window = { from: plus(NOON, -DAY_MS), until: plus(NOON, 90 * DAY_MS) };
  const keys = pairs.map((pair) => ({ ...pair.public, use: 'sig' as const, ...window }));
  return { member: await aMember(code, { keys }), signers };
};

describe('a correction at the primary', () => {
  let administrators: readonly TestAdministrator[];
  let gtm: { member: Member; signers: readonly Signer[] };
  let mex: { member: Member; signers: readonly Signer[] };
  let members: readonly Member[];
  let now: Instant;
  let lists: MemoryLists;
  let issue: IssueTrustList;
  let correct: CorrectTheRegister;

  beforeAll(async () => {
    administrators = await Promise.all([anAdministrator(), anAdministrator()]);
    [gtm, mex] = [await aSigningMember('GTM'), await aSigningMember('MEX')];
  });
  beforeEach(async () => {
    members = [gtm.member, mex.member];
    now = NOON;
    lists = new MemoryLists();
    const signers = async () => administrators.map((one) => one.signers);
    const anchor = anchorOf(administrators);
    const clock = { now: () => now };
    const given = { anchor, register: foundingRegister };
    issue = new IssueTrustList({ members: async () => members, signers }, lists, given, clock);
    correct = new CorrectTheRegister(lists, issue, anchor, clock);
    await issue.execute();
    now = plus(now, 60_000);
  });

  const signed = (
    change: Readonly<Record<string, Json>> = {},
    signers: readonly Signer[] = gtm.signers,
    typ: string = TYP_CORRECTION,
  ): Promise<Bytes> =>
    signJws(
      {
        ver: CORRECTION_VERSION,
        network: 'comity-test',
        state: 'GTM',
        on: SNAPSHOT.sha256,
        rows: { parties: [rowOf('GTM')] },
        ...change,
      },
      { typ, at: now, signers },
    );

  const refusedCodes = async () => (await lists.refusals(10)).map(({ code }) => code);

  it('makes the next version at once: numbered, dated, naming the one before and its reason', async () => {
    const bytes = await signed();
    const outcome = await correct.execute(bytes);
    if (!outcome.ok) throw new Error(outcome.denial.code);
    expect(outcome.value).toMatchObject({ version: 2, list: 2 });

    const version = await lists.snapshot(outcome.value.register);
    const content = parseCanonical(fromUtf8(version ?? new Uint8Array())) as Record<string, Json>;
    expect(content).toMatchObject({ seq: 2, issued: now / 1000, previous: SNAPSHOT.sha256 });
    expect(await lists.snapshot(String(content['correction']))).toEqual(bytes);
    expect((await lists.head())?.snapshot).toBe(outcome.value.register);
    expect(await lists.snapshot(SNAPSHOT.sha256)).toEqual(SNAPSHOT.bytes);
  });

  it('is kept by the turns after it, and a mirror takes it up and shows its version', async () => {
    const outcome = await correct.execute(await signed());
    now = plus(now, DAY_MS / 2 + 60_000);
    expect(await issue.execute()).toBe(3);
    const primary = {
      latest: async () => present((await lists.head())?.bytes),
      at: async (seq: number) => present((await lists.at(seq))?.bytes),
      earliest: async () => undefined,
      proposal: async () => undefined,
      snapshot: async (sha256: string) => present(await lists.snapshot(sha256)),
    };
    const kept = new MemoryLists();
    const anchor = anchorOf(administrators);
    const rules = { anchor, lists: 'signed', endpointRules: { allowLoopback: false } } as const;
    await new FollowPrimary(primary, kept, rules, { now: () => now }).execute();
    const current = new CurrentDirectory(kept, anchor);
    await current.refresh();

    expect(outcome).toMatchObject({ ok: true, value: { register: current.view().version.sha256 } });
    expect(current.view().version).toMatchObject({ seq: 2, previous: SNAPSHOT.sha256 });
    expect(
      current
        .view()
        .participationsOf('GTM')
        .some(({ note }) => note === NOTE),
    ).toBe(true);
    expect(current.view().bases('GTM', 'MEX', 'mla', now)?.register.seq).toBe(2);
    expect(current.view().bases('GTM', 'GTM', 'mla', now)).toBeNull();
  });

  it('is refused with its reason on any version but the one in force, so also a second time', async () => {
    const bytes = await signed();
    await correct.execute(bytes);
    const again = await correct.execute(bytes);
    expect(again).toMatchObject({ ok: false, denial: { code: 'CORRECTION_STALE' } });
    expect((await lists.head())?.seq).toBe(2);
    expect(await refusedCodes()).toEqual(['CORRECTION_STALE']);
  });

  it('lets one of two corrections of the same version through when both come at once', async () => {
    const mine = await signed();
    const theirs = await signed({ state: 'MEX', rows: { parties: [rowOf('MEX')] } }, mex.signers);
    const outcomes = await Promise.all([correct.execute(mine), correct.execute(theirs)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await lists.head())?.seq).toBe(2);
  });

  it('is refused for the row of another State', async () => {
    const outcome = await correct.execute(await signed({ rows: { parties: [rowOf('MEX')] } }));
    expect(outcome).toMatchObject({ ok: false, denial: { code: 'CORRECTION_OF_OTHER_STATE' } });
    expect(await refusedCodes()).toEqual(['CORRECTION_OF_OTHER_STATE']);
    expect((await lists.head())?.seq).toBe(1);
  });

  it.each<[string, () => Promise<Bytes>, string]>([
    ['one key of two', () => signed({}, gtm.signers.slice(0, 1)), 'JWS_SIGNATURE_MISSING'],
    ['another State’s keys', () => signed({}, mex.signers), 'JWS_SIGNER_UNKNOWN'],
    ['a State outside', () => signed({ state: 'PER' }), 'DIRECTORY_CORRECTION_SIGNER_UNKNOWN'],
    [
      'another kind of object',
      () => signed({}, gtm.signers, 'comity-tl+jws'),
      'JWS_HEADER_INVALID',
    ],
    ['another network', () => signed({ network: 'x' }), 'DIRECTORY_CORRECTION_MALFORMED'],
    [
      'another form',
      () => signed({ ver: 'comity-correction/9' }),
      'DIRECTORY_CORRECTION_MALFORMED',
    ],
    ['rows of no form', () => signed({ rows: { parties: [7] } }), 'DIRECTORY_CORRECTION_MALFORMED'],
  ])('proves itself or is refused and noted: %s', async (_, make, code) => {
    await expect(correct.execute(await make())).rejects.toMatchObject({ code });
    expect(await refusedCodes()).toEqual([code]);
    expect((await lists.head())?.seq).toBe(1);
  });

  it('is not taken from a State whose keys the list no longer gives', async () => {
    members = [{ ...gtm.member, status: 'suspended' }, mex.member];
    await issue.execute();
    await expect(correct.execute(await signed())).rejects.toMatchObject({
      code: 'DIRECTORY_CORRECTION_SIGNER_UNKNOWN',
    });
  });
});

const present = (bytes: Bytes | null | undefined): Bytes => {
  if (!bytes) throw new Error('the primary has it');
  return bytes;
};
