/**
 * Goal: libraries of States that publish, revise, translate, endorse and withdraw in any order, with
 * outages, repetitions, lost copies and lies, end identical.
 * Method: storm, then calm; the libraries are the real ones, the mailboxes simulated.
 * To replay a failure: SEED=<n> PRACTICES=<n> npm test -- test/sim/library; the long form has 1000
 */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asText } from './as-text.js';
import { LibraryWorld } from './world.js';

const SEED = process.env['SEED'];
const PRACTICES = Number(process.env['PRACTICES'] ?? 150);
const SMALL = 60;
const SMALL_SEEDS = 3;
/** The long form has thousands of contributions, each verified at every State. */
const WORLD_MS_MAX = 3_600_000;

const worlds =
  SEED === undefined
    ? [
        [1, PRACTICES] as const,
        ...Array.from({ length: SMALL_SEEDS }, (_, n) => [n + 2, SMALL] as const),
      ]
    : [[Number(SEED), PRACTICES] as const];

const struck: Record<string, number> = {};

describe.each(worlds)('a network of seed %i with %i practices', (seed, practices) => {
  const world = new LibraryWorld(seed, { practices });

  beforeAll(async () => {
    await world.run();
    for (const [name, times] of Object.entries({ ...world.struck, ...world.post.struck })) {
      struck[name] = (struck[name] ?? 0) + times;
    }
  }, WORLD_MS_MAX);
  afterAll(() => world.close());

  it('ends with all libraries identical, each practice at all States that it is for', async () => {
    const catalogues = new Map(
      await Promise.all(
        world.states.map(async (state) => [state, await world.catalogueOf(state)] as const),
      ),
    );
    const audiences = new Map<string, readonly string[]>();
    for (const state of world.states) {
      for (const { practice, audience } of await world.contributionsOf(state)) {
        if (practice !== null && audience !== null && !audiences.has(practice)) {
          audiences.set(practice, audience === 'all' ? world.states : audience);
        }
      }
    }
    const ids = [...new Set([...catalogues.values()].flatMap((one) => [...one.keys()]))];
    expect(ids.length).toBeGreaterThan(practices * 0.9);
    const different = ids.filter((id) => {
      const readers = audiences.get(id) ?? [];
      const texts = world.states
        .filter((state) => readers.includes(state))
        .map((state) => asText(catalogues.get(state)?.get(id)));
      const elsewhere = world.states.filter((state) => !readers.includes(state));
      const isLeaked = elsewhere.some((state) => catalogues.get(state)?.has(id));
      return new Set(texts).size !== 1 || texts[0] === 'absent' || isLeaked;
    });
    expect(different).toEqual([]);
  });

  it('ends with one series of each State at all of them, and every version verifies', async () => {
    const series = await Promise.all(
      world.states.map(async (state) =>
        (await world.contributionsOf(state)).map(({ name, n, state: of }) => `${of} ${n} ${name}`),
      ),
    );
    for (const one of series) expect(one).toEqual(series[0]);
    for (const state of world.states) expect(await world.unverified(state)).toEqual([]);
  });

  it('ends with every file at the States that its practice is for, and at no other', async () => {
    for (const state of world.states) expect(await world.filesAmiss(state)).toEqual([]);
  });

  it('loses no translation: each is shown, or replaced by one that names it, or taken back', async () => {
    for (const state of world.states) {
      const rows = await world.contributionsOf(state);
      const catalogue = await world.catalogueOf(state);
      const sayings = rows.flatMap(({ name, bytes }) =>
        bytes === null ? [] : [{ name, ...said(bytes) }],
      );
      const replaced = new Set(sayings.flatMap(({ say }) => say.replaces ?? []));
      const lost = sayings.filter(({ kind, name, say }) => {
        const practice = catalogue.get(say.practice);
        if (kind !== 'translate' || !practice || practice.status === 'WITHDRAWN') return false;
        const isShown = practice.translations.some(({ contribution }) => contribution === name);
        return !isShown && !replaced.has(name);
      });
      expect(lost).toEqual([]);
    }
  });
});

describe('the worlds together', () => {
  it('were struck by every kind of bad luck that they know', () => {
    if (SEED !== undefined) return;
    expect(Object.entries(struck).filter(([, times]) => times === 0)).toEqual([]);
  });
});

const said = (
  bytes: Uint8Array,
): {
  readonly kind: string;
  readonly say: { readonly practice: string; readonly replaces?: readonly string[] };
} => JSON.parse(new TextDecoder().decode(bytes)) as never;
