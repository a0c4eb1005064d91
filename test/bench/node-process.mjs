// One State's node in a process of its own; the bench that forked it speaks to it by messages.
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { createNode } from '@comity/node';
import { diagnostics, silent, systemClock, systemEntropy } from '@comity/platform';
import { IdentityIssuer } from '@comity/platform/identity';

const SAMPLE_MICROSECONDS = 500;

let node;
let profiler;

const start = async ({ config }) => {
  const jwk = JSON.parse(readFileSync(join(config.keysFolder, 'identity.json'), 'utf8'));
  const privateKey = createPrivateKey({ format: 'jwk', key: jwk });
  const issuer = new IdentityIssuer({ state: config.state, privateKey, clock: systemClock });
  const developmentOfficers = config.developmentOfficers.map(({ passkey, ...officer }) => ({
    ...officer,
    passkey: { ...passkey, publicKey: Uint8Array.from(passkey.publicKey) },
  }));
  node = createNode(
    { ...config, developmentOfficers },
    {
      clock: systemClock,
      entropy: systemEntropy,
      diagnostics: diagnostics('node', {
        sink: process.env.COMITY_TEST_LOG ? console.error : silent,
      }),
      mirrorToken: () => issuer.issue({ kind: 'system', state: config.state }, 'directory'),
      gatewayKeys: [createPublicKey(privateKey)],
    },
  );
  return node.start();
};

/** CPU of the whole process and of its main thread, in microseconds since it began. */
const usage = () => ({ process: sum(process.cpuUsage()), main: sum(process.threadCpuUsage()) });

const sum = ({ user, system }) => user + system;

const profile = async () => {
  profiler = new Session();
  profiler.connect();
  await profiler.post('Profiler.enable');
  await profiler.post('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS });
  await profiler.post('Profiler.start');
};

const endProfile = async ({ path }) => {
  const { profile: taken } = await profiler.post('Profiler.stop');
  profiler.disconnect();
  await writeFile(path, JSON.stringify(taken));
};

const answers = { start, usage, profile, endProfile, stop: () => node.stop() };

const answer = async ({ id, what, ...given }) => {
  try {
    process.send({ id, value: await answers[what](given) });
  } catch (error) {
    process.send({ id, error: String(error?.stack ?? error) });
  }
  if (what === 'stop') process.disconnect();
};

process.on('message', (call) => void answer(call));

// A bench that dies takes its nodes with it.
process.on('disconnect', () => process.exit());
