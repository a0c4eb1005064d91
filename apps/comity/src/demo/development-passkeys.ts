/** The passkeys of invented officers, in software: kept in the State's own folder, made on first start. */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stateCode, type OfficerId } from '@comity/kernel';
import { userHandle } from '@comity/node/user-handle';
import { SoftPasskey, type SavedPasskey } from '@comity/testkit';

const FILE = 'development-passkeys.json';

export interface PasskeysOf {
  readonly folder: string;
  readonly state: string;
  /** The gateway's address, which is where they answer. */
  readonly origin: string;
  readonly officers: readonly OfficerId[];
}

/** One passkey for each officer, the same after a restart; readable by its owner alone. */
export const keepDevelopmentPasskeys = async ({
  folder,
  state,
  origin,
  officers,
}: PasskeysOf): Promise<ReadonlyMap<string, SoftPasskey>> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, FILE);
  const made = officers.map((officer) => [
    officer,
    new SoftPasskey({ origin }).saved(userHandle(stateCode(state), officer)),
  ]);
  try {
    await writeFile(path, JSON.stringify(Object.fromEntries(made)), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const kept = JSON.parse(await readFile(path, 'utf8')) as Record<string, SavedPasskey>;
  return new Map(
    Object.entries(kept).map(([officer, saved]) => [
      officer,
      // Two commands may answer at the same time: a count would make one of them look like a copy.
      new SoftPasskey({ origin, counts: false, saved }),
    ]),
  );
};
