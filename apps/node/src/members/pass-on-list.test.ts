/** A member is passed the list only where it is newer than its own, and not over and over. */

import { expect, it } from '@jest/globals';
import { instant, nodeIdOf, plus, SECOND_MS, stateCode, utf8, type Instant } from '@comity/kernel';
import { foundingRegister } from '@comity/law';
import { Database } from '@comity/platform/database';
import type { TrustList } from '@comity/trust';
import { migrations } from '../migrations.js';
import { nodeTables, TypeOrmUnitOfWork } from '../typeorm-unit-of-work.js';
import { Network } from './network.js';
import { PassOnList } from './pass-on-list.js';

const [GTM, MEX, BRA] = ['GTM', 'MEX', 'BRA'].map((code) => nodeIdOf(stateCode(code)));
const BEGIN = instant(1_795_326_150_000);
const LIST = { seq: 3, directory: { sha256: 'directory' } } as TrustList;
const PASSED = { list: utf8('a list'), directory: utf8('its directory') };

it('a list is passed on to who holds an older one, once a second', async () => {
  const database = await Database.open({ url: 'sqlite::memory:', tables: nodeTables, migrations });
  const unitOfWork = new TypeOrmUnitOfWork(database);
  await unitOfWork.write(async (tx) => {
    await tx.trustLists.insert({ seq: 3, sha256: 'list', bytes: PASSED.list, at: BEGIN });
    await tx.snapshots.insert({ sha256: 'directory', bytes: PASSED.directory, at: BEGIN });
  });
  let now: Instant = BEGIN;
  const clock = { now: () => now };
  if (!GTM || !MEX || !BRA) throw new Error('no nodes');
  const network = new Network(GTM, clock, { allowLoopback: false });
  network.rely({ list: LIST, sha256: 'list', register: foundingRegister });
  const passing = new PassOnList({ unitOfWork, clock, network });

  expect(await passing.execute(MEX, 3)).toBeUndefined();
  expect(await passing.execute(MEX, 2)).toEqual(PASSED);
  expect(await passing.execute(MEX, 2)).toBeUndefined();
  expect(await passing.execute(BRA, 0)).toEqual(PASSED);
  now = plus(now, SECOND_MS);
  expect(await passing.execute(MEX, 2)).toEqual(PASSED);
  await database.close();
});
