/** How the other members' nodes stand: asked again and again, by a call that tells of no content. */

import { equalBytes, plus, type Clock, type Instant, type NodeId } from '@comity/kernel';
import { openCheckpoint, TlogError, type Checkpoint } from '@comity/tlog';
import type { ToldByMember } from '@comity/trust/health';
import type { AuditTrail } from '../audit/append-entry.js';
import type { LogGuard } from '../audit/log-guard.js';
import { hasRoots } from '../audit/log-roots.js';
import type { PeerCalls, StandingTold } from '../deliveries/peer-calls.js';
import type { Network } from '../members/network.js';
import { NodeError } from '../node.errors.js';
import type { UnitOfWork } from '../unit-of-work.js';
import { OLDER_PROTOCOL, readName } from './protocol.js';

/** Members asked at one time. */
const ASKED_AT_ONCE_MAX = 16;

export interface StandingsParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly network: Network;
  readonly peers: Pick<PeerCalls, 'standing'>;
  readonly guard: LogGuard;
}

/** One member as the last question found it. */
export interface Standing {
  readonly answeredAt: Instant | null;
  readonly failingSince: Instant | null;
  readonly refusal: string | null;
  readonly told: ToldByMember | null;
  /** The checkpoint of our own log that it holds our signature under; null for none. */
  readonly witnessed: Checkpoint | null;
  /** Whether its log ever contradicted what it showed before. */
  readonly isLogRewritten: boolean;
}

const UNASKED: Standing = {
  answeredAt: null,
  failingSince: null,
  refusal: null,
  told: null,
  witnessed: null,
  isLogRewritten: false,
};

/** What is known of a node whose version does not know the question. */
const OLDER: ToldByMember = {
  protocol: OLDER_PROTOCOL,
  software: 'unknown',
  skewMs: null,
  listSeq: null,
  logSize: null,
};

const answering = (answeredAt: Instant) => ({ answeredAt, failingSince: null, refusal: null });

/** A checkpoint that a member signed, with its text. */
interface Head extends Checkpoint {
  readonly note: string;
}

export class Standings {
  readonly #parts: StandingsParts;
  readonly #known = new Map<NodeId, Standing>();
  /** One asking again at a time, however many look. */
  #asking: Promise<void> | undefined;
  /** The largest head of each log that its member signed, by origin. */
  readonly #heads = new Map<string, Head>();

  constructor(parts: StandingsParts) {
    this.#parts = parts;
  }

  /** How `node` stood when it was asked last. */
  of(node: NodeId): Standing {
    return this.#known.get(node) ?? UNASKED;
  }

  /** The largest checkpoint of its own log that `node` showed here; undefined for none. */
  headOf(node: NodeId): string | undefined {
    const origin = this.#parts.network.list.members.find((one) => one.node === node)?.log.origin;
    return origin === undefined ? undefined : this.#heads.get(origin)?.note;
  }

  /** Asks every other active member once. Who does not answer is noted, never thrown. */
  round(): Promise<void> {
    return this.#askAll(this.#others());
  }

  /** Asks those again that did not answer last: whoever looks now wants to know of now. */
  again(): Promise<void> {
    const silent = this.#others().filter((node) => {
      const { answeredAt, failingSince } = this.of(node);
      return answeredAt === null || failingSince !== null;
    });
    this.#asking ??= this.#askAll(silent).finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  #others(): readonly NodeId[] {
    const { network } = this.#parts;
    return network.list.members
      .filter(({ node, status }) => status === 'active' && node !== network.self)
      .map(({ node }) => node);
  }

  async #askAll(others: readonly NodeId[]): Promise<void> {
    for (let at = 0; at < others.length; at += ASKED_AT_ONCE_MAX) {
      const some = others.slice(at, at + ASKED_AT_ONCE_MAX);
      await Promise.all(some.map((node) => this.#ask(node)));
    }
  }

  async #ask(node: NodeId): Promise<void> {
    const { clock, peers } = this.#parts;
    const asked = clock.now();
    const before = this.of(node);
    try {
      const told = await peers.standing(node);
      const answered = clock.now();
      if (told) await this.#answered(node, told, { asked, answered });
      else this.#known.set(node, { ...before, ...answering(answered), told: OLDER });
    } catch (error) {
      const failingSince = before.failingSince ?? asked;
      this.#known.set(node, { ...before, failingSince, refusal: refusalIn(error) });
    }
  }

  async #answered(
    node: NodeId,
    said: StandingTold,
    { asked, answered }: { readonly asked: Instant; readonly answered: Instant },
  ): Promise<void> {
    const { network } = this.#parts;
    const witnessed = this.#read(said.witnessed, network.self, answered) ?? null;
    if (witnessed) await this.#judge(witnessed, { node, at: answered });
    const head = this.#read(said.checkpoint, node, answered);
    const rewritten = head !== undefined && (await this.#contradicts(node, head, answered));
    const half = Math.floor((answered - asked) / 2);
    this.#known.set(node, {
      ...answering(answered),
      told: {
        protocol: readName(said.protocol),
        software: readName(said.software),
        skewMs: said.at - plus(asked, half),
        listSeq: said.listSeq,
        logSize: head?.size ?? null,
      },
      witnessed,
      isLogRewritten: this.of(node).isLogRewritten || rewritten,
    });
  }

  /** Stops all signing where a member holds a later log of ours, signed by us; recorded once. */
  async #judge(
    witnessed: Checkpoint,
    { node, at }: { readonly node: NodeId; readonly at: Instant },
  ): Promise<void> {
    const { unitOfWork, audit, guard } = this.#parts;
    if (guard.isStopped || (await unitOfWork.read((tx) => hasRoots(tx, [witnessed])))) return;
    guard.stop();
    const { origin: subject, size } = witnessed;
    const happening = { event: 'log.rolled-back', actor: node, subject, detail: { shown: size } };
    await unitOfWork.write((tx) => audit.append(tx, at, happening));
  }

  /** A note that does not verify says nothing: no peer can raise an alarm by what it made up. */
  #read(note: string, node: NodeId, at: Instant): Head | undefined {
    if (note === '') return undefined;
    try {
      return openCheckpoint(note, this.#parts.network.checkpointPolicyOf(node, at));
    } catch (error) {
      if (error instanceof TlogError || error instanceof NodeError) return undefined;
      throw error;
    }
  }

  /** Whether `head` takes back what the member signed before; that is recorded, once a process. */
  async #contradicts(node: NodeId, head: Head, at: Instant): Promise<boolean> {
    const known = this.#heads.get(head.origin);
    if (known === undefined || head.size > known.size) {
      this.#heads.set(head.origin, head);
      return false;
    }
    if (head.size === known.size && equalBytes(head.root, known.root)) return false;
    if (this.of(node).isLogRewritten) return true;
    const { unitOfWork, audit } = this.#parts;
    const detail = { size: head.size, signed: known.size };
    const happening = { event: 'log.contradicted', actor: node, subject: head.origin, detail };
    await unitOfWork.write((tx) => audit.append(tx, at, happening));
    return true;
  }
}

/** The code by which a member refuses us; null where nobody answers. */
const refusalIn = (error: unknown): string | null => {
  const code = error instanceof NodeError ? error.detail['code'] : undefined;
  return typeof code === 'string' && code !== 'PEER_UNREACHABLE' ? code : null;
};
