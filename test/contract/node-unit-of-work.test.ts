/** Whatever the engine: a node's rows come back as they were, and what must commit together does. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ASK_BACKOFF_MS_MAX,
  BACKOFF_MS_MAX,
  LEASE_MS_MAX,
  newConsignment,
  newMissingAct,
  type Consignment,
} from '@comity/delivery';
import { nodeIdOf, plus, stateCode, type ActHash, type Instant } from '@comity/kernel';
import { systemEntropy } from '@comity/platform';
import type { Database } from '@comity/platform/database';
import {
  formatVerifierKey,
  fsck,
  generateLogKeys,
  openCheckpoint,
  parseVerifierKey,
  type CheckpointPolicy,
} from '@comity/tlog';
import { AuditTrail } from '../../apps/node/src/audit/append-entry.js';
import { LogGuard } from '../../apps/node/src/audit/log-guard.js';
import { Sequencer } from '../../apps/node/src/audit/sequencer.js';
import { migrations } from '../../apps/node/src/migrations.js';
import { nodeTables, TypeOrmUnitOfWork } from '../../apps/node/src/typeorm-unit-of-work.js';
import type { Rows } from '../../apps/node/src/rows.js';
import type { NodeTx } from '../../apps/node/src/unit-of-work.js';
import { engines, type EmptyPlace } from './engines.js';
import { AT, bareRows, fullRows, type TableName } from './node-rows.fixture.js';

const NAMES = Object.keys(fullRows) as TableName[];
const [gtm, mex] = [nodeIdOf(stateCode('GTM')), nodeIdOf(stateCode('MEX'))];
const ORIGIN = 'gtm.comity.test/log/2026';
const LIMIT = 10;
/** A server on a busy machine makes and drops seventeen tables a test. */
const HOOK_MS_MAX = 60_000;

/** A table whatever its rows are. */
const rowsOf = (tx: NodeTx, name: TableName): Rows<object> => tx[name];

const aConsignment = (id: string, given: Partial<Consignment> = {}): Consignment => ({
  ...newConsignment({ id, peer: mex, kind: 'envelope', ref: `ref-${id}` }, AT),
  ...given,
});

describe.each(engines())('the unit of work of a node on $name', ({ emptyPlace }) => {
  let place: EmptyPlace;
  let database: Database;
  let unitOfWork: TypeOrmUnitOfWork;

  const counts = (): Promise<number[]> =>
    unitOfWork.read(async (tx) => {
      const found: number[] = [];
      for (const name of NAMES) found.push(await rowsOf(tx, name).count({}));
      return found;
    });
  const append = (tx: NodeTx, at: Instant, more: object = {}): Promise<string> =>
    new AuditTrail(gtm, systemEntropy).append(tx, at, {
      event: 'act.sent',
      actor: 'gtm.approver',
      subject: 'C-1',
      ...more,
    });

  beforeEach(async () => {
    place = await emptyPlace();
    database = await place.open([...nodeTables], migrations);
    unitOfWork = new TypeOrmUnitOfWork(database);
  }, HOOK_MS_MAX);
  afterEach(() => place.remove(), HOOK_MS_MAX);

  it('makes by hand the tables that the schemas describe: synchronize would change nothing', async () => {
    expect(await database.schemaDrift()).toEqual([]);
  });

  it.each(NAMES)('gives back a row of %s as it was', async (name) => {
    const rows = [fullRows[name], bareRows[name]].filter((row) => row !== undefined);
    await unitOfWork.write((tx) => rowsOf(tx, name).insert(...rows));

    const read = await unitOfWork.read((tx) => rowsOf(tx, name).list({}));
    expect(read).toHaveLength(rows.length);
    expect(read).toEqual(expect.arrayContaining(rows));
  });

  it('finds by null, by one of several, and counts, changes and removes what it names', async () => {
    const { cases } = fullRows;
    const other = bareRows.cases ?? cases;
    await unitOfWork.write((tx) => tx.cases.insert(cases, other));

    const found = await unitOfWork.write(async (tx) => [
      (await tx.cases.get({ outcome: null }))?.id,
      (await tx.cases.list({ id: [cases.id, other.id] }, { order: { id: 'asc' }, limit: 1 }))[0]
        ?.id,
      await tx.cases.count({ status: ['DRAFT', 'DELIVERED'] }),
      await tx.cases.update({ status: 'DRAFT' }, { status: 'DELIVERED' }),
      await tx.cases.update({ id: other.id, status: 'DRAFT' }, { status: 'CLOSED' }),
      await tx.cases.remove({ id: other.id }),
      await tx.cases.count({}),
    ]);
    expect(found).toEqual([other.id, other.id, 2, 2, 0, undefined, 1]);
  });

  it('commits business row, outbox row and audit entry together or not at all', async () => {
    const writes = [
      ...NAMES.map((name) => (tx: NodeTx) => rowsOf(tx, name).insert(fullRows[name])),
      (tx: NodeTx) => append(tx, AT),
    ];
    const unit = (stopAfter: number) => async (tx: NodeTx) => {
      for (const [index, write] of writes.entries()) {
        await write(tx);
        if (index === stopAfter) throw new Error('the process stops here');
      }
    };
    const before = await counts();
    for (const at of writes.keys()) {
      await expect(unitOfWork.write(unit(at))).rejects.toBeInstanceOf(Error);
      expect(await counts()).toEqual(before);
    }
    await unitOfWork.write(unit(writes.length));
    const after = await counts();
    expect(after).toEqual(NAMES.map((name) => (name === 'auditEntries' ? 2 : 1)));
  });

  it('lets no second row take the name of a first', async () => {
    await unitOfWork.write(async (tx) => {
      for (const name of NAMES) await rowsOf(tx, name).insert(fullRows[name]);
    });
    for (const name of NAMES) {
      const again = unitOfWork.write((tx) => rowsOf(tx, name).insert(fullRows[name]));
      await expect(again).rejects.toMatchObject({ name: 'QueryFailedError' });
    }
  });

  it('names the consignments that are due, oldest first, and none that is leased', async () => {
    const later = plus(AT, 1);
    await unitOfWork.write((tx) =>
      tx.consignments.insert(
        aConsignment('second'),
        aConsignment('first', { nextAt: plus(AT, -1) }),
        aConsignment('later', { nextAt: later }),
        aConsignment('leased', { leaseUntil: later }),
        aConsignment('lease-over', { leaseUntil: AT, nextAt: plus(AT, -2) }),
        aConsignment('delivered', { status: 'delivered' }),
        aConsignment('clock-put-back', { nextAt: plus(AT, BACKOFF_MS_MAX + 1) }),
        aConsignment('lease-put-back', {
          nextAt: plus(AT, -3),
          leaseUntil: plus(AT, LEASE_MS_MAX + 1),
        }),
        aConsignment('file', { kind: 'file' }),
        aConsignment('to-another', { peer: gtm }),
      ),
    );
    const due = (kind: Consignment['kind'], limit = LIMIT): Promise<string[]> =>
      unitOfWork.read(async (tx) => {
        const rows = await tx.dueConsignments(AT, { kind, limit, except: [gtm] });
        return rows.map(({ id }) => id);
      });

    const envelopes = ['lease-put-back', 'lease-over', 'first', 'second', 'clock-put-back'];
    expect(await due('envelope')).toEqual(envelopes);
    expect(await due('envelope', 2)).toEqual(envelopes.slice(0, 2));
    expect(await due('file')).toEqual(['file']);
  });

  it('names the missing acts whose question is due', async () => {
    const missing = (name: string, nextAt: Instant) => ({
      ...newMissingAct({ msg: name.padEnd(43, '.') as ActHash, peer: mex }, AT),
      caseId: fullRows.cases.id,
      nextAt,
    });
    const rows = [
      missing('second', AT),
      missing('first', plus(AT, -1)),
      missing('later', plus(AT, 1)),
      missing('clock-put-back', plus(AT, ASK_BACKOFF_MS_MAX + 1)),
    ];
    await unitOfWork.write((tx) => tx.missingActs.insert(...rows));

    const due = await unitOfWork.read((tx) => tx.dueQuestions(AT, LIMIT));
    const names = due.map(({ msg }) => msg.replaceAll('.', ''));
    expect(names).toEqual(['first', 'second', 'clock-put-back']);
  });

  describe('its log', () => {
    const signers = generateLogKeys(ORIGIN);
    const policy: CheckpointPolicy = {
      origin: ORIGIN,
      log: signers.map((key) => parseVerifierKey(formatVerifierKey(key))),
      witnesses: [],
      quorum: 0,
    };
    const sequencer = (): Sequencer =>
      new Sequencer(
        unitOfWork,
        { now: () => AT },
        { origin: ORIGIN, signers, guard: new LogGuard() },
      );
    const check = () =>
      unitOfWork.read(async (tx) => {
        const entries = await tx.auditEntries.list({}, { order: { position: 'asc' } });
        const nodes = await tx.logNodes.list({});
        const hashes = new Map(nodes.map((node) => [`${node.level}/${node.position}`, node.hash]));
        const checkpoints = await tx.checkpoints.list({});
        return fsck({
          entries: entries.map(({ leaf }) => leaf),
          readNode: ({ level, index }) => hashes.get(`${level}/${index}`),
          checkpoints: checkpoints.map(({ note }) => openCheckpoint(note, policy)),
          size: await tx.logSize(),
        });
      });

    it('placed in batches is sound, and every checkpoint extends the one before', async () => {
      for (const batch of [1, 2, 5, 1, 16]) {
        for (let n = 0; n < batch; n += 1) await unitOfWork.write((tx) => append(tx, AT));
        expect(await sequencer().place()).toBe(batch);
        await sequencer().checkpoint();
      }
      const { size, findings } = await check();
      expect([size, findings]).toEqual([25, []]);
      expect((await unitOfWork.read((tx) => tx.checkpoints.list({}))).length).toBe(5);
    });

    it('shows an entry that was altered where it stands', async () => {
      for (let n = 0; n < 9; n += 1) await unitOfWork.write((tx) => append(tx, AT));
      await sequencer().place();
      await sequencer().checkpoint();
      await unitOfWork.write((tx) =>
        tx.auditEntries.update({ position: 4 }, { leaf: fullRows.auditEntries.leaf }),
      );
      const { findings } = await check();
      expect(findings).toContainEqual({ kind: 'entries-altered', first: 4, count: 1 });
    });

    it('gives places in the order of time, each once, however many ask at once', async () => {
      for (const ms of [3, 1, 2]) await unitOfWork.write((tx) => append(tx, plus(AT, ms)));
      const waiting = await unitOfWork.read((tx) => tx.unplacedEntries(2));
      const placed = await Promise.all([sequencer().place(), sequencer().place()]);
      const rows = await unitOfWork.read((tx) =>
        tx.auditEntries.list({}, { order: { position: 'asc' } }),
      );

      expect(waiting.map(({ at }) => at - AT)).toEqual([1, 2]);
      expect(placed.toSorted()).toEqual([0, 3]);
      expect(rows.map(({ at, position }) => [at - AT, position])).toEqual([
        [1, 0],
        [2, 1],
        [3, 2],
      ]);
    });

    it('names the proofs that are owed under a checkpoint, in the order of the log', async () => {
      const owed = [undefined, mex, gtm, undefined, mex];
      for (const [ms, proofFor] of owed.entries()) {
        await unitOfWork.write((tx) => append(tx, plus(AT, ms), proofFor ? { proofFor } : {}));
      }
      expect(await unitOfWork.read((tx) => tx.owedProofs(LIMIT, LIMIT))).toEqual([]);
      await sequencer().place();

      const places = (size: number, limit: number): Promise<(number | null)[]> =>
        unitOfWork.read(async (tx) =>
          (await tx.owedProofs(size, limit)).map(({ position }) => position),
        );
      expect(await places(LIMIT, LIMIT)).toEqual([1, 2, 4]);
      expect(await places(4, LIMIT)).toEqual([1, 2]);
      expect(await places(LIMIT, 1)).toEqual([1]);
    });
  });
});
