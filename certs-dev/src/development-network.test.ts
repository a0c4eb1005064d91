import { createPrivateKey, createPublicKey, randomBytes, X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY_MS, instant, type Json, nodeIdOf, plus, stateCode } from '@comity/kernel';
import { openerFrom, publicKeyOf, signerFrom } from '@comity/envelope';
import { parseVerifierKey, signerOf } from '@comity/tlog';
import { readMember, readTrustAnchor } from '@comity/trust';
import type { Administrator } from './administrators.js';
import { type DevelopmentNetwork, issueDevelopmentNetwork } from './development-network.js';
import type { KeyFile } from './key-file.js';

const NOON = instant(Date.UTC(2026, 10, 22, 12, 0, 0, 123));

describe('the development network', () => {
  let directory: string;
  const asking = (at = NOON, profile = 'development'): DevelopmentNetwork => ({
    profile,
    directory: join(directory, 'var'),
    network: 'comity-development',
    states: ['GTM', 'MEX', 'BRA'].map((code, index) => ({
      state: stateCode(code),
      node: nodeIdOf(stateCode(code)),
      endpoint: `127.0.0.1:${7441 + index}`,
    })),
    clock: { now: () => at },
    entropy: {
      bytes: (length) => Uint8Array.from(randomBytes(length)),
      uuid: () => '00000000-0000-4000-8000-000000000000',
    },
  });
  const everyFile = (): readonly string[] =>
    readdirSync(asking().directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  const contents = (): Record<string, string> =>
    Object.fromEntries(everyFile().map((path) => [path, readFileSync(path, 'utf8')]));
  const keysOf = (folder: string): KeyFile =>
    JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8')) as KeyFile;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'comity-certs-dev-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it.each(['production', 'Development', ''])(
    'is refused under the profile %j before anything is written',
    async (profile) => {
      await expect(issueDevelopmentNetwork(asking(NOON, profile))).rejects.toMatchObject({
        code: 'CERTS_DEV_PROFILE_REFUSED',
      });
      expect(readdirSync(directory)).toEqual([]);
    },
  );

  it('is made once: a second start changes no byte', async () => {
    const issued = await issueDevelopmentNetwork(asking());
    const before = contents();

    expect(await issueDevelopmentNetwork(asking(plus(NOON, DAY_MS)))).toEqual(issued);
    expect(contents()).toEqual(before);
    expect(issued.states.map(({ state }) => state)).toEqual(['GTM', 'MEX', 'BRA']);
  });

  it('is readable to its owner alone', async () => {
    await issueDevelopmentNetwork(asking());

    const modes = everyFile().map((path) => statSync(path).mode & 0o777);
    expect(new Set(modes)).toEqual(new Set([0o600]));
    const folders = readdirSync(asking().directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mode & 0o777);
    expect(new Set([...folders, statSync(asking().directory).mode & 0o777])).toEqual(
      new Set([0o700]),
    );
  });

  it('gives each State a TLS identity that the network CA signed for its node', async () => {
    const { states } = await issueDevelopmentNetwork(asking());

    for (const { state, keys } of states) {
      const read = (name: string): string => readFileSync(join(keys, name), 'utf8');
      const leaf = new X509Certificate(read('tls.pem'));
      expect(leaf.subjectAltName).toBe(`URI:${nodeIdOf(state)}`);
      expect(leaf.verify(new X509Certificate(read('authority.pem')).publicKey)).toBe(true);
      expect(leaf.checkPrivateKey(createPrivateKey(read('tls.key.pem')))).toBe(true);
    }
  });

  it('gives each State keys that sign, open and note, each published under its own id', async () => {
    const { states, members } = await issueDevelopmentNetwork(asking());

    for (const { state, keys: folder } of states) {
      const { keys, origin } = keysOf(folder);
      const text = readFileSync(join(members, `${state}.json`), 'utf8');
      const published = keys.map(({ kid, use, alg, from, until }) => ({
        kid,
        use,
        alg,
        from,
        until,
      }));
      expect(readMember(JSON.parse(text) as Json)).toMatchObject({ state, keys: published });
      expect(text).not.toMatch(/"(d|priv|private)":/);

      const [es256, mlDsa, enc, ed25519, mlDsa44] = keys;
      expect((await signerFrom(es256?.private as never)).kid).toBe(es256?.kid);
      expect((await signerFrom(mlDsa?.private as never)).kid).toBe(mlDsa?.kid);
      expect((await openerFrom(enc?.private as never)).kid).toBe(enc?.kid);
      for (const key of [ed25519, mlDsa44]) {
        const { type } = parseVerifierKey(key?.vkey ?? '');
        expect(signerOf(origin, type, { jwk: key?.private as never }).keyId).toBe(key?.kid);
      }
    }
  });

  it('is signed for by three administrators, two of whom are enough', async () => {
    const { anchor, administrators } = await issueDevelopmentNetwork(asking());
    const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

    const { network, threshold, administrators: known } = readTrustAnchor(read(anchor));
    expect({ network, threshold }).toEqual({ network: 'comity-development', threshold: 2 });
    expect(known.map(({ id }) => id)).toEqual(['adm-1', 'adm-2', 'adm-3']);
    const held = read(administrators) as { administrators: readonly Administrator[] };
    const kids = held.administrators.map(({ keys }) => keys.map((key) => publicKeyOf(key).kid));
    expect(kids).toEqual(known.map(({ keys }) => keys.map(({ kid }) => kid)));
    expect(readFileSync(anchor, 'utf8')).not.toMatch(/"(d|priv)":/);
  });

  it('renews a certificate that has less than seven days left, for the same key', async () => {
    const { states } = await issueDevelopmentNetwork(asking());
    const at = join(states[0]?.keys ?? '', 'tls.pem');
    const first = new X509Certificate(readFileSync(at));

    await issueDevelopmentNetwork(asking(plus(NOON, 22 * DAY_MS)));
    expect(new X509Certificate(readFileSync(at)).fingerprint256).toBe(first.fingerprint256);

    await issueDevelopmentNetwork(asking(plus(NOON, 24 * DAY_MS)));
    const second = new X509Certificate(readFileSync(at));
    expect(second.fingerprint256).not.toBe(first.fingerprint256);
    expect(second.publicKey.equals(first.publicKey)).toBe(true);
  });

  it('makes a successor of a key that ends soon, which begins when it ends', async () => {
    const { states } = await issueDevelopmentNetwork(asking());
    const before = keysOf(states[0]?.keys ?? '').keys;

    await issueDevelopmentNetwork(asking(plus(NOON, 65 * DAY_MS)));
    const after = keysOf(states[0]?.keys ?? '').keys;
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length)).toMatchObject([
      { use: 'enc', alg: 'HPKE-9-KE', from: before.find(({ use }) => use === 'enc')?.until },
    ]);
  });

  it('leaves a damaged key file as it is, and says which', async () => {
    const { states } = await issueDevelopmentNetwork(asking());
    const { writeFileSync } = await import('node:fs');
    const path = join(states[1]?.keys ?? '', 'keys.json');
    writeFileSync(path, '{"ver":');

    await expect(issueDevelopmentNetwork(asking())).rejects.toMatchObject({
      code: 'CERTS_DEV_FILE_UNREADABLE',
    });
    expect(readFileSync(path, 'utf8')).toBe('{"ver":');
  });

  it('keeps the identity key of a gateway as a private P-256 key', async () => {
    const { states } = await issueDevelopmentNetwork(asking());
    const jwk = JSON.parse(readFileSync(join(states[0]?.keys ?? '', 'identity.json'), 'utf8'));

    const key = createPublicKey(createPrivateKey({ key: jwk, format: 'jwk' }));
    expect(key.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
  });
});
