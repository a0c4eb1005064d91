// npm run bench: what two nodes do in a second and what an act costs; docs/PERFORMANCE.md explains.
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureActs, requireTwins, sizesOf } from './acts.mjs';
import { measureBareCryptography } from './bare-cryptography.mjs';
import { acknowledge, approve, draftedCase, inLanes, transmit } from './casework.mjs';
import { measureCompleteness } from './completeness.mjs';
import { openRawSqlite } from './durable-commits.mjs';
import { measureEvidence, MEBIBYTE } from './evidence.mjs';
import { measurePractices } from './practices.mjs';
import { sharesOf } from './profile-shares.mjs';
import { reportOf } from './report.mjs';
import { startTwoProcesses } from './two-processes.mjs';

const HELP = `Measures two nodes in two processes on this machine, beside bare cryptography and bare SQLite.

  npm run bench -- [options]
  npm run bench -- practices [--quick]    what a library of practices takes, beside a plain scan

  --quick           fewer and shorter runs, under a minute
  --profile FOLDER  also writes CPU profiles of both nodes there, and says what took its time
  --folder FOLDER   where the databases lie while it runs (default: var/bench); choose the disk
  --help            this text
`;

const OPTIONS = {
  quick: { type: 'boolean', default: false },
  profile: { type: 'string' },
  folder: { type: 'string', default: fileURLToPath(new URL('../../var/bench', import.meta.url)) },
  help: { type: 'boolean', default: false },
};

const QUICK = { runs: 5, acts: 20, commits: 1_000, files: 3, checks: 200 };
const LONG = { runs: 11, acts: 150, commits: 5_000, files: 7, checks: 1_000 };
const WARM_UP_ACTS = 40;
const FILE_BYTES = 50 * MEBIBYTE;
const PREPARING_LANES = 4;
/** As shells count an end by SIGINT, and a call that was wrong. */
const INTERRUPTED = 130;
const WRONG_CALL = 2;

const KINDS = [
  { kind: 'request', title: 'Requests, as in the worked case', perform: transmit, sender: 0 },
  { kind: 'acknowledge', title: 'Acknowledgements, a short act', perform: acknowledge, sender: 1 },
];

const main = async () => {
  const { values: options, positionals } = optionsOf(process.argv.slice(2));
  if (options.help) return process.stdout.write(HELP);
  if (positionals[0] === 'practices') return benchPractices(options);
  const plan = options.quick ? QUICK : LONG;
  const parent = resolve(options.folder);
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, 'run-'));
  process.once('SIGINT', () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(INTERRUPTED);
  });
  try {
    const lines = reportOf(await measure({ plan, folder, profiles: options.profile }));
    process.stdout.write(`${lines.join('\n')}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const benchPractices = async ({ quick }) => {
  const lines = await measurePractices({ quick, say });
  say('');
  process.stdout.write(`${lines.join('\n')}\n`);
};

const optionsOf = (args) => {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${HELP}`);
    process.exit(WRONG_CALL);
  }
};

const measure = async ({ plan, folder, profiles }) => {
  say('checking completeness');
  // First of all, so that the worst is what a process pays for its first check.
  const checks = measureCompleteness(plan.checks);
  say('starting two nodes');
  const network = await startTwoProcesses(folder, ['GTM', 'MEX']);
  const disk = openRawSqlite(folder);
  const { acts } = plan;
  const given = { kinds: KINDS, acts, fileBytes: FILE_BYTES, sqlite: disk.version };
  const measured = { ...given, checks, runs: [], files: [], shares: [] };
  try {
    const cases = await prepare(network, WARM_UP_ACTS + plan.runs * plan.acts);
    say('warming up');
    await oneRun(network, disk, { ...plan, cases: cases.splice(0, WARM_UP_ACTS) });
    for (let run = 1; run <= plan.runs; run += 1) {
      say(`acts, run ${run} of ${plan.runs}`);
      const batch = cases.splice(0, plan.acts);
      measured.runs.push(await oneRun(network, disk, { ...plan, cases: batch }));
    }
    await measureFiles(network, plan, measured.files);
    if (profiles) measured.shares = await profile(network, plan, resolve(profiles));
    requireTwins(network.nodes);
    measured.sizes = Object.fromEntries(
      KINDS.map(({ kind, sender }) => [kind, sizesOf(network.nodes[sender], kind)]),
    );
    return measured;
  } finally {
    say('stopping');
    disk.close();
    await network.close();
    say('');
  }
};

const prepare = ({ nodes: [from] }, count) => {
  let ready = 0;
  return inLanes(Array.from({ length: count }), PREPARING_LANES, async () => {
    const id = await draftedCase(from);
    await approve(from, id);
    ready += 1;
    say(`preparing cases, ${ready} of ${count}`);
    return id;
  });
};

/** Each kind of act beside its bare cryptography and the disk, so that all share one weather. */
const oneRun = async ({ nodes }, disk, { cases, acts, commits }) => {
  const run = { commits: disk.perSecond(commits) };
  for (const { kind, perform, sender } of KINDS) {
    const [from, to] = sender === 0 ? nodes : nodes.toReversed();
    const node = await measureActs({ from, to, cases, perform });
    run[kind] = { node, bare: await measureBareCryptography(acts, sizesOf(from, kind)) };
  }
  return run;
};

/** One run of requests and one file under the profiler, which slows them: no figures are kept. */
const profile = async (network, plan, folder) => {
  await mkdir(folder, { recursive: true });
  const cases = await prepare(network, plan.acts);
  const [from, to] = network.nodes;
  const under = async (what, work) => {
    say(`profiling ${what}`);
    await Promise.all(network.nodes.map((node) => node.profile()));
    await work();
    const shares = network.nodes.map(async (node) => {
      const path = join(folder, `${node.state}-${what}.cpuprofile`);
      await node.endProfile(path);
      return `${what}, ${node === from ? 'sender' : 'receiver'}: ${await sharesOf(path)}`;
    });
    return Promise.all(shares);
  };
  return [
    ...(await under('acts', () => measureActs({ from, to, cases, perform: transmit }))),
    ...(await under('evidence', () => measureEvidence({ from, to, length: FILE_BYTES }))),
  ];
};

const measureFiles = async ({ nodes: [from, to] }, plan, files) => {
  await measureEvidence({ from, to, length: MEBIBYTE });
  for (let number = 1; number <= plan.files; number += 1) {
    say(`evidence, file ${number} of ${plan.files}`);
    files.push(await measureEvidence({ from, to, length: FILE_BYTES }));
  }
};

/** One line that moves on a terminal; nothing elsewhere, so that only figures reach a file. */
const say = (text) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[2K${text}`);
};

try {
  await main();
} catch (error) {
  say('');
  process.stderr.write(`The bench stopped: ${error.message}\n`);
  process.exitCode = 1;
}
