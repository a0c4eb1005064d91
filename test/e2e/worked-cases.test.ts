/** The worked cases, each to its last state, through the gateways of both its States. */

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientFor, planNetwork } from '@comity/comity';

const MAIN = join(import.meta.dirname, '..', '..', 'apps', 'comity', 'dist', 'main.js');
const BASE_PORT = 4980;
const MS_MAX = 180_000;

let folder: string;
let network: ChildProcess;

const comity = (...args: string[]): ChildProcess =>
  spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      MAIN,
      ...args,
      '--data',
      join(folder, 'var'),
      '--base-port',
      String(BASE_PORT),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );

const heard = (child: ChildProcess): { text: string } => {
  const all = { text: '' };
  const hear = (chunk: Buffer): void => void (all.text += chunk.toString());
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return all;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comity-cases-'));
  network = comity('up', '--no-demo', '--states', 'GT,MX,BR,PE');
  const all = heard(network);
  await new Promise<void>((resolve, reject) => {
    network.stdout?.on('data', () => {
      if (all.text.includes('Ctrl-C stops the network')) resolve();
    });
    network.once('exit', () => reject(new Error(`it ended early:\n${all.text}`)));
  });
}, MS_MAX);

afterAll(async () => {
  const exit = once(network, 'exit');
  network.kill('SIGINT');
  await exit;
  await rm(folder, { recursive: true });
}, MS_MAX);

/** Plays a story with the command, and says what both States see at its end. */
const play = async (story: string, states: readonly [string, string]) => {
  const child = comity('demo', '--case', story, '--evidence-mib', '1');
  const all = heard(child);
  const [code] = (await once(child, 'exit')) as [number | null];
  expect([code, all.text]).toEqual([0, expect.any(String)]);
  const id = /case (NET-\S+)/.exec(all.text)?.[1] ?? '';
  const plan = planNetwork({ data: join(folder, 'var'), basePort: BASE_PORT });
  const seen = [];
  for (const code of states) {
    const state = plan.states.find((one) => one.state === code);
    if (!state) throw new Error(`no ${code}`);
    const officer = await clientFor(state, 'approver');
    const { case: shown } = await officer.ask<{ case: Seen }>(QUERY, { id });
    seen.push(shown);
  }
  return { id, seen, text: all.text };
};

interface Seen {
  readonly status: string;
  readonly outcome: string | null;
  readonly es: string;
  readonly pt: string;
  readonly acts: readonly { readonly id: string; readonly kind: string; readonly name: string }[];
}

const QUERY = `query Seen($id: ID!) { case(id: $id) {
  status outcome es: statusName(language: es) pt: statusName(language: pt)
  acts { id kind name: kindName(language: pt) } } }`;

describe('the worked cases', () => {
  it.each<[string, [string, string], string, number]>([
    ['evidence', ['GTM', 'MEX'], 'full', 13],
    ['extradition', ['PER', 'BRA'], 'surrendered', 17],
    ['spontaneous', ['MEX', 'GTM'], 'full', 6],
    ['practices', ['GTM', 'BRA'], 'full', 6],
  ])(
    'run end to end through the gateway, each to its last state, at both States: %s',
    async (story, states, outcome, acts) => {
      const { seen } = await play(story, states);

      for (const one of seen) {
        expect(one).toMatchObject({ status: 'CLOSED', outcome, es: 'Cerrada', pt: 'Encerrada' });
        expect(one.acts).toHaveLength(acts);
      }
      const ids = seen.map((one) => one.acts.map(({ id }) => id));
      expect(ids[0]).toEqual(ids[1]);
    },
    MS_MAX,
  );

  it(
    'are named in full to whoever asks for one that is not told',
    async () => {
      const child = comity('demo', '--case', 'murder');
      const all = heard(child);
      const [code] = (await once(child, 'exit')) as [number | null];

      expect(code).not.toBe(0);
      expect(all.text).toMatch(/--case wants evidence, extradition, spontaneous, practices/);
    },
    MS_MAX,
  );
});
