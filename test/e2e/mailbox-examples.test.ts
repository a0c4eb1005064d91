/** The clients of examples/ do what their pages say, each against the mailboxes of two real nodes. */

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { descriptionOf, Mailboxes } from './mailbox.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 25_480;
const MAILBOX_PORT = 25_484;
const START_MS_MAX = 90_000;
const CLIENT_MS_MAX = 50_000;
const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples');
const TYPESCRIPT = join(EXAMPLES, 'mailbox-typescript', 'client.ts');
const PYTHON = join(EXAMPLES, 'mailbox-python');
const SYSTEM_PYTHON = '/usr/bin/python3';
const BYTES = Uint8Array.from({ length: 1_500_000 }, (_, index) => index % 251);

const execute = promisify(execFile);
const mailboxes = new Mailboxes(MAILBOX_PORT, {
  casework: { sends: ['example.note'], receives: ['example.note'] },
});
let network: TestNetwork;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;
let folder: string;
let file: string;

beforeAll(async () => {
  network = await startNodes(['GTM', 'MEX'], BASE_PORT, { mailboxOf: mailboxes.mailboxOf });
  gtm = network.nodes.get('GTM') as NodeUnderTest;
  mex = network.nodes.get('MEX') as NodeUnderTest;
  folder = join(network.folder, 'examples');
  file = join(folder, 'acta ficticia.bin');
  await mkdir(join(folder, 'stubs'), { recursive: true });
  await writeFile(file, BYTES);
}, START_MS_MAX);
afterAll(async () => {
  mailboxes.close();
  await network?.close();
});

type Client = (at: NodeUnderTest, ...args: readonly string[]) => Promise<readonly string[]>;

/** What a client printed, line by line. */
const run = async (
  [command, ...fixed]: readonly [string, ...string[]],
  at: NodeUnderTest,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> => {
  const { keyFile, certificateFile, authorityFile } = mailboxes.files(at, 'casework');
  const env = {
    ...process.env,
    COMITY_MAILBOX_URL: `https://${mailboxes.addressOf(at)}`,
    COMITY_MAILBOX_KEY: keyFile,
    COMITY_MAILBOX_CERT: certificateFile,
    COMITY_MAILBOX_CA: authorityFile,
    ...more,
  };
  const options = { env, timeout: CLIENT_MS_MAX };
  const { stdout } = await execute(command, [...fixed, ...args], options);
  return stdout.trim().split('\n');
};

const typescript: Client = (at, ...args) =>
  run([process.execPath, '--no-warnings', TYPESCRIPT], at, args);

const python: Client = async (at, ...args) => {
  const stubs = join(folder, 'stubs');
  if (!existsSync(join(stubs, 'comity'))) await execute('sh', [join(PYTHON, 'stubs.sh'), stubs]);
  const more = { PYTHONPATH: stubs, PYTHONDONTWRITEBYTECODE: '1' };
  return run([SYSTEM_PYTHON, join(PYTHON, 'client.py')], at, args, more);
};

/** Where gRPC for Python is not installed, only what needs none of it is tested. */
const isPythonHere = existsSync('/usr/bin/grpc_python_plugin');
const clients: readonly (readonly [string, Client])[] = [
  ['TypeScript', typescript],
  ...(isPythonHere ? ([['Python', python]] as const) : []),
];

const notesIn = async (where: string): Promise<readonly { readonly text: string }[]> => {
  const names = (await readdir(where)).filter((name) => name.endsWith('.json')).toSorted();
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(where, name), 'utf8'))),
  );
};

describe.each(clients)('the client in %s', (name, client) => {
  const key = `note-of-${name.toLowerCase()}-0001`;

  it('sends a note with a file, and again the same, and says when it is delivered', async () => {
    const note = ['send', key, 'MEX', 'example.note', `Nota ficticia: ${name}`, file];
    const first = await client(gtm, ...note);

    expect(first).toEqual([
      expect.stringMatching(/^sent [0-9a-f-]{36}$/),
      expect.stringMatching(/^delivered, receipt [0-9a-f]{64}$/),
    ]);
    expect(await client(gtm, ...note)).toEqual(first);
  });

  it('writes down what arrives with its files, and goes on from its cursor', async () => {
    const where = join(folder, `inbox of ${name}`);
    const already = clients.findIndex(([one]) => one === name) + 1;
    await client(mex, 'follow', where, String(already));
    const cursor = await readFile(join(where, 'cursor'), 'utf8');
    await client(gtm, 'send', `${key}-next`, 'MEX', 'example.note', 'Next.');
    await client(mex, 'follow', where, String(already));

    const texts = (await notesIn(where)).map(({ text }) => text);
    expect(texts).toContain(`Nota ficticia: ${name}`);
    expect(texts).toContain('Next.');
    expect(Number(await readFile(join(where, 'cursor'), 'utf8'))).toBeGreaterThan(Number(cursor));
    const [saved = ''] = (await readdir(where)).filter((one) => one.endsWith('.bin'));
    const bytes = await readFile(join(where, saved));
    expect(descriptionOf(bytes).sha256).toBe(descriptionOf(BYTES).sha256);
  });
});
