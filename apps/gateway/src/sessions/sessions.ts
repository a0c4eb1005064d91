/** Who is signed in at this gateway: kept here, in memory, so that ending a session ends it. */
import { createHash } from 'node:crypto';
import { HOUR_MS, MINUTE_MS, plus, toBase64url, utf8 } from '@comity/kernel';
import type { Clock, Entropy, Instant, OfficerId, StateCode } from '@comity/kernel';

/** An officer as their State's node knows them. */
export interface Person {
  readonly officer: OfficerId;
  readonly state: StateCode;
  readonly roles: readonly string[];
  readonly displayName: string;
  /** The officer's epoch at the node: it ends all sessions by beginning another. */
  readonly epoch: number;
}

/** What all sessions have in common that an officer began between two endings at the node. */
export type SessionsBegun = Pick<Person, 'officer' | 'epoch'>;

export interface Session {
  /** Names the session to its owner; does not open it. */
  readonly id: string;
  readonly person: Person;
  readonly begunAt: Instant;
  readonly usedAt: Instant;
  /** Aborted when the session ends, so that what streams in its name stops. */
  readonly ended: AbortSignal;
}

const IDLE_MS_MAX = 30 * MINUTE_MS;
const SESSION_MS_MAX = 10 * HOUR_MS;
const SESSIONS_MAX = 10_000;
const SECRET_BYTES = 32;

interface Held extends Omit<Session, 'ended'> {
  readonly ending: AbortController;
}

/**
 * Sessions by the hash of their secret: a look into this memory opens nobody's session.
 *
 * A session ends when nobody used it for 30 minutes, 10 hours after it began, when revoked, and
 * when this process stops.
 */
export class Sessions {
  readonly #clock: Clock;
  readonly #entropy: Entropy;
  readonly #bySecretHash = new Map<string, Held>();

  constructor(clock: Clock, entropy: Entropy) {
    this.#clock = clock;
    this.#entropy = entropy;
  }

  /** Begins a session and returns the secret that opens it, which is not kept. */
  begin(person: Person): string {
    this.#forgetEnded();
    const secret = toBase64url(this.#entropy.bytes(SECRET_BYTES));
    const now = this.#clock.now();
    this.#bySecretHash.set(hashOf(secret), {
      id: this.#entropy.uuid(),
      person,
      begunAt: now,
      usedAt: now,
      ending: new AbortController(),
    });
    return secret;
  }

  /** The session that `secret` opens, marked as used now; null when there is none any more. */
  open(secret: string): Session | null {
    const key = hashOf(secret);
    const held = this.#bySecretHash.get(key);
    if (held === undefined) return null;

    const now = this.#clock.now();
    if (isOver(held, now)) {
      this.#end(key, held);
      return null;
    }
    const used = { ...held, usedAt: now };
    this.#bySecretHash.set(key, used);
    return publicly(used);
  }

  /** The sessions of one officer, in the order in which they began. */
  of(officer: OfficerId): readonly Session[] {
    this.#forgetEnded();
    return [...this.#bySecretHash.values()]
      .filter(({ person }) => person.officer === officer)
      .map(publicly);
  }

  /** Ends the session that `secret` opens, if there is one. */
  close(secret: string): void {
    const key = hashOf(secret);
    const held = this.#bySecretHash.get(key);
    if (held !== undefined) this.#end(key, held);
  }

  /** Ends those of `officer`'s sessions that `which` names, or all; returns how many ended. */
  revoke(officer: OfficerId, which?: string): number {
    const ending = [...this.#bySecretHash].filter(
      ([, { id, person }]) => person.officer === officer && (which === undefined || id === which),
    );
    for (const [key, held] of ending) this.#end(key, held);
    return ending.length;
  }

  /** Ends all of the officer's but this one; returns how many ended. */
  revokeOthers({ id: kept, person: { officer } }: Session): number {
    const ending = [...this.#bySecretHash].filter(
      ([, { id, person }]) => person.officer === officer && id !== kept,
    );
    for (const [key, held] of ending) this.#end(key, held);
    return ending.length;
  }

  /** Whose sessions there are, each epoch of an officer once. */
  begun(): readonly SessionsBegun[] {
    this.#forgetEnded();
    const people = [...this.#bySecretHash.values()].map(({ person }) => person);
    const named = people.map(({ officer, epoch }) => [`${officer} ${epoch}`, { officer, epoch }]);
    return [...new Map(named as [string, SessionsBegun][]).values()];
  }

  /** Ends the sessions of one epoch of an officer. @returns how many ended */
  endEpoch({ officer, epoch }: SessionsBegun): number {
    const ending = [...this.#bySecretHash].filter(
      ([, { person }]) => person.officer === officer && person.epoch === epoch,
    );
    for (const [key, held] of ending) this.#end(key, held);
    return ending.length;
  }

  /** Ends every session: the process stops. */
  endAll(): void {
    for (const [key, held] of this.#bySecretHash) this.#end(key, held);
  }

  /** Keeps memory bounded: ended ones go first, then the one begun longest ago. */
  #forgetEnded(): void {
    const now = this.#clock.now();
    for (const [key, held] of this.#bySecretHash) if (isOver(held, now)) this.#end(key, held);
    const [oldest] = this.#bySecretHash;
    if (oldest !== undefined && this.#bySecretHash.size >= SESSIONS_MAX) this.#end(...oldest);
  }

  #end(key: string, held: Held): void {
    this.#bySecretHash.delete(key);
    held.ending.abort();
  }
}

const isOver = ({ begunAt, usedAt }: Held, now: Instant): boolean =>
  now >= plus(usedAt, IDLE_MS_MAX) || now >= plus(begunAt, SESSION_MS_MAX);

const publicly = ({ ending, ...session }: Held): Session => ({ ...session, ended: ending.signal });

const hashOf = (secret: string): string =>
  createHash('sha256').update(utf8(secret)).digest('base64url');
