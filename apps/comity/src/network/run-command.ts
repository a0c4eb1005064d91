/** `comity run`: one process of the development network, started by `comity up` or by hand. */

import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { diagnostics } from '@comity/platform';
import { closeOnSignal } from '@comity/platform/http';
import { readOptions, UsageError } from '../options.js';
import { planNetwork, stateNamed } from './plan.js';
import type { Output } from './progress.js';
import { directoryOf, type Startable } from './run-directory.js';
import { stateOf } from './run-state.js';
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
  await serve(state ? await stateOf(plan, state) : directoryOf(plan));
  return undefined;
};

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
};

/** Resolves once the supervisor's channel has taken the word; at once where there is none. */
const say = (word: ChildWord): Promise<void> =>
  new Promise((resolve) => {
    if (process.send) process.send(word, () => resolve());
    else resolve();
  });
