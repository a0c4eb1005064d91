/** The ceremony in real processes: each person's steps at a keyboard, files and words between them. */

import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const MAIN = join(import.meta.dirname, '..', '..', 'apps', 'comity', 'dist', 'main.js');
const QUIET = '--disable-warning=ExperimentalWarning';

let folder: string;

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** Runs the command in the folder of this ceremony. */
const comity = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [QUIET, MAIN, ...args], { cwd: folder }, (error, out, errors) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, errors });
    });
  });

const done = async (...args: string[]): Promise<string> => {
  const { code, out, errors } = await comity(...args);
  if (code !== 0) throw new Error(`${args.join(' ')}\n${out}${errors}`);
  return out;
};

/** What a person reads aloud. */
const wordsIn = (text: string): string =>
  [...text.matchAll(/^ {6}((?:[a-z]{4} {2}){3}[a-z]{4})$/gm)].map(([, line]) => line).join(' ');

const signing = (who: string): readonly string[] => [
  '--store',
  `${who}.keys`,
  '--passphrase',
  'pass',
  '--out',
  `1.${who}.json`,
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'comity-enrolment-'));
  writeFileSync(join(folder, 'pass'), 'correct horse battery staple\n', { mode: 0o600 });
  for (const who of ['ana', 'ben', 'cora']) {
    await done('trust', 'keys', '--id', who, '--store', `${who}.keys`, '--passphrase', 'pass');
  }
  const halves = ['ana', 'ben', 'cora'].map((who) => `${who}.public.json`);
  await done('trust', 'anchor', ...halves, '--network', 'comity-e2e');
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('a ceremony in real processes', () => {
  it('takes one command of the operator, three and two of the administrators, and one to publish', async () => {
    const [, hash = ''] = /--register (\S+)/.exec(await done('trust', 'register')) ?? [];
    const held = ['--anchor', 'anchor.json', '--register', hash];

    const asking = ['--state', 'GT', '--endpoint', 'gt.example.org:7443', '--keys', 'gtm-keys'];
    asking.push('--passphrase', 'pass');
    const operator = await done('enrol', 'request', '--network', 'comity-e2e', ...asking);
    const heard = wordsIn(operator);

    const request = 'enrol-gtm-1.json';
    const read = await done('enrol', 'check', request, '--anchor', 'anchor.json', '--heard', heard);
    expect(read).toMatch(/^✓ the words heard are those of the request$/m);
    await done('trust', 'propose', request, ...held, '--heard', heard);
    const proposal = 'list-1.proposal.json';
    await done('trust', 'sign', proposal, ...held, '--heard', heard, ...signing('ana'));

    const publishing = ['--proposal', proposal, ...held, '--out', 'list.json'];
    const alone = await comity('trust', 'publish', '1.ana.json', ...publishing);
    expect(alone.code).toBe(1);
    expect(alone.out).toMatch(/^✗ TRUST_LIST_BELOW_THRESHOLD: /);
    expect(existsSync(join(folder, 'list.json'))).toBe(false);

    expect(await done('trust', 'check', proposal, ...held)).toMatch(/\+ .*gtm-1 is admitted/);
    await done('trust', 'sign', proposal, ...held, '--heard', heard, ...signing('ben'));

    const both = ['1.ana.json', '1.ben.json'];
    const published = await done('trust', 'publish', ...both, ...publishing);
    expect(published).toMatch(/^✓ list 1 of comity-e2e, signed by ana and ben$/m);
    const text = readFileSync(join(folder, 'list.json'), 'utf8');
    expect((JSON.parse(text) as { signatures: unknown[] }).signatures).toHaveLength(4);
  });

  it('tells a typo on the error stream, with what to write, and ends with 2', async () => {
    const typo = await comity('enrol', 'reqest');
    expect(typo).toMatchObject({ code: 2, out: '' });
    expect(typo.errors).toMatch(
      /enrol has no "reqest": request, check, change, recover, countersign/,
    );
    const unknown = await comity('trust', 'sign', '--passfrase', 'pass');
    expect(unknown.code).toBe(2);
    expect(unknown.errors).toMatch(/--passfrase/);
  });

  it('refuses a passphrase that others on the machine could read', async () => {
    writeFileSync(join(folder, 'open'), 'correct horse battery staple\n', { mode: 0o644 });
    const keys = ['--id', 'eve', '--store', 'eve.keys', '--passphrase', 'open'];
    const { code, out } = await comity('trust', 'keys', ...keys);
    expect({ code, out }).toMatchObject({
      code: 1,
      out: expect.stringMatching(/✗ SECRET_EXPOSED/),
    });
    expect(existsSync(join(folder, 'eve.keys'))).toBe(false);
  });
});
