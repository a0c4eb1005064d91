/** Enrolment with a signing key in a PKCS #11 token, as an operator types it. */

import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY_MS, plus } from '@comity/kernel';
import { systemClock } from '@comity/platform';
import { readEnrolmentRequest, verifyEnrolment } from '@comity/trust';

const MAIN = join(import.meta.dirname, '..', '..', 'dist', 'main.js');
const MODULE = '/usr/lib/softhsm/libsofthsm2.so';
/** Debian's softhsm2; where it is not installed, the token is not tested. */
const isTokenHere = existsSync(MODULE);
const described = isTokenHere ? describe : () => undefined;

let folder: string;
let env: NodeJS.ProcessEnv;

const at = (name: string): string => join(folder, name);

/** A process of its own: the module reads its settings from the real environment. */
const comity = async (...args: string[]) => {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [MAIN, ...args], { env });
    return { code: 0, text: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, text: stdout + stderr };
  }
};

const asking = (out: string, pin = 'pin'): readonly string[] => {
  const about = '--network test --state GT --endpoint gt.example.org:7443'.split(' ');
  const keys = ['--keys', at('keys'), '--passphrase', at('pass'), '--out', at(out)];
  const token = ['--pkcs11', MODULE, '--token', 'comity-gtm', '--pin', at(pin)];
  return ['enrol', 'request', ...about, ...keys, ...token];
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'comity-token-'));
  mkdirSync(at('tokens'));
  writeFileSync(at('softhsm2.conf'), `directories.tokendir = ${at('tokens')}\n`);
  env = { ...process.env, SOFTHSM2_CONF: at('softhsm2.conf') };
  writeFileSync(at('pass'), 'correct horse battery staple\n', { mode: 0o600 });
  writeFileSync(at('pin'), '271828\n', { mode: 0o600 });
  writeFileSync(at('wrong'), '314159\n', { mode: 0o600 });
  if (!isTokenHere) return;
  const pins = ['--so-pin', '31415926', '--pin', '271828'];
  const making = ['--init-token', '--free', '--label', 'comity-gtm', ...pins];
  execFileSync('softhsm2-util', making, { env, stdio: 'pipe' });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the command line', () => {
  it('wants of a token its module, its label and its PIN together', async () => {
    const { code, text } = await comity(...asking('x.req').slice(0, -2));
    expect({ code, text }).toEqual({ code: 2, text: expect.stringMatching(/say --pin FILE/) });
  });
});

described('an enrolment with a token', () => {
  it('proves a signing key that lies in no file, and asks the token again to renew it', async () => {
    expect(await comity(...asking('gtm.req', 'wrong'))).toEqual({
      code: 1,
      text: expect.stringMatching(/^✗ KEY_DEVICE_PIN_REFUSED: /),
    });
    expect(existsSync(at('keys/keys.sealed'))).toBe(false);

    expect((await comity(...asking('gtm.req'))).code).toBe(0);
    const request = new Uint8Array(readFileSync(at('gtm.req')));
    const { enrolment } = readEnrolmentRequest(request);
    await verifyEnrolment(request, {
      network: 'test',
      at: plus(systemClock.now(), DAY_MS),
      members: [],
      endpointRules: { allowLoopback: false },
    });
    const kid = enrolment.member.keys.find(({ alg }) => alg === 'ES256')?.kid ?? '';
    const { text } = await comity('keys', 'show', '--keys', at('keys'));
    expect(text).toContain(`sig ES256     ${kid}`);
    expect(text.match(/in a device/g)).toHaveLength(1);

    expect((await comity(...asking('again.req'))).code).toBe(0);
    const again = readEnrolmentRequest(new Uint8Array(readFileSync(at('again.req'))));
    expect(again.enrolment.member.keys).toEqual(enrolment.member.keys);
  }, 60_000);
});
