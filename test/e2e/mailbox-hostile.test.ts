/** What a system may not do at the mailbox, and what a peer may not put into it. */

import { readFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MINUTE_MS, toBase64url, type Json } from '@comity/kernel';
import { systemClock } from '@comity/platform';
import { credentials, status } from '@grpc/grpc-js';
import { STREAMS_MAX } from '../../apps/node/src/mailbox/streams.js';
import { CONTENT_BYTES_MAX, writeParcel } from '../../apps/node/src/mailbox/parcel-notice.js';
import { PARCELS_QUEUED_MAX } from '../../apps/node/src/mailbox/send-parcel.js';
import { codeOf, HostilePeer } from './hostile-peer.fixture.js';
import { answered, Mailboxes, said, SystemClient, type Following } from './mailbox.fixture.js';
import { rowsOf, traceOf, until } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 25_420;
const MAILBOX_PORT = 25_424;
const START_MS_MAX = 90_000;
const ID = '3f1b0c52-7f0e-4c9a-9d65-0a3d7f4c1b22';

const mailboxes = new Mailboxes(MAILBOX_PORT, {
  practices: { sends: ['library', 'library.*'], receives: ['library', 'library.*'] },
});
let network: TestNetwork;
let gtm: NodeUnderTest;
let bra: HostilePeer;
let practices: SystemClient;

beforeAll(async () => {
  network = await startNodes(['GTM', 'MEX', 'BRA'], BASE_PORT, {
    mailboxOf: mailboxes.mailboxOf,
    started: ['GTM', 'MEX'],
    checkpointEveryMs: 3_600_000,
  });
  gtm = network.nodes.get('GTM') as NodeUnderTest;
  bra = await HostilePeer.of(network, 'BRA');
  practices = await mailboxes.client(gtm, 'practices');
}, START_MS_MAX);
afterAll(async () => {
  mailboxes.close();
  await bra?.close();
  await network?.close();
});

const parcel = (given: object = {}) => ({
  idempotencyKey: 'a-key-of-sixteen-characters',
  recipientState: 'MEX',
  kind: 'library.series',
  content: said('Fictitious.'),
  ...given,
});

describe('a call that is refused', () => {
  it.each([
    ['no key', { idempotencyKey: '' }, 'PARCEL_KEY_MALFORMED', status.INVALID_ARGUMENT],
    [
      'a short key',
      { idempotencyKey: 'x'.repeat(15) },
      'PARCEL_KEY_MALFORMED',
      status.INVALID_ARGUMENT,
    ],
    [
      'a long key',
      { idempotencyKey: 'x'.repeat(65) },
      'PARCEL_KEY_MALFORMED',
      status.INVALID_ARGUMENT,
    ],
    [
      'a key with a space',
      { idempotencyKey: `${'x'.repeat(16)} ` },
      'PARCEL_KEY_MALFORMED',
      status.INVALID_ARGUMENT,
    ],
    ['no kind', { kind: '' }, 'PARCEL_KIND_MALFORMED', status.INVALID_ARGUMENT],
    ['a kind in capitals', { kind: 'Library' }, 'PARCEL_KIND_MALFORMED', status.INVALID_ARGUMENT],
    [
      'a pattern for a kind',
      { kind: 'library.*' },
      'PARCEL_KIND_MALFORMED',
      status.INVALID_ARGUMENT,
    ],
    [
      'a kind with a percent sign',
      { kind: 'library.%' },
      'PARCEL_KIND_MALFORMED',
      status.INVALID_ARGUMENT,
    ],
    [
      'a kind without right',
      { kind: 'example.note' },
      'PARCEL_KIND_NOT_GRANTED',
      status.PERMISSION_DENIED,
    ],
    [
      'a kind that only begins alike',
      { kind: 'libraryx' },
      'PARCEL_KIND_NOT_GRANTED',
      status.PERMISSION_DENIED,
    ],
    [
      'a State that is no member',
      { recipientState: 'ARG' },
      'PARCEL_RECIPIENT_UNKNOWN',
      status.INVALID_ARGUMENT,
    ],
    ['no State', { recipientState: 'mex' }, 'PARCEL_RECIPIENT_UNKNOWN', status.INVALID_ARGUMENT],
    [
      'the State itself',
      { recipientState: 'GTM' },
      'PARCEL_RECIPIENT_UNKNOWN',
      status.INVALID_ARGUMENT,
    ],
    [
      'too much',
      { content: new Uint8Array(CONTENT_BYTES_MAX + 1) },
      'PARCEL_TOO_LARGE',
      status.INVALID_ARGUMENT,
    ],
  ])('for %s stores nothing but one entry of the audit trail', async (_, given, code, at) => {
    const trace = await traceOf(gtm, () => practices.send(parcel(given)));

    expect(trace).toEqual({
      answer: { status: at, code },
      changed: [],
      entries: [{ event: 'parcel.refused', actor: 'system:practices', code }],
    });
  });

  it.each([
    ['a kind without right', ['example.note'], 'PARCEL_KIND_NOT_GRANTED', status.PERMISSION_DENIED],
    [
      'more than was granted',
      ['library.*', 'example.*'],
      'PARCEL_KIND_NOT_GRANTED',
      status.PERMISSION_DENIED,
    ],
    ['everything', ['*'], 'PARCEL_KIND_MALFORMED', status.INVALID_ARGUMENT],
    [
      'what SQL would read as anything',
      ['library.%'],
      'PARCEL_KIND_MALFORMED',
      status.INVALID_ARGUMENT,
    ],
  ])('for arrivals of %s shows none', async (_, kinds, code, at) => {
    const trace = await traceOf(gtm, () => practices.receive(0, kinds).ended);

    expect(trace).toEqual({
      answer: { status: at, code },
      changed: [],
      entries: [{ event: 'arrivals.refused', actor: 'system:practices', code }],
    });
  });

  it('for one stream too many leaves those that there are', async () => {
    const streams: Following[] = [];
    for (let n = 0; n < STREAMS_MAX; n += 1) streams.push(practices.receive(0));
    await until(async () => {
      const more = practices.receive(0);
      const ended = await Promise.race([more.ended, soon()]);
      more.hangUp();
      return ended !== undefined && ended.code === 'MAILBOX_STREAMS_TAKEN';
    });
    for (const one of streams) one.hangUp();
    await until(async () => {
      const one = practices.receive(0);
      const ended = await Promise.race([one.ended, soon()]);
      one.hangUp();
      return ended === undefined;
    });
  });
});

describe('a State that does not answer', () => {
  it('fills the share of its own parcels: one more to it is refused, one to another goes', async () => {
    const database = new DatabaseSync(gtm.database, { timeout: 5_000 });
    const now = systemClock.now();
    const parcels = database.prepare(`INSERT INTO parcels
      (id, system, idempotency_key, digest, recipient, kind, jti, at)
      VALUES (?1, 'practices', ?1, ?1, 'BRA', 'library', ?1, ?2)`);
    const consignments = database.prepare(`INSERT INTO consignments
      (id, peer, kind, ref, status, attempts, failures, next_at, lease_until, created_at, give_up_at)
      VALUES (?1, 'urn:comity:node:bra-1', 'envelope', ?1, 'queued', 1, 0, ?2, ?3, ?2, ?2)`);
    database.exec('BEGIN');
    for (let n = 0; n < PARCELS_QUEUED_MAX; n += 1) {
      parcels.run(`waiting-${n}`, now);
      consignments.run(`waiting-${n}`, now, now + 5 * MINUTE_MS);
    }
    database.exec('COMMIT');
    const given = parcel({ idempotencyKey: 'one-parcel-too-many', recipientState: 'BRA' });
    const trace = await traceOf(gtm, () => practices.send(given));
    for (const table of ['parcels', 'consignments']) {
      database.exec(`DELETE FROM ${table} WHERE id LIKE 'waiting-%'`);
    }
    database.close();

    const code = 'PARCELS_WAIT';
    expect(trace).toEqual({
      answer: { status: status.UNAVAILABLE, code },
      changed: [],
      entries: [{ event: 'parcel.refused', actor: 'system:practices', code }],
    });
    const other = parcel({ idempotencyKey: 'a-parcel-to-another' });
    expect(answered(await practices.send(other))).toHaveProperty('parcelId');
    // It changes the database until it has arrived, and the next test looks for changes.
    await until(() => rowsOf(gtm, 'consignments').every(({ status: at }) => at === 'delivered'));
  });
});

const soon = (): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, 100));

describe('a caller', () => {
  it('whom nobody enrolled is refused by its key, with one entry', async () => {
    const stranger = await mailboxes.client(gtm, 'stranger');
    const { key } = mailboxes.files(gtm, 'stranger');
    const code = 'SYSTEM_NOT_ENROLLED';
    const calls: readonly (() => Promise<unknown>)[] = [
      () => stranger.send(parcel()),
      () => stranger.status(ID),
      () => stranger.receive(0).ended,
    ];
    for (const call of calls) {
      expect(await traceOf(gtm, call)).toEqual({
        answer: { status: status.PERMISSION_DENIED, code },
        changed: [],
        entries: [{ event: 'system.refused', actor: `key:${key}`, code }],
      });
    }
  });

  it('with a certificate of another State, or with none, does not get past the handshake', async () => {
    const mex = network.nodes.get('MEX') as NodeUnderTest;
    const foreign = await mailboxes.client(gtm, 'practices', mex);
    const ca = await readFile(mailboxes.files(gtm, 'practices').authorityFile);
    const bare = new SystemClient(mailboxes.addressOf(gtm), credentials.createSsl(ca));
    for (const client of [foreign, bare]) {
      const trace = await traceOf(gtm, () => client.send(parcel()));
      expect(trace).toMatchObject({
        answer: { status: status.UNAVAILABLE },
        changed: [],
        entries: [],
      });
      client.close();
    }
  });
});

describe('a notice of a parcel from a peer', () => {
  const bodies: readonly (readonly [string, Json])[] = [
    ['without a parcel', { kind: 'parcel' }],
    ['with another member', { ...(writeParcel(content('x')) as object), more: 1 }],
    [
      'whose parcel has another member',
      { kind: 'parcel', parcel: { content: '', id: ID, kind: 'a', more: 1 } },
    ],
    ['whose parcel lacks its content', { kind: 'parcel', parcel: { id: ID, kind: 'a' } }],
    [
      'whose content is no base64url',
      { kind: 'parcel', parcel: { content: '=', id: ID, kind: 'a' } },
    ],
    ['whose id is none', { kind: 'parcel', parcel: { content: '', id: '../x', kind: 'a' } }],
    ['whose kind is none', { kind: 'parcel', parcel: { content: '', id: ID, kind: 'a.*' } }],
    [
      'whose content is too large',
      {
        kind: 'parcel',
        parcel: { content: toBase64url(new Uint8Array(CONTENT_BYTES_MAX + 1)), id: ID, kind: 'a' },
      },
    ],
  ];

  function content(text: string) {
    return { id: ID, kind: 'library.series', content: said(text) };
  }

  it.each(bodies)('%s is refused for good, and nothing of it stays', async (_, body) => {
    const sealed = await bra.seal(gtm, { body });
    const trace = await traceOf(gtm, () => bra.deliver(gtm, sealed.envelope));

    expect(codeOf(trace.answer)).toBe('NOTICE_INVALID');
    expect(trace.changed).toEqual([]);
    expect(trace.entries).toMatchObject([{ event: 'envelope.refused', code: 'NOTICE_INVALID' }]);
  });

  it('that announces a file nobody could take in is refused', async () => {
    const sealed = await bra.seal(gtm, { body: writeParcel(content('x')), files: [{ id: ID }] });
    const trace = await traceOf(gtm, () => bra.deliver(gtm, sealed.envelope));

    expect(codeOf(trace.answer)).toMatch(/NOTICE_INVALID|EVIDENCE_MANIFEST_MALFORMED/);
    expect(trace.changed).toEqual([]);
  });

  it('of an id that its State has used is not shown: the first stays', async () => {
    for (const text of ['first', 'second']) {
      const sealed = await bra.seal(gtm, { body: writeParcel(content(text)) });
      expect(await bra.deliver(gtm, sealed.envelope)).toHaveProperty('receipt');
    }

    const arrivals = rowsOf(gtm, 'arrivals').filter((row) => row['parcel_id'] === ID);
    expect(arrivals).toHaveLength(1);
    const following = practices.receive(0);
    await until(() => following.seen.length > 0);
    following.hangUp();
    expect(following.seen.map((one) => one.content)).toEqual([said('first')]);
  });

  it('is receipted in the transaction that stores it: a repeated envelope shows nothing twice', async () => {
    const id = ID.replace('3f', '4f');
    const sealed = await bra.seal(gtm, { body: writeParcel({ ...content('again'), id }) });
    const first = await bra.deliver(gtm, sealed.envelope);

    expect(await bra.deliver(gtm, sealed.envelope)).toEqual(first);
    expect(rowsOf(gtm, 'arrivals').filter((row) => row['parcel_id'] === id)).toHaveLength(1);
  });

  it('leaves the systems here as they were: an honest parcel goes on', async () => {
    expect(answered(await practices.send(parcel())).parcelId).toMatch(/^[0-9a-f-]{36}$/);
  });
});
