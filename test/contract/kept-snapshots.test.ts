/** Whatever the engine: no directory starts on a register that it kept and cannot read. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type IssuedNetwork, issueDevelopmentNetwork } from '@comity/certs-dev';
import { createDirectory, type DirectoryConfig, type RunningDirectory } from '@comity/directory';
import {
  type Bytes,
  canonicalize,
  DAY_MS,
  instant,
  nodeIdOf,
  plus,
  stateCode,
  utf8,
} from '@comity/kernel';
import { foundingRegister, REGISTER_EDITION } from '@comity/law';
import { diagnostics, silent, systemEntropy } from '@comity/platform';
import { sha256Of } from '../../apps/directory/src/snapshot/snapshot.js';
import { migrations } from '../../apps/directory/src/trust-list/migrations/index.js';
import { tables } from '../../apps/directory/src/trust-list/tables.js';
import { TypeOrmLists } from '../../apps/directory/src/trust-list/typeorm-lists.js';
import { type EmptyPlace, engines } from './engines.js';

const NOON = instant(1_795_348_800_000);
const GTM = stateCode('GTM');

describe.each(engines())('a directory that kept a register, on $name', ({ emptyPlace }) => {
  const clock = { now: () => NOON };
  const deps = { clock, diagnostics: diagnostics('test', { sink: silent, clock }) };
  let folder: string;
  let network: IssuedNetwork;
  let place: EmptyPlace;
  let running: RunningDirectory[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comity-kept-'));
    network = await issueDevelopmentNetwork({
      profile: 'development',
      directory: folder,
      network: 'comity-test',
      states: [{ state: GTM, node: nodeIdOf(GTM), endpoint: '127.0.0.1:7441' }],
      clock,
      entropy: systemEntropy,
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(async () => {
    place = await emptyPlace();
    running = [];
  });
  afterEach(async () => {
    await Promise.all(running.map((one) => one.stop()));
    await place.remove();
  });

  const configOf = (role: 'primary' | 'mirror'): DirectoryConfig => {
    const { url, schema } = place.options;
    const common = {
      profile: 'development',
      databaseUrl: url,
      ...(schema !== undefined && { databaseSchema: schema }),
      anchorFile: network.anchor,
      listen: { host: '127.0.0.1', port: 0 },
      everyMs: 60_000,
    } as const;
    return role === 'mirror'
      ? { ...common, role, state: GTM, primaryUrl: 'http://127.0.0.1:9', lists: 'signed' }
      : {
          ...common,
          role,
          membersFolder: network.members,
          administratorsFile: network.administrators,
        };
  };
  const start = async (role: 'primary' | 'mirror'): Promise<RunningDirectory> => {
    const directory = createDirectory(configOf(role), { ...deps, gatewayKeys: [] });
    running.push(directory);
    await directory.start();
    return directory;
  };

  /** Keeps `bytes` as the register that the newest list names. */
  const keep = async (bytes: Bytes | null, sha256 = sha256Of(bytes ?? utf8(''))): Promise<void> => {
    const lists = new TypeOrmLists(await place.open(tables, migrations));
    const list = {
      seq: 9,
      sha256: 'ninth',
      bytes: utf8('{}'),
      issued: NOON,
      expires: plus(NOON, DAY_MS),
      snapshot: sha256,
      keptAt: NOON,
      proposal: null,
      succeeds: false,
    };
    await lists.keep([list], bytes === null ? [] : [{ sha256, bytes }]);
  };
  const edition = (register: object, ver = REGISTER_EDITION): Bytes =>
    utf8(
      canonicalize({
        ver,
        seq: 1,
        issued: NOON / 1_000,
        previous: null,
        correction: null,
        register,
      }),
    );
  const unsourced = {
    ...foundingRegister,
    parties: foundingRegister.parties.map(({ source, ...row }, index) =>
      index === 2 || source === undefined ? row : { ...row, source },
    ),
  };

  it.each(['primary', 'mirror'] as const)(
    'does not start, and names the snapshot, every row and the reason: %s',
    async (role) => {
      const bytes = edition(unsourced);
      await keep(bytes);

      const rows = ['parties[2].source MISSING'];
      await expect(start(role)).rejects.toMatchObject({
        code: 'DIRECTORY_SNAPSHOT_MALFORMED',
        detail: { snapshot: sha256Of(bytes), rows },
        message: expect.stringContaining(`snapshot ${sha256Of(bytes)}: ${rows[0]}`),
      });
    },
  );

  it.each<[string, Bytes, readonly string[]]>([
    ['what is no object', utf8('register'), ['NOT_OBJECT']],
    ['null', utf8('null'), ['ver', 'seq', 'issued', 'previous', 'correction', 'register']],
    ['an edition to come', edition(foundingRegister, 'comity-register/3'), ['ver']],
  ])('does not start on %s', async (_, bytes, members) => {
    await keep(bytes);

    const rows = members.map((one) => (one === 'NOT_OBJECT' ? one : `${one} NOT_ALLOWED`));
    await expect(start('mirror')).rejects.toMatchObject({
      code: 'DIRECTORY_SNAPSHOT_MALFORMED',
      detail: { rows },
    });
  });

  it('does not start on a register that is gone, or is another than the list names', async () => {
    await keep(null, 'nowhere');
    await expect(start('mirror')).rejects.toMatchObject({ code: 'DIRECTORY_SNAPSHOT_TAMPERED' });
  });

  it('starts again on the register that it issued, which stays in force', async () => {
    await (await start('primary')).stop();
    const lists = new TypeOrmLists(await place.open(tables, migrations));
    const before = await lists.head();

    await start('primary');

    expect(await lists.head()).toEqual(before);
    expect(before?.seq).toBe(1);
  });
});
