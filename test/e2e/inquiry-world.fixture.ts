/** Guatemala, Mexico and Brazil with mailboxes and passkeys; Canada is suspended, Jamaica accepts nothing. */

import { plus, type Clock } from '@comity/kernel';
import { systemClock } from '@comity/platform';
import { trustListHash, type Member } from '@comity/trust';
import {
  approveInquiry,
  askStates,
  performAct,
  seenInquiry,
  transmitInquiry,
  type SeenState,
} from './inquiry.fixture.js';
import { Mailboxes } from './mailbox.fixture.js';
import { until } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

/** Proofs would be shown in between. */
const NEVER_MS = 3_600_000;
/** Ports between those of nodes and those of mailboxes. */
const NODES = 5;
const LIBRARY = { receives: ['library.*'], sends: ['library.*'] };

/** A profile that is accepted no more. */
const over = ({ name, from }: Member['profiles'][number]) => ({
  name,
  from,
  until: plus(from, 1_000),
});

export class InquiryWorld {
  readonly network: TestNetwork;
  readonly mailboxes: Mailboxes;
  readonly clock: Clock;
  readonly #time: { ahead: number };

  private constructor(network: TestNetwork, mailboxes: Mailboxes, time: { ahead: number }) {
    this.network = network;
    this.mailboxes = mailboxes;
    this.#time = time;
    this.clock = clockOf(time);
  }

  /** @param basePort the first of eight ports */
  static async start(basePort: number): Promise<InquiryWorld> {
    const mailboxes = new Mailboxes(basePort + NODES, { practices: LIBRARY });
    const time = { ahead: 0 };
    const network = await startNodes(['GTM', 'MEX', 'BRA', 'CAN', 'JAM'], basePort, {
      started: ['GTM', 'MEX', 'BRA'],
      checkpointEveryMs: NEVER_MS,
      approvals: 'passkey',
      mailboxOf: mailboxes.mailboxOf,
      officers: { liaison: ['liaison'], executing: ['executing'] },
      clock: clockOf(time),
    });
    await network.publish((list) => ({
      ...list,
      seq: list.seq + 1,
      prev: trustListHash(list),
      members: list.members.map((member) => {
        if (member.state === 'CAN') return { ...member, status: 'suspended' as const };
        return member.state === 'JAM' ? { ...member, profiles: member.profiles.map(over) } : member;
      }),
    }));
    return new InquiryWorld(network, mailboxes, time);
  }

  async close(): Promise<void> {
    this.mailboxes.close();
    await this.network.close();
  }

  /** How far the clock of all nodes is ahead of ours. */
  set ahead(ms: number) {
    this.#time.ahead = ms;
  }

  node(code: 'GTM' | 'MEX' | 'BRA'): NodeUnderTest {
    return this.network.nodes.get(code) as NodeUnderTest;
  }

  /** The part of one State in an inquiry of Guatemala. */
  async partOf(id: string, state: string): Promise<SeenState> {
    const { states } = await seenInquiry(this.node('GTM'), id);
    const part = states.find((one) => one.state.code === state);
    if (!part) throw new Error(`${state} was not asked`);
    return part;
  }

  async caseAt(id: string, state: string): Promise<string> {
    return (await this.partOf(id, state)).case.id;
  }

  async statusOf(id: string, state: string): Promise<string> {
    return (await this.partOf(id, state)).status;
  }

  /** Waits until a State stands so. */
  stands(id: string, state: string, standing: string): Promise<void> {
    return until(async () => (await this.partOf(id, state)).standing === standing);
  }

  /** An inquiry, drafted: to Mexico and Brazil where nobody else is named. */
  async drafted(...named: readonly string[]): Promise<string> {
    const states = named.length > 0 ? named : ['MEX', 'BRA'];
    const { id = '', code } = await askStates(this.node('GTM'), { states });
    if (code) throw new Error(code);
    return id;
  }

  /** One that every State asked has received. */
  async delivered(...named: readonly string[]): Promise<string> {
    const gtm = this.node('GTM');
    const id = await this.drafted(...named);
    await approveInquiry(gtm, id);
    await transmitInquiry(gtm, id);
    await until(async () => {
      const seen = await seenInquiry(gtm, id);
      return seen.states.every(({ status }) => status === 'DELIVERED');
    });
    return id;
  }
}

const clockOf = (time: { readonly ahead: number }): Clock => ({
  now: () => plus(systemClock.now(), time.ahead),
});

/** The codes of States, in their order. */
export const codes = (states: readonly { readonly code: string }[]): readonly string[] =>
  states.map(({ code }) => code);

/** The State asked takes the case. */
export const acknowledge = (node: NodeUnderTest, caseId: string): Promise<string> =>
  performAct(node, 'intake', {
    caseId,
    kind: 'acknowledge',
    content: { requestedReference: 'REF-9', officer: 'Dra. Zulmira Prado Fictícia' },
  });

/** It answers the first question and names a practice, unless it says otherwise. */
export const answer = (node: NodeUnderTest, caseId: string, given: object = {}): Promise<string> =>
  performAct(node, 'intake', {
    caseId,
    kind: 'answer',
    content: {
      practices: [{ id: 'BP-2026-CAN-0007', title: 'Uma só entrevista', owner: 'CAN' }],
      answers: [{ item: 1, answer: 'Em vídeo, numa sala própria.' }],
      documents: [],
      ...given,
    },
  });
