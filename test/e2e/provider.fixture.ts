/** A real provider of OpenID Connect on loopback, whose people and lies a test decides. */

import { createPrivateKey, type KeyObject } from 'node:crypto';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Beside Jest, whose realm has other objects than the provider's packages compare with. */
const PROGRAM = join('test', 'e2e', 'provider-process.mjs');
const HOST = '127.0.0.1';
export const CLIENT = 'comity-gtm';
export const STRONG = 'urn:example:hardware-key';
export const WEAK = 'urn:example:password';

type Claims = Readonly<Record<string, unknown>>;

/**
 * What the token endpoint makes of the true ID token: one with other claims, where null leaves one
 * out; one without a signature, by another key or "by a shared secret"; one changed after signing.
 */
export type Lie =
  readonly ['saying' | 'changed', Claims] | readonly ['unsigned' | 'forged' | 'shared'];

/** Who sits at the provider's page, and what its token endpoint says instead of the truth. */
export interface Scene {
  readonly accountId: string;
  readonly acr?: string;
  readonly lie?: Lie;
  /** Answers the token endpoint with this status. */
  readonly fails?: number;
}

export interface ProviderUnderTest {
  readonly issuer: string;
  /** By what the gateway shows that it is the client. */
  readonly clientKey: KeyObject;
  /** Plays `scene` from now on. @returns how many codes were redeemed so far, or tried to be */
  play(scene: Scene): Promise<number>;
  close(): Promise<void>;
}

/** Starts one that knows the gateway at `origin` as its client. */
export const startProvider = async (port: number, origin: string): Promise<ProviderUnderTest> => {
  const log = process.env['COMITY_TEST_LOG'] ? 'inherit' : 'ignore';
  const stdio = ['ignore', 'ignore', log, 'ipc'] as const;
  const child = fork(PROGRAM, [String(port), origin], { stdio: [...stdio] });
  const { clientKey } = (await messageOf(child)) as { clientKey: string };
  return {
    issuer: `http://${HOST}:${port}`,
    clientKey: createPrivateKey(clientKey),
    play: async (scene) => {
      child.send({ acr: STRONG, ...scene });
      return ((await messageOf(child)) as { redeemed: number }).redeemed;
    },
    close: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
};

const messageOf = async (child: ChildProcess): Promise<unknown> => {
  const heard = new AbortController();
  const { signal } = heard;
  try {
    const [message]: unknown[] = await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(() => {
        throw new Error('the provider ended');
      }),
    ]);
    return message;
  } finally {
    heard.abort();
  }
};
