/** What `comity status` says of a node that does not start, does not answer, or stands alone. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { generateSigningKey } from '@comity/envelope';
import {
  DAY_MS,
  fromSeconds,
  nodeIdOf,
  plus,
  SECOND_MS,
  stateCode,
  toSeconds,
} from '@comity/kernel';
import { systemClock, systemEntropy } from '@comity/platform';
import { generateSigner, signCheckpoint } from '@comity/tlog';
import { memberOf, trustListHash, type TrustList } from '@comity/trust';
import { issueTlsCertificate } from '../../certs-dev/src/tls-certificates.js';
import { HostilePeer, type Served } from './hostile-peer.fixture.js';
import { settingsOf, statusOf, statusWith, untilFound } from './status.fixture.js';
import { until } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 26_520;
const MS_MAX = 120_000;
/** What the node under test calls its own version. */
const { version: SOFTWARE } = JSON.parse(
  readFileSync(new URL('../../apps/node/package.json', import.meta.url), 'utf8'),
) as { readonly version: string };
const BRA = nodeIdOf(stateCode('BRA'));

let network: TestNetwork;
let gtm: NodeUnderTest;
let bra: HostilePeer;
let served: Served;
let settings: Readonly<Record<string, string>>;

const honest = (): NonNullable<Served['stands']> => ({
  protocol: 'comity-peer/1',
  software: SOFTWARE,
  at: BigInt(systemClock.now()),
  listSeq: BigInt(network.list().seq),
});

beforeAll(async () => {
  network = await startNodes(['GTM', 'BRA'], BASE_PORT, { started: ['GTM'] });
  gtm = network.nodes.get('GTM') as NodeUnderTest;
  bra = await HostilePeer.of(network, 'BRA');
  served = await bra.serve();
  served.stands = honest();
  settings = await settingsOf(network, gtm);
}, MS_MAX);
afterAll(async () => {
  await bra.close();
  await network.close();
});

const next = (list: TrustList): TrustList => ({
  ...list,
  seq: list.seq + 1,
  prev: trustListHash(list),
});

const keyFile = (name: string): string => join(network.keysOf('GTM'), name);

/** Stops the node, lets a test do something to what it needs, and undoes that. */
const whileStopped = async (
  path: string,
  change: (content: string) => string | Promise<string>,
  look: () => Promise<void>,
): Promise<void> => {
  const good = await readFile(path, 'utf8');
  await gtm.stop();
  await writeFile(path, await change(good));
  try {
    await look();
  } finally {
    await writeFile(path, good);
  }
};

const startAgain = async (): Promise<void> => {
  await gtm.start();
  settings = await settingsOf(network, gtm);
  await untilFound(settings);
};

describe('comity status', () => {
  it('names a member that speaks another protocol', async () => {
    await untilFound(settings);
    served.stands = { ...honest(), protocol: 'comity-peer/2', software: '9.0.0' };
    const [newer] = await untilFound(settings, 'MEMBER_PROTOCOL_DIFFERS');
    expect(newer).toMatchObject({ severity: 'warning', subject: BRA });
    expect(newer?.reason).toBe('comity-peer/2 there, comity-peer/1 here');
    served.stands = undefined;
    await until(async () => {
      const [older] = (await statusOf(settings)).findings;
      return older?.reason === 'comity-peer/0 there, comity-peer/1 here';
    });
    served.stands = honest();
    await untilFound(settings);
  });

  it('shows nothing of what a member calls itself that a terminal would obey', async () => {
    served.stands = { ...honest(), software: '\u001B[2J' };
    const [found] = await untilFound(settings, 'MEMBER_SOFTWARE_DIFFERS');
    expect(found).toMatchObject({
      severity: 'notice',
      reason: `unreadable there, ${SOFTWARE} here`,
    });
    served.stands = honest();
  });

  it('is not alarmed by a checkpoint of ours that a member made up', async () => {
    const { origin } = memberOf(network.list(), nodeIdOf(stateCode('GTM')))?.log ?? { origin: '' };
    const forged = signCheckpoint(
      { origin, size: 1_000_000, root: new Uint8Array(32) },
      [generateSigner(origin, 'ed25519'), generateSigner(origin, 'ml-dsa-44-cosignature')],
      systemClock.now(),
    );
    served.stands = { ...honest(), checkpoint: 'nonsense', witnessed: forged };
    await until(async () => {
      const [told] = (await statusOf(settings)).nodes;
      return told?.picture?.members[0]?.logSize === null;
    });
    await untilFound(settings);
    served.stands = honest();
  });

  it('names a node that is down, and where it was asked', async () => {
    await gtm.stop();
    const [found] = await untilFound(settings, 'NODE_SILENT');
    expect(found).toMatchObject({ severity: 'alarm', subject: 'urn:comity:node:gtm-1' });
    expect(found?.reason).toContain(`:${settings['COMITY_NODE_PORT']}, ECONNREFUSED`);
    const { code, output } = await statusWith(settings, '--own');
    expect(output).toMatch(
      /✗ alarm +GTM +NODE_SILENT .*: The node does not answer at its address\./,
    );
    expect(code).toBe(1);
    await startAgain();
  });

  it('names a node that hangs within ten seconds', async () => {
    const hanging = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(hanging, 'listening');
    const { port } = hanging.address() as { readonly port: number };
    const hung = { ...settings, COMITY_NODE_PORT: String(port) };
    const { code, output } = await statusWith(hung, '--own');
    expect(output).toMatch(/NODE_SILENT .*no answer within/);
    expect(code).toBe(1);
    hanging.close();
  });

  it('names an address where something else answers', async () => {
    const { port } = new URL(network.mirror.url);
    await untilFound({ ...settings, COMITY_NODE_PORT: port }, 'NODE_ANSWERS_OTHERWISE');
  });

  it('names a gateway key that the node does not believe', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    const file = join(network.folder, 'stranger.pem');
    await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await untilFound({ ...settings, COMITY_GATEWAY_KEY: file }, 'NODE_REFUSES_COMMAND');
  });

  it('names a key folder that does not read, and the file', async () => {
    const cut = (content: string): string => content.slice(0, content.length / 2);
    await whileStopped(keyFile('keys.json'), cut, async () => {
      await expect(gtm.start()).rejects.toBeInstanceOf(Error);
      const found = await untilFound(settings, 'KEYS_UNREADABLE', 'NODE_SILENT');
      expect(found[0]).toMatchObject({ severity: 'alarm', reason: 'keys.json' });
    });
    await startAgain();
    await writeFile(keyFile('tls.key.pem.kept'), await readFile(keyFile('tls.key.pem')));
    await writeFile(keyFile('tls.key.pem'), '');
    await untilFound(settings, 'KEYS_UNREADABLE');
    await writeFile(keyFile('tls.key.pem'), await readFile(keyFile('tls.key.pem.kept')));
    await untilFound(settings);
  });

  it('names a trust anchor that is not that of the network', async () => {
    const another = async (content: string): Promise<string> => {
      const { administrators, ...anchor } = JSON.parse(content) as {
        readonly administrators: readonly { readonly id: string }[];
      };
      const strangers = administrators.map(async ({ id }) => ({
        id,
        keys: [
          (await generateSigningKey('ES256')).public.jwk,
          (await generateSigningKey('ML-DSA-65')).public.jwk,
        ],
      }));
      return JSON.stringify({ ...anchor, administrators: await Promise.all(strangers) });
    };
    await whileStopped(join(network.folder, 'anchor.json'), another, async () => {
      await expect(gtm.start()).rejects.toMatchObject({ code: 'TRUST_LIST_BELOW_THRESHOLD' });
      const found = await untilFound(settings, 'ANCHOR_WRONG', 'NODE_SILENT');
      expect(found[0]).toMatchObject({ severity: 'alarm', reason: 'TRUST_LIST_BELOW_THRESHOLD' });
    });
    await startAgain();
  });

  it('names a certificate that ends within seven days', async () => {
    const issued = async (): Promise<string> => {
      const folder = join(network.folder, 'network');
      const key = createPrivateKey(await readFile(join(folder, 'authority.key.pem')));
      const certificate = await readFile(join(folder, 'authority.pem'), 'utf8');
      const own = createPrivateKey(await readFile(keyFile('tls.key.pem')));
      return issueTlsCertificate({
        network: 'comity-test',
        authority: { key, certificate },
        node: nodeIdOf(stateCode('GTM')),
        publicKey: createPublicKey(own),
        at: plus(fromSeconds(toSeconds(systemClock.now())), -25 * DAY_MS),
        entropy: systemEntropy,
      });
    };
    await whileStopped(keyFile('tls.pem'), issued, async () => {
      await gtm.start();
      settings = await settingsOf(network, gtm);
      const [found] = await untilFound(settings, 'CERTIFICATE_ENDS_SOON');
      expect(found).toMatchObject({ severity: 'alarm', subject: 'tls.pem', days: 4 });
      await gtm.stop();
    });
    await startAgain();
  });

  it('names a trust list that is stale', async () => {
    const at = fromSeconds(toSeconds(systemClock.now()));
    await network.publish((list) => ({
      ...next(list),
      issued: plus(at, -DAY_MS),
      expires: plus(at, 3 * SECOND_MS),
    }));
    served.stands = honest();
    const [found] = await untilFound(settings, 'LIST_STALE');
    expect(found).toMatchObject({ subject: `trust list ${network.list().seq}`, days: 29 });
    await network.publish((list) => ({ ...next(list), issued: at, expires: plus(at, DAY_MS) }));
    served.stands = honest();
    await untilFound(settings);
  });

  it('names a mirror that is down', async () => {
    network.endMirror();
    const [found] = await untilFound(settings, 'MIRROR_SILENT');
    expect(found).toMatchObject({ severity: 'warning', subject: 'directory mirror' });
    expect((await statusOf(settings)).well).toBe(false);
  });

  it('names a trust list that is too old to exchange by', async () => {
    const at = fromSeconds(toSeconds(systemClock.now()));
    await network.publish((list) => ({
      ...next(list),
      issued: plus(at, -40 * DAY_MS),
      expires: plus(at, -31 * DAY_MS),
    }));
    await gtm.stop();
    const database = new DatabaseSync(gtm.database);
    const { seq } = network.list();
    database
      .prepare('INSERT INTO trust_lists (seq, sha256, bytes, at) VALUES (?, ?, ?, ?)')
      .run(seq, trustListHash(network.list()), network.mirror.list, at);
    database.close();
    await gtm.start();
    settings = await settingsOf(network, gtm);
    const found = await untilFound(settings, 'LIST_EXPIRED', 'MEMBER_SILENT', 'MIRROR_SILENT');
    expect(found[0]).toMatchObject({ severity: 'alarm', subject: `trust list ${seq}` });
  });

  it.each([
    [['--own', 'GT'], /name no State/],
    [['--ownn'], /--ownn/],
    [['--url', 'nowhere'], /no address/],
    [['--data', '/nowhere'], /no development network/],
  ])('says what is wrong with %j, and exits with 2', async (args, words) => {
    const { code, output } = await statusWith(settings, ...args);
    expect(output).toMatch(words);
    expect(code).toBe(2);
  });

  it('says which settings do not read, and exits with 2', async () => {
    const { code, output } = await statusWith({ ...settings, COMITY_STATE: 'Guatemala' }, '--own');
    expect(output).toMatch(/COMITY_STATE/);
    expect(code).toBe(2);
  });
});
