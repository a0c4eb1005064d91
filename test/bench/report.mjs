// What the bench prints: the machine, then medians with their range.
import { availableParallelism, arch, cpus, totalmem } from 'node:os';
import { MEBIBYTE } from './evidence.mjs';
import { line } from './figures.mjs';

const GIBIBYTE = 1024 * MEBIBYTE;

/** The lines for `measured`, as `measure` in bench.mjs gives it. */
export const reportOf = (measured) => [
  ...linesOfNodes(measured),
  '',
  `Completeness: ${measured.checks[0].values.length} full checks of a case, leak scan included`,
  ...measured.checks.map(({ title, values }) => line(title, values, 'ms')),
  ...linesOfShares(measured.shares),
];

const linesOfNodes = ({ kinds, runs, acts, files, fileBytes, sizes, sqlite }) => [
  machine(sqlite),
  `Median (least – most) of ${runs.length} runs of ${acts} acts between two node processes`,
  ...kinds.flatMap(({ kind, title }) => [
    '',
    `${title}: envelope ${kilobytes(sizes[kind].envelope)}, receipt ${kilobytes(sizes[kind].receipt)}`,
    ...linesOfActs(runs.map((run) => run[kind])),
  ]),
  '',
  `Evidence, a file of ${fileBytes / MEBIBYTE} MiB with its request, ${files.length} runs`,
  ...linesOfFiles(files, fileBytes),
  '',
  'Bare SQLite in the same folder',
  line(
    'durable commits of one row',
    valuesOf(runs, ({ commits }) => commits),
    'a second',
  ),
];

const machine = (sqlite) =>
  [
    new Date().toISOString().slice(0, 10),
    `${availableParallelism()} cores ${arch()}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}`,
    `${(totalmem() / GIBIBYTE).toFixed(0)} GiB`,
    `Node ${process.versions.node}`,
    `SQLite ${sqlite}, WAL, synchronous=FULL`,
  ].join(' · ');

const kilobytes = (bytes) => `${(bytes / 1_000).toFixed(1)} kB`;

const valuesOf = (runs, figure) => runs.map(figure);

const linesOfActs = (runs) => {
  const node = ({ node: { acts, ...sides } }, side, thread = 'process') =>
    sides[side][thread] / 1_000 / acts;
  const nodes = (run) => node(run, 'sender') + node(run, 'receiver');
  const bare = ({ bare: { sender, receiver } }) => sender + receiver;
  const ms = (label, figure) => line(label, valuesOf(runs, figure), 'ms');
  const times = (label, figure) => line(label, valuesOf(runs, figure), 'times');
  return [
    line('acts, from transmit to stored receipt', valuesOf(runs, ratePerSecond), 'a second'),
    ms('CPU an act, sender', (run) => node(run, 'sender')),
    ms('  of it on the main thread', (run) => node(run, 'sender', 'main')),
    ms('CPU an act, receiver', (run) => node(run, 'receiver')),
    ms('  of it on the main thread', (run) => node(run, 'receiver', 'main')),
    ms('CPU an act, both', nodes),
    ms('bare cryptography, sender', (run) => run.bare.sender),
    ms('bare cryptography, receiver', (run) => run.bare.receiver),
    ms('bare cryptography, both', bare),
    times('node to bare, sender', (run) => node(run, 'sender') / run.bare.sender),
    times('node to bare, receiver', (run) => node(run, 'receiver') / run.bare.receiver),
    times('node to bare, both', (run) => nodes(run) / bare(run)),
  ];
};

const ratePerSecond = ({ node: { acts, seconds } }) => acts / seconds;

const linesOfFiles = (files, fileBytes) => {
  const rate = (label, seconds) =>
    line(
      label,
      valuesOf(files, (file) => fileBytes / 1e6 / seconds(file)),
      'MB/s',
    );
  const cpu = (label, side) =>
    line(
      label,
      valuesOf(files, (file) => file[side] / 1e6 / (fileBytes / 1e9)),
      's',
    );
  return [
    rate('taken in: sealed and stored at the sender', ({ takingIn }) => takingIn),
    rate('carried: sent, verified, stored, receipted', ({ carrying }) => carrying),
    rate('both', ({ takingIn, carrying }) => takingIn + carrying),
    cpu('CPU a gigabyte, sender', 'sender'),
    cpu('CPU a gigabyte, receiver', 'receiver'),
  ];
};

const linesOfShares = (shares) =>
  shares.length === 0
    ? []
    : ['', 'Main threads while not idle, waits for the disk included', ...shares.map(indented)];

const indented = (text) => `  ${text}`;
