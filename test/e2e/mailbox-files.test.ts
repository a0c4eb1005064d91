/** Files that go with parcels, from one State's system to another's. */

import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mailboxProto } from '@comity/contracts';
import { DAY_MS, toHex, utf8 } from '@comity/kernel';
import { systemClock } from '@comity/platform';
import { create } from '@bufbuild/protobuf';
import { status } from '@grpc/grpc-js';
import { FILES_UNSENT_MAX } from '../../apps/node/src/mailbox/put-file.js';
import { answered, descriptionOf, Mailboxes, said, type SystemClient } from './mailbox.fixture.js';
import { rowsOf, traceOf, until } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 25_460;
const MAILBOX_PORT = 25_464;
const START_MS_MAX = 90_000;
const MIB = 1_048_576;
/** As the nodes of tests are told. */
const FILE_BYTES_MAX = 64 * MIB;
const { ParcelStatus } = mailboxProto;
const TEXT = utf8('Fictitious minutes.');

const mailboxes = new Mailboxes(MAILBOX_PORT, {
  practices: { sends: ['library.*'], receives: ['library.*'] },
  casework: { sends: ['example.note'], receives: ['example.note'] },
});
let network: TestNetwork;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;
let sender: SystemClient;
let receiver: SystemClient;

beforeAll(async () => {
  network = await startNodes(['GTM', 'MEX'], BASE_PORT, {
    mailboxOf: mailboxes.mailboxOf,
    checkpointEveryMs: 3_600_000,
  });
  gtm = network.nodes.get('GTM') as NodeUnderTest;
  mex = network.nodes.get('MEX') as NodeUnderTest;
  sender = await mailboxes.client(gtm, 'casework');
  receiver = await mailboxes.client(mex, 'casework');
}, START_MS_MAX);
afterAll(async () => {
  mailboxes.close();
  await network?.close();
});

let keys = 0;
const parcel = (fileIds: readonly string[], given: object = {}) => ({
  idempotencyKey: `idempotency-key-${String((keys += 1)).padStart(4, '0')}`,
  recipientState: 'MEX',
  kind: 'example.note',
  content: said('With files.'),
  fileIds: [...fileIds],
  ...given,
});

const put = async (bytes: Uint8Array, given = {}): Promise<string> =>
  answered(await sender.put(bytes, given)).fileId;

const delivered = (parcelId: string): Promise<void> =>
  until(async () => {
    const answer = await sender.status(parcelId);
    return 'receipt' in answer && answer.status === ParcelStatus.DELIVERED;
  });

const arrivalOf = async (parcelId: string) => {
  const following = receiver.receive(0);
  await until(() => following.seen.some((one) => one.parcelId === parcelId));
  following.hangUp();
  return following.seen.find((one) => one.parcelId === parcelId);
};

describe('a parcel with files', () => {
  it('is shown with them once they are whole, and each is read byte for byte', async () => {
    const large = Uint8Array.from(randomBytes(3 * MIB + 17));
    const ids = [
      await put(TEXT, { name: 'acta ñ.txt' }),
      await put(large, { name: 'b.bin', mediaType: 'application/octet-stream' }),
      await put(new Uint8Array(), { name: 'empty.txt' }),
    ];
    const { parcelId } = answered(await sender.send(parcel(ids)));
    await delivered(parcelId);

    const arrived = await arrivalOf(parcelId);
    expect(
      arrived?.files.map(({ fileId, name, mediaType, size }) => [
        fileId,
        name,
        mediaType,
        Number(size),
      ]),
    ).toEqual([
      [ids[0], 'acta ñ.txt', 'text/plain', TEXT.length],
      [ids[1], 'b.bin', 'application/octet-stream', large.length],
      [ids[2], 'empty.txt', 'text/plain', 0],
    ]);
    expect(arrived?.files[1]?.sha256).toBe(descriptionOf(large).sha256);
    for (const [index, bytes] of [TEXT, large, new Uint8Array()].entries()) {
      const got = await receiver.get(ids[index] ?? '');
      expect('code' in got ? got : toHex(got)).toEqual(toHex(bytes));
    }
  });

  it('is shown by no cursor before its last file is whole, and by one that follows then', async () => {
    const large = Uint8Array.from(randomBytes(8 * MIB));
    const id = await put(large, { name: 'c.bin', mediaType: 'application/octet-stream' });
    await mex.stop();
    const { parcelId } = answered(await sender.send(parcel([id])));
    const plain = answered(await sender.send(parcel([]))).parcelId;
    await mex.start();
    receiver = await mailboxes.client(mex, 'casework');
    const following = receiver.receive(0);
    await until(() => following.seen.some((one) => one.parcelId === parcelId));
    await until(() => following.seen.some((one) => one.parcelId === plain));
    following.hangUp();

    const cursors = following.seen.map(({ cursor }) => Number(cursor));
    expect(cursors).toEqual(cursors.toSorted((a, b) => a - b));
    for (const row of rowsOf(mex, 'files')) expect(row['status']).toBe('complete');
  });

  it('whose receiver is stopped meanwhile arrives whole all the same', async () => {
    const large = Uint8Array.from(randomBytes(6 * MIB));
    const id = await put(large, { name: 'd.bin', mediaType: 'application/octet-stream' });
    const { parcelId } = answered(await sender.send(parcel([id])));
    await until(() => rowsOf(mex, 'files').some((row) => row['id'] === id));
    await mex.stop();
    await mex.start();
    await delivered(parcelId);
    receiver = await mailboxes.client(mex, 'casework');

    const got = await receiver.get(id);
    expect('code' in got ? got : descriptionOf(got).sha256).toBe(descriptionOf(large).sha256);
    expect((await arrivalOf(parcelId))?.files).toHaveLength(1);
  });

  it('handed in again after a crash is the same parcel, though its file has another id', async () => {
    const first = await put(TEXT, { name: 'again.txt' });
    expect(await put(TEXT, { name: 'again.txt' })).toBe(first);
    const given = parcel([first]);
    const sent = answered(await sender.send(given));
    const second = await put(TEXT, { name: 'again.txt' });

    expect(second).not.toBe(first);
    expect(answered(await sender.send({ ...given, fileIds: [second] }))).toEqual(sent);
    const other = await put(TEXT, { name: 'another.txt' });
    expect(await sender.send({ ...given, fileIds: [other] })).toMatchObject({
      code: 'PARCEL_KEY_TAKEN',
    });
  });
});

const databaseOf = (node: NodeUnderTest): DatabaseSync =>
  new DatabaseSync(node.database, { timeout: 5_000 });

describe('a file', () => {
  // What is still on its way would be mixed with what a call leaves behind.
  beforeAll(() =>
    until(() => rowsOf(gtm, 'consignments').every((row) => row['status'] === 'delivered')),
  );

  const wrong: readonly (readonly [string, Uint8Array, object, string])[] = [
    ['of another hash', TEXT, { sha256: '0'.repeat(64) }, 'PARCEL_FILE_DIFFERS'],
    ['longer than announced', TEXT, { size: TEXT.length - 1 }, 'PARCEL_FILE_DIFFERS'],
    ['shorter than announced', TEXT, { size: TEXT.length + 1 }, 'PARCEL_FILE_DIFFERS'],
    ['with a hash that is none', TEXT, { sha256: 'x' }, 'FILE_DESCRIPTION_INVALID'],
    ['without a name', TEXT, { name: '' }, 'FILE_DESCRIPTION_INVALID'],
    ['whose name is a path', TEXT, { name: '../a.txt' }, 'FILE_DESCRIPTION_INVALID'],
    ['without a media type', TEXT, { mediaType: '' }, 'FILE_DESCRIPTION_INVALID'],
    [
      'that says it is sealed to persons',
      TEXT,
      { mediaType: 'application/vnd.comity.sealed+json' },
      'FILE_DESCRIPTION_INVALID',
    ],
    [
      'that is not what it says',
      TEXT,
      { mediaType: 'application/pdf', name: 'a.pdf' },
      'FILE_NOT_WHAT_IT_SAYS',
    ],
    ['larger than this node takes', TEXT, { size: FILE_BYTES_MAX + 1 }, 'FILE_TOO_LARGE'],
  ];

  it.each(wrong)('%s is refused, and one entry says so', async (_, bytes, given, code) => {
    const trace = await traceOf(gtm, () => sender.put(bytes, { name: 'w.txt', ...given }));

    expect(trace).toEqual({
      answer: { status: status.INVALID_ARGUMENT, code },
      changed: [],
      entries: [{ event: 'file.denied', actor: 'system:casework', code }],
    });
  });

  it('handed in without its description first, or with two, is no call of the service', async () => {
    const chunk = { case: 'chunk', value: TEXT } as const;
    const value = create(mailboxProto.FileHeaderSchema, {
      ...descriptionOf(TEXT),
      name: 'twice.txt',
      size: BigInt(TEXT.length),
    });
    const header = { case: 'header', value } as const;
    for (const parts of [[], [chunk], [chunk, header], [header, header], [header, chunk, header]]) {
      const trace = await traceOf(gtm, () => sender.putParts(parts));

      const code = 'PEER_CALL_MALFORMED';
      expect(trace).toEqual({
        answer: { status: status.FAILED_PRECONDITION, code },
        changed: [],
        entries: [{ event: 'call.refused', actor: 'system:casework', code }],
      });
    }
  });

  it('that no parcel has named for seven days is forgotten, its key and its bytes', async () => {
    const id = await put(utf8('Never sent.'), { name: 'old.txt' });
    const database = databaseOf(gtm);
    const long = systemClock.now() - 8 * DAY_MS;
    database.prepare('UPDATE parcel_files SET at = ? WHERE file_id = ?').run(long, id);
    database.close();
    const next = utf8('The next one.');
    const trace = await traceOf(gtm, () => put(next, { name: 'next.txt' }));

    expect(trace.entries.map(({ event }) => event)).toEqual(['file.forgotten', 'file.taken-in']);
    for (const [table, column] of [
      ['files', 'id'],
      ['parcel_files', 'file_id'],
    ] as const) {
      expect(rowsOf(gtm, table).filter((row) => row[column] === id)).toEqual([]);
    }
    expect(await sender.send(parcel([id]))).toMatchObject({ code: 'PARCEL_FILE_UNKNOWN' });
  });

  it('more than may wait for a parcel is refused', async () => {
    const database = databaseOf(gtm);
    const insert = database.prepare(
      "INSERT INTO parcel_files (file_id, system, parcel_id, at) VALUES (?, 'casework', NULL, ?)",
    );
    database.exec('BEGIN');
    for (let n = 0; n < FILES_UNSENT_MAX; n += 1) insert.run(`waiting-${n}`, systemClock.now());
    database.exec('COMMIT');
    const trace = await traceOf(gtm, () => sender.put(TEXT, { name: 'many.txt' }));
    database.exec("DELETE FROM parcel_files WHERE file_id LIKE 'waiting-%'");
    database.close();

    const code = 'PARCEL_FILES_WAIT';
    expect(trace).toEqual({
      answer: { status: status.UNAVAILABLE, code },
      changed: [],
      entries: [{ event: 'file.denied', actor: 'system:casework', code }],
    });
  });

  it('goes with one parcel, of the system that handed it in', async () => {
    const id = await put(TEXT, { name: 'once.txt' });
    const practices = await mailboxes.client(gtm, 'practices');
    const unknown = { status: status.NOT_FOUND, code: 'PARCEL_FILE_UNKNOWN' };

    expect(await practices.send(parcel([id], { kind: 'library.a' }))).toEqual(unknown);
    expect(await sender.send(parcel([id, id]))).toEqual(unknown);
    expect(await sender.send(parcel(['00000000-0000-4000-8000-000000000000']))).toEqual(unknown);
    answered(await sender.send(parcel([id])));
    expect(await sender.send(parcel([id]))).toEqual(unknown);
  });

  it('is shown to no system but those that may read its parcel', async () => {
    const id = await put(utf8('For casework alone.'), { name: 'e.txt' });
    const { parcelId } = answered(await sender.send(parcel([id])));
    await delivered(parcelId);
    const code = 'PARCEL_FILE_UNKNOWN';
    const practices = await mailboxes.client(mex, 'practices');
    const trace = await traceOf(mex, () => practices.get(id));

    expect(trace).toEqual({
      answer: { status: status.NOT_FOUND, code },
      changed: [],
      entries: [{ event: 'file.read-denied', actor: 'system:practices', code }],
    });
    // Nor to who sent it, at its own node.
    expect(await sender.get(id)).toEqual({ status: status.NOT_FOUND, code });
    const read = await traceOf(mex, () => receiver.get(id));
    expect(read.entries).toEqual([
      { event: 'file.read', actor: 'system:casework', code: undefined },
    ]);
    for (const role of ['approver', 'head']) {
      expect((await mex.call(role, `/files/${id}`)).status).toBeGreaterThanOrEqual(400);
    }
  });
});
