/** Administrators are succeeded by agreement of those before and those after, and in no other way. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import { canonicalize, fromUtf8, utf8, type Bytes, type Json } from '@comity/kernel';
import { hashOf } from '@comity/envelope';
import { readTrustAnchor, type TrustAnchor } from './anchor.js';
import {
  mergeSuccessions,
  readTrustAnchors,
  signSuccession,
  succeed,
  type Succession,
} from './succession.js';
import { aList, anAdministrator, codeOf, NETWORK, NOON, sha256Of } from './trust.fixture.js';
import type { TestAdministrator } from './trust.fixture.js';
import { signTrustList } from './sign.js';
import { mergeTrustLists, verifyTrustList } from './index.js';

type Name = 'ana' | 'ben' | 'cora' | 'dora' | 'eva';

let people: Readonly<Record<Name, TestAdministrator>>;
let old: TrustAnchor;

const anchorJson = (names: readonly Name[], change: object = {}): Json => ({
  network: NETWORK,
  threshold: 2,
  administrators: names.map((id) => ({
    id,
    keys: people[id].pairs.map((pair) => ({ ...pair.public.jwk })),
  })),
  ...change,
});

beforeAll(async () => {
  const names: readonly Name[] = ['ana', 'ben', 'cora', 'dora', 'eva'];
  const made = await Promise.all(names.map(async (id) => [id, await anAdministrator(id)] as const));
  people = Object.fromEntries(made) as Record<Name, TestAdministrator>;
  old = readTrustAnchor(anchorJson(['ana', 'ben', 'cora']));
});

/** Cora leaves, Dora comes; as of list 7. */
const succession = (change: Partial<Succession> = {}): Succession => ({
  prev: old.sha256,
  from: 7,
  issued: NOON,
  anchor: anchorJson(['ana', 'ben', 'dora']),
  ...change,
});

const signed = async (names: readonly Name[], change: Partial<Succession> = {}): Promise<Bytes> =>
  mergeSuccessions(
    await Promise.all(
      names.map((id) =>
        signSuccession(succession(change), { at: NOON, signers: people[id].signers }),
      ),
    ),
  );

const listBy = async (names: readonly Name[], seq: number): Promise<Bytes> => {
  const list = aList([], { seq, prev: sha256Of('before') });
  const by = names.map((id) => signTrustList(list, { at: NOON, signers: people[id].signers }));
  return mergeTrustLists(await Promise.all(by));
};

describe('a succession', () => {
  it('by those before and those after gives the lists from its number on to those after', async () => {
    const anchor = await succeed(old, await signed(['ana', 'ben', 'dora']));
    const counts = async (names: readonly Name[], seq: number) =>
      codeOf(verifyTrustList(await listBy(names, seq), { anchor }));
    expect(await counts(['ana', 'cora'], 6)).toBe('nothing');
    expect(await counts(['ana', 'dora'], 6)).toBe('TRUST_LIST_BELOW_THRESHOLD');
    expect(await counts(['ana', 'dora'], 7)).toBe('nothing');
    expect(await counts(['ana', 'cora'], 7)).toBe('TRUST_LIST_BELOW_THRESHOLD');
  });

  it('is refused where too few of those before signed, however many of those after', async () => {
    const anchor = anchorJson(['cora', 'dora', 'eva']);
    const refused = 'ANCHOR_SUCCESSION_BELOW_THRESHOLD';
    const by = async (names: readonly Name[]) =>
      codeOf(succeed(old, await signed(names, { anchor })));
    expect(await by(['cora', 'dora', 'eva'])).toBe(refused);
    expect(await by(['ben', 'cora', 'dora'])).toBe('nothing');
  });

  it('is refused where too few of those after signed: nobody is made administrator by others', async () => {
    const anchor = anchorJson(['cora', 'dora', 'eva']);
    const by = async (names: readonly Name[]) =>
      codeOf(succeed(old, await signed(names, { anchor })));
    expect(await by(['ana', 'ben', 'cora'])).toBe('ANCHOR_SUCCESSION_BELOW_THRESHOLD');
  });

  it('is refused for another anchor, another network, and out of order', async () => {
    const both: readonly Name[] = ['ana', 'ben', 'dora'];
    const misplaced = 'ANCHOR_SUCCESSION_MISPLACED';
    const after = async (change: Partial<Succession>) =>
      codeOf(succeed(old, await signed(both, change)));
    expect(await after({ prev: sha256Of('another') })).toBe(misplaced);
    const elsewhere = anchorJson(['ana', 'ben', 'dora'], { network: 'another' });
    expect(await after({ anchor: elsewhere })).toBe(misplaced);
    expect(await after({ from: 1 })).toBe(misplaced);
    const once = await succeed(old, await signed(both));
    const prev = hashOf(utf8(canonicalize(succession().anchor)));
    const again = await signed(both, { prev, from: 7, anchor: anchorJson(['ana', 'ben', 'eva']) });
    expect(await codeOf(succeed(once, again))).toBe(misplaced);
  });

  it('follows another, and the chain reads from one file', async () => {
    const first = await signed(['ana', 'ben', 'dora']);
    const prev = hashOf(utf8(canonicalize(succession().anchor)));
    const change = { prev, from: 9, anchor: anchorJson(['ben', 'dora', 'eva']) };
    const second = await signed(['ben', 'dora'], change);
    const successions = [first, second].map((bytes) => JSON.parse(fromUtf8(bytes)) as Json);
    const anchor = await readTrustAnchors({
      anchor: anchorJson(['ana', 'ben', 'cora']),
      successions,
    });
    const counts = async (names: readonly Name[], seq: number) =>
      codeOf(verifyTrustList(await listBy(names, seq), { anchor }));
    expect(await counts(['ana', 'cora'], 6)).toBe('nothing');
    expect(await counts(['ana', 'dora'], 8)).toBe('nothing');
    expect(await counts(['dora', 'eva'], 9)).toBe('nothing');
    expect(await counts(['ana', 'dora'], 9)).toBe('TRUST_LIST_BELOW_THRESHOLD');
    const tooFew = {
      anchor: anchorJson(['ana', 'ben', 'cora']),
      successions: successions.slice(1),
    };
    expect(await codeOf(readTrustAnchors(tooFew))).toBe('ANCHOR_SUCCESSION_MISPLACED');
  });

  it('with another member, or none of its own, is refused', async () => {
    const wrong: object[] = [{ from: -1 }, { prev: 'x' }, { more: 1 }];
    for (const change of wrong) {
      expect(await codeOf(signed(['ana'], change))).toBe('ANCHOR_SUCCESSION_MALFORMED');
    }
    const anchor = anchorJson(['ana'], { threshold: 2 });
    expect(await codeOf(succeed(old, await signed(['ana', 'ben'], { anchor })))).toBe(
      'TRUST_ANCHOR_MALFORMED',
    );
  });
});
