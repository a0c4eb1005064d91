// Which package a node's main thread was busy in, by a CPU profile that V8's sampler took.
import { readFile } from 'node:fs/promises';

const SHOWN = 12;
/** What the profiler itself and an idle loop do is no work of the node. */
const NOT_WORK = new Set(['(idle)', '(root)', 'node:inspector']);
const OWNERS = [
  [/\/node_modules\/((@[^/]+\/)?[^/]+)/, ([, name]) => name],
  [/\/(apps|libs)\/([^/]+)\/dist\//, ([, kind, name]) => `${kind}/${name}`],
  [/^node:(internal\/)?([^/:]+)/, ([, , name]) => `node:${name}`],
];
/** Native functions that block in the disk or do the database's work. */
const SQLITE = new Set(['run', 'all', 'get', 'prepare', 'exec']);

/** The largest shares of the profile at `path` by owner, as text: `typeorm 31 %, …`. */
export const sharesOf = async (path) => {
  const { nodes, samples, timeDeltas } = JSON.parse(await readFile(path, 'utf8'));
  const owners = new Map(nodes.map(({ id, callFrame }) => [id, ownerOf(callFrame)]));
  const times = new Map();
  samples.forEach((id, index) => {
    const owner = owners.get(id);
    if (!NOT_WORK.has(owner)) times.set(owner, (times.get(owner) ?? 0) + timeDeltas[index]);
  });
  const total = times.values().reduce((sum, time) => sum + time, 0);
  return [...times]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, SHOWN)
    .map(([owner, time]) => `${owner} ${((time / total) * 100).toFixed(1)} %`)
    .join(', ');
};

const ownerOf = ({ url, functionName }) => {
  for (const [form, name] of OWNERS) {
    const found = form.exec(url);
    if (found) return name(found);
  }
  if (url !== '') return 'bench';
  if (functionName.startsWith('(')) return functionName;
  return SQLITE.has(functionName) ? 'SQLite and its disk' : 'native';
};
