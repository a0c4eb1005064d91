/** Takes one parcel from a system of this State: judged, sealed, stored, handed to the courier. */

import {
  canonicalize,
  denied,
  done,
  stateOfNode,
  utf8,
  type Bytes,
  type Clock,
  type Entropy,
  type Instant,
  type Json,
  type Outcome,
  type StateCode,
} from '@comity/kernel';
import { newConsignment } from '@comity/delivery';
import { hashOf } from '@comity/envelope';
import type { AuditTrail } from '../audit/append-entry.js';
import type { MessageRow } from '../deliveries/ports.js';
import type { Sealing } from '../deliveries/sealing.js';
import type { FileRow } from '../evidence/ports.js';
import type { Network } from '../members/network.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import { coversKind, isKind } from './kinds.js';
import type { MailboxDenialCode } from './mailbox.denials.js';
import { CONTENT_BYTES_MAX, FILES_MAX, writeParcel } from './parcel-notice.js';
import type { ParcelRow } from './ports.js';
import { refuse } from './refuse.js';
import { actorOf, type EnrolledSystem } from './systems.js';

/** Parcels of one system to one State that may be on their way; a silent State fills its own share. */
export const PARCELS_QUEUED_MAX = 1_024;
/** Files of one system on their way to one State. */
const FILES_QUEUED_MAX = 1_024;
const KEY = /^[A-Za-z0-9_-]{16,64}$/;

export interface ParcelCommand {
  readonly idempotencyKey: string;
  readonly recipient: string;
  readonly kind: string;
  readonly content: Bytes;
  /** Ids of files that this system handed in, in the order in which they are shown. */
  readonly fileIds: readonly string[];
}

export interface SendParcelParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly network: Network;
  readonly sealing: Sealing;
  /** Tells the courier that something is due. */
  readonly onDispatch: () => void;
}

type Sent = Outcome<ParcelRow, MailboxDenialCode>;

export class SendParcel {
  readonly #parts: SendParcelParts;

  constructor(parts: SendParcelParts) {
    this.#parts = parts;
  }

  /**
   * From the commit on the parcel is sent until it is receipted, refused or given up. The same
   * content under the same key is the same parcel, however often it is handed in.
   *
   * Denies PARCEL_KEY_MALFORMED, PARCEL_KIND_MALFORMED, PARCEL_KIND_NOT_GRANTED, PARCEL_TOO_LARGE,
   * PARCEL_FILE_UNKNOWN, PARCEL_RECIPIENT_UNKNOWN, PARCEL_KEY_TAKEN, PARCELS_WAIT; each leaves one
   * audit entry.
   *
   * @throws {NodeError} TRUST_LIST_EXPIRED, MEMBER_UNKNOWN: nothing was stored
   */
  async execute(by: EnrolledSystem, command: ParcelCommand): Promise<Sent> {
    const { unitOfWork, sealing, network, entropy, clock } = this.#parts;
    const at = clock.now();
    const refuse = (code: MailboxDenialCode): Promise<Sent> =>
      unitOfWork.write((tx) => this.#refuse(tx, { by, code, at }));
    const problem = problemOf(by, command);
    if (problem) return refuse(problem);
    const { files, known } = await unitOfWork.read(async (tx) => ({
      files: await filesOf(tx, by, command.fileIds),
      known: await parcelUnder(tx, by, command),
    }));
    if (!files) return refuse('PARCEL_FILE_UNKNOWN');
    const digest = digestOf(command, files);
    if (known) return known.digest === digest ? done(known) : refuse('PARCEL_KEY_TAKEN');
    if (!this.#isOtherMember(command.recipient)) return refuse('PARCEL_RECIPIENT_UNKNOWN');
    const { idempotencyKey, kind, content } = command;
    const recipient = command.recipient as StateCode;
    const id = entropy.uuid();
    const said = { body: writeParcel({ id, kind, content }), files: files.map(manifestOf) };
    const message = await sealing.seal({ to: network.nodeOf(recipient), ...said }, at);
    const { jti } = message;
    const row = { id, system: by.name, idempotencyKey, digest, recipient, kind, jti, at };
    const sent = await unitOfWork.write((tx) => this.#store(tx, { by, row, message, files }));
    if (sent.ok) this.#parts.onDispatch();
    return sent;
  }

  #isOtherMember(recipient: string): boolean {
    const { network } = this.#parts;
    return recipient !== stateOfNode(network.self) && network.isMember(recipient as StateCode);
  }

  async #store(tx: NodeTx, written: Written): Promise<Sent> {
    const { by, row, message, files } = written;
    const { at } = row;
    // The same parcel may have been handed in twice at once.
    const known = await parcelUnder(tx, by, row);
    if (known?.digest === row.digest) return done(known);
    if (known) return this.#refuse(tx, { by, code: 'PARCEL_KEY_TAKEN', at });
    const ids = files.map(({ id }) => id);
    const staged = ids.length > 0 ? await tx.files.count({ id: ids, status: 'staged' }) : 0;
    if (staged < ids.length) return this.#refuse(tx, { by, code: 'PARCEL_FILE_UNKNOWN', at });
    const underway = await tx.underway(by.name, message.peer);
    const isFull =
      underway.parcels >= PARCELS_QUEUED_MAX || underway.files + ids.length > FILES_QUEUED_MAX;
    if (isFull) return this.#refuse(tx, { by, code: 'PARCELS_WAIT', at });
    await tx.parcels.insert(row);
    await tx.messages.insert(message);
    await this.#dispatch(tx, written);
    const { jti, env, msg, peer } = message;
    await this.#parts.audit.append(tx, at, {
      event: 'parcel.sent',
      actor: actorOf(by),
      subject: row.id,
      detail: { peer, kind: row.kind, files: ids.length },
      ref: { jti, env, msg },
      proofFor: peer,
    });
    return done(row);
  }

  async #dispatch(tx: NodeTx, { row, message, files }: Written): Promise<void> {
    const { entropy } = this.#parts;
    const { iss, jti, msg, peer } = message;
    const { id: parcelId, at } = row;
    const consign = (kind: 'envelope' | 'file', ref: string): Promise<void> =>
      tx.consignments.insert(newConsignment({ id: entropy.uuid(), peer, kind, ref }, at));
    await consign('envelope', jti);
    for (const { id } of files) {
      await tx.files.update({ id }, { status: 'sealed', actHash: msg, iss, jti });
      await tx.parcelFiles.update({ fileId: id }, { parcelId });
      await consign('file', id);
    }
  }

  async #refuse(
    tx: NodeTx,
    { by, code, at }: { by: EnrolledSystem; code: MailboxDenialCode; at: Instant },
  ): Promise<Sent> {
    await refuse(tx, { audit: this.#parts.audit, at, event: 'parcel.refused', by, code });
    return denied(code);
  }
}

interface Written {
  readonly by: EnrolledSystem;
  readonly row: ParcelRow;
  readonly message: MessageRow;
  readonly files: readonly FileRow[];
}

const problemOf = (by: EnrolledSystem, given: ParcelCommand): MailboxDenialCode | undefined => {
  if (!KEY.test(given.idempotencyKey)) return 'PARCEL_KEY_MALFORMED';
  if (!isKind(given.kind)) return 'PARCEL_KIND_MALFORMED';
  if (!coversKind(by.sends, given.kind)) return 'PARCEL_KIND_NOT_GRANTED';
  const isTooMany = given.fileIds.length > FILES_MAX;
  if (isTooMany) return 'PARCEL_TOO_LARGE';
  return given.content.length > CONTENT_BYTES_MAX ? 'PARCEL_TOO_LARGE' : undefined;
};

const parcelUnder = (
  tx: NodeTx,
  { name: system }: EnrolledSystem,
  { idempotencyKey }: Pick<ParcelRow, 'idempotencyKey'>,
): Promise<ParcelRow | undefined> => tx.parcels.get({ system, idempotencyKey });

/** The files in the order named; undefined unless each was handed in by this system, and once. */
const filesOf = async (
  tx: NodeTx,
  { name: system }: EnrolledSystem,
  ids: readonly string[],
): Promise<readonly FileRow[] | undefined> => {
  if (ids.length === 0) return [];
  const own = await tx.parcelFiles.count({ fileId: ids, system });
  const rows = new Map((await tx.files.list({ id: ids })).map((row) => [row.id, row]));
  const files = ids.map((id) => rows.get(id)).filter((row) => row !== undefined);
  return own === ids.length && files.length === ids.length ? files : undefined;
};

const manifestOf = ({ manifest }: FileRow): Json => manifest;

/** Files count by what they are: one handed in again after a crash has another id. */
const digestOf = (
  { recipient, kind, content }: ParcelCommand,
  files: readonly FileRow[],
): string => {
  const described = files.map(({ name, media, size, sha256 }) => ({ name, media, size, sha256 }));
  const said: Json = { recipient, kind, content: hashOf(content), files: described };
  return hashOf(utf8(canonicalize(said)));
};
