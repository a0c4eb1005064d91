/** A TLS identity on its way between the key folder and files, as an operator carries it. */

import { execFile, execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HOUR_MS, plus } from '@comity/kernel';
import { systemClock, systemEntropy } from '@comity/platform';
import { enrolCommand } from '../ceremony/enrol-command.js';
import { UsageError } from '../options.js';
import { keysCommand } from './keys-command.js';

const NODE = 'urn:comity:node:gtm-1';
const MAIN = join(import.meta.dirname, '..', '..', 'dist', 'main.js');
/** The export is stretched 600,000 times in JavaScript, on a machine that may be busy. */
const EXPORT_MS_MAX = 120_000;
const clock = { now: () => plus(systemClock.now(), HOUR_MS) };

let folder: string;

const at = (name: string): string => join(folder, name);

const run = async (command: typeof keysCommand, ...args: string[]) => {
  let text = '';
  const output = { write: (more: string) => (text += more) };
  try {
    return { code: await command(args, output, { clock, entropy: systemEntropy }), text };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { code: 2, text: error.message };
  }
};

const done = async (...args: string[]): Promise<string> => {
  const { code, text } = await run(keysCommand, ...args);
  if (code !== 0) throw new Error(text);
  return text;
};

const openssl = (...args: string[]): string =>
  execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

const opened = () => ['--keys', at('keys'), '--passphrase', at('pass')];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'comity-tls-files-'));
  writeFileSync(at('pass'), 'correct horse battery staple\n', { mode: 0o600 });
  writeFileSync(at('legacy'), 'short\n', { mode: 0o600 });
  const asked = ['request', '--network', 'n', '--state', 'GT', '--endpoint', 'gt.example.org:7443'];
  await run(enrolCommand, ...asked, ...opened(), '--out', at('gtm.req'));
  await done('tls-request', ...opened(), '--out', at('tls.csr'));
  const subject = ['-subj', '/CN=Authority', '-days', '30'];
  const pair = ['-keyout', 'ca.key', '-out', 'ca.pem'];
  openssl('req', '-x509', '-newkey', 'rsa:3072', '-nodes', ...subject, ...pair);
  // The certificate that the State's authority issues for the request as it stands.
  const issuing = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-days', '30', '-copy_extensions', 'copy'];
  openssl('x509', '-req', '-in', 'tls.csr', ...issuing, '-out', 'keys/tls.pem');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('the TLS identity of a sealed folder', () => {
  it('has a certificate issued for its request, and never writes over a file', async () => {
    const certificate = new X509Certificate(readFileSync(at('keys/tls.pem')));
    expect(certificate.subjectAltName).toBe(`URI:${NODE}`);
    const again = await run(keysCommand, 'tls-request', ...opened(), '--out', at('tls.csr'));
    expect(again).toMatchObject({ code: 2, text: expect.stringMatching(/is there already/) });
  });

  it(
    'leaves as a file that OpenSSL opens under a passphrase made for it',
    async () => {
      const files = ['--out', at('id.p12'), '--secret', at('id.pass')];
      // In a process of its own, where the stretching takes a tenth of what it takes in here.
      await promisify(execFile)(process.execPath, [
        MAIN,
        'keys',
        'export-tls',
        ...opened(),
        ...files,
      ]);
      for (const name of ['id.p12', 'id.pass']) expect(statSync(at(name)).mode & 0o077).toBe(0);
      const passphrase = readFileSync(at('id.pass'), 'utf8').trim();
      expect(passphrase).toMatch(/^[A-Za-z0-9_-]{32}$/);
      const text = openssl('pkcs12', '-in', 'id.p12', '-nodes', '-passin', 'file:id.pass');
      const issued = new X509Certificate(readFileSync(at('keys/tls.pem')));
      expect(new X509Certificate(text.slice(text.indexOf('BEGIN CERT') - 5)).raw).toEqual(
        issued.raw,
      );
      writeFileSync(at('id.key'), text);
      const own = openssl('req', '-in', 'tls.csr', '-noout', '-pubkey');
      expect(openssl('pkey', '-in', 'id.key', '-pubout')).toBe(own);
      const structure = openssl('asn1parse', '-inform', 'DER', '-in', 'id.p12');
      expect(structure).toMatch(/INTEGER\s+:0927C0/); // 600,000

      const repeated = await run(keysCommand, 'export-tls', ...opened(), ...files);
      expect(repeated).toMatchObject({ code: 2, text: expect.stringMatching(/there already/) });
    },
    EXPORT_MS_MAX,
  );

  it('is brought out of a file in an old form by its short passphrase', async () => {
    openssl('genrsa', '-out', 'new.key', '3072');
    openssl('req', '-new', '-key', 'new.key', '-subj', '/CN=n', '-out', 'new.csr');
    writeFileSync(at('new.ext'), `subjectAltName=URI:${NODE}\n`);
    const issuing = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-extfile', 'new.ext'];
    openssl('x509', '-req', '-in', 'new.csr', ...issuing, '-out', 'new.pem');
    const form = ['-legacy', '-passout', 'file:legacy', '-out', 'new.p12'];
    openssl('pkcs12', '-export', '-inkey', 'new.key', '-in', 'new.pem', ...form);

    const importing = ['import-tls', at('new.p12'), ...opened(), '--secret', at('legacy')];
    const kept = await run(keysCommand, ...importing);
    expect(kept).toMatchObject({ code: 1, text: expect.stringMatching(/^✗ TLS_KEY_PINNED: /) });
    const told = await done(...importing, '--replace');
    expect(told).toMatch(/^✓ the node’s TLS identity is that of .*new\.p12, good until /);
    await done('tls-request', ...opened(), '--out', at('new-2.csr'));
    const asked = openssl('req', '-in', 'new-2.csr', '-noout', '-pubkey');
    expect(asked).toBe(openssl('req', '-in', 'new.csr', '-noout', '-pubkey'));
  });

  it('is not brought out of what is no such file', async () => {
    const before = readFileSync(at('keys/tls.pem'));
    const importing = (file: string, secret = 'legacy') =>
      run(keysCommand, 'import-tls', at(file), ...opened(), '--secret', at(secret));
    writeFileSync(at('large.p12'), new Uint8Array(10_000_000));
    expect((await importing('large.p12')).text).toMatch(/^✗ PKCS12_TOO_LARGE: /);
    expect((await importing('ca.pem')).text).toMatch(/^✗ PKCS12_MALFORMED: /);
    expect((await importing('nowhere')).text).toMatch(/nowhere is not there/);
    expect((await importing('large.p12', 'nowhere')).text).toMatch(/^✗ SECRET_MISSING: /);
    expect(readFileSync(at('keys/tls.pem'))).toEqual(before);
  });
});

describe('wrong use', () => {
  const wrong: readonly (readonly [string, ...string[]])[] = [
    ['say --keys DIR', 'tls-request'],
    ['say --out FILE', 'export-tls', '--keys', 'x'],
    ['say --secret FILE', 'export-tls', '--keys', 'x', '--out', 'y'],
    ['say which file', 'import-tls'],
    ['say --secret FILE', 'import-tls', 'x'],
    ['import-tls takes no "y"', 'import-tls', 'x', 'y'],
  ];

  it.each(wrong)('is told what to write: %s', async (said, ...args) => {
    const { code, text } = await run(keysCommand, ...args);
    expect(code).toBe(2);
    expect(text).toContain(said);
  });
});
