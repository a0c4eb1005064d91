/** The real primary of a test's network, and a real mirror for each State that asks for one. */

import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IssuedNetwork } from '@comity/certs-dev';
import { createDirectory, type DirectoryConfig, type RunningDirectory } from '@comity/directory';
import type { StateCode } from '@comity/kernel';
import { diagnostics, silent, systemClock, type Profile } from '@comity/platform';

const LOOPBACK = { host: '127.0.0.1', port: 0 };
const EVERY_MS = 50;

export interface Directories {
  readonly primaryUrl: string;
  /** Starts the mirror of a State, or finds it started. @returns where it answers */
  mirrorOf(state: StateCode): Promise<string>;
  /** Ends the primary's process; mirrors serve on. */
  stopPrimary(): Promise<void>;
  /** Starts the primary again on the data it left, where it was. */
  startPrimary(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the primary of `issued` in `folder`; its mirrors run in `profile`. */
export const startDirectories = async (
  folder: string,
  issued: IssuedNetwork,
  profile: Profile = 'development',
): Promise<Directories> => {
  const mirrors = new Map<StateCode, { mirror: RunningDirectory; url: string }>();
  const deps = { clock: systemClock, diagnostics: diagnostics('directory', { sink: silent }) };
  const common = (name: string) => ({
    profile: 'development' as const,
    databaseUrl: `sqlite:${join(folder, `${name}.sqlite`)}`,
    anchorFile: issued.anchor,
    listen: LOOPBACK,
    everyMs: EVERY_MS,
  });
  const primaryConfig: DirectoryConfig = {
    ...common('primary'),
    role: 'primary',
    membersFolder: issued.members,
    administratorsFile: issued.administrators,
  };
  let primary = createDirectory(primaryConfig, deps);
  const { url: primaryUrl } = await primary.start();
  return {
    primaryUrl,
    mirrorOf: async (state) => {
      const started = mirrors.get(state);
      if (started) return started.url;
      const own = { role: 'mirror', profile, state, primaryUrl, lists: 'signed' } as const;
      const config = { ...common(`${state}-mirror`), ...own };
      const keys = issued.states.find((one) => one.state === state)?.keys ?? '';
      const key = JSON.parse(await readFile(join(keys, 'identity.json'), 'utf8'));
      const gatewayKeys = [createPublicKey(createPrivateKey({ key, format: 'jwk' }))];
      const mirror = createDirectory(config, { ...deps, gatewayKeys });
      const { url } = await mirror.start();
      mirrors.set(state, { mirror, url });
      return url;
    },
    stopPrimary: () => primary.stop(),
    startPrimary: async () => {
      const listen = { ...LOOPBACK, port: Number(new URL(primaryUrl).port) };
      primary = createDirectory({ ...primaryConfig, listen }, deps);
      await primary.start();
    },
    stop: async () => {
      await Promise.all([...mirrors.values()].map(({ mirror }) => mirror.stop()));
      await primary.stop();
    },
  };
};
