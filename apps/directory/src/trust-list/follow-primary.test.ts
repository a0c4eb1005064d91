import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Bytes, DAY_MS, type Instant, plus, utf8 } from '@comity/kernel';
import type { TrustList } from '@comity/trust';
import {
  aList,
  aMember,
  anAdministrator,
  anchorOf,
  after,
  NOON,
  signedBy,
  SNAPSHOT,
  type TestAdministrator,
  TestPrimary,
} from '../testing/small-network.js';
import { sha256Of } from '../snapshot/snapshot.js';
import { CATCH_UP_MAX, FollowPrimary } from './follow-primary.js';
import { MemoryLists } from './memory-lists.js';

const RULES = { allowLoopback: false };

describe('a mirror', () => {
  let administrators: readonly TestAdministrator[];
  let first: TrustList;
  let now: Instant;
  let primary: TestPrimary;
  let lists: MemoryLists;
  let mirror: FollowPrimary;
  const two = (): readonly TestAdministrator[] => administrators.slice(0, 2);
  const offer = async (list: TrustList, by = two()): Promise<Bytes> => {
    primary.offered = await signedBy(list, by);
    primary.lists.set(list.seq, primary.offered);
    return primary.offered;
  };
  const kept = async (): Promise<readonly number[]> => {
    const head = await lists.head();
    const all = await Promise.all(
      Array.from({ length: head?.seq ?? 0 }, (_, index) => lists.at(index + 1)),
    );
    return all.flatMap((list) => (list === null ? [] : [list.seq]));
  };

  beforeAll(async () => {
    administrators = await Promise.all([anAdministrator(), anAdministrator(), anAdministrator()]);
    first = aList([await aMember('GTM')]);
  });
  beforeEach(() => {
    now = plus(NOON, 60_000);
    primary = new TestPrimary();
    lists = new MemoryLists();
    const rules = {
      anchor: anchorOf(administrators),
      lists: 'signed',
      endpointRules: RULES,
    } as const;
    mirror = new FollowPrimary(primary, lists, rules, { now: () => now });
  });

  it('keeps the list it is offered, byte for byte, and the snapshot that the list names', async () => {
    const bytes = await offer(first);
    await mirror.execute();

    expect(await lists.head()).toMatchObject({ seq: 1, bytes, keptAt: now });
    expect(await lists.snapshot(SNAPSHOT.sha256)).toEqual(SNAPSHOT.bytes);
    expect(mirror.confirmed).toBe(now);
  });

  it('keeps every list between the one it held and the newest', async () => {
    await offer(first);
    await mirror.execute();
    const second = after(first);
    const third = after(second);
    for (const list of [second, third, after(third)]) await offer(list);
    now = plus(NOON, DAY_MS * 1.5);
    await mirror.execute();

    expect(await kept()).toEqual([1, 2, 3, 4]);
  });

  it('catches up after a long absence turn by turn', async () => {
    await offer(first);
    await mirror.execute();
    let newest = first;
    for (let count = 0; count < CATCH_UP_MAX + 5; count += 1) {
      newest = after(newest, { issued: plus(newest.issued, 60_000) });
      await offer(newest);
    }
    now = newest.issued;

    await mirror.execute();
    expect((await lists.head())?.seq).toBe(1 + CATCH_UP_MAX);
    await mirror.execute();
    expect((await lists.head())?.seq).toBe(newest.seq);
    expect(await lists.refusals(10)).toEqual([]);
  });

  it('holds what it has, and records nothing, while the primary is out of reach', async () => {
    await offer(first);
    await mirror.execute();
    const confirmed = mirror.confirmed;
    primary.offered = null;
    now = plus(NOON, 20 * DAY_MS);

    await expect(mirror.execute()).rejects.toMatchObject({ code: 'DIRECTORY_PRIMARY_UNREACHABLE' });
    expect(await kept()).toEqual([1]);
    expect(await lists.refusals(10)).toEqual([]);
    expect(mirror.confirmed).toBe(confirmed);
  });

  it('takes other signatures over the list it holds for the same list', async () => {
    const bytes = await offer(first);
    await mirror.execute();
    await offer(first, administrators);
    await mirror.execute();

    expect((await lists.head())?.bytes).toEqual(bytes);
    expect(await lists.refusals(10)).toEqual([]);
  });

  const stripped = (): readonly TestAdministrator[] => [
    ...administrators.slice(0, 1),
    { pairs: [], signers: administrators[1]?.signers.slice(0, 1) ?? [] },
  ];

  it.each<[string, string, () => Promise<Bytes>]>([
    [
      'of one administrator',
      'TRUST_LIST_BELOW_THRESHOLD',
      () => offer(after(first), two().slice(1)),
    ],
    [
      'of which one lacks a signature',
      'TRUST_LIST_BELOW_THRESHOLD',
      () => offer(after(first), stripped()),
    ],
    [
      'past its expiry',
      'TRUST_LIST_FROZEN',
      () => offer(after(first, { expires: plus(NOON, DAY_MS * 0.6) })),
    ],
    [
      'that follows another',
      'TRUST_LIST_PREDECESSOR_MISMATCH',
      () => offer(after(first, { prev: sha256Of(utf8('another')) })),
    ],
    [
      'beside the one held',
      'TRUST_LIST_FORKED',
      () => offer({ ...first, expires: plus(NOON, 2e8) }),
    ],
    [
      'of another network',
      'TRUST_LIST_OF_ANOTHER_NETWORK',
      () => offer(after(first, { network: 'other' })),
    ],
    ['that is none', 'JWS_MALFORMED', async () => (primary.offered = utf8('{}'))],
  ])('refuses a list %s, keeps only the refusal, and goes on', async (_, code, offering) => {
    await offer(first);
    await mirror.execute();
    now = plus(NOON, DAY_MS * 0.75);
    const bytes = await offering();

    await expect(mirror.execute()).rejects.toMatchObject({ code });
    await expect(mirror.execute()).rejects.toMatchObject({ code });
    expect(await kept()).toEqual([1]);
    const [refusal, ...more] = await lists.refusals(10);
    expect(refusal).toMatchObject({ code, sha256: sha256Of(bytes), count: 2, last: now });
    expect(more).toEqual([]);

    await offer(after(first));
    await mirror.execute();
    expect(await kept()).toEqual([1, 2]);
  });

  it('refuses a list older than the one held, and keeps only the refusal', async () => {
    const old = await offer(first);
    await mirror.execute();
    await offer(after(first));
    now = plus(NOON, DAY_MS * 0.75);
    await mirror.execute();
    primary.offered = old;

    await expect(mirror.execute()).rejects.toMatchObject({ code: 'TRUST_LIST_ROLLED_BACK' });
    expect(await kept()).toEqual([1, 2]);
    expect(await lists.refusals(10)).toMatchObject([{ code: 'TRUST_LIST_ROLLED_BACK', seq: 1 }]);
  });

  it('keeps nothing of a chain of which one list is not proven', async () => {
    await offer(first);
    await mirror.execute();
    const second = after(first);
    await offer(second, two().slice(1));
    await offer(after(second));
    now = plus(NOON, DAY_MS);

    await expect(mirror.execute()).rejects.toMatchObject({ code: 'TRUST_LIST_BELOW_THRESHOLD' });
    expect(await kept()).toEqual([1]);
  });

  it('keeps nothing of a chain that the newest list does not follow', async () => {
    await offer(first);
    await mirror.execute();
    const second = after(first);
    await offer(second);
    await offer(after(second, { prev: sha256Of(utf8('another')) }));
    now = plus(NOON, DAY_MS);

    await expect(mirror.execute()).rejects.toMatchObject({
      code: 'TRUST_LIST_PREDECESSOR_MISMATCH',
    });
    expect(await kept()).toEqual([1]);
  });

  it('keeps nothing of a chain that does not begin at the list it holds', async () => {
    await offer(first);
    await mirror.execute();
    const second = after(first, { prev: sha256Of(utf8('another')) });
    await offer(second);
    await offer(after(second));
    now = plus(NOON, DAY_MS);

    await expect(mirror.execute()).rejects.toMatchObject({
      code: 'TRUST_LIST_PREDECESSOR_MISMATCH',
    });
    expect(await kept()).toEqual([1]);
  });

  it('waits, and accuses nobody, when a list is dated ahead of its own clock', async () => {
    await offer(first);
    now = plus(NOON, -DAY_MS / 2);

    await expect(mirror.execute()).rejects.toMatchObject({ code: 'TRUST_LIST_NOT_YET_ISSUED' });
    expect([await kept(), await lists.refusals(10)]).toEqual([[], []]);
    now = NOON;
    await mirror.execute();
    expect(await kept()).toEqual([1]);
  });

  it('refuses an earlier list in the place of the one asked for', async () => {
    await offer(first);
    await mirror.execute();
    const second = after(first);
    await offer(second);
    const third = after(second);
    await offer(third);
    await offer(after(third));
    primary.lists.set(2, primary.lists.get(3) ?? utf8(''));
    now = plus(NOON, DAY_MS * 1.5);

    await expect(mirror.execute()).rejects.toMatchObject({ code: 'DIRECTORY_SEQUENCE_MISMATCHED' });
    expect(await kept()).toEqual([1]);
  });

  it('refuses a tampered snapshot, and with it the list that names another', async () => {
    const tampered = Uint8Array.from(SNAPSHOT.bytes);
    tampered[tampered.length - 5] = (tampered.at(-5) ?? 0) ^ 1;
    primary.snapshots.set(SNAPSHOT.sha256, tampered);
    await offer(first);

    await expect(mirror.execute()).rejects.toMatchObject({ code: 'DIRECTORY_SNAPSHOT_TAMPERED' });
    expect(await kept()).toEqual([]);
    expect(await lists.snapshot(SNAPSHOT.sha256)).toBeNull();
    const refused = { code: 'DIRECTORY_SNAPSHOT_TAMPERED', sha256: sha256Of(tampered) };
    expect(await lists.refusals(10)).toMatchObject([refused]);
  });

  it('refuses a signed snapshot that it cannot read', async () => {
    const bytes = utf8('{"ver":"comity-register/9"}');
    primary.snapshots.set(sha256Of(bytes), bytes);
    await offer({ ...first, directory: { sha256: sha256Of(bytes) } });

    await expect(mirror.execute()).rejects.toMatchObject({ code: 'DIRECTORY_SNAPSHOT_MALFORMED' });
    expect(await kept()).toEqual([]);
  });
});
