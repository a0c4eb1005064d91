/** `comity status --own` as an operator runs it at the machine of one node of a test's network. */

import { spawn } from 'node:child_process';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Finding, Picture } from '@comity/trust/health';
import { statusCommand } from '../../apps/comity/src/status/status-command.js';
import type { NodeUnderTest, TestNetwork } from './two-nodes.fixture.js';

const MAIN = join(import.meta.dirname, '..', '..', 'apps', 'comity', 'dist', 'main.js');
const PATIENCE_MS = 20_000;
const LOOK_MS = 100;
/** What the command promises, with its own start. */
const ANSWER_MS_MAX = 10_000;

export interface Told {
  readonly code: number | null;
  readonly output: string;
}

export interface ToldAsJson {
  readonly well: boolean;
  readonly findings: readonly (Finding & { readonly wrong: string; readonly remedy: string })[];
  readonly nodes: readonly { readonly picture: Picture | null }[];
}

/** The settings of `node`, as the command finds them in its environment. */
export const settingsOf = async (
  network: TestNetwork,
  { state, url, database, endpoint }: NodeUnderTest,
): Promise<Readonly<Record<string, string>>> => {
  const keys = network.keysOf(state);
  const jwk = JSON.parse(await readFile(join(keys, 'identity.json'), 'utf8')) as object;
  const privateKey = createPrivateKey({ format: 'jwk', key: jwk as never });
  const pem = (half: string): string => join(network.folder, `${state}-status-${half}.pem`);
  await writeFile(pem('private'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const publicKey = createPublicKey(privateKey);
  await writeFile(pem('public'), publicKey.export({ type: 'spki', format: 'pem' }));
  return {
    COMITY_PROFILE: 'development',
    COMITY_STATE: state,
    COMITY_NODE_DATABASE: `sqlite:${database}`,
    COMITY_KEYS_FOLDER: keys,
    COMITY_EVIDENCE_FOLDER: join(network.folder, `${state}-evidence`),
    COMITY_ANCHOR_FILE: join(network.folder, 'anchor.json'),
    COMITY_DIRECTORY_URL: network.mirror.url,
    COMITY_PRIMARY_URL: network.mirror.url,
    COMITY_NODE_PORT: new URL(url).port,
    COMITY_PEER_PORT: endpoint.split(':')[1] ?? '',
    COMITY_GATEWAY_KEYS: pem('public'),
    COMITY_GATEWAY_KEY: pem('private'),
  };
};

/** Runs `comity status` with `args`; ends it after the ten seconds that it promises. */
export const statusWith = async (
  settings: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<Told> => {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', MAIN, 'status', ...args],
    { env: settings, stdio: ['ignore', 'pipe', 'pipe'], timeout: ANSWER_MS_MAX },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
};

/** What the command tells machines; run in this process, since it is asked again and again. */
export const statusOf = async (settings: Readonly<Record<string, string>>): Promise<ToldAsJson> => {
  let output = '';
  const terminal = { write: (text: string): void => void (output += text) };
  const code = await statusCommand(['--own', '--json'], terminal, settings);
  if (code !== 0 && code !== 1) throw new Error(`ended with ${code}:\n${output}`);
  const told = JSON.parse(output) as ToldAsJson;
  if (told.well !== (code === 0)) throw new Error(`${code} for:\n${output}`);
  return told;
};

/** Asks again and again until the findings are exactly `codes`, worst first; then what was told. */
export const untilFound = async (
  settings: Readonly<Record<string, string>>,
  ...codes: Finding['code'][]
): Promise<ToldAsJson['findings']> => {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const { findings } = await statusOf(settings);
    if (findings.map(({ code }) => code).join() === codes.join()) return findings;
    if (Date.now() > deadline) throw new Error(`found ${JSON.stringify(findings, null, 2)}`);
    await sleep(LOOK_MS);
  }
};
