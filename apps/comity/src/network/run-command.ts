/** `comity run`: one process of the development network, started by `comity up` or by hand. */

import { mkdir } from 'node:fs/promises';
import { flushCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { diagnostics } from '@comity/platform';
import { closeOnSignal } from '@comity/platform/http';
import { readOptions, UsageError } from '../options.js';
import { planNetwork, stateNamed, type NetworkPlan, type StatePlan } from './plan.js';
import type { Output } from './progress.js';
import type { Startable } from './run-directory.js';
import type { ChildWord } from './supervisor.js';

const HELP = `comity run directory|GT|MX|BR|PE|CA [--data DIR] [--base-port N]

Runs one process of the development network in the foreground: the directory, or one State with its
gateway, node, practices and directory mirror. \`comity up\` runs one of these for each.`;

/** Runs until it is told to stop; a start that fails ends the process with 1. */
export const runCommand = async (
  args: readonly string[],
  output: Output,
): Promise<number | undefined> => {
  const options = readOptions(args);
  if (options.flags['help']) {
    output.write(`${HELP}\n`);
    return 0;
  }
  const [what = ''] = options.positionals;
  const plan = planNetwork({ data: resolve(options.data), basePort: options.basePort });
  const state = stateNamed(plan, what);
  if (!state && what !== 'directory') {
    throw new UsageError(`run wants directory, GT, MX, BR, PE or CA, not "${what}"`);
  }
  const folder = state?.folder ?? plan.directory.folder;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await serve(await serviceOf(plan, state));
  return undefined;
};

/** Loaded when asked for: the directory needs nothing of what a State does. */
const serviceOf = async (plan: NetworkPlan, state: StatePlan | undefined): Promise<Startable> =>
  state
    ? (await import('./run-state.js')).stateOf(plan, state)
    : (await import('./run-directory.js')).directoryOf(plan);

const serve = async (service: Startable): Promise<void> => {
  const log = diagnostics('process');
  closeOnSignal(() => service.stop(), { diagnostics: log });
  // Whoever started us is gone, by kill -9 too: nothing may run on without a keeper.
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  try {
    await service.start();
  } catch (error) {
    log.failure('process.start-failed', error);
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${message}\n`);
    await service.stop().catch((failure: unknown) => log.failure('process.stop-failed', failure));
    await say({ kind: 'failed', message });
    // What did start may hold the process open; the channel to the supervisor does.
    process.exit(1);
  }
  await say({ kind: 'ready' });
  // A process that is killed writes nothing down; its successor is to find all of it compiled.
  flushCompileCache();
};

/** Resolves once the supervisor's channel has taken the word; at once where there is none. */
const say = (word: ChildWord): Promise<void> =>
  new Promise((resolve) => {
    if (process.send) process.send(word, () => resolve());
    else resolve();
  });
