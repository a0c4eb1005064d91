import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

/** The command as a person runs it; every test goes on with the data of the one before. */
const MAIN = join(import.meta.dirname, '..', '..', 'apps', 'comity', 'dist', 'main.js');
const BASE_PORT = 4880;
const MS_MAX = 120_000;

let folder: string;
const started: ChildProcess[] = [];

const comity = (...args: string[]): ChildProcess => {
  const where = ['--data', join(folder, 'var'), '--base-port', String(BASE_PORT)];
  const quiet = '--disable-warning=ExperimentalWarning';
  const child = spawn(process.execPath, [quiet, MAIN, ...args, ...where], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  return child;
};

const ended = async (child: ChildProcess): Promise<{ code: number | null; output: string }> => {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, output };
};

const until = (child: ChildProcess, pattern: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    const look = (chunk: Buffer): void => {
      text += chunk.toString();
      if (pattern.test(text)) resolve(text);
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('exit', () => reject(new Error(`it ended before ${pattern}:\n${text}`)));
  });

const stop = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = once(child, 'exit');
  child.kill('SIGINT');
  return ((await exit) as [number | null])[0];
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comity-command-'));
});

afterAll(async () => {
  await Promise.all(started.map(stop));
  await rm(folder, { recursive: true });
}, MS_MAX);

describe('comity', () => {
  it(
    'stops as cleanly in the middle of a start',
    async () => {
      const up = comity('up', '--no-demo');
      await until(up, /keys and certificates/);
      expect(await stop(up)).toBe(0);
    },
    MS_MAX,
  );

  it(
    'plays the first case on the first start, and stops cleanly',
    async () => {
      const up = comity('up');
      const text = await until(up, /Ctrl-C stops the network/);
      expect(text).toMatch(/first case played: NET-[0-9A-Z-]+, CLOSED/);
      expect(text).toMatch(/approver.*http:\/\/localhost:\d+\/sign-in\//);
      expect(await stop(up)).toBe(0);
    },
    MS_MAX,
  );

  it(
    'keeps its data: a second start plays nothing again',
    async () => {
      const up = comity('up');
      const text = await until(up, /Ctrl-C stops the network/);
      expect(text).not.toMatch(/first case played/);
      const { code, output } = await ended(comity('status'));
      expect(output).toMatch(/nothing is wrong/);
      expect(code).toBe(0);
      expect(await stop(up)).toBe(0);
    },
    MS_MAX,
  );

  it(
    'says of a network that is down what is wrong, and what to do',
    async () => {
      const { code, output } = await ended(comity('status', 'GT', '--json'));
      const { findings } = JSON.parse(output) as { findings: { code: string; remedy: string }[] };
      expect(findings.map((one) => one.code)).toEqual([
        'NODE_SILENT',
        'MIRROR_SILENT',
        'PRIMARY_SILENT',
      ]);
      expect(findings.every(({ remedy }) => remedy.length > 0)).toBe(true);
      expect(code).toBe(1);
    },
    MS_MAX,
  );

  it(
    'goes on without the directory: three States alone play the whole case',
    async () => {
      const states = ['GT', 'MX', 'BR'].map((state) => comity('run', state));
      await Promise.all(
        [1, 2, 3].map((n) => reachable(`http://127.0.0.1:${BASE_PORT + 10 * n}/health`)),
      );
      const { code, output } = await ended(comity('demo', '--evidence-mib', '2'));
      expect(output).toMatch(/CLOSED, outcome full; 13 acts, the same at both/);
      expect(output).toMatch(/Asked of México: /);
      expect(output).toMatch(/Practices for its kind: .+/);
      expect(code).toBe(0);
      await Promise.all(states.map(stop));
    },
    MS_MAX,
  );

  it(
    'reports a port in use with the port',
    async () => {
      const holder = createServer().listen(BASE_PORT + 10, '127.0.0.1');
      await once(holder, 'listening');
      const { code, output } = await ended(comity('up'));
      holder.close();
      expect(output).toContain(`Port ${BASE_PORT + 10} on 127.0.0.1 is in use`);
      expect(code).toBe(1);
    },
    MS_MAX,
  );

  it(
    'begins anew only where the data is its own',
    async () => {
      const elsewhere = spawn(process.execPath, [MAIN, 'up', '--fresh', '--data', folder]);
      const { code, output } = await ended(elsewhere);
      expect(output).toMatch(/--fresh leaves it alone/);
      expect(code).toBe(1);
    },
    MS_MAX,
  );

  it.each([
    [['upp'], /no command "upp"/],
    [['up', '--frehs'], /--frehs/],
    [['run', 'Guatamala'], /directory, GT, MX, BR, PE or CA/],
    [['demo', '--evidence-mib', 'many'], /whole number/],
  ])('says what is wrong with %j, and exits with 2', async (args, words) => {
    const { code, output } = await ended(comity(...args));
    expect(output).toMatch(words);
    expect(code).toBe(2);
  });
});

const reachable = async (url: string): Promise<void> => {
  const deadline = Date.now() + MS_MAX;
  while (Date.now() < deadline) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
};
