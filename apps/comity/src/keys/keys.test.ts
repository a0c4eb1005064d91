/** The keys command, as an operator uses it beside the enrolment of his node. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY_MS, instantFromIso, plus, type Instant } from '@comity/kernel';
import { systemEntropy } from '@comity/platform';
import { readEnrolmentRequest } from '@comity/trust';
import { enrolCommand } from '../ceremony/enrol-command.js';
import { UsageError } from '../options.js';
import { keysCommand, KEYS_HELP } from './keys-command.js';

const NOON = instantFromIso('2026-11-02T12:00:00Z');
const PASSPHRASE = 'correct horse battery staple';

let folder: string;
let now: Instant = NOON;

const at = (name: string): string => join(folder, name);

const run = async (name: 'enrol' | 'keys', ...args: string[]) => {
  const command = name === 'enrol' ? enrolCommand : keysCommand;
  let text = '';
  const output = { write: (more: string) => (text += more) };
  try {
    const deps = { clock: { now: () => now }, entropy: systemEntropy };
    return { code: await command(args, output, deps), text };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { code: 2, text: error.message };
  }
};

const done = async (...args: Parameters<typeof run>): Promise<string> => {
  const { code, text } = await run(...args);
  if (code !== 0) throw new Error(text);
  return text;
};

const secret = (name: string, text: string): void =>
  writeFileSync(at(name), `${text}\n`, { mode: 0o600 });

const keysIn = (name: string) => ['--keys', at(name)];
const sealedBy = (name: string) => ['--passphrase', at(name)];

const REQUEST = ['request', '--network', 'comity-test', '--state', 'GT'];
const ENDPOINT = ['--endpoint', 'gt.example.org:7443'];

const asking = (name: string, out: string) => [
  ...REQUEST,
  ...ENDPOINT,
  ...keysIn(name),
  '--out',
  at(out),
];

const kidsIn = (request: string): readonly string[] =>
  readEnrolmentRequest(new Uint8Array(readFileSync(at(request)))).enrolment.member.keys.map(
    ({ kid }) => kid,
  );

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'comity-keys-command-'));
  secret('pass', PASSPHRASE);
  secret('next', 'a wholly different passphrase');
  await done('enrol', ...asking('sealed', 'sealed.req'), ...sealedBy('pass'));
  await done('enrol', ...asking('open', 'open.req'), '--open');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('an enrolment', () => {
  it('makes sealed keys, which the passphrase alone lets sign again', async () => {
    expect(readdirSync(at('sealed'))).toEqual(['keys.sealed']);
    await done('enrol', ...asking('sealed', 'again.req'), ...sealedBy('pass'));
    expect(kidsIn('again.req')).toEqual(kidsIn('sealed.req'));

    const wrong = await run('enrol', ...asking('sealed', 'wrong.req'), ...sealedBy('next'));
    expect(wrong).toMatchObject({
      code: 1,
      text: expect.stringMatching(/^✗ KEY_STORE_UNOPENED: /),
    });
    const open = await run('enrol', ...asking('sealed', 'wrong.req'), '--open');
    expect(open).toMatchObject({ code: 1, text: expect.stringMatching(/^✗ NODE_KEYS_SEALED: /) });
    const sealing = await run('enrol', ...asking('open', 'wrong.req'), ...sealedBy('pass'));
    expect(sealing.text).toMatch(/^✗ NODE_KEYS_UNSEALED: .*comity keys seal/);
    expect(readdirSync(folder)).not.toContain('wrong.req');
  });
});

describe('keys show', () => {
  it('tells each key’s use, stage and dates, how they lie, and no secret', async () => {
    const text = await done('keys', 'show', ...keysIn('sealed'));
    expect(text).toMatch(/^ {2}private {3}sealed by a passphrase$/m);
    expect(text).toMatch(/^ {2}node {6}urn:comity:node:gtm-1$/m);
    for (const kid of kidsIn('sealed.req')) expect(text).toContain(kid);
    expect(text.match(/^ {2}active /gm)).toHaveLength(5);
    expect(text).toMatch(/^ {2}active {4}enc HPKE-9-KE \S+ {2}2026-11-02 to 2027-01-31$/m);

    const open = await done('keys', 'show', ...keysIn('open'));
    expect(open).toMatch(/^ {2}private {3}OPEN, as for development alone$/m);
    const { keys } = JSON.parse(readFileSync(at('open/keys.json'), 'utf8')) as {
      keys: readonly { private: Record<string, string> }[];
    };
    for (const key of keys) expect(open).not.toContain(key.private['d'] ?? key.private['priv']);
  });

  it('shows nothing that a terminal would obey', async () => {
    await done('enrol', ...asking('odd', 'odd.req'), '--open');
    const text = readFileSync(at('odd/keys.json'), 'utf8');
    writeFileSync(at('odd/keys.json'), text.replaceAll('/log/2026', '/log/\\u001b[2J'));
    expect(await done('keys', 'show', ...keysIn('odd'))).toContain('/log/\uFFFD[2J');
  });
});

describe('keys seal', () => {
  it('leaves no open text, and the same keys under the passphrase', async () => {
    await done('keys', 'seal', ...keysIn('open'), ...sealedBy('pass'));
    expect(readdirSync(at('open'))).toEqual(['keys.sealed']);
    await done('enrol', ...asking('open', 'resealed.req'), ...sealedBy('pass'));
    expect(kidsIn('resealed.req')).toEqual(kidsIn('open.req'));
    await done('keys', 'seal', ...keysIn('open'), ...sealedBy('pass'));

    const none = await run('keys', 'seal', ...keysIn('nowhere'), ...sealedBy('pass'));
    expect(none).toMatchObject({ code: 1, text: expect.stringMatching(/^✗ NODE_KEYS_UNREADABLE/) });
  });
});

describe('keys passphrase', () => {
  it('lets the new passphrase open the folder, and the old one no longer', async () => {
    await done('enrol', ...asking('other', 'other.req'), ...sealedBy('pass'));
    const change = ['passphrase', ...keysIn('other'), '--new-passphrase', at('next')];
    await done('keys', ...change, ...sealedBy('pass'));
    const old = await run('keys', ...change, ...sealedBy('pass'));
    expect(old.text).toMatch(/^✗ KEY_STORE_UNOPENED: /);
    await done('enrol', ...asking('other', 'other-2.req'), ...sealedBy('next'));
    expect(kidsIn('other-2.req')).toEqual(kidsIn('other.req'));
  });
});

describe('keys destroy', () => {
  it('destroys what is past once it is confirmed, says so, and forgets it never', async () => {
    const destroying = ['destroy', ...keysIn('sealed'), ...sealedBy('pass')];
    now = plus(NOON, 190 * DAY_MS);
    expect(await done('keys', ...destroying)).toMatch(/nothing to destroy/);
    now = plus(NOON, 191 * DAY_MS);
    const file = readFileSync(at('sealed/keys.sealed'));
    const asked = await run('keys', ...destroying);
    expect(asked).toMatchObject({ code: 1, text: expect.stringMatching(/--confirm/) });
    expect(readFileSync(at('sealed/keys.sealed'))).toEqual(file);

    const told = await done('keys', ...destroying, '--confirm');
    expect(told).toMatch(/^✓ 2027-05-12T12:00:00.*Z destroyed enc HPKE-9-KE \S+ .*\n$/);
    const shown = await done('keys', 'show', ...keysIn('sealed'));
    expect(shown).toMatch(/^ {2}destroyed enc HPKE-9-KE \S+ .* destroyed 2027-05-12$/m);
    expect(await done('keys', ...destroying, '--confirm')).toMatch(/nothing to destroy/);
    now = NOON;
  });
});

describe('wrong use', () => {
  const wrong: readonly (readonly [string, ...string[]])[] = [
    ['keys wants a word: show, seal'],
    ['keys has no "shwo"', 'shwo'],
    ["Unknown option '--key'", 'show', '--key', 'x'],
    ['say --keys DIR', 'show'],
    ['keys show takes no "x"', 'show', 'x'],
    ['say --passphrase FILE', 'seal', '--keys', 'x'],
    ['say --new-passphrase FILE', 'passphrase', '--keys', 'x', '--passphrase', 'y'],
    ['--days wants a whole number from 101', 'destroy', '--keys', 'x', '--days', '100'],
    ['--days wants', 'destroy', '--keys', 'x', '--days', 'many'],
  ];

  it.each(wrong)('is told what to write: %s', async (said, ...args) => {
    const { code, text } = await run('keys', ...args);
    expect(code).toBe(2);
    expect(text).toContain(said);
  });

  it('is explained by --help', async () => {
    expect(await run('keys', '--help')).toEqual({ code: 0, text: `${KEYS_HELP}\n` });
  });
});
