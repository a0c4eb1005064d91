/** Whatever the engine: parcels are counted, told of and shown as the mailbox promises. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newConsignment, type Consignment } from '@comity/delivery';
import { HOUR_MS, nodeIdOf, plus, stateCode, type ActHash, type NodeId } from '@comity/kernel';
import { systemEntropy } from '@comity/platform';
import { AuditTrail } from '../../apps/node/src/audit/append-entry.js';
import { Bell } from '../../apps/node/src/mailbox/bell.js';
import { FollowArrivals } from '../../apps/node/src/mailbox/follow-arrivals.js';
import { Streams, STREAMS_MAX } from '../../apps/node/src/mailbox/streams.js';
import { TrackParcel } from '../../apps/node/src/mailbox/track-parcel.js';
import { migrations } from '../../apps/node/src/migrations.js';
import { nodeTables, TypeOrmUnitOfWork } from '../../apps/node/src/typeorm-unit-of-work.js';
import { engines, type EmptyPlace } from './engines.js';
import { AT, fullRows } from './node-rows.fixture.js';

const HOOK_MS_MAX = 60_000;
const [gtm, mex] = [nodeIdOf(stateCode('GTM')), nodeIdOf(stateCode('MEX'))];
const { parcels: parcel, arrivals: arrival, messages: message, parcelFiles: parcelFile } = fullRows;
const practices = { name: 'practices', key: '', sends: [], receives: [], signs: false };

describe.each(engines())('the mailbox on $name', ({ emptyPlace }) => {
  let place: EmptyPlace;
  let unitOfWork: TypeOrmUnitOfWork;
  let over: AbortController;

  beforeEach(async () => {
    over = new AbortController();
    place = await emptyPlace();
    unitOfWork = new TypeOrmUnitOfWork(await place.open([...nodeTables], migrations));
  }, HOOK_MS_MAX);
  afterEach(() => {
    over.abort();
    return place.remove();
  }, HOOK_MS_MAX);

  const sent = (n: number, given: object = {}, status: Consignment['status'] = 'queued') =>
    unitOfWork.write(async (tx) => {
      const [id, jti] = [`parcel-${n}`, `jti-${n}`];
      await tx.parcels.insert({ ...parcel, id, jti, idempotencyKey: `key-${n}`, ...given });
      const what = { id: `c-${n}`, peer: mex, kind: 'envelope', ref: jti } as const;
      const row = { ...newConsignment(what, AT), status, lastCode: 'NOTICE_INVALID' };
      await tx.consignments.insert(row);
    });

  it('counts the parcels and files of one system that are on their way to one node', async () => {
    await sent(1);
    await sent(2);
    await sent(3, {}, 'delivered');
    await sent(4, { system: 'casework' });
    const file = { ...newConsignment({ id: 'f', peer: mex, kind: 'file', ref: 'file' }, AT) };
    await unitOfWork.write(async (tx) => {
      await tx.consignments.insert(file);
      await tx.parcelFiles.insert({ ...parcelFile, fileId: 'file' });
    });

    const underway = (system: string, peer: NodeId) =>
      unitOfWork.read((tx) => tx.underway(system, peer));
    expect(await underway('practices', mex)).toEqual({ parcels: 2, files: 1 });
    expect(await underway('casework', mex)).toEqual({ parcels: 1, files: 0 });
    expect(await underway('practices', gtm)).toEqual({ parcels: 0, files: 0 });
  });

  it('names the files of a system that no parcel has named in time', async () => {
    await unitOfWork.write((tx) =>
      tx.parcelFiles.insert(
        { ...parcelFile, fileId: 'later', parcelId: null, at: plus(AT, 1) },
        { ...parcelFile, fileId: 'second', parcelId: null },
        { ...parcelFile, fileId: 'first', parcelId: null, at: plus(AT, -1) },
        { ...parcelFile, fileId: 'another’s', parcelId: null, system: 'casework' },
        { ...parcelFile, fileId: 'sent' },
      ),
    );

    const unsent = await unitOfWork.read((tx) => tx.unsentFiles('practices', AT));
    expect(unsent.map(({ fileId }) => fileId)).toEqual(['first', 'second']);
  });

  it('tells of a parcel what its courier knows, and a receipt before all else', async () => {
    const audit = new AuditTrail(gtm, systemEntropy);
    const clock = { now: () => AT };
    const track = new TrackParcel({ unitOfWork, audit, clock, network: { self: gtm } });
    for (const [n, status] of (
      ['queued', 'refused', 'undeliverable', 'refused'] as const
    ).entries()) {
      await sent(n, {}, status);
    }
    const receipt = Uint8Array.of(1, 2, 3);
    await unitOfWork.write((tx) =>
      tx.messages.insert({ ...message, iss: gtm, jti: 'jti-3', direction: 'sent', receipt }),
    );

    await sent(5, {}, 'delivered');
    const awaited = { id: 'file', actHash: message.msg, receipt: null };
    await unitOfWork.write(async (tx) => {
      const row = { ...message, iss: gtm, jti: 'jti-5', msg: 'm'.repeat(43) as ActHash };
      await tx.messages.insert({ ...row, direction: 'sent', receipt });
      await tx.files.insert({ ...fullRows.files, ...awaited });
      await tx.parcelFiles.insert({ ...parcelFile, fileId: 'file', parcelId: 'parcel-5' });
      const what = { id: 'c-file', peer: mex, kind: 'file', ref: 'file' } as const;
      await tx.consignments.insert(newConsignment(what, AT));
    });
    const tellOfFile = async () => track.execute(practices, 'parcel-5');

    const told = [];
    for (const n of [0, 1, 2, 3, 4]) told.push(await track.execute(practices, `parcel-${n}`));
    const undeliverable = { status: 'undeliverable', reason: 'NOTICE_INVALID' };
    expect(told).toEqual([
      { ok: true, value: { status: 'queued' } },
      { ok: true, value: undeliverable },
      { ok: true, value: undeliverable },
      { ok: true, value: { status: 'delivered', receipt } },
      { ok: false, denial: { code: 'PARCEL_UNKNOWN', detail: {} } },
    ]);
    expect(await tellOfFile()).toEqual({ ok: true, value: { status: 'queued' } });
    const refused = { status: 'refused', lastCode: 'EVIDENCE_FILE_MISMATCH' } as const;
    await unitOfWork.write((tx) => tx.consignments.update({ ref: 'file' }, refused));
    const reason = 'EVIDENCE_FILE_MISMATCH';
    expect(await tellOfFile()).toEqual({ ok: true, value: { status: 'undeliverable', reason } });
    await unitOfWork.write((tx) => tx.files.update({ id: 'file' }, { receipt }));
    expect(await tellOfFile()).toEqual({ ok: true, value: { status: 'delivered', receipt } });
  });

  it('shows arrivals after a cursor, of the kinds that are wanted and no others', async () => {
    const kinds = ['library', 'library.series', 'libraryx', 'library-2.a', 'example.note'];
    await unitOfWork.write(async (tx) => {
      for (const [n, kind] of kinds.entries()) {
        const parcelId = `parcel-${n}`;
        await tx.arrivals.insert({ ...arrival, parcelId, jti: parcelId, kind, cursor: n + 1 });
      }
      const awaited = { parcelId: 'awaited', jti: 'awaited', kind: 'library', cursor: null };
      await tx.arrivals.insert({ ...arrival, ...awaited });
    });
    const shown = (after: number, exact: readonly string[], beginnings: readonly string[]) =>
      unitOfWork.read(async (tx) => {
        const rows = await tx.arrivalsAfter({ after, exact, beginnings, limit: 3 });
        return rows.map(({ cursor }) => cursor);
      });

    expect(await shown(0, ['library'], ['library.'])).toEqual([1, 2]);
    expect(await shown(1, ['library'], ['library.'])).toEqual([2]);
    expect(await shown(0, ['library'], [])).toEqual([1]);
    expect(await shown(0, [], ['library.'])).toEqual([2]);
    expect(await shown(0, [], [])).toEqual([]);
    expect(await shown(0, kinds, [])).toEqual([1, 2, 3]);
    expect(await unitOfWork.read((tx) => tx.lastCursor())).toBe(kinds.length);
  });

  it('wakes who waits for arrivals at the ring, and leaves nobody who hung up counted', async () => {
    const bell = new Bell();
    const streams = new Streams();
    const audit = new AuditTrail(gtm, systemEntropy);
    const parts = { unitOfWork, audit, clock: { now: () => AT }, bell, streams };
    // Without the ring nobody would look again within the life of this test.
    const follow = new FollowArrivals(parts, HOUR_MS);
    const reader = { ...practices, receives: ['library.*'] };
    const following = await follow.execute(reader, { cursor: 0, kinds: [] }, over.signal);
    if (!following.ok) throw new Error(following.denial.code);
    const arrivals = following.value[Symbol.asyncIterator]();
    const arrive = async (cursor: number): Promise<void> => {
      const [parcelId, kind] = [`parcel-${cursor}`, 'library.series'];
      await unitOfWork.write((tx) =>
        tx.arrivals.insert({ ...arrival, parcelId, jti: parcelId, kind, cursor }),
      );
      bell.ring();
    };

    for (const cursor of [1, 2, 3]) {
      const next = arrivals.next();
      await arrive(cursor);
      expect((await next).value).toMatchObject({ cursor });
    }
    const last = arrivals.next();
    over.abort();
    expect(await last).toEqual({ done: true, value: undefined });
    const open = Array.from({ length: STREAMS_MAX + 1 }, () => streams.take('practices'));
    expect(open.filter((isTaken) => isTaken)).toHaveLength(STREAMS_MAX);
  });
});
