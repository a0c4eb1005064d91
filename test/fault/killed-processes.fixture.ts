/** A development network as real processes: started, watched, killed and started again by a test. */

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '..', '..', 'apps', 'comity', 'dist', 'main.js');
const UP_MS_MAX = 60_000;
const DEMO_MS_MAX = 120_000;

/** What a test can kill: a process of the network, its supervisor, or the client. */
export type Victim = 'directory' | 'Guatemala' | 'Mexico' | 'Brazil' | 'supervisor' | 'client';

/** Kill `victim` once the client has printed a line that matches `after`, `laterMs` later. */
export interface Strike {
  readonly victim: Victim;
  readonly after: RegExp;
  readonly laterMs: number;
}

export class NetworkUnderFire {
  readonly basePort: number;
  readonly folder: string;
  #supervisor: ChildProcess | undefined;

  private constructor(folder: string, basePort: number) {
    this.folder = folder;
    this.basePort = basePort;
  }

  static async start(basePort: number): Promise<NetworkUnderFire> {
    const folder = await mkdtemp(join(tmpdir(), 'comity-fire-'));
    const network = new NetworkUnderFire(join(folder, 'var'), basePort);
    await network.up();
    return network;
  }

  async up(): Promise<void> {
    const child = this.#comity(['up', '--no-demo']);
    this.#supervisor = child;
    await seen(child, /Comity is up/, UP_MS_MAX);
  }

  /**
   * Plays the case, striking once on the way; whatever was killed is started again, by the
   * supervisor or by us, and the playing goes on to its end.
   *
   * @returns the id of the case that was played
   */
  async play(strike: Strike): Promise<string> {
    const client = this.#comity(['demo', '--evidence-mib', '3']);
    const ended = outcome(client);
    await Promise.race([seen(client, strike.after, DEMO_MS_MAX), ended]);
    await new Promise((resolve) => setTimeout(resolve, strike.laterMs));
    await this.#kill(strike.victim, client);
    let { code, output } = await ended;
    if (code !== 0)
      ({ code, output } = await outcome(this.#comity(['demo', '--evidence-mib', '3'])));
    if (code !== 0) throw new Error(`the playing did not end well:\n${output}`);
    return /^(NET-[A-Z0-9-]+): CLOSED/m.exec(output)?.[1] ?? '';
  }

  async stop(): Promise<void> {
    const child = this.#supervisor;
    if (child && child.exitCode === null && child.signalCode === null) {
      const exit = once(child, 'exit');
      child.kill('SIGINT');
      await exit;
    }
    await rm(join(this.folder, '..'), { recursive: true });
  }

  async #kill(victim: Victim, client: ChildProcess): Promise<void> {
    if (victim === 'client') {
      client.kill('SIGKILL');
    } else if (victim === 'supervisor') {
      const supervisor = this.#supervisor;
      if (!supervisor) throw new Error('there is no supervisor');
      const exit = once(supervisor, 'exit');
      supervisor.kill('SIGKILL');
      await exit;
      await this.#childrenGone();
      await this.up();
    } else {
      process.kill((await this.#pids())[victim] ?? 0, 'SIGKILL');
    }
  }

  /** Children notice by themselves that their supervisor is gone. */
  async #childrenGone(): Promise<void> {
    const deadline = Date.now() + UP_MS_MAX;
    for (const pid of Object.values(await this.#pids())) {
      while (isAlive(pid)) {
        if (Date.now() > deadline) throw new Error(`process ${pid} outlived its supervisor`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }

  async #pids(): Promise<Record<string, number>> {
    const file = join(this.folder, 'processes.json');
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, number>;
  }

  #comity(args: readonly string[]): ChildProcess {
    const where = ['--data', this.folder, '--base-port', String(this.basePort)];
    const quiet = '--disable-warning=ExperimentalWarning';
    return spawn(process.execPath, [quiet, MAIN, ...args, ...where], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Resolves when the child has printed a line that matches. */
const seen = (child: ChildProcess, pattern: RegExp, msMax: number): Promise<void> =>
  new Promise((resolve, reject) => {
    let text = '';
    const late = setTimeout(() => reject(new Error(`no ${pattern} in:\n${text}`)), msMax);
    child.once('exit', () => reject(new Error(`it ended before ${pattern}:\n${text}`)));
    const look = (chunk: Buffer): void => {
      text += chunk.toString();
      if (!pattern.test(text)) return;
      clearTimeout(late);
      resolve();
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
  });

const outcome = async (child: ChildProcess): Promise<{ code: number | null; output: string }> => {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const late = setTimeout(() => child.kill('SIGKILL'), DEMO_MS_MAX);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearTimeout(late);
  return { code, output };
};
