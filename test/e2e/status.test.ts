/** Each fault that docs/STATUS.md lists is injected, and `comity status` says what it is. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { DAY_MS, HOUR_MS, MINUTE_MS, nodeIdOf, plus, stateCode, type Clock } from '@comity/kernel';
import { systemClock } from '@comity/platform';
import { trustListHash, type Member, type TrustList } from '@comity/trust';
import { settingsOf, statusOf, statusWith, untilFound } from './status.fixture.js';
import { rowsOf, until } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 26_500;
const MS_MAX = 120_000;
const MEX = nodeIdOf(stateCode('MEX'));
const GTM = nodeIdOf(stateCode('GTM'));
const AWAY = nodeIdOf(stateCode('PER'));

let network: TestNetwork;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;
let settings: Readonly<Record<string, string>>;
/** How far the clock of the other State is ahead. */
let ahead = 0;

const others: Clock = { now: () => plus(systemClock.now(), ahead) };

beforeAll(async () => {
  const clockOf = (code: string): Clock => (code === 'MEX' ? others : systemClock);
  network = await startNodes(['GTM', 'MEX'], BASE_PORT, { clockOf });
  gtm = network.nodes.get('GTM') as NodeUnderTest;
  mex = network.nodes.get('MEX') as NodeUnderTest;
  settings = await settingsOf(network, gtm);
}, MS_MAX);
afterAll(() => network.close());

const next = (list: TrustList): TrustList => ({
  ...list,
  seq: list.seq + 1,
  prev: trustListHash(list),
});

const inDatabase = <T>(work: (database: DatabaseSync) => T): T => {
  const database = new DatabaseSync(gtm.database, { timeout: 5_000 });
  try {
    return work(database);
  } finally {
    database.close();
  }
};

/** Starts GTM again, wherever its own port is now. */
const startAgain = async (): Promise<void> => {
  await gtm.start();
  settings = await settingsOf(network, gtm);
};

describe('comity status', () => {
  it(
    'says that nothing is wrong where nothing is',
    async () => {
      await untilFound(settings);
      const { code, output } = await statusWith(settings, '--own', '--members');
      expect(output).toMatch(/✓ nothing is wrong/);
      expect(output).toMatch(/GTM +urn:comity:node:gtm-1 .*list 1, fresh.*1 of 1 members answer/);
      expect(output).toMatch(/ +urn:comity:node:mex-1 +answers/);
      expect(output).not.toContain('\u001B');
      expect(code).toBe(0);
    },
    MS_MAX,
  );

  it('names a member whose node is down', async () => {
    await mex.stop();
    const [found] = await untilFound(settings, 'MEMBER_SILENT');
    expect(found).toMatchObject({ severity: 'warning', subject: MEX });
    expect(found?.remedy).toMatch(/telephone its operator/);
    await mex.start();
    await untilFound(settings);
  });

  it('names a member whose clock is wrong', async () => {
    ahead = 10 * MINUTE_MS;
    const [found] = await untilFound(settings, 'MEMBER_CLOCK_WRONG');
    expect(found).toMatchObject({ severity: 'alarm', subject: MEX });
    expect(found?.reason).toMatch(/^(599|600|601) s ahead$/);
    ahead = 0;
    await untilFound(settings);
  });

  it('names a trust list that was refused, and by whom it was offered', async () => {
    const good = network.list();
    await network.publish(next, 1);
    const [found] = await untilFound(settings, 'LIST_REFUSED');
    expect(found).toMatchObject({
      severity: 'warning',
      subject: 'directory mirror',
      reason: 'TRUST_LIST_BELOW_THRESHOLD',
    });
    await network.publish(() => good);
    await untilFound(settings);
  });

  it('names a key that ends within thirty days without a successor', async () => {
    const good = network.list();
    const at = systemClock.now();
    const ending = (member: Member): Member =>
      member.node !== GTM
        ? member
        : {
            ...member,
            keys: member.keys.map((key) =>
              key.alg === 'ES256'
                ? { ...key, from: plus(at, -300 * DAY_MS), until: plus(at, 20 * DAY_MS) }
                : key,
            ),
          };
    await network.publish((list) => ({ ...next(list), members: list.members.map(ending) }));
    const [found] = await untilFound(settings, 'KEY_ENDS_SOON');
    expect(found).toMatchObject({ severity: 'warning', subject: 'sig ES256', days: 19 });
    await network.publish((list) => ({ ...next(list), members: good.members }));
    await untilFound(settings);
  });

  it('names a backlog by its band', async () => {
    const made = plus(systemClock.now(), -HOUR_MS);
    inDatabase((database) => {
      const insert = database.prepare(
        `INSERT INTO consignments (id, peer, kind, ref, status, attempts, failures, next_at,
          lease_until, created_at, give_up_at, receipt, last_code)
         VALUES (?, ?, 'envelope', ?, 'queued', 9, 9, ?, NULL, ?, ?, NULL, 'PEER_UNREACHABLE')`,
      );
      const soon = plus(systemClock.now(), MINUTE_MS);
      for (let n = 0; n < 12; n += 1) {
        insert.run(`c${n}`, AWAY, `r${n}`, soon, made, plus(made, 90 * DAY_MS));
      }
    });
    const [found] = await untilFound(settings, 'DELIVERIES_WAITING');
    expect(found).toMatchObject({ severity: 'warning', reason: '10-99 wait', since: made });
    expect(JSON.stringify(await statusOf(settings))).not.toContain(AWAY);
    inDatabase((database) => database.exec(`DELETE FROM consignments WHERE peer = '${AWAY}'`));
    await untilFound(settings);
  });

  it('names a database that takes no writes', async () => {
    const holder = new DatabaseSync(gtm.database);
    holder.exec('BEGIN IMMEDIATE');
    const [found] = await untilFound(settings, 'DATABASE_NOT_WRITING');
    expect(found).toMatchObject({ severity: 'alarm', subject: 'database' });
    holder.exec('ROLLBACK');
    holder.close();
    await untilFound(settings);
  });

  it('names an audit trail that is not the one that was signed', async () => {
    const damage = (): void =>
      inDatabase((database) => {
        const { level } = database.prepare('SELECT MAX(level) AS level FROM log_nodes').get() as {
          readonly level: number;
        };
        const row = database
          .prepare('SELECT hash FROM log_nodes WHERE level = ? AND position = 0')
          .get(level) as { readonly hash: Uint8Array };
        const turned = row.hash.map((byte) => byte ^ 0xff);
        database
          .prepare('UPDATE log_nodes SET hash = ? WHERE level = ? AND position = 0')
          .run(turned, level);
      });
    damage();
    const found = await untilFound(settings, 'LOG_DAMAGED', 'LOG_ROLLED_BACK');
    expect(found).toMatchObject([{ severity: 'alarm', subject: 'audit trail' }, {}]);
    damage();
    await untilFound(settings);
  });

  it(
    'names an audit trail that was put back from a copy',
    async () => {
      await gtm.stop();
      await copyFile(gtm.database, `${gtm.database}.copy`);
      await startAgain();
      const size = (): number => rowsOf(gtm, 'log_nodes').length;
      const before = size();
      for (let n = 0; n < 20; n += 1) {
        await gtm.call('drafter', '/graphql', {
          method: 'POST',
          body: '{',
          headers: { 'content-type': 'application/json' },
        });
      }
      await until(() => size() > before + 20);
      await until(async () => {
        const [told] = (await statusOf(settings)).nodes;
        const log = told?.picture?.log;
        return log !== null && log !== undefined && log.witnessedSize === log.size;
      });
      await gtm.stop();
      await copyFile(`${gtm.database}.copy`, gtm.database);
      await startAgain();
      const [found] = await untilFound(settings, 'LOG_ROLLED_BACK');
      expect(found).toMatchObject({ severity: 'alarm', subject: 'audit trail' });
      expect(found?.remedy).toMatch(/^Stop the node/);
      const [seen] = await untilFound(await settingsOf(network, mex), 'MEMBER_LOG_REWRITTEN');
      expect(seen).toMatchObject({ code: 'MEMBER_LOG_REWRITTEN', subject: GTM });
    },
    MS_MAX,
  );
});
