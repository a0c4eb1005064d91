/** A small case between two States as a court bundle holds it, made with the libs and not the node. */

import { createHash, randomUUID } from 'node:crypto';
import {
  canonicalize,
  caseId,
  concat,
  fromUtf8,
  toBase64url,
  utf8,
  type Bytes,
  type Json,
  type NodeId,
} from '@comity/kernel';
import { seal, signReceipt, type ReceiptFile } from '@comity/envelope';
import { bindingText, fileId, FileSealer, type FileManifest } from '@comity/evidence';
import { trustListHash, type TrustList } from '@comity/trust';
import { tarEnd, tarFile } from '../../apps/node/src/audit/tar.js';
import { AuditLog, type Happened } from './audit-log.fixture.js';
import {
  anchorOf,
  CASE,
  entropy,
  IAT,
  signedList,
  type Party,
  type World,
} from './court-world.fixture.js';

export const sha256Hex = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

interface Misreported {
  readonly sent?: Happened;
  readonly received?: Happened;
  readonly actor?: string;
  readonly subject?: string;
  readonly iat?: number;
}

/** One act to write; every member but the first three has an honest default. */
export interface ActPlan {
  readonly by: 'GTM' | 'MEX';
  readonly kind: string;
  /** Indices of the acts that its author held as heads. */
  readonly follows: readonly number[];
  readonly n?: number;
  readonly officers?: Json;
  readonly file?: Uint8Array;
  readonly receipted?: boolean;
  /** Whether the other State has shown its entry for it. */
  readonly shown?: boolean;
  readonly case?: string;
  readonly to?: Party;
  readonly tl?: { readonly seq: number; readonly sha256: string };
  readonly iat?: number;
  readonly receiptIat?: number;
  /** What the two logs say of it, where that is not so. */
  readonly logged?: Misreported;
}

/** The story of the small case: five acts, of which the third and the fourth crossed. */
export const STORY: readonly ActPlan[] = [
  { by: 'GTM', kind: 'request', follows: [], file: utf8('annex to the request\n'.repeat(40)) },
  { by: 'MEX', kind: 'acknowledgement', follows: [0] },
  { by: 'GTM', kind: 'supplement', follows: [1] },
  { by: 'MEX', kind: 'question', follows: [1] },
  { by: 'MEX', kind: 'results', follows: [2, 3], file: new Uint8Array(), shown: false },
];

export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An act as it was written, received and logged. */
interface Written {
  readonly plan: ActPlan;
  readonly n: number;
  readonly prev: readonly string[];
  readonly iss: Party;
  readonly jti: string;
  readonly env: string;
  readonly msg: string;
  readonly folder: string;
  readonly envelope: Bytes;
  readonly inner: Bytes;
  readonly manifest: FileManifest | undefined;
  readonly receipt: Bytes | undefined;
  readonly fileReceipt: Bytes | undefined;
}

/** Writes a story down and exports it at Guatemala's node, without SHA256SUMS. */
export const partsOf = async (
  world: World,
  story: readonly ActPlan[] = STORY,
  exporter: Party = world.gtm,
): Promise<Part[]> => {
  const logs = { GTM: new AuditLog(world.gtm), MEX: new AuditLog(world.mex) };
  const acts: Written[] = [];
  for (const plan of story) acts.push(await writeAct(plan, { world, acts, logs }));
  for (const log of Object.values(logs)) log.seal(IAT + 3_600);
  const [own, peer] = exporter === world.gtm ? [logs.GTM, logs.MEX] : [logs.MEX, logs.GTM];
  const lists = await Promise.all(
    world.lists.map(async (list) => ({
      name: `trust-lists/${list.seq}.json`,
      bytes: await signedList(list, world.administrators.slice(0, 2)),
    })),
  );
  return [
    { name: 'README.txt', bytes: utf8(`Court bundle of case ${CASE}\n`) },
    { name: 'anchor.json', bytes: anchorOf(world.administrators) },
    ...lists,
    ...acts.flatMap((act) => partsOfAct(act, own, peer)),
    ...acts.flatMap(filesOf),
    { name: 'bundle.json', bytes: utf8(canonicalize(manifestOf(world, acts, exporter))) },
  ];
};

/** The archive of parts, with SHA256SUMS as a careful attacker too would write it. */
export const archiveOf = (parts: readonly Part[]): Bytes => {
  const sums = parts.map(({ name, bytes }) => `${sha256Hex(bytes)}  ${name}\n`).join('');
  const files = [...parts, { name: 'SHA256SUMS', bytes: utf8(sums) }];
  return concat(...files.map(({ name, bytes }) => tarFile(name, bytes)), tarEnd());
};

interface Stage {
  readonly world: World;
  readonly acts: readonly Written[];
  readonly logs: Readonly<Record<'GTM' | 'MEX', AuditLog>>;
}

const OFFICERS = { proposedBy: 'x.drafter', approvedBy: 'x.approver' };
const LOGGED = { sent: 'act.sent', received: 'act.received' } as const;

const firstOf = ({ lists }: World): ActPlan['tl'] & object => ({
  seq: 1,
  sha256: trustListHash(lists[0] as TrustList),
});

const writeAct = async (plan: ActPlan, { world, acts, logs }: Stage): Promise<Written> => {
  const [iss, other] = plan.by === 'GTM' ? [world.gtm, world.mex] : [world.mex, world.gtm];
  const to = plan.to ?? other;
  const before = plan.follows.map((at) => acts[at] as Written);
  const prev = before.map(({ msg }) => msg).toSorted();
  const n = plan.n ?? 1 + Math.max(0, ...before.map((act) => act.n));
  const iat = plan.iat ?? IAT + acts.length * 60;
  const jti = randomUUID();
  const manifest = plan.file && manifestOfFile(plan.file, jti);
  const officers = plan.officers ?? OFFICERS;
  const { env, msg, envelope, inner } = await seal(
    {
      iss: iss.id,
      aud: [to.id],
      jti,
      iat,
      exp: iat + 30 * 86_400,
      thr: { id: caseId(plan.case ?? CASE), n, prev: prev as never },
      tl: plan.tl ?? firstOf(world),
      body: { kind: plan.kind, content: { text: plan.kind }, officers },
      files: manifest ? [manifest as unknown as Json] : [],
    },
    { signers: iss.signers, recipients: [{ id: to.id, key: to.seal.public }], entropy },
  );
  const ref = { iss: iss.id, jti, env, msg };
  const { sent, received, ...logged } = { ...LOGGED, ...plan.logged };
  const { approvedBy: actor } = { ...OFFICERS, approvedBy: 'x.drafter', ...(officers as object) };
  logs[plan.by].append({ event: sent, actor, ref, iat, ...logged });
  const receiver = logs[plan.by === 'GTM' ? 'MEX' : 'GTM'];
  const leaf = receiver.append({ event: received, actor: iss.id, ref, iat, ...logged });
  const receiptIat = plan.receiptIat ?? iat + 1;
  const say = (at: string, state: ReceiptFile['state']): Promise<Bytes> =>
    receiptOf(to, { ref, leaf: at, iat: receiptIat, manifest, state });
  const folder = `acts/${String(n).padStart(3, '0')}-${plan.kind}-${msg.slice(0, 8)}`;
  const written = { plan, n, prev, iss, jti, env, msg, folder, envelope, inner, manifest };
  if (plan.receipted === false) return { ...written, receipt: undefined, fileReceipt: undefined };
  const receipt = await say(leaf, 'awaited');
  if (!manifest) return { ...written, receipt, fileReceipt: undefined };
  const fileLeaf = receiver.append({ event: 'file.received', actor: iss.id, ref, iat });
  return { ...written, receipt, fileReceipt: await say(fileLeaf, 'complete') };
};

interface Acknowledged {
  readonly ref: { readonly iss: NodeId; readonly jti: string; readonly env: string };
  readonly leaf: string;
  readonly iat: number;
  readonly manifest: FileManifest | undefined;
  readonly state: ReceiptFile['state'];
}

const receiptOf = async (by: Party, what: Acknowledged): Promise<Bytes> => {
  const { ref, leaf, iat, manifest, state } = what;
  const { receipt } = await signReceipt(
    {
      iss: by.id,
      aud: [ref.iss],
      jti: randomUUID(),
      iat,
      exp: iat + 30 * 86_400,
      evt: state === 'complete' || !manifest ? 'ContentHandover' : 'ContentConsignment',
      ref,
      files: manifest
        ? [{ id: manifest.id, root: manifest.ct.root, sha256: manifest.sha256, state }]
        : [],
      log: { origin: by.origin, leaf },
    },
    { signers: by.signers },
  );
  return receipt;
};

const manifestOfFile = (bytes: Uint8Array, jti: string): FileManifest => {
  const id = fileId(randomUUID());
  const key = entropy.bytes(32);
  const binding = bindingText(id, jti);
  const sealer = new FileSealer({
    id,
    name: 'annex.txt',
    media: 'text/plain',
    key,
    binding,
    entropy,
  });
  sealer.push(bytes);
  return sealer.end().manifest;
};

const partsOfAct = (act: Written, own: AuditLog, peer: AuditLog): Part[] => {
  const ours = own.shown(act.msg);
  const theirs = act.plan.shown === false ? undefined : peer.shown(act.msg);
  const files: readonly (readonly [string, Uint8Array | undefined])[] = [
    ['envelope.json', act.envelope],
    ['message.json', act.inner],
    ['receipt.json', act.receipt],
    ['entry.json', ours.leaf],
    ['opening.json', utf8(canonicalize(ours.opened))],
    ['proof.json', utf8(ours.proof)],
    ['peer-entry.json', theirs?.leaf],
    ['peer-proof.json', theirs && utf8(theirs.proof)],
  ];
  return files.flatMap(([name, bytes]) =>
    bytes ? [{ name: `${act.folder}/${name}`, bytes }] : [],
  );
};

const filesOf = ({ manifest, fileReceipt, plan }: Written): Part[] => [
  ...(manifest && fileReceipt
    ? [{ name: `files/${manifest.id}/receipt.json`, bytes: fileReceipt }]
    : []),
  ...(manifest && plan.file ? [{ name: `files/${manifest.id}/content`, bytes: plan.file }] : []),
];

const manifestOf = (world: World, acts: readonly Written[], exporter: Party): Json => ({
  ver: 'comity-bundle/1',
  case: CASE,
  kind: 'evidence_request',
  requestingState: 'GTM',
  requestedState: 'MEX',
  status: 'CLOSED',
  outcome: null,
  exportedBy: exporter.id,
  exportedAt: '2026-11-22T10:00:00.000Z',
  trustLists: world.lists.map(({ seq }) => seq),
  acts: acts.map(({ folder, msg, n, prev, plan, iss, jti, env }) => ({
    folder,
    hash: msg,
    n,
    prev,
    kind: plan.kind,
    author: plan.by,
    iss: iss.id,
    jti,
    env,
    status: null,
  })),
  files: acts.flatMap(({ manifest, msg }) =>
    manifest
      ? [
          {
            id: manifest.id,
            act: msg,
            sha256: Buffer.from(manifest.sha256, 'base64url').toString('hex'),
            size: manifest.size,
            name: 'annex.txt',
          },
        ]
      : [],
  ),
});

/** The value that canonical bytes spell, for an attacker to edit. */
export const decoded = <T = Record<string, unknown>>(bytes: Uint8Array): T =>
  JSON.parse(fromUtf8(bytes)) as T;

export const encoded = (value: unknown): Bytes => utf8(canonicalize(value));

export const nameOf = (bytes: Uint8Array): string =>
  toBase64url(new Uint8Array(createHash('sha256').update(bytes).digest()));
