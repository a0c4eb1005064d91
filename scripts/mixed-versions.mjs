/**
 * Runs a State from the release before this one against a State from this one: the worked case to
 * its end in both directions, files and receipts included. `--has-history` only says by its exit
 * code whether this copy holds that release.
 *
 * usage: npm run mixed-versions -- [--has-history]
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './checked-in-files.mjs';

const BASE_PORT = 27_300;
const STATES = ['GT', 'MX'];
const MAIN = 'apps/comity/dist/main.js';
const { previous } = JSON.parse(readFileSync(join(ROOT, 'scripts/releases.json'), 'utf8'));

const run = (command, args, options = {}) => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  });
  return { ok: status === 0, text: `${stdout}${stderr}` };
};

const must = (what, { ok, text }) => {
  if (ok) return text;
  throw new Error(`${what} failed:\n${text}`);
};

const hasHistory = () => run('git', ['cat-file', '-e', `${previous.commit}^{commit}`]).ok;

/** The release before, built in a folder of its own with its own locked packages. */
const buildPrevious = (folder) => {
  must('unpacking', run('sh', ['-c', `git archive ${previous.commit} | tar -x -C ${folder}`]));
  must('npm ci of the release before', run('npm', ['ci'], { cwd: folder }));
  must('building the release before', run('npm', ['run', '--silent', 'build'], { cwd: folder }));
};

const comity = (...args) => ['--disable-warning=ExperimentalWarning', MAIN, ...args];

/** A network of two States of which `state` runs from `old`; plays the case, and stops. */
const play = async (state, old, basePort) => {
  const data = mkdtempSync(join(tmpdir(), 'comity-mixed-'));
  const common = ['--data', data, '--base-port', String(basePort)];
  const program = ['--program', `${state}=${join(old, MAIN)}`];
  const args = comity('up', '--no-demo', '--states', STATES.join(), ...common, ...program);
  const network = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    await up(network);
    const demo = comity('demo', '--evidence-mib', '2', ...common);
    const played = must('the worked case', run(process.execPath, demo));
    if (!played.includes('CLOSED')) throw new Error(`the case did not close:\n${played}`);
    return played.match(/case (NET-\S+)/)?.[1];
  } finally {
    const ended = network.exitCode === null && once(network, 'exit');
    network.kill('SIGINT');
    await ended;
    rmSync(data, { recursive: true });
  }
};

const up = (network) =>
  new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk) => {
      said += chunk;
      if (said.includes('Ctrl-C stops the network')) resolve();
    };
    network.stdout.on('data', hear);
    network.stderr.on('data', hear);
    network.once('exit', () => reject(new Error(`the network ended early:\n${said}`)));
  });

const { values } = parseArgs({ options: { 'has-history': { type: 'boolean' } } });
if (values['has-history']) {
  process.exitCode = hasHistory() ? 0 : 1;
} else {
  const old = mkdtempSync(join(tmpdir(), 'comity-previous-'));
  try {
    buildPrevious(old);
    for (const [index, state] of STATES.entries()) {
      const id = await play(state, old, BASE_PORT + index * 50);
      const others = STATES.filter((one) => one !== state).join();
      console.log(
        `${id}: ${state} runs ${previous.version}, ${others} this release; closed by both`,
      );
    }
  } finally {
    rmSync(old, { recursive: true });
  }
}
