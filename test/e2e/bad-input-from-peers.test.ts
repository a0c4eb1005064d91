/** A clear code to the peer, nothing stored, one audit entry: whatever a member's node sends. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  canonicalize,
  caseId,
  fromBase64url,
  fromUtf8,
  stateCode,
  toBase64url,
  utf8,
  type ActHash,
  type Bytes,
  type CaseId,
  type Json,
} from '@comity/kernel';
import { minimalBody } from '@comity/testkit';
import { trustListHash } from '@comity/trust';
import { deliveredCase } from './casework.fixture.js';
import { accepted, codeOf, HostilePeer, type SealedAct } from './hostile-peer.fixture.js';
import { rowsOf, traceOf, until, type Trace } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 4720;
/** Proofs would be shown in between. */
const NEVER_MS = 3_600_000;
const START_MS_MAX = 60_000;
const [BRA, MEX] = [stateCode('BRA'), stateCode('MEX')];

let network: TestNetwork;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;
let bra: HostilePeer;
let stranger: HostilePeer;
let cases = 0;

const newCase = (): CaseId => caseId(`NET-2026-BRA-MEX-${(cases += 1)}`);

const officers = { proposedBy: 'bra.drafter', approvedBy: 'bra.approver' };

/** An act as its message says it. */
const saying = (kind: Parameters<typeof minimalBody>[0], content?: Json): Json => ({
  kind,
  content: content ?? minimalBody(kind, { requesting: BRA, requested: MEX }),
  officers,
});

const aRequest = (id = newCase()) => ({
  thread: { id, n: 1, prev: [] as ActHash[] },
  body: saying('request'),
});

/** A request that MEX holds, to build on. */
const heldRequest = async (): Promise<SealedAct & { readonly id: CaseId }> => {
  const id = newCase();
  const act = await bra.seal(mex, aRequest(id));
  accepted(await bra.deliver(mex, act.envelope));
  return { ...act, id };
};

/** What the peer was told, what was stored, and the code of each new entry. */
const outcome = ({ answer, changed, entries }: Trace<object>) => ({
  code: codeOf(answer),
  changed,
  entries: entries.map(({ event, code }) => ({ event, code })),
});

const refused = (code: string, event = 'envelope.refused') => ({
  code,
  changed: [],
  entries: [{ event, code }],
});

const handingOver = async (envelope: Bytes) =>
  outcome(await traceOf(mex, () => bra.deliver(mex, envelope)));

beforeAll(async () => {
  network = await startNodes(['GTM', 'MEX', 'BRA', 'ARG'], BASE_PORT, {
    started: ['GTM', 'MEX'],
    checkpointEveryMs: NEVER_MS,
  });
  [gtm, mex] = ['GTM', 'MEX'].map((code) => network.nodes.get(code)) as [
    NodeUnderTest,
    NodeUnderTest,
  ];
  bra = await HostilePeer.of(network, 'BRA');
  stranger = await HostilePeer.of(network, 'ARG');
  await network.publish((list) => ({
    ...list,
    seq: list.seq + 1,
    prev: trustListHash(list),
    members: list.members.filter(({ state }) => state !== 'ARG'),
  }));
  await until(() => rowsOf(mex, 'trust_lists').length === 2);
}, START_MS_MAX);

afterAll(async () => {
  await bra.close();
  await stranger.close();
  await network.close();
});

describe('a node refuses, stores nothing but one audit entry, and says the code, of', () => {
  it('an unknown member', async () => {
    const { envelope } = await stranger.seal(mex, aRequest());
    const told = outcome(await traceOf(mex, () => stranger.deliver(mex, envelope)));

    expect(told).toEqual(refused('PEER_NOT_A_MEMBER', 'peer.refused'));
  });

  it('an envelope for another State', async () => {
    const { envelope } = await bra.seal(gtm, aRequest());

    expect(await handingOver(envelope)).toEqual(refused('ENVELOPE_NOT_FOR_US'));
  });

  it('an envelope of one member handed over by another', async () => {
    await deliveredCase(gtm, mex);
    const [row] = rowsOf(mex, 'messages').filter(({ iss }) => iss === 'urn:comity:node:gtm-1');

    const told = await handingOver(new Uint8Array(row?.['envelope'] as Uint8Array));
    expect(told).toEqual(refused('ENVELOPE_PEER_MISMATCH'));
  });

  it('a stripped signature', async () => {
    const act = await bra.seal(mex, aRequest());
    for (const kept of [0, 1]) {
      const { payload, signatures } = JSON.parse(fromUtf8(act.inner)) as Signed;
      const inner = utf8(canonicalize({ payload, signatures: [signatures[kept]] as never }));
      const told = await handingOver(await bra.sealInner(mex, inner, act));

      expect(told).toEqual(refused('JWS_SIGNATURE_MISSING'));
    }
  });

  it('a wrong signature', async () => {
    const act = await bra.seal(mex, aRequest());
    for (const wrong of [0, 1]) {
      const signed = JSON.parse(fromUtf8(act.inner)) as Signed;
      const signature = signed.signatures[wrong] as { signature: string };
      const bytes = fromBase64url(signature.signature);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      signature.signature = toBase64url(bytes);
      const inner = utf8(canonicalize(signed));
      const told = await handingOver(await bra.sealInner(mex, inner, act));

      expect(told).toEqual(refused('JWS_SIGNATURE_INVALID'));
    }
  });

  it('a replay with other bytes under the same jti', async () => {
    const { jti, id } = await heldRequest();
    const other = await bra.seal(mex, { ...aRequest(), jti });
    const told = await handingOver(other.envelope);

    expect(told).toEqual(refused('DELIVERY_CONFLICT'));
    expect(rowsOf(mex, 'cases').map((row) => row['id'])).toContain(id);
  });

  it('an act that the life cycle does not allow', async () => {
    const { id, msg } = await heldRequest();
    const thread = { id, n: 2, prev: [msg] };
    for (const kind of ['close', 'accept', 'acknowledge', 'confirm'] as const) {
      const act = await bra.seal(mex, { thread, body: saying(kind) });

      expect(await handingOver(act.envelope)).toEqual(refused('ACT_NOT_ALLOWED'));
    }
  });

  it.each([
    ['a second request in one case', (id: CaseId) => aRequest(id), 'REQUEST_TWICE'],
    [
      'an act with a wrong number',
      (id: CaseId, prev: ActHash[]) => ({ thread: { id, n: 7, prev }, body: saying('withdraw') }),
      'ACT_N_WRONG',
    ],
    [
      'an act that says what no act of its kind says',
      (id: CaseId, prev: ActHash[]) => ({
        thread: { id, n: 2, prev },
        body: saying('withdraw', { because: 'of nothing' }),
      }),
      'ACT_BODY_INVALID',
    ],
    [
      'an act in no form of one',
      (id: CaseId, prev: ActHash[]) => ({ thread: { id, n: 2, prev }, body: { kind: 'withdraw' } }),
      'ACT_MALFORMED',
    ],
    [
      'an act of a kind that nobody knows',
      (id: CaseId, prev: ActHash[]) => ({
        thread: { id, n: 2, prev },
        body: { kind: 'annex', content: {}, officers },
      }),
      'ACT_MALFORMED',
    ],
  ])('%s', async (_, said, code) => {
    const { id, msg } = await heldRequest();
    const act = await bra.seal(mex, said(id, [msg]));

    expect(await handingOver(act.envelope)).toEqual(refused(code));
  });

  it('a request in the name of another State, or to another', async () => {
    for (const [requesting, requested, code] of [
      ['GTM', 'MEX', 'REQUEST_NOT_OF_AUTHOR'],
      ['BRA', 'GTM', 'CASE_NOT_OURS'],
    ] as const) {
      const states = { requesting: stateCode(requesting), requested: stateCode(requested) };
      const body = saying('request', minimalBody('request', states));
      const { envelope } = await bra.seal(mex, { ...aRequest(), body });

      expect(await handingOver(envelope)).toEqual(refused(code));
    }
  });

  it('an act in a case between other States', async () => {
    const id = (await deliveredCase(gtm, mex)) as CaseId;
    const [row] = rowsOf(mex, 'acts').filter((act) => act['case_id'] === id);
    const thread = { id, n: 2, prev: [row?.['hash'] as ActHash] };
    const { envelope } = await bra.seal(mex, { thread, body: saying('withdraw') });

    const told = await handingOver(envelope);
    expect(told).toMatchObject({ changed: [], entries: [{ event: 'envelope.refused' }] });
    expect(told.code).toBe('ACT_AUTHOR_NOT_PARTY');
  });

  it('a notice that shows nothing', async () => {
    for (const body of [
      { kind: 'greeting' },
      { kind: 'log_proofs', proofs: [{ msg: 1 }] },
      { kind: 'log_proofs', proofs: 'many' },
    ]) {
      const { envelope } = await bra.seal(mex, { body });

      expect(await handingOver(envelope)).toEqual(refused('NOTICE_INVALID'));
    }
  });

  it.each([
    ['bytes that are no message of the service', Uint8Array.of(0xff, 0xff), 'PEER_CALL_MALFORMED'],
    ['a call that is too large', new Uint8Array(4_194_305), 'PEER_CALL_TOO_LARGE'],
  ])('%s', async (_, bytes, code) => {
    const told = outcome(await traceOf(mex, () => bra.raw<object>(mex, 'deliver', bytes)));

    expect(told).toEqual(refused(code, 'call.refused'));
  });

  it('an envelope that is too large, or none at all', async () => {
    expect(await handingOver(new Uint8Array(2_097_153))).toEqual(refused('ENVELOPE_TOO_LARGE'));
    expect(await handingOver(utf8('{}'))).toEqual(refused('ENVELOPE_MALFORMED'));
    expect(await handingOver(new Uint8Array())).toEqual(refused('ENVELOPE_NOT_CANONICAL'));
  });

  it('a stream that names no file, or names one twice', async () => {
    const file = {
      case: 'file' as const,
      value: { $typeName: 'comity.peer.v1.GetFileProgressRequest' as const, jti: 'j', fileId: 'f' },
    };
    const segment = {
      case: 'segment' as const,
      value: {
        $typeName: 'comity.peer.v1.Segment' as const,
        position: 0,
        ciphertext: Uint8Array.of(1),
      },
    };
    const told = outcome(await traceOf(mex, () => bra.sendParts(mex, [segment])));
    expect(told).toEqual(refused('PEER_CALL_MALFORMED', 'call.refused'));
    expect(codeOf(await bra.sendParts(mex, [file, segment]))).toBe('PEER_UNREACHABLE');
  });
});

interface Signed {
  readonly payload: string;
  readonly signatures: readonly object[];
}

describe('a node', () => {
  it('answers a duplicate with the same receipt, byte for byte, and stores nothing', async () => {
    const act = await bra.seal(mex, aRequest());
    const { receipt } = accepted(await bra.deliver(mex, act.envelope));
    const anew = await bra.sealInner(mex, act.inner, act);
    for (const envelope of [act.envelope, anew]) {
      const { answer, changed, entries } = await traceOf(mex, () => bra.deliver(mex, envelope));

      expect(toBase64url(accepted(answer).receipt)).toBe(toBase64url(receipt));
      expect([changed, entries]).toEqual([[], []]);
    }
  });

  it('takes one envelope handed over many times at once for one act, with one receipt', async () => {
    const act = await bra.seal(mex, aRequest());
    const { answer, entries } = await traceOf(mex, () =>
      Promise.all([1, 2, 3, 4].map(() => bra.deliver(mex, act.envelope))),
    );
    const receipts = new Set(answer.map((one) => toBase64url(accepted(one).receipt)));

    expect(receipts.size).toBe(1);
    expect(entries.map(({ event }) => event)).toEqual(['act.received']);
  });

  it('keeps an act whose predecessors it lacks waiting, asks for them, and then applies it', async () => {
    const { asked } = await bra.serve();
    const id = newCase();
    const first = await bra.seal(mex, aRequest(id));
    const thread = { id, n: 2, prev: [first.msg] };
    const second = await bra.seal(mex, { thread, body: saying('withdraw') });

    const { missing } = accepted(await bra.deliver(mex, second.envelope));
    expect(missing).toEqual([first.msg]);
    expect(rowsOf(mex, 'cases').filter((row) => row['id'] === id)).toEqual([]);
    await until(() => asked.includes(first.msg));

    expect(accepted(await bra.deliver(mex, first.envelope)).missing).toEqual([]);
    const standing = rowsOf(mex, 'acts').filter((row) => row['case_id'] === id);
    expect(standing.map((row) => row['standing'])).toEqual(['held', 'held']);
    expect(rowsOf(mex, 'cases').find((row) => row['id'] === id)?.['status']).toBe('WITHDRAWN');
    expect(rowsOf(mex, 'missing_acts')).toEqual([]);
  }, 30_000);

  it('keeps a waiting act that proves unlawful apart, and its receipt', async () => {
    const id = newCase();
    const first = await bra.seal(mex, aRequest(id));
    const thread = { id, n: 2, prev: [first.msg] };
    const second = await bra.seal(mex, { thread, body: saying('close') });
    accepted(await bra.deliver(mex, second.envelope));
    const { entries } = await traceOf(mex, () => bra.deliver(mex, first.envelope));

    expect(entries.map(({ event, code }) => [event, code])).toEqual([
      ['act.received', undefined],
      ['act.unlawful', 'ACT_NOT_ALLOWED'],
    ]);
    expect(rowsOf(mex, 'cases').find((row) => row['id'] === id)?.['status']).toBe('DELIVERED');
    accepted(await bra.deliver(mex, second.envelope));
  });
});
