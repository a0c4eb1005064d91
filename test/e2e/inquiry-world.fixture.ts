/** Guatemala, Mexico and Brazil with mailboxes, Canada suspended and Jamaica on an old profile. */

import { plus, type Clock } from '@comity/kernel';
import { systemClock } from '@comity/platform';
import { trustListHash, type Member } from '@comity/trust';
import {
  approveInquiry,
  askStates,
  performAct,
  seenInquiry,
  transmitInquiry,
} from './inquiry.fixture.js';
import { Mailboxes } from './mailbox.fixture.js';
import { until } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const NEVER_MS = 3_600_000;
const LIBRARY = { receives: ['library.*'], sends: ['library.*'] };

/** A profile that is accepted no more. */
const over = ({ name, from }: Member['profiles'][number]) => ({
  name,
  from,
  until: plus(from, 1_000),
});

export class InquiryWorld {
  readonly mailboxes: Mailboxes;
  readonly #basePort: number;
  network!: TestNetwork;
  gtm!: NodeUnderTest;
  mex!: NodeUnderTest;
  bra!: NodeUnderTest;
  /** How far the clocks of all nodes go ahead, in milliseconds. */
  ahead = 0;
  readonly clock: Clock = { now: () => plus(systemClock.now(), this.ahead) };

  /** @param basePort the first of five ports; the mailboxes listen from the sixth after it on */
  constructor(basePort: number) {
    this.#basePort = basePort;
    this.mailboxes = new Mailboxes(basePort + 6, { practices: LIBRARY });
  }

  async start(): Promise<void> {
    this.network = await startNodes(['GTM', 'MEX', 'BRA', 'CAN', 'JAM'], this.#basePort, {
      started: ['GTM', 'MEX', 'BRA'],
      checkpointEveryMs: NEVER_MS,
      approvals: 'passkey',
      mailboxOf: this.mailboxes.mailboxOf,
      officers: { liaison: ['liaison'] },
      clock: this.clock,
    });
    const nodes = ['GTM', 'MEX', 'BRA'].map((code) => this.network.nodes.get(code));
    [this.gtm, this.mex, this.bra] = nodes as [NodeUnderTest, NodeUnderTest, NodeUnderTest];
    await this.network.publish((list) => ({
      ...list,
      seq: list.seq + 1,
      prev: trustListHash(list),
      members: list.members.map((member) => {
        if (member.state === 'CAN') return { ...member, status: 'suspended' as const };
        return member.state === 'JAM' ? { ...member, profiles: member.profiles.map(over) } : member;
      }),
    }));
  }

  async close(): Promise<void> {
    this.mailboxes.close();
    await this.network?.close();
  }

  readonly caseAt = async (id: string, state: string): Promise<string> => {
    const { states } = await seenInquiry(this.gtm, id);
    return states.find((one) => one.state.code === state)?.case.id ?? '';
  };

  readonly statusOf = async (id: string, state: string): Promise<string> => {
    const { states } = await seenInquiry(this.gtm, id);
    return states.find((one) => one.state.code === state)?.status ?? '';
  };

  /** An inquiry to both, drafted. */
  readonly drafted = async (given: object = {}): Promise<string> => {
    const { id = '', code } = await askStates(this.gtm, { states: ['MEX', 'BRA'], ...given });
    if (code) throw new Error(code);
    return id;
  };

  readonly delivered = async (...states: readonly string[]): Promise<string> => {
    const id = await this.drafted(states.length > 0 ? { states } : {});
    await approveInquiry(this.gtm, id);
    await transmitInquiry(this.gtm, id);
    await until(async () => {
      const seen = await seenInquiry(this.gtm, id);
      return seen.states.every(({ status }) => status === 'DELIVERED');
    });
    return id;
  };

  readonly stands = (id: string, state: string, standing: string): Promise<void> =>
    until(async () => {
      const { states } = await seenInquiry(this.gtm, id);
      return states.some((one) => one.state.code === state && one.standing === standing);
    });
}

export const acknowledge = (node: NodeUnderTest, caseId: string): Promise<string> =>
  performAct(node, 'intake', {
    caseId,
    kind: 'acknowledge',
    content: { requestedReference: 'REF-9', officer: 'Dra. Zulmira Prado Fictícia' },
  });

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

/** The codes of States. */
export const codes = (states: readonly { readonly code: string }[]): readonly string[] =>
  states.map(({ code }) => code);
