/** A court's verifier believes other administrators by agreement of those before and those after. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalize, fromUtf8, instant, type Bytes, type Json } from '@comity/kernel';
import { signerFrom } from '@comity/envelope';
import { mergeSuccessions, readTrustAnchor, signSuccession, type Succession } from '@comity/trust';
import { readAnchor } from '../../apps/comity/src/verifier/anchor.js';
import type { Container } from '../../apps/comity/src/verifier/container.js';
import { Report } from '../../apps/comity/src/verifier/report.js';
import { anchorOfList, checkSuccessions } from '../../apps/comity/src/verifier/successions.js';
import { anAdministrator, anchorOf, type Administrator } from './court-world.fixture.js';

const NOON = instant(1_795_348_800_000);

let [ana, ben, cora, dora]: Administrator[] = [];
let before: Bytes;
let after: Json;

beforeAll(async () => {
  const names = ['ana', 'ben', 'cora', 'dora'];
  [ana, ben, cora, dora] = await Promise.all(names.map((id) => anAdministrator(id)));
  before = anchorOf([ana, ben, cora] as Administrator[]);
  after = JSON.parse(fromUtf8(anchorOf([ana, ben, dora] as Administrator[]))) as Json;
});

const signed = async (
  by: readonly (Administrator | undefined)[],
  change: Partial<Succession> = {},
): Promise<Bytes> => {
  const prev = readTrustAnchor(JSON.parse(fromUtf8(before))).sha256;
  const succession = { prev, from: 7, issued: NOON, anchor: after, ...change };
  return mergeSuccessions(
    await Promise.all(
      by.map(async (one) => {
        const keys = one?.pairs.map(({ privateJwk }) => signerFrom(privateJwk)) ?? [];
        return signSuccession(succession, { at: NOON, signers: await Promise.all(keys) });
      }),
    ),
  );
};

/** Who signs lists 6 and 7 by what the bundle holds, and what the verifier says of it. */
const judged = async (bytes: Bytes, seq = 7) => {
  const report = new Report();
  const container = { read: async () => bytes } as unknown as Container;
  const eras = await checkSuccessions(container, [seq], readAnchor(before), report);
  const signers = (list: number) =>
    anchorOfList(eras, list)
      ?.administrators.map(({ id }) => id)
      .join(' ');
  return { lists: [signers(6), signers(7)], said: report.verdict().lines[0]?.detail };
};

const OLD = 'ana ben cora';

describe('a succession in a court bundle', () => {
  it('gives the lists from its number on to those after, and leaves the others', async () => {
    const { lists, said } = await judged(await signed([ana, ben, dora]));
    expect(lists).toEqual([OLD, 'ana ben dora']);
    expect(said).toBe('2 of ana, ben, dora from list 7 on');
  });

  it.each([
    ['signed by too few of those before', () => signed([ana, dora]), /^1 administrators signed it/],
    ['signed by too few of those after', () => signed([ben, cora]), /^1 administrators signed it/],
    [
      'of another anchor',
      () => signed([ana, ben], { prev: 'A'.repeat(43) }),
      /^it succeeds another anchor/,
    ],
    [
      'of another network',
      () => signed([ana, ben], { anchor: { ...(after as object), network: 'another' } as Json }),
      /^it is that of another network/,
    ],
    ['of another number than its file', () => signed([ana, ben], { from: 8 }), /^it begins with/],
    ['from the first list on', () => signed([ana, ben], { from: 1 }), /^it begins before/],
  ])('%s changes nobody', async (_, made, said) => {
    const verdict = await judged(await made());
    expect(verdict.lists).toEqual([OLD, OLD]);
    expect(verdict.said).toMatch(said);
  });

  it('is read in one form only', async () => {
    const bytes = await signed([ana, ben]);
    const spaced = new TextEncoder().encode(fromUtf8(bytes).replace('{', '{ '));
    expect((await judged(spaced)).lists).toEqual([OLD, OLD]);
    expect(canonicalize(JSON.parse(fromUtf8(bytes)) as Json)).toBe(fromUtf8(bytes));
  });
});
