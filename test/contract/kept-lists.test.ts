/** Kept trust lists behave alike in memory and on every engine. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY_MS, instant, plus, utf8 } from '@comity/kernel';
import { MemoryLists } from '../../apps/directory/src/trust-list/memory-lists.js';
import { migrations } from '../../apps/directory/src/trust-list/migrations/index.js';
import {
  type KeptList,
  type Lists,
  OTHERS,
  REFUSALS_NAMED_MAX,
} from '../../apps/directory/src/trust-list/ports.js';
import { tables } from '../../apps/directory/src/trust-list/tables.js';
import { TypeOrmLists } from '../../apps/directory/src/trust-list/typeorm-lists.js';
import { engines } from './engines.js';

const NOON = instant(1_795_348_800_000);

const aKeptList = (seq: number, change: Partial<KeptList> = {}): KeptList => ({
  seq,
  sha256: `name of ${seq}`,
  bytes: utf8(`list ${seq}`),
  issued: plus(NOON, seq),
  expires: plus(NOON, seq + DAY_MS),
  snapshot: 'register',
  keptAt: NOON,
  proposal: null,
  succeeds: false,
  ...change,
});
const snapshot = { sha256: 'register', bytes: utf8('{}') };

const memory = { name: 'memory', open: async () => ({ lists: new MemoryLists(), remove: noop }) };
const noop = async (): Promise<void> => undefined;
const stored = engines().map(({ name, emptyPlace }) => ({
  name,
  open: async () => {
    const place = await emptyPlace();
    const database = await place.open(tables, migrations);
    expect(await database.schemaDrift()).toEqual([]);
    return { lists: new TypeOrmLists(database), remove: () => place.remove() };
  },
}));

describe.each([memory, ...stored])('kept lists on $name', ({ open }) => {
  let lists: Lists;
  let remove: () => Promise<void>;

  beforeEach(async () => {
    ({ lists, remove } = await open());
  });
  afterEach(() => remove());

  it('come back as they were kept, the newest as head', async () => {
    expect([await lists.head(), await lists.at(1), await lists.snapshot('x')]).toEqual([
      null,
      null,
      null,
    ]);
    await lists.keep([aKeptList(1), aKeptList(2)], [snapshot]);
    await lists.keep([aKeptList(10)], [snapshot]);

    expect(await lists.head()).toEqual(aKeptList(10));
    expect(await lists.at(2)).toEqual(aKeptList(2));
    expect(await lists.snapshot('register')).toEqual(snapshot.bytes);
  });

  it('stay as they were when they are kept again', async () => {
    await lists.keep([aKeptList(1)], []);
    await lists.keep([aKeptList(1, { keptAt: plus(NOON, 1) })], []);

    expect(await lists.at(1)).toEqual(aKeptList(1));
  });

  it('are kept together or not at all, and never two of one number', async () => {
    await lists.keep([aKeptList(2)], []);
    const fork = aKeptList(2, { sha256: 'another' });

    await expect(lists.keep([aKeptList(1), fork], [snapshot])).rejects.toMatchObject({
      code: 'DIRECTORY_HISTORY_FORKED',
    });
    expect(await lists.at(1)).toBeNull();
    expect(await lists.at(2)).toEqual(aKeptList(2));
    expect(await lists.snapshot('register')).toBeNull();
  });

  it('count a refusal that is offered again, and show the newest first', async () => {
    const one = { code: 'A', sha256: 'x', seq: 3 };
    await lists.refuse(one, NOON);
    await lists.refuse({ code: 'B', sha256: 'x', seq: null }, plus(NOON, 1));
    await lists.refuse(one, plus(NOON, 2));

    expect(await lists.refusals(10)).toEqual([
      { ...one, first: NOON, last: plus(NOON, 2), count: 2 },
      { code: 'B', sha256: 'x', seq: null, first: plus(NOON, 1), last: plus(NOON, 1), count: 1 },
    ]);
    expect(await lists.refusals(1)).toHaveLength(1);
  });

  it('count refusals together once there are too many to name', async () => {
    for (let n = 0; n < REFUSALS_NAMED_MAX; n += 1) {
      await lists.refuse({ code: 'A', sha256: `${n}`, seq: n }, NOON);
    }
    await lists.refuse({ code: 'A', sha256: 'one more', seq: 1 }, plus(NOON, 1));
    await lists.refuse({ code: 'A', sha256: 'and one', seq: 2 }, plus(NOON, 2));

    const [newest] = await lists.refusals(1);
    expect(newest).toMatchObject({ sha256: OTHERS, seq: null, count: 2, last: plus(NOON, 2) });
  });
});
