/**
 * Three States' libraries as processes, at the mailboxes of their nodes: killed and cut off while
 * they publish and withdraw, they end identical.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyLink, type CataloguedPractice } from '@comity/library';
import { systemClock } from '@comity/platform';
import { openingResolver } from '@comity/trust';
import { content } from '../../apps/practices/src/library.fixture.js';
import { Prng } from '../sim/prng.js';
import {
  publish,
  startLibraries,
  take,
  type Libraries,
  type LibraryProcess,
} from './libraries.fixture.js';

const BASE_PORT = 25_520;
const MS_MAX = 600_000;
const PRACTICES = 8;
const LOOK_MS = 250;
const SEED = Number(process.env['SEED'] ?? systemClock.now() % 1_000_000);

let all: Libraries;

beforeAll(async () => {
  all = await startLibraries(['CAN', 'PER', 'GTM'], BASE_PORT);
}, MS_MAX);
afterAll(() => all.close(), MS_MAX);

/** Libraries that were killed knock again after a while: looks until `isSo`, or the test's own end. */
const eventually = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await sleep(LOOK_MS);
};

const catalogueOf = (library: LibraryProcess): readonly string[] =>
  library
    .rows('SELECT practice FROM catalogue ORDER BY id')
    .map(({ practice }) => practice as string);

const seriesOf = (library: LibraryProcess): readonly string[] =>
  library
    .rows('SELECT state, n, name FROM contributions ORDER BY state, n')
    .map(({ state, n, name }) => `${String(state)} ${String(n)} ${String(name)}`);

describe('three libraries', () => {
  it(
    `end identical, whatever is killed or cut off while they publish and withdraw: seed ${SEED}`,
    async () => {
      const dice = new Prng(SEED);
      const published: { readonly library: LibraryProcess; readonly id: string }[] = [];
      let withdrawn = 0;
      const struck = { killed: 0, cutOff: 0 };
      for (let n = 1; n <= PRACTICES; n += 1) {
        await recover();
        const library = dice.pick(all.libraries);
        const owner = { state: library.state, institution: 'Fiscalía ficticia' };
        const title = { es: `Práctica ficticia ${n}`, en: `Fictitious practice ${n}` };
        published.push({ library, id: await publish(all, library, content({ owner, title })) });
        const one = dice.pick(published);
        if (n % 4 === 0) {
          await take(one.library, ['editor', 'withdraw'], {
            practiceId: one.id,
            checkedText: null,
          });
          published.splice(published.indexOf(one), 1);
          withdrawn += 1;
        }
        await strike(dice, struck);
      }
      await recover();

      const [first, ...others] = all.libraries as [LibraryProcess, ...LibraryProcess[]];
      await eventually(() => {
        const found = catalogueOf(first);
        const series = seriesOf(first);
        return (
          found.length === PRACTICES &&
          // Each was asked for, reviewed by two and published.
          series.length === 4 * PRACTICES + withdrawn &&
          others.every(
            (library) =>
              JSON.stringify(catalogueOf(library)) === JSON.stringify(found) &&
              JSON.stringify(seriesOf(library)) === JSON.stringify(series),
          )
        );
      });
      expect(struck.killed).toBeGreaterThan(0);
      expect(struck.cutOff).toBeGreaterThan(0);
    },
    MS_MAX,
  );

  it('hold signed links that verify by the trust list', async () => {
    const keysOf = openingResolver(all.network.list(), systemClock.now());
    for (const library of all.libraries) {
      for (const { signed, name } of library.rows('SELECT signed, name FROM contributions')) {
        const link = await verifyLink(signed as Uint8Array, { keysOf, at: systemClock.now() });
        expect([name, link.state]).toEqual([expect.any(String), expect.any(String)]);
      }
    }
  });

  it('show a withdrawn practice nowhere, and keep who withdrew it and why', () => {
    for (const library of all.libraries) {
      const gone = library
        .rows("SELECT practice FROM catalogue WHERE status = 'WITHDRAWN'")
        .map(({ practice }) => JSON.parse(practice as string) as CataloguedPractice);
      expect(gone.length).toBeGreaterThan(0);
      for (const { versions, withdrawal } of gone) {
        expect([versions, withdrawal?.reason]).toEqual([[], 'Motivo ficticio.']);
      }
    }
  });

  /** Kills a library or cuts off a node, just after something was said. */
  const strike = async (dice: Prng, struck: { killed: number; cutOff: number }): Promise<void> => {
    if (dice.chance(0.6)) {
      struck.killed += 1;
      await dice.pick(all.libraries.filter(({ isRunning }) => isRunning)).kill();
    }
    if (dice.chance(0.4)) {
      struck.cutOff += 1;
      const node = dice.pick([...all.nodes.values()]);
      await node.stop();
      await node.start();
    }
  };

  const recover = async (): Promise<void> => {
    for (const library of all.libraries) if (!library.isRunning) await library.start();
  };
});
