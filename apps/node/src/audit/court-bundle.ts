/** The court bundle of a case: everything a court needs to check it without trusting its keeper. */

import { createHash } from 'node:crypto';
import {
  canonicalize,
  denied,
  done,
  toHex,
  toIso,
  utf8,
  type Bytes,
  type CaseId,
  type Clock,
  type Instant,
  type NodeId,
  type Outcome,
} from '@comity/kernel';
import type { Officer } from '@comity/law';
import type { CaseReader, ShownAct } from '../cases/case-reader.js';
import type { CaseRow } from '../cases/ports.js';
import type { MessageRow, TwinProofRow } from '../deliveries/ports.js';
import type { ContentStore } from '../evidence/content-store.js';
import { SEALED_MEDIA, type FileRow } from '../evidence/ports.js';
import { plaintextOf } from '../evidence/plaintext.js';
import { anchorHistory, type AnchorHistory } from '../members/anchor-kept.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { AuditTrail } from './append-entry.js';
import type { AuditEntryRow, CheckpointRow } from './ports.js';
import { proveEntry } from './prove-entry.js';
import type { Sequencer } from './sequencer.js';
import { tarEnd, tarFile, tarHeader, tarPadding } from './tar.js';

const VERSION = 'comity-bundle/1';

export interface CourtBundleParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly reader: CaseReader;
  readonly sequencer: Sequencer;
  readonly store: ContentStore;
  readonly dataKey: Bytes;
  readonly node: NodeId;
  /** The trust anchor's exact bytes, as the network published it. */
  readonly anchor: Bytes;
}

export interface Bundle {
  readonly name: string;
  readonly bytes: AsyncIterable<Bytes>;
}

export class CourtBundle {
  readonly #parts: CourtBundleParts;

  constructor(parts: CourtBundleParts) {
    this.#parts = parts;
  }

  /**
   * Places what waits in the log, signs a checkpoint, and gathers the case under it.
   *
   * Denies CASE_UNKNOWN, also to those who may not read the case.
   */
  async export(by: Officer, caseId: CaseId): Promise<Outcome<Bundle, 'CASE_UNKNOWN'>> {
    const { reader, sequencer, clock } = this.#parts;
    const row = await reader.get(by, caseId, 'export');
    await this.#record(by, caseId, row !== undefined);
    if (!row) return denied('CASE_UNKNOWN');
    await sequencer.place();
    const checkpoint = await sequencer.checkpoint();
    const acts = await reader.acts(row);
    const gathered = await this.#gather(row, acts, checkpoint);
    const bytes = this.#write({ row, acts, at: clock.now(), ...gathered });
    return done({ name: `${caseId}.tar`, bytes });
  }

  #gather(row: CaseRow, acts: readonly ShownAct[], checkpoint: CheckpointRow | undefined) {
    return this.#parts.unitOfWork.read(async (tx) => {
      const entries = await tx.auditEntries.list(
        { caseId: row.id },
        { order: { position: 'asc' } },
      );
      const items: GatheredAct[] = [];
      for (const act of acts) items.push(await gatherAct(tx, act, entries, checkpoint));
      const files = await tx.files.list({ caseId: row.id }, { order: { at: 'asc', id: 'asc' } });
      const lists = await tx.trustLists.list({}, { order: { seq: 'asc' } });
      const history = await anchorHistory(this.#parts.anchor, tx);
      return { items, files: files.filter(({ actHash }) => actHash !== null), lists, history };
    });
  }

  async *#write(bundle: Gathered): AsyncGenerator<Bytes> {
    const sums: string[] = [];
    const add = (name: string, bytes: Uint8Array): Bytes => {
      sums.push(`${sha256(bytes)}  ${name}`);
      return tarFile(name, bytes);
    };
    yield add('README.txt', utf8(readmeOf(bundle)));
    yield add('anchor.json', bundle.history.anchor);
    for (const { seq, bytes } of bundle.history.successions) {
      yield add(`successions/${seq}.json`, bytes);
    }
    for (const { seq, bytes } of bundle.lists) yield add(`trust-lists/${seq}.json`, bytes);
    for (const item of bundle.items) {
      for (const [name, bytes] of partsOf(item)) yield add(`${item.folder}/${name}`, bytes);
    }
    for (const file of bundle.files) {
      if (file.receipt) yield add(`files/${file.id}/receipt.json`, file.receipt);
      if (file.direction === 'received' && file.status !== 'complete') continue;
      // What was sealed to persons leaves the node to those persons alone.
      if (file.media === SEALED_MEDIA) continue;
      yield* this.#content(file, sums);
    }
    yield add('bundle.json', utf8(canonicalize(manifestOf(bundle, this.#parts.node))));
    yield tarFile('SHA256SUMS', utf8(`${sums.join('\n')}\n`));
    yield tarEnd();
  }

  async *#content(file: FileRow, sums: string[]): AsyncGenerator<Bytes> {
    const name = `files/${file.id}/content`;
    yield tarHeader(name, file.size);
    yield* plaintextOf(file, this.#parts);
    yield tarPadding(file.size);
    sums.push(`${file.sha256}  ${name}`);
  }

  async #record(by: Officer, caseId: CaseId, allowed: boolean): Promise<void> {
    const { unitOfWork, audit, clock } = this.#parts;
    await unitOfWork.write(async (tx) => {
      await audit.append(tx, clock.now(), {
        event: allowed ? 'case.exported' : 'case.export-denied',
        actor: by.id,
        subject: caseId,
        ...(allowed && { caseId }),
      });
    });
  }
}

interface GatheredAct {
  readonly act: ShownAct;
  readonly folder: string;
  readonly message: MessageRow | undefined;
  /** Our log's entry for the act, and its proof. */
  readonly entry: AuditEntryRow | undefined;
  readonly proof: string | undefined;
  /** The other State's entry for the same act, as its node showed it. */
  readonly twin: TwinProofRow | undefined;
}

interface Gathered {
  readonly row: CaseRow;
  readonly acts: readonly ShownAct[];
  readonly items: readonly GatheredAct[];
  readonly files: readonly FileRow[];
  readonly lists: readonly { readonly seq: number; readonly bytes: Bytes }[];
  readonly history: AnchorHistory;
  readonly at: Instant;
}

const ACT_EVENTS: ReadonlySet<string> = new Set(['act.sent', 'act.received']);
const FOLDER_DIGITS = 3;

const gatherAct = async (
  tx: NodeTx,
  act: ShownAct,
  entries: readonly AuditEntryRow[],
  checkpoint: CheckpointRow | undefined,
): Promise<GatheredAct> => {
  const { iss, jti, hash, kind, n } = act;
  const entry = entries.find(({ msg, event }) => msg === hash && ACT_EVENTS.has(event));
  const proof = entry && checkpoint && (await proveEntry(tx, entry, checkpoint));
  const twins = await tx.twinProofs.list({ msg: hash }, { order: { at: 'asc' }, limit: 1 });
  const message = await tx.messages.get({ iss, jti });
  const folder = `acts/${String(n).padStart(FOLDER_DIGITS, '0')}-${kind}-${hash.slice(0, 8)}`;
  return { act, folder, message, entry, proof, twin: twins[0] };
};

const partsOf = ({ message, entry, proof, twin }: GatheredAct): [string, Uint8Array][] => [
  ...(message
    ? ([
        ['envelope.json', message.envelope],
        ['message.json', message.inner],
      ] as [string, Uint8Array][])
    : []),
  ...(message?.receipt ? ([['receipt.json', message.receipt]] as [string, Uint8Array][]) : []),
  ...(entry
    ? ([
        ['entry.json', entry.leaf],
        ['opening.json', utf8(canonicalize(entry.opened))],
      ] as [string, Uint8Array][])
    : []),
  ...(proof ? ([['proof.json', utf8(proof)]] as [string, Uint8Array][]) : []),
  ...(twin
    ? ([
        ['peer-entry.json', twin.leaf],
        ['peer-proof.json', utf8(twin.proof)],
      ] as [string, Uint8Array][])
    : []),
];

const manifestOf = ({ row, items, files, lists, history, at }: Gathered, node: NodeId) => ({
  ver: VERSION,
  case: row.id,
  kind: row.kind,
  requestingState: row.requestingState,
  requestedState: row.requestedState,
  status: row.status,
  outcome: row.outcome,
  exportedBy: node,
  exportedAt: toIso(at),
  trustLists: lists.map(({ seq }) => seq),
  ...(history.successions.length > 0 && {
    successions: history.successions.map(({ seq }) => seq),
  }),
  acts: items.map(({ act, folder, message }) => ({
    folder,
    hash: act.hash,
    n: act.n,
    prev: act.prev,
    kind: act.kind,
    author: act.author,
    iss: act.iss,
    jti: act.jti,
    env: message?.env ?? null,
    status: act.status,
  })),
  files: files.map(({ id, actHash, sha256: hash, size, name }) => ({
    id,
    act: actHash,
    sha256: hash,
    size,
    name,
  })),
});

const readmeOf = ({ row, acts, files, at }: Gathered): string =>
  [
    `Court bundle of case ${row.id}`,
    `Request of ${row.requestingState} to ${row.requestedState}; status ${row.status}.`,
    `Exported ${toIso(at)}. ${acts.length} acts, ${files.length} files.`,
    '',
    'Check it offline with: comity verify <this archive>',
    'or by hand: SHA256SUMS names every file; docs/PROTOCOL.md chapter 11 says how each is bound.',
    '',
    ...acts.map(
      ({ n, kind, author, at: said, hash }) => `${n}. ${toIso(said)} ${author} ${kind} ${hash}`,
    ),
    '',
  ].join('\n');

const sha256 = (bytes: Uint8Array): string => toHex(createHash('sha256').update(bytes).digest());
