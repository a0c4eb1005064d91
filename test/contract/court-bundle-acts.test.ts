/** Each thing that can be done to an act of a bundle, and the line that shows it. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  decoded,
  nameOf,
  partsOf,
  STORY,
  type ActPlan,
  type Part,
} from './court-bundle.fixture.js';
import { aWorld, CASE, IAT, type World } from './court-world.fixture.js';
import {
  editedJson,
  failures,
  payloadEdited,
  renamed,
  swapped,
  withAct,
  without,
  type Loose,
} from './tampering.fixture.js';

let world: World;
let honest: readonly Part[];

beforeAll(async () => {
  world = await aWorld();
  honest = await partsOf(world);
});

const failuresOf = async (
  change: (at: ActPlan, index: number) => ActPlan,
): Promise<readonly string[]> => failures(await partsOf(world, STORY.map(change)));

describe('a message', () => {
  it('that was edited no longer has the name of its act', async () => {
    const parts = editedJson(honest, /request.*message/, (jws) =>
      payloadEdited(jws, (claims) => (claims['body'].content = { text: 'something else' })),
    );
    expect(await failures(parts)).toEqual([
      expect.stringMatching(/^act.message acts\/001-request/),
      expect.stringMatching(/^act.place acts\/002-acknowledgement/),
      'chain.whole bundle.json',
      expect.stringMatching(/^file.announced files/),
    ]);
  });

  it('that was edited and renamed is not signed', async () => {
    const parts = renamed(honest, /question/, (jws) =>
      payloadEdited(jws, (claims) => (claims['body'].content = { text: 'something else' })),
    );
    const [first, ...others] = await failures(parts);
    expect(first).toMatch(/^act.signatures acts\/003-question/);
    expect(others).toContainEqual(expect.stringMatching(/^envelope.binding /));
    expect(others).toContainEqual(expect.stringMatching(/^receipt.binding /));
    expect(others).toContainEqual(expect.stringMatching(/^log.entry /));
    expect(others).toContainEqual(expect.stringMatching(/^act.place acts\/004-results/));
  });

  it.each([
    ['ML-DSA-65', 1],
    ['ES256', 0],
  ])('needs its %s signature', async (_, at) => {
    const parts = renamed(honest, /question/, (jws) => jws['signatures'].splice(at, 1));
    expect((await failures(parts))[0]).toMatch(/^act.signatures acts\/003-question/);
  });

  it('whose signatures stand in another order is not the one that was signed', async () => {
    const parts = renamed(honest, /question/, (jws) => jws['signatures'].reverse());
    expect((await failures(parts))[0]).toMatch(/^act.signatures acts\/003-question/);
  });

  it('signed by another State is not signed by its issuer', async () => {
    const { gtm, mex } = world;
    const impostor = { ...world, mex: { ...mex, signers: gtm.signers } };
    const parts = await partsOf(impostor, STORY.slice(0, 2));
    expect(await failures(parts)).toContainEqual(expect.stringMatching(/^act.signatures .*002/));
  });

  it('with a member too many is not in form', async () => {
    const parts = renamed(honest, /question/, (jws) =>
      payloadEdited(jws, (claims) => (claims['more'] = 1)),
    );
    expect((await failures(parts))[0]).toMatch(/^act.message acts\/003-question/);
  });

  it('of another case, or to a third State, does not belong', async () => {
    const other = await failuresOf(withAct(2, { case: `${CASE.slice(0, -1)}C` }));
    expect(other[0]).toMatch(/^act.parties .*003-supplement/);
    const third = await failuresOf(withAct(2, { to: world.bra }));
    expect(third[0]).toMatch(/^act.parties .*003-supplement/);
  });

  it('by a third State does not belong', async () => {
    const parts = await partsOf({ ...world, mex: world.bra }, STORY.slice(0, 2));
    const found = await failures(parts);
    expect(found).toContainEqual(expect.stringMatching(/^act.parties .*001-request/));
    expect(found).toContainEqual(expect.stringMatching(/^act.parties .*002-acknowledgement/));
  });

  it('that one officer proposed and approved fails', async () => {
    const officers = { proposedBy: 'gt.one', approvedBy: 'gt.one' };
    expect(await failuresOf(withAct(2, { officers }))).toEqual([
      expect.stringMatching(/^act.officers .*003-supplement/),
    ]);
    const alone = await failuresOf(withAct(2, { officers: { proposedBy: 'x.drafter' } }));
    expect(alone).toEqual([]);
  });
});

describe('an envelope and a receipt', () => {
  it('of another act bind nothing', async () => {
    expect(await failures(swapped(honest, /request.*envelope/, /supplement.*envelope/))).toEqual([
      expect.stringMatching(/^envelope.binding .*001/),
      expect.stringMatching(/^receipt.binding .*001/),
      expect.stringMatching(/^envelope.binding .*003/),
      expect.stringMatching(/^receipt.binding .*003/),
      expect.stringMatching(/^file.receipt|^receipt.binding files/),
    ]);
    const receipts = await failures(swapped(honest, /request.*receipt/, /supplement.*receipt/));
    expect(receipts).toEqual([
      expect.stringMatching(/^receipt.binding acts\/001/),
      expect.stringMatching(/^receipt.binding acts\/003/),
    ]);
  });

  it('sealed anew is not the one that was receipted', async () => {
    const parts = editedJson(honest, /question.*envelope/, (jwe) => {
      jwe['iv'] = Buffer.alloc(12, 7).toString('base64url');
    });
    const env = nameOf(parts.find(({ name }) => /question.*envelope/.test(name))!.bytes);
    const told = editedJson(parts, /^bundle/, ({ acts }: Loose) => {
      acts.find((one: Loose) => one['kind'] === 'question').env = env;
    });
    expect(await failures(told)).toEqual([
      expect.stringMatching(/^receipt.binding acts\/003-question/),
      expect.stringMatching(/^log.entry .*\/entry/),
      expect.stringMatching(/^log.entry .*peer-entry/),
    ]);
  });

  it('sealed to other keys than was signed fails', async () => {
    const parts = editedJson(honest, /question.*envelope/, ({ recipients }: Loose) => {
      recipients[0].header.kid = 'A'.repeat(43);
    });
    const env = nameOf(parts.find(({ name }) => /question.*envelope/.test(name))!.bytes);
    const told = editedJson(parts, /^bundle/, ({ acts }: Loose) => {
      acts.find((one: Loose) => one['kind'] === 'question').env = env;
    });
    expect((await failures(told))[0]).toMatch(/^envelope.binding acts\/003-question/);
  });

  it.each([
    ['ML-DSA-65', 1],
    ['ES256', 0],
  ])('needs its %s signature', async (_, at) => {
    const parts = editedJson(honest, /request.*receipt/, (jws) => jws['signatures'].splice(at, 1));
    expect(await failures(parts)).toEqual([expect.stringMatching(/^receipt.signatures .*001/)]);
  });

  it('by another than the addressee is none', async () => {
    const { gtm, mex, bra } = world;
    const forged = { ...world, mex: { ...mex, id: bra.id, signers: bra.signers } };
    const parts = await partsOf({ ...forged, gtm }, [{ ...STORY[0]!, to: bra }]);
    expect(await failures(parts)).toContainEqual(expect.stringMatching(/^receipt.binding acts/));
  });

  it('older than its act is none', async () => {
    const found = await failuresOf(withAct(1, { receiptIat: IAT - 600 }));
    expect(found).toEqual([expect.stringMatching(/^receipt.binding .*002/)]);
  });
});

describe('the chain', () => {
  it('misses an act that was dropped', async () => {
    const parts = editedJson(without(honest, /^acts\/003-question/), /^bundle/, (bundle) => {
      bundle['acts'] = bundle['acts'].filter((act: Loose) => act['kind'] !== 'question');
    });
    expect(await failures(parts)).toEqual([
      expect.stringMatching(/^act.place acts\/004-results/),
      'chain.whole bundle.json',
    ]);
  });

  it('has an order in which every act stands after those it names', async () => {
    const reordered = editedJson(honest, /^bundle/, ({ acts }: Loose) => acts.reverse());
    const folders = decoded<Loose>(reordered.at(-1)!.bytes)['acts'].map(
      (act: Loose) => act['folder'],
    );
    const rank = ({ name }: Part): number =>
      folders.findIndex((one: string) => name.startsWith(one));
    const acts = reordered.filter(({ name }) => name.startsWith('acts/'));
    const sorted = acts.toSorted((a, b) => rank(a) - rank(b));
    const at = reordered.findIndex(({ name }) => name.startsWith('acts/'));
    const found = await failures(reordered.toSpliced(at, acts.length, ...sorted));
    expect(found[0]).toMatch(/^act.place acts\/004-results/);
    expect(found.at(-1)).toBe('chain.whole bundle.json');
    expect((await failures(reordered))[0]).toMatch(/^manifest.layout /);
  });

  it('has an act', async () => {
    expect(await failures(await partsOf(world, []))).toEqual(['chain.whole bundle.json']);
  });

  it('counts as its acts say, and opens once', async () => {
    expect(await failuresOf(withAct(1, { n: 5 }))).toContainEqual(
      expect.stringMatching(/^act.place acts\/005-acknowledgement/),
    );
    expect(await failuresOf(withAct(2, { follows: [] }))).toContainEqual(
      expect.stringMatching(/^act.place acts\/001-supplement/),
    );
    const reversed = await failuresOf((plan) => ({
      ...plan,
      by: plan.by === 'GTM' ? 'MEX' : 'GTM',
    }));
    expect(reversed[0]).toMatch(/^act.parties acts\/001-request/);
  });

  it('has no act that forks its own State', async () => {
    const fork = await failuresOf(withAct(3, { by: 'GTM' }));
    expect(fork).toEqual(['chain.whole bundle.json']);
  });
});
