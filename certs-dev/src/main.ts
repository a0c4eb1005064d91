/**
 * The command: makes a development network in a folder.
 *
 *     node certs-dev/dist/main.js --profile development --directory var GTM=127.0.0.1:7441 ...
 */

import { randomBytes, randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { CodedError, instant, nodeIdOf, stateCode } from '@comity/kernel';
import { issueDevelopmentNetwork } from './development-network.js';
import type { DevelopmentState } from './member-record.js';

const USAGE =
  'usage: main.js --profile development --directory <folder> [--network <name>] STATE=host:port ...';

const readState = (text: string): DevelopmentState => {
  const [, code, endpoint] = /^([A-Z]{3})=(\S+)$/.exec(text) ?? [];
  if (code === undefined || endpoint === undefined) throw new RangeError(USAGE);
  return { state: stateCode(code), node: nodeIdOf(stateCode(code)), endpoint };
};

const run = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    options: {
      profile: { type: 'string', default: '' },
      directory: { type: 'string' },
      network: { type: 'string', default: 'comity-development' },
    },
    allowPositionals: true,
  });
  if (values.directory === undefined) throw new RangeError(USAGE);
  const issued = await issueDevelopmentNetwork({
    profile: values.profile,
    directory: values.directory,
    network: values.network,
    states: positionals.map(readState),
    clock: { now: () => instant(Date.now()) },
    entropy: { bytes: (length) => new Uint8Array(randomBytes(length)), uuid: () => randomUUID() },
  });
  process.stdout.write(`${JSON.stringify(issued, null, 2)}\n`);
};

try {
  await run();
} catch (error) {
  const code = error instanceof CodedError ? `${error.code} ` : '';
  process.stderr.write(`${code}${error instanceof Error ? error.message : 'failed'}\n`);
  process.exitCode = 1;
}
