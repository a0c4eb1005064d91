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
import type { Network } from '../members/network.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import { coversKind, isKind } from './kinds.js';
import type { MailboxDenialCode } from './mailbox.denials.js';
import { CONTENT_BYTES_MAX, writeParcel } from './parcel-notice.js';
import type { ParcelRow } from './ports.js';
import { refuse } from './refuse.js';
import { actorOf, type EnrolledSystem } from './systems.js';

/** Parcels of one system to one State that may be on their way; a silent State fills its own share. */
export const PARCELS_QUEUED_MAX = 1_024;
const KEY = /^[A-Za-z0-9_-]{16,64}$/;

export interface ParcelCommand {
  readonly idempotencyKey: string;
  readonly recipient: string;
  readonly kind: string;
  readonly content: Bytes;
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
   * PARCEL_RECIPIENT_UNKNOWN, PARCEL_KEY_TAKEN, PARCELS_WAIT; each leaves one audit entry.
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
    const digest = digestOf(command);
    const known = await unitOfWork.read((tx) => parcelUnder(tx, by, command));
    if (known) return known.digest === digest ? done(known) : refuse('PARCEL_KEY_TAKEN');
    if (!this.#isOtherMember(command.recipient)) return refuse('PARCEL_RECIPIENT_UNKNOWN');
    const { idempotencyKey, kind, content } = command;
    const recipient = command.recipient as StateCode;
    const id = entropy.uuid();
    const body = writeParcel({ id, kind, content });
    const message = await sealing.seal({ to: network.nodeOf(recipient), body }, at);
    const { jti } = message;
    const row = { id, system: by.name, idempotencyKey, digest, recipient, kind, jti, at };
    const sent = await unitOfWork.write((tx) => this.#store(tx, { by, row, message }));
    if (sent.ok) this.#parts.onDispatch();
    return sent;
  }

  #isOtherMember(recipient: string): boolean {
    const { network } = this.#parts;
    return recipient !== stateOfNode(network.self) && network.isMember(recipient as StateCode);
  }

  async #store(tx: NodeTx, { by, row, message }: Written): Promise<Sent> {
    const { at } = row;
    // The same parcel may have been handed in twice at once.
    const known = await parcelUnder(tx, by, row);
    if (known?.digest === row.digest) return done(known);
    if (known) return this.#refuse(tx, { by, code: 'PARCEL_KEY_TAKEN', at });
    if ((await tx.queuedParcels(by.name, row.recipient)) >= PARCELS_QUEUED_MAX) {
      return this.#refuse(tx, { by, code: 'PARCELS_WAIT', at });
    }
    await tx.parcels.insert(row);
    await tx.messages.insert(message);
    const { jti, env, msg, peer } = message;
    const what = { id: this.#parts.entropy.uuid(), peer, kind: 'envelope', ref: jti } as const;
    await tx.consignments.insert(newConsignment(what, at));
    await this.#parts.audit.append(tx, at, {
      event: 'parcel.sent',
      actor: actorOf(by),
      subject: row.id,
      detail: { peer, kind: row.kind },
      ref: { jti, env, msg },
      proofFor: peer,
    });
    return done(row);
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
}

const problemOf = (by: EnrolledSystem, given: ParcelCommand): MailboxDenialCode | undefined => {
  if (!KEY.test(given.idempotencyKey)) return 'PARCEL_KEY_MALFORMED';
  if (!isKind(given.kind)) return 'PARCEL_KIND_MALFORMED';
  if (!coversKind(by.sends, given.kind)) return 'PARCEL_KIND_NOT_GRANTED';
  return given.content.length > CONTENT_BYTES_MAX ? 'PARCEL_TOO_LARGE' : undefined;
};

const parcelUnder = (
  tx: NodeTx,
  { name: system }: EnrolledSystem,
  { idempotencyKey }: Pick<ParcelRow, 'idempotencyKey'>,
): Promise<ParcelRow | undefined> => tx.parcels.get({ system, idempotencyKey });

const digestOf = ({ recipient, kind, content }: ParcelCommand): string => {
  const said: Json = { recipient, kind, content: hashOf(content) };
  return hashOf(utf8(canonicalize(said)));
};
