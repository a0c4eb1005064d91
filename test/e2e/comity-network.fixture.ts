/** A development network as `comity up` starts it, for what goes through its gateways. */

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientFor, planNetwork, type StatePlan } from '@comity/comity';
import type { OfficerRole } from '@comity/law';

const MAIN = join(import.meta.dirname, '..', '..', 'apps', 'comity', 'dist', 'main.js');

export type GatewayClient = Awaited<ReturnType<typeof clientFor>>;

export interface ComityNetwork {
  /** Runs a command of `comity` on this network. */
  comity(...args: string[]): ChildProcess;
  /** Where a State of it lies and answers; by two letters or three. */
  planOf(code: string): StatePlan;
  /** A signed-in officer of `code` with that role, at that State's gateway. */
  clientOf(code: string, role: OfficerRole): Promise<GatewayClient>;
  close(): Promise<void>;
}

/** All that a command printed so far. */
export const heard = (child: ChildProcess): { text: string } => {
  const all = { text: '' };
  const hear = (chunk: Buffer): void => void (all.text += chunk.toString());
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return all;
};

/** @param states two-letter codes with commas between */
export const startComity = async (states: string, basePort: number): Promise<ComityNetwork> => {
  const folder = await mkdtemp(join(tmpdir(), 'comity-network-'));
  const data = join(folder, 'var');
  const comity = (...args: string[]): ChildProcess =>
    spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        MAIN,
        ...args,
        '--data',
        data,
        '--base-port',
        String(basePort),
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
  const network = comity('up', '--no-demo', '--states', states);
  const all = heard(network);
  await new Promise<void>((resolve, reject) => {
    network.stdout?.on('data', () => {
      if (all.text.includes('Ctrl-C stops the network')) resolve();
    });
    network.once('exit', () => reject(new Error(`it ended early:\n${all.text}`)));
  });
  const planOf = (code: string): StatePlan => {
    const state = planNetwork({ data, basePort }).states.find(
      (one) => one.state === code || one.iso2 === code,
    );
    if (!state) throw new Error(`no ${code}`);
    return state;
  };
  return {
    comity,
    planOf,
    clientOf: (code, role) => clientFor(planOf(code), role),
    close: async () => {
      const exit = once(network, 'exit');
      network.kill('SIGINT');
      await exit;
      await rm(folder, { recursive: true });
    },
  };
};
