/** An act in both States' logs: what each wrote down, and the proof that it cannot be taken back. */

import type { CheckedAct, Scene } from './scene.js';
import type { Checkpoint } from './checkpoint.js';
import { demand } from './disproof.js';
import {
  ENTRY_BYTES_MAX,
  OPENING_BYTES_MAX,
  PROOF_BYTES_MAX,
  readEntry,
  readProof,
  requireOpened,
  requireProven,
  type LogEntry,
} from './log-entry.js';

const SENT = 'act.sent';
const RECEIVED = 'act.received';
const CLOCK_SKEW_MS = 300_000;
const S_MS = 1_000;

/** Checks the exporter's entry, the other State's where it has shown it, and the receipt's word. */
export const checkLogs = async (checked: CheckedAct, scene: Scene): Promise<void> => {
  const { act, folder, addressee, receipt } = checked;
  const { exportedBy } = scene.manifest;
  const weSent = act.iss === exportedBy;
  const own = await checkEntry(
    { file: `${folder}/entry.json`, node: exportedBy, event: weSent ? SENT : RECEIVED },
    checked,
    scene,
  );
  if (own) await checkOpening(own, checked, scene);
  const ownCheckpoint = await checkProof(own, `${folder}/proof.json`, scene);
  const peer = weSent ? addressee : act.iss;
  const twin = await checkTwin({ peer, event: weSent ? RECEIVED : SENT }, checked, scene);
  if (!receipt) return;
  const ours = receipt.iss === exportedBy;
  if (!ours && twin === 'not shown') return;
  const held = ours ? { entry: own, checkpoint: ownCheckpoint } : twin;
  await scene.report.check('log.receipt', `${folder}/receipt.json`, () => {
    demand(held !== 'not shown' && held.entry !== undefined, 'that entry is not in order');
    const leaf = held.entry.leaf.toString('base64url');
    demand(receipt.log.leaf === leaf, 'it names another entry');
    const origin = held.checkpoint?.origin;
    demand(origin === undefined || receipt.log.origin === origin, 'it names another log');
  });
};

interface Wanted {
  readonly file: string;
  readonly node: string;
  readonly event: string;
}

const checkEntry = (
  { file, node, event }: Wanted,
  { act, env }: CheckedAct,
  { container, report }: Scene,
): Promise<LogEntry | undefined> =>
  report.check(
    'log.entry',
    file,
    async () => {
      const entry = readEntry(await container.read(file, ENTRY_BYTES_MAX));
      demand(entry.node === node, `it is an entry of ${entry.node}`);
      demand(entry.event === event, `it says ${entry.event}, not ${event}`);
      const { jti, msg } = entry.ref;
      demand(jti === act.jti && msg === act.hash, 'it is about another message');
      demand(env === undefined || entry.ref.env === env, 'it is about another envelope');
      demand(entry.t >= act.iat * S_MS - CLOCK_SKEW_MS, 'it is older than the act');
      return entry;
    },
    ({ t }) => `${event} at ${isoOf(t)}`,
  );

/** The salts of a shredded case are gone; the entry then still binds, and says nothing. */
const checkOpening = async (
  entry: LogEntry,
  { act, folder }: CheckedAct,
  { container, manifest, report }: Scene,
): Promise<void> => {
  const file = `${folder}/opening.json`;
  if (!container.entry(file)) {
    report.warn('log.opening', file, 'not in the bundle; its salts may have been destroyed');
    return;
  }
  const actor = act.iss === manifest.exportedBy ? (act.approvedBy ?? act.proposedBy) : act.iss;
  await report.check(
    'log.opening',
    file,
    async () => {
      const opening = requireOpened(await container.read(file, OPENING_BYTES_MAX), entry);
      demand(opening.subject === act.case, 'it is about another case');
      demand(opening.actor === actor, `it was done by another than ${actor}`);
    },
    () => `by ${actor}`,
  );
};

const checkProof = async (
  entry: LogEntry | undefined,
  file: string,
  { container, checkpoints, report }: Scene,
): Promise<Checkpoint | undefined> => {
  if (!entry) return undefined;
  const read = await report.attempt('log.inclusion', file, async () =>
    readProof(await container.read(file, PROOF_BYTES_MAX)),
  );
  if (!read) return undefined;
  const checkpoint = await report.check(
    'log.checkpoint',
    file,
    () => checkpoints.open(read.note, entry.node),
    ({ origin, size, at }) => `${origin}, ${size} entries, ${isoOf(at * S_MS)}`,
  );
  if (!checkpoint) return undefined;
  return report.check(
    'log.inclusion',
    file,
    () => {
      const named = read.leaf === entry.leaf.toString('base64url');
      demand(named, `it is not the proof of ${file.replace('proof.json', 'entry.json')}`);
      requireProven(read, entry, checkpoint);
      demand(checkpoint.at * S_MS >= entry.t - CLOCK_SKEW_MS, 'its checkpoint is older than it');
      return checkpoint;
    },
    () => `entry ${read.index} of ${checkpoint.size}`,
  );
};

interface Twin {
  readonly entry: LogEntry | undefined;
  readonly checkpoint: Checkpoint | undefined;
}

/** The other State's entry for the same act: shown in a notice, so it may still be under way. */
const checkTwin = async (
  { peer, event }: { readonly peer: string | undefined; readonly event: string },
  checked: CheckedAct,
  scene: Scene,
): Promise<Twin | 'not shown'> => {
  const [entryFile, proofFile] = ['peer-entry', 'peer-proof'].map(
    (name) => `${checked.folder}/${name}.json`,
  ) as [string, string];
  const { container, report } = scene;
  if (!container.entry(entryFile) && !container.entry(proofFile)) {
    report.warn('log.entry', entryFile, 'not yet shown by the other State');
    return 'not shown';
  }
  if (peer === undefined) return { entry: undefined, checkpoint: undefined };
  const entry = await checkEntry({ file: entryFile, node: peer, event }, checked, scene);
  return { entry, checkpoint: await checkProof(entry, proofFile, scene) };
};

const isoOf = (ms: number): string => {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? `${ms} ms` : date.toISOString();
};
