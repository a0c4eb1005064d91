/** The directory's primary of a development network, as one process. */

import { join } from 'node:path';
import { createDirectory } from '@comity/directory';
import { diagnostics, systemClock } from '@comity/platform';
import { HOST, keysOf, type NetworkPlan } from './plan.js';

/** Lists are valid for a day; the turn is taken this often. */
const ISSUE_EVERY_MS = 60_000;

export interface Startable {
  start(): Promise<unknown>;
  stop(): Promise<void>;
}

/** The primary, not yet started. */
export const directoryOf = (plan: NetworkPlan): Startable => {
  const keys = keysOf(plan);
  return createDirectory(
    {
      role: 'primary',
      profile: 'development',
      databaseUrl: `sqlite:${join(plan.directory.folder, 'directory.sqlite')}`,
      anchorFile: keys.anchor,
      membersFolder: keys.members,
      administratorsFile: keys.administrators,
      listen: { host: HOST, port: plan.directory.port },
      everyMs: ISSUE_EVERY_MS,
    },
    { clock: systemClock, diagnostics: diagnostics('directory') },
  );
};
