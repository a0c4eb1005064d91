/** Drill: the directory burns down, with all that it kept. Members' copies bring it back. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from 'node:sqlite';
import { execFile } from 'node:child_process';
import { createDirectory, snapshotOf, type RunningDirectory } from '@comity/directory';
import { foundingRegister } from '@comity/law';
import { HOUR_MS, plus, stateCode, type Instant } from '@comity/kernel';
import { diagnostics, silent, systemClock } from '@comity/platform';
import { until } from '../e2e/trace.fixture.js';
import { startNodes, type TestNetwork } from '../e2e/two-nodes.fixture.js';
import { Ceremony } from './ceremony.fixture.js';

const MAIN = join(import.meta.dirname, '..', '..', 'apps', 'comity', 'dist', 'main.js');
const QUIET = '--disable-warning=ExperimentalWarning';
const STATES = ['GTM', 'MEX'] as const;
const LISTS = 5;
const LISTEN = { host: '127.0.0.1', port: 0 };

let folder: string;
let network: TestNetwork;
let ceremony: Ceremony;
let register: ReturnType<typeof snapshotOf>;
let hours = 0;
const clock = { now: (): Instant => plus(systemClock.now(), hours * HOUR_MS) };
const deps = { clock, diagnostics: diagnostics('directory', { sink: silent }) };
const running = new Set<RunningDirectory>();

const at = (...names: string[]): string => join(folder, ...names);

/** Runs the command, as the operator of a new directory does. */
const comity = (...args: string[]): Promise<{ code: number; out: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [QUIET, MAIN, ...args], (error, out, errors) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: out + errors });
    });
  });

const publish = async (published: string): Promise<void> => {
  const { list } = ceremony;
  const bytes = network.mirror.list;
  writeFileSync(at(published, 'list.json'), bytes);
  writeFileSync(at(published, `list-${list.seq}.json`), bytes);
  const explaining = network.mirror.earlier.get(list.seq)?.proposal;
  if (explaining) writeFileSync(at(published, `list-${list.seq}.proposal.json`), explaining);
};

const startPrimary = async (name: string): Promise<{ url: string; stop(): Promise<void> }> => {
  const primary = createDirectory(
    {
      role: 'primary',
      profile: 'development',
      publishedFolder: at(name),
      databaseUrl: `sqlite:${at(`${name}.sqlite`)}`,
      anchorFile: network.anchorFile,
      listen: LISTEN,
      everyMs: 50,
    },
    deps,
  );
  running.add(primary);
  const { url } = await primary.start();
  return { url, stop: () => primary.stop() };
};

const startMirror = async (state: (typeof STATES)[number], primaryUrl: string) => {
  const mirror = createDirectory(
    {
      role: 'mirror',
      profile: 'development',
      state: stateCode(state),
      primaryUrl,
      lists: 'explained',
      databaseUrl: `sqlite:${at(`${state}.sqlite`)}`,
      anchorFile: network.anchorFile,
      listen: LISTEN,
      everyMs: 50,
    },
    { ...deps, gatewayKeys: [] },
  );
  running.add(mirror);
  await mirror.start();
  return { stop: () => mirror.stop() };
};

/** The numbers of the lists that a directory keeps. */
const keptBy = (name: string): readonly number[] => {
  const database = new DatabaseSync(at(`${name}.sqlite`), { readOnly: true });
  try {
    const rows = database.prepare('SELECT seq FROM trust_list ORDER BY seq').all();
    return rows.map(({ seq }) => Number(seq));
  } finally {
    database.close();
  }
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'comity-lost-'));
  network = await startNodes(STATES, 26_030, { started: [], lists: 'explained' });
  ceremony = await Ceremony.of(network, clock);
  const edition = { seq: 1, issued: ceremony.list.issued, previous: null, correction: null };
  register = snapshotOf(foundingRegister, edition);
  ceremony.list = { ...ceremony.list, directory: { sha256: register.sha256 } };
  network.mirror.list = await ceremony.sign(ceremony.list, ceremony.two());
});
afterAll(async () => {
  await Promise.all([...running].map((one) => one.stop()));
  await network.close();
  rmSync(folder, { recursive: true });
});

describe('a directory that is lost with all that it kept', () => {
  it('is written anew from the copy of any member, each file proven again', async () => {
    mkdirSync(at('first'));
    writeFileSync(at('first', `${register.sha256}.json`), register.bytes);
    await publish('first');
    const primary = await startPrimary('first');
    const mirrors = await Promise.all(STATES.map((state) => startMirror(state, primary.url)));
    while (ceremony.list.seq < LISTS) {
      hours += 1;
      await ceremony.publish({});
      await publish('first');
      const { seq } = ceremony.list;
      await until(() => STATES.every((state) => keptBy(state).at(-1) === seq));
    }
    await Promise.all(mirrors.map((one) => one.stop()));
    await primary.stop();
    rmSync(at('first'), { recursive: true });
    rmSync(at('first.sqlite'));

    const from = (state: string) => ['--database', `sqlite:${at(`${state}.sqlite`)}`];
    const to = ['--anchor', network.anchorFile, '--out', at('second')];
    const one = await comity('trust', 'collect', ...from('GTM'), ...to);
    expect(one).toEqual({ code: 0, out: expect.stringMatching(/^✓ 10 files written/) });
    const other = await comity('trust', 'collect', ...from('MEX'), ...to);
    expect(other.out).toMatch(/^✓ 0 files written .*; 10 were there and say the same$/m);
    expect(readFileSync(at('second', 'list.json'))).toEqual(Buffer.from(network.mirror.list));
  });

  it('serves from its first list on, and goes on with the next', async () => {
    const primary = await startPrimary('second');
    expect(keptBy('second')).toEqual([1, 2, 3, 4, 5]);
    const mirror = await startMirror('GTM', primary.url);
    hours += 1;
    await ceremony.publish({});
    await publish('second');
    await until(() => keptBy('GTM').at(-1) === LISTS + 1);
    await mirror.stop();
    await primary.stop();
  });

  it('does not come back from a copy that was tampered with', async () => {
    const database = new DatabaseSync(at('MEX.sqlite'));
    const proposal = await ceremony.propose({});
    const forged = await ceremony.sign(proposal.list, ceremony.people.slice(0, 1));
    database.prepare('UPDATE trust_list SET bytes = ? WHERE seq = 3').run(forged);
    database.close();
    const args = ['--anchor', network.anchorFile, '--out', at('third')];
    const copy = `sqlite:${at('MEX.sqlite')}`;
    const { code, out } = await comity('trust', 'collect', '--database', copy, ...args);
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringMatching(/^✗ TRUST_LIST_BELOW_THRESHOLD: /),
    });
  });
});
