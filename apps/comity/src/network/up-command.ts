/** `comity up`: the directory and three States on this machine, the worked case played once. */

import { existsSync, writeFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { issueDevelopmentNetwork } from '@comity/certs-dev';
import { systemClock, systemEntropy } from '@comity/platform';
import { readOptions, UsageError, type Options } from '../options.js';
import { playOnce } from '../demo/play-once.js';
import { FIRST_STORY, hasBoth } from '../demo/stories.js';
import { SILENT_TELLER } from '../demo/timeline.js';
import { keepDevelopmentSecret } from './development-secret.js';
import { prepareMailbox } from './mailbox.js';
import { signInLinks } from './officers.js';
import {
  gatewayUrl,
  HOST,
  keysOf,
  NETWORK_NAME,
  planNetwork,
  stateNamed,
  USUAL_STATES,
  type NetworkPlan,
} from './plan.js';
import { Progress, type Output } from './progress.js';
import { Supervisor } from './supervisor.js';

const HELP = `comity up [--data DIR] [--base-port N] [--states LIST] [--fresh] [--no-demo]
          [--program STATE=FILE]

Brings up the directory and three States (GT, MX, BR) on this machine and keeps them running.

  --data DIR       where everything is kept (default: var)
  --base-port N    first port of the network (default: 4100)
  --states LIST    which States take part, as GT,MX,PE,BR; CA may, too (default: GT,MX,BR)
  --fresh          begin anew: remove what earlier starts kept
  --no-demo        do not play the worked case on the first start
  --program S=FILE run one State from another copy of Comity: FILE is its apps/comity/dist/main.js

Ctrl-C stops the network; the next start finds its data again.`;

/** What marks a folder as ours, so that --fresh removes nothing else. */
const MARK = 'comity-network.json';

/** Which process is which, for whoever watches them. */
const PIDS = 'processes.json';

interface Starting {
  readonly options: Options;
  readonly output: Output;
  readonly plan: NetworkPlan;
  readonly progress: Progress;
}

/** Stays up until Ctrl-C or SIGTERM. @returns the exit code */
export const upCommand = async (
  args: readonly string[],
  output: Output,
  main: string,
): Promise<number> => {
  const options = readOptions(args, {
    fresh: 'boolean',
    'no-demo': 'boolean',
    states: 'string',
    program: 'string',
  });
  if (options.flags['help']) {
    output.write(`${HELP}\n`);
    return 0;
  }
  // Before anything is started: Ctrl-C in the middle of a start stops just as cleanly.
  const asked = new Promise<'asked'>((resolve) => {
    process.once('SIGINT', () => resolve('asked'));
    process.once('SIGTERM', () => resolve('asked'));
  });
  const progress = new Progress(output, () => performance.now());
  const states = readStates(options.values['states']);
  const plan = planNetwork({ data: resolve(options.data), basePort: options.basePort, states });
  const supervisor = supervisorOf(plan, progress, main);
  const starting = up(supervisor, { options, output, plan, progress });
  try {
    if ((await Promise.race([starting, asked])) === 'up') await asked;
  } catch (error) {
    progress.stop();
    await supervisor.stop();
    throw error;
  }
  progress.stop();
  starting.catch(() => undefined);
  output.write('\nStopping…\n');
  await supervisor.stop();
  output.write('Stopped. The data is kept; npm start brings everything back.\n');
  return 0;
};

/** @throws {UsageError} for a State that no development network has, or fewer than two of them */
const readStates = (list: string | undefined): readonly string[] => {
  const known = planNetwork({ data: '', basePort: 0 });
  const named = list?.split(',').map((name) => {
    const state = stateNamed(known, name.trim());
    if (state) return state.iso2;
    const may = known.states.map(({ iso2 }) => iso2).join(', ');
    throw new UsageError(`--states knows no "${name.trim()}"; it may name ${may}`);
  });
  if (named && new Set(named).size < 2) throw new UsageError('--states wants two States or more');
  return named ?? USUAL_STATES;
};

const supervisorOf = (plan: NetworkPlan, progress: Progress, main: string): Supervisor => {
  const pids = new Map<string, number>();
  return new Supervisor(main, {
    onSpawn: (name, pid) => {
      pids.set(name, pid);
      writeFileSync(join(plan.folder, PIDS), `${JSON.stringify(Object.fromEntries(pids))}\n`);
    },
    onReady: () => undefined,
    onRestart: (name, why) => progress.line(`! ${name} stopped (${why}); starting it again`),
    onFailed: (name, why) => progress.line(`✗ ${name}: ${why}`),
  });
};

/** Starts the network; done once it is up and the first case was played. */
const up = async (
  supervisor: Supervisor,
  { options, output, plan, progress }: Starting,
): Promise<'up'> => {
  if (options.flags['fresh']) await beginAnew(plan.folder);
  progress.doing('making keys and certificates');
  await prepare(plan);
  progress.done('keys and certificates');
  await startAll(supervisor, plan, options, progress);
  if (!options.flags['no-demo'] && hasBoth(plan, FIRST_STORY)) await firstCase(plan, progress);
  progress.stop();
  await tell(plan, output);
  return 'up';
};

const beginAnew = async (folder: string): Promise<void> => {
  if (!existsSync(folder)) return;
  if (!existsSync(join(folder, MARK))) {
    throw new Error(`${folder} holds no network of ours; --fresh leaves it alone. Choose --data.`);
  }
  await rm(folder, { recursive: true });
};

const prepare = async (plan: NetworkPlan): Promise<void> => {
  await issueDevelopmentNetwork({
    profile: 'development',
    directory: keysOf(plan).folder,
    network: NETWORK_NAME,
    states: plan.states.map(({ state, node, names, ports }) => ({
      state,
      node,
      names,
      endpoint: `${HOST}:${ports.peer}`,
    })),
    clock: systemClock,
    entropy: systemEntropy,
  });
  await writeFile(join(plan.folder, MARK), `${JSON.stringify({ network: NETWORK_NAME })}\n`);
  await Promise.all(plan.states.map(({ folder }) => keepDevelopmentSecret(folder)));
  await Promise.all(plan.states.map(prepareMailbox));
};

const startAll = async (
  supervisor: Supervisor,
  plan: NetworkPlan,
  { data, basePort, values }: Options,
  progress: Progress,
): Promise<void> => {
  const common = ['--data', resolve(data), '--base-port', String(basePort)];
  const other = readProgram(plan, values['program']);
  const start = async (name: string, what: string, folder: string): Promise<void> => {
    const logFile = join(folder, 'diagnostics.jsonl');
    const main = other?.state === what ? { main: other.main } : {};
    await supervisor.start({ name, args: ['run', what, ...common], logFile, ...main });
    progress.done(name);
  };
  progress.doing(`starting the directory and ${plan.states.length} States`);
  const { directory, states } = plan;
  await Promise.all([
    start('directory', 'directory', directory.folder),
    ...states.map(({ names, state, folder }) => start(names['en'] ?? state, state, folder)),
  ]);
};

/** @throws {UsageError} for anything but a State of the network and a file that is there */
const readProgram = (
  plan: NetworkPlan,
  program: string | undefined,
): { readonly state: string; readonly main: string } | undefined => {
  if (program === undefined) return undefined;
  const [name = '', file = ''] = program.split('=');
  const state = stateNamed(plan, name);
  if (state === undefined || !existsSync(file)) {
    throw new UsageError(`--program wants a State of the network and a file, as MX=/old/main.js`);
  }
  return { state: state.state, main: resolve(file) };
};

const firstCase = async (plan: NetworkPlan, progress: Progress): Promise<void> => {
  progress.doing('playing the first case: a request for evidence from Guatemala to Mexico');
  const played = await playOnce(plan, SILENT_TELLER);
  if (played) progress.done(`first case played: ${played.id}, ${played.status}`);
};

const tell = async (plan: NetworkPlan, output: Output): Promise<void> => {
  const lines = [
    '',
    `Comity is up. Directory on ${HOST}:${plan.directory.port}; data in ${plan.folder}.`,
  ];
  for (const state of plan.states) {
    lines.push(
      '',
      `${state.names['en']}  ${gatewayUrl(state)}  (node for peers: port ${state.ports.peer})`,
    );
    for (const { name, roles, url } of await signInLinks(state)) {
      lines.push(`  ${roles.join(', ').padEnd(24)} ${url}  ${name}`);
    }
  }
  lines.push(
    '',
    'Each link signs one development officer in, once, within an hour. Ctrl-C stops the network.',
    'Play the case again: npm run comity -- demo    Help: npm run comity -- --help',
    '',
  );
  output.write(`${lines.join('\n')}\n`);
};
