/**
 * The mutation score of libs/law: how many small faults, planted one at a time, some test notices.
 *
 *   npm run mutation -- [--sample N] [--minutes M] [--seed S] [--only PATH]
 *
 * All mutants stand in one copy in memory, each behind a switch; nothing is written. A mutant is
 * killed when a test that reaches it fails, throws, or does not end. For each, the fastest tests that
 * reach it run, as far as TEST_MS_MAX goes: one that only a slower test would notice counts as alive.
 */

/* oxlint-disable unicorn/require-post-message-target-origin -- threads, which have no origin */

import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

const LIBRARY = new URL('../../libs/law/src/', import.meta.url).href;
/** Of tests for one mutant, by the time they take without it. */
const TEST_MS_MAX = 3_000;
/** After which a mutant is taken to go round for ever. */
const HANG_MS = 30_000;
const THREADS = 2;
const SHOWN_MAX = 60;

const { values: given } = parseArgs({
  options: {
    sample: { type: 'string' },
    minutes: { type: 'string', default: '600' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
});
const seed = Number(given.seed);
const tests = readdirSync(new URL(LIBRARY), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .toSorted()
  .map((name) => LIBRARY + name);

const worldWith = (survey) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('world.mjs', import.meta.url), {
      workerData: { tests, library: LIBRARY, seed, survey },
      execArgv: ['--conditions=source', '--no-warnings'],
    });
    worker.once('message', (told) => resolve({ worker, ...told }));
    worker.once('error', reject);
  });

/** Sorts by a hash of the number and the seed: the same seed always draws the same sample. */
const drawn = (list, size) =>
  list
    .map((one) => [Math.sin((one.n + 1) * 12.9898 + seed * 78.233) * 43_758.5453, one])
    .map(([value, one]) => [value - Math.floor(value), one])
    .toSorted(([a], [b]) => a - b)
    .slice(0, size)
    .map(([, one]) => one);

const first = await worldWith(true);
const failing = first.survey.filter(({ passed }) => !passed);
for (const { name } of failing)
  process.stderr.write(`left out, fails here without a fault: ${name}\n`);

const testsOf = new Map();
for (const [index, { passed, ms, reached }] of first.survey.entries()) {
  if (!passed) continue;
  for (const n of reached) testsOf.set(n, [...(testsOf.get(n) ?? []), { index, ms }]);
}
const inScope = first.mutants.filter(({ file }) => file.startsWith(given.only));
const unreached = inScope.filter(({ n }) => !testsOf.has(n));
const reachedOnes = inScope.filter(({ n }) => testsOf.has(n));
const chosen = drawn(reachedOnes, Number(given.sample ?? reachedOnes.length));
process.stderr.write(
  `${tests.length} files, ${first.survey.length} tests, ${inScope.length} mutants: ${reachedOnes.length} reached while tests run, ${chosen.length} chosen, seed ${seed}\n`,
);

const survivors = [];
let killed = 0;
let done = 0;
let hung = 0;
const waiting = [...chosen];

const until = Date.now() + Number(given.minutes) * 60_000;

/** The fastest tests that reach a mutant, as far as the time for one goes. */
const testsFor = (n) => {
  let spent = 0;
  return testsOf
    .get(n)
    .toSorted((a, b) => a.ms - b.ms)
    .filter(({ ms }) => (spent += ms) <= TEST_MS_MAX || spent === ms)
    .map(({ index }) => index);
};

const judge = ({ worker }, { n }) =>
  new Promise((resolve) => {
    const these = testsFor(n);
    const end = (verdict) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      resolve(verdict);
    };
    const timer = setTimeout(() => end('hangs'), HANG_MS);
    worker.once('message', ({ killedBy }) => end(killedBy === null ? 'survives' : 'killed'));
    worker.once('error', () => end('hangs'));
    worker.postMessage({ mutant: n, these });
  });

const work = async (world) => {
  let mine = world;
  for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
    if (Date.now() > until) break;
    const verdict = await judge(mine, mutant);
    if (verdict === 'survives') survivors.push(mutant);
    else killed += 1;
    if (verdict === 'hangs') {
      hung += 1;
      await mine.worker.terminate();
      mine = await worldWith(false);
    }
    done += 1;
    if (done % 100 === 0) process.stderr.write(`${done} of ${chosen.length}, ${killed} killed\n`);
  }
  await mine.worker.terminate();
};
await Promise.all([
  work(first),
  ...Array.from({ length: THREADS - 1 }, async () => work(await worldWith(false))),
]);

const share = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
const folders = Map.groupBy(survivors, ({ file }) =>
  file.includes('/') ? file.split('/')[0] : '.',
);
for (const { file, line, what, was } of survivors
  .toSorted((a, b) => a.n - b.n)
  .slice(0, SHOWN_MAX)) {
  process.stdout.write(
    `survives  ${file}:${line}  ${what}  ${was.replaceAll(/\s+/g, ' ').slice(0, 70)}\n`,
  );
}
for (const [folder, list] of folders) process.stdout.write(`${list.length} survive in ${folder}\n`);
process.stdout.write(
  `${unreached.length} of ${inScope.length} mutants are reached by no running test (data that is read once, or nothing)\n`,
);
process.stdout.write(
  `mutation score ${share(killed, done)}: ${killed} of ${done} killed (${hung} of them did not end), seed ${seed}\n`,
);
