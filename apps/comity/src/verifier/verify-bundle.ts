/** Verifies a court bundle offline, with nothing but Node's own library (PROTOCOL 11). */

import { readFile } from 'node:fs/promises';
import { checkAct } from './check-act.js';
import type { CheckedAct, Scene } from './scene.js';
import { checkAnchor } from './anchor.js';
import { checkChain } from './chain.js';
import { checkFiles } from './check-files.js';
import { readContainer, type Container } from './container.js';
import { Checkpoints } from './log-entry.js';
import { checkManifest } from './manifest.js';
import { Report, type Line, type Verdict } from './report.js';
import { tellScope } from './scope.js';
import { openSource } from './source.js';
import { checkNames, checkSums } from './sums.js';
import { checkSuccessions } from './successions.js';
import { checkTrustLists } from './trust-history.js';

export type { Level, Line, Verdict } from './report.js';

export interface VerifyOptions {
  /** A trust anchor that the reader had before, from the network's own publication. */
  readonly anchorFile?: string;
  /** Told of each finding at once. */
  readonly onLine?: (line: Line) => void;
}

/**
 * Checks everything that a bundle can show by itself, in the order of PROTOCOL 11.3, and says so
 * line by line. Files of any length are read through, never held.
 *
 * @param bundle the path of the archive, or its bytes
 * @returns `ok` when no check failed; what warnings say is for a person to judge
 * @throws what the file system throws for a path that cannot be read
 */
export const verifyBundle = async (
  bundle: string | Uint8Array,
  options: VerifyOptions = {},
): Promise<Verdict> => {
  const { anchorFile, onLine } = options;
  const given = anchorFile === undefined ? undefined : new Uint8Array(await readFile(anchorFile));
  const report = new Report(onLine);
  const source = await openSource(bundle);
  try {
    const container = await readContainer(source, report);
    if (container) await checkContents(container, report, given);
  } finally {
    await source.close();
  }
  tellScope(report);
  return report.verdict();
};

const checkContents = async (
  container: Container,
  report: Report,
  given?: Uint8Array,
): Promise<void> => {
  checkNames(container, report);
  await checkSums(container, report);
  const manifest = await checkManifest(container, report);
  const anchor = await checkAnchor(container, report, given);
  if (!manifest || !anchor) return;
  const eras = await checkSuccessions(container, manifest.successions, anchor, report);
  const history = await checkTrustLists(container, manifest.trustLists, eras, report);
  const checkpoints = new Checkpoints(history);
  const spent = new Set<string>();
  const scene: Scene = { container, manifest, history, checkpoints, report, spent };
  const acts: CheckedAct[] = [];
  for (const listed of manifest.acts) {
    const checked = await checkAct(listed, scene);
    if (checked) acts.push(checked);
  }
  await checkChain(acts, { listed: manifest.acts.length, report });
  await checkFiles(acts, scene);
};
