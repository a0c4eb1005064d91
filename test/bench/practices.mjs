// npm run bench -- practices: what a library of practices takes to be searched, beside a plain scan.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { SearchIndex } from '../../apps/practices/dist/index.js';
import { linesOfCatchUp } from './catch-up.mjs';
import { practicesOf } from './practice-texts.mjs';
import { queriesOf } from './practice-queries.mjs';
import { PlainScan } from './plain-scan.mjs';

const SEED = 20_261_130;
const MEBIBYTE = 1_048_576;
const MICROSECONDS = 1_000;
/** All of them are published before, and none expires. */
const AT = Date.UTC(2026, 10, 30);

/** Practices, and queries of each sort against the index. */
const SIZES = [
  { count: 100, queries: 100 },
  { count: 10_000, queries: 100 },
  { count: 100_000, queries: 25 },
];
const QUICK_MAX = 10_000;
/** Queries of each sort against the scan, which takes its time. */
const SCANNED = 5;
/** Each is asked over and over for so long, twice at least, so that a coarse clock can tell. */
const ASKED_MS = 25;
const ASKED_MIN = 2;
const ASKED_MAX = 200;
const HITS = 20;
/** Practices made before they are put in, so that a coarse clock tells one from the other. */
const BATCH = 500;

/** What the bench measures of a library, each part in a file of its own but the first. */
const PARTS = [
  { title: 'Finding', lines: (given) => Promise.resolve(linesOfFinding(given)) },
  { title: 'Catching up', lines: linesOfCatchUp },
];

/** The lines of every part, one after the other. */
export const measurePractices = async ({ quick, say }) => {
  const all = [];
  for (const { title, lines } of PARTS) {
    const found = await lines({ quick, say });
    all.push(title, ...found, '');
  }
  return all;
};

const linesOfFinding = ({ quick, say }) => [
  `Invented practices of about 500 words in four languages, seed ${SEED}. Every sort of query,`,
  `facets counted, typing mistakes forgiven, ${HITS} hits. Milliseconds of the processor; on the wall`,
  `the least. The scan looks for every word, without accents, in every text, and counts the facets.`,
  ...SIZES.filter(({ count }) => !quick || count <= QUICK_MAX).flatMap((size) =>
    measureSize(size, say),
  ),
];

const measureSize = ({ count, queries: asked }, say) => {
  say(`building an index of ${count}`);
  const { index, taken, heap } = build(count);
  say(`preparing a scan of ${count}`);
  const scan = new PlainScan(practicesOf({ count, seed: SEED }));
  const sorts = queriesOf({ count: asked, seed: SEED });
  // What is compiled at the first queries is no query's time.
  for (const { queries } of sorts) for (const query of queries.slice(0, SCANNED)) ask(index, query);
  const rows = sorts.map(({ sort, queries }) => {
    say(`${count} practices: ${sort}`);
    return { sort, ...timesOf(index, scan, queries) };
  });
  const all = rows.flatMap(({ times }) => times);
  return [
    '',
    `${count.toLocaleString('en')} practices, ${asked} queries of each sort: built in ${(taken / 1_000).toPrecision(3)} s of the processor, ${(heap / MEBIBYTE).toFixed(0)} MiB of heap`,
    HEADING,
    ...rows.map(rowOf),
    rowOf({ sort: 'all', times: all, scanned: rows.flatMap(({ scanned }) => scanned) }),
  ];
};

/** In the processor's time, in which what else the machine does does not count. */
const build = (count) => {
  const before = heapUsed();
  const index = new SearchIndex();
  let taken = 0;
  let batch = [];
  const put = () => {
    const begun = process.threadCpuUsage();
    for (const practice of batch) index.put(practice);
    const { user, system } = process.threadCpuUsage(begun);
    taken += (user + system) / MICROSECONDS;
    batch = [];
  };
  for (const practice of practicesOf({ count, seed: SEED })) {
    batch.push(practice);
    if (batch.length === BATCH) put();
  }
  put();
  // The first search puts the words in order, which belongs to what the index holds.
  ask(index, { words: 'entrevsita', language: 'es', facets: {} });
  return { index, taken, heap: heapUsed() - before };
};

const ask = (index, query) =>
  index.search({ ...query, first: HITS, after: 0, at: AT, since: null });

const timesOf = (index, scan, queries) => ({
  times: queries.map((query) => timed(() => ask(index, query))),
  scanned: queries.slice(0, SCANNED).map((query) => timed(() => scan.search(query))),
});

/** Milliseconds of the processor that `work` takes, and the least by the clock on the wall. */
const timed = (work) => {
  const begun = performance.now();
  const cpu = process.threadCpuUsage();
  let least = Infinity;
  let times = 0;
  while (times < ASKED_MAX && (times < ASKED_MIN || performance.now() - begun < ASKED_MS)) {
    const from = performance.now();
    work();
    least = Math.min(least, performance.now() - from);
    times += 1;
  }
  const { user, system } = process.threadCpuUsage(cpu);
  return { cpu: (user + system) / MICROSECONDS / times, wall: least };
};

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const heapUsed = () => {
  collect();
  const { heapUsed: heap, arrayBuffers } = process.memoryUsage();
  return heap + arrayBuffers;
};

const COLUMNS = [18, 9, 9, 12, 14, 17];
const cells = (...texts) =>
  `  ${texts.map((text, at) => (at === 0 ? text.padEnd(COLUMNS[at]) : text.padStart(COLUMNS[at]))).join('')}`;
const HEADING = cells('sort', 'p50', 'p99', 'scan, p50', 'scan to index', 'p99 on the wall');

const rowOf = ({ sort, times, scanned }) => {
  const cpu = times.map((one) => one.cpu);
  const scan = scanned.map((one) => one.cpu);
  const wall = times.map((one) => one.wall);
  const figures = [
    share(cpu, 0.5),
    share(cpu, 0.99),
    share(scan, 0.5),
    sum(scan) / scan.length / (sum(cpu) / cpu.length),
    share(wall, 0.99),
  ];
  return cells(sort, ...figures.map((value) => digits(value)));
};

const sum = (values) => values.reduce((total, value) => total + value, 0);

const share = (values, part) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];

const digits = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
