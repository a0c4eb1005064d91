/** A file on its way between two States: whole, resumed, or refused, and never anything between. */

import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  caseId,
  fromBase64url,
  stateCode,
  toBase64url,
  toHex,
  type Bytes,
  type Json,
} from '@comity/kernel';
import { bindingText, fileId, FileSealer, leafTiles, type FileManifest } from '@comity/evidence';
import { systemEntropy } from '@comity/platform';
import { minimalBody } from '@comity/testkit';
import { agree, deliveredCase, perform, seen, uploaded } from './casework.fixture.js';
import { accepted, codeOf, HostilePeer } from './hostile-peer.fixture.js';
import { entriesOf, rowsOf, traceOf, until } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 4760;
const START_MS_MAX = 60_000;
const TEST_MS_MAX = 60_000;
const MIB_BYTES = 1_048_576;
/** Proofs would be shown in between. */
const NEVER_MS = 3_600_000;
/** What is drawn by lot begins like no recording. */
const OCTETS = 'application/octet-stream';

let network: TestNetwork;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;
let bra: HostilePeer;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A case that MEX executes, with `bytes` staged for its result. */
const resultOf = async (bytes: Bytes): Promise<{ id: string; fileIds: string[] }> => {
  const id = await deliveredCase(gtm, mex);
  for (const kind of ['acknowledge', 'start_examination', 'accept', 'forward'] as const) {
    await perform(mex, 'intake', { caseId: id, kind, content: minimalBody(kind) as object });
  }
  const given = { case: id, role: 'intake', name: 'recording.mp4', media: OCTETS };
  return { id, fileIds: [await uploaded(mex, { ...given, bytes })] };
};

const returnResult = (id: string, fileIds: readonly string[]): Promise<string> =>
  perform(mex, 'intake', {
    caseId: id,
    kind: 'full_result',
    content: minimalBody('full_result') as object,
    fileIds,
  });

const isWhole = async (node: NodeUnderTest, id: string): Promise<boolean> =>
  (await seen(node, id)).files.every(({ status }) => status === 'complete');

const plaintextAt = async (node: NodeUnderTest, file: string): Promise<Response> =>
  node.call('approver', `/files/${file}`);

beforeAll(async () => {
  network = await startNodes(['GTM', 'MEX', 'BRA'], BASE_PORT, {
    started: ['GTM', 'MEX'],
    checkpointEveryMs: NEVER_MS,
  });
  [gtm, mex] = ['GTM', 'MEX'].map((code) => network.nodes.get(code)) as [
    NodeUnderTest,
    NodeUnderTest,
  ];
  bra = await HostilePeer.of(network, 'BRA');
}, START_MS_MAX);

afterAll(async () => {
  await bra.close();
  await network.close();
});

describe('a file', () => {
  it(
    'goes with its act, is receipted whole, and is the same bytes at both',
    async () => {
      const bytes = systemEntropy.bytes(3 * MIB_BYTES + 17);
      const { id, fileIds } = await resultOf(bytes);
      await returnResult(id, fileIds);
      await until(async () => (await isWhole(gtm, id)) && (await isWhole(mex, id)));
      await agree(id, gtm, mex);

      const [file] = (await seen(gtm, id)).files;
      expect(file).toMatchObject({ name: 'recording.mp4', sha256: sha256(bytes), segments: 4 });
      const received = await plaintextAt(gtm, fileIds[0] ?? '');
      expect(received.headers.get('content-disposition')).toContain('attachment');
      expect(sha256(new Uint8Array(await received.arrayBuffer()))).toBe(sha256(bytes));
      const receipts = [gtm, mex].map((node) =>
        rowsOf(node, 'files').find((row) => row['id'] === fileIds[0]),
      );
      expect(receipts[0]?.['receipt']).toEqual(receipts[1]?.['receipt']);
      expect(entriesOf(gtm).map(({ event }) => event)).toEqual(
        expect.arrayContaining(['file.received', 'file.read']),
      );
      expect(entriesOf(mex).map(({ event }) => event)).toContain('file.receipted');
    },
    TEST_MS_MAX,
  );

  it(
    'is resumed where it stopped when the receiver was stopped in its midst',
    async () => {
      const bytes = systemEntropy.bytes(48 * MIB_BYTES);
      const { id, fileIds } = await resultOf(bytes);
      await returnResult(id, fileIds);
      const held = async (): Promise<number> => (await seen(gtm, id)).files[0]?.segmentsHeld ?? 0;
      await until(async () => (await held()) > 0);
      await gtm.stop();
      const before = rowsOf(gtm, 'files').find((row) => row['id'] === fileIds[0]);
      await gtm.start();
      await until(async () => (await isWhole(gtm, id)) && (await isWhole(mex, id)));

      expect(['receiving', 'complete']).toContain(before?.['status']);
      const received = await plaintextAt(gtm, fileIds[0] ?? '');
      expect(sha256(new Uint8Array(await received.arrayBuffer()))).toBe(sha256(bytes));
    },
    TEST_MS_MAX,
  );
});

/** A request of BRA that announces a file. */
const actWith = (manifest: Json | FileManifest) => {
  cases += 1;
  const states = { requesting: stateCode('BRA'), requested: stateCode('MEX') };
  return bra.seal(mex, {
    thread: { id: caseId(`NET-2026-BRA-MEX-${cases}`), n: 1, prev: [] },
    body: {
      kind: 'request',
      content: minimalBody('request', states),
      officers: { proposedBy: 'bra.drafter', approvedBy: 'bra.approver' },
    },
    files: [manifest as Json],
  });
};

/** A file that BRA sealed, in four segments, and the act that announces it. */
const announced = async ({ lie = asItIs, isKeyRight = true }: Lies = {}) => {
  const id = fileId(systemEntropy.uuid());
  const key = systemEntropy.bytes(32);
  const media = 'application/octet-stream';
  const binding = bindingText(id, id);
  const sealer = new FileSealer({ id, media, key, binding, entropy: systemEntropy });
  const segments = sealer.push(randomBytes(3 * MIB_BYTES));
  const { segment, manifest, leafHashes } = sealer.end();
  const act = await actWith(lie(manifest));
  const name = { fileId: id, jti: act.jti };
  const sealedKey = await bra.sealFileKey(mex, isKeyRight ? key : systemEntropy.bytes(32), name);
  const fileKeys = [{ fileId: id, sealedKey }];
  return { id, key, manifest, act, name, leafHashes, fileKeys, segments: [...segments, segment] };
};

interface Lies {
  readonly lie?: (manifest: FileManifest) => FileManifest;
  readonly isKeyRight?: boolean;
}

const asItIs = (manifest: FileManifest): FileManifest => manifest;

type Announced = Awaited<ReturnType<typeof announced>>;
let cases = 0;

const fileOf = ({ name }: Announced) => ({
  case: 'file' as const,
  value: { $typeName: 'comity.peer.v1.GetFileProgressRequest' as const, ...name },
});

const leavesOf = ({ leafHashes }: Announced) =>
  leafTiles(leafHashes).map((hashes, number) => leafTile(number, hashes));

const leafTile = (number: number, hashes: Bytes) => ({
  case: 'leaves' as const,
  value: { $typeName: 'comity.peer.v1.LeafTile' as const, number, hashes },
});

const segmentsOf = ({ segments }: Announced, ...positions: number[]) =>
  positions.map((position) => segmentAt(position, segments[position] as Bytes));

const segmentAt = (position: number, ciphertext: Bytes) => ({
  case: 'segment' as const,
  value: { $typeName: 'comity.peer.v1.Segment' as const, position, ciphertext },
});

const flipped = (bytes: Uint8Array): Bytes => {
  const other = Uint8Array.from(bytes);
  other[100] = (other[100] ?? 0) ^ 1;
  return other;
};

const statusOf = ({ id }: Announced): unknown =>
  rowsOf(mex, 'files').find((row) => row['id'] === id)?.['status'];

const refused = (code: string, event = 'file.refused') => ({
  code,
  changed: [],
  entries: [{ event, actor: bra.node, code }],
});

/** Sends parts of a file and says what came of it. */
const sending = async (file: Announced, ...parts: Parameters<typeof bra.sendParts>[1]) => {
  const { answer, ...left } = await traceOf(mex, () =>
    bra.sendParts(mex, [fileOf(file), ...parts]),
  );
  return { code: codeOf(answer), ...left };
};

describe('a file whose hash differs is refused with one audit entry, and nothing of it is kept', () => {
  it('in its leaves', async () => {
    const file = await announced();
    accepted(await bra.deliver(mex, file.act.envelope, file.fileKeys));
    const lie = flipped(leafTiles(file.leafHashes)[0] as Bytes);

    const told = await sending(file, leafTile(0, lie), ...segmentsOf(file, 0));
    expect(told).toEqual(refused('EVIDENCE_LEAVES_MISMATCH'));
    const far = await sending(file, leafTile(4_294_967_294, lie), ...segmentsOf(file, 0));
    expect(far).toEqual(refused('EVIDENCE_LEAVES_MISMATCH'));
    expect(statusOf(file)).toBe('announced');
  });

  it('in a segment, wherever it stands', async () => {
    const file = await announced();
    accepted(await bra.deliver(mex, file.act.envelope, file.fileKeys));
    accepted(await bra.sendParts(mex, [fileOf(file), ...leavesOf(file), ...segmentsOf(file, 0)]));
    const [first, second] = file.segments as [Bytes, Bytes];
    for (const part of [segmentAt(1, flipped(second)), segmentAt(1, first), segmentAt(9, first)]) {
      expect(await sending(file, part)).toEqual(refused('EVIDENCE_SEGMENT_MISMATCH'));
    }
    expect(statusOf(file)).toBe('receiving');
  });

  it('in the whole: the manifest lies about the SHA-256 of the plaintext', async () => {
    const sha256OfAnother = toBase64url(new Uint8Array(32));
    const file = await announced({ lie: (honest) => ({ ...honest, sha256: sha256OfAnother }) });
    accepted(await bra.deliver(mex, file.act.envelope, file.fileKeys));
    const told = await sending(file, ...leavesOf(file), ...segmentsOf(file, 0, 1, 2, 3));

    const { code, entries } = refused('EVIDENCE_FILE_MISMATCH');
    expect([told.code, told.entries]).toEqual([code, entries]);
    expect(statusOf(file)).toBe('failed');
    const shown = await mex.call('approver', `/files/${file.id}`);
    expect([shown.status, await shown.json()]).toMatchObject([422, { code: 'FILE_NOT_COMPLETE' }]);
  });

  it.each<[string, Lies, string]>([
    ['in its key', { isKeyRight: false }, 'EVIDENCE_HEADER_INVALID'],
    [
      'in its manifest',
      { lie: (honest) => ({ ...honest, size: 1 }) },
      'EVIDENCE_MANIFEST_MALFORMED',
    ],
  ])('%s, with the whole act', async (_, given, code) => {
    const { act, fileKeys } = await announced(given);
    const { answer, ...left } = await traceOf(mex, () => bra.deliver(mex, act.envelope, fileKeys));

    expect({ code: codeOf(answer), ...left }).toEqual(refused(code, 'envelope.refused'));
  });

  it('with the whole act when its key is missing, or its id is taken', async () => {
    const file = await announced();
    const { act, fileKeys } = file;
    const without = await traceOf(mex, () => bra.deliver(mex, act.envelope));
    expect(codeOf(without.answer)).toBe('FILE_KEY_MISMATCH');
    expect(without.changed).toEqual([]);
    accepted(await bra.deliver(mex, act.envelope, fileKeys));

    const again = await actWith(file.manifest);
    const name = { fileId: file.id, jti: again.jti };
    const sealedKey = await bra.sealFileKey(mex, file.key, name);
    const { answer, ...left } = await traceOf(mex, () =>
      bra.deliver(mex, again.envelope, [{ fileId: file.id, sealedKey }]),
    );
    const told = { code: codeOf(answer), ...left };
    expect(told).toEqual(refused('FILE_ANNOUNCED_TWICE', 'envelope.refused'));
  });
});

describe('a transfer that broke off', () => {
  it('goes on from what was verified, also after a restart of the receiver', async () => {
    const file = await announced();
    accepted(await bra.deliver(mex, file.act.envelope, file.fileKeys));
    const first = [fileOf(file), ...leavesOf(file), ...segmentsOf(file, 0, 2)];
    const { verified, receipt } = accepted(await bra.sendParts(mex, first));
    expect([toHex(verified), receipt.length]).toEqual(['a0', 0]);
    await mex.stop();
    await mex.start();

    const rest = [fileOf(file), ...segmentsOf(file, 3, 1)];
    const whole = accepted(await bra.sendParts(mex, rest));
    expect([toHex(whole.verified), statusOf(file)]).toEqual(['f0', 'complete']);
    const again = accepted(await bra.sendParts(mex, [fileOf(file)]));
    expect(toBase64url(again.receipt)).toBe(toBase64url(whole.receipt));
    const shown = await mex.call('approver', `/files/${file.id}`);
    const plaintext = new Uint8Array(await shown.arrayBuffer());
    expect(sha256(plaintext)).toBe(toHex(fromBase64url(file.manifest.sha256)));
  });
});
