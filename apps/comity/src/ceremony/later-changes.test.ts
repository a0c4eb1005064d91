/** What comes after enrolment, and what the commands keep to themselves: keys, words, wrong use. */

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY_MS, instantFromIso, plus, type Instant } from '@comity/kernel';
import { systemEntropy } from '@comity/platform';
import { readTrustAnchor, verifyTrustList, type TrustList } from '@comity/trust';
import { UsageError } from '../options.js';
import { enrolCommand, ENROL_HELP } from './enrol-command.js';
import { trustCommand, TRUST_HELP } from './trust-command.js';

const NOON = instantFromIso('2026-11-02T12:00:00Z');
const REGISTER = 'n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg';
const REQUEST = ['request', '--network', 'comity-test', '--state', 'GT', '--open'];
const SECOND = ['request', '--network', 'comity-test', '--state', 'GT', '--node', '2'];

let folder: string;
let now: Instant = NOON;
let asked = '';

const at = (name: string): string => join(folder, name);

const run = async (name: 'enrol' | 'trust', ...args: string[]) => {
  const command = name === 'enrol' ? enrolCommand : trustCommand;
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

const wordsIn = (text: string): string =>
  [...text.matchAll(/^ {6}((?:[a-z]{4} {2}){3}[a-z]{4})$/gm)].map(([, line]) => line).join(' ');

const anchor = (): readonly string[] => ['--anchor', at('anchor.json')];
const after = (list: string): readonly string[] => [...anchor(), '--list', at(list)];
const sealed = (who: string) => ['--store', at(`${who}.keys`), '--passphrase', at('pass')];

/** Proposes, has both administrators sign, publishes. @returns the list, as a node accepts it */
const publish = async (
  held: readonly string[],
  { words, out }: { readonly words: readonly string[]; readonly out: string },
): Promise<TrustList> => {
  await done('trust', 'propose', ...words, ...held, '--out', at(`${out}.prop`));
  const heard = words.includes('--heard') ? ['--heard', words.at(-1) ?? ''] : [];
  for (const who of ['ana', 'ben']) {
    const signing = ['sign', at(`${out}.prop`), ...sealed(who), '--out', at(`${out}.${who}`)];
    await done('trust', ...signing, ...held, ...heard);
  }
  const both = [at(`${out}.ana`), at(`${out}.ben`), '--proposal', at(`${out}.prop`)];
  await done('trust', 'publish', ...both, ...held, '--out', at(out));
  const bytes = new Uint8Array(readFileSync(at(out)));
  const trusted = readTrustAnchor(JSON.parse(readFileSync(at('anchor.json'), 'utf8')));
  return (await verifyTrustList(bytes, { anchor: trusted, at: now })).list;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'comity-changes-'));
  writeFileSync(at('pass'), 'correct horse battery staple\n', { mode: 0o600 });
  for (const who of ['ana', 'ben']) {
    await done('trust', 'keys', '--id', who, ...sealed(who), '--out', at(`${who}.json`));
  }
  const halves = [at('ana.json'), at('ben.json')];
  await done('trust', 'anchor', ...halves, '--network', 'comity-test', '--out', at('anchor.json'));
  const given = ['--endpoint', 'gt.example.org:7443', '--keys', at('gtm'), '--out', at('gtm.req')];
  asked = await done('enrol', ...REQUEST, ...given);
  const words = [at('gtm.req'), '--heard', wordsIn(asked)];
  await publish([...anchor(), '--register', REGISTER], { words, out: 'list-1' });
  now = plus(NOON, DAY_MS);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('the keys of a node', () => {
  it('are made for their owner alone, and none of them is printed or written elsewhere', () => {
    const text = readFileSync(at('gtm/keys.json'), 'utf8');
    const { keys } = JSON.parse(text) as { keys: readonly { private: Record<string, string> }[] };
    const secrets = keys.map((key) => key.private['d'] ?? key.private['priv'] ?? '');
    expect(secrets).toHaveLength(5);
    const shown = asked + readFileSync(at('gtm.req'), 'utf8');
    const decoded = Buffer.from(
      (JSON.parse(readFileSync(at('gtm.req'), 'utf8')) as { payload: string }).payload,
      'base64url',
    ).toString();
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(40);
      expect(shown + decoded).not.toContain(secret);
    }
    for (const file of ['gtm/keys.json', 'gtm/tls.key.pem', 'ana.keys']) {
      expect(statSync(at(file)).mode & 0o077).toBe(0);
    }
  });

  it('are kept when the request is made again, and refused to another node', async () => {
    const before = readFileSync(at('gtm/keys.json'), 'utf8');
    const given = ['--endpoint', 'gt.example.org:7443', '--keys', at('gtm')];
    await done('enrol', ...REQUEST, ...given, '--out', at('again.req'));
    expect(readFileSync(at('gtm/keys.json'), 'utf8')).toBe(before);
    const other = await run('enrol', ...REQUEST, '--node', '2', ...given, '--out', at('other.req'));
    expect(other.text).toMatch(/^✗ NODE_KEYS_OF_ANOTHER_NODE: /);
    expect(readFileSync(at('gtm/keys.json'), 'utf8')).toBe(before);
  });

  it('of an administrator are sealed, and open with no other passphrase', async () => {
    await done('trust', 'propose', ...after('list-1'), '--out', at('sealed.prop'));
    writeFileSync(at('wrong'), 'another horse, another battery\n', { mode: 0o600 });
    const signing = ['sign', at('sealed.prop'), ...after('list-1'), '--store', at('ana.keys')];
    const wrong = await run('trust', ...signing, '--passphrase', at('wrong'), '--out', at('no'));
    expect(wrong).toMatchObject({ code: 1, text: expect.stringMatching(/✗ KEY_STORE_UNOPENED: /) });
    await done('trust', 'keys', '--id', 'eve', ...sealed('eve'), '--out', at('eve.json'));
    const eve = ['sign', at('sealed.prop'), ...after('list-1'), ...sealed('eve')];
    expect((await run('trust', ...eve, '--out', at('no'))).text).toMatch(
      /nobody's in the trust anchor/,
    );
  });
});

describe('a member', () => {
  it('moves and announces its next keys by its own signatures', async () => {
    const change = [
      '--endpoint',
      'new.gt.example.org:7443',
      '--renew',
      'sig,enc',
      '--out',
      at('c.req'),
    ];
    await done('enrol', 'change', '--keys', at('gtm'), ...after('list-1'), ...change);
    const list = await publish(after('list-1'), { words: [at('c.req')], out: 'list-2' });
    const [member] = list.members;
    expect(member?.endpoint).toBe('new.gt.example.org:7443');
    expect(member?.keys).toHaveLength(8);
    const valid = member?.keys.filter(({ from, until }) => from <= now && now < until);
    expect(valid).toHaveLength(5);
    const check = ['check', at('list-2.prop'), ...after('list-1')];
    const { text } = await run('trust', ...check);
    expect(text).toMatch(/~ urn:comity:node:gtm-1: endpoint\n.*was "gt\.example\.org:7443"/);
    expect(text.match(/~ urn:comity:node:gtm-1: key /g)).toHaveLength(3);
  });

  it('has a second node admitted with the signatures of its first', async () => {
    const given = ['--endpoint', 'gt2.example.org:7443', '--keys', at('gtm-2')];
    const sealing = ['--passphrase', at('pass'), '--out', at('second.req')];
    const told = await done('enrol', ...SECOND, ...given, ...sealing);
    const alone = await run('enrol', 'check', at('second.req'), ...after('list-1'));
    expect(alone.text).toMatch(/✗ ENROLMENT_COUNTERSIGNATURE_MISSING: /);
    const signing = ['countersign', at('second.req'), '--keys', at('gtm'), '--out', at('both.req')];
    await done('enrol', ...signing);
    await done('enrol', 'check', at('both.req'), ...after('list-1'), '--heard', wordsIn(told));
  });
});

describe('the administrators', () => {
  it('suspend a member and revoke its key together', async () => {
    const { members } = await publish(after('list-1'), { words: ['--days', '7'], out: 'list-2c' });
    now = plus(now, DAY_MS);
    const kid = members[0]?.keys[0]?.kid ?? '';
    const revoking = ['--revoke', `gtm-1=${kid}`, '--since', '2026-11-02T08:30:00Z'];
    const words = ['--suspend', 'gtm-1', ...revoking];
    const list = await publish(after('list-2c'), { words, out: 'list-3' });
    expect(list.members[0]?.status).toBe('suspended');
    expect(list.members[0]?.keys[0]?.revokedAt).toBe(instantFromIso('2026-11-02T08:30:00Z'));
    const again = await run('trust', 'propose', '--suspend', 'gtm-1', ...after('list-3'));
    expect(again.text).toMatch(/✗ TRUST_PROPOSAL_DECISION_INAPPLICABLE: /);
  });
});

describe('wrong use', () => {
  const wrong: readonly (readonly [string, ...Parameters<typeof run>])[] = [
    ['say --passphrase FILE', 'enrol', ...SECOND, '--endpoint', 'a.example:443', '--keys', 'k'],
    ['or --open alone', 'enrol', ...REQUEST, '--endpoint', 'a', '--keys', 'k', '--passphrase', 'p'],
    ['say --pin FILE', 'enrol', ...SECOND, '--endpoint', 'a', '--keys', 'k', '--pkcs11', 'x.so'],
    ['enrol wants a word', 'enrol'],
    ['enrol has no "reqest"', 'enrol', 'reqest'],
    ["Unknown option '--anker'", 'enrol', 'check', 'x', '--anker', 'y'],
    ['--state STATE', 'enrol', 'request', '--network', 'n'],
    ['"Atlantis" is no State', 'enrol', 'request', '--network', 'n', '--state', 'Atlantis'],
    ['which request', 'enrol', 'check'],
    ['nowhere is not there', 'enrol', 'check', 'nowhere'],
    ['trust wants a word', 'trust'],
    ['trust has no "publsh"', 'trust', 'publsh'],
    ['--anchor FILE', 'trust', 'propose'],
    ['--id NAME', 'trust', 'keys'],
    ['name what the administrators signed', 'trust', 'publish'],
  ];

  it.each(wrong)('is told what to write: %s', async (said, name, ...args) => {
    const { code, text } = await run(name, ...args);
    expect(code).toBe(2);
    expect(text).toContain(said);
  });

  it('of a date, a number, a node or a language too', async () => {
    const proposing = ['propose', ...after('list-1')];
    const said = async (...args: string[]) => (await run('trust', ...proposing, ...args)).text;
    expect(await said('--days', '91')).toMatch(/--days wants/);
    expect(await said('--suspend', 'guatemala')).toMatch(/is no node, as bra-1/);
    expect(await said('--revoke', 'gtm-1=x')).toMatch(/--since DATE/);
    expect(await said('--revoke', 'gtm-1=x', '--since', 'monday')).toMatch(/--since wants a date/);
    expect(await said('--register', REGISTER)).toMatch(/leave out one/);
    const given = ['--endpoint', 'a.example:443', '--keys', at('k'), '--names', 'Guatemala'];
    expect((await run('enrol', ...REQUEST, ...given)).text).toMatch(/--names wants/);
  });

  it('never writes over what was handed on', async () => {
    const before = readFileSync(at('gtm.req'));
    const given = [
      '--endpoint',
      'gt.example.org:7443',
      '--keys',
      at('gtm'),
      '--out',
      at('gtm.req'),
    ];
    expect(await run('enrol', ...REQUEST, ...given)).toMatchObject({ code: 2 });
    expect(readFileSync(at('gtm.req'))).toEqual(before);
  });

  it('is explained by --help', async () => {
    expect(await run('enrol', '--help')).toEqual({ code: 0, text: `${ENROL_HELP}\n` });
    expect(await run('trust', 'sign', '--help')).toEqual({ code: 0, text: `${TRUST_HELP}\n` });
  });
});
