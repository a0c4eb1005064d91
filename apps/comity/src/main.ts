/** The comity command: finds the subcommand, and turns what it throws into words and an exit code. */

import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Output } from './network/progress.js';
import { UsageError } from './options.js';

const HELP = `comity <command> [options]

  up        bring up the development network: the directory and three States
  demo      play the worked case on a network that is up, and tell its time line
  export    write the court bundle of a case
  verify    check a court bundle offline, line by line
  enrol     take part in a network: request, check, change, countersign
  keys      care for a node's private keys: show, seal, destroy, TLS files
  trust     make the next trust list together: propose, check, sign, publish, keys, anchor
  status    what is wrong with a node or a network, and what to do
  law       ask the law on paper: legal bases, and what a request lacks
  run       run one process of the development network

comity <command> --help says more.`;

const FAILED = 1;
const WRONG_USE = 2;

/** Answers --help itself. @returns the exit code; none while the process is to go on */
type Command = (args: readonly string[], output: Output) => Promise<number | undefined>;

const main = fileURLToPath(import.meta.url);

// Four processes load the same code: the second and every later start read it compiled.
enableCompileCache();

/** Loaded when asked for: checking a bundle needs none of what a network needs. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  up: async () => {
    const { upCommand } = await import('./network/up-command.js');
    return (args, output) => upCommand(args, output, main);
  },
  demo: async () => (await import('./demo/demo-command.js')).demoCommand,
  export: async () => (await import('./bundle/export-command.js')).exportCommand,
  verify: async () => (await import('./bundle/verify-command.js')).verifyCommand,
  status: async () => (await import('./status/status-command.js')).statusCommand,
  law: async () => (await import('./law/law-command.js')).lawCommand,
  enrol: async () => (await import('./ceremony/enrol-command.js')).enrolCommand,
  keys: async () => (await import('./keys/keys-command.js')).keysCommand,
  trust: async () => (await import('./ceremony/trust-command.js')).trustCommand,
  run: async () => (await import('./network/run-command.js')).runCommand,
};

const dispatch = async ([name = '', ...args]: readonly string[]): Promise<number | undefined> => {
  if (['', 'help', '--help', '-h'].includes(name)) {
    process.stdout.write(`${HELP}\n`);
    return name === '' ? WRONG_USE : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) throw new UsageError(`there is no command "${name}"`);
  return (await load())(args, process.stdout);
};

try {
  const code = await dispatch(process.argv.slice(2));
  // A command that has its answer ends: calls that nobody waits for any more hold nothing up.
  if (code !== undefined) process.exit(code);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const advice = error instanceof UsageError ? '\nTry: npm run comity -- --help' : '';
  process.stderr.write(`comity: ${message}${advice}\n`);
  process.exitCode = error instanceof UsageError ? WRONG_USE : FAILED;
}
