/** Draws the live picture of this node: every fact looked at within a bounded time, then judged. */

import { createHash, X509Certificate } from 'node:crypto';
import {
  done,
  instant,
  MINUTE_MS,
  plus,
  SECOND_MS,
  type Clock,
  type Instant,
  type Outcome,
  type StateCode,
} from '@comity/kernel';
import { checkOfficer, type LawDenialCode, type Officer } from '@comity/law';
import {
  pictureOf,
  type DeliveriesFacts,
  type HealthFacts,
  type LogFacts,
  type MemberFacts,
  type OwnCertificate,
  type Picture,
} from '@comity/trust/health';
import { hasRoots, rootAt } from '../audit/log-roots.js';
import type { CheckpointRow } from '../audit/ports.js';
import type { FollowNetwork } from '../members/follow-network.js';
import type { Network } from '../members/network.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { OwnMachine } from './ports.js';
import { PEER_PROTOCOL } from './protocol.js';
import type { Standings } from './standings.js';
import { within } from './within.js';

/** How long one fact is waited for, twice in a row at most: whoever asks waits ten seconds. */
const LOOK_MS_MAX = 2 * SECOND_MS;
/** What is under way for longer than this waits. */
const DELIVERY_MS_MAX = 10 * MINUTE_MS;

export interface DrawPictureParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly network: Network;
  readonly followNetwork: FollowNetwork;
  readonly standings: Standings;
  readonly machine: OwnMachine;
  readonly software: string;
  /** How often the log is signed, in milliseconds. */
  readonly checkpointEveryMs: number;
  /** Tells operators of a fact that could not be looked at. */
  readonly onError: (error: unknown) => void;
  /** The TLS certificate in use, in PEM. */
  readonly certificate: string;
}

export class DrawPicture {
  readonly #parts: DrawPictureParts;
  /** One probe at a time: those of a database that hangs would pile up before it. */
  #probe: Promise<boolean> | undefined;

  constructor(parts: DrawPictureParts) {
    this.#parts = parts;
  }

  /**
   * The picture, for an administrator of this node, or for whoever runs it (`by` null).
   *
   * @returns denies OFFICER_OF_OTHER_STATE, OFFICER_ROLE_MISSING
   */
  async execute(by: Officer | null): Promise<Outcome<Picture, LawDenialCode>> {
    const allowed = by === null ? done(null) : checkOfficer(by, this.#parts.state, ['node_admin']);
    return allowed.ok ? done(pictureOf(await this.#look())) : allowed;
  }

  async #look(): Promise<HealthFacts> {
    const { clock, network, followNetwork, standings, machine, software, onError } = this.#parts;
    const at = clock.now();
    const look = <T>(work: Promise<T>): Promise<T | undefined> =>
      within({ msMax: LOOK_MS_MAX, onError }, work);
    // First, since what it finds is part of what is read.
    if (followNetwork.known) await look(standings.again());
    const [read, writes, keysReadable, space] = await Promise.all([
      look(this.#read(at)),
      look(this.#writes(at)),
      look(machine.keysReadable()),
      look(machine.space()),
    ]);
    return {
      at,
      self: network.self,
      software,
      protocol: PEER_PROTOCOL,
      list: followNetwork.known ? network.list : null,
      ...followNetwork.standing,
      certificate: certificateIn(this.#parts.certificate),
      keysReadable: keysReadable ?? false,
      members: this.#members(read?.lastSeen ?? new Map<string, Instant>()),
      log: read?.log ?? null,
      deliveries: read?.deliveries ?? null,
      databaseWrites: writes ?? false,
      space: space ?? [],
    };
  }

  #members(lastSeen: ReadonlyMap<string, Instant>): readonly MemberFacts[] {
    const { network, followNetwork, standings } = this.#parts;
    if (!followNetwork.known) return [];
    return network.list.members
      .filter(({ node, status }) => status === 'active' && node !== network.self)
      .map(({ node }) => ({
        ...standings.of(node),
        node,
        lastSeenAt: lastSeen.get(node) ?? null,
      }));
  }

  #read(at: Instant) {
    return this.#parts.unitOfWork.read(async (tx) => ({
      log: await this.#log(tx),
      deliveries: await waiting(tx, at),
      lastSeen: new Map(
        (await tx.peers.list({})).map(({ node, lastSeenAt }) => [node as string, lastSeenAt]),
      ),
    }));
  }

  async #log(tx: NodeTx): Promise<LogFacts> {
    const size = await tx.logSize();
    const [signed] = await tx.checkpoints.list({}, { order: { size: 'desc' }, limit: 1 });
    const { network, followNetwork, standings, checkpointEveryMs } = this.#parts;
    const others = followNetwork.known ? network.list.members : [];
    const witnessed = others.flatMap(({ node }) => standings.of(node).witnessed ?? []);
    return {
      size,
      signed: signed ? { size: signed.size, at: signed.at } : null,
      unsignedSince: await unsignedSince(tx, signed?.size ?? 0),
      signedEveryMs: checkpointEveryMs,
      isWhole: signed === undefined || (await isSigned(tx, signed)),
      witnessedSize: witnessed.length > 0 ? Math.max(...witnessed.map((one) => one.size)) : null,
      isAsWitnessed: await hasRoots(tx, witnessed),
    };
  }

  /** Whether a row can be written and committed; it is gone again in the same transaction. */
  #writes(at: Instant): Promise<boolean> {
    const { unitOfWork, network } = this.#parts;
    const key = { node: network.self };
    this.#probe ??= unitOfWork
      .write(async (tx) => {
        await tx.peers.remove(key);
        await tx.peers.insert({ ...key, lastSeenAt: at });
        await tx.peers.remove(key);
        return true;
      })
      .finally(() => (this.#probe = undefined));
    return this.#probe;
  }
}

const waiting = async (tx: NodeTx, at: Instant): Promise<DeliveriesFacts> => {
  const { count, oldest } = await tx.waitingConsignments(plus(at, -DELIVERY_MS_MAX));
  return { waiting: count, waitingSince: oldest };
};

/** When the oldest entry was written that no checkpoint covers. */
const unsignedSince = async (tx: NodeTx, signed: number): Promise<Instant | null> => {
  const [first] = await tx.auditEntries.list({ position: signed }, { limit: 1 });
  if (first) return first.at;
  const [unplaced] = await tx.unplacedEntries(1);
  return unplaced?.at ?? null;
};

/** Whether the tree that is kept still has the root that was signed, and its last entry. */
const isSigned = async (tx: NodeTx, { size, root }: CheckpointRow): Promise<boolean> => {
  const last = await tx.auditEntries.list({ position: size - 1 }, { limit: 1 });
  return last.length === 1 && (await rootAt(tx, size)) === root;
};

const certificateIn = (pem: string): OwnCertificate | null => {
  try {
    const { validFromDate, validToDate, publicKey } = new X509Certificate(pem);
    const spki = createHash('sha256')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('base64url');
    const [from, until] = [validFromDate, validToDate].map((date) => instant(date.getTime()));
    return from !== undefined && until !== undefined ? { from, until, spki } : null;
  } catch {
    return null;
  }
};
