/** The node signs its State's contributions to the shared library, by its mailbox. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  canonicalize,
  DAY_MS,
  instant,
  MINUTE_MS,
  nodeIdOf,
  plus,
  stateCode,
  toHex,
  utf8,
  type Bytes,
  type Instant,
} from '@comity/kernel';
import { generateSigningKey, hashOf, SIGNING_ALGORITHMS } from '@comity/envelope';
import { contributionName, linkClaims, linkOf, verifyLink, type Link } from '@comity/library';
import { systemClock } from '@comity/platform';
import {
  openingResolver,
  readTrustAnchor,
  trustListHash,
  verifyTrustList,
  type NodeKey,
} from '@comity/trust';
import { status } from '@grpc/grpc-js';
import { answered, Mailboxes, type SystemClient } from './mailbox.fixture.js';
import { rowsOf, traceOf, until } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 25_440;
const MAILBOX_PORT = 25_444;
const START_MS_MAX = 90_000;
const GTM = stateCode('GTM');

const mailboxes = new Mailboxes(MAILBOX_PORT, {
  practices: { signs: true },
  casework: { sends: ['example.note'] },
});
let network: TestNetwork;
let gtm: NodeUnderTest;
let practices: SystemClient;

beforeAll(async () => {
  network = await startNodes(['GTM'], BASE_PORT, {
    mailboxOf: mailboxes.mailboxOf,
    checkpointEveryMs: 3_600_000,
  });
  gtm = network.nodes.get('GTM') as NodeUnderTest;
  practices = await mailboxes.client(gtm, 'practices');
}, START_MS_MAX);
afterAll(async () => {
  mailboxes.close();
  await network?.close();
});

/** The link that may be signed next. */
const next = (given: Partial<Link> = {}): Link => {
  const [last] = rowsOf(gtm, 'contributions').toSorted((a, b) => Number(b['n']) - Number(a['n']));
  const at = systemClock.now();
  const n = Number(last?.['n'] ?? 0) + 1;
  const prev = String(last?.['name'] ?? '');
  return { state: GTM, n, prev, at, body: hashOf(utf8(`body ${n} ${at}`)), ...given };
};

const claimsOf = (link: object): Bytes => utf8(canonicalize(linkClaims(link as Link)));

const signed = async (link: Link): Promise<Bytes> => {
  const { contribution } = answered(await practices.sign(claimsOf(link)));
  return Uint8Array.from(contribution);
};

describe('a contribution', () => {
  it('is signed with both keys of the node, so that any library verifies it by the trust list', async () => {
    const links = [];
    for (let n = 1; n <= 3; n += 1) {
      const link = next();
      const bytes = await signed(link);
      const given = { keysOf: openingResolver(network.list(), systemClock.now()) };
      expect(await verifyLink(bytes, { ...given, at: systemClock.now() })).toEqual(link);
      links.push(linkOf(bytes));
    }

    expect(links.map(({ n }) => n)).toEqual([1, 2, 3]);
    expect(links[2]?.prev).toBe(contributionName(links[1] as Link));
    const keys = network.list().members[0]?.keys.filter(({ use }) => use === 'sig') ?? [];
    expect(keys.map(({ alg }) => alg).toSorted()).toEqual([...SIGNING_ALGORITHMS].toSorted());
  });

  it('leaves an entry with its number and its name', async () => {
    const link = next();
    const trace = await traceOf(gtm, () => signed(link));

    expect(trace.changed).toEqual(['contributions']);
    expect(trace.entries).toMatchObject([
      { event: 'contribution.signed', actor: 'system:practices' },
    ]);
    expect(rowsOf(gtm, 'contributions').at(-1)).toMatchObject({
      n: link.n,
      name: contributionName(link),
    });
  });
});

describe('a node signs one contribution of each number', () => {
  it('and gives the same bytes for the same claims, after a restart too', async () => {
    const link = next();
    const first = toHex(await signed(link));
    const trace = await traceOf(gtm, () => signed(link));
    expect(toHex(trace.answer)).toBe(first);
    expect([trace.changed, trace.entries]).toEqual([[], []]);

    await gtm.stop();
    await gtm.start();
    practices = await mailboxes.client(gtm, 'practices');
    expect(toHex(await signed(link))).toBe(first);
  });

  it('and of two that are asked for at once one', async () => {
    const links = ['one', 'two', 'three', 'four'].map((body) => next({ body: hashOf(utf8(body)) }));
    const answers = await Promise.all(links.map((link) => practices.sign(claimsOf(link))));

    const refusals = answers.filter((answer) => 'code' in answer);
    expect(answers).toHaveLength(refusals.length + 1);
    expect(new Set(refusals.map(({ code }) => code))).toEqual(
      new Set(['CONTRIBUTION_NUMBER_TAKEN']),
    );
  });

  it('and of the same asked for at once gives all the same bytes', async () => {
    const link = next();
    const answers = await Promise.all([1, 2, 3, 4].map(() => signed(link)));

    expect(new Set(answers.map(toHex)).size).toBe(1);
  });
});

describe('a library that lost its copy', () => {
  it('gets each link that its node signed, byte for byte, and is told where they end', async () => {
    const link = next();
    const first = toHex(await signed(link));

    expect(toHex(answered(await practices.contribution(BigInt(link.n))).contribution)).toBe(first);
    for (const n of [0n, BigInt(link.n) + 1n, 2n ** 64n - 1n]) {
      const code = 'CONTRIBUTION_UNSIGNED';
      expect(await practices.contribution(n)).toEqual({ status: status.NOT_FOUND, code });
    }
    const casework = await mailboxes.client(gtm, 'casework');
    expect(await casework.contribution(1n)).toMatchObject({ code: 'CONTRIBUTION_NOT_GRANTED' });
  });
});

describe('what is no next contribution', () => {
  const far = (ms: number): Instant => plus(systemClock.now(), ms);
  const taken = (): Link => next({ n: 1, prev: '' });
  const wrong: readonly (readonly [string, () => object, string, status])[] = [
    ['of a number that is signed', taken, 'CONTRIBUTION_NUMBER_TAKEN', status.ALREADY_EXISTS],
    [
      'of a number that leaves a gap',
      () => next({ n: next().n + 1 }),
      'CONTRIBUTION_NUMBER_SKIPPED',
      status.FAILED_PRECONDITION,
    ],
    [
      'that names another before it',
      () => next({ prev: hashOf(utf8('another')) }),
      'CONTRIBUTION_PREV_WRONG',
      status.FAILED_PRECONDITION,
    ],
    [
      'of another State',
      () => next({ state: stateCode('MEX') }),
      'CONTRIBUTION_OF_ANOTHER_STATE',
      status.PERMISSION_DENIED,
    ],
    [
      'dated ahead',
      () => next({ at: far(10 * MINUTE_MS) }),
      'CONTRIBUTION_DATE_WRONG',
      status.FAILED_PRECONDITION,
    ],
    [
      'dated long ago',
      () => next({ at: far(-2 * DAY_MS) }),
      'CONTRIBUTION_DATE_WRONG',
      status.FAILED_PRECONDITION,
    ],
    [
      'dated before the last',
      () => next({ at: far(-MINUTE_MS) }),
      'CONTRIBUTION_DATE_WRONG',
      status.FAILED_PRECONDITION,
    ],
    [
      'without a body',
      () => ({ ...next(), body: '' }),
      'CONTRIBUTION_UNREADABLE',
      status.INVALID_ARGUMENT,
    ],
    [
      'of no number',
      () => ({ ...next(), n: 0 }),
      'CONTRIBUTION_UNREADABLE',
      status.INVALID_ARGUMENT,
    ],
  ];

  it.each(wrong)('%s is refused, and one entry says so', async (_, link, code, at) => {
    const claims = claimsOf(link());
    const trace = await traceOf(gtm, () => practices.sign(claims));

    expect(trace).toEqual({
      answer: { status: at, code },
      changed: [],
      entries: [{ event: 'contribution.refused', actor: 'system:practices', code }],
    });
  });

  const member = (more: object): Bytes =>
    utf8(canonicalize({ ...(linkClaims(next()) as object), ...more }));
  const spaced = (): Bytes => utf8(JSON.stringify(linkClaims(next()), null, 1));
  it.each([
    ['with another member', () => member({ more: 1 })],
    ['of another version', () => member({ ver: 'comity-contribution/2' })],
    ['in another spelling', spaced],
    ['of no text', () => Uint8Array.of(0xff, 0xfe)],
    ['of nothing', () => new Uint8Array()],
    ['of a megabyte', () => new Uint8Array(1_048_576)],
  ])('%s is not signed', async (_, claims) => {
    const trace = await traceOf(gtm, () => practices.sign(claims()));

    expect(trace.answer).toMatchObject({ code: 'CONTRIBUTION_UNREADABLE' });
    expect(trace.changed).toEqual([]);
  });

  it('of a system that signs nothing is refused', async () => {
    const casework = await mailboxes.client(gtm, 'casework');
    const trace = await traceOf(gtm, () => casework.sign(claimsOf(next())));

    const code = 'CONTRIBUTION_NOT_GRANTED';
    expect(trace).toEqual({
      answer: { status: status.PERMISSION_DENIED, code },
      changed: [],
      entries: [{ event: 'contribution.refused', actor: 'system:casework', code }],
    });
  });

  it('is never what the trust list could not verify: then nothing is signed', async () => {
    const honest = network.list();
    await network.publish((list) => ({
      ...list,
      seq: list.seq + 1,
      prev: trustListHash(list),
      members: list.members.map((one) => ({
        ...one,
        keys: one.keys.map((key) =>
          key.use === 'sig' ? { ...key, revokedAt: instant(systemClock.now() - MINUTE_MS) } : key,
        ),
      })),
    }));
    await until(() => rowsOf(gtm, 'trust_lists').some(({ seq }) => Number(seq) > honest.seq));

    const trace = await traceOf(gtm, () => practices.sign(claimsOf(next())));
    const code = 'CONTRIBUTION_UNVERIFIABLE';
    expect(trace).toEqual({
      answer: { status: status.UNAVAILABLE, code },
      changed: [],
      entries: [],
    });
  });
});

describe('a contribution whose keys were revoked', () => {
  const first = (): Link => linkOf(rowsOf(gtm, 'contributions').find(isFirst)?.['bytes'] as Bytes);
  const isFirst = (row: Readonly<Record<string, unknown>>): boolean => Number(row['n']) === 1;

  it('is given as it was kept while no other key is listed', async () => {
    const kept = rowsOf(gtm, 'contributions').find(isFirst)?.['bytes'] as Bytes;
    const trace = await traceOf(gtm, () => signed(first()));
    expect([toHex(trace.answer), trace.changed, trace.entries]).toEqual([toHex(kept), [], []]);
  });

  it('is signed again with the keys that are listed since, once, and keeps its name', async () => {
    const link = first();
    const keys = await withOtherSigningKeys(network.keysOf('GTM'));
    await gtm.stop();
    await gtm.start();
    const before = network.list();
    await network.publish((list) => ({
      ...list,
      seq: list.seq + 1,
      prev: trustListHash(list),
      members: list.members.map((one) => ({ ...one, keys: [...one.keys, ...keys] })),
    }));
    await until(() => rowsOf(gtm, 'trust_lists').some(({ seq }) => Number(seq) > before.seq));
    practices = await mailboxes.client(gtm, 'practices');

    const trace = await traceOf(gtm, () => signed(link));
    const at = systemClock.now();
    const keysOf = openingResolver(network.list(), at);
    expect(await verifyLink(trace.answer, { keysOf, at })).toEqual(link);
    expect(trace.changed).toEqual(['contributions']);
    expect(trace.entries).toMatchObject([
      { event: 'contribution.signed-again', actor: 'system:practices' },
    ]);
    expect(toHex(await signed(link))).toBe(toHex(trace.answer));
  });
});

/** Puts other signing keys in place of those in the folder. @returns how a list names them */
const withOtherSigningKeys = async (folder: string): Promise<readonly NodeKey[]> => {
  const path = join(folder, 'keys.json');
  const file = JSON.parse(await readFile(path, 'utf8')) as {
    readonly keys: readonly (NodeKey & { readonly alg: 'ES256' | 'ML-DSA-65' })[];
  };
  const from = plus(systemClock.now(), -MINUTE_MS / 2);
  const until = plus(from, DAY_MS);
  const listed: NodeKey[] = [];
  const keys = await Promise.all(
    file.keys.map(async (key) => {
      if (key.use !== 'sig') return key;
      const pair = await generateSigningKey(key.alg);
      listed.push({ ...pair.public, use: 'sig', from, until });
      const { kid, jwk } = pair.public;
      return { ...key, kid, jwk, private: pair.privateJwk, from, until };
    }),
  );
  await writeFile(path, JSON.stringify({ ...file, keys }));
  return listed;
};

describe('the trust list', () => {
  it('is handed out byte for byte, to be verified by the caller’s own anchor', async () => {
    const { trustList } = answered(await (await mailboxes.client(gtm, 'casework')).trustList());

    expect(toHex(trustList)).toBe(toHex(network.mirror.list));
    const anchor = readTrustAnchor(JSON.parse(new TextDecoder().decode(network.anchor)));
    const verified = await verifyTrustList(trustList, { anchor, at: systemClock.now() });
    expect(verified.list).toMatchObject({ seq: network.list().seq });
    expect(verified.list.members.map(({ node }) => node)).toEqual([nodeIdOf(GTM)]);
  });
});
