/** Systems of two States exchange parcels by their nodes' mailboxes. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mailboxProto } from '@comity/contracts';
import { toHex } from '@comity/kernel';
import { status } from '@grpc/grpc-js';
import { CONTENT_BYTES_MAX } from '../../apps/node/src/mailbox/parcel-notice.js';
import { showReceipt } from '../../apps/node/src/deliveries/show-receipt.js';
import { answered, Mailboxes, said, type SystemClient } from './mailbox.fixture.js';
import { entriesOf, rowsOf, until } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 25_400;
const MAILBOX_PORT = 25_404;
const START_MS_MAX = 90_000;
const { ParcelStatus } = mailboxProto;

const mailboxes = new Mailboxes(MAILBOX_PORT, {
  practices: { sends: ['library', 'library.*'], receives: ['library', 'library.*'] },
  casework: { sends: ['example.note'], receives: ['example.note'] },
});
let network: TestNetwork;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;
let sender: SystemClient;
let receiver: SystemClient;

beforeAll(async () => {
  network = await startNodes(['GTM', 'MEX'], BASE_PORT, { mailboxOf: mailboxes.mailboxOf });
  gtm = network.nodes.get('GTM') as NodeUnderTest;
  mex = network.nodes.get('MEX') as NodeUnderTest;
  sender = await mailboxes.client(gtm, 'practices');
  receiver = await mailboxes.client(mex, 'practices');
}, START_MS_MAX);
afterAll(async () => {
  mailboxes.close();
  await network?.close();
});

let keys = 0;
const newKey = (): string => `idempotency-key-${String((keys += 1)).padStart(4, '0')}`;

const parcel = (content: string | Uint8Array, given: object = {}) => ({
  idempotencyKey: newKey(),
  recipientState: 'MEX',
  kind: 'library.series',
  content: typeof content === 'string' ? said(content) : content,
  ...given,
});

const sent = async (content: string | Uint8Array, given: object = {}): Promise<string> =>
  answered(await sender.send(parcel(content, given))).parcelId;

const delivered = (parcelId: string): Promise<void> =>
  until(async () => {
    const answer = await sender.status(parcelId);
    return 'receipt' in answer && answer.status === ParcelStatus.DELIVERED;
  });

/** The cursor of the last parcel that has arrived at MEX, once none is on its way. */
const last = async (): Promise<number> => {
  await until(() => rowsOf(gtm, 'consignments').every((row) => row['status'] === 'delivered'));
  return cursorNow();
};

const cursorNow = (): number =>
  Math.max(0, ...rowsOf(mex, 'arrivals').map((row) => Number(row['cursor'])));

describe('a parcel', () => {
  it('is handed in once, arrives whole, and its sender is shown the receipt', async () => {
    const after = await last();
    const parcelId = await sent('Fictitious series.');
    await delivered(parcelId);

    const following = receiver.receive(after);
    await until(() => following.seen.length > 0);
    following.hangUp();
    const [arrived] = following.seen;
    expect(arrived).toMatchObject({ parcelId, senderState: 'GTM', kind: 'library.series' });
    expect(arrived?.content).toEqual(said('Fictitious series.'));
    const { receipt, reason } = answered(await sender.status(parcelId));
    const [message] = rowsOf(gtm, 'messages').filter(
      ({ jti }) => jti === rowsOf(gtm, 'parcels').find(({ id }) => id === parcelId)?.['jti'],
    );
    expect(showReceipt(receipt)).toMatchObject({
      message: message?.['msg'],
      iss: expect.any(String),
    });
    expect(reason).toBe('');
    expect(entriesOf(gtm)).toContainEqual({
      event: 'parcel.sent',
      actor: 'system:practices',
      code: undefined,
    });
  });

  it('of the same key and content is the same parcel; with other content nothing is stored', async () => {
    const given = parcel('Once.');
    const first = answered(await sender.send(given));
    const before = rowsOf(gtm, 'parcels').length;

    expect(answered(await sender.send(given))).toEqual(first);
    expect(await Promise.all([sender.send(given), sender.send(given)])).toEqual([first, first]);
    for (const other of [{ content: said('Other.') }, { kind: 'library.other' }]) {
      expect(await sender.send({ ...given, ...other })).toEqual({
        status: status.ALREADY_EXISTS,
        code: 'PARCEL_KEY_TAKEN',
      });
    }
    expect(rowsOf(gtm, 'parcels')).toHaveLength(before);
  });

  it('of one key handed in twice at once is sent once', async () => {
    const given = parcel('At once.');
    const answers = await Promise.all([1, 2, 3, 4].map(() => sender.send(given)));

    expect(new Set(answers.map((answer) => answered(answer).parcelId)).size).toBe(1);
  });

  it('of the largest content crosses in one envelope', async () => {
    const content = Uint8Array.from({ length: CONTENT_BYTES_MAX }, (_, index) => index * 31);
    const after = await last();
    const parcelId = await sent(content);
    await delivered(parcelId);
    const following = receiver.receive(after);
    await until(() => following.seen.some((one) => one.parcelId === parcelId));
    following.hangUp();

    const arrived = following.seen.find((one) => one.parcelId === parcelId);
    expect(toHex(arrived?.content ?? said(''))).toBe(toHex(content));
    expect(await sender.send(parcel(new Uint8Array(CONTENT_BYTES_MAX + 1)))).toEqual({
      status: status.INVALID_ARGUMENT,
      code: 'PARCEL_TOO_LARGE',
    });
  });

  it('is the business of the system that sent it alone', async () => {
    const parcelId = await sent('Mine.');
    const unknown = { status: status.NOT_FOUND, code: 'PARCEL_UNKNOWN' };

    expect(await sender.status('00000000-0000-4000-8000-000000000000')).toEqual(unknown);
    expect(await (await mailboxes.client(gtm, 'casework')).status(parcelId)).toEqual(unknown);
  });
});

describe('arrivals', () => {
  it('come in the order of their cursors, from where the system stopped', async () => {
    const after = await last();
    const following = receiver.receive(after);
    const ids = [];
    for (const text of ['one', 'two', 'three']) ids.push(await sent(text));
    await until(() => following.seen.length === 3);
    following.hangUp();

    const cursors = following.seen.map(({ cursor }) => cursor);
    expect(cursors).toEqual(cursors.toSorted((a, b) => Number(a - b)));
    expect(new Set(cursors).size).toBe(3);
    expect(following.seen.map(({ parcelId }) => parcelId).toSorted()).toEqual(ids.toSorted());
    const again = receiver.receive(cursors[0] ?? 0n);
    await until(() => again.seen.length === 2);
    again.hangUp();
    expect(again.seen).toEqual(following.seen.slice(1));
  });

  it('are those of the kinds that are asked for, and never of kinds that are another system’s', async () => {
    const after = await last();
    const casework = await mailboxes.client(gtm, 'casework');
    await sent('a', { kind: 'library' });
    await sent('b', { kind: 'library.heads' });
    answered(await casework.send(parcel('c', { kind: 'example.note' })));
    await until(() => cursorNow() >= after + 3);

    const kindsOf = async (system: SystemClient, kinds: readonly string[], many: number) => {
      const following = system.receive(after, kinds);
      await until(() => following.seen.length >= many);
      following.hangUp();
      return following.seen.map(({ kind }) => kind).toSorted();
    };
    expect(await kindsOf(receiver, [], 2)).toEqual(['library', 'library.heads']);
    expect(await kindsOf(receiver, ['library'], 1)).toEqual(['library']);
    expect(await kindsOf(receiver, ['library.*'], 1)).toEqual(['library.heads']);
    expect(await kindsOf(await mailboxes.client(mex, 'casework'), [], 1)).toEqual(['example.note']);
  });

  it('that were taken in while nobody looked are there after a restart', async () => {
    const after = await last();
    await mex.stop();
    const waiting = await sent('To a node that is away.');
    expect(answered(await sender.status(waiting)).status).toBe(ParcelStatus.QUEUED);
    await mex.start();
    await delivered(waiting);

    const following = (await mailboxes.client(mex, 'practices')).receive(after);
    await until(() => following.seen.length === 1);
    following.hangUp();
    expect(following.seen[0]?.parcelId).toBe(waiting);
  });

  it('end with the node, for whoever follows to call again', async () => {
    const following = (await mailboxes.client(mex, 'practices')).receive(await last());
    await until(() => following.seen.length === 0);
    const stopped = mex.stop();

    expect(await following.ended).toMatchObject({ status: status.UNAVAILABLE });
    await stopped;
    await mex.start();
  });
});

describe('the systems of a node', () => {
  it('are written down by the hash of their file when a node starts with others than before', async () => {
    const of = (node: NodeUnderTest): number =>
      entriesOf(node).filter(({ event }) => event === 'mailbox.systems-changed').length;
    expect([of(gtm), of(mex)]).toEqual([1, 1]);
    expect(rowsOf(mex, 'system_lists')).toHaveLength(1);
  });
});
